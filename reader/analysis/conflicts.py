"""Which figures that are left over contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.analysis.evidence import Evidence, sentences_of
from reader.analysis.facts import Fact
from reader.analysis.languages.grammar import Bound
from reader.analysis.likeness import same_head
from reader.analysis.matches import Match
from reader.analysis.sentences import same_words
from reader.analysis.values import Relation, relation
from reader.model.finding import Matter

CONFLICT = 0.30
"""Likeness from which two different values are a disagreement."""

STRICTER = {Matter.DATE: 0.09, Matter.ORDINAL: 0.26}
"""What some kinds need besides: every report is full of dates."""

HEADLESS = 0.12
"""What a count needs besides when one report does not say what it counts."""

BARE = 0.15
"""What a decimal that counts nothing needs besides: it is a price or an index of some hour."""

OTHER_ORDER = 0.3
"""What ordinals need besides when they order different things."""

INCREDIBLE = 40
"""Counts further apart than this factor need FAR more."""
FAR = 0.15

RELATIVE = 0.15
"""What "today" needs besides: it dates the report as often as the event."""

PARALLEL = 3
"""Conflicts between two sentences from which they may tell of two things: two bonds, two games."""

STRANGERS = 5
"""Conflicts from which reports that agree on less than they dispute are not of one event."""


def conflicts(
    candidates: Sequence[Match], agreed: Sequence[Match], settled: set[int], overlap: float
) -> list[Match]:
    """Pair what is left over, best first, each fact once and each pair of values once.

    `overlap` is the share of the figures that both reports state.
    """
    rest = [one for one in candidates if one.relation is Relation.DIFFERENT and _open(one, settled)]
    evidence = Evidence(rest, agreed, overlap)
    scored = [Match(one.left, one.right, one.relation, one.score + evidence.bonus(one)) for one in rest]
    found: list[Match] = []
    taken: set[int] = set()
    seen: set[tuple[str, str, str]] = set()
    for one in sorted(scored, key=lambda match: match.score, reverse=True):
        if one.score < threshold(one) + evidence.doubt or {id(one.left), id(one.right)} & taken:
            continue
        one = _most_exact(one, scored)
        taken |= {id(one.left), id(one.right)}
        values = (one.left.quantity.kind.value, one.left.quantity.shown, one.right.quantity.shown)
        if values not in seen:
            seen.add(values)
            found.append(one)
    if len(found) >= STRANGERS and len(found) > len(agreed):
        # Two market reports of one day: what they do not share is not the same thing told differently.
        found = [one for one in found if evidence.anchors(one)]
    return _without_parallels(_of_one_hour(found), evidence)


def _without_parallels(found: list[Match], evidence: Evidence) -> list[Match]:
    """Drop the conflicts of two sentences that differ in nearly all their figures: they tell of two things."""
    times = Counter(sentences_of(one) for one in found)
    return [
        one
        for one in found
        if times[sentences_of(one)] < PARALLEL or times[sentences_of(one)] <= evidence.anchors(one) + 1
    ]


def _of_one_hour(found: list[Match]) -> list[Match]:
    """Drop conflicts between sentences that give other hours and another bare level for each: an index at two hours."""
    hours = {sentences_of(one) for one in found if one.left.quantity.kind is Matter.TIME}
    levels = {
        sentences_of(one)
        for one in found
        if one.left.quantity.kind is Matter.COUNT and not (one.left.heads or one.right.heads)
    } | {
        sentences_of(one)
        for one in found
        if one.left.quantity.kind is Matter.COUNT
        and (one.left.quantity.low % 1 or one.right.quantity.low % 1)
    }
    return [one for one in found if sentences_of(one) not in hours & levels]


def _open(one: Match, settled: set[int]) -> bool:
    """Tell whether both facts may still conflict: not settled, not the day of a saying, not copied copy."""
    if {id(one.left), id(one.right)} & settled or one.left.reporting or one.right.reporting:
        return False
    if one.left.apart or one.right.apart:
        return False
    if one.left.quoted and one.right.quoted:
        return False
    forms = {one.left.quantity.form, one.right.quantity.form}
    if "by" in forms and forms & {"from", "to"}:
        return False  # A change says nothing against a level.
    return not same_words(one.left.sentence, one.right.sentence)


def threshold(one: Match) -> float:
    """Return the likeness from which this pair is a disagreement."""
    x, y = one.left.quantity, one.right.quantity
    needed = CONFLICT + STRICTER.get(x.kind, 0.0)
    same = same_head(one.left, one.right)
    if x.kind is Matter.DATE and {"relative", "ago"} & {x.written, y.written}:
        needed += RELATIVE
    if x.kind is Matter.ORDINAL and same is not True:
        needed += OTHER_ORDER
    if x.kind is Matter.COUNT:
        low, high = sorted((x.low, y.low))
        needed += HEADLESS if same is None else 0.0
        nothing = not one.left.heads and not one.right.heads
        needed += BARE if same is None and (nothing or x.low % 1 or y.low % 1) else 0.0
        needed += FAR if 0 < low * INCREDIBLE < high else 0.0
    return needed


def _most_exact(one: Match, scored: Sequence[Match]) -> Match:
    """Prefer "32 per cent" to the "a third" of the headline, when both stand against the same value."""
    if Bound.ABOUT not in (one.left.quantity.bound, one.right.quantity.bound):
        return one
    for other in scored:
        same_left = other.left is one.left or _restates(other.left, one.left)
        same_right = other.right is one.right or _restates(other.right, one.right)
        if same_left and same_right and other.score >= threshold(other) and other is not one:
            return other
    return one


def _restates(exact: Fact, rough: Fact) -> bool:
    if rough.quantity.bound is not Bound.ABOUT or exact.quantity.bound is Bound.ABOUT:
        return False
    return relation(exact.quantity, rough.quantity) in (Relation.EQUAL, Relation.COMPATIBLE)
