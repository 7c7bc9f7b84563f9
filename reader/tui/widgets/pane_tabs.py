"""All panes by number and name, in one line, for terminals too narrow to show them side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.fitting import cell_len, clip


def tab_texts(names: tuple[str, ...], width: int) -> list[str]:
    """Return ` 1 Name ` for each pane, the names shortened evenly until all fit."""
    room = width // max(1, len(names))
    longest = max(0, room - len(" 1  "))
    spare = sum(max(0, longest - cell_len(name)) for name in names)
    texts = []
    for number, name in enumerate(names, 1):
        own = min(cell_len(name), longest + spare)
        spare -= max(0, own - longest)
        shown = clip(name, own)
        texts.append(f" {number} {shown} " if shown else f" {number} ")
    return texts


class PaneTabs(Widget):
    """The tabs. Those of the panes on the screen stand out, the current one most."""

    DEFAULT_CSS = """
    PaneTabs {
        height: 1; background: $surface; color: $foreground 75%; display: none;
        & > .tabs--shown { color: $foreground; background: $panel; }
        & > .tabs--current { color: $foreground; background: $panel; text-style: bold underline; }
    }
    """
    COMPONENT_CLASSES: ClassVar = {"tabs--shown", "tabs--current"}
    ALLOW_SELECT = False

    names: reactive[tuple[str, ...]] = reactive(())
    current: reactive[int] = reactive(0)
    shown: reactive[tuple[int, ...]] = reactive(())
    """The panes on the screen."""

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        index: int

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        segments = []
        for index, text in enumerate(tab_texts(self.names, self.size.width)):
            style = base
            if index == self.current:
                style = self.get_component_rich_style("tabs--current")
            elif index in self.shown:
                style = self.get_component_rich_style("tabs--shown")
            segments.append(Segment(text, style))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: Click) -> None:
        event.stop()
        x = 0
        for index, text in enumerate(tab_texts(self.names, self.size.width)):
            x += cell_len(text)
            if event.x < x:
                self.post_message(self.Chosen(index))
                return
