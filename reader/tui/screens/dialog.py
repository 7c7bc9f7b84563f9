"""The box that every dialog is."""

from __future__ import annotations

from asyncio import Future
from functools import partial
from typing import Any, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, ScreenResultCallbackType
from textual.widgets import Static

from reader.errors import VariorumError
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
        """Close without an answer; asks first when that would lose something."""
        from reader.tui.screens.prompts import Confirm

        if self.unsaved:
            question = Confirm("Throw your changes away?", yes="Throw away", no="Go on writing")
            self.app.push_screen(question, self._thrown)
        else:
            self.dismiss(None)

    def _thrown(self, sure: bool | None) -> None:
        if sure:
            self.dismiss(None)

    @property
    def unsaved(self) -> bool:
        """True while the dialog holds words that would be lost."""
        return False

    def again(self, answer: R) -> Dialog[R] | None:
        """Return a dialog that gives back an answer nothing could be done with; None when little is lost."""
        return None

    def _push_result_callback(
        self,
        requester: MessagePump,
        callback: ScreenResultCallbackType[R | None] | None,
        future: Future[R | None] | None = None,
    ) -> None:
        # An error of a callback would end the screen that opened the dialog, and with it the app.
        guarded = None if callback is None else partial(self._act, callback)
        super()._push_result_callback(requester, guarded, future)

    def _act(self, callback: ScreenResultCallbackType[R | None], answer: R | None) -> Any:
        """Act on the answer. What goes wrong becomes one line, and what was written comes back."""
        app = self.app
        try:
            return callback(answer)
        except VariorumError as error:
            app.notify(str(error), severity="error", markup=False)
        if answer is not None and (dialog := self.again(answer)) is not None:
            app.push_screen(dialog, callback)
        return None

    def on_click(self, event: Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()
