"""Days by name: on Tuesday, on Monday week, the first Sunday of July, Boxing Day. Values are day ordinals."""

from __future__ import annotations

from datetime import date, timedelta

from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.parts import FLOATING, ahead, dated, year_at
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import phrase_from, touches

NEXT = "next"

MOST = 5
"""Sundays of a month."""

AT_HAND = 2
"""Days up to which "next Thursday" is the one after the coming one."""


def weekday(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "on Tuesday": the last one, or the next one after a word of the future."""
    token = passage.row[at]
    number = passage.grammar.calendar.weekdays.get(token.lower.removesuffix("'s"))
    if number is None or not token.is_capital or _habitual(passage, at) or _place(passage, at):
        return None
    if today is None:
        span = Span(number, number, token.text)
        return dated(token.start, token.end, span, "weekday", fixed=False, written=str(number)), at + 1
    back = (today.weekday() - number) % 7
    after = _week_after(passage, at)
    if after:
        day = spans.day(today + timedelta(days=(7 - back) % 7 + after))
        return dated(*passage.span(at, at + 2), day, "day", fixed=True), at + 2
    step = (7 - back) % 7 if ahead(passage, at) else -back
    if passage.lower(at - 1) == NEXT and step <= AT_HAND:
        step += 7  # On a Wednesday, "next Thursday" is not tomorrow.
    span = spans.day(today + timedelta(days=step))
    return dated(token.start, token.end, span, "day", fixed=True, written=str(number)), at + 1


def _week_after(passage: Passage, at: int) -> int:
    """Return the days that "week" adds to the coming Monday in "on Monday week"; 0 where it adds none."""
    days = passage.grammar.calendar.week_after.get(passage.lower(at + 1), 0)
    after = passage.lower(at + 2)
    if not days or passage.row[at + 1].is_capital or (after == "-" and touches(passage.row, at + 2)):
        return 0  # "A Monday week-long course"
    return 0 if after[:1].isdecimal() or after.startswith("'") else days


def _habitual(passage: Passage, at: int) -> bool:
    """Tell the opening hours: "every day except Monday", "Tuesday to Sunday"."""
    calendar = passage.grammar.calendar
    if passage.lower(at - 1) in calendar.habits:
        return True
    until = passage.grammar.numbers.until
    after = passage.lower(at + 1) in until and passage.lower(at + 2) in calendar.weekdays
    return after or (passage.lower(at - 1) in until and passage.lower(at - 2) in calendar.weekdays)


def _place(passage: Passage, at: int) -> int:
    """Return the place that the words before a weekday give it in its month: 1 for "first", -1 for "last"; else 0.

    "Last Sunday" alone is the one that is past.
    """
    places = passage.grammar.calendar.weekday_places
    before = passage.lower(at - 1)
    if before in passage.grammar.units.ordinal_endings and passage.lower(at - 2).isdecimal():
        place = int(passage.lower(at - 2))
        return place if place <= MOST else 0
    place = places.get(before, 0)
    owned = passage.lower(at - 2) in passage.grammar.words.determiners
    return place if place > 0 or (owned and passage.lower(at + 1) in passage.grammar.calendar.of) else 0


def of_month(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "the first Sunday of July", "the last Thursday in May 2027", "the second Monday of next month"."""
    calendar, row = passage.grammar.calendar, passage.row
    number = calendar.weekdays.get(passage.lower(at))
    place = _place(passage, at) if number is not None and row[at].is_capital else 0
    if number is None or not place or passage.lower(at + 1) not in calendar.of:
        return None
    month = _month(passage, at + 2, today)
    if month is None:
        return None
    year, named, last, fixed = month
    day = _nth(year, named, number, place)
    if day is None:
        return None
    first = at - (2 if passage.lower(at - 1) in passage.grammar.units.ordinal_endings else 1)
    start, end = passage.span(first, last)
    written = "" if fixed else spans.of_no_year(spans.day(day))
    known = fixed or today is not None
    return dated(start, end, spans.day(day), "day", fixed=known, written=written), last


def _month(passage: Passage, at: int, today: date | None) -> tuple[int, int, int, bool] | None:
    """Return year and number of the month at token `at`, where it ends, and whether its year is written."""
    calendar = passage.grammar.calendar
    number = calendar.months.get(passage.lower(at)) if at < len(passage.row) else None
    if number is not None and passage.row[at].is_capital:
        year, end = year_at(passage, at + 1, today)
        if year is not None:
            return year, number, end, True
        if today is None:
            return FLOATING, number, at + 1, False
        year = spans.nearest_year(number, today)
        return (
            year + (year == today.year and number < today.month and ahead(passage, at)),
            number,
            at + 1,
            False,
        )
    relative = phrase_from(calendar.relative_spans, passage.row, at) if today else None
    if relative is None or relative[0][0] != "month" or today is None:
        return None
    index = today.year * 12 + today.month - 1 + relative[0][1]
    return index // 12, index % 12 + 1, relative[1], True


def _nth(year: int, month: int, number: int, place: int) -> date | None:
    """Return the first (1), second (2)… or last (-1) such weekday of a month."""
    first, last = (date.fromordinal(day) for day in spans.month(year, month))
    if place < 0:
        return last - timedelta(days=(last.weekday() - number) % 7)
    day = first + timedelta(days=(number - first.weekday()) % 7 + 7 * (place - 1))
    return day if day <= last else None


def feast(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "on Boxing Day", "Christmas Eve 2025"."""
    match = phrase_from(passage.grammar.calendar.feasts, passage.row, at)
    if match is None or not passage.row[at].is_capital:
        return None
    (month, day), last = match
    year, end = year_at(passage, last, today)
    written = year is not None
    if year is None:
        year = spans.nearest_year(month, today) if today else FLOATING
        if today and date(year, month, day) < today and ahead(passage, at):
            year += 1
    span = spans.day(date(year, month, day))
    start, stop = passage.span(at, end)
    guessed = "" if written else spans.of_no_year(span)
    return dated(start, stop, span, "day", fixed=written or today is not None, written=guessed), end
