"""How a figure developed over reports, as a plot: a line for each; Enter goes to its passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from reader.errors import VariorumError
from reader.export.plot import Plot, aside, summary
from reader.model.development import Development, Point
from reader.tui.fitting import clip, plain
from reader.tui.screens.list_dialog import DialogList, ListDialog
from reader.tui.widgets.row_list import Listed, Look, Part, RowList

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.claim import Claim
    from reader.tui.app import VariorumApp
    from reader.tui.screens.base import BaseScreen


@dataclass
class Developed(Message):
    """The reports have been read. Exactly one of development and problem is given."""

    title: str
    development: Development | None = None
    problem: str = ""


def read(screen: BaseScreen, claim: Claim) -> None:
    """Read the reports that are evidence of a claim; what they say comes as `Developed`."""
    library = screen.variorum.library
    screen.run_worker(
        lambda: screen.post_message(_developed(library, claim)),
        thread=True,
        group="timeline",
        exclusive=True,
        exit_on_error=False,
    )


def _developed(library: Library, claim: Claim) -> Developed:
    from reader.library.developing import claim_development

    try:
        with library.reopen() as own:
            return Developed(claim.text, claim_development(own, claim))
    except VariorumError as error:
        return Developed(claim.text, problem=str(error))


def show(app: VariorumApp, title: str, development: Development) -> None:
    """Show the plot; the point that is chosen opens its report at the words."""

    def chosen(point: Point | None) -> None:
        if point is not None and point.article is not None:
            app.read([point.article], at=point.range)

    app.push_screen(TimelineDialog(title, development), chosen)


class PointRows:
    """Paints the points of a development."""

    height = 1

    def __init__(self, development: Development) -> None:
        self.development = development

    def plot(self, width: int) -> Plot:
        return Plot.of(self.development, max(1, width - 2))

    def paint(self, row: Point, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return the line of a report."""
        bar = Part("▌ " if look.chosen else "  ", "link")
        return [
            bar,
            Part(clip(self.plot(width).line(row), max(1, width - 2)), "strong" if look.chosen else ""),
        ]


class TimelineDialog(ListDialog[Point]):
    """The plot; answers with the point that was chosen."""

    DEFAULT_CSS = """
    TimelineDialog > #box { width: 96%; max-width: 120; }
    TimelineDialog DialogList { height: auto; max-height: 24; min-height: 1; margin-top: 1; }
    TimelineDialog #axis { height: auto; color: $foreground 80%; }
    TimelineDialog #told { height: auto; }
    TimelineDialog.-low DialogList { max-height: 10; margin-top: 0; }
    TimelineDialog.-flat DialogList { max-height: 4; margin-top: 0; }
    """

    def __init__(self, title: str, development: Development) -> None:
        super().__init__(title)
        self.development = development
        self._painter = PointRows(development)

    def body(self) -> ComposeResult:
        yield Static(plain(summary(self.development)), id="told", markup=False)
        yield DialogList[Point](self._painter)
        yield Static("", id="axis", markup=False)
        left_out = aside(self.development)
        keys = "Enter goes to the passage, Esc leaves" if self.development.points else "Esc leaves"
        yield Static(plain(f"{left_out}\n{keys}" if left_out else keys), id="note", markup=False)

    def on_mount(self) -> None:
        rows = self.query_one(DialogList)
        rows.show(Listed(self.development.points))
        rows.focus()
        self.call_after_refresh(self._scale)

    def on_resize(self) -> None:
        self.call_after_refresh(self._scale)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        self.choose()

    def _scale(self) -> None:
        width = self.query_one(DialogList).scrollable_content_region.width
        lines = self._painter.plot(width).axis(self.development.unit) if self.development.points else []
        self.query_one("#axis", Static).update("\n".join(f"  {line}" for line in lines))

    def press(self, key: str) -> bool:
        if key in ("enter", "l", "right"):
            self.choose()
        elif key in ("h", "left", "T"):
            self.leave()
        else:
            return super().press(key)
        return True

    def choose(self) -> None:
        """Answer with the chosen point; one that stands in no article leads nowhere."""
        point = self.query_one(DialogList).row
        if point is not None and point.article is not None:
            self.dismiss(point)
