"""Where in a text a query matched. Ranges are code points of that text, end excluded.

Works from the text alone, with the same cutting and stemming as the index, so
that an article opened from a hit can be marked without asking the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.index.inverter import TEXT
from reader.index.nodes import (
    Figure,
    FigureRange,
    Fuzzy,
    Near,
    Node,
    Phrase,
    Prefix,
    Sought,
    Term,
    Word,
    sought,
)
from reader.index.stems import language_of, stemmer
from reader.index.tokens import CHUNK, Part, is_segmentless, parts
from reader.model.ranges import TextRange


class Match(NamedTuple):
    """One place where one part of the query matched."""

    start: int
    end: int
    node: int
    """Which part of the query, counted from 0."""


class _Spot(NamedTuple):
    """One term at one place."""

    place: int
    start: int
    end: int


_Verdict = tuple[int, tuple[tuple[int, int, int, tuple[int, ...]], ...]]
"""How many places a chunk takes, and for each that matters: its number, range and terms."""
_ONE_PLACE: _Verdict = (1, ())


@dataclass(frozen=True)
class Matcher:
    """Finds in a whole text every place that a query matched. Pure; can be pickled."""

    nodes: tuple[Sought, ...]

    @classmethod
    def of(cls, tree: Node) -> Matcher:
        """Return what marks the matches of a query."""
        return cls(tuple(dict.fromkeys(sought(tree))))

    def find(self, text: str, language: str = "", field: str = TEXT) -> list[TextRange]:
        """Return all marks in order, not overlapping. `field` says which one the text is of: "text", "title", "outlet"…"""
        found: list[TextRange] = []
        for start, end, _ in self.marker(language, field).matches(text):
            if found and start < found[-1].end:
                found[-1] = TextRange(found[-1].start, max(end, found[-1].end))
            else:
                found.append(TextRange(start, end))
        return found

    def marker(self, language: str = "", field: str = TEXT) -> Marker:
        """Return what marks many texts of one language quickly."""
        return Marker(self.nodes, language_of(language), field)


class Marker:
    """Remembers what it has found out about chunks of text; for one thread."""

    def __init__(self, nodes: tuple[Sought, ...], language: str, field: str) -> None:
        self._nodes = [(number, node) for number, node in enumerate(nodes) if _stands_in(node, field)]
        self._terms = list(dict.fromkeys(term for _, node in self._nodes for term in _terms_of(node)))
        self._stem = stemmer(language)
        self._initials = self._first_letters()
        self._starts = self._starting()
        self._verdicts: dict[str, _Verdict] = {}

    def matches(self, text: str) -> list[Match]:
        """Return every match, in order of their starts."""
        if not self._terms:
            return []
        spots = self._spots(text)
        found: list[Match] = []
        for number, node in self._nodes:
            found += [Match(start, end, number) for start, end in self._of_node(node, spots)]
        return sorted(found)

    def _spots(self, text: str) -> dict[Term, list[_Spot]]:
        spots: dict[Term, list[_Spot]] = {term: [] for term in self._terms}
        verdicts, place = self._verdicts, 0
        for match in self._candidates(text):
            verdict = verdicts.get(match[0])
            if verdict is None:
                verdict = verdicts[match[0]] = self._judge(match[0])
            for offset, start, end, terms in verdict[1]:
                spot = _Spot(place + offset, match.start() + start, match.start() + end)
                for term in terms:
                    spots[self._terms[term]].append(spot)
            place += verdict[0]
        return spots

    def _first_letters(self) -> frozenset[str] | None:
        """Return the letters a match must begin with, None when it may begin with any."""
        words = [term.text for term in self._terms if isinstance(term, Word | Prefix)]
        if len(words) < len(self._terms):
            return None
        return frozenset(word[0] for word in words)

    def _starting(self) -> re.Pattern[str] | None:
        """Return what finds where a match may begin; None when every chunk must be looked at to count places."""
        if not self._initials or any(isinstance(node, Phrase | Near) for _, node in self._nodes):
            return None
        # What is not ASCII may fold to one of them.
        either = "".join(re.escape(c + c.upper()) for c in sorted(self._initials) if c.isascii())
        if any(not c.isalpha() for c in self._initials):
            return None
        first = f"[{either}\u0080-\U0010ffff]"
        # The letter comes first in the pattern, because the search for one of a few is the fastest there is.
        return re.compile(rf"{first}(?<![^\W\d_]{first})")

    def _candidates(self, text: str) -> Iterator[re.Match[str]]:
        if self._starts is None:
            yield from CHUNK.finditer(text)
            return
        end = 0
        for start in self._starts.finditer(text):
            if start.start() >= end and (match := CHUNK.match(text, start.start())):
                end = match.end()
                yield match

    def _judge(self, chunk: str) -> _Verdict:
        if self._initials and chunk.isascii() and chunk.isalpha() and chunk[0].lower() not in self._initials:
            # Stems keep the first letter, and most words can be told apart by it.
            return _ONE_PLACE
        found = parts(chunk)
        judged = (
            (
                offset,
                part.start,
                part.end,
                tuple(n for n, term in enumerate(self._terms) if self._means(term, part)),
            )
            for offset, part in enumerate(found)
        )
        return len(found), tuple(verdict for verdict in judged if verdict[3])

    def _means(self, term: Term, part: Part) -> bool:
        match term:
            case Word():
                return self._is_word(term, part)
            case Prefix(text):
                return any(form.startswith(text) for form in part.forms)
            case Fuzzy():
                return any(_is_similar(form, term) for form in part.forms)
            case Figure(keys, _, word):
                return not set(keys).isdisjoint(part.figures) or (word != "" and word in part.forms)
            case FigureRange(low, high):
                return any(low <= float(f) <= high for f in part.figures if not f.endswith("%"))

    def _is_word(self, term: Word, part: Part) -> bool:
        if term.text in part.forms:
            return True
        if term.literal:
            return False
        return any(
            form[:1] == term.text[:1] and self._stem(form) == self._stem(term.text) for form in part.forms
        )

    def _of_node(self, node: Sought, spots: dict[Term, list[_Spot]]) -> Iterator[tuple[int, int]]:
        if isinstance(node, Near):
            return self._near(node, spots)
        if isinstance(node, Phrase):
            return ((first.start, last.end) for first, last in self._phrase(node, spots))
        if isinstance(node, Prefix) and is_segmentless(node.text):
            # One character was asked for, not the pair it is indexed in.
            return ((spot.start, spot.start + len(node.text)) for spot in spots[node])
        return ((spot.start, spot.end) for spot in spots[node])

    def _phrase(self, node: Phrase, spots: dict[Term, list[_Spot]]) -> Iterator[tuple[_Spot, _Spot]]:
        rows = [{spot.place: spot for spot in spots[part]} for part in node.parts]
        for place, first in rows[0].items():
            if all(place + offset in row for offset, row in enumerate(rows)):
                yield first, rows[-1][place + len(rows) - 1]

    def _near(self, node: Near, spots: dict[Term, list[_Spot]]) -> Iterator[tuple[int, int]]:
        """Mark each operand that has all the others close by."""
        rows = [
            [(first.place, first.start, last.end) for first, last in self._phrase(inner, spots)]
            if isinstance(inner, Phrase)
            else [tuple(spot) for spot in spots[inner]]
            for inner in node.inner
        ]
        last: list[tuple[int, int, int] | None] = [None] * len(rows)
        for place, index, start, end in sorted((p, i, s, e) for i, row in enumerate(rows) for p, s, e in row):
            last[index] = (place, start, end)
            together = [spot for spot in last if spot is not None]
            places = {spot[0] for spot in together}
            if len(together) == len(rows) == len(places) and place - min(places) <= node.distance:
                yield from ((start, end) for _, start, end in together)


def _stands_in(node: Sought, field: str) -> bool:
    fields = {term.field for term in _terms_of(node) if isinstance(term, Word | Prefix | Fuzzy)}
    return fields <= {TEXT, field}


def _terms_of(node: Sought) -> Iterator[Term]:
    if isinstance(node, Phrase | Near):
        for inner in node.parts if isinstance(node, Phrase) else node.inner:
            yield from _terms_of(inner)
    else:
        yield node


def _is_similar(form: str, term: Fuzzy) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(form, term.text, score_cutoff=term.distance) <= term.distance
