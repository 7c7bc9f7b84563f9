"""Plain questions that two reports answer differently: was there an appeal, did the alarm sound, is it open.

The words may have nothing in common ("came to terms", "ended without result"):
what each language calls yes and no to such a question stands in its grammar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.analysis.asides import just_one_earlier
from reader.analysis.denials import in_other_words, refuses, supposes
from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.languages.events import Question
from reader.analysis.languages.grammar import Grammar
from reader.analysis.languages.openings import ANY, compiled
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

OFFERS = 3
"""Questions that are offered at most, those aside that the rule accepts."""

DENIED = 3
"""Words before an answer among which a negation turns it round."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a sentence answers to a question."""

    sentence: Sentence
    mark: TextRange
    yes: bool
    near: Mapping[str, float]
    rest: Counter[str]
    """Words of the sentence outside the answer."""

    @property
    def named(self) -> frozenset[str]:
        return self.sentence.names


@dataclass(frozen=True, slots=True)
class Pairing:
    """Opposite answers of two reports to a question, with what was seen."""

    question: Question
    score: float
    x: Answer
    y: Answer
    strict: bool
    """They are surely about one thing."""
    signs: Mapping[str, float]


def answers(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield the clearest pair of opposite answers to each question, those with "rule" surely about one thing."""
    mine, theirs = given(left), given(right)
    offers: list[Pairing] = []
    for question in left.grammar.events.questions:
        if question not in mine or question not in theirs:
            continue
        pairings = list(_pairings(question, mine[question], theirs[question], weights, anchors, left.grammar))
        strict = [one for one in pairings if one.strict]
        best = max(strict or pairings, key=lambda one: one.score, default=None)
        if best:
            offers.append(best)
    offers.sort(key=lambda one: (not one.strict, -one.score))
    for at, one in enumerate(offers):
        if one.strict or at < OFFERS:
            yield _found(one, left, right)


def _pairings(
    question: Question,
    mine: Sequence[Answer],
    theirs: Sequence[Answer],
    weights: Weights,
    anchors: Counter[tuple[int, int]],
    grammar: Grammar,
) -> Iterator[Pairing]:
    """Yield all pairs of opposite answers."""
    for x in mine:
        for y in theirs:
            if x.yes == y.yes or same_words(x.sentence, y.sentence):
                continue
            if just_one_earlier((x.sentence, x.mark), (y.sentence, y.mark), grammar):
                continue
            shared = min(2, anchors[x.sentence.index, y.sentence.index])
            named = bool(x.named & y.named)
            alike = _alike(x, y, weights)
            score = alike + ANCHOR * shared + NAMED * named
            both = _says_both(x, mine, weights, sole=question.sole) + _says_both(
                y, theirs, weights, sole=question.sole
            )
            if both == 2:
                continue
            strict = not both and (question.sole or score >= SAME_MATTER)
            signs = {
                "score": min(1.0, score),
                "of an event": float(question.sole),
                "own report says both": both / 2,
                "only": 1.0 / (len(mine) * len(theirs)),
                "names": float(named),
                "figures": shared / 2,
            }
            yield Pairing(question, score, x, y, strict, signs)


def _says_both(one: Answer, own: Sequence[Answer], weights: Weights, *, sole: bool) -> bool:
    """Tell whether the report answers the other way too: it tells of a change, or of two things."""
    return any(other.yes != one.yes and (sole or _alike(one, other, weights) >= SAME_MATTER) for other in own)


def _alike(x: Answer, y: Answer, weights: Weights) -> float:
    return NEAR * weights.cosine(x.near, y.near) + REST * weights.cosine(x.rest, y.rest)


def _found(one: Pairing, left: Reading, right: Reading) -> Found:
    mine, theirs = one.x.mark.slice(left.text), one.y.mark.slice(right.text)
    sure = one.score >= LIKELY
    signs = {**one.signs, "rule": float(one.strict), "sure": float(one.strict and sure)}
    return Found(
        Matter.POLARITY,
        Said(one.x.sentence, one.x.mark, mine),
        Said(one.y.sentence, one.y.mark, theirs),
        f"Opposite on {one.question.name}: “{mine}” and “{theirs}”",
        Strength.LIKELY if sure else Strength.POSSIBLE,
        "" if sure else "they may speak of different things or hours",
        one.score,
        signs=tuple((name, value) for name, value in signs.items() if value),
    )


@lru_cache(maxsize=IN_A_STORY)
def given(reading: Reading) -> dict[Question, list[Answer]]:
    """Return the answers that a report gives to each question, in order."""
    found: dict[Question, list[Answer]] = {}
    index = _index(reading.grammar)
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING or sentence.row[-1].text == "?":
            continue
        for question, (noes, yeses) in _told(reading.text, sentence, index, reading.grammar).items():
            for mark, yes in _read(sentence, noes, yeses, reading.grammar):
                if not _only_thought_of(sentence, mark, reading.grammar):
                    near = around(mark, sentence, reading.grammar)
                    rest = Counter(near.keys()) | spoken_of(reading, sentence)
                    found.setdefault(question, []).append(Answer(sentence, mark, yes, near, rest))
    return found


Wording = tuple[Question, bool, str]
"""What is answered to a question, yes or no, by words that match a pattern."""

_WORD = re.compile(r"\w+")


@cache
def _index(grammar: Grammar) -> dict[str, list[Wording]]:
    """Return the wordings of all answers by the word that they open with."""
    index: dict[str, list[Wording]] = {}
    for question in grammar.events.questions:
        for yes, told in ((False, question.no), (True, question.yes)):
            for word, pattern in told.items():
                index.setdefault(word, []).append((question, yes, pattern))
    return index


@cache
def _any_of(word: str, grammar: Grammar) -> re.Pattern[str]:
    """Match all answers that open with a word at once: most words open none."""
    index = _index(grammar)
    patterns = [pattern for _, _, pattern in (*index.get(word, ()), *index.get(ANY, ()))]
    return re.compile("|".join(patterns), re.IGNORECASE)


def _told(
    text: str, sentence: Sentence, index: Mapping[str, Sequence[Wording]], grammar: Grammar
) -> dict[Question, tuple[list[TextRange], list[TextRange]]]:
    """Return where a sentence says no and where yes to each question, denials aside."""
    found: dict[Question, tuple[list[TextRange], list[TextRange]]] = {}
    anywhere = index.get(ANY, ())
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        opened = index.get(word.group().lower(), ())
        if not (opened or anywhere) or not _any_of(word.group().lower(), grammar).match(
            text, word.start(), sentence.end
        ):
            continue
        for question, yes, pattern in (*opened, *anywhere):
            match = compiled(pattern).match(text, word.start(), sentence.end)
            if match:
                marks = found.setdefault(question, ([], []))[yes]
                if not marks or marks[-1].end <= match.start():
                    marks.append(TextRange(*match.span()))
    return found


def _read(
    sentence: Sentence, noes: Sequence[TextRange], yeses: Sequence[TextRange], grammar: Grammar
) -> list[tuple[TextRange, bool]]:
    """Return the answers of a sentence; a yes inside a no is part of it, a denied yes is a no."""
    # "Was not speeding" says no such thing.
    noes = [mark for mark in noes if not _denied(sentence, mark, grammar)]
    found = [(mark, False) for mark in noes]
    apart = [mark for mark in yeses if not any(mark.start < no.end and no.start < mark.end for no in noes)]
    return found + [(mark, not _denied(sentence, mark, grammar)) for mark in apart]


def _denied(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    end = sum(token.end <= mark.start for token in sentence.row)
    return any(_turns(sentence, at, grammar) for at in range(max(0, end - DENIED), end))


def _turns(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    """Tell whether the words after token `at` are denied."""
    row, word = sentence.row, sentence.row[at].lower
    plainly = word in grammar.events.negations or word.endswith("n't")
    return plainly or in_other_words(row, at, grammar) or refuses(row, at, grammar)


def _only_thought_of(sentence: Sentence, mark: TextRange, grammar: Grammar) -> bool:
    """Tell whether a condition stands before the answer: "if the talks fail"."""
    end = sum(token.end <= mark.start for token in sentence.row)
    return any(supposes(sentence.row, at, grammar) for at in range(end))
