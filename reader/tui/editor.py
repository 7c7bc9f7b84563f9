"""Writing longer text in the user's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reader.errors import UsageError

if TYPE_CHECKING:
    from textual.app import App

FALLBACKS = ("nano", "vi")


def editor_command(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command of `$VISUAL` or `$EDITOR`, else of an editor that is there.

    Raises UsageError when there is none.
    """
    from shutil import which

    for name in ("VISUAL", "EDITOR"):
        if environ.get(name, "").strip():
            return shlex.split(environ[name])
    for name in FALLBACKS:
        if found := which(name):
            return [found]
    raise UsageError("$VISUAL", "no editor is set")


def edit(app: App[None], text: str, name: str = "note.md") -> str:
    """Let the user change a text in their editor, and return it.

    Raises UsageError when the editor cannot be run or ends with an error; the
    text is then as it was. Of an editor that is killed, what it has written counts.
    """
    command = editor_command()
    with TemporaryDirectory(prefix="variorum-") as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        try:
            with app.suspend():
                code = subprocess.call([*command, str(path)])
        except OSError as error:
            raise UsageError(command[0], error.strerror or str(error)) from error
        # One that was killed has not said that what it wrote is unwanted.
        if code > 0:
            raise UsageError(command[0], f"ended with code {code}, nothing was changed")
        return path.read_text("utf-8", "replace")
