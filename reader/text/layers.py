"""Marks over a text, and how layers of them cut a line into runs.

Offsets are code points, end excluded. A mark is kept in the bucket of each
block it touches, so that adding one costs the same in a long article as in a
short one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from reader.model.annotation import AnchorState, Kind
from reader.model.ranges import TextRange

__all__ = ["Layer", "Mark", "MarkKind", "MarkStore", "Paint", "Run", "cut", "neighbours"]


class Layer(StrEnum):
    """What a comparison says about a passage; not made by the user."""

    DISAGREEMENT = "disagreement"
    AGREED = "agreed"
    ONLY_HERE = "only_here"
    CHANGED = "changed"
    """Differs from the revision or report beside it."""


MarkKind = Kind | Layer


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage with something to say about it."""

    id: str
    range: TextRange
    kind: MarkKind
    has_note: bool = False
    label: str = ""
    """One cell for the gutter; empty for the sign of the kind."""
    state: AnchorState = AnchorState.EXACT

    @property
    def is_highlight(self) -> bool:
        """Tell whether the user made it."""
        return isinstance(self.kind, Kind)


class MarkStore:
    """The marks of one document, found by place and by id."""

    def __init__(self, block_starts: Sequence[int], marks: Iterable[Mark] = ()) -> None:
        self._block_starts = block_starts
        self._by_id: dict[str, Mark] = {}
        self._buckets: dict[int, list[Mark]] = {}
        self._ordered: list[Mark] = []
        for mark in marks:
            self.add(mark)

    def __len__(self) -> int:
        return len(self._ordered)

    def __contains__(self, mark_id: str) -> bool:
        return mark_id in self._by_id

    def get(self, mark_id: str) -> Mark | None:
        return self._by_id.get(mark_id)

    def ordered(self) -> Sequence[Mark]:
        """Return all marks by start, the longer first."""
        return self._ordered

    def add(self, mark: Mark) -> None:
        """Add a mark; one with the same id gives way."""
        self.remove(mark.id)
        self._by_id[mark.id] = mark
        insort(self._ordered, mark, key=_order)
        for block in self._blocks(mark.range):
            insort(self._buckets.setdefault(block, []), mark, key=_order)

    def remove(self, mark_id: str) -> Mark | None:
        """Take a mark away and return it, or None when there is none of that id."""
        mark = self._by_id.pop(mark_id, None)
        if mark is None:
            return None
        _drop(self._ordered, mark)
        for block in self._blocks(mark.range):
            _drop(self._buckets[block], mark)
        return mark

    def on(self, block: int, start: int, end: int) -> list[Mark]:
        """Return the marks of a block that touch `text[start:end]`, in order."""
        return [m for m in self._buckets.get(block, ()) if m.range.start < end and start < m.range.end]

    def at(self, offset: int) -> list[Mark]:
        """Return the marks around an offset: highlights before layers, the shortest first."""
        around = [m for m in self._buckets.get(self._block(offset), ()) if offset in m.range]
        return sorted(around, key=lambda m: (not m.is_highlight, len(m.range), m.range.start, m.id))

    def _block(self, offset: int) -> int:
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def _blocks(self, span: TextRange) -> range:
        first = self._block(span.start)
        return range(first, max(bisect_left(self._block_starts, span.end), first + 1))


def _order(mark: Mark) -> tuple[int, int, str]:
    return (mark.range.start, -mark.range.end, mark.id)


def _drop(marks: list[Mark], mark: Mark) -> None:
    del marks[bisect_left(marks, _order(mark), key=_order)]


class Paint(NamedTuple):
    """A style name laid over `text[start:end]`."""

    start: int
    end: int
    name: str


class Run(NamedTuple):
    """A stretch of a line under the same paints, named from the lowest layer up."""

    start: int
    end: int
    names: tuple[str, ...]


def cut(start: int, end: int, paints: Sequence[Paint]) -> list[Run]:
    """Cut `text[start:end]` where a paint begins or ends; later paints lie on top.

    The runs follow each other without gap or overlap.
    """
    edges = {start, end}
    for paint in paints:
        edges.add(min(max(paint.start, start), end))
        edges.add(min(max(paint.end, start), end))
    places = sorted(edges)
    return [
        Run(a, b, tuple(paint.name for paint in paints if paint.start <= a and b <= paint.end))
        for a, b in pairwise(places)
    ]


def neighbours(ranges: Sequence[TextRange], start: int, end: int) -> range:
    """Return which of some ordered ranges that do not overlap touch `text[start:end]`."""
    first = bisect_right(ranges, start, key=lambda r: r.end)
    return range(first, max(first, bisect_left(ranges, end, key=lambda r: r.start)))
