"""Dates, resolved by the dateline: 4 June 2026, on Tuesday, later this month, second half of 2026.

Values are day ordinals: a month or a year is the span from its first to its
last day, so that dates of different grain can be told apart or reconciled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from reader.analysis.languages.calendars import Calendar
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities import eras, spans, weekdays
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.parts import FLOATING, ahead, at_edge, dated, form_before, named_day, part
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import phrase_from


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], ...]:
    calendar = grammar.calendar
    names = sorted(calendar.months, key=len, reverse=True)
    month = rf"(?P<m>{'|'.join(n.capitalize() for n in names)}|{'|'.join(n.upper() for n in names)})\b\.?"
    days = "|".join(word.capitalize() for word in calendar.weekdays)
    parts = {
        "DAY": r"(?:(?P<d0>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|and)\s*)?(?P<d>\d{1,2})",
        "MONTH": month,
        "YEAR": r"(?P<y>(?:1[5-9]|20)\d\d)\b",
    }
    found = []
    for order in calendar.date_orders:
        for name, pattern in parts.items():
            order = order.replace(name, pattern)
        found.append(re.compile(rf"(?:\b(?:{days}),?\s+)?(?<![\w$€£.,])(?:the\s+)?{order}"))
    return (*found, *IN_FIGURES)


IN_FIGURES = (
    re.compile(r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"),
    *(
        re.compile(rf"(?<![\w/.-]){pattern}(?P<y>(?:19|20)\d\d)(?![\w/-])")
        for pattern in (
            r"(?P<d>1[3-9]|2\d|3[01])([/.-])(?P<m>0?[1-9]|1[0-2])\2",
            r"(?P<m>0?[1-9]|1[0-2])([/.-])(?P<d>1[3-9]|2\d|3[01])\2",
            r"(?P<m>(?P<d>0?[1-9]|1[0-2]))([/.-])(?P=d)\3",
        )
    ),
)
"""Dates without words, where it is plain which figure is the day: 28/05/2026, but not 05/06/2026."""


def find(passage: Passage, today: date | None) -> Iterator[Quantity]:
    """Yield the dates of a passage; `today` is the day of its dateline, if known."""
    taken: list[tuple[int, int]] = []
    for quantity in _of_months(passage, today):
        taken.append((quantity.start, quantity.end))
        yield quantity
    for quantity in _written_out(passage, today):
        if any(quantity.start < b and a < quantity.end for a, b in taken):
            continue
        taken.append((quantity.start, quantity.end))
        yield quantity
        if quantity.unit == "day":
            yield from _of_same_month(passage, quantity)
    free = 0
    for at in passage.places(_openers(passage.grammar)):
        if at < free or any(a <= passage.row[at].start < b for a, b in taken):
            continue
        read = _loose(passage, at, today)
        if read is not None:
            quantity, free = read
            yield replace(quantity, form=quantity.form or form_before(passage, at))


def _of_same_month(passage: Passage, first: Quantity) -> Iterator[Quantity]:
    """Yield "the 30th" of a sentence that names a day of that month before: "on 20 May and ended on the 30th"."""
    calendar, endings = passage.grammar.calendar, passage.grammar.units.ordinal_endings
    for at in range(_token_at(passage, first.end), len(passage.row)):
        word = passage.lower(at)
        if word in (".", ";", "!", "?") or word in calendar.months:
            return
        opened = passage.lower(at - 2) in calendar.day_openers
        if (
            not word.isdecimal()
            or passage.lower(at + 1) not in endings
            or not opened
            or head(passage, at + 2)
        ):
            continue
        try:
            span = spans.day(date.fromordinal(int(first.high)).replace(day=int(word)))
        except ValueError:
            return
        if span.first > first.high and passage.lower(at + 2) != passage.grammar.words.partitive:
            form = form_before(passage, at - 1)
            yield dated(*passage.span(at - 1, at + 2), span, "day", fixed=first.fixed, form=form)


def _of_months(passage: Passage, today: date | None) -> Iterator[Quantity]:
    """Yield "the first of September" and "the first Sunday of September"."""
    ordinals, tens = passage.grammar.units.ordinals, passage.grammar.numbers.tens
    for at, token in enumerate(passage.row):
        if token.lower in ordinals or token.lower in tens:
            named = named_day(passage, at, today)
        elif token.lower in passage.grammar.calendar.weekdays:
            named = weekdays.of_month(passage, at, today)
        else:
            continue
        if named:
            yield replace(named[0], form=form_before(passage, _token_at(passage, named[0].start)))


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that a date can open with that is not written out."""
    calendar = grammar.calendar
    days = (f"{day}'s" for day in calendar.weekdays)
    spans = calendar.relative_days.firsts | calendar.relative_spans.firsts | calendar.feasts.firsts
    named = frozenset(
        {*calendar.months, *calendar.weekdays, *days, *eras.openers(grammar), *calendar.weekday_places}
    )
    return calendar.parts.firsts | spans | named


TENSED = 10
"""Words before a day of no year among which a verb places it ahead or behind."""


def _written_out(passage: Passage, today: date | None) -> Iterator[Quantity]:
    if not any(token.is_figure for token in passage.row):
        return
    begin, end = passage.row[0].start, passage.row[-1].end
    seen: list[tuple[int, int]] = []
    months = passage.grammar.calendar.months
    named = any(word in months for token in passage.row for word in token.lower.split("'"))
    patterns = _patterns(passage.grammar)
    for pattern in patterns if named else IN_FIGURES:
        for match in pattern.finditer(passage.text, begin, end):
            if any(a < match.end() and match.start() < b for a, b in seen):
                continue
            span = _span_of(match, passage.grammar.calendar, today)
            if span is None or (_grain(match) == "day" and _within_month(passage, match.start())):
                continue
            over = today and not match["y"] and span.last < today.toordinal()
            if over and _to_come(passage, match.start()):
                span = _span_of(match, passage.grammar.calendar, today, years=1) or span
            seen.append(match.span())
            fixed = bool(match["y"]) or today is not None
            start, grain = match.start(), _grain(match)
            stop = start + len(match.group().rstrip("."))
            form = _form_before(passage, start)
            if grain == "month":
                first, span = at_edge(passage, _token_at(passage, start), span)
                start = min(start, passage.row[first].start)
            form = form or _form_before(passage, start)
            written = "" if match["y"] else spans.of_no_year(span)
            yield dated(start, stop, span, grain, fixed=fixed, form=form, written=written)


def _grain(match: re.Match[str]) -> str:
    return "day" if match.groupdict().get("d") else "month"


def _within_month(passage: Passage, start: int) -> bool:
    """Tell "since mid-January 31 patients have died" from the 31st of January."""
    at = _token_at(passage, start)
    before = passage.lower(at - 2) if passage.lower(at - 1) == "-" else passage.lower(at - 1)
    return before in passage.grammar.calendar.edges and passage.row[at].is_word


def _to_come(passage: Passage, start: int) -> bool:
    """Tell whether the last word before offset `start` that places it in time puts it ahead: "begins on"."""
    calendar = passage.grammar.calendar
    before = [token for token in passage.row if token.end <= start][-TENSED:]
    over = False
    for token in reversed(before):
        if token.text in ".;!?" or token.lower in calendar.past:
            return False
        if token.lower in calendar.present and not over:
            return True
        over = over or token.lower.endswith(calendar.past_endings)
        if token.lower in calendar.future and token.lower not in calendar.forms:
            return True  # "By" and "from" stand before days of either side.
    return False


def _span_of(match: re.Match[str], calendar: Calendar, today: date | None, years: int = 0) -> Span | None:
    """Return the days that a full date names, or None for the 31st of June."""
    groups = match.groupdict()
    name = groups["m"]
    number = int(name) if name.isdecimal() else calendar.months[name.lower()]
    year = int(groups["y"] or 0) or (spans.nearest_year(number, today) + years if today else FLOATING)
    try:
        if not groups.get("d"):
            return Span(*spans.month(year, number), f"{year}-{number:02d}")
        last = spans.day(date(year, number, int(groups["d"])))
        if groups.get("d0"):
            first = date(year, number, int(groups["d0"]))
            if first.toordinal() > last.last:
                return None  # "won 3-1, June"
            return Span(first.toordinal(), last.last, f"{first.isoformat()}/{last.shown}")
    except ValueError:
        return None
    return last


def _form_before(passage: Passage, start: int) -> str:
    """Return "until", "since"… for the words before offset `start`."""
    return form_before(passage, _token_at(passage, start))


def _token_at(passage: Passage, start: int) -> int:
    """Return the index of the first token that does not end before offset `start`."""
    return sum(token.end <= start for token in passage.row)


def _loose(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    return (
        part(passage, at, today)
        or _relative(passage, at, today)
        or weekdays.weekday(passage, at, today)
        or weekdays.feast(passage, at, today)
        or _bare_month(passage, at, today)
        or eras.read(passage, at)
    )


def _relative(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "yesterday", "later this month"; nothing without a dateline."""
    calendar = passage.grammar.calendar
    if today is None:
        return None
    days = phrase_from(calendar.relative_days, passage.row, at)
    if days:
        start, end = passage.span(at, days[1])
        day = spans.day(today + timedelta(days=days[0]))
        return dated(start, end, day, "day", fixed=True, written="relative"), days[1]
    match = phrase_from(calendar.relative_spans, passage.row, at)
    if match is None:
        return None
    (kind, steps), last = match
    span = spans.relative(kind, steps, today)
    if span is None:
        return None
    if passage.lower(at - 1) in calendar.later and steps == 0:
        span = span._replace(first=min(today.toordinal(), span.last))
    if passage.lower(at - 1) in calendar.earlier and steps == 0:
        span = span._replace(last=max(today.toordinal(), span.first))
    start, end = passage.span(at, last)
    grain = "quarter" if kind == "year end" else kind
    return dated(start, end, span, grain, fixed=True, written="relative"), last


def _bare_month(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "in June"; "may" and "march" only as months."""
    calendar, token = passage.grammar.calendar, passage.row[at]
    number = calendar.months.get(token.lower)
    if number is None or not token.is_capital:
        return None
    before = passage.lower(at - 1)
    if before == "-" and passage.lower(at - 2) in calendar.edges:
        before = passage.lower(at - 2)  # "mid-March"
    if token.lower in calendar.ambiguous_months and before not in calendar.month_openers:
        return None
    year = spans.nearest_year(number, today) if today else FLOATING
    # "From" looks ahead, but not in "from March to May".
    coming = today is not None and ahead(passage, at - _opens_span(passage, at))
    if (
        today
        and coming
        and ((number < today.month and year == today.year) or (number > today.month and year < today.year))
    ):
        year += 1
    if today and before in ("next", "last"):
        year = _stepped(number, today, ahead=before == "next")
    said = phrase_from(calendar.relative_spans, passage.row, at + 1)
    end = at + 1
    if today and said and said[0][0] == "year":  # "In May last year" leaves no choice.
        year, end = today.year + said[0][1], said[1]
    span = Span(*spans.month(year, number), f"{year}-{number:02d}")
    first, span = at_edge(passage, at, span)
    start, stop = passage.span(first, end)
    form = form_before(passage, first) if first < at else ""
    return dated(start, stop, span, "month", fixed=today is not None, written=f"-{number}", form=form), end


def _opens_span(passage: Passage, at: int) -> bool:
    numbers, months = passage.grammar.numbers, passage.grammar.calendar.months
    linked = passage.lower(at + 1) in numbers.until and passage.lower(at + 2) in months
    return linked and passage.lower(at - 1) in numbers.origin


def _stepped(number: int, today: date, *, ahead: bool) -> int:
    """Return the year of "next April" or "last April"."""
    if ahead:
        return today.year + (number <= today.month)
    return today.year - (number >= today.month)
