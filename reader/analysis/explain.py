"""Why two figures disagree, and why both may hold all the same, in one line each."""

from __future__ import annotations

from reader.analysis.facts import Fact
from reader.analysis.findings import Found, Said, side
from reader.analysis.languages.figures import Bound
from reader.analysis.matches import Match
from reader.analysis.reading import Reading
from reader.analysis.subjects import counted
from reader.analysis.weights import LIKELY
from reader.analysis.wording import reason
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

NOUNS = {
    Matter.COUNT: "counts",
    Matter.MONEY: "amounts",
    Matter.PERCENT: "percentages",
    Matter.MEASURE: "measurements",
    Matter.DURATION: "lengths of time",
    Matter.DATE: "dates",
    Matter.TIME: "times of day",
    Matter.SCORE: "results",
    Matter.ORDINAL: "places in an order",
    Matter.AGE: "ages",
    Matter.VERSION: "versions",
}

RISING = frozenset(
    {"killed", "injured", "missing", "arrested", "evacuated", "rescued", "infected", "without power"}
)
"""What is counted while the event goes on."""

EVACUATED = frozenset({"evacuated"})
"""Homes are evacuated, but they are also built."""

NEAR = 0.25
"""Rough figures closer than this may mean the same."""


def explained(left: Reading, right: Reading, match: Match) -> Found:
    """Turn a pair of conflicting figures into a finding."""
    caveat, softens = _caveat(left, right, match)
    sure = match.score >= LIKELY and not softens
    kind, mine, theirs = match.left.quantity.kind, said(match.left), said(match.right)
    sides, about = (side(left, mine), side(right, theirs)), counted((match.left, match.right))
    return Found(
        kind,
        mine,
        theirs,
        reason(f"Different {NOUNS[kind]}: {mine.value} and {theirs.value}", kind, sides, about),
        Strength.LIKELY if sure else Strength.POSSIBLE,
        caveat,
        match.score,
        about=about,
    )


def said(fact: Fact) -> Said:
    """Return the passage of a fact with its value marked."""
    quantity = fact.quantity
    unit = "" if quantity.kind in (Matter.DATE, Matter.VERSION, Matter.TIME) else quantity.unit
    return Said(fact.sentence, TextRange(quantity.start, quantity.end), quantity.shown, unit)


def _caveat(left: Reading, right: Reading, match: Match) -> tuple[str, bool]:
    """Return why both may hold, and whether that makes the finding less than likely."""
    x, y = match.left, match.right
    low, high = (x, y) if x.quantity.low <= y.quantity.low else (y, x)
    if low.quantity.bound is high.quantity.bound is Bound.AT_LEAST and _numeric(x):
        return "both figures are given as a minimum", True
    if low.quantity.bound is high.quantity.bound is Bound.AT_MOST and _numeric(x):
        return "both figures are given as a maximum", True
    if low.quantity.bound is Bound.AT_LEAST and high.quantity.bound is not Bound.AT_LEAST and _numeric(x):
        return "the lower figure is given as a minimum", True
    if high.quantity.bound is Bound.AT_MOST and low.quantity.bound is not Bound.AT_MOST and _numeric(x):
        return "the higher figure is given as a maximum", True
    if low.quantity.bound is Bound.NEARLY and high.quantity.bound is Bound.EXACT:
        return "", False
    if (x.quantity.bound.is_rough or y.quantity.bound.is_rough) and _gap(x, y) <= NEAR:
        return "one figure is rough", True
    periods = _periods(left, match)
    if periods:
        return periods, True
    changing = RISING & x.aspects & y.aspects
    if changing and x.quantity.kind is Matter.COUNT and (changing != EVACUATED or x.somebody or y.somebody):
        return "such counts change as an event goes on", left.report.published != right.report.published
    if x.quantity.form != y.quantity.form and {"part", "whole"} & {x.quantity.form, y.quantity.form}:
        return "one may be a part of the other", True
    return "", False


def _numeric(fact: Fact) -> bool:
    return fact.quantity.kind not in (Matter.DATE, Matter.TIME, Matter.SCORE, Matter.VERSION, Matter.ORDINAL)


def _gap(x: Fact, y: Fact) -> float:
    low, high = sorted((x.quantity.low, y.quantity.low))
    return 1 - low / high if high > 0 else 1.0


def _periods(left: Reading, match: Match) -> str:
    """Tell whether the two sentences date their figures differently."""
    if match.left.quantity.kind in (Matter.DATE, Matter.TIME):
        return ""
    mine, theirs = match.left.period, match.right.period
    if mine and theirs and mine != theirs and not _overlap(mine, theirs):
        return "they may speak of different periods"
    return ""


def _overlap(x: tuple[float, float], y: tuple[float, float]) -> bool:
    return x[0] <= y[1] and y[0] <= x[1]
