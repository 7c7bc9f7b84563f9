"""Copying: to the terminal's clipboard, and to a file in case the terminal has none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

LAST_COPY = "last_copy.txt"


def copy(app: App[None], text: str, what: str, state: Path) -> str:
    """Copy and return what to say about it.

    OSC 52 is never answered, so it cannot be known whether the terminal obeyed.
    """
    app.copy_to_clipboard(text)
    try:
        keep_copy(text, state)
    except OSError as error:
        return f"Sent {what} to the clipboard; {LAST_COPY} was not written: {error.strerror}"
    return f"Sent {what} to the clipboard (also in {LAST_COPY})"


def keep_copy(text: str, state: Path) -> Path:
    """Write the text where it can be fetched by hand; private, like all that was read."""
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = state / LAST_COPY
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text)
    return path
