"""Putting together what several pairs of reports disagree on: one matter, one disagreement with all its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from reader.analysis.wording import reason
from reader.model.finding import Disagreement, Matter, Side, Strength
from reader.model.ids import ArticleId

Passage = tuple[ArticleId, str]
"""A side of a disagreement: who says it, and the value."""

OPPOSITE = frozenset({Matter.POLARITY, Matter.STATUS})
"""Kinds that have two answers, each in many words: "injured" and "in hospital" are one against "unhurt"."""


def merged(found: Sequence[Disagreement], order: Sequence[ArticleId]) -> tuple[Disagreement, ...]:
    """Join disagreements that share a passage and value; likely ones first, then in reading order."""
    joined: list[Disagreement] = []
    opposed: list[list[tuple[Passage, Passage]]] = []
    for one in found:
        pairs = [(_passage(a), _passage(b)) for a, b in combinations(one.sides, 2)]
        for place, other in enumerate(joined):
            if other.kind is one.kind and _common(one, other):
                joined[place] = _join(other, one)
                opposed[place] += pairs
                break
        else:
            joined.append(one)
            opposed.append(pairs)
    told = (_told(_poled(one, pairs), order) for one, pairs in zip(joined, opposed, strict=True))
    return tuple(sorted(told, key=lambda one: _rank(one, order)))


def _passage(side: Side) -> Passage:
    return side.article, side.value


def _poled(one: Disagreement, opposed: Sequence[tuple[Passage, Passage]]) -> Disagreement:
    """Tell each side of several reports its pole, where every found contradiction is between the two."""
    if one.kind not in OPPOSITE:
        return one
    poles = {_passage(one.sides[0]): 1}
    waiting = [_passage(one.sides[0])]
    while waiting:
        here = waiting.pop()
        for a, b in opposed:
            there = b if a == here else a if b == here else here
            if there not in poles:
                poles[there] = 3 - poles[here]
                waiting.append(there)
    if any(poles.get(a) == poles.get(b) for a, b in opposed):
        return one  # Three answers that all contradict each other.
    return replace(one, sides=tuple(replace(side, pole=poles.get(_passage(side), 0)) for side in one.sides))


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
