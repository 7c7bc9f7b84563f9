"""What speaks for and against two figures being two answers to one question: named features and their sum.

A feature is a number that does not depend on which report comes first; 0 says
nothing. `weights` holds what each is worth, fitted on written pairs by
`tests.bench.fitting`. Rules that are logic stay in `conflicts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

from reader.analysis.evidence import Evidence
from reader.analysis.facts import Fact
from reader.analysis.likeness import forms, periods, same_head
from reader.analysis.matches import Match
from reader.analysis.quantities.ordinals import STREAK
from reader.analysis.traits import (
    alike_dates,
    denied,
    of_the_report,
    one_plan,
    other_scale,
    periods_to_come,
    toll,
    transposed,
)
from reader.analysis.weights import WEIGHTS
from reader.model.article import Role
from reader.model.finding import Matter

SIZED = frozenset({Matter.COUNT, Matter.MONEY, Matter.MEASURE, Matter.PERCENT, Matter.DURATION})
"""Kinds whose values may lie near or far."""

BIG = 90
"""Figures from which two lie close together by more than chance."""

CLOSE = 0.38
"""Doublings up to which two values lie close: a factor of 1.3."""

FAR = 6.0
"""Doublings beyond which values cannot be further apart for what they say."""

LISTED = 3
"""Places in an order that a report tells one after the other: a first attempt, a second."""

LEAD = 3
"""Sentences that open a report."""

SOON = 14
"""Days up to which two dates lie close."""

SURE = 2
"""Shared figures beyond which more say nothing new."""


def features(one: Match, scene: Evidence) -> dict[str, float]:
    """Return what speaks for and against a pair, by name; what is not named is 0."""
    return dict(_features(one, scene))


def score(one: Match, scene: Evidence) -> float:
    """Return the log odds that a pair is a disagreement."""
    return WEIGHTS["always"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in _features(one, scene))


def _features(one: Match, scene: Evidence) -> Iterator[tuple[str, float]]:
    yield from _words(one, scene)
    yield from _said(one.left, one.right)
    yield from _values(one)
    yield from _place(one, scene)
    if one.left.quantity.kind is Matter.DATE:
        yield from _dates(one, scene)
        if one_plan(one):
            yield "one plan in like words", scene.contained(one.left.sentence.index, one.right.sentence.index)


def _group(kind: Matter) -> str:
    """Return the sort of kinds that the same words say as much about."""
    return "date" if kind is Matter.DATE else "sized" if kind in SIZED else "other"


def _words(one: Match, scene: Evidence) -> Iterator[tuple[str, float]]:
    """How alike the sentences and the words around the figures are."""
    x, y = one.left, one.right
    kind = x.quantity.kind
    group = _group(kind)
    yield f"kind {kind.value}", 1.0
    near = scene.weights.cosine(x.near, y.near)
    whole = scene.alike(x.sentence.index, y.sentence.index)
    yield f"near {group}", near
    yield f"sentence {group}", whole
    shared_words = scene.shared_words(one)
    if shared_words:
        yield f"words in common {group}", min(3.0, shared_words / 2)
    else:
        yield f"no word in common {group}", 1.0
    yield f"contained {group}", scene.contained(x.sentence.index, y.sentence.index)
    if scene.verb(x) and scene.verb(x) == scene.verb(y):
        yield "same verb", 1.0
    yield from _wording(x, y, group)
    shared = scene.verbs(x.sentence) & scene.verbs(y.sentence)
    yield "shared verbs", float(min(2, len(shared)))
    yield "short", 1.0 / max(2, min(len(x.sentence.terms), len(y.sentence.terms)))
    if x.names and y.names:
        yield ("same names" if x.names & y.names else "other names"), 1.0
    if kind is Matter.AGE:
        mine, theirs = scene.owner(x), scene.owner(y)
        if mine and theirs:
            yield ("same person" if mine & theirs else "other person"), 1.0
    opens = scene.opener(x)
    if opens and opens == scene.opener(y):
        yield "same word before", 1.0


def _wording(x: Fact, y: Fact, group: str) -> Iterator[tuple[str, float]]:
    """How far one sentence is worded like the other, where they share more than a name."""
    mine, theirs = x.sentence.terms, y.sentence.terms
    shared = sum([word in theirs for word in mine])
    if shared > 1:
        yield f"one wording {group}", shared / max(len(mine), len(theirs))


def _said(x: Fact, y: Fact) -> Iterator[tuple[str, float]]:
    """What the figures count, and what is said of it."""
    count = x.quantity.kind is Matter.COUNT
    same = same_head(x, y)
    if same is not None:
        yield ("same" if same else "other") + (" counted" if count else " noun"), 1.0
    elif count:
        yield ("nothing counted" if not (x.heads or y.heads) else "one not counted"), 1.0
    if x.aspects & y.aspects:
        yield "same aspect", 1.0
        if same:
            yield "same aspect and noun", 1.0
    elif x.aspects and y.aspects:
        yield ("akin aspects" if (x.aspects | y.aspects) & x.akin & y.akin else "other aspects"), 1.0
    elif x.aspects or y.aspects:
        yield "one aspect", 1.0
    if x.background != y.background:
        yield "one of years ago", 1.0
    elif x.background:
        yield "both of years ago", 1.0
    if x.adds != y.adds:
        yield "one adds", 1.0
    if x.part != y.part:
        yield "one a part", 1.0
    how = forms(x, y)
    if how:
        yield ("same form" if how > 0 else "other form"), abs(how) * 10
    if periods(x, y):
        yield "other period", 1.0
    elif x.period and y.period:
        yield "same period", 1.0


def _values(one: Match) -> Iterator[tuple[str, float]]:
    """How the values lie to each other."""
    a, b = one.left.quantity, one.right.quantity
    low, high = sorted((abs(a.low), abs(b.low)))
    if a.kind in SIZED:
        if low > 0:
            apart = log2(high / low)
            if other_scale(one):
                yield "other scale", 1.0
            else:
                yield "apart", min(FAR, apart)
            if apart <= CLOSE:
                yield ("close and big" if low >= BIG else "close"), 1.0
        elif high > 0:
            yield "one is nought", 1.0
        if a.kind is Matter.COUNT and (a.low % 1 or b.low % 1):
            yield "broken count", 1.0
        if a.written and b.written and a.unit == b.unit:
            yield ("same unit word" if a.written == b.written else "other unit word"), 1.0
        if denied(one):
            yield "nobody", 1.0
        elif toll(one):
            yield "toll", 1.0
    rough = a.bound.is_rough, b.bound.is_rough
    if a.bound is not b.bound and not all(rough):
        yield ("one rough" if any(rough) else "other bound"), 1.0
    if transposed(one):
        yield "same digits", 1.0
    if a.kind is Matter.ORDINAL and low == 1 and high <= LISTED:
        yield "one after the other", 1.0
    if a.kind is Matter.ORDINAL and a.form == b.form == STREAK:
        yield "both in a row", 1.0
    if a.vague or b.vague:
        yield "vague", 1.0
    if (a.low != a.high or b.low != b.high) and a.kind is not Matter.DATE:
        yield "a range", 1.0
    if a.kind is Matter.AGE and high - low <= 6:
        yield "close ages", 1.0


def _place(one: Match, scene: Evidence) -> Iterator[tuple[str, float]]:
    """Where in the reports the figures stand, and what stands beside them."""
    x, y = one.left, one.right
    group = _group(x.quantity.kind)
    anchors = scene.anchors(one)
    if anchors:
        yield "shared figures", float(min(SURE, anchors))
        yield "share of figures", scene.share(one)
    mine, theirs = scene.contrasts(x), scene.contrasts(y)
    for label in mine ^ theirs:
        yield f"one {label}", 1.0
    for label in mine & theirs:
        yield f"both {label}", 1.0
    bygone = scene.bygone(one)
    if bygone:
        yield ("both bygone" if bygone == 2 else "one bygone"), 1.0
    beside = scene.beside(x.sentence.index, y.sentence.index)
    yield "neighbours alike", beside
    rivals = scene.rivals(one)
    yield f"rivals {group}", log2(rivals / 2)
    if rivals <= 2:
        yield f"alone {group}", 1.0
        if x.aspects & y.aspects:
            yield "alone in aspect", 1.0
        if same_head(x, y):
            yield "alone in noun", 1.0
    if scene.first_of_kind(one):
        yield f"both first {group}", 1.0
    best = scene.best(one)
    yield f"best of both {group}" if best == 2 else "best of one", float(best > 0)
    yield "behind the best", scene.behind(one)
    yield "figures in common", scene.overlap
    yield "stated by the other", float(scene.stated_elsewhere(one))
    yield "crowd", log2(1 + scene.crowd(one))
    i, j = x.sentence.index, y.sentence.index
    if i < LEAD and j < LEAD:
        yield "both in the lead", 1.0
    elif (i < LEAD) != (j < LEAD):
        yield "one in the lead", 1.0
    depth = scene.depth(i, j)
    yield "other depth", depth
    yield "other depth, long", depth * scene.length
    yield "long reports", scene.length
    if Role.HEADING in (x.sentence.role, y.sentence.role):
        yield "heading", 1.0


def _dates(one: Match, scene: Evidence) -> Iterator[tuple[str, float]]:
    """What only dates have: grain, side of the dateline, how far apart."""
    x, y = one.left, one.right
    a, b = x.quantity, y.quantity
    alike = alike_dates(x, y)
    yield ("dates alike" if alike else "periods to come" if periods_to_come(one) else "dates unlike"), 1.0
    if a.unit == b.unit:
        yield f"same grain {a.unit if a.unit in ('day', 'month', 'year') else 'span'}", 1.0
    days = sum(of_the_report(fact, scene.today) for fact in (x, y))
    if days:
        yield ("both days of the reports" if days == 2 else "one day of the report"), 1.0
    if x.ahead and y.ahead:
        yield ("one plan" if one_plan(one) else "other plan"), 1.0
    elif x.ahead != y.ahead:
        yield "one ahead", 1.0
    if "relative" in (a.written, b.written):
        yield "one relative", 1.0
    if "ago" in (a.written, b.written):
        yield "one ago", 1.0
    if abs(a.low - b.low) <= SOON:
        yield "close dates", 1.0
    if a.written == b.written and a.written.isdecimal():
        yield "same weekday", 1.0
    elif a.written.isdecimal() and b.written.isdecimal():
        yield "both weekdays", 1.0
    if x.governs and y.governs:
        yield "both for figures", 1.0
    elif x.governs or y.governs:
        yield "one for figures", 1.0
