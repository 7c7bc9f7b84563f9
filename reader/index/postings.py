"""What the terms and phrases of a query find in one segment.

`Weights` are documents with their impact (1 to 255). Places are counted
through the segment; see `inverter`.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import merge

from reader.index.inverter import NUM, PAGE_BITS, TEXT
from reader.index.nodes import Figure, FigureRange, Fuzzy, Near, Phrase, Prefix, Sought, Term, Word
from reader.index.segment import Leaf, SegmentFile

Weights = dict[int, int]

INFLECTED = 200
"""Of 255: what another form of the word counts."""
PLAIN = 160
"""Of 255: what "us" counts when "US" was asked for."""
FULL = 255
"""The greatest impact."""
MANY = 24
"""Times as many places from which on a set beats a bisection for each."""


class Found:
    """The places and weights of everything a query looks for in one segment, each worked out once."""

    def __init__(self, leaf: Leaf) -> None:
        self._leaf = leaf
        self._file: SegmentFile = leaf.file
        self._weights: dict[Sought, Weights] = {}
        self._places: dict[Sought, Sequence[int]] = {}

    def weights(self, node: Sought) -> Weights:
        """Return the documents in which it stands; deleted ones too."""
        found = self._weights.get(node)
        if found is None:
            found = self._weights[node] = self._weigh(node)
        return found

    def places(self, node: Term | Phrase) -> Sequence[int]:
        """Return where it begins, in order."""
        found = self._places.get(node)
        if found is None:
            found = self._places[node] = self._phrase(node) if isinstance(node, Phrase) else self._stand(node)
        return found

    def _weigh(self, node: Sought) -> Weights:
        match node:
            case Word():
                return self._word(node)
            case Phrase():
                return self._counted(self.places(node))
            case Near():
                return self._counted(self._near(node))
        field = self._file.field(_field(node))
        if isinstance(node, Prefix):
            return field.weights_of_range(field.starting_with(node.text))
        found = [field.weights(number) for number in self._numbers(node)]
        if isinstance(node, Figure) and node.word:
            text = self._file.field(TEXT)
            found += [text.weights(number)] if (number := text.find(node.word)) >= 0 else []
        return _united(found)

    def _word(self, node: Word) -> Weights:
        """The word itself counts fully, its other forms a little less."""
        field = self._file.field(node.field)
        number = field.find(node.text)
        own = field.weights(number) if number >= 0 else {}
        if node.favourite:
            own = {document: weight * PLAIN >> 8 for document, weight in own.items()}
            favourite = field.find(node.favourite)
            own = _united([own, field.weights(favourite)] if favourite >= 0 else [own])
        others = [_weakened(self._spoken(field.weights(n), language)) for n, language in self._forms(node)]
        return _united([own, *others]) if others else own

    def _forms(self, node: Word) -> list[tuple[int, str]]:
        """Return the other forms of a word here, each with the language in which it is one."""
        if node.literal:
            return []
        field = self._file.field(node.field)
        forms = [
            (field.find(form), language)
            for language in self._file.languages
            for form in self._file.relatives(node.text, language)
            if form != node.text
        ]
        return [(number, language) for number, language in forms if number >= 0]

    def _spoken(self, weights: Weights, language: str) -> Weights:
        """Keep the documents of a language."""
        if len(self._file.languages) == 1:
            return weights
        speaking = self._file.languages[language]
        return {document: weight for document, weight in weights.items() if document in speaking}

    def _numbers(self, node: Term) -> Iterable[int]:
        """Return the terms of the node's field that it means as they are."""
        field = self._file.field(_field(node))
        match node:
            case Word():
                number = field.find(node.text)
                return [number] if number >= 0 else []
            case Prefix():
                return field.starting_with(node.text)
            case Fuzzy():
                return _similar(field.terms, node)
            case Figure():
                return [number for number in map(field.find, node.keys) if number >= 0]
            case FigureRange():
                return [n for n, term in enumerate(field.terms) if _between(term, node)]

    def _stand(self, node: Term) -> Sequence[int]:
        field = self._file.field(_field(node))
        rows = [field.places(number) for number in self._numbers(node)]
        if isinstance(node, Word):
            rows += [self._spoken_places(field.places(n), language) for n, language in self._forms(node)]
        elif isinstance(node, Figure) and node.word:
            rows += [text.places(n) for text in [self._file.field(TEXT)] if (n := text.find(node.word)) >= 0]
        if len(rows) == 1:
            return rows[0]
        return sorted(set().union(*rows))

    def _spoken_places(self, row: memoryview[int], language: str) -> memoryview[int]:
        if len(self._file.languages) == 1:
            return row
        speaking, pages = self._file.languages[language], self._file.pages
        return memoryview(array("I", [place for place in row if pages[place >> PAGE_BITS] in speaking]))

    def _phrase(self, node: Phrase) -> Sequence[int]:
        """Start from the rarest word and keep the places where the others follow."""
        rows = [self.places(part) for part in node.parts]
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        rarest = order[0]
        starts = [place - rarest for place in rows[rarest] if place >= rarest]
        for index in order[1:]:
            starts = _kept(starts, rows[index], index)
        return starts

    def _near(self, node: Near) -> list[int]:
        """Return a place for every time that all stand close together."""
        shared = self._documents_of_all(node.inner)
        pages = self._file.pages
        rows = [
            [(place, index) for place in self.places(inner) if pages[place >> PAGE_BITS] in shared]
            for index, inner in enumerate(node.inner)
        ]
        last = [-math.inf] * len(rows)
        found: list[int] = []
        for place, index in merge(*rows):
            last[index] = place
            first = min(last)
            if place - first <= node.distance and len(set(last)) == len(last):
                found.append(place)
        return found

    def _documents_of_all(self, nodes: Iterable[Term | Phrase]) -> set[int]:
        first, *others = sorted((self.weights(node) for node in nodes), key=len)
        return set(first).intersection(*others)

    def _counted(self, places: Sequence[int]) -> Weights:
        counts = Counter(self._file.documents_at(list(places)))
        return {document: self._file.impact(document, count) for document, count in counts.items()}

    @cached_property
    def alive(self) -> set[int]:
        """All documents that are not deleted."""
        return set(self._leaf.numbers())


def _field(node: Term) -> str:
    return NUM if isinstance(node, Figure | FigureRange) else node.field


def _kept(starts: list[int], row: Sequence[int], offset: int) -> list[int]:
    """Keep the starts that have a place of `row` at their `offset`."""
    if len(row) > len(starts) * MANY:
        size = len(row)
        kept: list[int] = []
        for start in starts:
            index = bisect_left(row, start + offset)
            if index < size and row[index] == start + offset:
                kept.append(start)
        return kept
    there = set(row)
    return [start for start in starts if start + offset in there]


def _weakened(weights: Weights) -> Weights:
    return {document: weight * INFLECTED >> 8 for document, weight in weights.items()}


def _united(found: Iterable[Weights]) -> Weights:
    """Return all documents, each with the sum of what it has, at most `FULL`.

    A capped sum does not depend on the order, and so not on the segment.
    """
    united: Weights = {}
    for weights in sorted(found, key=len, reverse=True):
        if not united:
            united = dict(weights)
            continue
        for document, weight in weights.items():
            united[document] = min(FULL, united.get(document, 0) + weight)
    return united


def _between(term: str, node: FigureRange) -> bool:
    return not term.endswith("%") and node.low <= float(term) <= node.high


def _similar(terms: list[str], node: Fuzzy) -> list[int]:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(node.text, terms, scorer=OSA.distance, score_cutoff=node.distance, limit=None)
    return sorted(number for _, _, number in near)
