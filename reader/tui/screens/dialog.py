"""The box that every dialog is."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.fitting import plain

R = TypeVar("R")


class Dialog(ModalScreen[R | None], Generic[R]):
    """A box in the middle of the screen. Escape, or a click outside, leaves it."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle; background: $background 60%;
        & > #box {
            width: 64; max-width: 100%; height: auto; max-height: 100%;
            background: $panel; padding: 1 2; border: none;
        }
        & #title { color: $text-accent; text-style: bold; height: auto; margin-bottom: 1; }
        & #note { color: $foreground 80%; height: auto; margin-top: 1; }
        & LineInput { background: $background; padding: 0 1; }
        & LineInput:focus { background: $background; padding: 0 1; }
        & RowList { background: $panel; }
        & RowList > .rows--chosen-blurred { background: $primary 30%; }
        &:ansi > #box { border: round $primary; }
        &.-tiny > #box { padding: 0 1; }
        &.-flat > #box { padding: 0 1; }
        &.-flat #title { margin-bottom: 0; }
        &.-flat #note { margin-top: 0; }
    }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(self._title), id="title", markup=False)
            yield from self.body()

    def body(self) -> ComposeResult:
        """Yield what stands below the title."""
        raise NotImplementedError

    def leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def on_click(self, event: Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()
