"""The scroll bar of an article pane: one thin column, drawn with the text.

Textual's own bar is a widget whose rows are rendered one by one at each step;
drawn with the lines it costs next to nothing. Rows count from the top of the pane.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

__all__ = ["WIDTH", "bar_segments", "line_at", "thumb"]

WIDTH = 1
"""Cells at the right edge of a pane."""

THUMB = "▐"


def thumb(top: int, height: int, lines: int) -> range:
    """Return the rows of the thumb for a window on `lines` lines; none when all of them are in sight."""
    if lines <= height or height < 1:
        return range(0)
    size = max(1, round(height * height / lines))
    furthest = lines - height
    top = min(max(0, top), furthest)
    start = round((height - size) * top / furthest)
    # Only the very ends may look like the ends.
    if 0 < top < furthest and height - size > 1:
        start = min(max(start, 1), height - size - 1)
    return range(start, start + size)


def line_at(row: int, height: int, lines: int) -> int:
    """Return the top line that puts the middle of the thumb on a row."""
    size = len(thumb(0, height, lines))
    room = height - size
    if not size or room < 1:
        return 0
    share = min(max((row - size // 2) / room, 0.0), 1.0)
    return round(share * (lines - height))


def bar_segments(widget: Widget, page: Style) -> tuple[Segment, Segment]:
    """Return a cell of the track and one of the thumb, in the theme's colours."""
    colour = widget.styles.scrollbar_color.rich_color
    return Segment(" " * WIDTH, page), Segment(THUMB, page + Style(color=colour))
