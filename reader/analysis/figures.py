"""Which quantities of two reports agree, and which contradict each other.

Equal values claim each other first; only what is left over can conflict. That
alone keeps two reports quiet that state the same ten figures in another order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.analysis.languages.grammar import Bound
from reader.analysis.likeness import SMALL, likeness, same_head
from reader.analysis.reading import Fact, Reading
from reader.analysis.similarity import Weights
from reader.analysis.values import Relation, relation
from reader.model.finding import Matter

CONFLICT = 0.34
"""Likeness from which two different values are a disagreement."""

DENIED = 0.45
"""What it adds that "nobody was hurt" stands against somebody hurt."""

AHEAD = 0.14
"""What it adds that both dates lie ahead: plans are few, and news repeats them."""

RELATIVE = 0.15
"""What "today" needs besides: it dates the report as often as the event."""

ONLY_TWO = 0.15
"""What it adds that each report has one value left over of this kind."""

ONLY_ONES = 0.21
"""The same where both say the same thing of it."""

TOLL = 0.20
"""What it adds that both count the dead, the missing… of one event."""

STRICTER = {
    Matter.DATE: 0.06,
    Matter.ORDINAL: 0.26,
    Matter.PERCENT: 0.0,
}
"""What some kinds need besides: every report is full of dates."""

AGREEMENT = 0.08
"""Likeness from which two equal values are one statement."""

RARE_AGREEMENT = -0.3
"""The same for values that hardly come up twice by chance: $54.50, 8,500 hectares."""

ODD_AGREEMENT = -0.1
"""The same for counts that are not round: 65."""

COMMON_AGREEMENT = 0.2
"""The same for "two" and "in 2025"."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two facts of different reports about one thing."""

    left: Fact
    right: Fact
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """What the figures of two reports have to do with each other."""

    agreed: tuple[Match, ...]
    conflicts: tuple[Match, ...]


def match(left: Reading, right: Reading, weights: Weights) -> Matches:
    """Compare the figures of two reports."""
    candidates = _candidates(left.facts, right.facts, weights)
    agreed, settled = _agree(candidates)
    _settle_sums(left, right, settled)
    conflicts = _conflicts(candidates, agreed, settled)
    return Matches(tuple(agreed), tuple(conflicts))


def _candidates(left: Sequence[Fact], right: Sequence[Fact], weights: Weights) -> list[Match]:
    found = []
    for x in left:
        for y in right:
            if x.quantity.kind is not y.quantity.kind:
                continue
            how = relation(x.quantity, y.quantity)
            if how is not None:
                found.append(Match(x, y, how, likeness(x, y, weights)))
    return found


def _agree(candidates: Sequence[Match]) -> tuple[list[Match], set[int]]:
    """Let equal values claim each other, exact ones first; return them and all facts that are settled."""
    agreed: list[Match] = []
    taken: set[int] = set()
    settled: set[int] = set()
    equal = [match for match in candidates if match.relation is not Relation.DIFFERENT]
    for one in sorted(equal, key=lambda match: (match.relation, match.score), reverse=True):
        if one.score < _needed(one):
            continue
        if id(one.left) not in taken and id(one.right) not in taken:
            agreed.append(one)
            taken |= {id(one.left), id(one.right)}
        # Said twice in one report, it is settled each time; "hundreds" settles no exact figure.
        settled |= {id(fact) for fact in (one.left, one.right) if fact.quantity.vague or not _guessed(one)}
    return agreed, settled


def _guessed(one: Match) -> bool:
    return one.left.quantity.vague or one.right.quantity.vague


def _needed(one: Match) -> float:
    """Return the likeness at which equal values are taken for one statement."""
    quantity = one.left.quantity
    if one.relation is Relation.COMPATIBLE and quantity.kind is Matter.DATE:
        return COMMON_AGREEMENT
    if quantity.kind in (Matter.MONEY, Matter.VERSION, Matter.MEASURE, Matter.TIME, Matter.SCORE):
        return RARE_AGREEMENT
    value = quantity.low
    if quantity.kind is Matter.PERCENT:
        return RARE_AGREEMENT if value % 1 else 0.0
    if quantity.kind is Matter.COUNT:
        return _needed_of_count(value)
    if quantity.kind is Matter.DATE:
        return AGREEMENT if quantity.unit in ("day", "weekday") else COMMON_AGREEMENT
    return AGREEMENT


def _needed_of_count(value: float) -> float:
    if value >= 100 and value % 100:
        return RARE_AGREEMENT
    if value >= SMALL:
        return AGREEMENT if value % 10 == 0 else ODD_AGREEMENT
    return COMMON_AGREEMENT


def _settle_sums(left: Reading, right: Reading, settled: set[int]) -> None:
    """Settle "seven people" against "five adults and two children": parts that add up."""
    for one, other in ((left, right), (right, left)):
        open_facts = [fact for fact in one.facts if id(fact) not in settled and _whole(fact)]
        for fact in open_facts:
            parts = _parts_of(fact, other.facts)
            if parts:
                settled |= {id(fact), *map(id, parts)}


def _whole(fact: Fact) -> bool:
    quantity = fact.quantity
    return quantity.kind is Matter.COUNT and quantity.low == quantity.high and quantity.low > 2


def _parts_of(fact: Fact, facts: Iterable[Fact]) -> tuple[Fact, Fact] | None:
    by_sentence: dict[int, list[Fact]] = {}
    for other in facts:
        if _whole(other) or other.quantity.low in (1, 2):
            by_sentence.setdefault(other.sentence.index, []).append(other)
    for group in by_sentence.values():
        for place, first in enumerate(group):
            for second in group[place + 1 :]:
                adds_up = first.quantity.low + second.quantity.low == fact.quantity.low
                if adds_up and first.aspects & fact.aspects and second.aspects & fact.aspects:
                    return first, second
    return None


def _conflicts(candidates: Sequence[Match], agreed: Sequence[Match], settled: set[int]) -> list[Match]:
    """Pair what is left over, best first, each fact once and each pair of values once."""
    anchors = Counter((match.left.sentence.index, match.right.sentence.index) for match in agreed)
    rest = [
        match
        for match in candidates
        if match.relation is Relation.DIFFERENT
        and id(match.left) not in settled
        and id(match.right) not in settled
    ]
    rivals = _Rivals(rest)
    scored = [
        Match(one.left, one.right, one.relation, one.score + _bonus(one, anchors, rivals)) for one in rest
    ]
    found: list[Match] = []
    taken: set[int] = set()
    seen: set[tuple[str, str, str]] = set()
    for one in sorted(scored, key=lambda match: match.score, reverse=True):
        if one.score < threshold(one) or id(one.left) in taken or id(one.right) in taken:
            continue
        one = _most_exact(one, scored)
        taken |= {id(one.left), id(one.right)}
        values = (one.left.quantity.kind.value, one.left.quantity.shown, one.right.quantity.shown)
        if values not in seen:
            seen.add(values)
            found.append(one)
    return found


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


def threshold(one: Match) -> float:
    """Return the likeness from which this pair is a disagreement."""
    x, y = one.left.quantity, one.right.quantity
    needed = CONFLICT + STRICTER.get(x.kind, 0.0)
    if x.kind is Matter.DATE and "relative" in (x.written, y.written):
        needed += RELATIVE
    if x.kind is Matter.COUNT and same_head(one.left, one.right) is None:
        needed += 0.05
    if x.kind is Matter.ORDINAL and same_head(one.left, one.right) is not True:
        needed += 0.3
    low, high = sorted((x.low, y.low))
    return needed + (0.15 if x.kind is Matter.COUNT and high > 40 * max(low, 1e-9) and low else 0.0)


class _Rivals:
    """How many values of a kind are left over on each side: the fewer, the surer that two belong together."""

    def __init__(self, rest: Sequence[Match]) -> None:
        left = {id(match.left): match.left for match in rest}
        right = {id(match.right): match.right for match in rest}
        self._left = list(left.values())
        self._right = list(right.values())

    def count(self, one: Match) -> tuple[int, int]:
        return _values(self._left, one.right, one.left), _values(self._right, one.left, one.right)


def _values(facts: Iterable[Fact], counterpart: Fact, own: Fact) -> int:
    """Count the different values that could stand against `counterpart`."""
    like = own.quantity
    found = {like.shown}
    for fact in facts:
        quantity = fact.quantity
        if quantity.kind is not like.kind or (quantity.unit != like.unit and like.kind in _BY_UNIT):
            continue
        if like.kind is Matter.COUNT and same_head(fact, counterpart) is False:
            continue
        if like.kind is Matter.DATE and not _alike_dates(fact, own):
            continue
        if fact.aspects and counterpart.aspects and not fact.aspects & counterpart.aspects:
            continue
        found.add(quantity.shown)
    return len(found)


def _denied(one: Match) -> bool:
    """Tell whether one report has nobody hurt, killed or arrested where the other has somebody."""
    zero, some = (one.left, one.right) if one.left.quantity.high == 0 else (one.right, one.left)
    if (
        zero.quantity.kind is not Matter.COUNT
        or zero.quantity.high != 0
        or zero.background
        or some.background
    ):
        return False
    return bool(zero.tolls & some.harms) and some.quantity.low > 0


def _toll(one: Match) -> bool:
    """Tell whether both count the dead, the missing… of the one event: there is one such number."""
    x, y = one.left, one.right
    plain = not (x.adds or y.adds or x.background or y.background)
    both = x.tolls & y.tolls
    return plain and bool(both) and same_head(x, y) is not False


def _alike_dates(x: Fact, y: Fact) -> bool:
    """Tell whether two dates have one grain and lie on one side of the dateline."""
    coarse = x.quantity.unit in _FINE, y.quantity.unit in _FINE
    return coarse[0] == coarse[1] and x.ahead == y.ahead


_FINE = ("day", "weekday")

_BY_UNIT = (Matter.MONEY, Matter.PERCENT, Matter.MEASURE, Matter.VERSION)


def _bonus(one: Match, anchors: Counter[tuple[int, int]], rivals: _Rivals) -> float:
    """Add what the rest of the two reports says for the pair: shared facts beside it, no rivals."""
    score = min(0.2, 0.11 * anchors[(one.left.sentence.index, one.right.sentence.index)])
    mine, theirs = rivals.count(one)
    kind = one.left.quantity.kind
    if _denied(one):
        return score + DENIED
    if _toll(one):
        score += TOLL
    if kind in (Matter.COUNT, Matter.ORDINAL) and same_head(one.left, one.right) is not True:
        return score
    if kind is Matter.DATE:
        if not _alike_dates(one.left, one.right):
            return score - 0.1
        score += AHEAD if one.left.ahead else 0.0
    if mine <= 1 and theirs <= 1:
        return score + (ONLY_ONES if one.left.aspects & one.right.aspects else ONLY_TWO)
    return score + (0.07 if mine + theirs <= 3 else 0.0)
