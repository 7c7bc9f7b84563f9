"""Which figures that are left over contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.evidence import Evidence, sentences_of
from reader.analysis.facts import Fact
from reader.analysis.likeness import periods
from reader.analysis.matches import Match
from reader.analysis.quantities.model import Relation
from reader.analysis.scoring import score
from reader.analysis.sentences import same_words
from reader.analysis.traits import denied
from reader.analysis.values import relation
from reader.analysis.weights import LIKELY, POSSIBLE
from reader.model.article import Role
from reader.model.finding import Matter


def open_pairs(candidates: Sequence[Match], settled: set[int]) -> list[Match]:
    """Return the pairs of different values that no rule settles."""
    return [one for one in candidates if one.relation is Relation.DIFFERENT and _open(one, settled)]


def conflicts(rest: Sequence[Match], scene: Evidence) -> list[Match]:
    """Pair what is left over, best first, each fact once and each pair of values once.

    The score of a conflict is the log odds that it is one.
    """
    return chosen([replace(one, score=_score(one, scene)) for one in rest], scene, POSSIBLE)


def _score(one: Match, scene: Evidence) -> float:
    odds = score(one, scene)
    return (
        max(LIKELY, odds) if denied(one) else odds
    )  # Nobody hurt, and somebody hurt: no context makes both true.


def chosen(scored: Sequence[Match], scene: Evidence, cut: float) -> list[Match]:
    """Choose among pairs with their log odds, the surest first, down to `cut`."""
    found: list[Match] = []
    taken: set[int] = set()
    seen: set[tuple[str, str, str]] = set()
    sure = sorted((one for one in scored if one.score >= cut), key=_surest)
    for one in sure:
        if {id(one.left), id(one.right)} & taken:
            continue
        one = _most_exact(one, sure)
        taken |= {id(one.left), id(one.right)}
        values = (one.left.quantity.kind.value, one.left.quantity.shown, one.right.quantity.shown)
        if values not in seen:
            seen.add(values)
            found.append(one)
    return _of_one_hour(found)


def _surest(one: Match) -> tuple[float, int, int]:
    """Order by odds, then by place, whichever report is named first."""
    places = one.left.quantity.start, one.right.quantity.start
    return -round(one.score, 9), sum(places), min(places)


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
    if periods(one.left, one.right) and one.left.background != one.right.background:
        return False  # Growth in 2026, and in 2019.
    if one.left.quoted and one.right.quoted:
        return False
    if one.left.struck and one.right.struck and not one.left.struck & one.right.struck:
        return False  # The dead are not the injured.
    if one.left.difference != one.right.difference:
        return False
    if one.left.of_thing != one.right.of_thing:
        return False  # A ship of 32 years says nothing of its captain.
    if one.left.adds != one.right.adds and _others_of(one):
        return False
    forms = {one.left.quantity.form, one.right.quantity.form}
    if "by" in forms and forms & {"from", "to"}:
        return False  # A change says nothing against a level.
    return not same_words(one.left.sentence, one.right.sentence)


def _others_of(one: Match) -> bool:
    """Tell "the five others" of six."""
    rest, whole = (one.left, one.right) if one.left.adds else (one.right, one.left)
    return whole.quantity.kind is Matter.COUNT and whole.quantity.low == rest.quantity.low + 1


def _most_exact(one: Match, scored: Sequence[Match]) -> Match:
    """Prefer "32 per cent" to the "a third" of the headline, when both stand against the same value."""
    sides = one.left, one.right
    if not any(fact.quantity.bound.is_rough or _in_heading(fact) for fact in sides):
        return one
    for other in scored:
        same_left = other.left is one.left or _restates(other.left, one.left)
        same_right = other.right is one.right or _restates(other.right, one.right)
        if same_left and same_right and other is not one:
            return other
    return one


def _restates(exact: Fact, rough: Fact) -> bool:
    rougher = rough.quantity.bound.is_rough and not exact.quantity.bound.is_rough
    if not rougher and not (_in_heading(rough) and not _in_heading(exact)):
        return False
    return relation(exact.quantity, rough.quantity) in (Relation.EQUAL, Relation.COMPATIBLE)


def _in_heading(fact: Fact) -> bool:
    return fact.sentence.role is Role.HEADING
