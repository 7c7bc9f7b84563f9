"""Bringing passages of several panes to one height. Lines count from 0; a row is a line of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Sight(NamedTuple):
    """A passage in one pane's window."""

    line: int
    """The line of the article the passage begins on."""
    lines: int
    """Lines of the whole article."""
    height: int
    """Rows of the window."""

    @property
    def rows(self) -> tuple[int, int]:
        """Return the highest and the lowest row on which scrolling can show the line."""
        furthest = max(0, self.lines - self.height)
        return max(0, self.line - furthest), max(0, min(self.line, self.height - 1))


STRIP = 7
"""Rows at the foot of a window that the notes on a passage may take once it is gone to."""


def common_row(sights: Sequence[Sight]) -> int:
    """Return the row on which all passages shall stand: the nearest to a third of the window that needs least.

    Where the ends of the articles allow none, blank rows stand above the one and below the other.
    """
    smallest = min(sight.height for sight in sights)
    wished = smallest // 3
    one, other = max(sight.rows[0] for sight in sights), min(sight.rows[1] for sight in sights)
    row = min(max(wished, min(one, other)), max(one, other)) if one > other else min(max(wished, one), other)
    return min(row, max(wished, smallest - 1 - STRIP))
