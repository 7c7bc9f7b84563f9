"""Putting together what several pairs of reports disagree on: one matter, one disagreement with all its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.wording import reason
from reader.model.finding import Disagreement, Side, Strength
from reader.model.ids import ArticleId


def merged(found: Sequence[Disagreement], order: Sequence[ArticleId]) -> tuple[Disagreement, ...]:
    """Join disagreements that share a passage and value; likely ones first, then in reading order."""
    joined: list[Disagreement] = []
    for one in found:
        for place, other in enumerate(joined):
            if other.kind is one.kind and _common(one, other):
                joined[place] = _join(other, one)
                break
        else:
            joined.append(one)
    told = (_told(one, order) for one in joined)
    return tuple(sorted(told, key=lambda one: _rank(one, order)))


def _told(one: Disagreement, order: Sequence[ArticleId]) -> Disagreement:
    """Put the sides in the order of the reports, and the values of all of them into the reason."""
    sides = tuple(sorted(one.sides, key=lambda side: (order.index(side.article), side.mark)))
    return replace(one, sides=sides, reason=reason(one.reason, one.kind, sides, one.about))


def _common(one: Disagreement, other: Disagreement) -> bool:
    """Tell whether a report says the same in both."""
    return any(
        a.article == b.article and a.value == b.value and (a.mark == b.mark or a.unit == b.unit)
        for a in one.sides
        for b in other.sides
    )


def _join(one: Disagreement, other: Disagreement) -> Disagreement:
    sides: dict[tuple[ArticleId, str], Side] = {}
    for side in (*one.sides, *other.sides):
        sides.setdefault((side.article, side.value), side)
    stronger = one if one.strength is Strength.LIKELY else other
    both_hold = one.may_both_hold and other.may_both_hold
    return Disagreement(
        one.kind,
        stronger.reason,
        tuple(sides.values()),
        stronger.strength,
        both_hold,
        one.caveat if both_hold else "",
        stronger.about,
    )


def _rank(one: Disagreement, order: Sequence[ArticleId]) -> tuple[bool, int, int]:
    first = one.sides[0]
    return one.strength is not Strength.LIKELY, order.index(first.article), first.mark.start
