"""From a path to a connection of SQLite, for writing or only for reading."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


def connect(path: Path, readonly: bool, wait: float) -> sqlite3.Connection:
    """Open the file of a library; whoever finds it locked waits for `wait` seconds."""
    if not readonly:
        return sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        return _connect_uri(path, wait, "mode=ro")
    except sqlite3.OperationalError:
        # WAL needs a file beside the library; without it a library can only be
        # read as one that nobody changes, which a read-only medium is.
        return _connect_uri(path, wait, "immutable=1")


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that takes its name; None when it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _connect_uri(path: Path, wait: float, options: str) -> sqlite3.Connection:
    name = "".join(
        chr(b) if (chr(b).isalnum() and b < 128) or b == 47 else f"%{b:02X}" for b in os.fsencode(path)
    )
    connection = sqlite3.connect(f"file:{name}?{options}", timeout=wait, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
