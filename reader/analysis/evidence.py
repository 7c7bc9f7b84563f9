"""What the rest of two reports says for a pair of figures: shared figures beside it, no rivals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.analysis.facts import PERIODS, Fact
from reader.analysis.likeness import CLOSE, same_head
from reader.analysis.matches import Match
from reader.model.finding import Matter

ANCHOR = 0.11
"""What each figure adds that both sentences state, up to twice."""

ONLY_TWO = 0.15
"""What it adds that each report has one value left over of this kind."""

ONLY_ONES = 0.21
"""The same where both say the same thing of it."""

FEW = 0.07
"""The same with one rival."""

OVERLAP = 0.35
"""What is added to that, times the share of figures that the reports have in common beyond ORDINARY."""

ORDINARY = 0.25
"""Share of figures that any two reports of one event have in common."""

LOOSE = 0.08

LITTLE = 0.25

MANY = 6
"""Open figures on either side from which their share in common says something."""

CREDIBLE = 4.5
"""Factor up to which figures for one thing may differ between reports."""

CLOSE_VALUES = 0.05
"""What is added when the only two amounts lie close together."""

TOLL = 0.20
"""What it adds that both count the dead, the missing… of one event."""

DENIED = 0.45
"""What it adds that "nobody was hurt" stands against somebody hurt."""

AHEAD = 0.14
"""What it adds that both dates lie ahead: plans are few, and news repeats them."""

SOON = 14
"""Days by which plans differ even where the nearer one is close."""

TRANSPOSED = 0.25
"""What it adds that both are written with the same digits."""

TELLING = 2
"""Digits besides noughts of which an order can be wrong."""

SAME_AGE = 6
"""Years by which reports differ on the age of one person."""

ONLY_AGE = 0.14
"""What it adds that each report has one age left over, and both are close."""

ONLY_PLAN = 0.10
"""What it adds that each report has but one such date left over."""

OTHER_GRAIN = -0.1
"""A day and a month, or a past and a coming date, seldom date one thing."""

OTHER_PERIODS = -0.5
"""Two years that different figures are for contradict nothing: growth of 2019, and of 2026."""

COMING_PERIODS = -0.2
"""The same for two that lie ahead: they may be one plan."""

_SIZED = (Matter.COUNT, Matter.MONEY, Matter.MEASURE)

_GRAINS = {"day": 0, "weekday": 0, "week": 1, "year": 3, "decade": 3}
"""Grains of dates that may stand against each other; months, quarters and seasons are the rest."""

_BY_UNIT = (Matter.MONEY, Matter.PERCENT, Matter.MEASURE, Matter.VERSION)


def sentences_of(one: Match) -> tuple[int, int]:
    """Return the numbers of the two sentences of a pair."""
    return one.left.sentence.index, one.right.sentence.index


class Evidence:
    """What the rest of two reports says for a pair: shared figures beside it, no rivals."""

    def __init__(self, rest: Sequence[Match], agreed: Sequence[Match], overlap: float) -> None:
        self._anchors = Counter((one.left.sentence.index, one.right.sentence.index) for one in agreed)
        self._left = list({id(one.left): one.left for one in rest}.values())
        self._right = list({id(one.right): one.right for one in rest}.values())
        self._overlap = overlap
        self.doubt = LOOSE if overlap < LITTLE and min(len(self._left), len(self._right)) >= MANY else 0.0
        """What every pair needs besides: reports thick with figures that share few tell of different things."""

    def anchors(self, one: Match) -> int:
        """Return how many figures the two sentences of a pair share."""
        return self._anchors[sentences_of(one)]

    def bonus(self, one: Match) -> float:
        """Return what is added to the likeness of a pair."""
        score = ANCHOR * min(2, self.anchors(one))
        if _denied(one):
            return score + DENIED
        if _transposed(one):
            score += TRANSPOSED
        if _toll(one):
            score += TOLL
        kind = one.left.quantity.kind
        if kind in (Matter.COUNT, Matter.ORDINAL) and same_head(one.left, one.right) is not True:
            return score
        if kind is Matter.DATE and not (_alike_dates(one.left, one.right) or _periods_to_come(one)):
            return score + OTHER_GRAIN
        if one.left.governs and one.right.governs and not self.anchors(one):
            return score + (COMING_PERIODS if one.left.ahead and one.right.ahead else OTHER_PERIODS)
        alone = self._alone(one)
        if (
            kind is Matter.AGE
            and alone >= ONLY_TWO
            and abs(one.left.quantity.low - one.right.quantity.low) <= SAME_AGE
        ):
            score += ONLY_AGE
        if kind is Matter.DATE and _one_plan(one):
            score += AHEAD + (ONLY_PLAN if alone >= ONLY_TWO else 0.0)
        return score + alone

    def _alone(self, one: Match) -> float:
        """Return what it says that few or no other values could stand against these."""
        if not _credible(one):
            return 0.0
        mine = _rivals(self._left, one.right, one.left)
        theirs = _rivals(self._right, one.left, one.right)
        if mine + theirs > 3:
            return 0.0
        if mine > 1 or theirs > 1:
            return FEW
        score = ONLY_ONES if one.left.aspects & one.right.aspects else ONLY_TWO
        score += OVERLAP * max(0.0, self._overlap - ORDINARY)
        return score + (CLOSE_VALUES if _close(one) else 0.0)


def _rivals(facts: Iterable[Fact], counterpart: Fact, own: Fact) -> int:
    """Count the different values that could stand against `counterpart`, the own one included."""
    like = own.quantity
    return len({like.shown} | {fact.quantity.shown for fact in facts if _could_stand(fact, counterpart, own)})


def _could_stand(fact: Fact, counterpart: Fact, own: Fact) -> bool:
    quantity, like = fact.quantity, own.quantity
    if quantity.kind is not like.kind or (quantity.unit != like.unit and like.kind in _BY_UNIT):
        return False
    if like.kind is Matter.COUNT and same_head(fact, counterpart) is False:
        return False
    if like.kind is Matter.DATE and not _alike_dates(fact, own):
        return False
    if own.aspects & counterpart.aspects:
        return bool(fact.aspects & counterpart.aspects)
    return not fact.aspects or not counterpart.aspects or bool(fact.aspects & counterpart.aspects)


def _one_plan(one: Match) -> bool:
    """Tell whether two coming dates could be one plan: no further apart than the nearer is away."""
    x, y = one.left, one.right
    apart = max(x.quantity.low - y.quantity.high, y.quantity.low - x.quantity.high)
    return x.ahead and y.ahead and apart <= max(SOON, min(x.lead, y.lead))


def _transposed(one: Match) -> bool:
    """Tell whether two figures hold the same digits in another order: 3,200 and 2,300 are one, miswritten."""
    x, y = (fact.quantity for fact in (one.left, one.right))
    if x.kind not in (*_SIZED, Matter.PERCENT) or x.low != x.high or y.low != y.high:
        return False
    a, b = (f"{quantity.low:.6g}".replace(".", "").strip("0") for quantity in (x, y))
    return len(a) >= TELLING and a != b and sorted(a) == sorted(b) and _credible(one)


def _credible(one: Match) -> bool:
    """Tell whether two reporters could give such different figures for one thing."""
    low, high = sorted((one.left.quantity.low, one.right.quantity.low))
    return one.left.quantity.kind not in _SIZED or low <= 0 or high <= CREDIBLE * low


def _close(one: Match) -> bool:
    low, high = sorted((one.left.quantity.low, one.right.quantity.low))
    return one.left.quantity.kind in (Matter.MONEY, Matter.PERCENT) and 0 < high <= CLOSE * low


def _denied(one: Match) -> bool:
    """Tell whether one report has nobody hurt, killed or arrested where the other has somebody."""
    zero, some = sorted((one.left, one.right), key=lambda fact: fact.quantity.high)
    if zero.quantity.kind is not Matter.COUNT or zero.quantity.high != 0 or some.quantity.low <= 0:
        return False
    return bool(zero.tolls & some.harms) and not zero.background and not some.background


def _toll(one: Match) -> bool:
    """Tell whether both count the dead, the missing… of the one event: there is one such number."""
    x, y = one.left, one.right
    plain = not (x.adds or y.adds or x.background or y.background)
    return plain and bool(x.tolls & y.tolls) and same_head(x, y) is not False


def _periods_to_come(one: Match) -> bool:
    """Tell "in the second half of 2029" and "in 2028", which may be one plan although their grains differ."""
    x, y = one.left, one.right
    return x.ahead and y.ahead and {x.quantity.unit, y.quantity.unit} <= PERIODS


def _alike_dates(x: Fact, y: Fact) -> bool:
    """Tell whether two dates have one grain and lie on one side of the dateline."""
    return _GRAINS.get(x.quantity.unit) == _GRAINS.get(y.quantity.unit) and x.ahead == y.ahead
