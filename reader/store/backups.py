"""Copies of the library by SQLite's online backup, believed only after they were opened and checked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import LibraryDamaged, LibraryUnwritable
from reader.model.dates import now
from reader.store.connection import Connection

KEPT = 7
"""Automatic backups kept: a week of daily work."""

COUNTED = ("articles", "revisions", "annotations", "claims", "evidence")
"""Tables whose row counts a copy must share with its original."""


def back_up(db: Connection, to: Path) -> Path:
    """Write a checked copy to a file that takes the name only when it is whole.

    Raises LibraryUnwritable, or LibraryDamaged when the copy is not sound.
    """
    part = to.with_name(to.name + ".part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        with db.faults():
            copy = sqlite3.connect(part)
            try:
                db.sqlite.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
            finally:
                copy.close()
        part.chmod(0o600)
        _check(db, part)
        part.replace(to)
    except OSError as error:
        raise LibraryUnwritable(str(to), error.strerror or str(error)) from error
    return to


def default_path(db: Connection, name: str = "backup") -> Path:
    """Return a new name in the library's own backups folder."""
    return db.path.parent / "backups" / f"{now():%Y%m%dT%H%M%S%f}-{name.replace(' ', '-')}.db"


def rotate(db: Connection) -> Path | None:
    """Back up once a day and keep the last ones; returns what was written."""
    folder = db.path.parent / "backups"
    known = sorted(folder.glob("*-daily.db"))
    if known and known[-1].name[:8] == f"{now():%Y%m%d}":
        return None
    if known and _unchanged(db, known[-1]):
        return None
    written = back_up(db, default_path(db, "daily"))
    for old in [*known, written][:-KEPT]:
        old.unlink(missing_ok=True)
    return written


def _unchanged(db: Connection, backup: Path) -> bool:
    """Tell whether the library file and its log are older than a backup."""
    at = backup.stat().st_mtime
    files = (db.path, db.path.with_name(db.path.name + "-wal"))
    return all(f.stat().st_mtime <= at for f in files if f.exists())


def _check(db: Connection, copy: Path) -> None:
    opened = sqlite3.connect(f"file:{copy}?mode=ro", uri=True)
    try:
        verdict = opened.execute("PRAGMA integrity_check").fetchone()[0]
        # Another process may write between the copy and this count, so only "fewer" is wrong.
        lost = [t for t in COUNTED if _count(opened, t) > int(db.scalar(f"SELECT count(*) FROM {t}") or 0)]
    except sqlite3.Error as error:
        verdict, lost = str(error), []
    finally:
        opened.close()
    if verdict != "ok" or lost:
        raise LibraryDamaged(str(copy), f"the copy is not sound ({verdict})")


def _count(opened: sqlite3.Connection, table: str) -> int:
    found: int = opened.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found
