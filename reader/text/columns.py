"""Columns of a table whose rows are lines of text with bars between the cells.

Offsets are code points of a row, widths are cells of the terminal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["padding"]

_BAR = re.compile(r"(?<!\S)\|(?!\S)")

BETWEEN = 3
"""Cells between two columns: a blank, the bar, a blank."""

EMPTY = 2
"""Blanks before a bar that begins a row which is too long for its table: its first cell is empty."""


@dataclass(frozen=True, slots=True)
class _Row:
    bars: list[int]
    starts: list[int]
    """The cell on which each bar stands in the bare text."""
    widths: list[int]
    """Of each of its cells."""
    whole: int


def padding(rows: Sequence[str], room: int, width: Callable[[str], int]) -> list[dict[int, int]]:
    """Return for each row how many blanks to draw before each of its bars, so that columns stand in line.

    Rows too long to stand in line with the others are left as they are.
    """
    parsed = [_parsed(row, width) for row in rows]
    by_length = sorted(range(len(rows)), key=lambda at: -parsed[at].whole)
    # The longer rows are left out, the more room the others have.
    left_out = bisect_left(
        range(len(rows)), True, key=lambda n: _fits([parsed[at] for at in by_length[n:]], room)
    )
    columns = _columns([parsed[at] for at in by_length[left_out:]])
    # What was found by halves need not hold for a row full of empty cells.
    inside = {at for at in by_length[left_out:] if _fits([parsed[at]], room, columns)}
    return [_aligned(row, columns) if at in inside else _alone(row) for at, row in enumerate(parsed)]


def _parsed(row: str, width: Callable[[str], int]) -> _Row:
    bars = [found.start() for found in _BAR.finditer(row)]
    edges = [-1, *bars, len(row)]
    cells = [row[a + 1 : b].strip() for a, b in pairwise(edges)]
    return _Row(bars, [width(row[:bar]) for bar in bars], [width(cell) for cell in cells], width(row))


def _columns(rows: Sequence[_Row]) -> list[int]:
    most = max((len(row.widths) for row in rows), default=0)
    return [max((row.widths[at] for row in rows if at < len(row.widths)), default=0) for at in range(most)]


def _fits(rows: Sequence[_Row], room: int, columns: Sequence[int] | None = None) -> bool:
    columns = _columns(rows) if columns is None else columns
    return all(row.whole + sum(_aligned(row, columns).values()) <= room for row in rows)


def _aligned(row: _Row, columns: Sequence[int]) -> dict[int, int]:
    pads, added = {}, 0
    for number, (bar, start) in enumerate(zip(row.bars, row.starts, strict=True)):
        wanted = sum(columns[: number + 1]) + BETWEEN * number + 1
        pads[bar] = max(0, wanted - start - added)
        added += pads[bar]
    return pads


def _alone(row: _Row) -> dict[int, int]:
    return {bar: 0 if bar else EMPTY for bar in row.bars}
