"""Figures that make each other: sums, differences, shares. They say the same in other words and contradict nothing."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.facts import Fact
from reader.analysis.quantities.model import Quantity
from reader.model.finding import Matter

WHOLE = 100
"""Percent."""

SUMMED = 13
"""Smaller figures are sums of others by chance."""

EXACTLY = 0.001
"""What a sum may be off, by the value."""


def makes(own: Fact, other: Fact, beside: Iterable[Fact]) -> bool:
    """Tell whether a figure in the sentence of `own` is the sum or the difference of both."""
    x, y = own.quantity, other.quantity
    if x.kind is Matter.PERCENT:
        return x.unit == y.unit == "%" and x.low + y.low == WHOLE
    if _shares(x, y, beside):
        return True
    return min(x.low, y.low) >= SUMMED and any(
        fact.quantity.kind is x.kind
        and (fact.quantity.unit == x.unit or x.kind is Matter.COUNT)
        and fact is not own
        and fact.quantity.low > 0
        and (
            abs(fact.quantity.low - x.low - y.low) <= EXACTLY * y.low
            or abs(fact.quantity.low + x.low - y.low) <= EXACTLY * y.low
            or abs(x.low - fact.quantity.low - y.low) <= EXACTLY * y.low
        )
        for fact in beside
    )


def _shares(x: Quantity, y: Quantity, beside: Iterable[Fact]) -> bool:
    """Tell whether a share in the sentence of `x` makes it `y`: 1.2 million, half of it from the town."""
    return any(
        fact.quantity.kind is Matter.PERCENT
        and 0 < fact.quantity.low < WHOLE
        and abs(x.low * fact.quantity.low / WHOLE - y.low) <= EXACTLY * y.low
        for fact in beside
    )
