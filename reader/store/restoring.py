"""Putting a copy of a library in the place of the one that is there, which is kept aside."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.errors import LibraryBusy, LibraryDamaged, LibraryUnwritable
from reader.store.backups import is_library
from reader.store.database import FILE, LOG_KEYS, open_store

BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite's files of one database end with."""


def problem_of(copy: Path) -> str:
    """Return why a copy cannot be restored; empty when it is sound. Changes nothing."""
    if not is_library(copy):
        return "it is not a library"
    try:
        # Immutable: a copy has no log beside it, and none may be made.
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?immutable=1", uri=True)) as db:
            [(told,)] = db.execute("PRAGMA integrity_check(1)").fetchall()
            db.execute("SELECT count(*) FROM articles, meta").fetchone()
    except sqlite3.Error as error:
        return f"it is damaged ({error})"
    return "" if told == "ok" else f"it is damaged ({told})"


def examine(folder: Path) -> int:
    """Bring a copied library up to date and check it; return its articles. Raises LibraryFault.

    From here on it goes its own way: what follows the log of the library it was
    copied from does not fit it any more.
    """
    with open_store(folder, create=False) as store:
        wrong = store.check()
        if wrong:
            raise LibraryDamaged("the backup", wrong[0])
        store.begin_log()
        return store.articles.count()


def log_id_of(folder: Path) -> str:
    """Return the `log_id` of a library that nobody has open; empty when it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{(folder / FILE).absolute().as_uri()}?immutable=1", uri=True)) as db:
            found = db.execute(f"SELECT value FROM meta WHERE key IN {LOG_KEYS} ORDER BY key DESC").fetchone()
    except sqlite3.Error:
        return ""
    return str(found[0]) if found else ""


def is_there(folder: Path) -> bool:
    """Tell whether a folder holds a library."""
    return (folder / FILE).exists()


def put_in_place(copied: Path, folder: Path, aside: Path) -> None:
    """Move the library of `copied` into `folder`; what was there goes to `aside`, a new folder.

    Raises LibraryBusy while another process has the library open. When moving
    fails half way, the old one is put back.
    """
    moved: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if is_there(folder):
            _close_for_others(folder)
            aside.mkdir(mode=0o700, parents=True)
        for end in BESIDE:
            old = folder / f"{FILE}{end}"
            if old.exists():
                os.replace(old, aside / old.name)
                moved.append((aside / old.name, old))
        os.replace(copied / FILE, folder / FILE)
    except OSError as error:
        for now, before in reversed(moved):
            os.replace(now, before)
        raise LibraryUnwritable(str(folder), f"nothing was changed ({error.strerror})") from error


def _close_for_others(folder: Path) -> None:
    """Fold the log into the file, which no other process may have open. A damaged one is left as it is."""
    try:
        with closing(sqlite3.connect(folder / FILE, timeout=1, isolation_level=None)) as db:
            db.execute("PRAGMA locking_mode=EXCLUSIVE")
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryBusy(str(folder), "another process has it open; close it first") from error
    except sqlite3.DatabaseError:
        return
