"""Where an event, a person or a thing stands: called off or going ahead, in custody or at large, closed or open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.languages.openings import ANY, openings
from reader.analysis.opposites import clearest, found_opposed, opposed
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, term
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SAME_EVENT = 0.16
"""Likeness of two sentences from which one kind of event is the same event."""

SOFT_EVENT = 0.08
"""The same for statuses that are worded like nothing else: with and without a date."""

LIKELY = 0.34

OFFERS = 4
"""Pairs of states that are offered at most."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sentence says of an event."""

    sentence: Sentence
    mark: TextRange
    status: str
    events: frozenset[str]
    """Groups of the event nouns in the sentence."""


EDGE = r"\b"
"""Begins and ends a pattern of whole words."""

_WORD = re.compile(r"\w+")


@cache
def _patterns(grammar: Grammar) -> tuple[tuple[frozenset[str], re.Pattern[str], str], ...]:
    """Return what tells a status, with the words that it can open with."""
    return tuple(
        (_openings(pattern), re.compile(pattern, re.IGNORECASE), status)
        for pattern, status in grammar.events.statuses
    )


def _openings(pattern: str) -> frozenset[str]:
    whole = pattern.startswith(EDGE) and pattern.endswith(EDGE)
    return openings(pattern.removeprefix(EDGE).removesuffix(EDGE)) if whole else frozenset({ANY})


def statuses(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield events, persons and things that the reports leave at different points."""
    told = list(_by_rule(left, right, weights))
    known = {(one.left.sentence.index, one.right.sentence.index) for one in told}
    yield from told
    states = left.grammar.events.states
    for one in clearest(opposed(left, right, states, weights, anchors), OFFERS):
        if (one.x.sentence.index, one.y.sentence.index) not in known:
            yield found_opposed(one, Matter.STATUS, left, right)


def _by_rule(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield events of which the reports know one status each, and quite another."""
    mine, theirs = standings(left), standings(right)
    seen: set[frozenset[str]] = set()
    scored = sorted(
        (
            (weights.cosine(x.sentence.terms, y.sentence.terms), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if x.events & y.events
        ),
        reverse=True,
    )
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        soft = left.grammar.events.status_conflicts.get(frozenset({x.status, y.status}))
        pair = frozenset({x.status, y.status})
        if soft is None or score < (SOFT_EVENT if soft else SAME_EVENT) or pair in seen:
            continue
        if not soft and (_also(x.status, theirs, y) or _also(y.status, mine, x)):
            continue
        seen.add(pair)
        yield _found(x, y, left, right, score, soft=soft)


def _also(status: str, standings: Sequence[Standing], other: Standing) -> bool:
    """Tell whether a report knows of that status too: it tells the whole course of things."""
    return any(one.status == status and one.events & other.events for one in standings)


def _found(x: Standing, y: Standing, left: Reading, right: Reading, score: float, *, soft: bool) -> Found:
    sure = score >= LIKELY and not soft
    return Found(
        Matter.STATUS,
        Said(x.sentence, x.mark, x.status),
        Said(y.sentence, y.mark, y.status),
        f"Different status: {x.status} (“{x.mark.slice(left.text)}”) and"
        f" {y.status} (“{y.mark.slice(right.text)}”)",
        Strength.LIKELY if sure else Strength.POSSIBLE,
        "" if sure else "the status may have changed between the reports",
        signs=(("rule", 1.0), ("sure", float(sure)), ("score", score), ("soft", float(soft))),
    )


@lru_cache(maxsize=IN_A_STORY)
def standings(reading: Reading) -> list[Standing]:
    """Return the statuses that a report gives to events, in order."""
    found: list[Standing] = []
    for sentence in reading.sentences:
        events = _events(sentence, reading.grammar)
        if not events:
            continue
        words = {ANY, *_WORD.findall(reading.text[sentence.start : sentence.end].lower())}
        found += [
            Standing(sentence, TextRange(*match.span()), status, events)
            for opened, pattern, status in _patterns(reading.grammar)
            if not opened.isdisjoint(words)
            for match in pattern.finditer(reading.text, sentence.start, sentence.end)
        ]
    return found


def _events(sentence: Sentence, grammar: Grammar) -> frozenset[str]:
    nouns = grammar.events.event_nouns
    if nouns.isdisjoint(sentence.stems):
        return frozenset()
    return frozenset(
        term(token.lower, grammar)
        for token, stem in zip(sentence.row, sentence.stems, strict=True)
        if token.is_word and stem in nouns
    )
