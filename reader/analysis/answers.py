"""Plain questions that two reports answer differently: was there an appeal, did the alarm sound, is it open.

The words may have nothing in common ("came to terms", "ended without result"):
what each language calls yes and no to such a question stands in its grammar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.languages.events import Question
from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import IN_A_STORY, Reading, spoken_of
from reader.analysis.sentences import Sentence, same_words
from reader.analysis.similarity import Weights
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

NEAR = 0.5
"""Share of the words around the two answers."""
REST = 0.5
"""Share of the sentences without them."""

ANCHOR = 0.10
"""What each figure adds that both sentences state."""
NAMED = 0.05
"""What a common name adds."""

SAME_MATTER = 0.10
"""Likeness from which two answers to a question that is asked of many things are about one."""

LIKELY = 0.30

DENIED = 3
"""Words before an answer among which a negation turns it round."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a sentence answers to a question."""

    sentence: Sentence
    mark: TextRange
    yes: bool
    near: dict[str, float]
    rest: Counter[str]
    """Words of the sentence outside the answer."""

    @property
    def named(self) -> frozenset[str]:
        return self.sentence.names


Pairing = tuple[float, Answer, Answer]


def answers(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield the clearest pair of opposite answers to each question."""
    for question in left.grammar.events.questions:
        mine = given(left, question)
        theirs = given(right, question) if mine else []
        best = _clearest(mine, theirs, weights, anchors, sole=question.sole)
        if best:
            yield _found(best, left, right, question)


def _clearest(
    mine: Sequence[Answer],
    theirs: Sequence[Answer],
    weights: Weights,
    anchors: Counter[tuple[int, int]],
    *,
    sole: bool,
) -> Pairing | None:
    best: Pairing | None = None
    for x in mine:
        for y in theirs:
            if x.yes == y.yes or same_words(x.sentence, y.sentence):
                continue
            shared = anchors[x.sentence.index, y.sentence.index]
            score = _alike(x, y, weights) + ANCHOR * min(2, shared) + (NAMED if x.named & y.named else 0.0)
            if score < (0.0 if sole else SAME_MATTER) or (best and score <= best[0]):
                continue
            if _says_both(x, mine, weights, sole=sole) or _says_both(y, theirs, weights, sole=sole):
                continue
            best = score, x, y
    return best


def _says_both(one: Answer, own: Sequence[Answer], weights: Weights, *, sole: bool) -> bool:
    """Tell whether the report answers the other way too: it tells of a change, or of two things."""
    return any(other.yes != one.yes and (sole or _alike(one, other, weights) >= SAME_MATTER) for other in own)


def _alike(x: Answer, y: Answer, weights: Weights) -> float:
    return NEAR * weights.cosine(x.near, y.near) + REST * weights.cosine(x.rest, y.rest)


def _found(pairing: Pairing, left: Reading, right: Reading, question: Question) -> Found:
    score, x, y = pairing
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.POLARITY,
        Said(x.sentence, x.mark, mine),
        Said(y.sentence, y.mark, theirs),
        f"Opposite on {question.name}: “{mine}” and “{theirs}”",
        Strength.LIKELY if score >= LIKELY else Strength.POSSIBLE,
        "" if score >= LIKELY else "they may speak of different things or hours",
        score,
    )


@lru_cache(maxsize=64 * IN_A_STORY)
def given(reading: Reading, question: Question) -> list[Answer]:
    """Return the answers that a report gives to a question, in order."""
    found: list[Answer] = []
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING or sentence.row[-1].text == "?":
            continue
        for mark, yes in _read(reading, sentence, question):
            if not _only_thought_of(sentence, mark, reading.grammar):
                near = around(mark, sentence, reading.grammar)
                rest = Counter(near.keys()) | spoken_of(reading, sentence)
                found.append(Answer(sentence, mark, yes, near, rest))
    return found


def _read(reading: Reading, sentence: Sentence, question: Question) -> list[tuple[TextRange, bool]]:
    """Return the answers of a sentence; a yes inside a no is part of it, a denied yes is a no."""
    noes = [
        TextRange(*match.span()) for match in question.no.finditer(reading.text, sentence.start, sentence.end)
    ]
    # "Was not speeding" says no such thing.
    noes = [mark for mark in noes if not _denied(sentence, mark, reading.grammar)]
    found = [(mark, False) for mark in noes]
    for match in question.yes.finditer(reading.text, sentence.start, sentence.end):
        mark = TextRange(*match.span())
        if any(mark.start < no.end and no.start < mark.end for no in noes):
            continue
        found.append((mark, not _denied(sentence, mark, reading.grammar)))
    return found


def _denied(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    before = [token for token in sentence.row if token.end <= mark.start][-DENIED:]
    return any(token.lower in grammar.events.negations or token.lower.endswith("n't") for token in before)


def _only_thought_of(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    """Tell whether a condition stands before the answer: "if the talks fail"."""
    return any(token.lower in grammar.events.conditions for token in sentence.row if token.end <= mark.start)
