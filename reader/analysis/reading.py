"""One report made ready for the finders: sentences, words, names and typed facts. Offsets are code points.

Only blocks that count as the outlet's report are read; sidebars, signatures and
site furniture say nothing here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reader.analysis.facts import Fact, facts_in
from reader.analysis.languages.grammar import Grammar
from reader.analysis.sentences import Sentence, plain_words, sentence_of
from reader.analysis.tokens import joined, tokens
from reader.model.article import REPORTING, Role
from reader.model.finding import Report
from reader.text.segment import sentences

TAKEN_UP = 8
"""Words at the head of a sentence among which a pronoun takes up the one before."""

LONGEST = 60_000
"""Characters of a report that are compared: about 10,000 words."""


IN_A_STORY = 16
"""Readings for which a finder keeps what it read: each report of a story is compared with all others."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A report as the finders see it; equal to itself alone."""

    report: Report
    grammar: Grammar
    today: date | None
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    vocabulary: frozenset[str]
    """All names and content words, to ask whether a report knows of a thing at all."""
    words: frozenset[str]
    """All words as written, lower case."""

    @property
    def text(self) -> str:
        return self.report.document.text


def spoken_of(reading: Reading, sentence: Sentence) -> Counter[str]:
    """Return the words of the sentence before, where a pronoun takes them up: "He has not been charged."."""
    pronouns = reading.grammar.events.pronouns
    if sentence.index == 0 or not any(token.lower in pronouns for token in sentence.row[:TAKEN_UP]):
        return Counter()
    return reading.sentences[sentence.index - 1].terms


@lru_cache(maxsize=2048)
def told_with(reading: Reading, sentence: Sentence) -> Counter[str]:
    """Return the words of a sentence with those of the one before, where a pronoun takes them up."""
    before = spoken_of(reading, sentence)
    return sentence.terms + before if before else sentence.terms


def _told_apart(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Leave out figures of one kind in one row of a table: whose each is, or of when, only its heading tells."""
    found = tuple(facts)
    beside = Counter((fact.sentence.index, fact.quantity.kind) for fact in found)
    return tuple(
        fact
        for fact in found
        if fact.sentence.role is not Role.TABLE_ROW or beside[fact.sentence.index, fact.quantity.kind] == 1
    )


def read(report: Report, grammar: Grammar, today: date | None) -> Reading:
    """Read a report; `today` is the day that its relative dates count from.

    What stands beyond LONGEST is left out: comparing takes time by the square
    of what is read, and no news report is that long.
    """
    text = report.document.text
    blocks = [
        block
        for block in report.document.blocks
        if block.role in REPORTING and block.role is not Role.CODE and block.end <= LONGEST
    ]
    rows = [
        (block.role, found, joined(tokens(text, found.start, found.end), grammar.words.idioms))
        for block in blocks
        for found in sentences(text, block.range)
    ]
    plain = plain_words(row for _, _, row in rows)
    said = tuple(
        sentence_of(index, found, role, row, grammar, plain) for index, (role, found, row) in enumerate(rows)
    )
    facts = _told_apart(
        fact for block in blocks for fact in facts_in(text, block.start, block.end, said, grammar, today)
    )
    words = frozenset(word for sentence in said for word in (*sentence.terms, *sentence.names))
    written = frozenset(token.lower.removesuffix("'s") for sentence in said for token in sentence.row)
    return Reading(report, grammar, today, said, facts, words, written)
