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
from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Number, Passage, Quantity
from reader.analysis.quantities.parts import FLOATING, ahead, at_edge, dated, is_year, named_day, part
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import phrase_from, touches

_DASHES = ("-", "–", "—")

NEXT = "next"

AT_HAND = 2
"""Days up to which "next Thursday" is the one after the coming one."""


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
    found.append(re.compile(r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"))
    return tuple(found)


def find(passage: Passage, today: date | None) -> Iterator[Quantity]:
    """Yield the dates of a passage; `today` is the day of its dateline, if known."""
    taken: list[tuple[int, int]] = []
    ordinals, tens = passage.grammar.units.ordinals, passage.grammar.numbers.tens
    for at, token in enumerate(passage.row):
        named = named_day(passage, at, today) if token.lower in ordinals or token.lower in tens else None
        if named:
            taken.append((named[0].start, named[0].end))
            yield replace(named[0], form=_form(passage, at))
    for quantity in _written_out(passage, today):
        if any(quantity.start < b and a < quantity.end for a, b in taken):
            continue
        taken.append((quantity.start, quantity.end))
        yield quantity
    free = 0
    for at in passage.places(_openers(passage.grammar)):
        if at < free or any(a <= passage.row[at].start < b for a, b in taken):
            continue
        read = _loose(passage, at, today)
        if read is not None:
            quantity, free = read
            yield replace(quantity, form=quantity.form or _form(passage, at))


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that a date can open with that is not written out."""
    calendar = grammar.calendar
    days = (f"{day}'s" for day in calendar.weekdays)
    spans = calendar.relative_days.firsts | calendar.relative_spans.firsts
    return calendar.parts.firsts | spans | frozenset({*calendar.months, *calendar.weekdays, *days})


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
    for pattern in patterns if named else patterns[-1:]:
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
    for token in reversed(before):
        if token.text in ".;!?" or token.lower in calendar.past:
            return False
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
            return Span(first.toordinal(), last.last, f"{first.isoformat()}/{last.shown}")
    except ValueError:
        return None
    return last


def _form_before(passage: Passage, start: int) -> str:
    """Return "until", "since"… for the words before offset `start`."""
    return _form(passage, _token_at(passage, start))


def _token_at(passage: Passage, start: int) -> int:
    """Return the index of the first token that does not end before offset `start`."""
    return sum(token.end <= start for token in passage.row)


def _form(passage: Passage, at: int) -> str:
    forms = passage.grammar.calendar.forms
    return forms.get(passage.lower(at - 1)) or forms.get(passage.lower(at - 2), "")


def _loose(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    return (
        part(passage, at, today)
        or _relative(passage, at, today)
        or _weekday(passage, at, today)
        or _bare_month(passage, at, today)
        or _bare_year(passage, at)
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


def _weekday(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "on Tuesday": the last one, or the next one after a word of the future."""
    token = passage.row[at]
    number = passage.grammar.calendar.weekdays.get(token.lower.removesuffix("'s"))
    if number is None or not token.is_capital or _habitual(passage, at):
        return None
    if today is None:
        span = Span(number, number, token.text)
        return dated(token.start, token.end, span, "weekday", fixed=False, written=str(number)), at + 1
    back = (today.weekday() - number) % 7
    step = (7 - back) % 7 if ahead(passage, at) else -back
    if passage.lower(at - 1) == NEXT and step <= AT_HAND:
        step += 7  # On a Wednesday, "next Thursday" is not tomorrow.
    span = spans.day(today + timedelta(days=step))
    return dated(token.start, token.end, span, "day", fixed=True, written=str(number)), at + 1


def _habitual(passage: Passage, at: int) -> bool:
    """Tell the opening hours: "every day except Monday", "Tuesday to Sunday"."""
    calendar = passage.grammar.calendar
    if passage.lower(at - 1) in calendar.habits:
        return True
    until = passage.grammar.numbers.until
    after = passage.lower(at + 1) in until and passage.lower(at + 2) in calendar.weekdays
    return after or (passage.lower(at - 1) in until and passage.lower(at - 2) in calendar.weekdays)


def _bare_month(passage: Passage, at: int, today: date | None) -> tuple[Quantity, int] | None:
    """Read "in June"; "may" and "march" only as months."""
    calendar, token = passage.grammar.calendar, passage.row[at]
    number = calendar.months.get(token.lower)
    if number is None or not token.is_capital:
        return None
    before = passage.lower(at - 1)
    if token.lower in calendar.ambiguous_months and before not in calendar.month_openers:
        return None
    year = spans.nearest_year(number, today) if today else FLOATING
    if today and number < today.month and year == today.year and ahead(passage, at):
        year += 1
    if today and number > today.month and year < today.year and ahead(passage, at):
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
    form = _form(passage, first) if first < at else ""
    return dated(start, stop, span, "month", fixed=today is not None, written=f"-{number}", form=form), end


def _stepped(number: int, today: date, *, ahead: bool) -> int:
    """Return the year of "next April" or "last April"."""
    if ahead:
        return today.year + (number <= today.month)
    return today.year - (number >= today.month)


def _bare_year(passage: Passage, at: int) -> tuple[Quantity, int] | None:
    """Read "in 2026", "the 1990s"; not "2000 people", not "$1999"."""
    calendar = passage.grammar.calendar
    dashed = passage.lower(at - 1) in _DASHES
    if not is_year(passage, at) or (touches(passage.row, at) and not dashed):
        return None
    year, before, after = int(passage.row[at].text), passage.lower(at - 1), passage.lower(at + 1)
    if after == "s" and touches(passage.row, at + 1) and year % 10 == 0:
        start, end = passage.span(at, at + 2)
        return dated(start, end, spans.whole_year(year, 10), "decade", fixed=True), at + 2
    counted = after.isalpha() and after not in passage.grammar.words.head_stop
    if not dashed and before not in calendar.year_openers and (counted or not 1800 <= year <= 2100):
        return None
    plain = touches(passage.row, at + 1) and after not in ".,;:)!?”’\"'-–—"
    if plain or passage.grammar.words.stem(after or "x") in passage.grammar.words.people:
        return None
    token = passage.row[at]
    return dated(token.start, token.end, spans.whole_year(year), "year", fixed=True), at + 1


def read(passage: Passage, number: Number, today: date | None) -> Quantity | None:
    """Return the date of "four years ago", "two weeks earlier"; None without a dateline."""
    calendar = passage.grammar.calendar
    kind = calendar.spans.get(passage.lower(number.last))
    if kind is None or passage.lower(number.last + 1) not in calendar.ago or today is None:
        return None
    if passage.lower(number.last + 1) in calendar.earlier or number.low > 500:
        return None
    span = spans.relative(kind, -int(number.low), today)
    if span is None:
        return None
    start, end = passage.span(number.opens, number.last + 2)
    return dated(start, end, span, kind, fixed=True, written="ago")
