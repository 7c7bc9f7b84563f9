"""Telling a library that has lost its content from one that is only beginning.

A start that is interrupted may leave a file of no bytes behind, and so may a
full disk, a torn synchronisation or a slip of the user's, which may also take the
file away and leave its backups. The first is gone on with; the others must not be
taken for a new library.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import LibraryDamaged

if TYPE_CHECKING:
    from pathlib import Path

    from reader.config import Locations

FILE = "library.db"
KNOWN = "libraries.txt"
"""In the state folder: where there is a library, one folder a line."""


def refuse_emptied(locations: Locations) -> None:
    """Raise LibraryDamaged when the library's file is gone or has no bytes although there was a library."""
    file = locations.library / FILE
    if not file.exists() and (_has_log(file) or _backups(locations)):
        raise LibraryDamaged(
            str(file), f"it is gone, but what was beside it is there; {_what_to_do(locations, 'the rest')}"
        )
    if is_empty(file) and (_has_log(file) or _backups(locations) or is_known(locations)):
        raise LibraryDamaged(
            str(file), f"it is empty, but there was a library here; {_what_to_do(locations, 'the file')}"
        )


def is_empty(file: Path) -> bool:
    """Tell whether a file is there and has no bytes."""
    try:
        return file.stat().st_size == 0
    except OSError:
        return False


def is_known(locations: Locations) -> bool:
    """Tell whether a whole library has been opened here before."""
    try:
        return _line(locations) in (locations.state / KNOWN).read_text("utf-8", "replace").split("\n")
    except OSError:
        return False


def remember(locations: Locations) -> None:
    """Keep in mind that there is a library; where that cannot be kept, backups still tell."""
    if is_known(locations):
        return
    with suppress(OSError):
        locations.state.mkdir(parents=True, exist_ok=True)
        # One write, so that the lines of two processes do not mix.
        with (locations.state / KNOWN).open("a", encoding="utf-8", errors="replace") as known:
            known.write(_line(locations) + "\n")


def _line(locations: Locations) -> str:
    """Return the folder as one line of text that can be kept and compared."""
    return str(locations.library).replace("\n", " ").encode("utf-8", "replace").decode()


def _has_log(file: Path) -> bool:
    """Tell whether writes wait in the log: SQLite would drop them with the empty file."""
    try:
        return file.with_name(f"{file.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _backups(locations: Locations) -> list[Path]:
    from reader.library.safekeeping import backups

    return backups(locations)


def _what_to_do(locations: Locations, left: str) -> str:
    from shlex import quote

    from reader.library.safekeeping import problem_of

    sound = next((path for path in reversed(_backups(locations)) if not problem_of(path)), None)
    if sound is not None:
        found = f"`variorum restore {quote(str(sound))}` puts the newest backup back"
    else:
        found = "there is no backup that can be restored"
    return f"{found}; to begin anew, move {left} away"
