"""The box that every dialog is."""

from __future__ import annotations

from asyncio import Future
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, ScreenResultCallbackType
from textual.widgets import Static

from reader.errors import VariorumError
from reader.tui.fitting import plain

if TYPE_CHECKING:
    from reader.tui.app import VariorumApp

R = TypeVar("R")

NOT_SAVED = "Not saved, but kept: it is offered again there"


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
        self._carried: tuple[Dialog[Any], ...] = ()
        """Dialogs whose answers led here: what was written in them is saved when this one is answered."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(self._title), id="title", markup=False)
            yield from self.body()

    def body(self) -> ComposeResult:
        """Yield what stands below the title."""
        raise NotImplementedError

    def leave(self) -> None:
        """Close without an answer. What was written is kept for the next time; asks first when it cannot be."""
        try:
            kept = self.keep_written()
        except OSError as error:
            from reader.tui.screens.prompts import Confirm

            why = f"They cannot be kept for later: {error.strerror or error}"
            question = Confirm("Throw your changes away?", note=why, yes="Throw away", no="Go on writing")
            self.app.push_screen(question, self._thrown)
            return
        self.dismiss(None)
        if kept:
            cast("VariorumApp", self.app).say(kept)

    def _thrown(self, sure: bool | None) -> None:
        if sure:
            self.dismiss(None)

    def keep_written(self) -> str:
        """Keep what was written and is not saved; return what to say about it. Raises OSError."""
        return ""

    def settle(self) -> None:
        """Forget what was kept: it is saved."""

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
        before = app.screen
        try:
            result = callback(answer)
        except VariorumError as error:
            app.notify(f"Not saved: {error}", severity="error", markup=False)
            if answer is not None and (dialog := self.again(answer)) is not None:
                dialog._carried = self._carried
                app.push_screen(dialog, callback)
            return None
        written = (*self._carried, self)
        if app.screen is not before and isinstance(app.screen, Dialog):
            app.screen._carried = written if answer else self._carried
        elif answer is not None and answer is not False:
            for dialog in written:
                dialog.settle()
        elif self._carried:
            cast("VariorumApp", app).say(NOT_SAVED)
        return result

    def on_click(self, event: Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()
