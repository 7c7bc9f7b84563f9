"""English dates and times."""

from __future__ import annotations

from reader.analysis.languages.calendars import Calendar
from reader.analysis.languages.en.lists import listed, phrase, phrases
from reader.analysis.languages.phrases import Phrases

_MONTHS = listed("january february march april may june july august september october november december")
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_SEASONS = {1: "spring", 2: "summer", 3: "autumn fall", 4: "winter"}
_FEASTS = {
    (1, 1): "new year's day",
    (2, 14): "valentine's day,st valentine's day",
    (3, 17): "st patrick's day",
    (4, 25): "anzac day",
    (7, 14): "bastille day",
    (10, 31): "halloween",
    (11, 1): "all saints ' day",
    (12, 24): "christmas eve",
    (12, 25): "christmas day",
    (12, 26): "boxing day,st stephen's day",
    (12, 31): "new year's eve",
}
"""Days that are the same each year wherever they are kept."""

_AMERICAN = {"eastern": -5, "central": -6, "mountain": -7, "pacific": -8}

_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}

CALENDAR = Calendar(
    months={word: place + 1 for place, word in enumerate(_MONTHS)}
    | {word[:3]: place + 1 for place, word in enumerate(_MONTHS) if word != "may"}
    | {"sept": 9},
    ambiguous_months=frozenset(
        {"may", "march", "mar", "jan", "dec", "apr", "jun", "jul", "aug", "sep", "oct", "nov"}
    ),
    month_openers=frozenset(
        listed(
            "in since until by from to last next early late mid during this of before after till through"
            " every between end and"
        )
    ),
    weekdays={word: place for place, word in enumerate(_DAYS)},
    habits=frozenset({"every", "except", "each", "bar", "excluding", "alternate", "excepting"}),
    weekday_places={word: place + 1 for place, word in enumerate(listed("first second third fourth fifth"))}
    | {"last": -1, "final": -1},
    day_openers=frozenset(listed("on until till by before after since from through to")),
    week_after={"week": 7, "fortnight": 14},
    feasts=Phrases({phrase(text): day for day, texts in _FEASTS.items() for text in texts.split(",")}),
    date_orders=(
        r"DAY(?:st|nd|rd|th)?\s+(?:of\s+)?MONTH(?:,?\s+YEAR)?",
        r"MONTH\s+DAY(?:st|nd|rd|th)?(?![\d,.]*\d)(?:,?\s+YEAR)?",
        r"MONTH,?\s+(?:of\s+)?YEAR",
    ),
    relative_days=Phrases(
        {
            phrase("yesterday"): -1,
            phrase("today"): 0,
            phrase("tonight"): 0,
            phrase("this morning"): 0,
            phrase("this afternoon"): 0,
            phrase("this evening"): 0,
            phrase("last night"): -1,
            phrase("tomorrow"): 1,
            phrase("the day after tomorrow"): 2,
            phrase("the day before yesterday"): -2,
        }
    ),
    relative_spans=Phrases(
        {
            phrase(f"{word} {span}"): (span, step)
            for span in ("week", "month", "year", "quarter", "decade")
            for word, step in {
                "last": -1,
                "this": 0,
                "next": 1,
                "previous": -1,
                "coming": 1,
                "current": 0,
            }.items()
        }
        | {
            phrase(f"{edge} of the {span}"): (span, 0)
            for span in ("week", "month", "quarter", "decade")
            for edge in ("end", "close", "beginning", "start", "turn", "middle")
        }
        | {phrase(f"{edge} of the year"): ("year end", 0) for edge in ("end", "close", "turn")}
        | {phrase(f"{edge} of this year"): ("year end", 0) for edge in ("end", "close")}
        | {phrase(f"{edge} of next year"): ("year end", 1) for edge in ("end", "close")}
        | {phrase("year's end"): ("year end", 0), phrase("year-end"): ("year end", 0)}
        | {
            phrase(f"{word} in the {span}"): (span, 0)
            for span in ("week", "month", "year")
            for word in ("later", "earlier")
        }
    ),
    spans={
        **{word: word for word in ("day", "week", "month", "quarter", "half", "year", "decade")},
        **{word + "s": word for word in ("day", "week", "month", "quarter", "year", "decade")},
        **{"fortnight": "fortnight", "fortnights": "fortnight", "century": "century", "centuries": "century"},
    },
    ago=frozenset({"ago", "earlier"}),
    later=frozenset({"later"}),
    earlier=frozenset({"earlier"}),
    of=frozenset({"of", "in", "the", ",", "calendar"}),
    year_openers=frozenset(
        listed(
            "in since of by from to until till before after during through for the early late mid and or"
            " around about spring summer autumn fall winter between year"
        )
    ),
    forms={
        **{
            "until": "until",
            "till": "until",
            "through": "until",
            "since": "since",
            "by": "by",
            "before": "by",
        },
        **{"from": "from", "starting": "from", "after": "after"},
    },
    stamp=r"\W*(?:updated|published|posted|last (?:updated|modified)|first published|this article was)\b",
    parts=Phrases(
        {
            phrase(f"{word} {part}"): (part, place)
            for word, place in _PARTS.items()
            for part in ("quarter", "half")
            if part == "quarter" or place in (1, 2)
        }
        | {phrase(f"q {place}"): ("quarter", place) for place in (1, 2, 3, 4)}
        | {phrase(f"h {place}"): ("half", place) for place in (1, 2)}
        | {phrase(word): ("season", place) for place, words in _SEASONS.items() for word in words.split()}
    ),
    steps={"this": 0, "next": 1, "last": -1, "coming": 0, "previous": -1},
    season_openers=frozenset(
        listed(
            "until till by in since from before after during through throughout for to over of between during"
        )
    ),
    season_ahead=frozenset(listed("until till by before")),
    edges={
        **dict.fromkeys(listed("early beginning start"), (1, 10)),
        **dict.fromkeys(listed("mid middle"), (8, 22)),
        **dict.fromkeys(listed("late end close"), (21, 31)),
    },
    edge_nouns=frozenset(listed("end start close beginning middle")),
    centuries=frozenset({"century"}),
    eras=frozenset({"AD", "CE"}),
    eras_before=frozenset({"BC", "BCE"}),
    season_fillers=frozenset(listed("the early late mid - of end start beginning close middle")),
    odd_seasons=frozenset({"fall"}),
    future=frozenset(
        listed(
            "will next until by due expected set scheduled plans planned would starting coming shall from"
            " through ahead deadline till hopes begins opens slated resume resumes this tomorrow meets reopens"
        )
    ),
    future_pairs=frozenset({("is", "to"), ("are", "to")})
    | frozenset(("takes", word) for word in listed("effect office place over part"))
    | frozenset(("polls", verb) for verb in listed("open close"))
    | frozenset(("talks", verb) for verb in listed("open begin start resume"))
    | frozenset({("kicks", "off"), ("gets", "under"), ("gets", "underway"), ("runs", "out")})
    | frozenset({("comes", "into"), ("come", "into"), ("leaves", "for"), ("returns", "to")}),
    day_pairs=frozenset((verb, "on") for verb in listed("is are leaves returns falls plays")),
    present=frozenset(
        listed(
            "closes starts ends turns speaks expires arrives departs sails goes concludes commences faces retires"
            " finishes"
        )
    ),
    past_endings=("ed",),
    close_future=frozenset(listed("this by from through until till coming")),
    past=frozenset(listed("said told announced was were had last did confirmed reported had been")),
    clock_words={"noon": 720, "midday": 720, "midnight": 0},
    before_noon=frozenset({"am", "a.m", "a.m."}),
    after_noon=frozenset({"pm", "p.m", "p.m."}),
    past_hour={"past": 1, "to": -1, "after": 1},
    hour_ambiguous=frozenset({"to", "after"}),
    hour_parts=Phrases(
        {
            phrase("half"): 30,
            phrase("quarter"): 15,
            phrase("a quarter"): 15,
            phrase("five"): 5,
            phrase("ten"): 10,
        }
        | {phrase("twenty"): 20, phrase("twenty-five"): 25}
    ),
    half_hours={"half": 30},
    hour_marks=frozenset({"hrs", "hours", "h", "hr"}),
    hour_openers=frozenset(listed("at about around until till")),
    ratios=frozenset(
        listed(
            "stood stands stand remained remains odds priced ratio fixed set favourite score finished ended"
        )
    ),
    oclock=frozenset({"o'clock"}),
    halves=Phrases(
        {phrase("in the morning"): 0, phrase("in the afternoon"): 12, phrase("in the evening"): 12}
        | {phrase("at night"): 12}
    ),
    day_parts={"morning": 0, "afternoon": 12, "evening": 12, "night": 12},
    clock_openers=frozenset({"at", "about", "around", "until", "till", "from", "since"}),
    around=phrases(
        "around,about,shortly before,shortly after,just before,just after,soon after,roughly,approximately,nearly,"
        "almost,before,after,at around,at about,some time after,by"
    ),
    periods=frozenset({"quarter", "quarters"}),
    zone_names=_AMERICAN,
    zone_phrases=Phrases(
        {phrase(f"{zone} time"): (hours, hours + 1) for zone, hours in _AMERICAN.items()}
        | {phrase(f"{zone} standard time"): (hours, hours) for zone, hours in _AMERICAN.items()}
        | {phrase(f"{zone} daylight time"): (hours + 1, hours + 1) for zone, hours in _AMERICAN.items()}
        | {phrase(f"{place} time"): (0, 1) for place in ("uk", "british", "london", "irish")}
        | {phrase("british summer time"): (1, 1), phrase("greenwich mean time"): (0, 0)}
        | {phrase("central european time"): (1, 2), phrase("central european summer time"): (2, 2)}
        | {phrase("indian standard time"): (5.5, 5.5), phrase("japan standard time"): (9, 9)}
    ),
    zones={
        **{
            "gmt": 0,
            "utc": 0,
            "bst": 1,
            "cet": 1,
            "cest": 2,
            "eet": 2,
            "est": -5,
            "edt": -4,
            "cst": -6,
            "cdt": -5,
        },
        **{"mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "ist": 5.5, "jst": 9, "aest": 10, "msk": 3},
    },
)
