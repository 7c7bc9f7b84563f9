"""One thread's way into the library file: statements, transactions, errors.

Every error of SQLite that a user can meet leaves here as a LibraryFault that
names the library's folder.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryBusy, LibraryDamaged, LibraryFault, LibraryUnwritable
from reader.store.connecting import connect, identity

if TYPE_CHECKING:
    from reader.store.journal import Act
    from reader.store.syncing import Syncer

Row = tuple[Any, ...]
Value = str | int | bytes | None

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it gives up."""

POLL_SECONDS = 0.002
"""How often it asks meanwhile: more often than SQLite's own handler, which
sleeps up to 100 ms and so would miss the gaps a big import leaves."""

NOTICED_SECONDS = 0.15
"""A wait that is longer is told of: to somebody at a screen it would look like a screen that is dead."""

BATCH_SECONDS = 0.15
"""How long a batch holds the write lock before it lets others through."""

GIVE_WAY_SECONDS = 0.005
"""The gap it leaves: two polls of whoever waits."""

CACHE_KB = 32_000
"""Page cache, taken as needed: holds the list index of 100,000 articles."""

CHECKPOINT_PAGES = 4_000
"""Pages (16 MB) of the log that are merged at once: merging syncs twice, whatever it merges."""

_REASONS = {
    sqlite3.SQLITE_BUSY: (LibraryBusy, "another process is writing to it"),
    sqlite3.SQLITE_LOCKED: (LibraryBusy, "another process is writing to it"),
    sqlite3.SQLITE_READONLY: (LibraryUnwritable, "the folder or file does not take writes"),
    sqlite3.SQLITE_PERM: (LibraryUnwritable, "permission denied"),
    sqlite3.SQLITE_CANTOPEN: (LibraryUnwritable, "the library file cannot be opened"),
    sqlite3.SQLITE_FULL: (LibraryUnwritable, "the disk is full"),
    sqlite3.SQLITE_IOERR: (LibraryFault, "the disk reported an error"),
    sqlite3.SQLITE_CORRUPT: (LibraryDamaged, "library.db is damaged"),
    sqlite3.SQLITE_NOTADB: (LibraryDamaged, "library.db is not a SQLite database"),
}


_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=NORMAL",
    f"cache_size=-{CACHE_KB}",
    f"wal_autocheckpoint={CHECKPOINT_PAGES}",
    "temp_store=MEMORY",
)


class Connection:
    """A connection bound to the thread that made it."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self.readonly = readonly
        self.parts: list[Act] | None = None
        """What was done so far of a step made of several acts."""
        self.when_waiting: Callable[[bool], None] = lambda waits: None
        """Told True when a write has to wait for another process, and False when it has waited."""
        self._impatient = False
        self._batching = False
        self._depth = 0
        self._began = 0.0
        self._flush = False
        self._syncer: Syncer | None = None
        with self.faults():
            self.sqlite = connect(path, readonly, BUSY_SECONDS)
            try:
                for pragma in _PRAGMAS:
                    self.sqlite.execute(f"PRAGMA {pragma}")
            except sqlite3.Error:
                self.sqlite.close()
                raise
        self._file = identity(path)

    @property
    def folder(self) -> str:
        return str(self.path.parent)

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Turn errors of SQLite into ours."""
        try:
            yield
        except sqlite3.Error as error:
            raise self.fault(error) from error

    def fault(self, error: sqlite3.Error) -> Exception:
        """Return what to raise: ours for what a user can meet, else the error itself."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in _REASONS:
            return error
        kind, why = _REASONS[code]
        return kind(self.folder, why)

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a query."""
        try:
            return self._execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise self.fault(error) from error

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        try:
            row: Row | None = self._execute(sql, parameters).fetchone()
        except sqlite3.Error as error:
            raise self.fault(error) from error
        return row

    def scalar(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.one(sql, parameters)
        return row[0] if row else None

    def column(self, sql: str, parameters: Sequence[Value] = ()) -> list[int]:
        """Return the first column of all rows, for long lists of keys."""
        try:
            # One by one: 100,000 rows at once would set off the garbage collector.
            return [value for (value,) in self._execute(sql, parameters)]
        except sqlite3.Error as error:
            raise self.fault(error) from error

    def stamp(self) -> tuple[int, int]:
        """Return what differs once anything was written, here or by another connection."""
        return self.sqlite.total_changes, int(self.scalar("PRAGMA data_version"))

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one statement; return the key of the row it inserted last."""
        try:
            return self._execute(sql, parameters).lastrowid or 0
        except sqlite3.Error as error:
            raise self.fault(error) from error

    def _execute(self, sql: str, parameters: Sequence[Value]) -> sqlite3.Cursor:
        try:
            return self.sqlite.execute(sql, parameters)
        except UnicodeEncodeError:
            # A name in another encoding, or half a character of JSON: looked for as it would be kept.
            from reader.store.values import clean

            return self.sqlite.execute(sql, [clean(p) if isinstance(p, str) else p for p in parameters])

    def run_many(self, sql: str, parameters: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each set of parameters."""
        try:
            self.sqlite.executemany(sql, parameters)
        except sqlite3.Error as error:
            raise self.fault(error) from error

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[None]:
        """Make a block whole: committed when it ends, nothing of it left when it fails.

        Inside another transaction only this block is taken back on failure. A
        durable one is also flushed to the disk, right behind the commit.
        """
        if not self.sqlite.in_transaction:
            self._begin()
        nested = self._batching or self._depth > 0
        self._flush = self._flush or durable
        self._depth += 1
        try:
            with self._savepoint() if nested else self._whole():
                yield
        finally:
            self._depth -= 1
        if self._batching and not self._depth and monotonic() - self._began > BATCH_SECONDS:
            self._commit()
            sleep(GIVE_WAY_SECONDS)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Let the transactions inside share one. What was whole when the block fails is kept."""
        if self._batching:
            yield
            return
        self._batching = True
        try:
            yield
        finally:
            self._batching = False
            if self.sqlite.in_transaction:
                self._commit()

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Let writes inside give up as soon as somebody would notice that they wait."""
        self._impatient = True
        try:
            yield
        finally:
            self._impatient = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let the queries inside see one state of the library."""
        if self.sqlite.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("COMMIT")

    def close(self) -> None:
        if self._syncer is not None:
            self._syncer.close()
        self.sqlite.close()

    def _begin(self) -> None:
        if self.readonly:
            raise LibraryUnwritable(self.folder, "the folder or file does not take writes")
        if identity(self.path) != self._file:
            # SQLite would go on writing into the file that was moved away.
            raise LibraryUnwritable(
                self.folder, "library.db was replaced while it was open; quit and open it again"
            )
        self.run("PRAGMA busy_timeout=0")
        began, told = monotonic(), False
        limit = NOTICED_SECONDS if self._impatient else BUSY_SECONDS
        try:
            while not self._try_begin(monotonic() > began + limit):
                if not told and monotonic() > began + NOTICED_SECONDS:
                    told = True
                    self.when_waiting(True)
                sleep(POLL_SECONDS)
        finally:
            if told:
                self.when_waiting(False)
            self.run(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
        self._began = monotonic()

    def _try_begin(self, last: bool) -> bool:
        try:
            self.run("BEGIN IMMEDIATE")
        except LibraryBusy:
            if last:
                raise
            return False
        return True

    def _commit(self) -> None:
        self.run("COMMIT")
        if not self._flush:
            return
        self._flush = False
        if self._syncer is None:
            # Most processes write nothing, and threads cost an import.
            from reader.store.syncing import Syncer

            self._syncer = Syncer(self.path)
        self._syncer.soon()

    @contextmanager
    def _whole(self) -> Iterator[None]:
        try:
            yield
            self._commit()
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self.run("SAVEPOINT act")
        try:
            yield
        except BaseException:
            # A full disk or damage has already rolled everything back.
            if self.sqlite.in_transaction:
                self.run("ROLLBACK TO act")
                self.run("RELEASE act")
            raise
        self.run("RELEASE act")

    def _roll_back(self) -> None:
        if self.sqlite.in_transaction:
            self.run("ROLLBACK")
