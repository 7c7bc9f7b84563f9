"""Dates so long ago: four years ago, a fortnight ago, half a century ago, more than a decade ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Number, Passage, Quantity
from reader.analysis.quantities.parts import dated
from reader.analysis.quantities.spans import Span
from reader.analysis.tokens import phrase_before

LONGER = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
"""Units of a length of time as several of another."""

SHORTER = {"year": ("month", 12), "week": ("day", 7)}
"""What the half of a unit is told in."""

SPOKEN = 0.1
"""Part of a length of decades by which it may be off: two decades ago are 18 to 22 years."""

ROOM = 0.4
"""How much longer ago than "more than two years ago" a thing may have been."""

OLDEST = 500
"""A higher number is of other times."""


def read(passage: Passage, number: Number, today: date | None) -> Quantity | None:
    """Return the date of "four years ago", "a couple of weeks ago"; None without a dateline."""
    unit = number.last + (number.vague and passage.lower(number.last) == passage.grammar.words.partitive)
    return _ago(passage, number.opens, (number.low, number.high), unit, number.bound, today)


def find(passage: Passage, today: date | None) -> Iterator[Quantity]:
    """Yield "a fortnight ago", "a year and a half ago", "half a century ago"."""
    numbers = passage.grammar.numbers
    for at, token in enumerate(passage.row):
        if token.lower not in numbers.articles:
            continue
        share = phrase_before(passage.grammar.units.shares, passage.row, at)
        value, first = (share[0] / 100, share[1]) if share else (1.0, at)
        bound = phrase_before(numbers.bounds, passage.row, first)
        if bound and (bound[0] is not Bound.AT_LEAST or _compares(passage, bound[1])):
            bound = None
        opens = bound[1] if bound else first
        how = bound[0] if bound else Bound.EXACT
        found = _ago(passage, opens, (value, value), at + 1, how, today)
        if found:
            yield found


def _compares(passage: Passage, at: int) -> bool:
    """Tell "8% more than a year ago", where the words at token `at` compare with what was then."""
    numbers, before = passage.grammar.numbers, passage.lower(at - 1)
    counted = before in numbers.scales or before in numbers.ones or before in numbers.tens
    percent = phrase_before(passage.grammar.units.percent, passage.row, at)
    return at > 0 and (counted or passage.row[at - 1].is_figure or percent is not None)


def _ago(
    passage: Passage, opens: int, value: tuple[float, float], unit: int, bound: Bound, today: date | None
) -> Quantity | None:
    calendar, half = passage.grammar.calendar, passage.grammar.numbers.half
    kind = calendar.spans.get(passage.lower(unit))
    low, high = value
    last = unit + 1
    if tuple(passage.lower(last + k) for k in range(len(half))) == half:
        low, high, last = low + 0.5, high + 0.5, last + len(half)
    if kind is None or today is None or high > OLDEST or passage.lower(last) not in calendar.ago:
        return None
    if passage.lower(last) in calendar.earlier:
        return None
    span = _span(kind, low, high, today)
    if span is None:
        return None
    decades = kind in LONGER and LONGER[kind][0] == "year"
    start, end = passage.span(opens, last + 1)
    grain = LONGER.get(kind, (kind, 1))[0]
    return dated(
        start, end, _bounded(span, bound, today), grain, fixed=True, written="" if decades else "ago"
    )


def _span(kind: str, low: float, high: float, today: date) -> Span | None:
    """Return the days that lie `low` to `high` units back."""
    if kind in LONGER:
        name, times = LONGER[kind]
        if name == "year":
            middle = round(low * times)
            room = ceil(SPOKEN * middle)
            if today.year <= round(high * times) + room:
                return None  # "Thirty centuries ago"
            return _reach(
                "year",
                middle - room,
                round(high * times) + room,
                today,
                spans.relative("year", -middle, today),
            )
        kind, low, high = name, low * times, high * times
    while (low % 1 or high % 1) and kind in SHORTER:
        kind, low, high = SHORTER[kind][0], low * SHORTER[kind][1], high * SHORTER[kind][1]
    return _reach(kind, int(low), int(high), today, spans.relative(kind, -int(low), today))


def _reach(kind: str, low: int, high: int, today: date, shown: Span | None) -> Span | None:
    first, last = spans.relative(kind, -high, today), spans.relative(kind, -low, today)
    return Span(first.first, last.last, shown.shown) if first and last and shown else None


def _bounded(span: Span, bound: Bound, today: date) -> Span:
    """Reach further back for "more than a decade ago", less far for "less than a year ago"."""
    room = int(ROOM * (today.toordinal() - span.first))
    if bound is Bound.AT_LEAST:
        return span._replace(first=max(1, span.first - room))
    if bound is Bound.AT_MOST:
        return span._replace(last=span.last + room)
    return span
