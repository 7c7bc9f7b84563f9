"""How good a thing is said to be, and which names a list holds: soft differences, never more than possible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence, term
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

SAME_THING = 0.15
"""Likeness of sentences from which two assessments are of one thing."""

FULL = 5
"""Names from which a list is told in full, each report with its own spellings."""

SAME_LIST = 0.16
"""Likeness of sentences from which two lists of names are one list."""

SAME_PREDICATE = 0.02
"""Likeness of what is said of two lists from which it is one thing."""


@cache
def _patterns(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    events = grammar.events
    return re.compile("|".join(events.better), re.IGNORECASE), re.compile(
        "|".join(events.worse), re.IGNORECASE
    )


def assessments(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield the clearest pair of passages of which one praises and one faults the same thing."""
    best: tuple[float, Found] | None = None
    for one, other, swapped in ((left, right, False), (right, left, True)):
        for sentence, mark in _matches(one, 0):
            for against, fault in _matches(other, 1):
                score = weights.cosine(sentence.terms, against.terms)
                if score < SAME_THING or not sentence.names & against.names or (best and score <= best[0]):
                    continue
                praise = Said(sentence, mark, mark.slice(one.text))
                blame = Said(against, fault, fault.slice(other.text))
                best = score, _assessed(*((blame, praise) if swapped else (praise, blame)))
    if best:
        yield best[1]


def _assessed(left: Said, right: Said) -> Found:
    return Found(
        Matter.ASSESSMENT,
        left,
        right,
        f"Different assessments: “{left.value}” and “{right.value}”",
        Strength.POSSIBLE,
        "they may speak of different tests or tasks",
    )


def _matches(reading: Reading, which: int) -> list[tuple[Sentence, TextRange]]:
    pattern = _patterns(reading.grammar)[which]
    found = []
    for sentence in reading.sentences:
        match = pattern.search(reading.text, sentence.start, sentence.end)
        if match:
            found.append((sentence, TextRange(*match.span())))
    return found


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in a row: "OpenAI, Google, and Anthropic"."""

    sentence: Sentence
    mark: TextRange
    names: frozenset[str]


def lists(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield lists of names of which one holds a name that the other report does not know at all."""
    seen: set[frozenset[str]] = set()
    for x in listings(left):
        for y in listings(right):
            extra = x.names ^ y.names
            if len(x.names & y.names) < 2 or not extra or extra in seen or len(x.names | y.names) > FULL:
                continue
            unknown = _unknown(x.names - y.names, right) and _unknown(y.names - x.names, left)
            alike = unknown and weights.cosine(x.sentence.terms, y.sentence.terms) >= SAME_LIST
            if alike and weights.cosine(_beside(x, left), _beside(y, right)) >= SAME_PREDICATE:
                seen.add(extra)
                yield _listed(x, y, left, right)


def _beside(one: Listing, reading: Reading) -> Counter[str]:
    """Return what a sentence says of the names of its list."""
    members = {term(word, reading.grammar) for member in one.names for word in member.split()}
    return Counter({word: times for word, times in one.sentence.terms.items() if word not in members})


def _unknown(members: frozenset[str], reading: Reading) -> bool:
    return not any(word in reading.words for member in members for word in member.split())


def _listed(x: Listing, y: Listing, left: Reading, right: Reading) -> Found:
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, mine),
        Said(y.sentence, y.mark, theirs),
        f"Different lists: {mine} / {theirs}",
        Strength.POSSIBLE,
        "a list need not be complete",
    )


def listings(reading: Reading) -> list[Listing]:
    """Return rows of names joined by commas and "and"; each member may have several words."""
    found: list[Listing] = []
    joiners = (",", reading.grammar.numbers.joiner)
    for sentence in reading.sentences:
        at, row = 0, sentence.row
        while at < len(row):
            members: list[str] = []
            last = end = at
            while last < len(row):
                stop = last
                while stop < len(row) and row[stop].is_capital and row[stop].lower in sentence.names:
                    stop += 1
                if stop > last:
                    members.append(" ".join(token.lower for token in row[last:stop]))
                    end = last = stop
                elif members and row[last].lower in joiners:
                    last += 1
                else:
                    break
            if len(members) >= 2:
                mark = TextRange(row[at].start, row[end - 1].end)
                found.append(Listing(sentence, mark, frozenset(members)))
            at = max(last, at + 1)
    return found
