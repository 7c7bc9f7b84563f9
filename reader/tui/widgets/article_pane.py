"""The article pane: a caret over an article, what is selected, what is marked.

Offsets are code points of the document's text, end excluded. It knows no
library and no screens: what the user does comes out as messages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from reader.model.article import Document
from reader.model.ranges import TextRange
from reader.text.layers import Mark
from reader.tui.widgets.article_marked import MarkedArticle
from reader.tui.widgets.article_motions import text_object
from reader.tui.widgets.article_mouse import Pointer
from reader.tui.widgets.article_walk import Walker

__all__ = ["ArticlePane"]


class ArticlePane(MarkedArticle):
    """One article to read and mark; keys and mouse move a caret that is always there."""

    @dataclass
    class Told(Message):
        """Something the user did in a pane."""

        pane: ArticlePane

        @property
        def control(self) -> ArticlePane:
            return self.pane

    @dataclass
    class CaretMoved(Told):
        """The caret stands elsewhere."""

        offset: int

        @property
        def progress(self) -> float:
            """Return how much of the article has been in sight, 0 to 1."""
            return self.pane.progress

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, ArticlePane.CaretMoved) and message.pane is self.pane

    @dataclass
    class Selected(Told):
        """A passage has been selected with the mouse or as a text object."""

        range: TextRange

    @dataclass
    class MarkActivated(Told):
        """A mark or its sign was clicked or entered."""

        id: str

    @dataclass
    class LinkActivated(Told):
        """A link was entered; the address is safe to open."""

        href: str

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._pointer = Pointer(self)
        self._walker = Walker(self)

    # What is shown.

    def show(
        self, document: Document, *, marks: Sequence[Mark] = (), caret: int = 0, folded: bool = True
    ) -> None:
        """Show an article with its marks; a caret that is not at the beginning is scrolled to."""
        self.clear_selection()
        self.set_sheet(document)
        self.sheet.folded = folded
        for mark in marks:
            self.sheet.marks.add(mark)
        if caret:
            self.go_to(caret)

    def mark_at_caret(self) -> Mark | None:
        return self.mark_at(self.caret)

    def next_match(self, by: int = 1) -> int | None:
        """Go to a match further on, around the ends; return its index, None without matches."""
        index = self.match_from(self.caret, by)
        if index is not None:
            self.set_matches(self.sheet.matches, index)
            self.go_to(self.sheet.matches[index].start)
        return index

    # The caret.

    @property
    def caret(self) -> int:
        return self.sheet.caret

    def put_caret(self, offset: int) -> None:
        """Let the caret stand elsewhere, without scrolling."""
        sheet = self.sheet
        offset = min(max(offset, 0), len(sheet.text))
        if offset == sheet.caret:
            self._place_cursor()
            return
        before, sheet.caret = sheet.caret, offset
        self.repaint(before, before + 1)
        self.repaint(offset, offset + 1)
        self._place_cursor()
        self.post_message(self.CaretMoved(self, offset))

    def go_to(self, offset: int, *, centre: bool = True) -> None:
        """Put the caret on an offset and bring it into sight; folded furniture there is unfolded."""
        if self.sheet.hides(offset):
            self.folded = False
        self._walker.forget_column()
        self.put_caret(offset)
        self.when_laid_out(lambda: self.show_line(self.line_of(self.caret), centre=centre))
        self.when_laid_out(self._walker.extend)

    def keep_caret_visible(self) -> None:
        """Scroll as little as needed to see the caret."""
        self.when_laid_out(lambda: self.show_line(self.line_of(self.caret)))

    def motion(self, name: str, count: int = 1) -> None:
        """Move the caret by a name of `MOTIONS`, or "up", "down", "page_down" and the like."""
        self.when_laid_out(lambda: self._walker.motion(name, count))

    def wrapped(self) -> None:
        """Keep the caret in sight when the page has another size."""
        if self.has_focus and self.laid_out:
            kept = self._kept_top
            self.show_line(self.line_of(self.caret))
            # The passage at the top comes back with the size it had.
            self._kept_top = kept

    def scrolled(self) -> None:
        """Take the caret along when the wheel has moved it out of sight."""
        if self.has_focus and self.laid_out and not self._wrapping:
            self._walker.follow()
        self._place_cursor()

    def _place_cursor(self) -> None:
        """Keep the terminal's own cursor on the caret: screen readers and input methods follow it."""
        if self.has_focus and self.laid_out:
            line, cell = self.sheet.layout.cell_of(self.caret)
            at = Offset(self.sheet.frame.text_at + cell, line - self.scroll_offset.y)
            self.app.cursor_position = self.content_region.offset + at

    # The selection.

    @property
    def selection(self) -> TextRange | None:
        return self.sheet.selection

    def select(self, chosen: TextRange) -> None:
        """Select a passage; the screen's other selections are let go."""
        self._set_selection(chosen)
        if self.is_attached:
            ends = Selection(Offset(chosen.start, 0), Offset(chosen.end, 0))
            self.screen.selections = {self: ends}

    def clear_selection(self) -> None:
        """Let go of the selection, and stop selecting by keys."""
        self._walker.stop_selecting()
        had = self.selection is not None
        self._set_selection(None)
        if had and self.is_attached and self in self.screen.selections:
            self.screen.clear_selection()

    def _set_selection(self, chosen: TextRange | None) -> None:
        before, self.sheet.selection = self.sheet.selection, chosen
        self.repaint_between(before, chosen)

    def selection_updated(self, selection: Selection | None) -> None:
        """Follow the screen: another widget's selection or a click elsewhere lets ours go."""
        # By now there may be a newer selection than the one this call tells of.
        if self.screen.selections.get(self) is None and self.selection is not None:
            self._walker.stop_selecting()
            self._set_selection(None)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return (self.selection.slice(self.sheet.text), "\n") if self.selection else None

    def toggle_visual(self, *, by_blocks: bool = False) -> None:
        """Begin or end selecting by keys, by characters or by whole paragraphs."""
        self.when_laid_out(lambda: self._walker.toggle(by_blocks=by_blocks))

    def text_object(self, name: str) -> None:
        """Select the sentence, paragraph, number or quotation at the caret; motions then extend it."""
        self.when_laid_out(lambda: self._walker.take(name))

    def target_range(self) -> TextRange | None:
        """Return what an act applies to: the selection, else the sentence at the caret."""
        return self.selection or text_object(self.sheet, "sentence", self.caret)

    # Telling.

    def activate(self) -> bool:
        """Open the mark at the caret, else the link there; False when there is neither."""
        mark = self.mark_at_caret()
        if mark is not None:
            self.tell_activated(mark.id)
            return True
        return self.tell_link(self.caret)

    def tell_link(self, offset: int) -> bool:
        href = self.link_at(offset)
        if href is not None:
            self.post_message(self.LinkActivated(self, href))
        return href is not None

    def tell_activated(self, mark_id: str) -> None:
        self.post_message(self.MarkActivated(self, mark_id))

    def tell_selected(self) -> None:
        if self.selection is not None:
            self.post_message(self.Selected(self, self.selection))

    # Events.

    def on_focus(self) -> None:
        self._focus_changed(True)
        self.scrolled()

    def on_blur(self) -> None:
        self._focus_changed(False)

    def _focus_changed(self, focused: bool) -> None:
        self.sheet.focused = focused
        self.repaint(self.caret, self.caret + 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._pointer.down(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._pointer.move(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self._pointer.up(event)

    def on_click(self, event: events.Click) -> None:
        self._pointer.click(event)

    # Actions of the keys.

    def action_line(self, by: int, count: int | None = None) -> None:
        self.motion("down" if by > 0 else "up", count or 1)

    def action_half_page(self, by: int) -> None:
        self.motion("half_page_down" if by > 0 else "half_page_up")

    def action_page(self, by: int) -> None:
        self.motion("page_down" if by > 0 else "page_up")

    def action_first(self) -> None:
        self.motion("top")

    def action_last(self) -> None:
        self.motion("bottom")

    def action_motion(self, name: str, count: int | None = None) -> None:
        self.motion(name, count or 1)

    def action_select(self) -> None:
        self.toggle_visual()

    def action_select_paragraph(self) -> None:
        self.toggle_visual(by_blocks=True)

    def action_select_object(self, name: str) -> None:
        self.text_object(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "furniture" or self.sheet.first_furniture is not None

    def action_furniture(self) -> None:
        """Fold site furniture away, or show it."""
        self.folded = not self.folded
