"""Spans between two dates: between November 12 and November 20, January-March 2026, between 1998 and 2004."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.analysis.quantities import spans
from reader.analysis.quantities.model import Passage, Quantity
from reader.model.finding import Matter

_DASHES = (["-"], ["–"])

_GRAINS = ("day", "month", "year")


def joined(passage: Passage, found: list[Quantity]) -> list[Quantity]:
    """Make one span of two dates that are its ends; `found` is in order."""
    done: list[Quantity] = []
    for quantity in found:
        first = _of_one_year(done[-1], quantity) if done and _are_ends(done[-1], quantity) else None
        if first and first.high < quantity.low and _linked(passage, first, quantity):
            shown = f"{first.shown}/{quantity.shown}"
            done[-1] = replace(first, end=quantity.end, high=quantity.high, shown=shown, form="")
            continue
        done.append(quantity)
    return done


def _are_ends(x: Quantity, y: Quantity) -> bool:
    """Tell two days, two months or two years, none of which is a span or an edge already."""
    plain = all(
        one.kind is Matter.DATE and one.fixed and "/" not in one.shown and "~" not in one.shown
        for one in (x, y)
    )
    return plain and x.unit == y.unit and x.unit in _GRAINS


def _linked(passage: Passage, first: Quantity, last: Quantity) -> bool:
    """Tell "between May and July" and "May-July"; "from May to July" may be a change of date."""
    numbers = passage.grammar.numbers
    link = [token.lower for token in passage.row if first.end <= token.start < last.start]
    if link in _DASHES:
        return first.unit == "month"
    before = [token.lower for token in passage.row if token.end <= first.start][-1:]
    return before == [numbers.between[0]] and link == [numbers.between[1]]


def _of_one_year(first: Quantity, last: Quantity) -> Quantity | None:
    """Return the first date in the year that only the last one names: "between January and March 2024"."""
    if not first.written.startswith("-") or last.written:
        return first
    begin, end = date.fromordinal(int(first.low)), date.fromordinal(int(last.high))
    year = end.year - (begin.month > end.month)
    if first.unit == "month":
        low, high = spans.month(year, begin.month)
        return replace(first, low=low, high=high, shown=f"{year}-{begin.month:02d}")
    try:
        span = spans.day(begin.replace(year=year))
    except ValueError:
        return None
    return replace(first, low=span.first, high=span.last, shown=span.shown)
