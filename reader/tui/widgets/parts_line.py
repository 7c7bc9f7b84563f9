"""One line with something at its left and something at its right, some of it clickable."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.contrast import readable
from reader.tui.fitting import cell_len, clip, clip_words

SCRAP = 3
"""Cells below which a cut piece says nothing."""


class Spot(NamedTuple):
    """A piece of the line."""

    text: str
    style: str = ""
    """One of `PartsLine.STYLES`, or nothing."""
    click: Callable[[], None] | None = None


class PartsLine(Widget):
    """The line. When it is too narrow the right side gives way first, from its end."""

    STYLES: ClassVar = ("strong", "accent", "dim", "bad")
    COMPONENT_CLASSES: ClassVar = {f"line--{name}" for name in STYLES}
    DEFAULT_CSS = """
    PartsLine {
        height: 1; background: $panel; color: $foreground;
        & > .line--strong { text-style: bold; }
        & > .line--accent { color: $text-accent; }
        & > .line--dim { color: $foreground 80%; }
        & > .line--bad { color: $text-error; }
    }
    """
    ALLOW_SELECT = False

    def __init__(self, *, margin: int = 1, id: str | None = None) -> None:
        super().__init__(id=id)
        self._margin = margin
        """Blank cells at both ends."""
        self._left: tuple[Spot, ...] = ()
        self._right: tuple[Spot, ...] = ()
        self._places: list[tuple[int, int, Callable[[], None]]] = []

    def show(self, *left: Spot, right: tuple[Spot, ...] = ()) -> None:
        """Show other pieces."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def left(self, room: int) -> tuple[Spot, ...]:
        """Return what stands at the left of `room` cells."""
        return self._left

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        base = self.rich_style
        room = max(0, width - 2 * self._margin)
        left = _fitted(self.left(room), room)
        used = sum(cell_len(s.text) for s in left)
        right = _whole(self._right, room - used - 2)
        gap = room - used - sum(cell_len(s.text) for s in right)
        pieces = [Spot(" " * self._margin), *left, Spot(" " * max(0, gap)), *right]
        self._places = []
        segments = []
        x = 0
        for spot in pieces:
            cells = cell_len(spot.text)
            if spot.click is not None:
                self._places.append((x, x + cells, spot.click))
            x += cells
            segments.append(Segment(spot.text, self._style(base, spot.style)))
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, base: Style, name: str) -> Style:
        if not name:
            return readable(base)
        style = self.get_component_rich_style(f"line--{name}")
        return readable(base + Style(color=style.color, bold=style.bold))

    def on_click(self, event: Click) -> None:
        for start, end, click in self._places:
            if start <= event.x < end:
                event.stop()
                click()


class ColumnsLine(PartsLine):
    """The titles of columns, laid out for the width the line has when it is drawn."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(margin=0, id=id)
        self._columns: Callable[[int], tuple[Spot, ...]] = lambda width: ()

    def show_columns(self, columns: Callable[[int], tuple[Spot, ...]]) -> None:
        """Show other titles; `columns` returns them for a width."""
        self._columns = columns
        self.refresh()

    def left(self, room: int) -> tuple[Spot, ...]:
        # One cell less: the list below keeps one for its scrollbar.
        return self._columns(room - 1)


def _fitted(spots: tuple[Spot, ...], room: int) -> list[Spot]:
    """Return the pieces with the last one cut to what is left."""
    fitted = []
    for spot in spots:
        if room < min(SCRAP, cell_len(spot.text)):
            break
        text = clip(spot.text, room) if spot is not spots[-1] else clip_words(spot.text, room)
        room -= cell_len(text)
        fitted.append(spot._replace(text=text))
    return fitted


def _whole(spots: tuple[Spot, ...], room: int) -> list[Spot]:
    """Return as many pieces from the start as fit whole."""
    fitting = []
    for spot in spots:
        text = clip(spot.text, 10_000)
        room -= cell_len(text)
        if room < 0:
            break
        fitting.append(spot._replace(text=text))
    return fitting
