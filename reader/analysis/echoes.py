"""Figures whose own value stands in the sentence they are set against: they are answered there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.analysis.facts import Fact
from reader.analysis.languages.figures import Bound
from reader.analysis.matches import Match
from reader.analysis.quantities.model import Quantity, Relation
from reader.analysis.quantities.percent import PERCENT
from reader.analysis.reading import Reading
from reader.analysis.sums import WHOLE
from reader.analysis.tallies import by_sentence
from reader.analysis.values import relation
from reader.model.finding import Matter


def without_echoes(pairs: Sequence[Match], left: Reading, right: Reading) -> list[Match]:
    """Leave out "19 injured" against the 43 of "nineteen of the 43 survived": the sentence has its own 19."""
    mine, theirs = by_sentence(left.facts), by_sentence(right.facts)
    return [
        one
        for one in pairs
        if not (_echoed(one.left, one.right, mine, theirs) or _echoed(one.right, one.left, theirs, mine))
    ]


def _echoed(own: Fact, other: Fact, mine: Mapping[int, list[Fact]], theirs: Mapping[int, list[Fact]]) -> bool:
    """Tell whether a figure beside `other` states the value of `own`, and no figure beside `own` asks for it."""
    beside = [fact for fact in mine[own.sentence.index] if fact is not own]
    return any(
        fact is not other and _same(own, fact) and not _claimed(fact, beside)
        for fact in theirs[other.sentence.index]
    )


def _same(own: Fact, fact: Fact) -> bool:
    """Tell whether two figures state one value; a limit is not what was counted or measured."""
    how = relation(own.quantity, fact.quantity)
    if how is Relation.EQUAL or _complements(own.quantity, fact.quantity):
        return True
    limits = Bound.AT_MOST in (own.quantity.bound, fact.quantity.bound)
    return how is Relation.COMPATIBLE and own.quantity.kind is not Matter.DATE and not limits


def _complements(x: Quantity, y: Quantity) -> bool:
    """Tell "one in five were mended" and "80 per cent were not"."""
    return x.unit == y.unit == PERCENT and abs(x.low + y.low - WHOLE) < 1e-6


def _claimed(fact: Fact, beside: Iterable[Fact]) -> bool:
    return any(relation(one.quantity, fact.quantity) is Relation.EQUAL for one in beside)
