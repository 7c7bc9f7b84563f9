"""Whether two sentences state figures that cannot both hold: such sentences do not say the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.analysis.facts import Fact
from reader.analysis.quantities.model import Relation
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.values import relation
from reader.model.finding import Matter


def facts_of(reading: Reading, index: int) -> list[Fact]:
    """Return the figures of a sentence, in order."""
    return _by_sentence(reading).get(index, [])


@lru_cache(maxsize=IN_A_STORY)
def _by_sentence(reading: Reading) -> Mapping[int, list[Fact]]:
    found: dict[int, list[Fact]] = {}
    for fact in reading.facts:
        found.setdefault(fact.sentence.index, []).append(fact)
    return found


def figures_differ(left: Sequence[Fact], right: Sequence[Fact]) -> bool:
    """Tell whether figures of one kind and unit differ, where neither has its equal on the other side.

    "3 dead and 7 hurt" agrees with itself: the 3 differs from the 7, but both stand on both sides.
    """
    lone = [x for x in left if not any(_agree(x, y) for y in right)]
    others = [y for y in right if not any(_agree(x, y) for x in left)]
    return any(_differ(x, y) for x in lone for y in others)


def _agree(x: Fact, y: Fact) -> bool:
    return relation(x.quantity, y.quantity) in (Relation.EQUAL, Relation.COMPATIBLE)


def _differ(x: Fact, y: Fact) -> bool:
    if relation(x.quantity, y.quantity) is not Relation.DIFFERENT:
        return False
    return x.quantity.kind is not Matter.COUNT or _of_one_thing(x, y)


def _of_one_thing(x: Fact, y: Fact) -> bool:
    """Tell whether two counts may count the same: buses are not passengers."""
    if x.somebody and y.somebody:
        return True
    if not x.heads or not y.heads:
        return True
    return x.quantity.unit == y.quantity.unit or bool(x.heads & y.heads)
