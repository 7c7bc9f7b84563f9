"""Parts of the calendar: quarters, halves and seasons of a year, and what dates of every sort share.

Values are day ordinals, as in `dates`.
"""

from __future__ import annotations

from datetime import date

from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.numbers import number_at
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import phrase_from
from reader.model.finding import Matter

FLOATING = 4
"""A leap year to hold days whose year is unknown."""

LOOK_BACK = 12
"""Words before a weekday that may tell the future from the past."""

CLOSE = 2
"""Words before a weekday among which "by" and "this" speak of it: "this Friday", not "this town late on Friday"."""


def _months(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "the first six months of 2026", "the final three months of last year"."""
    calendar = passage.grammar.calendar
    place = calendar.weekday_places.get(passage.lower(at))
    number = number_at(passage, at + 1) if place in (1, -1) else None
    if number is None or not 1 < number.low < 12 or calendar.spans.get(passage.lower(number.last)) != "month":
        return None
    year, end = year_at(passage, number.last + 2, today)
    if year is None or passage.lower(number.last + 1) not in calendar.of:
        return None
    count = int(number.low)
    opening = 1 if place == 1 else 13 - count
    span = Span(*spans.month(year, opening, count), f"{year}-{opening:02d}/{year}-{opening + count - 1:02d}")
    return dated(*passage.span(at, end), span, "quarter" if count == QUARTER else "half", fixed=True), end


QUARTER = 3
"""Months."""

MONTH = 31
"""Days of the longest month, of which `Calendar.edges` names the days."""


def dated(
    start: int, end: int, span: Span, grain: str, *, fixed: bool, written: str = "", form: str = ""
) -> Quantity:
    """Return a date of the days of `span`, written from `start` to `end`."""
    return Quantity(
        Matter.DATE,
        start,
        end,
        span.first,
        span.last,
        grain,
        span.shown,
        fixed=fixed,
        written=written,
        step=1.0,
        form=form,
    )


def ahead(passage: Passage, at: int) -> bool:
    """Tell whether the words before a weekday point to the future."""
    calendar = passage.grammar.calendar
    over = False
    if (passage.lower(at - 2), passage.lower(at - 1)) in calendar.day_pairs:
        return True
    for back in range(at - 1, max(-1, at - LOOK_BACK), -1):
        word = passage.lower(back)
        if word in calendar.present and not over:
            return True  # "The vote closes on Sunday"
        if word in calendar.future and (back >= at - CLOSE or word not in calendar.close_future):
            return True
        if (word, passage.lower(back + 1)) in calendar.future_pairs:
            return True
        if word in calendar.past or word in ",;:.":
            return False
        over = over or word.endswith(calendar.past_endings)
    return False


def part(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "first quarter of 2026", "second half of next year", "spring 2027", "Q3"."""
    calendar = passage.grammar.calendar
    match = phrase_from(calendar.parts, passage.row, at)
    if match is None:
        return _months(passage, at, today)
    (kind, number), last = match
    after = last
    while passage.lower(after) in calendar.of:
        after += 1
    year, end = year_at(passage, after, today)
    if year is None:
        # "The second half" is a game's, and "last spring" a year of its own.
        before = passage.lower(at - 1)
        if kind == "half" or today is None:
            return None
        steps = calendar.steps.get(before)
        if kind == "season" and steps is None:
            year = _year_of_season(passage, at, last, number, today)
            if year is None:
                return None
        else:
            year = today.year + (steps or 0)
        end = last
    span = spans.part(kind, number, year)
    start, stop = passage.span(at, end)
    return dated(start, stop, span, kind, fixed=True), end


def at_edge(passage: Passage, at: int, span: Span) -> tuple[int, Span]:
    """Return where "the end of" or "late" before token `at` begins, and the days of the month that are meant.

    Of a year and of what is longer, it is as large a part.
    """
    calendar, first = passage.grammar.calendar, at - 1
    determiners = passage.grammar.words.determiners
    month = span.last - span.first < MONTH
    if not month and passage.lower(first) in determiners:
        first -= 1
    linked = passage.lower(first) in (passage.grammar.words.partitive, "-")
    first -= linked
    edge = calendar.edges.get(passage.lower(first))
    if edge is None or not (month or linked or passage.lower(first) not in calendar.edge_nouns):
        return at, span
    low, high = edge
    scale = 1.0 if month else (span.last - span.first + 1) / MONTH
    begin, end = span.first + int((low - 1) * scale), span.first + int(high * scale) - 1
    days = Span(begin, min(span.last, end), f"{span.shown}~{low}")
    return first - (passage.lower(first - 1) in determiners), days


def form_before(passage: Passage, at: int) -> str:
    """Return "until", "since"… for the words before token `at`."""
    forms = passage.grammar.calendar.forms
    return forms.get(passage.lower(at - 1)) or forms.get(passage.lower(at - 2), "")


def year_at(passage: Passage, at: int, today: date | None) -> tuple[int | None, int]:
    if is_year(passage, at):
        return int(passage.row[at].text), at + 1
    relative = phrase_from(passage.grammar.calendar.relative_spans, passage.row, at)
    if relative and relative[0][0] == "year" and today:
        return today.year + relative[0][1], relative[1]
    return None, at


def is_year(passage: Passage, at: int) -> bool:
    word = passage.lower(at)
    return len(word) == 4 and word.isdecimal() and 1500 <= int(word) <= 2100


def _year_of_season(passage: Passage, at: int, last: int, number: int, today: date) -> int | None:
    """Return the year of "until the spring", "in autumn": the next one where the words look ahead, else the nearest."""
    calendar = passage.grammar.calendar
    opener = at - 1
    while passage.lower(opener) in calendar.season_fillers:
        opener -= 1
    word = passage.lower(opener)
    known = word in calendar.season_openers
    after = passage.lower(last)
    if not known or after in (passage.grammar.words.partitive, "-"):
        return None  # "in the fall of the house"
    if passage.lower(at) in calendar.odd_seasons and (opener == at - 1 or after.isalpha()):
        return None
    if after.isalpha() and after not in passage.grammar.words.head_stop and opener == at - 1:
        return None  # "in spring water"
    span = spans.part("season", number, today.year)
    day = today.toordinal()
    coming = word in calendar.season_ahead or ahead(passage, opener + 1)
    if coming:
        return today.year + 1 if span.last < day else today.year
    earlier = spans.part("season", number, today.year - 1)
    return today.year if span.first <= day or span.first - day < day - earlier.last else today.year - 1


def named_day(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "the first of September", "the twenty-third of May"."""
    units, calendar = passage.grammar.units, passage.grammar.calendar
    tens = passage.grammar.numbers.tens.get(passage.lower(at), 0)
    last = at + 2 if tens and passage.lower(at + 1) == "-" else at
    day = units.ordinals.get(passage.lower(last), 0) + (tens if last > at else 0)
    if not day or passage.lower(last + 1) != passage.grammar.words.partitive:
        return None
    number = calendar.months.get(passage.lower(last + 2))
    if number is None or not passage.row[last + 2].is_capital:
        return None
    named = is_year(passage, last + 3)
    year = (
        int(passage.row[last + 3].text) if named else spans.nearest_year(number, today) if today else FLOATING
    )
    try:
        span = spans.day(date(year, number, day))
    except ValueError:
        return None
    end = last + 4 if named else last + 3
    start, stop = passage.span(at, end)
    return dated(start, stop, span, "day", fixed=named or today is not None), end
