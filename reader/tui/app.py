"""The application: wiring only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import App
from textual.events import Event, Key
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import Worker

from reader.errors import ConfigError
from reader.text.safe import safe_line
from reader.tui import choices, splash, themes
from reader.tui.actions import Scope
from reader.tui.background import Background
from reader.tui.browser import open_address
from reader.tui.bulk import Bulk, Done, Going
from reader.tui.clipboard import copy
from reader.tui.editor import edit
from reader.tui.faults import Faults
from reader.tui.fetching import Fetched, Fetching
from reader.tui.keyboard import Keyboard
from reader.tui.keymap import Keymap
from reader.tui.routes import route
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.unsaved import UnsavedTexts
from reader.tui.waiting import Waiting

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from reader.model.ranges import TextRange

TOLD = 3
"""Wrong settings told at the start: more toasts would cover the screen, and push the first ones out."""


class VariorumApp(App[None]):
    """Variorum in a terminal. It owns the open library and lends it to the screens."""

    TITLE = "Variorum"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    ENABLE_COMMAND_PALETTE = False  # ours is an action like any other
    # Textual declares these as lists of the instance.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (90, "-medium"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-low"), (24, "-tall")]  # noqa: RUF012
    PAUSE_GC_ON_SCROLL = True

    def __init__(
        self, library: Library, problems: Sequence[ConfigError] = (), sources: Sequence[Path | str] = ()
    ) -> None:
        self.library = library
        self.settings = choices.chosen(library.settings, library.locations.state)
        self.keymap = Keymap(self.settings.keys)
        super().__init__()
        self.changed: Signal[str] = Signal(self, "library-changed")
        """Something in the library is different: all screens read anew."""
        self.keyboard = Keyboard(self, self.keymap)
        self.background = Background(self, sources)
        self.fetching = Fetching(self)
        self.bulk = Bulk(self)
        self.faults = Faults(self, library.locations.log_file)
        library.store.when_waiting(Waiting(self).tell)
        self.unsaved = UnsavedTexts(library.locations.state / "unsaved" / library.id, self._not_kept)
        faults = self.keymap.faults(library.locations.keys_file)
        self._problems = [str(problem) for problem in (*problems, *faults)]
        self._told = ("", 0.0)
        """The last toast, and when it was shown."""
        self.last_frame = ""
        """How the library looked at the end, for the next start."""
        themes.register(self)
        self.theme = themes.known(self, self.settings.theme)
        self.animation_level = "none"

    @property
    def _background_screens(self) -> list[Screen[Any]]:
        """Return the screens that can be seen below the top one.

        Textual counts the next one in even below an opaque screen: it would go on
        drawing there, and each time have the top screen drawn anew.
        """
        seen: list[Screen[Any]] = []
        for above, screen in pairwise(reversed(self._screen_stack)):
            if above.styles.background.a == 1:
                break
            seen.insert(0, screen)
        return seen

    def get_default_screen(self) -> Screen[Any]:
        return LibraryScreen()

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        for problem in self._problems[:TOLD]:
            self.notify(problem, severity="warning", markup=False)
        if len(self._problems) > TOLD:
            more = f"{len(self._problems) - TOLD} more wrong settings: `variorum config` names them all"
            self.notify(more, severity="warning", markup=False)
        self.call_after_refresh(self.background.start)
        # Counted in the thread of the texts: the first screen waits for no disk.
        self.call_after_refresh(self.unsaved.count, partial(self.call_later, self._tell_unsaved))

    @on(Fetched)
    def _fetched(self, event: Fetched) -> None:
        self.fetching.arrived(event)

    @on(Going)
    def _going(self, event: Going) -> None:
        self.bulk.going(event)

    @on(Done)
    def _done(self, event: Done) -> None:
        self.bulk.done(event)

    def on_unmount(self) -> None:
        self.fetching.stop()
        self.background.stop()
        self.unsaved.close()

    def exit(self, *args: Any, **kwargs: Any) -> None:
        self.last_frame = splash.frame_of(self)
        super().exit(*args, **kwargs)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded and await self.keyboard.take(event):
            return
        await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        if self.is_headless:
            super()._handle_exception(error)  # tests want to see it
        else:
            self.faults.end(error)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.worker.error is not None:
            self.faults.report(event.worker.group, event.worker.error)

    # What screens ask for.

    def keep(self, *, theme: str | None = None, text_width: int | None = None) -> None:
        """Use a theme or a width from now on, and at the next start."""
        self.settings = self.settings._replace(
            theme=theme or self.settings.theme, text_width=text_width or self.settings.text_width
        )
        try:
            choices.keep(self.library.settings, self.library.locations.state, theme, text_width)
        except OSError as error:
            self.notify(f"This holds until you leave: {error.strerror}", severity="warning", markup=False)

    def wrote(self, sentence: str = "") -> None:
        """Tell everybody that the library has changed, after a write."""
        self.background.nudge()
        self.changed.publish(sentence)
        self.say(sentence)

    def say(self, sentence: str, *, warning: bool = False) -> None:
        """Say a sentence in the status line of the screen on top, or as a toast over a dialog."""
        if not sentence:
            return
        if isinstance(self.screen, BaseScreen) and self.screen.is_mounted:
            self.screen.say(sentence, warning=warning)
        else:
            self.notify(sentence, severity="warning" if warning else "information", markup=False)

    def notify(self, message: str, **options: Any) -> None:
        """Show a toast, once while it stands. Messages name files and headlines: plain text, made safe."""
        if message == self._told[0] and monotonic() - self._told[1] < self.NOTIFICATION_TIMEOUT:
            return
        self._told = (message, monotonic())
        super().notify(safe_line(message), **{**options, "markup": False})

    def go(self, scope: Scope, **wish: Any) -> None:
        """Show a screen: the one that is open already, else a new one."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, BaseScreen) and screen.SCOPE is scope and not wish:
                while self.screen is not screen:
                    self.pop_screen()
                return
        self.push_screen(route(scope)(**wish))

    def read(
        self,
        articles: Sequence[ArticleId],
        *,
        at: TextRange | Sequence[TextRange | None] | None = None,
        find: str = "",
    ) -> None:
        """Open one to four articles side by side, the first one at a passage or each, with matches marked."""
        self.go(Scope.READING, articles=tuple(articles), at=at, find=find)

    def copy(self, text: str, what: str) -> None:
        """Send text to the clipboard; `what` names it: "citation"."""
        self.say(copy(self, text, what, self.library.locations.state))

    def edit(self, text: str) -> str:
        """Let the user change a text in their own editor. Raises UsageError."""
        return edit(self, text)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a web or mail address in the user's browser. Raises UsageError."""
        open_address(self, url)

    def back(self) -> None:
        """Leave the screen on top; the last one is the app."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    async def action_quit(self) -> None:
        """End the app. What is being written is kept for the next start; asks first when it cannot be."""
        from reader.tui.screens.prompts import Confirm, Dialog

        try:
            for screen in self.screen_stack:
                if isinstance(screen, Dialog):
                    screen.keep_written()
        except OSError as error:
            why = f"It cannot be kept for later: {error.strerror or error}"
            question = Confirm(
                "Quit without saving what you wrote?", note=why, yes="Quit", no="Go on writing"
            )
            self.push_screen(question, lambda sure: self.exit() if sure else None)
        else:
            self.exit()

    def _tell_unsaved(self, left: int) -> None:
        if left:
            texts = "A text is" if left == 1 else f"{left} texts are"
            self.notify(f"{texts} not saved yet: {self.keymap.key('global.unsaved')} lists what was left")

    def _not_kept(self, why: str) -> None:
        # Asked from the thread that writes; it must not wait for the screen, which may wait for it.
        self.call_later(self.notify, f"What you write cannot be kept as a draft: {why}", severity="warning")

    def action_help_quit(self) -> None:
        # Ctrl+C: there was no selection to copy.
        self.say(f"{self.keymap.key('global.leave')} leaves, {self.keymap.key('global.quit')} quits")
