"""Telling files of an app that still runs from those that a killed one has left.

An app holds a lock on a file with its name; the system lets it go however the app ends.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows: there every file counts as left behind
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".lock"


class Claim:
    """Says that a name in a folder is in use, until it is released or the process ends."""

    def __init__(self, folder: Path, name: str) -> None:
        """Raises OSError."""
        self._path = folder / f"{name}{SUFFIX}"
        # Locked before it has its name: nobody finds it free.
        unnamed = folder / f"{name}.claim"
        self._file = os.open(unnamed, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            _locked(self._file)
            unnamed.rename(self._path)
        except OSError:
            os.close(self._file)
            raise

    def release(self) -> None:
        self._path.unlink(missing_ok=True)
        os.close(self._file)


def is_claimed(folder: Path, name: str) -> bool:
    """Tell whether a running app uses the name; what a killed one has left of its claim is taken away."""
    path = folder / f"{name}{SUFFIX}"
    if not name or fcntl is None:
        return False
    try:
        file = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        if _locked(file):
            with suppress(OSError):
                path.unlink()
            return False
        return True
    finally:
        os.close(file)


def _locked(file: int) -> bool:
    """Lock a file; False when another process has. Where a disk knows no locks, every lock is had."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
