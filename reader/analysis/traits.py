"""What two figures say of each other by themselves: the same digits, one toll, one plan, dates of one grain."""

from __future__ import annotations

from datetime import date

from reader.analysis.facts import PERIODS, Fact
from reader.analysis.likeness import same_head
from reader.analysis.matches import Match
from reader.analysis.values import leading
from reader.model.finding import Matter

CREDIBLE = 4.5
"""Factor up to which figures for one thing may differ between reports."""

SOON = 14
"""Days by which plans differ even where the nearer one is close."""

TELLING = 2
"""Digits besides noughts of which an order can be wrong."""

_SIZED = (Matter.COUNT, Matter.MONEY, Matter.MEASURE)

_GRAINS = {"day": 0, "weekday": 0, "week": 1, "year": 3, "years": 3, "decade": 3, "century": 3}
"""Grains of dates that may stand against each other; months, quarters and seasons are the rest."""


def one_plan(one: Match) -> bool:
    """Tell whether two coming dates could be one plan: no further apart than the nearer is away."""
    x, y = one.left, one.right
    apart = max(x.quantity.low - y.quantity.high, y.quantity.low - x.quantity.high)
    return x.ahead and y.ahead and apart <= max(SOON, min(x.lead, y.lead))


def other_scale(one: Match) -> bool:
    """Tell whether two figures hold the same digits, a power of ten apart: £1.4m and £1.4bn."""
    x, y = (fact.quantity for fact in (one.left, one.right))
    if x.kind not in (*_SIZED, Matter.PERCENT) or x.low != x.high or y.low != y.high:
        return False
    digits = _digits(x.low)
    return len(digits) >= TELLING and digits == _digits(y.low)


def _digits(value: float) -> str:
    """Return the digits of a value without the noughts around them."""
    return f"{value:.9e}".split("e")[0].replace(".", "").strip("0")


def transposed(one: Match) -> bool:
    """Tell whether two figures hold the same digits in another order: 3,200 and 2,300 are one, miswritten."""
    x, y = (fact.quantity for fact in (one.left, one.right))
    if x.kind not in (*_SIZED, Matter.PERCENT, Matter.AGE) or x.low != x.high or y.low != y.high:
        return False
    a, b = _digits(x.low), _digits(y.low)
    one_size = leading(x.low) == leading(y.low)
    return len(a) >= TELLING and a != b and sorted(a) == sorted(b) and one_size and _credible(one)


def _credible(one: Match) -> bool:
    """Tell whether two reporters could give such different figures for one thing."""
    low, high = sorted((one.left.quantity.low, one.right.quantity.low))
    return one.left.quantity.kind not in _SIZED or low <= 0 or high <= CREDIBLE * low


def denied(one: Match) -> bool:
    """Tell whether one report has nobody hurt, killed or arrested where the other has somebody."""
    zero, some = sorted((one.left, one.right), key=lambda fact: fact.quantity.high)
    if zero.quantity.kind is not Matter.COUNT or zero.quantity.high != 0 or some.quantity.low <= 0:
        return False
    return bool(zero.tolls & some.harms) and not zero.background and not some.background


def toll(one: Match) -> bool:
    """Tell whether both count the dead, the missing… of the one event: there is one such number."""
    x, y = one.left, one.right
    plain = not (x.adds or y.adds or x.background or y.background)
    return plain and bool(x.tolls & y.tolls) and same_head(x, y) is not False


def of_the_report(fact: Fact, today: date | None) -> bool:
    """Tell whether a date is the day of publication or the one before, which most sentences of a report mean."""
    return today is not None and 0 <= today.toordinal() - fact.quantity.low <= 1


def periods_to_come(one: Match) -> bool:
    """Tell "in the second half of 2029" and "in 2028", which may be one plan although their grains differ."""
    x, y = one.left, one.right
    return x.ahead and y.ahead and {x.quantity.unit, y.quantity.unit} <= PERIODS


def alike_dates(x: Fact, y: Fact) -> bool:
    """Tell whether two dates have one grain and lie on one side of the dateline."""
    return date_sort(x) == date_sort(y)


def date_sort(date: Fact) -> tuple[int | None, bool]:
    """Return the grain of a date and whether it lies ahead: only dates of one sort stand against each other."""
    return _GRAINS.get(date.quantity.unit), date.ahead
