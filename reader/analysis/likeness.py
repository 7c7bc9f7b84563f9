"""Whether two typed facts speak of the same thing: a sum of small pieces of evidence.

0 means nothing in common, 1 the same words; what is said of a figure (killed,
injured…), what it counts, and who is named nearby weigh most.
"""

from __future__ import annotations

from math import log2

from reader.analysis.facts import Fact
from reader.analysis.similarity import Weights
from reader.model.finding import Matter

NEAR = 0.60
"""Share of the words around the figure."""
SENTENCE = 0.34
"""Share of the whole sentences."""
SAME_HEAD = 0.20
OTHER_HEAD = -0.16
"""The same, and another counted noun."""
SAME_ASPECT = 0.14
OTHER_ASPECT = -0.24
"""The same, and another thing said of it."""
SHARED_NAME = 0.05
OTHER_NAMES = -0.10
SAME_FORM = 0.10
OTHER_FORM = -0.16
"""One is a part or a start, the other the whole or the end."""
ONLY_FROM = -0.10
"""One is where a change began, of the other nobody says so."""
OTHER_PERIOD = -0.12
"""Growth of this year, and of the next."""
PAST = -0.25
"""Only one of them tells of years ago."""
ADDS = -0.2
"""Only one of them is "another 12"."""

KIND = {
    Matter.VERSION: 0.22,
    Matter.TIME: 0.18,
    Matter.AGE: 0.16,
    Matter.MEASURE: 0.14,
    Matter.SCORE: 0.12,
    Matter.MONEY: 0.02,
}
"""Kinds that few other things in a report could be mistaken for."""

NEARBY = 0.08
"""Two large figures of one kind lie close together."""
CLOSE = 1.3
CLOSE_FROM = 90
"""Below it, figures lie close by chance."""

FAR_APART = 4.0
"""Values further apart than this factor rarely measure one thing."""

SMALL = 13
"""Counts below it are everywhere in a report."""


PEOPLE = "people"
"""The head of any people."""


def likeness(x: Fact, y: Fact, weights: Weights) -> float:
    """Return how much speaks for both facts being about one thing."""
    score = NEAR * weights.cosine(x.near, y.near)
    score += SENTENCE * weights.cosine(x.sentence.terms, y.sentence.terms)
    score += _heads(x, y) + _aspects(x, y) + _names(x, y) + forms(x, y)
    score += periods(x, y) + KIND.get(x.quantity.kind, 0.0) + _magnitude(x, y)
    score += PAST if x.background != y.background else 0.0
    return score + (ADDS if x.adds != y.adds else 0.0)


def same_head(x: Fact, y: Fact) -> bool | None:
    """Tell whether both count the same; None when one does not say."""
    mine, theirs = x.heads, y.heads
    if not mine or not theirs:
        return None
    if not mine.isdisjoint(theirs):
        return True
    # "Customers" and "people" may be the same; "customers" and "soldiers" are not.
    anybody = x.somebody and y.somebody and (PEOPLE in mine or PEOPLE in theirs)
    return None if anybody else False


def _heads(x: Fact, y: Fact) -> float:
    same = same_head(x, y)
    if same is None:
        return 0.0
    if same:
        return SAME_HEAD
    return OTHER_HEAD if x.quantity.kind is Matter.COUNT else OTHER_HEAD / 3


def _aspects(x: Fact, y: Fact) -> float:
    if not x.aspects or not y.aspects:
        return 0.0
    if x.aspects & y.aspects:
        return SAME_ASPECT
    return 0.0 if (x.aspects | y.aspects) & x.akin & y.akin else OTHER_ASPECT


def _names(x: Fact, y: Fact) -> float:
    if not x.names or not y.names:
        return 0.0
    return SHARED_NAME if x.names & y.names else OTHER_NAMES


def forms(x: Fact, y: Fact) -> float:
    """Return what it says that one value is a start, a part or a change and the other an end or a whole."""
    both = {x.quantity.form, y.quantity.form}
    if both == {""}:
        return 0.0
    if x.quantity.kind is Matter.DATE:
        return _date_forms(both)
    if len(both) == 2 and "from" in both and "" in both:
        return ONLY_FROM
    return OTHER_FORM if both in ({"from", "to"}, {"part", "whole"}, {"by", "to"}, {"from", "by"}) else 0.0


def periods(x: Fact, y: Fact) -> float:
    """Return what it takes away that the figures are for different months or years."""
    mine, theirs = x.period, y.period
    if mine is None or theirs is None or x.quantity.kind is Matter.DATE:
        return 0.0
    return 0.0 if mine[0] <= theirs[1] and theirs[0] <= mine[1] else OTHER_PERIOD


def _date_forms(forms: set[str]) -> float:
    """Both "until" speak of an end; "since" and "until" never date the same."""
    if len(forms) == 1:
        return 0.0 if forms == {""} else SAME_FORM
    return OTHER_FORM if "since" in forms or forms == {"from", "until"} else 0.0


def _magnitude(x: Fact, y: Fact) -> float:
    """Return what the distance between the values gives or takes away."""
    a, b = x.quantity, y.quantity
    low, high = min(a.high, b.high), max(a.low, b.low)
    if low >= CLOSE_FROM and high <= CLOSE * low and a.kind in (Matter.MONEY, Matter.MEASURE, Matter.COUNT):
        return NEARBY
    if a.kind is Matter.COUNT:
        small = -0.08 if high < SMALL else 0.0
        return small - (0.06 * log2(high / low / 1.5) if 0 < low * 3 < high else 0.0)
    if (
        a.kind in (Matter.MONEY, Matter.MEASURE, Matter.DURATION, Matter.PERCENT)
        and 0 < low * FAR_APART < high
    ):
        return -0.05 * log2(high / low / 2)
    return 0.0
