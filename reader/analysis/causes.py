"""Why something happened: reports that give causes with nothing in common for one effect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, carries, term
from reader.analysis.similarity import Weights
from reader.analysis.tokens import tokens
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SAME_EFFECT = 0.16
"""Likeness of two effects that may be one."""

DOUBTED = 0.06
"""The same where one report tells only of doubts: such passages are rare, and not by chance about the event."""

NAMED = 0.06
"""What it adds that both sentences name the same people or things."""

OTHER_CAUSE = 0.12
"""Likeness up to which two causes have nothing in common."""

FEWEST = 1
"""Words that a cause must say."""

SHORTEST = 4
"""Characters of the shortest cause: "Rust"."""

MENTIONED = 0.5
"""Share of a cause's words in one sentence from which the other report knows of it too."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause and the words of what it brought about."""

    sentence: Sentence
    mark: TextRange
    terms: Counter[str]
    effect: Mapping[str, float]
    rest: Counter[str]
    """All other words of the sentence."""
    implied: bool
    """Told as a doubt or a difficulty, not as a cause."""


@cache
def _patterns(grammar: Grammar) -> tuple[tuple[re.Pattern[str], bool], ...]:
    events = grammar.events
    return tuple(
        (re.compile(pattern, re.IGNORECASE), implied)
        for patterns, implied in ((events.causes, False), (events.doubts, True))
        for pattern in patterns
    )


@cache
def _verb(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    events = grammar.events
    return re.compile(events.cause_verbs), re.compile(events.cause_opens)


def causes(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield the pair of causes that speaks most clearly of one effect, if any."""
    best: tuple[float, Cause, Cause] | None = None
    for x in given(left):
        for y in given(right):
            if x.implied and y.implied:
                continue
            score = max(weights.cosine(x.effect, y.effect), weights.cosine(x.rest, y.rest))
            score += NAMED if x.sentence.names & y.sentence.names else 0.0
            apart = weights.cosine(x.terms, y.terms) <= OTHER_CAUSE
            needed = DOUBTED if x.implied or y.implied else SAME_EFFECT
            if score < needed or not apart or _knows(right, x) or _knows(left, y):
                continue
            if best is None or score > best[0]:
                best = score, x, y
    if best:
        _, x, y = best
        yield Found(
            Matter.CAUSE,
            Said(x.sentence, x.mark, x.mark.slice(left.text)),
            Said(y.sentence, y.mark, y.mark.slice(right.text)),
            f"Different causes: “{x.mark.slice(left.text)}” and “{y.mark.slice(right.text)}”",
            Strength.POSSIBLE,
            "there may be more than one cause",
        )


def _knows(reading: Reading, cause: Cause) -> bool:
    """Tell whether one sentence of a report holds most of the words of a cause."""
    wanted = set(cause.terms)
    return any(len(wanted & set(s.terms)) >= MENTIONED * len(wanted) for s in reading.sentences)


def given(reading: Reading) -> list[Cause]:
    """Return the causes that a report gives, in order."""
    found: list[Cause] = []
    for sentence in reading.sentences:
        passage = _passage(reading, sentence)
        if passage is None:
            continue
        mark, implied = passage
        terms = _terms(reading, mark)
        # A doubt tells of its effect inside: "whether the gain is large enough to justify a rollout".
        effect = sentence.terms if implied else around(mark, sentence, reading.grammar)
        if len(terms) >= FEWEST and effect:
            found.append(Cause(sentence, mark, terms, effect, sentence.terms - terms, implied))
    return found


def _passage(reading: Reading, sentence: Sentence) -> tuple[TextRange, bool] | None:
    """Return the words of a cause, and whether it is only implied."""
    for pattern, implied in _patterns(reading.grammar):
        match = pattern.search(reading.text, sentence.start, sentence.end)
        if match and match["cause"].strip():
            return TextRange(*match.span("cause")), implied
    verb, opens = _verb(reading.grammar)
    told = verb.search(reading.text, sentence.start, sentence.end)
    if told is None:
        return None
    before = [match.end() for match in opens.finditer(reading.text, sentence.start, told.start())]
    start = before[-1] if before else sentence.start
    return (TextRange(start, told.start()), False) if told.start() - start >= SHORTEST else None


def _terms(reading: Reading, mark: TextRange) -> Counter[str]:
    row = tokens(reading.text, mark.start, mark.end)
    return Counter(term(token.lower, reading.grammar) for token in row if carries(token, reading.grammar))
