"""The mouse in an article pane: a press puts the caret, a drag selects, a click on a sign opens it.

The pane captures the mouse while a button is down, so that a drag goes on
outside of it; past the upper and lower edge the text scrolls along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.timer import Timer

from reader.model.ranges import TextRange
from reader.text.graphemes import next_boundary
from reader.text.layout import LineKind
from reader.tui.widgets.article_bar import line_at
from reader.tui.widgets.article_motions import text_object

if TYPE_CHECKING:
    from reader.tui.widgets.article_pane import ArticlePane

__all__ = ["Pointer"]

SCROLL_EVERY = 0.05
"""Seconds between two lines of scrolling while the mouse is held beyond an edge."""


class Pointer:
    """What the mouse is doing in one pane."""

    def __init__(self, pane: ArticlePane) -> None:
        self._pane = pane
        self._pressed_at: int | None = None
        """The offset under the button when it went down; None while it is up."""
        self._dragged = False
        self._on_bar = False
        """True while the scroll bar is held."""
        self._last = (0, 0)
        self._scrolling: Timer | None = None

    def down(self, event: events.MouseDown) -> None:
        """Put the caret under the mouse; with shift, select from the caret to there."""
        if event.button != 1 or not self._pane.sheet.text:
            return
        pane = self._pane
        if event.x >= pane.sheet.frame.width:
            self._on_bar = True
            pane.capture_mouse()
            self._scroll_by_bar(event.y)
            return
        if self._line_kind(event.y) is LineKind.FOLD:
            return
        offset = self.offset_at(event.x, event.y)
        # With shift the caret stays: it is one end of what a drag or the click selects.
        self._pressed_at = pane.caret if event.shift else offset
        self._dragged = False
        pane.capture_mouse()
        if not event.shift:
            pane.clear_selection()
            pane.put_caret(offset)

    def move(self, event: events.MouseMove) -> None:
        """Select from where the button went down to here; on the scroll bar, scroll."""
        if self._on_bar:
            self._scroll_by_bar(event.y)
            return
        if self._pressed_at is None:
            return
        self._last = (event.x, event.y)
        self._edge_scroll()
        self._drag()

    def _drag(self) -> None:
        x, y = self._last
        offset = self.offset_at(x, min(max(y, 0), self._pane.size.height - 1))
        if self._pressed_at is not None and (offset != self._pressed_at or self._dragged):
            self._dragged = True
            self._select(self._pressed_at, offset)

    def _select(self, origin: int, offset: int) -> None:
        """Select both ends whole: the character pressed on and the one under the mouse."""
        text = self._pane.sheet.text
        start, last = sorted((origin, offset))
        self._pane.put_caret(offset)
        self._pane.select(TextRange(start, next_boundary(text, last)))

    def up(self, event: events.MouseUp) -> None:
        """End a drag."""
        if self._on_bar:
            self._on_bar = False
            self._pane.release_mouse()
            return
        if self._pressed_at is None:
            return
        dragged, self._pressed_at, self._dragged = self._dragged, None, False
        self._stop_scrolling()
        self._pane.release_mouse()
        if dragged and self._pane.selection is not None:
            self._pane.tell_selected()

    def click(self, event: events.Click) -> None:
        """Open a sign or a link, unfold furniture; twice takes the word, three times the paragraph."""
        if event.button != 1 or not self._pane.sheet.text:
            return
        event.stop()
        if event.x >= self._pane.sheet.frame.width:
            return
        offset = self.offset_at(event.x, event.y)
        if event.chain >= 2:
            self._take("word" if event.chain == 2 else "paragraph", offset)
        elif event.shift:
            self._select(self._pane.caret, offset)
            self._pane.tell_selected()
        elif self._line_kind(event.y) is LineKind.FOLD:
            self._pane.folded = False
        elif self._pane.selection is None:
            self._open(event, offset)

    def _take(self, name: str, offset: int) -> None:
        sheet = self._pane.sheet
        found = text_object(sheet, name, offset)
        if found is None:
            found = TextRange(offset, next_boundary(sheet.text, offset))
        self._pane.put_caret(found.start)
        self._pane.select(found)
        self._pane.tell_selected()

    def _open(self, event: events.Click, offset: int) -> None:
        pane, frame = self._pane, self._pane.sheet.frame
        if frame.left <= event.x < frame.text_at:
            signs = pane.sheet.starting_marks(self._line(event.y))
            if signs:
                pane.tell_activated(signs[0].id)
        elif event.ctrl and pane.link_at(offset):
            pane.tell_link(offset)
        elif self._on_text(event) and (mark := pane.mark_at(offset)) is not None:
            pane.tell_activated(mark.id)

    def _on_text(self, event: events.Click) -> bool:
        """Tell whether there is a character under the mouse, not the blank beside it."""
        offset = self.offset_at(event.x, event.y)
        line, cell = self._pane.sheet.layout.cell_of(offset)
        return line == self._line(event.y) and cell <= event.x - self._pane.sheet.frame.text_at < cell + 2

    def _line(self, y: int) -> int:
        last = self._pane.sheet.layout.line_count - 1
        return min(max(0, y + self._pane.scroll_offset.y), last)

    def _line_kind(self, y: int) -> LineKind:
        return self._pane.sheet.layout.line(self._line(y)).kind

    def offset_at(self, x: int, y: int) -> int:
        """Return the offset of the character drawn at a cell of the pane."""
        sheet = self._pane.sheet
        return sheet.layout.offset_at(self._line(y), x - sheet.frame.text_at)

    def _edge_scroll(self) -> None:
        """Scroll for as long as the mouse is held beyond an edge."""
        outside = not 0 <= self._last[1] < self._pane.size.height
        if outside and self._scrolling is None:
            self._scrolling = self._pane.set_interval(SCROLL_EVERY, self._scroll_on)
        elif not outside:
            self._stop_scrolling()

    def _scroll_on(self) -> None:
        self._pane.scroll_relative(y=-1 if self._last[1] < 0 else 1, animate=False, force=True)
        self._drag()

    def _scroll_by_bar(self, y: int) -> None:
        pane = self._pane
        top = line_at(y, pane.size.height, pane.sheet.layout.line_count)
        pane.scroll_to(y=top, animate=False, force=True)

    def _stop_scrolling(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None
