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


def common_row(sights: Sequence[Sight]) -> int:
    """Return the row on which all passages can stand, the nearest to a third of the window.

    Where the ends of the articles allow none, it is the row that comes nearest for the most of them.
    """
    wished = min(sight.height for sight in sights) // 3
    highest = max(sight.rows[0] for sight in sights)
    lowest = min(sight.rows[1] for sight in sights)
    return min(max(wished, highest), lowest) if highest <= lowest else lowest
