"""Copies of a library: whole, checked by reading them again, and rotated."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import get_ident
from time import time

from reader.errors import LibraryDamaged, LibraryUnwritable
from reader.model.dates import now
from reader.store.connection import Connection
from reader.store.migrations import APPLICATION_ID

KEPT = 7
"""Automatic backups that are kept: a week of days on which the library changed."""

ABANDONED_SECONDS = 3600
"""Nobody writes to a draft for so long without being dead."""

COUNTED = ("articles", "revisions", "raws", "annotations", "claims", "evidence", "claim_history", "journal")
"""Tables whose rows are counted in the library and in its copy."""


def back_up(db: Connection, to: Path) -> Path:
    """Write a checked copy; `to` is replaced only by a sound one, and only if it is a library.

    Raises LibraryUnwritable for a place that does not take it or is not there,
    LibraryDamaged when the copy does not read like the library.
    """
    if to.is_dir():
        to = to / _name("library")
    if to.exists() and not is_library(to):
        raise LibraryUnwritable(str(to), "there is a file that is not a library; it is left alone")
    # None is made: it may be on a stick that is not plugged in.
    if not to.parent.exists():
        raise LibraryUnwritable(str(to), "the folder it should go to is not there")
    try:
        _write(db, to)
    except (OSError, sqlite3.Error) as error:
        raise LibraryUnwritable(str(to), f"the backup cannot be written ({_reason(error)})") from error
    return to


def back_up_before(db: Connection, change: str) -> Path:
    """Keep a copy from before a migration; these are not rotated."""
    return back_up(db, own_folder(db) / _name(f"before {change}".replace(" ", "-")))


def own_folder(db: Connection) -> Path:
    """Return the library's folder of backups, made when it is not there. Raises LibraryUnwritable."""
    folder = db.path.parent / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise LibraryUnwritable(str(folder), f"the folder cannot be made ({_reason(error)})") from error
    return folder


def rotate(db: Connection) -> Path | None:
    """Make today's automatic backup if the library changed since the last; keep the newest few."""
    folder = own_folder(db)
    kept = sorted(folder.glob("daily-*.db"))
    today = folder / f"daily-{now():%Y-%m-%d}.db"
    if today.exists() or (kept and _changed_at(db.path) <= kept[-1].stat().st_mtime):
        return None
    back_up(db, today)
    for old in sorted(folder.glob("daily-*.db"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return today


def _write(db: Connection, to: Path) -> None:
    # Two processes may write the same backup at once, each its own draft: the later one replaces its like.
    draft = to.with_name(f".{to.name}.{os.getpid()}-{get_ident()}.part")
    _clear_away(to.parent)
    try:
        draft.touch(mode=0o600)
        _copy(db, draft)
        os.replace(draft, to)
    finally:
        draft.unlink(missing_ok=True)


def _clear_away(folder: Path) -> None:
    """Remove the drafts of processes that were killed."""
    for draft in folder.glob(".*.db.*.part"):
        with suppress(FileNotFoundError):
            if time() - draft.stat().st_mtime > ABANDONED_SECONDS:
                draft.unlink()


def _copy(db: Connection, draft: Path) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        # Counted and copied in one snapshot, whatever other processes write meanwhile.
        with db.snapshot():
            counts = list(_counts(db.sqlite))
            db.sqlite.backup(copy)
        # One file, which can be copied and mailed, instead of three.
        copy.execute("PRAGMA journal_mode=DELETE")
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)] or list(_counts(copy)) != counts:
            raise LibraryDamaged(
                db.folder, "its backup does not read like the library; run `variorum doctor`"
            )


def _counts(connection: sqlite3.Connection) -> Iterator[int]:
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    # A library of an older version may lack some.
    for table in COUNTED:
        yield connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if table in known else -1


def is_library(path: Path) -> bool:
    """Tell by the header: https://www.sqlite.org/fileformat.html#application_id"""
    try:
        with path.open("rb") as file:
            return file.read(72)[68:] == APPLICATION_ID.to_bytes(4, "big")
    except OSError:
        return False


def _changed_at(path: Path) -> float:
    """Return when the library was last written to; opening alone makes an empty log."""
    log = path.with_name(f"{path.name}-wal")
    return max(file.stat().st_mtime for file in (path, log) if file.exists() and file.stat().st_size)


def _name(prefix: str) -> str:
    moment: datetime = now()
    return f"{prefix}-{moment:%Y-%m-%dT%H%M%S}.db"


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
