"""Walking through an article with the keys: motions, pages, selecting on the way.

Offsets are code points; columns are cells of the text column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.ranges import TextRange
from reader.text.graphemes import next_boundary, previous_boundary
from reader.text.segment import block_at
from reader.tui.widgets.article_motions import MOTIONS, by_lines, landing, on_line, text_object

if TYPE_CHECKING:
    from reader.tui.widgets.article_pane import ArticlePane

__all__ = ["Walker"]

_LINES = {"down": 1, "up": -1}
_PAGES = {"page_down": 1, "page_up": -1}
_HALF_PAGES = {"half_page_down": 1, "half_page_up": -1}
_FAR = {"next_highlight", "previous_highlight", "next_disagreement", "previous_disagreement"}
"""Motions after which the place is shown in the middle of the pane."""

_ONWARD = {"word", "sentence", "paragraph"}
"""Motions to where the next one begins: what is selected on the way ends before it."""

_ENDS = {"top", "bottom"}

OVERLAP = 2
"""Lines of the last page that stay in sight, for the eye to find its place."""


class Walker:
    """Remembers what a walk needs: the column to return to, and where selecting began."""

    def __init__(self, pane: ArticlePane) -> None:
        self._pane = pane
        self._column: int | None = None
        """The cell that moving by lines returns to after a shorter line."""
        self._anchor: int | None = None
        """Where selecting began; None while keys only move."""
        self._by_blocks = False
        self._onward = False
        """Whether the caret came to the beginning of the next word, sentence or paragraph."""

    def motion(self, name: str, count: int) -> None:
        """Carry a motion out `count` times."""
        height = self._pane.size.height
        if name in _LINES:
            self._lines(_LINES[name] * count)
        elif name in _PAGES:
            self._page(_PAGES[name] * count * max(1, height - OVERLAP))
        elif name in _HALF_PAGES:
            self._page(_HALF_PAGES[name] * count * max(1, height // 2))
        else:
            self._move(name, count)

    def _move(self, name: str, count: int) -> None:
        sheet, offset = self._pane.sheet, self._pane.caret
        for _ in range(count):
            moved = landing(sheet, MOTIONS[name](sheet, offset), offset)
            if moved == offset:
                break
            offset = moved
        self._column = None
        if name in _ENDS:
            self._pane.come_back()
        self._arrive(offset, centre=name in _FAR, onward=name in _ONWARD)

    def _lines(self, by: int) -> None:
        self._arrive(by_lines(self._pane.sheet, self._pane.caret, by, self._remembered()))

    def _page(self, by: int) -> None:
        """Turn the page with the caret staying on its row; where nothing turns, the caret goes on alone."""
        pane = self._pane
        if not 0 <= pane.scroll_offset.y + by <= pane.max_scroll_y:
            pane.come_back()
        before, line = pane.scroll_offset.y, pane.line_of(pane.caret)
        column = self._remembered()
        pane.scroll_to(y=before + by, animate=False, force=True)
        turned = pane.scroll_offset.y - before
        if turned:
            self._arrive(on_line(pane.sheet, self._text_line(line + turned, by), column))
        else:
            self._lines(by)

    def follow(self) -> None:
        """Bring the caret to the nearest line in sight, when the page has moved without it."""
        pane = self._pane
        top, line = pane.scroll_offset.y, pane.line_of(pane.caret)
        bottom = top + pane.size.height - 1
        if not top <= line <= bottom:
            nearest = self._text_line(min(max(line, top), bottom), 1 if line < top else -1)
            pane.put_caret(on_line(pane.sheet, nearest, self._remembered()))
            self.extend()

    def _text_line(self, number: int, by: int) -> int:
        """Return the nearest line of text, searching first the way the page went."""
        layout, step = self._pane.sheet.layout, 1 if by > 0 else -1
        number = min(max(number, 0), layout.line_count - 1)
        onward = range(number, layout.line_count if step > 0 else -1, step)
        back = range(number, -1 if step > 0 else layout.line_count, -step)
        return next((n for n in (*onward, *back) if layout.line(n).start >= 0), number)

    def _remembered(self) -> int:
        if self._column is None:
            self._column = self._pane.sheet.layout.cell_of(self._pane.caret)[1]
        return self._column

    def forget_column(self) -> None:
        """Let the next motion by lines start from where the caret stands."""
        self._column = None

    def _arrive(self, offset: int, *, centre: bool = False, onward: bool = False) -> None:
        pane = self._pane
        self._onward = onward
        if self._anchor is None and pane.selection is not None:
            pane.clear_selection()
        pane.put_caret(offset)
        pane.show_line(pane.line_of(offset), centre=centre)
        self.extend()

    # Selecting.

    def toggle(self, *, by_blocks: bool) -> None:
        """Begin selecting at the caret, change between characters and paragraphs, or stop."""
        if self._anchor is not None and self._by_blocks == by_blocks:
            self._pane.clear_selection()
            return
        if self._anchor is None:
            self._anchor = self._pane.caret
        self._by_blocks = by_blocks
        self.extend()

    def stop_selecting(self) -> None:
        """Let motions move without selecting."""
        self._anchor = None

    def extend(self) -> None:
        """Let the selection reach from where it began to the caret, both characters whole.

        After `)` the caret stands on a sentence that nobody wants to quote the first letter of.
        """
        if self._anchor is None:
            return
        sheet = self._pane.sheet
        start, last = sorted((self._anchor, self._pane.caret))
        end = next_boundary(sheet.text, last)
        if self._onward and last > self._anchor and sheet.text[last - 1].isspace():
            end = max(start + 1, start + len(sheet.text[start:last].rstrip()))
        if self._by_blocks:
            first, final = (block_at(sheet.document.blocks, at) for at in (start, last))
            if first is not None and final is not None:
                start, end = first.start, final.end
        self._pane.select(TextRange(start, end))

    def take(self, name: str) -> None:
        """Select a text object; the caret goes to its last character, so that motions extend it."""
        sheet = self._pane.sheet
        found = text_object(sheet, name, self._pane.caret)
        if found is None or not len(found):
            return
        self._by_blocks, self._anchor, self._column = False, found.start, None
        self._arrive(previous_boundary(sheet.text, found.end))
        self._pane.tell_selected()
