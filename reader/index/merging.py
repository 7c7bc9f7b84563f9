"""Which segments are put together, and how.

Segments of about the same size are merged when there are `FAN_OUT` of them, so
that a document is rewritten a few times in its life and a library has a few
dozen segments at most. No merge is larger than `LARGEST`: one new article
never rewrites the whole index.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from reader.index.inverter import FIELDS, PAGE, PAGE_BITS, Inverter, Postings
from reader.index.segment import Leaf, SegmentFile

FAN_OUT = 8
SMALLEST = 4_000
"""Words; smaller segments count as of one size."""
LARGEST = 1_000_000
"""Words in one merge: about a second."""
MOSTLY_DELETED = 0.5


def due(leaves: Sequence[tuple[Leaf, int]]) -> list[Leaf]:
    """Return the segments to merge next, given with their words; none when all is well."""
    for leaf, words in leaves:
        if len(leaf.deleted) > len(leaf.file) * MOSTLY_DELETED and words <= LARGEST:
            return [leaf]
    levels: dict[int, list[tuple[Leaf, int]]] = {}
    for leaf, words in leaves:
        levels.setdefault(_level(words), []).append((leaf, words))
    for _, members in sorted(levels.items()):
        if len(members) >= FAN_OUT and sum(words for _, words in members) <= LARGEST:
            return [leaf for leaf, _ in members]
    return []


def _level(words: int) -> int:
    level, size = 0, SMALLEST
    while words > size:
        level, size = level + 1, size * FAN_OUT
    return level


def merged(leaves: Iterable[Leaf]) -> Inverter:
    """Return the documents of several segments, without the deleted ones, ready to be written as one."""
    inverter = Inverter()
    for leaf in leaves:
        shifts = _take_documents(inverter, leaf)
        for field in FIELDS:
            _take_places(inverter.postings[field], leaf, field, shifts)
    return inverter


def _take_documents(inverter: Inverter, leaf: Leaf) -> list[int | None]:
    """Return how far each page moves; None for the pages of deleted documents."""
    file, shifts = leaf.file, _Shifts()
    languages = file.language_of_each()
    counts = _page_counts(file)
    for number in range(len(file)):
        if number in leaf.deleted:
            shifts.drop(counts[number])
            continue
        shifts.move(counts[number], inverter.places)
        inverter.begin(
            file.document(number), file.length(number), languages[number], file.dates[number], counts[number]
        )
    return shifts.pages


class _Shifts:
    def __init__(self) -> None:
        self.pages: list[int | None] = []

    def move(self, pages: int, to: int) -> None:
        self.pages.extend([to - len(self.pages) * PAGE] * pages)

    def drop(self, pages: int) -> None:
        self.pages.extend([None] * pages)


def _page_counts(file: SegmentFile) -> list[int]:
    counts = [0] * len(file)
    for number in file.pages:
        counts[number] += 1
    return counts


def _take_places(postings: Postings, leaf: Leaf, name: str, shifts: list[int | None]) -> None:
    field = leaf.file.field(name)
    for number, term in enumerate(field.terms):
        row = [
            place + shift
            for place in field.places(number)
            if (shift := shifts[place >> PAGE_BITS]) is not None
        ]
        if row:
            postings.setdefault(term, array("I")).extend(row)
