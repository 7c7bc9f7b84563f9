"""The wrapped-line index of a document: canonical offsets ↔ (line, cell).

Offsets are code points of the canonical text, end excluded; lines count from
0 at the top of the article, cells from 0 at the left edge of the text column.
Bullets, bars, labels and the blank lines between blocks are drawn, not stored:
they take cells and lines, but no offsets.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple

from reader.model.article import Block, Document, Role
from reader.text.columns import padding
from reader.text.graphemes import floor_boundary
from reader.text.spacing import blank_lines, front_length, indents
from reader.text.wrap import Cells, cut_wide, visible_length, wrap_narrow, wrap_wide

__all__ = ["Layout", "Line", "LineKind"]

NARROWEST = 2
"""Cells a line of text always has: one wide character."""

HEAD = 1
"""Blank lines above the first block."""

FOOT = 2
"""Blank lines below the last block, so that the end is seen as the end."""


class LineKind(Enum):
    """What stands on a visual line."""

    TEXT = auto()
    BLANK = auto()
    FOLD = auto()


class Line(NamedTuple):
    """One visual line: `text[start:end]` of a block, with the blanks that hang."""

    kind: LineKind
    block: int
    """Index of the block; for a blank line the block below it, or the number of blocks."""
    start: int
    end: int
    """Equal to `start` on blank and folded lines."""
    ordinal: int
    """Which line of its block, or which blank line above it, from 0."""


COLUMN = "│"
"""Drawn for the bar between two cells of a table."""


class Layout:
    """A document wrapped to one width. Immutable; build another to reflow."""

    def __init__(self, document: Document, width: int, cells: Cells, *, folded: bool = True) -> None:
        self.document = document
        self.width = max(width, NARROWEST)
        self.folded = folded
        self._cells = cells
        self._starts = array("i")
        self._block_starts = array("i", [block.start for block in document.blocks])
        self._first = array("i")
        """The first line of each block; folded blocks share one."""
        self._after = array("i")
        """The line after the last one of each block."""
        self._narrow = bytearray()
        self._pads: dict[int, dict[int, int]] = {}
        """Blocks that are rows of tables → offset of each bar → blanks drawn before it."""
        self._indents = indents(document.blocks, self.width - NARROWEST)
        self.front = front_length(document.blocks)
        """How many leading blocks are the head of the article; a rule is drawn below them."""
        self._build()

    def _build(self) -> None:
        blank = self._starts.append
        above: Block | None = None
        folding = -1
        for index, block in enumerate(self.document.blocks):
            hidden = self.folded and block.role is Role.CHROME
            if hidden and folding >= 0:
                self._add_block(folding, folding + 1, narrow=True)
                continue
            if block.role is Role.TABLE_ROW and index not in self._pads:
                self._set_in_line(index)
            self._starts.extend([-1] * self._blanks(above, block, index))
            first, above = len(self._starts), block
            folding = first if hidden else -1
            narrow = True
            if hidden:
                blank(-1)
            else:
                pads = self._pads.get(index)
                room = self.width - self._indents[index] - (pads.get(block.start, 0) if pads else 0)
                narrow = self._wrap(block, room) and not pads
            self._add_block(first, len(self._starts), narrow=narrow)
        self._starts.extend([-1] * FOOT)

    def _blanks(self, above: Block | None, block: Block, index: int) -> int:
        if above is None:
            return HEAD
        return blank_lines(above, block, after_front=index == self.front)

    def _add_block(self, first: int, after: int, *, narrow: bool) -> None:
        self._first.append(first)
        self._after.append(after)
        self._narrow.append(narrow)

    def _set_in_line(self, first: int) -> None:
        """Work out where the columns stand of the table that begins with a block."""
        blocks, end = self.document.blocks, first
        while end < len(blocks) and blocks[end].role is Role.TABLE_ROW:
            end += 1
        rows = [self.document.text[block.start : block.end] for block in blocks[first:end]]
        room = self.width - max(self._indents[first:end])
        for index, pads in enumerate(padding(rows, room, lambda text: sum(self._cells.widths(text))), first):
            self._pads[index] = {blocks[index].start + bar: blanks for bar, blanks in pads.items()}

    def _wrap(self, block: Block, width: int) -> bool:
        """Add the lines of one block; tell whether its cells are its code points."""
        text, add = self.document.text, self._starts.append
        code = block.role is Role.CODE
        all_narrow, start = True, block.start
        while start <= block.end:
            end = text.find("\n", start, block.end)
            end = block.end if end < 0 else end
            narrow = self._cells.narrow(text[start:end])
            all_narrow = all_narrow and narrow
            if code:
                cut_wide(text, start, end, width, self._cells, add)
            elif narrow:
                wrap_narrow(text, start, end, width, add)
            else:
                wrap_wide(text, start, end, width, self._cells, add)
            start = end + 1
        return all_narrow

    @property
    def line_count(self) -> int:
        return len(self._starts)

    def indent(self, block: int) -> int:
        """Return the cells before the text of a block: bullets, bars, margins."""
        return self._indents[block]

    def folded_blocks(self, line: int) -> range:
        """Return the blocks behind a folded line."""
        first = self._block_of(line)
        return range(first, bisect_right(self._first, line))

    def line(self, number: int) -> Line:
        """Return what stands on a line. Raises IndexError beyond the ends."""
        if not 0 <= number < len(self._starts):
            raise IndexError(number)
        block = self._block_of(number)
        if block < 0 or number >= self._after[block]:
            above = self._after[block] if block >= 0 else 0
            below = bisect_right(self._first, number)
            return Line(LineKind.BLANK, below, -1, -1, number - above)
        start = self._starts[number]
        if start < 0:
            return Line(LineKind.FOLD, block, -1, -1, 0)
        return Line(LineKind.TEXT, block, start, self._line_end(block, number), number - self._first[block])

    def _block_of(self, number: int) -> int:
        """Return the first block that starts on the last line at or above `number`, or -1."""
        block = bisect_right(self._first, number) - 1
        while block > 0 and self._first[block - 1] == self._first[block]:
            block -= 1
        return block

    def _line_end(self, block: int, number: int) -> int:
        if number + 1 < self._after[block]:
            return self._starts[number + 1]
        return self.document.blocks[block].end

    def block_of(self, offset: int) -> int:
        """Return the index of the block at `offset`; a newline belongs to the block it ends."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def lines_of(self, block: int) -> range:
        """Return the lines of a block."""
        return range(self._first[block], self._after[block])

    def line_of(self, offset: int) -> int:
        """Return the line on which `offset` is drawn; the fold, when it is folded away."""
        if not self._first:
            return 0
        block = self.block_of(offset)
        first, after = self._first[block], self._after[block]
        if self._starts[first] < 0:
            return first
        return max(bisect_right(self._starts, offset, first, after) - 1, first)

    def hidden(self, offset: int) -> bool:
        """Tell whether `offset` is folded away."""
        return bool(self._first) and self._starts[self.line_of(offset)] < 0

    def cell_of(self, offset: int) -> tuple[int, int]:
        """Return (line, cell) of the cluster at `offset`; hanging blanks sit at the edge."""
        number = self.line_of(offset)
        line = self.line(number) if self._first else None
        if line is None or line.kind is not LineKind.TEXT:
            return number, 0
        room = self.width - self._indents[line.block]
        offset = min(max(offset, line.start), line.end)
        if self._narrow[line.block]:
            return number, self._indents[line.block] + min(offset - line.start, room)
        at = floor_boundary(self.document.text[line.start : line.end], offset - line.start)
        cells = sum(self._widths(line)[:at])
        return number, self._indents[line.block] + min(cells, room)

    def offset_at(self, number: int, cell: int) -> int:
        """Return the start of the cluster drawn at a cell.

        Left of the text that is the start of the line, right of it the end
        (of a wrapped line: its last cluster); where no text is drawn, the end
        of the text above.
        """
        number = min(max(number, 0), self.line_count - 1)
        line = self.line(number)
        if line.kind is not LineKind.TEXT:
            return self._text_near(number)
        cell -= self._indents[line.block]
        text = self.document.text[line.start : line.end]
        narrow = self._narrow[line.block] or cell < 0
        at = cell if narrow else bisect_right([*accumulate(self._widths(line))], cell)
        if at >= len(text) and line.end < self.document.blocks[line.block].end:
            at = len(text) - 1  # The end of a wrapped line is the start of the next.
        return line.start + floor_boundary(text, min(max(at, 0), len(text)))

    def _widths(self, line: Line) -> list[int]:
        """Return the cells of each code point of a line, those before the bars of a table included."""
        widths = self._cells.widths(self.document.text[line.start : line.end])
        for bar, blanks in self._pads.get(line.block, {}).items():
            if line.start <= bar < line.end:
                widths[bar - line.start] += blanks
        return widths

    def shown(self, block: int, start: int, end: int) -> str:
        """Return what is drawn for a part of a block's text: the text, and the columns of a table."""
        text = self.document.text
        pieces, at = [], start
        for bar, blanks in self._pads.get(block, {}).items():
            if start <= bar < end:
                pieces += [text[at:bar], " " * blanks, COLUMN]
                at = bar + 1
        return "".join([*pieces, text[at:end]])

    def _text_near(self, number: int) -> int:
        """Return the end of the text above a line without text, else the start of the text below."""
        for lines in (range(number - 1, -1, -1), range(number + 1, self.line_count)):
            for other in lines:
                if self._starts[other] >= 0:
                    line = self.line(other)
                    return line.end if other < number else line.start
        return 0

    def visible_end(self, number: int) -> int:
        """Return the end of what is drawn of a text line: without hanging blanks."""
        line = self.line(number)
        return line.start + visible_length(self.document.text[line.start : line.end])

    def is_narrow(self, block: int) -> bool:
        """Tell whether each code point of the block is drawn in one cell."""
        return bool(self._narrow[block])

    def blocks(self) -> Sequence[Block]:
        return self.document.blocks
