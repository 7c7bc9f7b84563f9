"""What was typed into a prompt and left with Escape: the up key brings it back when the same is asked again."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from reader.tui.fitting import clip_words, plain
from reader.tui.screens.drafting import Drafting
from reader.tui.widgets.input_bar import LineInput

SHOWN = 36
"""Cells of the line in what is told of it."""

KEPT = "Not saved, but kept: ↑ brings it back there"


class LeftLine:
    """The line of one prompt. It is left as it was found until the user asks for the other one."""

    def __init__(self, dialog: Screen[Any], subject: str, before: str) -> None:
        self._drafting = Drafting(
            dialog, f"line\0{subject}", subject, before, read=lambda: self._typed, line=True
        )
        self._typed = self._before = before
        self._line: LineInput | None = None
        self._other = ""
        """What the up key brings; then what the down key brings back."""
        self._back = False
        """True after the up key."""

    def begin(self, line: LineInput) -> None:
        """Look for what was left here."""
        self._line, self._typed = line, line.value
        found = self._drafting.begin()
        left = " ".join(found.text.split()) if found is not None else ""
        self._other = "" if left == line.value.strip() else left

    @property
    def hint(self) -> str:
        """Return what to say about it; empty when nothing was left."""
        if not self._other or self._back:
            return ""
        return f"↑ brings back “{clip_words(plain(self._other), SHOWN)}”"

    def changed(self, typed: str) -> None:
        """Have the line kept soon."""
        if self._line is not None:
            self._typed = typed
            self._drafting.changed()

    def keep(self) -> str:
        """Keep the line; return what to say about it. Raises OSError."""
        if self._other and not self._back and self._typed.strip() == self._before.strip():
            # Opened and left: what was left before stays what is offered.
            self._typed = self._other
            self._drafting.keep()
            return ""
        return KEPT if self._drafting.keep() else ""

    def keep_soon(self) -> None:
        self._drafting.keep_soon()

    def settle(self) -> None:
        self._drafting.settle()

    def take_key(self, key: str) -> bool:
        """Change to the line that was left, and back."""
        line = self._line
        if line is None or not self._other or (key, self._back) not in (("up", False), ("down", True)):
            return False
        self._back = not self._back
        self._other, shown = line.value, self._other
        line.value = shown
        line.cursor_position = len(shown)
        return True
