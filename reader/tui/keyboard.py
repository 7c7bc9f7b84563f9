"""Every key passes here, in the order it was typed, before Textual sees it.

Textual hands a key to the focused widget's queue; by the time it comes back
unused, later keys may have overtaken it, and keys typed before the first
layout are lost. So keys are held until the screen on top has been laid out,
and are then acted on one at a time, even when one of them opens a screen.
"""

from __future__ import annotations

from collections import deque
from typing import Any, Protocol, runtime_checkable

from textual.app import App, ScreenStackError
from textual.events import Key
from textual.screen import Screen

from reader.tui.keymap import Keymap
from reader.tui.keys import Dispatcher, Fired, token
from reader.tui.performing import perform
from reader.tui.screens.base import BaseScreen


@runtime_checkable
class TakesKeys(Protocol):
    """A widget that acts on a key at once, so that the next one cannot overtake it."""

    def take_key(self, event: Key) -> bool:
        """Act on the key and return True, or leave it alone."""


class Keyboard:
    """Holds keys until the screen is there, then hands them out."""

    def __init__(self, app: App[Any], keymap: Keymap) -> None:
        self._app = app
        self._anywhere = Dispatcher(keymap.anywhere())
        self._alt = keymap.alt_keys()
        self._held: deque[Key] = deque()
        self._ready: Screen[Any] | None = None
        """The last screen that was seen laid out."""
        self._waiting = False

    async def take(self, event: Key) -> bool:
        """Return True when the key is dealt with, or will be."""
        events = self._split(event)
        if len(events) == 1 and not self._held and self._is_ready():
            return await self._give(event)
        self._held.extend(events)
        await self._release()
        return True

    def _split(self, event: Key) -> list[Key]:
        """Return Escape and the key after it, typed so fast that the terminal made Alt of them.

        Alt keys that the user has bound stay what they are.
        """
        key = event.key.removeprefix("alt+")
        if key == event.key or event.key in self._alt or (len(key) > 1 and event.character is None):
            return [event]
        return [Key("escape", "\x1b"), Key(key, event.character)]

    def _is_ready(self) -> bool:
        try:
            screen = self._app.screen
        except ScreenStackError:
            return False
        return screen is self._ready

    def _wait(self) -> None:
        """Come back when the screen on top has been laid out."""
        if self._waiting:
            return
        self._waiting = True
        try:
            screen = self._app.screen
        except ScreenStackError:
            self._app.call_later(self._come_back)
            return
        screen.call_after_refresh(self._screen_is_ready, screen)

    def _screen_is_ready(self, screen: Screen[Any]) -> None:
        if screen.size:
            self._ready = screen
        # Back to the app's own queue: acting from within a screen's callback could wait for itself.
        self._app.call_later(self._come_back)

    async def _come_back(self) -> None:
        self._waiting = False
        await self._release()

    async def _release(self) -> None:
        while self._held:
            if not self._is_ready():
                self._wait()
                return
            event = self._held.popleft()
            if not await self._give(event):
                (self._app.focused or self._app.screen)._forward_event(event)

    async def _give(self, event: Key) -> bool:
        focused = self._app.focused
        if isinstance(focused, TakesKeys) and focused.take_key(event):
            return True
        screen = self._app.screen
        typing = focused is not None and focused.check_consume_key("a", "a")
        if typing or not isinstance(screen, BaseScreen):
            return await self._give_anywhere(event)
        return await screen.press(token(event.key, event.character))

    async def _give_anywhere(self, event: Key) -> bool:
        outcome = self._anywhere.feed(token(event.key, event.character))
        if isinstance(outcome, Fired):
            await perform(self._app.screen, outcome)
        return isinstance(outcome, Fired)
