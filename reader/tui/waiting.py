"""Saying that a write waits for another process, while it waits.

The write waits in the thread that draws, so that nothing is said to be done
before it is. The words are therefore written past the screen, straight to the
terminal's last line, and the screen draws itself anew when the wait is over.
Keys typed meanwhile are acted on then.
"""

from __future__ import annotations

from typing import Any

from textual.app import App

from reader.tui.fitting import cell_len, clip_words

WORDS = "Waiting: another process writes to the library. Nothing is lost; some seconds at most"


class Waiting:
    """The line at the bottom of the terminal."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app

    def tell(self, waits: bool) -> None:
        """Show the line, or take it away."""
        driver = self._app._driver
        if driver is None:
            return
        if waits:
            driver.write(line(*self._app.size))
        else:
            self._app.refresh(layout=True)


def line(width: int, height: int) -> str:
    """Return what draws the words on the last line, reversed; the cursor stays where it is."""
    words = clip_words(WORDS, max(1, width - 2))
    shown = f" {words}".ljust(width - cell_len(words) + len(words))
    return f"\x1b7\x1b[{height};1H\x1b[0;7m{shown}\x1b[0m\x1b8"
