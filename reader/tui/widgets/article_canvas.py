"""The scrolling page under an article pane: it draws the lines of a sheet and keeps its place.

Only lines on the screen are painted; painted ones are kept until something
over them changes. Offsets are code points, lines count from the top of the article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from reader.model.article import Document
from reader.text.layout import FOOT, Layout
from reader.tui.colours import Look, look_for
from reader.tui.depth import depth_of
from reader.tui.mixing import ground_of
from reader.tui.widgets.article_bar import WIDTH as BAR
from reader.tui.widgets.article_bar import bar_segments, thumb
from reader.tui.widgets.article_paint import paint_line
from reader.tui.widgets.article_scroll import PageScroll
from reader.tui.widgets.article_sheet import DEFAULT_WIDTH, Sheet, frame_for

__all__ = ["ArticleCanvas"]

KEPT_STRIPS = 300
"""Painted lines kept: a few screens, below a megabyte."""


class ArticleCanvas(PageScroll, inherit_bindings=False):
    """Draws a `Sheet`; knows nothing of carets that move, marks that come, or mice."""

    DEFAULT_CSS = """
    ArticleCanvas {
        background: $background; color: $foreground;
        overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0;
    }
    """
    ALLOW_SELECT: ClassVar[bool] = False

    @dataclass
    class Scrolled(Message):
        """Another part of the article is in sight."""

        pane: ArticleCanvas
        top_offset: int
        progress: float

        @property
        def control(self) -> ArticleCanvas:
            return self.pane

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, ArticleCanvas.Scrolled) and message.pane is self.pane

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.sheet = Sheet(Document("", ()))
        self.fold_hint = "click to show"
        """How the user unfolds site furniture, told on its line."""
        self._text_width = DEFAULT_WIDTH
        self._lines: dict[int, list[Segment]] = {}
        """Painted lines of the article."""
        self._strips: dict[tuple[int, bool], Strip] = {}
        """The same with a cell of the scroll bar: of its track or of its thumb."""
        self._look: Look | None = None
        self._bar_cells: tuple[Segment, Segment] | None = None
        self.laid_out = False
        """True once the pane has had a size."""
        self._waiting: list[Callable[[], None]] = []
        """What was asked before there was a size, in order."""
        self._kept_top: int | None = None
        """The offset at the top edge that reflows hold on to, until the reader scrolls."""

    @property
    def layout_index(self) -> Layout:
        """Return the lines of the article as they stand now."""
        return self.sheet.layout

    # Layout.

    @property
    def text_width(self) -> int:
        """The most cells of a line of text; the column stays in the middle of the pane."""
        return self._text_width

    @text_width.setter
    def text_width(self, cells: int) -> None:
        self._text_width = cells
        self.reflow()

    @property
    def folded(self) -> bool:
        """Whether site furniture is folded away."""
        return self.sheet.folded

    @folded.setter
    def folded(self, folded: bool) -> None:
        self.reflow(folded=folded)

    def set_sheet(self, document: Document) -> None:
        """Put another document on the page, from its beginning."""
        self.sheet = Sheet(document, self.sheet.frame, focused=self.has_focus)
        self._kept_top = None
        self._forget()
        if self.laid_out:
            self._measure()
            self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    def reflow(self, *, folded: bool | None = None) -> None:
        """Wrap to the present size, keeping the passage at the top where it is."""
        width = self.size.width - BAR
        if width < 1:
            return
        self._beyond, self._wrapping = 0, True
        moved, top = self.scroll_offset.y > 0, self._kept_top
        if moved and top is None:
            top = self.top_offset
        fold = self.sheet.folded if folded is None else folded
        self.sheet = self.sheet.reflowed(frame_for(width, self._text_width), folded=fold)
        self._forget()
        self._measure()
        if moved and top is not None:
            self.scroll_to(y=self.sheet.layout.line_of(top), animate=False, force=True)
            self._kept_top = top
        self.wrapped()
        self._wrapping = False
        self.refresh()

    def _measure(self) -> None:
        """Make known how long the article is.

        Nothing needs to be arranged anew for that, as setting `virtual_size` would do.
        """
        size = Size(self.sheet.frame.width, max(self.sheet.layout.line_count, self.size.height))
        self.set_reactive(ArticleCanvas.virtual_size, size)
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def on_resize(self, event: events.Resize) -> None:
        self._fit()
        width = self.size.width - BAR
        if width > 0:
            self._wrapping = True
            self._measure()
            self.wrapped()
            self._wrapping = False
        if width > 0 and self.size.height:
            self.laid_out = True
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act()

    def _fit(self) -> None:
        """Wrap to the present size, unless that is done."""
        width = self.size.width - BAR
        if width > 0 and frame_for(width, self._text_width) != self.sheet.frame:
            self.reflow()

    def on_hide(self) -> None:
        """Wait for the size to come up with: it may be another one by then."""
        self.laid_out = False
        self._forget()

    def when_laid_out(self, act: Callable[[], None]) -> None:
        """Do something now, or as soon as there is a size; keys typed ahead wait their turn here."""
        if self.laid_out and not self._waiting:
            act()
        else:
            self._waiting.append(act)

    # Place.

    @property
    def top_offset(self) -> int:
        """Return the offset of the first text in sight."""
        layout = self.sheet.layout
        for number in range(max(0, self.scroll_offset.y), layout.line_count):
            line = layout.line(number)
            if line.start >= 0:
                return line.start
        return len(self.sheet.text)

    @property
    def progress(self) -> float:
        """Return how much of the article lies above the lower edge, 0 to 1."""
        seen = self.scroll_offset.y + self.size.height
        return min(1.0, seen / max(1, self.sheet.layout.line_count - FOOT))

    def line_of(self, offset: int) -> int:
        """Return the line of the article on which an offset is drawn."""
        return self.sheet.layout.line_of(offset)

    def show_line(self, line: int, *, centre: bool = False) -> None:
        """Scroll as little as needed to see a line; when it was out of sight, into the middle if asked."""
        top, height = self.scroll_offset.y, self.size.height
        if top <= line < top + height:
            return
        nearest = line if line < top else line - height + 1
        target = line - height // 2 if centre else nearest
        self.scroll_to(y=max(0, target), animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._kept_top = None
            self.post_message(self.Scrolled(self, self.top_offset, self.progress))
            self.scrolled()

    # Drawing.

    @property
    def look(self) -> Look:
        """Return the styles that go with the present theme and terminal."""
        if self._look is None:
            self._look = look_for(ground_of(self), depth_of(self.app))
        return self._look

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._look = self._bar_cells = None
        self._forget()

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a region, past the styles cache: the page has neither border nor padding."""
        # A size may be drawn before it is told: a busy machine would show the text wrapped to another.
        self._fit()
        top, lines = self.scroll_offset.y, self.sheet.layout.line_count
        on_thumb = thumb(top, self.size.height, lines)
        strips = [self._strip(top + y, y in on_thumb) for y in crop.line_range]
        start, end = crop.column_span
        if (start, end) == (0, self.sheet.frame.width + BAR):
            return strips
        return [strip.crop_extend(start, end, self.look["text"]) for strip in strips]

    def _strip(self, number: int, on_thumb: bool) -> Strip:
        strip = self._strips.get((number, on_thumb))
        if strip is None:
            if len(self._strips) >= KEPT_STRIPS:
                self._forget()
            segments = [*self._line(number), self._bar[on_thumb]]
            strip = Strip(segments, self.sheet.frame.width + BAR)
            strip = self._strips[number, on_thumb] = self._filtered(strip)
        return strip

    def _line(self, number: int) -> list[Segment]:
        line = self._lines.get(number)
        if line is None:
            line = paint_line(self.sheet, self.look, number, fold_hint=self.fold_hint)
            self._lines[number] = line
        return line

    @property
    def _bar(self) -> tuple[Segment, Segment]:
        if self._bar_cells is None:
            self._bar_cells = bar_segments(self, self.look["text"])
        return self._bar_cells

    def _forget(self) -> None:
        self._lines.clear()
        self._strips.clear()

    def _filtered(self, strip: Strip) -> Strip:
        """Apply the app's colour filters, but leave the terminal's own colours its own."""
        for each in self.get_line_filters():
            if not isinstance(each, ANSIToTruecolor):
                strip = strip.apply_filter(each, self.background_colors[1])
        return strip

    def repaint(self, start: int, end: int) -> None:
        """Paint the lines of `text[start:end]` anew, and nothing else."""
        if not self.laid_out:
            return
        layout = self.sheet.layout
        first, last = layout.line_of(start), layout.line_of(max(start, end - 1))
        for number in [n for n in self._lines if first <= n <= last]:
            del self._lines[number]
            self._strips.pop((number, False), None)
            self._strips.pop((number, True), None)
        top = self.scroll_offset.y
        first, last = max(first, top), min(last, top + self.size.height - 1)
        if first <= last:
            self.refresh_lines(first, last - first + 1)

    def repaint_all(self) -> None:
        """Paint everything in sight anew."""
        self._forget()
        self.refresh()
