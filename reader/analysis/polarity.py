"""One report affirms what the other denies: leaked / no leak, will appeal / will not, approved / rejected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import Reading, Sentence, around, carries, term
from reader.analysis.similarity import Weights
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SCOPE = 6
"""Words that a negation reaches over: "no passenger on either train was hurt"."""

NEAR = 0.55
"""Share of the words around the two predicates."""
SENTENCE = 0.45
"""Share of the sentences as wholes."""

POSSIBLE = 0.30
"""Likeness, the predicates themselves set aside, from which denial meets assertion."""
LIKELY = 0.46

OPPOSED = 0.10
"""What opposite words need besides: shares that rise and shares that fall are seldom the same."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that something is said with, and whether it is affirmed."""

    sentence: Sentence
    mark: TextRange
    axis: str
    """Group of the word, or the axis it is one end of."""
    positive: bool
    negated: bool
    word: str


def polarity(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield predicates that one report affirms and the other denies."""
    mine, theirs = predicates(left), predicates(right)
    by_axis: dict[str, list[int]] = {}
    for j, y in enumerate(theirs):
        by_axis.setdefault(y.axis, []).append(j)
    scored = sorted(
        (
            (_score(x, y, left, right, weights), i, j)
            for i, x in enumerate(mine)
            for j in by_axis.get(x.axis, ())
            if x.positive != (y := theirs[j]).positive
        ),
        reverse=True,
    )
    taken: set[tuple[int, int]] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        needed = POSSIBLE if x.negated or y.negated else POSSIBLE + OPPOSED
        if score < needed or {(0, x.sentence.index), (1, y.sentence.index)} & taken:
            continue
        if _says_both(x, mine, left, weights) or _says_both(y, theirs, right, weights):
            continue
        taken |= {(0, x.sentence.index), (1, y.sentence.index)}
        yield _found(x, y, Strength.LIKELY if score >= LIKELY else Strength.POSSIBLE, left, right)


def _found(x: Predicate, y: Predicate, strength: Strength, left: Reading, right: Reading) -> Found:
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.POLARITY,
        Said(x.sentence, x.mark, _value(x)),
        Said(y.sentence, y.mark, _value(y)),
        f"One affirms, the other denies: “{mine}” and “{theirs}”",
        strength,
    )


def _value(predicate: Predicate) -> str:
    return f"not {predicate.word}" if predicate.negated else predicate.word


def _score(x: Predicate, y: Predicate, left: Reading, right: Reading, weights: Weights) -> float:
    """Return the likeness of what is said beside the two predicates."""
    mine, theirs = around(x.mark, x.sentence, left.grammar), around(y.mark, y.sentence, right.grammar)
    for bag in (mine, theirs):
        bag.pop(x.axis, None)
    whole = (
        {word: float(count) for word, count in x.sentence.terms.items() if word != x.axis},
        {word: float(count) for word, count in y.sentence.terms.items() if word != y.axis},
    )
    return NEAR * weights.cosine(mine, theirs) + SENTENCE * weights.cosine(*whole)


def _says_both(one: Predicate, own: Sequence[Predicate], reading: Reading, weights: Weights) -> bool:
    """Tell whether the report itself states the opposite elsewhere: it tells of a change or of two views."""
    return any(
        other.axis == one.axis
        and other.positive != one.positive
        and other.sentence is not one.sentence
        and _score(one, other, reading, reading, weights) >= POSSIBLE
        for other in own
    )


def predicates(reading: Reading) -> list[Predicate]:
    """Return the denied words of a report, and every word that another report might deny."""
    return [
        predicate
        for sentence in reading.sentences
        if sentence.role is not Role.HEADING and sentence.row[-1].text != "?"
        for predicate in _of_sentence(sentence, reading.grammar)
    ]


def _of_sentence(sentence: Sentence, grammar: Grammar) -> Iterator[Predicate]:
    reach = 0
    opener: Token | None = None
    for at, token in enumerate(sentence.row):
        if _negates(token, grammar) and not _not_only(sentence, at, grammar):
            reach, opener = SCOPE, token
            continue
        if token.text in ",;:—" or token.lower in grammar.words.breaks:
            reach = 0
        reach -= 1
        if not carries(token, grammar) or token.lower.removesuffix("'s") in sentence.names:
            continue
        stem = grammar.words.stem(token.lower)
        if stem in grammar.events.reporting or stem in grammar.events.vague_verbs:
            continue
        negated = reach >= 0 and opener is not None
        axis, sign = grammar.events.opposites.get(stem, (term(token.lower, grammar), 1))
        start = opener.start if negated and opener else token.start
        yield Predicate(
            sentence, TextRange(start, token.end), axis, (sign > 0) != negated, negated, token.lower
        )


def _negates(token: Token, grammar: Grammar) -> bool:
    return token.lower in grammar.events.negations or token.lower.endswith("n't")


def _not_only(sentence: Sentence, at: int, grammar: Grammar) -> bool:
    """Tell "not only", "no fewer than", "no longer than", which deny nothing."""
    after = sentence.row[at + 1].lower if at + 1 < len(sentence.row) else ""
    return after in grammar.events.after_no_denial
