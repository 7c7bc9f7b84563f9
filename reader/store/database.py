"""One open library file: opening, checking, copying, and the stores that share its connection."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from reader.errors import LibraryFault, LibraryUnwritable, NotFound
from reader.model.ids import new_id
from reader.store.annotations import Annotations
from reader.store.articles import Articles
from reader.store.changes import Changes
from reader.store.claims import Claims
from reader.store.connection import Connection
from reader.store.journal import UndoJournal
from reader.store.migrations import bring_up_to_date
from reader.store.sources import Sources

FILE = "library.db"


class SqliteStore:
    """The library of one folder, for the thread that opened it."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self.articles = Articles(db)
        self.annotations = Annotations(db)
        self.claims = Claims(db)
        self.journal = UndoJournal(db)
        self.changes = Changes(db)
        self.sources = Sources(db)
        self.library_id = self.meta("library_id") or self._name()

    def data_version(self) -> int:
        return int(self._db.scalar("PRAGMA data_version"))

    def check(self) -> list[str]:
        from reader.store.checking import check

        return check(self._db)

    def backup(self, to: Path | None = None) -> Path:
        from reader.store import backups

        return backups.back_up(self._db, to or backups.default_path(self._db))

    def rotate_backups(self) -> Path | None:
        """Write today's automatic backup if the library has changed since the last one."""
        from reader.store import backups

        return None if self._db.readonly else backups.rotate(self._db)

    def batch(self) -> AbstractContextManager[None]:
        return self._db.batch()

    def meta(self, key: str, default: str = "") -> str:
        found: str | None = self._db.scalar("SELECT value FROM meta WHERE key = ?", (key,))
        return default if found is None else found

    def set_meta(self, key: str, value: str) -> None:
        with self._db.transaction():
            self._db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def reopen(self) -> SqliteStore:
        """Open the same library again, for another thread."""
        return SqliteStore(Connection(self._db.path, readonly=self._db.readonly))

    def close(self) -> None:
        self._db.close()

    def _name(self) -> str:
        """Give a new library its id; of two processes that try, the first one wins."""
        with self._db.transaction(durable=True):
            self._db.run("INSERT OR IGNORE INTO meta (key, value) VALUES ('library_id', ?)", (new_id(),))
        return self.meta("library_id")


def open_store(folder: Path, *, create: bool = True) -> SqliteStore:
    """Open the library in a folder, making both when they are not there.

    A library that does not take writes is opened for reading.
    Raises LibraryFault in one of its kinds, NotFound when it may not be made.
    """
    path = folder / FILE
    exists = path.exists()
    if not exists:
        if not create:
            raise NotFound(str(folder), "there is no library here")
        _make(folder)
    readonly = exists and not (os.access(path, os.W_OK) and os.access(folder, os.W_OK))
    db = Connection(path, readonly=readonly)
    with _closing_on_failure(db):
        bring_up_to_date(db, lambda name: _before_migration(db, name))
        return SqliteStore(db)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise LibraryUnwritable(str(folder), error.strerror or str(error)) from error
    if not folder.is_dir():
        raise LibraryFault(str(folder), "not a folder")


def _before_migration(db: Connection, name: str) -> None:
    from reader.store import backups

    backups.back_up(db, backups.default_path(db, f"before {name}"))


@contextmanager
def _closing_on_failure(db: Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        db.close()
        raise
