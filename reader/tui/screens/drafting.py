"""Keeping what is typed into a dialog, from the first change until it is saved or dropped.

Nothing is done on a key but starting a clock: the text is read when it rings,
and written in another thread.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from reader.tui.unsaved import UnsavedText, UnsavedTexts, digest

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from reader.tui.app import VariorumApp

PAUSE = 0.3
"""Seconds after a change until the text is kept: a word or two."""

PACE = 1_000_000
"""Characters of a text that make the pause a second longer: a huge one costs more to keep."""


class Drafting:
    """The unsaved text of one dialog."""

    def __init__(
        self,
        dialog: Screen[Any],
        subject: str,
        title: str,
        before: str,
        *,
        read: Callable[[], str],
        line: bool = False,
    ) -> None:
        self._dialog = dialog
        self._about, self._subject = subject, digest(subject)
        self._title, self._before = title, before
        self._read = read
        self._line = line
        self._timer: Timer | None = None
        self._kept = before
        """What a kept text holds now; `before` when there is none."""

    def begin(self) -> UnsavedText | None:
        """Return what was written here before and is not saved."""
        found = self._texts.found(self._subject)
        if found is None:
            return None
        self._kept = found.text
        if self._same(found.text) or not found.text.strip():
            self.settle()
            return None
        return found

    def is_older(self, found: UnsavedText) -> bool:
        """Tell whether what is saved has changed since that text was begun."""
        return bool(found.base) and found.base != digest(self._before)

    def changed(self) -> None:
        """Have the text kept soon."""
        if self._timer is None:
            pause = PAUSE + len(self._kept) / PACE
            self._timer = self._dialog.set_timer(pause, self.keep_soon)

    def keep(self) -> bool:
        """Have the text kept before this returns; False when there is nothing to keep. Raises OSError."""
        self._stop()
        text = self._read()
        if not text.strip() or self._same(text):
            self.settle()
            return False
        if text != self._kept:
            self._texts.keep_now(self._made(text))
            self._kept = text
        return True

    def settle(self) -> None:
        """Keep it no longer: it is saved, or not wanted."""
        self._stop()
        if self._kept != self._before:
            self._texts.drop(self._subject)
            self._kept = self._before

    def keep_soon(self) -> None:
        """Have the text kept without waiting for the disk."""
        self._stop()
        text = self._read()
        if text == self._kept:
            return
        if not text.strip() or self._same(text):
            self.settle()
        else:
            self._texts.keep(self._made(text))
            self._kept = text

    def _made(self, text: str) -> UnsavedText:
        now = datetime.now(UTC)
        base = digest(self._before)
        return UnsavedText(self._subject, self._title, text, now, base, self._line, self._about)

    def _same(self, text: str) -> bool:
        return text.strip() == self._before.strip()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @cached_property
    def _texts(self) -> UnsavedTexts:
        return cast("VariorumApp", self._dialog.app).unsaved
