"""Names that fill the same place of two sentences: another city, another court, another project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.findings import Found, Said
from reader.analysis.reading import Reading, Sentence, around, term
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

NEAR = 0.55
"""Share of the words around the names."""
SENTENCE = 0.35
"""Share of the sentences as wholes."""
SAME_SLOT = 0.12
"""What the same word before both names adds: "near", "of"."""
SAME_CLASS = 0.15
"""What one noun beside both adds: "project", "court", "university"."""
ANCHOR = 0.08
"""What each figure that both sentences state adds."""

POSSIBLE = 0.50
LIKELY = 0.72
"""Likeness from which two unknown names in one place contradict each other."""

CLASSED = 0.30
"""The same for names of one class of thing that both reports introduce ("code-named Avocado")."""

LONGEST = 5


@dataclass(frozen=True, slots=True)
class Named:
    """One name in its place."""

    sentence: Sentence
    mark: TextRange
    shown: str
    words: frozenset[str]
    slot: str
    """The place word before it, lower case; empty for the head of a sentence."""
    kind: str
    """The class noun beside it, by group; empty where none stands there."""
    introduced: bool
    """"code-named", "known as": the report expects it to be new to the reader."""


def places(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield names unknown to the other report that stand where it has another unknown name."""
    mine = [name for name in named(left) if not name.words & right.words]
    theirs = [name for name in named(right) if not name.words & left.words]
    scored = sorted(
        (
            (
                _score(x, y, left, right, weights)
                + ANCHOR * min(2, anchors[x.sentence.index, y.sentence.index]),
                i,
                j,
            )
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if _comparable(x, y)
        ),
        reverse=True,
    )
    taken: set[frozenset[str]] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        classed = bool(x.kind) and x.kind == y.kind and (x.introduced or y.introduced)
        if score < (CLASSED if classed else POSSIBLE) or x.words in taken or y.words in taken:
            continue
        taken |= {x.words, y.words}
        yield _found(x, y, Strength.LIKELY if score >= LIKELY else Strength.POSSIBLE)


def _found(x: Named, y: Named, strength: Strength) -> Found:
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"Different names: {x.shown} and {y.shown}",
        strength,
        "" if strength is Strength.LIKELY else "both may be meant: the reports may tell of different parts",
    )


def _comparable(x: Named, y: Named) -> bool:
    """Tell whether two names could be of one sort: a place with a place, a project with a project."""
    if x.kind and y.kind:
        return x.kind == y.kind
    return bool(x.slot and y.slot)


def _score(x: Named, y: Named, left: Reading, right: Reading, weights: Weights) -> float:
    score = NEAR * weights.cosine(
        around(x.mark, x.sentence, left.grammar), around(y.mark, y.sentence, right.grammar)
    )
    score += SENTENCE * weights.cosine(x.sentence.terms, y.sentence.terms)
    score += SAME_SLOT if x.slot and x.slot == y.slot else 0.0
    return score + (SAME_CLASS if x.kind and x.kind == y.kind else 0.0)


def named(reading: Reading) -> list[Named]:
    """Return names that stand after a place word or beside a class noun, in order."""
    return [
        name
        for sentence in reading.sentences
        for first, last in _runs(sentence, reading)
        if (name := _named(sentence, first, last, reading))
    ]


def _runs(sentence: Sentence, reading: Reading) -> Iterator[tuple[int, int]]:
    at, row = 0, sentence.row
    while at < len(row):
        last = at
        while (
            last < len(row) and last - at < LONGEST and row[last].lower.removesuffix("'s") in sentence.names
        ):
            last += 1
        if last > at and row[at].is_capital:
            yield at, last
        at = max(last, at + 1)


def _continues(sentence: Sentence, at: int, first: int, reading: Reading) -> bool:
    """Tell whether token `at` belongs to a run of names that began at `first`: "Court of Appeal"."""
    row = sentence.row
    if row[at].lower.removesuffix("'s") in sentence.names:
        return True
    links = row[at].lower == reading.grammar.words.partitive and at > first and at + 1 < len(row)
    return (
        links
        and reading.grammar.words.stem(row[at - 1].lower) in reading.grammar.events.kinds
        and (row[at + 1].lower in sentence.names)
    )


def _named(sentence: Sentence, first: int, last: int, reading: Reading) -> Named | None:
    row, events = sentence.row, reading.grammar.events
    before = first - 1
    while before >= 0 and row[before].text in "“\"‘'":
        before -= 1
    slot = row[before].lower if before >= 0 and row[before].lower in events.place_words else ""
    introduced = before >= 0 and row[before].lower in events.introducers
    kind = _class_inside(sentence, first, last, reading) or _class_beside(sentence, first, last, reading)
    if not slot and not kind:
        return None
    stem = reading.grammar.words.stem
    words = frozenset(
        token.lower.removesuffix("'s")
        for token in row[first:last]
        if stem(token.lower) not in events.kinds and token.lower != reading.grammar.words.partitive
    )
    if not words:
        return None
    mark = TextRange(row[first].start, row[last - 1].end)
    return Named(sentence, mark, mark.slice(reading.text), words, slot, kind, introduced or bool(kind))


def _class_inside(sentence: Sentence, first: int, last: int, reading: Reading) -> str:
    """Return the class noun within a name: "Court of Appeal", "Supreme Court"."""
    grammar = reading.grammar
    for token in sentence.row[first:last] if last - first > 1 else ():
        if grammar.words.stem(token.lower) in grammar.events.kinds:
            return term(token.lower, grammar)
    return ""


def _class_beside(sentence: Sentence, first: int, last: int, reading: Reading) -> str:
    """Return the class noun just after or a few words before a name: "the Behemoth project", "model, code-named …"."""
    row, grammar = sentence.row, reading.grammar
    nouns = grammar.events.kinds
    if last < len(row) and grammar.words.stem(row[last].lower) in nouns and row[last].is_word:
        return term(row[last].lower, grammar)
    for at in range(first - 1, max(-1, first - 7), -1):
        token = row[at]
        if token.text in ".;:":
            break
        if token.is_word and grammar.words.stem(token.lower) in nouns:
            return term(token.lower, grammar)
        plain = token.text in ",“\"‘'-" or token.lower in grammar.events.introducers
        if not plain and token.lower not in grammar.words.stop:
            break
    return ""
