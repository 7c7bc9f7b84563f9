"""A list of any length: rows are fetched and drawn only when they come into sight.

The list knows keys, not rows: a *source* holds the keys in order and fetches
rows by key, a *painter* turns one row into parts of one or more lines. Rows
are counted from 0, widths are cells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Blur, Click, Focus, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.contrast import is_own
from reader.tui.fitting import harmless
from reader.tui.widgets.row_styles import CSS, NAMES, RowStyles, empty_line
from reader.tui.widgets.rows import Listed, Look, Nothing, Painter, Part, Source, index_of

__all__ = ["Listed", "Look", "Nothing", "Painter", "Part", "RowList", "Source"]

T = TypeVar("T")

CACHED_ROWS = 1000
"""Rows kept after they went out of sight: some pages back and forth without asking the source."""


class RowList(ScrollView, Generic[T], can_focus=True):
    """The list. Movement, marks and the mouse are its own business; opening is its parent's."""

    COMPONENT_CLASSES: ClassVar = {f"rows--{name}" for name in (*NAMES, "chosen", "chosen-blurred", "empty")}
    DEFAULT_CSS = CSS
    ALLOW_SELECT = False
    MARKABLE: ClassVar = True
    """False for a list whose acts take the chosen row alone."""

    @dataclass
    class Told(Message):
        """Something the user did in a list."""

        rows: RowList[Any]

        @property
        def control(self) -> RowList[Any]:
            return self.rows

    @dataclass
    class Chosen(Told):
        """Another row is the chosen one; only the last of many moves counts."""

        key: int | None

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, RowList.Chosen) and message.rows is self.rows

    @dataclass
    class Opened(Told):
        """A row was double-clicked."""

        key: int

    @dataclass
    class Marked(Told):
        """The marks have changed."""

    def __init__(self, painter: Painter[T], *, empty: str = "", id: str | None = None) -> None:
        super().__init__(id=id)
        self.painter = painter
        self.empty = empty
        """What stands here when there are no rows: says what to do."""
        self.source: Source[T] = Nothing()
        self.cursor = 0
        self.marks: set[int] = set()
        """Keys of the marked rows; may be out of sight of the filter."""
        self._rows: dict[int, T] = {}
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        self._look = RowStyles(self)

    # What others ask and tell.

    @property
    def count(self) -> int:
        return len(self.source.keys)

    @property
    def key(self) -> int | None:
        """Return the key of the chosen row; None when the list is empty."""
        return self.source.keys[self.cursor] if self.count else None

    @property
    def row(self) -> T | None:
        """Return the chosen row; None when the list is empty or the row is gone."""
        return None if self.key is None else self._row(self.cursor)

    @property
    def taken(self) -> list[int]:
        """Return the keys an act applies to: the marked rows, or else the chosen one."""
        if self.marks:
            return [k for k in self.source.keys if k in self.marks]
        return [] if self.key is None else [self.key]

    def rows_of(self, keys: Collection[int]) -> list[T]:
        """Return the rows of these keys that are still there."""
        found = self.source.fetch(list(keys))
        return [found[k] for k in keys if k in found]

    def show(self, source: Source[T], *, key: int | None = None) -> None:
        """Show other rows; the chosen one stays chosen where it still is, or `key` becomes it."""
        wanted = self.key if key is None else key
        self.source = source
        self.forget()
        self._resize_content()
        at = index_of(source.keys, wanted)
        if at is not None and key is None and self.scroll_offset.y:
            # What comes in above does not move the row under the reader's eye.
            by = (at - self.cursor) * self.painter.height
            self.scroll_to(y=self.scroll_offset.y + by, animate=False, immediate=True)
        self.cursor = min(self.cursor, max(0, self.count - 1)) if at is None else at
        self._keep_in_sight()
        self.post_message(self.Chosen(self, self.key))

    def paint_with(self, painter: Painter[T]) -> None:
        """Draw rows in another way; the chosen one stays in sight."""
        if painter is not self.painter:
            self.painter = painter
            self._resize_content()
            self._repaint()
            self.call_after_refresh(self._keep_in_sight)

    def forget(self) -> None:
        """Fetch rows anew: something about them has changed."""
        self._rows.clear()
        self._repaint()

    def choose(self, index: int) -> None:
        """Make a row the chosen one and bring it into sight."""
        index = max(0, min(self.count - 1, index))
        if index == self.cursor:
            self._keep_in_sight()
            return
        old, self.cursor = self.cursor, index
        for row in (old, index):
            self.refresh_lines(row * self.painter.height, self.painter.height)
        self._keep_in_sight()
        self.post_message(self.Chosen(self, self.key))

    def mark_only(self, keys: Iterable[int]) -> None:
        """Mark these rows and no others."""
        if (marks := set(keys)) != self.marks:
            self.marks = marks
            self._marks_changed()

    def unmark(self) -> bool:
        """Take all marks back; False when there were none."""
        had = bool(self.marks)
        self.marks.clear()
        self._marks_changed()
        return had

    # Actions.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.MARKABLE and self.count > 0 if action in ("mark", "mark_all") else True

    def action_move(self, by: int, count: int | None = None) -> None:
        self.choose(self.cursor + by * (count or 1))

    def action_half_page(self, by: int) -> None:
        self.choose(self.cursor + by * max(1, self._page // 2))

    def action_page(self, by: int) -> None:
        """Turn a page, keeping one row for the eye."""
        step = by * max(1, self._page - 1)
        self.scroll_to(y=self.scroll_offset.y + step * self.painter.height, animate=False, immediate=True)
        self.choose(self.cursor + step)

    def action_first(self, count: int | None = None) -> None:
        self.choose((count or 1) - 1)

    def action_last(self, count: int | None = None) -> None:
        self.choose(self.count - 1 if count is None else count - 1)

    def action_mark(self, count: int | None = None) -> None:
        """Mark the chosen row, or take its mark back, and go on to the next."""
        for index in range(self.cursor, min(self.cursor + (count or 1), self.count)):
            self.marks ^= {self.source.keys[index]}
        self._marks_changed()
        self.choose(self.cursor + (count or 1))

    def action_mark_all(self) -> None:
        """Mark every row that is shown, or none when all are."""
        shown = set(self.source.keys)
        self.marks = set() if shown <= self.marks else self.marks | shown
        self._marks_changed()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        index, line = divmod(y + self.scroll_offset.y, self.painter.height)
        if index >= self.count:
            return self._blank(y, width)
        place = (index, line, index == self.cursor)
        strip = self._strips.get(place)
        if strip is None:
            strip = self._strips[place] = self._draw(index, line, width)
        return strip

    def _draw(self, index: int, line: int, width: int) -> Strip:
        row = self._row(index)
        look = Look(index == self.cursor, self.source.keys[index] in self.marks)
        base = self._ground(look)
        parts = [Part("  (gone)", "dim")] if row is None else self.painter.paint(row, line, width, look)
        segments = [Segment(harmless(text), self._look.part(base, style)) for text, style in parts if text]
        return Strip(segments).adjust_cell_length(width, base)

    def _ground(self, look: Look) -> Style:
        if not look.chosen:
            return self.rich_style
        if is_own(self.rich_style):
            # The terminal's own colours cannot be mixed; reversed they can always be told apart.
            return self.rich_style + Style(reverse=self.has_focus, bold=True)
        return self.rich_style + self._look.style("chosen" if self.has_focus else "chosen-blurred")

    def _blank(self, y: int, width: int) -> Strip:
        if self.count or not self.empty:
            return Strip.blank(width, self.rich_style)
        text = empty_line(self.empty, width, self.size.height, y)
        strip = Strip([Segment("  " + text, self._look.style("empty"))])
        return strip.adjust_cell_length(width, self.rich_style)

    def _row(self, index: int) -> T | None:
        key = self.source.keys[index]
        if key not in self._rows:
            if len(self._rows) > CACHED_ROWS:
                self._rows.clear()
            page = max(self._page, 1)
            window = self.source.keys[max(0, index - page) : index + 2 * page]
            self._rows.update(self.source.fetch([k for k in window if k not in self._rows]))
        return self._rows.get(key)

    @property
    def _page(self) -> int:
        return self.size.height // self.painter.height

    def _resize_content(self) -> None:
        self.virtual_size = Size(self.size.width, self.count * self.painter.height)

    def _keep_in_sight(self) -> None:
        if not self.size.height:
            return
        top, height = self.scroll_offset.y, self.painter.height
        first = self.cursor * height
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif first + height > top + self.size.height:
            # A row taller than the list shows its beginning.
            self.scroll_to(y=min(first, first + height - self.size.height), animate=False, immediate=True)

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def _marks_changed(self) -> None:
        self._repaint()
        self.post_message(self.Marked(self))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._look.clear()
        self._strips.clear()

    def on_resize(self, event: Resize) -> None:
        self._resize_content()
        self._repaint()
        self._keep_in_sight()

    def on_focus(self, event: Focus) -> None:
        self._repaint()

    def on_blur(self, event: Blur) -> None:
        self._repaint()

    async def _on_click(self, event: Click) -> None:
        index = (event.y + self.scroll_offset.y) // self.painter.height
        if index >= self.count:
            return
        event.stop()
        self.choose(index)
        key = self.source.keys[index]
        if self.MARKABLE and (event.ctrl or event.shift):
            self.marks ^= {key}
            self._marks_changed()
        elif event.chain == 2:
            self.post_message(self.Opened(self, key))
