"""What is drawn in an article pane, as data: the text, its layout, and everything laid over it.

Offsets are code points of the canonical text, end excluded; widths are cells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from reader.model.article import Block, Document, Role, StyleRun
from reader.model.ranges import TextRange
from reader.text.layers import Mark, MarkStore
from reader.text.layout import Layout
from reader.text.segment import block_at
from reader.tui.cells import RICH_CELLS

__all__ = ["DEFAULT_WIDTH", "Frame", "Sheet", "frame_for"]

DEFAULT_WIDTH = 76
"""Cells of a comfortable line of prose."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the width of a pane is shared out."""

    width: int
    """The whole pane, without its scroll bar."""
    left: int
    """Blank cells left of the gutter."""
    gutter: int
    """Cells for signs, with the blank that keeps them off the text; 0, 2, 4 or 6."""
    column: int
    """Cells of text, indents included."""

    @property
    def text_at(self) -> int:
        """Return the cell at which the text column begins."""
        return self.left + self.gutter


def frame_for(width: int, wanted: int = DEFAULT_WIDTH) -> Frame:
    """Return a frame with the text column in the middle, at most `wanted` cells wide.

    One cell on the right always stays free for a caret at the end of a line.
    """
    gutter = 6 if width >= wanted + 12 else 4 if width >= 36 else 2 if width >= 16 else 0
    margin = 2 if width >= 72 else 1 if width >= 48 else 0
    column = max(2, min(wanted, width - gutter - margin - max(margin, 1)))
    return Frame(width, max(margin, (width - column) // 2 - gutter), gutter, column)


@dataclass
class Sheet:
    """One document on one frame. A new document, frame or fold is a new sheet."""

    document: Document
    frame: Frame = field(default_factory=lambda: frame_for(80))
    folded: bool = True
    """True while site furniture is folded away."""
    caret: int = 0
    focused: bool = False
    selection: TextRange | None = None
    matches: Sequence[TextRange] = ()
    """In order, not overlapping."""
    current_match: int | None = None

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def layout(self) -> Layout:
        """Return the layout, made when it is first asked for."""
        return Layout(self.document, self.frame.column, RICH_CELLS, folded=self.folded)

    @cached_property
    def marks(self) -> MarkStore:
        return MarkStore([block.start for block in self.document.blocks])

    @cached_property
    def shown_blocks(self) -> Sequence[Block]:
        """Return the blocks that are not folded away."""
        if not self.folded:
            return self.document.blocks
        return tuple(b for b in self.document.blocks if b.role is not Role.CHROME)

    def hides(self, offset: int) -> bool:
        """Tell whether an offset is folded away; asks for no layout."""
        block = block_at(self.document.blocks, offset)
        return self.folded and block is not None and block.role is Role.CHROME

    @cached_property
    def first_furniture(self) -> int | None:
        """Return the index of the first block of site furniture."""
        return next((n for n, b in enumerate(self.document.blocks) if b.role is Role.CHROME), None)

    @cached_property
    def runs(self) -> list[StyleRun]:
        """Return the inline styles in order; of two that overlap, the first."""
        runs = sorted(self.document.runs, key=lambda run: (run.start, run.end))
        if any(after.start < before.end for before, after in pairwise(runs)):
            kept: list[StyleRun] = []
            for run in runs:
                if not kept or kept[-1].end <= run.start:
                    kept.append(run)
            return kept
        return runs

    def runs_on(self, start: int, end: int) -> list[StyleRun]:
        """Return the inline styles that touch `text[start:end]`."""
        first = bisect_right(self.runs, start, key=lambda run: run.end)
        last = bisect_left(self.runs, end, key=lambda run: run.start)
        return self.runs[first:last]

    def run_at(self, offset: int) -> StyleRun | None:
        """Return the inline style around an offset."""
        at = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[at] if at >= 0 and offset < self.runs[at].end else None

    def reflowed(self, frame: Frame, *, folded: bool) -> Sheet:
        """Return the same article on another frame, with all that lies over it."""
        sheet = Sheet(
            self.document,
            frame,
            folded,
            self.caret,
            self.focused,
            self.selection,
            self.matches,
            self.current_match,
        )
        sheet.__dict__["marks"] = self.marks
        if "runs" in self.__dict__:
            sheet.__dict__["runs"] = self.runs
        return sheet

    def starting_marks(self, line: int) -> list[Mark]:
        """Return the marks that begin on a line: those the gutter tells of."""
        shown = self.layout.line(line)
        if shown.start < 0:
            return []
        near = self.marks.on(shown.block, shown.start, max(shown.end, shown.start + 1))
        return [mark for mark in near if self.layout.line_of(mark.range.start) == line]
