"""How good a thing is said to be: soft differences, never more than possible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from reader.analysis.asides import both_weigh_up, from_both_ends
from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.opposites import Opposed, clearest, opposed
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SAME_THING = 0.15
"""Likeness of sentences from which two assessments are of one thing."""

PLAIN = 0.1
"""Likeness of sentences from which whole phrases on opposite sides are of one thing."""

OFFERS = 3
"""Pairs of passages that are offered at most."""


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    events = grammar.events
    return re.compile("|".join(events.better), re.IGNORECASE), re.compile(
        "|".join(events.worse), re.IGNORECASE
    )


def assessments(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield the clearest pairs of passages that describe or judge a thing or a person contrarily."""
    strict = _strict(left, right, weights)
    if strict:
        yield strict
    said = opposed(left, right, left.grammar.events.appraisals, weights, anchors)
    said = [
        one
        for one in said
        if not _both_say_both(one, left.grammar)
        and not both_weigh_up(one.x.sentence, one.y.sentence, left.grammar)
    ]
    for one in clearest(said, OFFERS):
        if strict and (one.x.sentence, one.y.sentence) == (strict.left.sentence, strict.right.sentence):
            continue
        mine = Said(one.x.sentence, one.x.mark, one.x.mark.slice(left.text))
        theirs = Said(one.y.sentence, one.y.mark, one.y.mark.slice(right.text))
        yield replace(_assessed(mine, theirs), score=one.score, signs=(*one.signs, *_plain(one)))


def _both_say_both(one: Opposed, grammar: Grammar) -> bool:
    """Tell whether each of the two sentences holds the words of the other too: burns and poisoning."""
    x, y = ({grammar.words.stem(token.lower) for token in side.sentence.row} for side in (one.x, one.y))
    return one.x.denied == one.y.denied and one.y.stems <= x and one.x.stems <= y


def _plain(one: Opposed) -> Iterator[tuple[str, float]]:
    """Say where each report takes one side, once, in a phrase, not a mere word: of one thing where they are alike."""
    seen = dict(one.signs)
    if seen.get("phrases") and not seen.get("both sides") and not seen.get("agreed elsewhere"):
        if seen.get("only", 0.0) == 1.0:
            yield "one side each", 1.0
            if seen.get("alike", 0.0) >= PLAIN:
                yield "rule", 1.0
        elif seen.get("only", 0.0) >= 0.5:
            yield "nearly one side each", 1.0


def _strict(left: Reading, right: Reading, weights: Weights) -> Found | None:
    """Return the clearest pair of passages of which one praises and one faults the same thing."""
    best: tuple[float, Found] | None = None
    for one, other, swapped in ((left, right, False), (right, left, True)):
        faults = _matches(other, 1)
        for sentence, mark in _matches(one, 0):
            for against, fault in faults:
                score = weights.cosine(sentence.terms, against.terms)
                if score < SAME_THING or not sentence.names & against.names or (best and score <= best[0]):
                    continue
                if from_both_ends((sentence, mark), (against, fault), one.grammar):
                    continue
                praise = Said(sentence, mark, mark.slice(one.text))
                blame = Said(against, fault, fault.slice(other.text))
                best = score, _assessed(*((blame, praise) if swapped else (praise, blame)))
    return best[1] if best else None


def _assessed(left: Said, right: Said) -> Found:
    return Found(
        Matter.ASSESSMENT,
        left,
        right,
        f"Different assessments: “{left.value}” and “{right.value}”",
        Strength.POSSIBLE,
        "they may speak of different tests or tasks",
    )


@lru_cache(maxsize=2 * IN_A_STORY)
def _matches(reading: Reading, which: int) -> list[tuple[Sentence, TextRange]]:
    pattern = _patterns(reading.grammar)[which]
    found = []
    for sentence in reading.sentences:
        match = pattern.search(reading.text, sentence.start, sentence.end)
        if match:
            found.append((sentence, TextRange(*match.span())))
    return found
