"""Figures that make each other: sums, differences, shares. They say the same in other words and contradict nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.facts import Fact
from reader.analysis.likeness import same_head
from reader.analysis.matches import Match
from reader.analysis.quantities.model import Quantity
from reader.analysis.reading import Reading
from reader.analysis.tallies import by_sentence
from reader.model.finding import Matter

SUMMABLE = frozenset({Matter.COUNT, Matter.MONEY, Matter.MEASURE, Matter.PERCENT, Matter.DURATION})

WHOLE = 100
HALF = 50
"""Percent."""

SUMMED = 13
"""Smaller figures are sums of others by chance."""

EXACTLY = 0.001
"""What a sum may be off, by the value."""


JOINED = 24
"""Characters between two small parts that stand side by side: "four men and two women"."""


def without_sums(pairs: Sequence[Match], left: Reading, right: Reading) -> list[Match]:
    """Leave out the pairs of which one figure is made of the other and a third beside it."""
    mine, theirs = by_sentence(left.facts), by_sentence(right.facts)
    return [
        one
        for one in pairs
        if one.left.quantity.kind not in SUMMABLE
        or not (
            _makes(one.left, one.right, mine[one.left.sentence.index])
            or _makes(one.right, one.left, theirs[one.right.sentence.index])
        )
        or (one.left.quantity.kind is Matter.DURATION and not _spared(one, left.grammar.units.spared))
    ]


def _spared(one: Match, words: frozenset[str]) -> bool:
    """Tell whether one of two sentences says how much time is saved."""
    return any(token.lower in words for fact in (one.left, one.right) for token in fact.sentence.row)


def _makes(own: Fact, other: Fact, beside: Iterable[Fact]) -> bool:
    """Tell whether a figure in the sentence of `own` makes it the other, or is what both make."""
    x, y = own.quantity, other.quantity
    if x.kind is Matter.PERCENT:
        rest = [fact.quantity.low for fact in beside if fact is not own and fact.quantity.unit == x.unit]
        return x.unit == y.unit == "%" and WHOLE in (
            x.low + y.low,
            *(x.low + y.low + third for third in rest),
        )
    timed = x.kind is Matter.DURATION
    large = timed or min(x.low, y.low) >= SUMMED
    return (
        _shares(x, y, beside)
        or any(
            (large or _side_by_side(own, fact)) and _add_up(x.low, fact.quantity.low, y.low)
            for fact in beside
            if fact is not own
            and _alike(fact.quantity, x)
            and not (y.low < x.low and _of_another_sort(fact, own, other))
            and not _of_another_noun(fact, own, other)
            and not (fact.part and y.low > x.low)  # "27 hurt, four of them badly" are not 31.
        )
        or (not timed and _times(own, y, beside))
    )


def _times(own: Fact, y: Quantity, beside: Iterable[Fact]) -> bool:
    """Tell "three tanks with 200 cubic metres each" from 600, which they make."""
    low, high = sorted((own.quantity.low, y.low))
    return high >= SUMMED and any(
        fact is not own
        and (times := _how_often(fact.quantity)) > 1
        and abs(low * times - high) <= EXACTLY * high
        for fact in beside
    )


def _how_often(quantity: Quantity) -> float:
    """Return the three of "three tanks", the four of "600 million in each of four years"; 0 for all else."""
    if quantity.kind is Matter.COUNT:
        return quantity.low
    return quantity.low / (quantity.factor or 1.0) if quantity.kind is Matter.DURATION else 0.0


def _of_another_sort(third: Fact, own: Fact, other: Fact) -> bool:
    """Tell the nine of "nine died and 54 were hurt" beside "45 were hurt": the dead make no sum of the hurt."""
    said = own.aspects & other.aspects
    return bool(said and third.aspects and not third.aspects & said)


def _of_another_noun(third: Fact, own: Fact, other: Fact) -> bool:
    """Tell the three of "three fires and 14 villages" beside "17 villages": fires make no sum of villages."""
    return same_head(own, other) is True and same_head(third, own) is False


def _alike(third: Quantity, x: Quantity) -> bool:
    return third.kind is x.kind and third.low > 0 and (third.unit == x.unit or x.kind is Matter.COUNT)


def _side_by_side(own: Fact, third: Fact) -> bool:
    x, y = own.quantity, third.quantity
    return max(x.start - y.end, y.start - x.end) <= JOINED


def _add_up(x: float, third: float, y: float) -> bool:
    slack = EXACTLY * y
    return min(abs(third - x - y), abs(third + x - y), abs(x - third - y)) <= slack


def _shares(x: Quantity, y: Quantity, beside: Iterable[Fact]) -> bool:
    """Tell whether "half of it" in the sentence of `x` makes it `y`: 1.2 million, half of it from the town."""
    halves = any(fact.quantity.kind is Matter.PERCENT and fact.quantity.low == HALF for fact in beside)
    return halves and abs(x.low / 2 - y.low) <= EXACTLY * y.low
