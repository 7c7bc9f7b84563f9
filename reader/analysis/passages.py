"""Which of the passages that finders set against each other contradict each other, and how surely.

Finders of names, causes, denials… offer every pair of passages that could
contradict each other, with the signs they saw. Here the signs, and what the
reports as wholes say for the pair, are summed up with weights fitted on written
pairs by `tests.bench.fitting`, as `scoring` does for figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.evidence import Evidence
from reader.analysis.facts import around
from reader.analysis.findings import Found
from reader.analysis.passage_weights import LIKELY, POSSIBLE, WEIGHTS
from reader.analysis.reading import Reading
from reader.analysis.sentences import same_words
from reader.model.article import Role
from reader.model.finding import Matter, Strength

LEAD = 3
"""Sentences that open a report."""

NEVER_SURE = frozenset({Matter.CAUSE, Matter.ASSESSMENT})
"""What may have more than one answer."""

UNTRIED = frozenset({"slots"})
"""Finders whose words were gathered from the very pairs that their offers are weighed on."""

NAMED = frozenset({"places", "agents"})
"""Finders of names that say nothing in sentences with nothing in common."""

NAMES = 3
"""Names in common beyond which more say nothing new."""

PLAIN = 5
"""Words in common beyond which more say nothing new."""


def weighed(found: Sequence[Found], left: Reading, right: Reading, scene: Evidence) -> list[Found]:
    """Return the findings that are surer than not, each sentence once a finder, with their strength."""
    scored = [
        replace(one, score=_least(one, odds(one, left, right, scene)))
        for one in found
        if not excluded(one, scene)
    ]
    return chosen(scored, POSSIBLE, LIKELY)


def excluded(one: Found, scene: Evidence) -> bool:
    """Tell whether two passages name one end of a time, or two parts of a whole, or are names in two matters."""
    x, y = one.left.sentence, one.right.sentence
    if scene.until_one_day(x.index, y.index):
        return True
    if one.kind is Matter.POLARITY and scene.one_whole(x.index, y.index):
        return True
    nothing = x.terms.keys().isdisjoint(y.terms) and not scene.figures_shared(x.index, y.index)
    return one.finder in NAMED and nothing


def _least(one: Found, odds: float) -> float:
    """Return the log odds of what the strict rule of its finder accepts: never less than possible."""
    known = dict(one.signs)
    floor = LIKELY if known.get("sure") else POSSIBLE if known.get("rule") else odds
    return max(floor, odds)


def odds(one: Found, left: Reading, right: Reading, scene: Evidence) -> float:
    """Return the log odds that two passages contradict each other."""
    known = features(one, left, right, scene)
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in known.items())


def chosen(found: Sequence[Found], possible: float, likely: float) -> list[Found]:
    """Choose among findings with their log odds, the surest first, down to `possible`."""
    kept: list[Found] = []
    taken: set[tuple[str, int, int]] = set()
    for one in sorted(found, key=lambda one: (-one.score, one.left.mark.start, one.right.mark.start)):
        x, y = one.left.sentence, one.right.sentence
        # One pair of passages is shown once, by the finder that reads it best.
        keys = {("", x.index, y.index), (one.finder, x.index, -1), (one.finder, -1, y.index)}
        if one.score < possible or keys & taken or same_words(x, y):
            continue
        taken |= keys
        sure = one.score >= likely and one.kind not in NEVER_SURE and one.finder not in UNTRIED
        strength, caveat = (Strength.LIKELY, "") if sure else (Strength.POSSIBLE, one.caveat)
        kept.append(replace(one, strength=strength, caveat=caveat))
    return kept


def features(one: Found, left: Reading, right: Reading, scene: Evidence) -> dict[str, float]:
    """Return what speaks for and against a finding, by name; what is not named is 0."""
    return {"always": 1.0, **dict(_features(one, left, right, scene))}


def _features(one: Found, left: Reading, right: Reading, scene: Evidence) -> Iterator[tuple[str, float]]:
    finder = one.finder
    yield finder, 1.0
    for name, value in one.signs:
        yield f"{finder}: {name}", value
    # What two sentences have in common says one thing of two names, and another of two statements.
    for name, value in _sentences(one, left, right, scene):
        yield name, value
        yield f"{name} {finder}", value


def _sentences(one: Found, left: Reading, right: Reading, scene: Evidence) -> Iterator[tuple[str, float]]:
    """Yield what two sentences have in common, and how they stand in their reports."""
    x, y = one.left.sentence, one.right.sentence
    i, j = x.index, y.index
    yield "sentence", scene.alike(i, j)
    yield (
        "near",
        scene.weights.cosine(
            around(one.left.mark, x, left.grammar), around(one.right.mark, y, right.grammar)
        ),
    )
    shared = sum(1 for word in x.terms if word in y.terms)
    yield "words in common", min(PLAIN, shared) / PLAIN
    figures = scene.figures_shared(i, j)
    if not shared:
        yield "no word in common", 1.0
        if not figures:
            yield "nothing in common", 1.0
    yield "contained", scene.contained(i, j)
    yield "neighbours alike", scene.beside(i, j)
    names = len(x.names & y.names)
    if names:
        yield "names in common", min(NAMES, names) / NAMES
    elif x.names and y.names:
        yield "other names", 1.0
    yield "shared figures", float(min(2, figures))
    better = scene.better_counterparts(i, j)
    yield ("counterparts" if better == 0 else "one counterpart" if better == 1 else "other counterparts"), 1.0
    yield "other depth", scene.depth(i, j)
    yield "long reports", scene.length
    yield "figures in common", scene.overlap
    if i < LEAD and j < LEAD:
        yield "both in the lead", 1.0
    if Role.HEADING in (x.role, y.role):
        yield "heading", 1.0
    yield "short", 4.0 / max(4, min(len(x.terms), len(y.terms)))
