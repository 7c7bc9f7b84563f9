"""Names in their place: after a place word, or beside the noun of their class. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, term
from reader.model.ranges import TextRange

LONGEST = 5
"""Words of the longest name that is looked for."""


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
        while last < len(row) and last - at < LONGEST and _continues(sentence, last, at, reading):
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
    if not words or words & reading.grammar.words.titles:
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
