"""Which quantities of two reports are one statement: equal values claim each other, the surest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.analysis.facts import Fact
from reader.analysis.languages.figures import Bound
from reader.analysis.likeness import SMALL, likeness, same_head
from reader.analysis.matches import Match
from reader.analysis.quantities.model import Quantity, Relation
from reader.analysis.reading import Reading
from reader.analysis.similarity import Weights
from reader.analysis.values import relation
from reader.model.finding import Matter

AGREEMENT = 0.08
"""Likeness from which two equal values are one statement."""

RARE_AGREEMENT = -0.3
"""The same for values that hardly come up twice by chance: $54.50, 8,500 hectares."""

RARE = 2
"""Pairs of mentions up to which a value is rare in the two reports."""

ODD_AGREEMENT = -0.1
"""The same for counts that are not round: 65."""

COMPARED = 60
"""Characters between a figure and the one that says by how much it is larger."""

BACK = 3
"""Figures before it among which that other one is."""

OUTDONE = 0.15
"""Likeness by which another value must be liker for two that are merely compatible not to be one statement."""

CHANCE = 100
"""Equal counts below it may be of different things: fourteen vehicles, fourteen chambers."""

INFINITE = 9.0

COMMON_AGREEMENT = 0.2
"""The same for "two" and "in 2025"."""


def candidates(left: Sequence[Fact], right: Sequence[Fact], weights: Weights) -> list[Match]:
    found = []
    for x in left:
        for y in right:
            if x.quantity.kind is not y.quantity.kind:
                continue
            how = relation(x.quantity, y.quantity)
            if how is not None:
                found.append(Match(x, y, how, likeness(x, y, weights)))
    return found


def agree(candidates: Sequence[Match]) -> tuple[list[Match], set[int]]:
    """Let equal values claim each other, exact ones first; return them and all facts that are settled."""
    agreed: list[Match] = []
    taken: set[int] = set()
    settled: set[int] = set()
    exact: set[int] = set()
    equal = [match for match in candidates if match.relation is not Relation.DIFFERENT]
    rivals = _rivals(candidates)
    said = Counter(shown for match in equal for shown in _shown(match))
    for one in sorted(equal, key=_claim, reverse=True):
        rare = max(said[shown] for shown in _shown(one)) <= RARE
        if one.score < (_needed_of_rare(one) if rare else _needed(one)) or _outdone(one, rivals):
            continue
        if id(one.left) not in taken and id(one.right) not in taken:
            agreed.append(one)
            taken |= {id(one.left), id(one.right)}
        # Said twice in one report, it is settled each time.
        settled |= {id(fact) for fact in (one.left, one.right) if _settles(fact, one)}
        exact |= {id(fact) for fact in (one.left, one.right) if one.relation is Relation.EQUAL}
    return agreed, settled - _restated(candidates, agreed, settled - exact)


def _restated(candidates: Sequence[Match], agreed: Iterable[Match], rounded: set[int]) -> set[int]:
    """Return the facts that only a rough figure answers whose exact value, in the same report, is another.

    "Toll nears 1,300" answers 1,276 dead, until the text says 1,316.
    """
    rough = {
        id(one): other
        for match in agreed
        for one, other in ((match.left, match.right), (match.right, match.left))
        if id(one) in rounded and one.quantity.bound is Bound.EXACT
    }
    return {
        id(fact)
        for match in candidates
        if match.relation is Relation.DIFFERENT
        for one, other in ((match.left, match.right), (match.right, match.left))
        if id(one) in rough and _exactly(other, rough[id(one)]) and one.aspects & other.aspects
        for fact in (one, other)
    }


def _exactly(exact: Fact, rough: Fact) -> bool:
    """Tell whether a figure is what a rough one of its report stands for."""
    if exact.quantity.bound is not Bound.EXACT or same_head(exact, rough) is False:
        return False
    return relation(exact.quantity, rough.quantity) is Relation.COMPATIBLE


def _rivals(candidates: Sequence[Match]) -> dict[int, float]:
    """Return, for each fact, how like the likest other value is."""
    best: dict[int, float] = {}
    for match in candidates:
        if match.relation is Relation.DIFFERENT:
            for fact in (id(match.left), id(match.right)):
                if fact not in best or best[fact] < match.score:
                    best[fact] = match.score
    return best


def _outdone(one: Match, rivals: dict[int, float]) -> bool:
    """Tell whether two values that may be the same each have a far liker counterpart that is not.

    "A fifth of the pupils" beside "17 per cent of the cost" is chance where both
    reports give the cost.
    """
    margin = _margin(one)
    return any(rivals.get(id(fact), one.score) > one.score + margin for fact in (one.left, one.right))


def _margin(one: Match) -> float:
    value = one.left.quantity
    if one.left.part and one.right.part and one.left.aspects & one.right.aspects:
        return INFINITE  # "Nineteen of the injured" and "54 hurt, 19 of them badly"
    small = value.kind is Matter.COUNT and value.low < CHANCE and same_head(one.left, one.right) is not True
    return OUTDONE if small or one.relation is Relation.COMPATIBLE else INFINITE


def _shown(one: Match) -> set[tuple[Matter, str]]:
    return {(fact.quantity.kind, fact.quantity.shown) for fact in (one.left, one.right)}


def _claim(one: Match) -> tuple[Relation, float, int]:
    """Order claims: the exact, the likely, the early first, whichever report is named first."""
    return one.relation, round(one.score, 9), -one.left.quantity.start - one.right.quantity.start


def _settles(fact: Fact, one: Match) -> bool:
    """Tell whether a fact is done with: "hundreds" and "less than 1,000" leave the exact figure open."""
    other = one.right if fact is one.left else one.left
    if one.relation is Relation.EQUAL or fact.quantity.vague:
        return True
    if other.quantity.vague:
        return False
    if fact.quantity.bound is not Bound.EXACT:
        return True
    return not other.quantity.vague and other.quantity.bound in (Bound.EXACT, Bound.ABOUT, Bound.NEARLY)


def _needed_of_rare(one: Match) -> float:
    """Return the same for a value that either report states once: chance seldom repeats it."""
    kind, unit = one.left.quantity.kind, one.left.quantity.unit
    if one.relation is Relation.EQUAL and kind in (Matter.PERCENT, Matter.DURATION, Matter.AGE):
        return RARE_AGREEMENT
    if one.relation is Relation.EQUAL and kind is Matter.DATE and unit == one.right.quantity.unit == "year":
        return 0.0
    return _needed(one)


def _needed(one: Match) -> float:
    """Return the likeness at which equal values are taken for one statement: what the rarer of them needs."""
    if one.relation is Relation.COMPATIBLE and one.left.quantity.kind is Matter.DATE:
        return COMMON_AGREEMENT
    if one.left.part and one.right.part and one.left.aspects & one.right.aspects:
        return AGREEMENT
    return min(_needed_of(one.left.quantity), _needed_of(one.right.quantity))


def _needed_of(quantity: Quantity) -> float:
    if quantity.kind in (Matter.MONEY, Matter.VERSION, Matter.MEASURE, Matter.TIME, Matter.SCORE):
        return RARE_AGREEMENT
    value = quantity.low
    if quantity.kind is Matter.PERCENT:
        return RARE_AGREEMENT if value % 1 else 0.0
    if quantity.kind is Matter.COUNT:
        return _needed_of_count(value)
    if quantity.kind is Matter.DATE:
        return _NEEDED_OF_DATE.get(quantity.unit, COMMON_AGREEMENT)
    return AGREEMENT


_NEEDED_OF_DATE = {"day": AGREEMENT, "weekday": AGREEMENT, "month": -0.15}


def _needed_of_count(value: float) -> float:
    if value >= 100 and value % 100:
        return RARE_AGREEMENT
    if value >= SMALL:
        return AGREEMENT if value % 10 == 0 else ODD_AGREEMENT
    return COMMON_AGREEMENT


def settle_sums(left: Reading, right: Reading, settled: set[int]) -> None:
    """Settle "seven people" against "five adults and two children": parts that add up."""
    for one, other in ((left, right), (right, left)):
        open_facts = [fact for fact in one.facts if id(fact) not in settled and _whole(fact)]
        for fact in open_facts:
            parts = _parts_of(fact, other.facts)
            if parts:
                settled |= {id(fact), *map(id, parts)}


def settle_differences(left: Reading, right: Reading, settled: set[int]) -> None:
    """Settle "742 men, 92 more than it was built for" against "designed for 650"."""
    for one, other in ((left, right), (right, left)):
        for place, second in enumerate(one.facts):
            for first in one.facts[max(0, place - BACK) : place]:
                told = _told(first, second, one)
                for fact in other.facts if told else ():
                    same = fact.quantity.kind is first.quantity.kind and (
                        fact.quantity.unit == first.quantity.unit or first.quantity.kind is Matter.COUNT
                    )
                    if same and any(abs(fact.quantity.low - value) < 1e-6 * value for value in told):
                        settled |= {id(second), id(fact)}


def _told(first: Fact, second: Fact, reading: Reading) -> tuple[float, ...]:
    """Return the values that "742 men, 92 more than" tells besides its own: 650; nothing where it tells none."""
    a, b = first.quantity, second.quantity
    close = first.sentence is second.sentence and 0 < b.start - a.end <= COMPARED
    sized = a.kind in (Matter.COUNT, Matter.MONEY, Matter.MEASURE) and b.kind in (Matter.COUNT, a.kind)
    if not close or not sized or a.low != a.high:
        return ()
    by = b.low * (a.factor or 1.0) if b.kind is Matter.COUNT else b.low
    after = [token.lower for token in second.sentence.row if token.start >= b.end][:3]
    if not 0 < by < a.low or not reading.grammar.units.compared & {*after[:2], *b.head[:1]}:
        return ()
    return a.low - by, a.low + by


def _whole(fact: Fact) -> bool:
    quantity = fact.quantity
    return quantity.kind is Matter.COUNT and quantity.low == quantity.high and quantity.low > 2


def _parts_of(fact: Fact, facts: Iterable[Fact]) -> tuple[Fact, Fact] | None:
    by_sentence: dict[int, list[Fact]] = {}
    for other in facts:
        if not other.part and (_whole(other) or other.quantity.low in (1, 2)):
            by_sentence.setdefault(other.sentence.index, []).append(other)
    for group in by_sentence.values():
        for place, first in enumerate(group):
            for second in group[place + 1 :]:
                adds_up = first.quantity.low + second.quantity.low == fact.quantity.low
                others = same_head(first, fact) is False or same_head(second, fact) is False
                if adds_up and not others and first.aspects & fact.aspects and second.aspects & fact.aspects:
                    return first, second
    return None
