"""Breaking one hard line of text into visual lines. Offsets are code points, widths cells.

Blanks at the end of a visual line hang over the edge: they belong to the line
but take no room. No cluster is torn apart unless it alone is wider than a line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Protocol

from reader.text.graphemes import floor_boundary, is_boundary

__all__ = ["Cells", "visible_length", "wrap_narrow", "wrap_wide"]


class Cells(Protocol):
    """What the terminal makes of text; the front end knows, this room does not."""

    def narrow(self, text: str) -> bool:
        """Tell whether every code point is drawn as itself in exactly one cell."""

    def widths(self, text: str) -> list[int]:
        """Return the cells each code point takes as drawn, given its neighbours."""


_NO_START = frozenset(
    "、。，．・：；？！）」』】〕〉》’”ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]}%…"
)
"""What may not open a line in Chinese and Japanese."""
_NO_END = frozenset("「『（【〔〈《“‘([{$£€¥")
_BLANKS = frozenset(" \t\u3000\u2002\u2003\u2009\u200b")
"""Where a line may break; the no-break spaces are left out on purpose."""


def wrap_narrow(text: str, start: int, end: int, width: int, add: Callable[[int], None]) -> None:
    """Call `add` with the start of each visual line; every cell is one code point."""
    while end - start > width:
        add(start)
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            start += width
            continue
        start = cut + 1
        while start < end and text[start] == " ":
            start += 1
        if start == end:  # Only blanks were left, and they hang.
            return
    add(start)


def wrap_wide(text: str, start: int, end: int, width: int, cells: Cells, add: Callable[[int], None]) -> None:
    """Like `wrap_narrow` for text with clusters of no, one or two cells."""
    line = text[start:end]
    ends = [0, *accumulate(cells.widths(line))]
    at, length = 0, len(line)
    while ends[length] - ends[at] > width:
        fits = bisect_right(ends, ends[at] + width, at) - 1
        cut = _break_before(line, at, min(fits, length))
        add(start + at)
        at = cut
        while at < length and line[at] in _BLANKS:
            at += 1
        if at == length:
            return
    add(start + at)


def cut_wide(text: str, start: int, end: int, width: int, cells: Cells, add: Callable[[int], None]) -> None:
    """Break anywhere, keeping all blanks where they stand: for code."""
    line = text[start:end]
    ends = [0, *accumulate(cells.widths(line))]
    at, length = 0, len(line)
    while ends[length] - ends[at] > width:
        add(start + at)
        fits = bisect_right(ends, ends[at] + width, at) - 1
        at = _whole(line, at, fits)
    add(start + at)


def _break_before(line: str, at: int, fits: int) -> int:
    """Return the last good place to break in `line[at:fits]`, else a forced one."""
    if line[fits] in _BLANKS and fits > at:
        return fits
    piece = line[at : fits + 1]
    for place in range(fits - at, 0, -1):
        before = piece[place - 1]
        if before in _BLANKS or (_breakable(before, piece[place]) and is_boundary(piece, place)):
            return at + place
    return _whole(line, at, fits)


def _whole(line: str, at: int, fits: int) -> int:
    """Return a forced break: between clusters if one fits, else inside the cluster."""
    # Only this line is looked at: a run of flags would cost its length each time.
    place = at + floor_boundary(line[at : fits + 1], fits - at)
    return place if place > at else max(fits, at + 1)


def _breakable(before: str, after: str) -> bool:
    if after in _NO_START or before in _NO_END:
        return False
    if before in "—–" or _ideographic(before) or _ideographic(after):
        return True
    # "GPT-5.4" and "-3" stay whole, "follow-up" may part.
    return before in "-/" and after.isalpha()


def _ideographic(char: str) -> bool:
    return char >= "\u2e80" and (
        char <= "\u9fff"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uff60"
        or "\U00020000" <= char <= "\U0003ffff"
    )


def visible_length(text: str) -> int:
    """Return the length of a visual line without the blanks and newline that hang."""
    return len(text.rstrip(" \t\n\u3000\u2002\u2003\u2009\u200b"))
