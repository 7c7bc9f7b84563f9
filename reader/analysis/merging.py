"""Putting together what several pairs of reports disagree on: one matter, one disagreement with all its sides."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.finding import Disagreement, Side, Strength
from reader.model.ids import ArticleId


def merged(found: Sequence[Disagreement], order: Sequence[ArticleId]) -> tuple[Disagreement, ...]:
    """Join disagreements that share a passage and value; likely ones first, then in reading order."""
    joined: list[Disagreement] = []
    for one in found:
        for place, other in enumerate(joined):
            if other.kind is one.kind and _common(one, other):
                joined[place] = _join(other, one, order)
                break
        else:
            joined.append(one)
    return tuple(sorted(joined, key=lambda one: _rank(one, order)))


def _common(one: Disagreement, other: Disagreement) -> bool:
    """Tell whether a report says the same in both."""
    return any(
        a.article == b.article and a.value == b.value and (a.mark == b.mark or a.unit == b.unit)
        for a in one.sides
        for b in other.sides
    )


def _join(one: Disagreement, other: Disagreement, order: Sequence[ArticleId]) -> Disagreement:
    sides: dict[tuple[ArticleId, str], Side] = {}
    for side in (*one.sides, *other.sides):
        sides.setdefault((side.article, side.value), side)
    stronger = one if one.strength is Strength.LIKELY else other
    both_hold = one.may_both_hold and other.may_both_hold
    return Disagreement(
        one.kind,
        stronger.reason,
        tuple(sorted(sides.values(), key=lambda side: (order.index(side.article), side.mark))),
        stronger.strength,
        both_hold,
        one.caveat if both_hold else "",
    )


def _rank(one: Disagreement, order: Sequence[ArticleId]) -> tuple[bool, int, int]:
    first = one.sides[0]
    return one.strength is not Strength.LIKELY, order.index(first.article), first.mark.start
