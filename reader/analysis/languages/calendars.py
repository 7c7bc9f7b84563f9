"""What a language must tell the readers of dates and times: its months, days and words for them.

Words are lower case; phrases are tuples of words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis.languages.phrases import Phrases


@dataclass(frozen=True, eq=False)
class Calendar:
    """How days and times are written."""

    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    """Also other words ("May"): a month only beside a number or after `month_openers`."""
    month_openers: frozenset[str]
    weekdays: Mapping[str, int]
    habits: frozenset[str]
    """Before a weekday they make it a habit: "every Monday"."""
    weekday_places: Mapping[str, int]
    """"first" → 1, "last" → -1 before a weekday of a month."""
    day_openers: frozenset[str]
    """Words before "the 30th" of a month that was named."""
    week_after: Mapping[str, int]
    """"week" → 7 behind a weekday: "Monday week"."""
    feasts: Phrases[tuple[int, int]]
    """"boxing day" → (12, 26)."""
    date_orders: tuple[str, ...]
    """Regular expressions over DAY, MONTH and YEAR, named groups d, m, y."""
    relative_days: Phrases[int]
    """"yesterday" → -1."""
    relative_spans: Phrases[tuple[str, int]]
    """"last month" → ("month", -1)."""
    spans: Mapping[str, str]
    """Words for day, week, month, quarter, half, year, decade → those names."""
    ago: frozenset[str]
    later: frozenset[str]
    """"later" in "later this month"."""
    earlier: frozenset[str]
    of: frozenset[str]
    """Words between a part and its year: "first quarter of 2026"."""
    year_openers: frozenset[str]
    """Words before a bare year."""
    forms: Mapping[str, str]
    """"until", "since", "by" and the like before a date."""
    stamp: str
    """Regular expression of a line that dates the page, not the event."""
    parts: Phrases[tuple[str, int]]
    """"first quarter" → ("quarter", 1)."""
    steps: Mapping[str, int]
    """"next" → 1 before a part of the year."""
    season_openers: frozenset[str]
    """Words that make "the spring" a time: "until"."""
    season_ahead: frozenset[str]
    """Of these, those that look ahead."""
    edges: Mapping[str, tuple[int, int]]
    """"late" before a month → the days of the month that are meant."""
    edge_nouns: frozenset[str]
    """Of these, the ones that are also verbs before a year: "to end 2025 with a profit"."""
    centuries: frozenset[str]
    """"century" after an ordinal."""
    eras: frozenset[str]
    """"AD" beside a year."""
    eras_before: frozenset[str]
    """"BC" behind a year, which this calendar does not hold."""
    season_fillers: frozenset[str]
    """Words between these and the season: "until the early spring"."""
    odd_seasons: frozenset[str]
    """Seasons that are also other words: "fall"."""
    future: frozenset[str]
    """Words that turn a weekday after them to the future: "will", "until"."""
    future_pairs: frozenset[tuple[str, str]]
    """Two words that together point to the future: "is to reopen"."""
    day_pairs: frozenset[tuple[str, str]]
    """The same where they stand just before the day: "the vote is on Sunday"."""
    present: frozenset[str]
    """Verbs of the present that point to the future, for what happened is told in the past: "the vote closes on"."""
    past_endings: tuple[str, ...]
    """Endings of verbs of the past between these and the day."""
    close_future: frozenset[str]
    """Of these, the ones that point ahead only just before a day: "by", "this"."""
    past: frozenset[str]
    """Words that keep a weekday after them in the past: "said"."""
    clock_words: Mapping[str, int]
    """"noon" → minutes since midnight."""
    before_noon: frozenset[str]
    after_noon: frozenset[str]
    past_hour: Mapping[str, int]
    """"past" → 1, "to" → -1 in "ten past nine"."""
    hour_ambiguous: frozenset[str]
    """Of these, the ones that need "in the evening" to be sure."""
    hour_parts: Phrases[int]
    """"half" and "quarter" in minutes."""
    half_hours: Mapping[str, int]
    """"half" → 30 minutes after the hour that follows: "half seven"."""
    hour_marks: frozenset[str]
    """"hrs" behind the four figures of "2315 hrs"."""
    hour_openers: frozenset[str]
    """Before "ten to five", which may be a range elsewhere: "at"."""
    ratios: frozenset[str]
    """Words before "at" that make "five to four" odds or a count of votes: "stood"."""
    oclock: frozenset[str]
    halves: Phrases[int]
    """"in the morning" → 0, "in the evening" → 12."""
    day_parts: Mapping[str, int]
    """"evening" → 12: half of the day that a clock time before it lies in."""
    clock_openers: frozenset[str]
    """"at" before a clock time."""
    around: Phrases[bool]
    """"shortly before": the time that follows is rough."""
    periods: frozenset[str]
    """"quarter" after an ordinal."""
    zone_names: Mapping[str, float]
    """"eastern" → -5: zones that are also common words."""
    zone_phrases: Phrases[tuple[float, float]]
    """"eastern time" → hours east of Greenwich in winter and in summer."""
    zones: Mapping[str, float]
    """Hours east of Greenwich."""
