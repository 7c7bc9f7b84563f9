"""Bringing a library file to the tables this version works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from importlib import import_module
from typing import NamedTuple

from reader.errors import LibraryBusy, LibraryDamaged, LibraryTooNew, LibraryUnwritable
from reader.store.connection import Connection

APPLICATION_ID = 0x5661_7269
""""Vari": tells a library from other SQLite files."""


class Migration(NamedTuple):
    """One named step from a version to the next."""

    name: str
    statements: str
    """`module:NAME` of a tuple of SQL statements; imported only when it has to run."""

    def sql(self) -> Sequence[str]:
        module, _, name = self.statements.partition(":")
        found: Sequence[str] = getattr(import_module(module), name)
        return found


MIGRATIONS: tuple[Migration, ...] = (
    Migration("first tables", "reader.store.schema:FIRST_TABLES"),
    Migration("saved searches", "reader.store.saved:TABLES"),
    Migration("kept originals", "reader.store.kept:TABLES"),
    Migration("suggested stories", "reader.store.story_tables:TABLES"),
    Migration("overruled roles", "reader.store.roles:TABLES"),
    Migration("finer anchor states", "reader.store.targets:FORGET_PLACES"),
    Migration("who says a claim, relations, pages", "reader.store.claim_tables:TABLES"),
    Migration("feeds", "reader.store.feeds:TABLES"),
    Migration("fetched addresses", "reader.store.fetches:TABLES"),
    Migration("ignored problems", "reader.store.sources:IGNORED"),
    Migration("near copies", "reader.store.copies:TABLES"),
    Migration("what came in from other tools", "reader.store.arrivals:TABLES"),
)
"""In order; `user_version` counts how many a library has seen."""


def bring_up_to_date(
    db: Connection,
    back_up: Callable[[str], object],
    migrations: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Apply what is missing; `back_up` is called with a name before a library with content changes.

    Raises LibraryTooNew, LibraryDamaged for a file that is not a library, and
    LibraryUnwritable when an older library cannot be changed.
    """
    version = _version(db, len(migrations))
    _log_ahead(db)
    if version == len(migrations):
        return
    if db.readonly:
        raise LibraryUnwritable(
            db.folder, "an older version wrote it, and it does not take the changes it needs"
        )
    if version:
        # In one snapshot: what another process has upgraded by now is no copy from before.
        with db.snapshot():
            if _version(db, len(migrations)) == version:
                back_up(migrations[version].name)
    # Tables that others refer to may be rebuilt; the references are checked afterwards.
    db.run("PRAGMA foreign_keys=OFF")
    try:
        # A new library appears with all its tables at once, or another process
        # that opens it meanwhile would take it for an old one and back it up.
        with db.transaction(durable=True) if version == 0 else nullcontext():
            for number in range(version, len(migrations)):
                _apply(db, number, migrations)
    finally:
        db.run("PRAGMA foreign_keys=ON")


def _log_ahead(db: Connection) -> None:
    """Have changes written ahead into a log; a copy that was put in the place of a library has none."""
    if db.readonly or db.scalar("PRAGMA journal_mode") == "wal":
        return
    # Where it cannot be done now, the library is used as it is, and the next who opens it tries again.
    with suppress(LibraryBusy, LibraryUnwritable):
        db.run("PRAGMA journal_mode=WAL")


def _version(db: Connection, newest: int) -> int:
    version: int = db.scalar("PRAGMA user_version")
    owner: int = db.scalar("PRAGMA application_id")
    if owner != APPLICATION_ID and (version or owner or db.scalar("SELECT count(*) FROM sqlite_master")):
        raise LibraryDamaged(db.folder, "library.db belongs to another program")
    if version > newest:
        raise LibraryTooNew(db.folder, "a newer version of Variorum wrote it; update Variorum to open it")
    return version


def _apply(db: Connection, number: int, migrations: Sequence[Migration]) -> None:
    with db.transaction(durable=True):
        # Another process may have been here while this one waited for the lock.
        if _version(db, len(migrations)) > number:
            return
        for statement in migrations[number].sql():
            db.run(statement)
        if db.rows("PRAGMA foreign_key_check"):
            raise LibraryDamaged(
                db.folder, f"“{migrations[number].name}” would break references; nothing was changed"
            )
        db.run(f"PRAGMA application_id={APPLICATION_ID}")
        db.run(f"PRAGMA user_version={number + 1}")
