"""Opening a library: the one way from a folder to everything in it.

Each part is imported when it is first asked for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryFault, LibraryUnwritable, NotFound
from reader.model.ids import new_id
from reader.store.articles import Articles
from reader.store.connection import Connection
from reader.store.migrations import bring_up_to_date
from reader.store.values import clean

if TYPE_CHECKING:
    from reader.store.annotations import Annotations
    from reader.store.changes import Changes
    from reader.store.claims import Claims
    from reader.store.copies import Copies
    from reader.store.dismissals import Dismissals
    from reader.store.feeds import Feeds
    from reader.store.fetches import Fetches
    from reader.store.flags import Flags
    from reader.store.journal import UndoJournal
    from reader.store.portable import Portable
    from reader.store.roles import Roles
    from reader.store.saved import SavedSearches
    from reader.store.sources import Sources
    from reader.store.stories import Stories

FILE = "library.db"

LOG_KEYS = ("log_id", "library_id")
"""Where `meta` names the line of the change log: the first that is there."""

OLDEST_SQLITE = (3, 37, 0)
"""The first with STRICT tables; every Python we run on is built with a newer one."""


class SqliteStore:
    """One open library, for the thread that opened it."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self.articles = Articles(db)
        self.library_id = self.meta("library_id")

    @cached_property
    def annotations(self) -> Annotations:
        from reader.store.annotations import Annotations

        return Annotations(self._db)

    @cached_property
    def claims(self) -> Claims:
        from reader.store.claims import Claims

        return Claims(self._db)

    @cached_property
    def journal(self) -> UndoJournal:
        from reader.store.journal import UndoJournal

        return UndoJournal(self._db)

    @cached_property
    def changes(self) -> Changes:
        from reader.store.changes import Changes

        return Changes(self._db)

    @cached_property
    def feeds(self) -> Feeds:
        from reader.store.feeds import Feeds

        return Feeds(self._db)

    @cached_property
    def flags(self) -> Flags:
        from reader.store.flags import Flags

        return Flags(self._db)

    @cached_property
    def copies(self) -> Copies:
        from reader.store.copies import Copies

        return Copies(self._db)

    @cached_property
    def roles(self) -> Roles:
        from reader.store.roles import Roles

        return Roles(self._db)

    @cached_property
    def saved(self) -> SavedSearches:
        from reader.store.saved import SavedSearches

        return SavedSearches(self._db)

    @cached_property
    def sources(self) -> Sources:
        from reader.store.sources import Sources

        return Sources(self._db)

    @cached_property
    def fetches(self) -> Fetches:
        from reader.store.fetches import Fetches

        return Fetches(self._db)

    @cached_property
    def portable(self) -> Portable:
        from reader.store.portable import Portable

        return Portable(self._db)

    @cached_property
    def stories(self) -> Stories:
        from reader.store.stories import Stories

        return Stories(self._db)

    @cached_property
    def dismissals(self) -> Dismissals:
        from reader.store.dismissals import Dismissals

        return Dismissals(self._db)

    @property
    def log_id(self) -> str:
        """Names the line of changes in the log: the library's own id, or another since it was restored."""
        return self.meta("log_id") or self.library_id

    def begin_log(self) -> None:
        """Say that what follows in the log is not what whoever followed it so far would expect."""
        self.set_meta("log_id", new_id())

    @property
    def readonly(self) -> bool:
        """True when the folder takes no writes; every write raises LibraryUnwritable."""
        return self._db.readonly

    def reopen(self) -> SqliteStore:
        """Open the same library a second time, for the thread that calls this."""
        return SqliteStore(Connection(self._db.path, readonly=self._db.readonly))

    def data_version(self) -> int:
        """Return a number that changes when another connection has committed."""
        return int(self._db.scalar("PRAGMA data_version"))

    def when_waiting(self, tell: Callable[[bool], None]) -> None:
        """Have somebody told, in this thread, when a write waits for another process, and when it has waited."""
        self._db.when_waiting = tell

    def impatient(self) -> AbstractContextManager[None]:
        """Open a context in which a write raises LibraryBusy as soon as somebody would notice that it waits."""
        return self._db.impatient()

    def check(self) -> list[str]:
        """Return what is wrong with the file, in sentences; empty when sound."""
        from reader.store.checking import check

        return check(self._db)

    def batch(self) -> AbstractContextManager[None]:
        """Open a context in which many adds share one transaction.

        Each add is whole by itself: one that fails leaves no trace, and those
        before it are kept. Other processes are let in several times a second.
        """
        return self._db.batch()

    def backup(self, to: Path | None = None) -> Path:
        """Write a checked copy, to the library's backups folder by default."""
        from reader.store.backups import back_up, own_folder

        return back_up(self._db, own_folder(self._db) if to is None else to)

    def rotate_backups(self) -> Path | None:
        """Write today's automatic backup when the library has changed; returns what was written.

        Reads the whole file: for a worker, on a store of its own.
        """
        from reader.store.backups import rotate

        return None if self.readonly else rotate(self._db)

    def meta(self, key: str, default: str = "") -> str:
        value = self._db.scalar("SELECT value FROM meta WHERE key = ?", (key,))
        return default if value is None else str(value)

    def set_meta(self, key: str, value: str) -> None:
        with self._db.transaction():
            self._db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, clean(value)))

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def open_store(folder: Path, *, create: bool = True) -> SqliteStore:
    """Open the library in a folder; make it first unless `create` is false.

    Raises NotFound when there is none, LibraryFault in one of its kinds otherwise.
    A library that does not take writes is opened for reading.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise LibraryFault(str(folder), f"SQLite 3.37 is needed, this Python has {sqlite3.sqlite_version}")
    path = folder / FILE
    if not path.exists():
        _prepare(folder, create)
    readonly = path.exists() and not (os.access(path, os.W_OK) and os.access(folder, os.W_OK))
    db = Connection(path, readonly=readonly)
    try:
        bring_up_to_date(db, partial(_back_up_before, db))
        _name_library(db)
        return SqliteStore(db)
    except BaseException:
        db.close()
        raise


def _prepare(folder: Path, create: bool) -> None:
    if not create:
        raise NotFound(str(folder), "there is no library here")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryUnwritable(str(folder), f"the folder cannot be made ({error.strerror})") from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise LibraryUnwritable(str(folder), "the folder does not take writes")


def _back_up_before(db: Connection, change: str) -> None:
    from reader.store.backups import back_up_before

    back_up_before(db, change)


def _name_library(db: Connection) -> None:
    if db.one("SELECT 1 FROM meta WHERE key = 'library_id'") is None:
        with db.transaction(durable=True):
            # Another process may have been first.
            db.run(
                "INSERT INTO meta (key, value) VALUES ('library_id', ?) ON CONFLICT DO NOTHING", (new_id(),)
            )
