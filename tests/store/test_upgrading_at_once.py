"""Two processes that open an older library at the same moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from reader.store import backups
from reader.store.connection import Connection
from reader.store.migrations import MIGRATIONS, Migration, bring_up_to_date

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

COLOURS = ("CREATE TABLE colours (name TEXT) STRICT",)
NEXT = (*MIGRATIONS, Migration("colours", f"{__name__}:COLOURS"))


def upgrade(path: Path, back_up: Callable[[Connection, str], object]) -> None:
    db = Connection(path)
    try:
        bring_up_to_date(db, partial(back_up, db), NEXT)
    finally:
        db.close()


def versions(folder: Path) -> list[int]:
    found = []
    for path in sorted((folder / "backups").iterdir()):
        with closing(sqlite3.connect(path)) as copy, copy:
            assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            found += copy.execute("PRAGMA user_version").fetchone()
    return found


def test_both_backups_are_whole_even_under_one_name(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both write at the same moment, in the same second."""
    shelf.store.close()
    both, copy = Barrier(2), backups._copy

    def together(db: Connection, draft: Path) -> None:
        both.wait(20)
        copy(db, draft)
        both.wait(20)

    monkeypatch.setattr(backups, "_copy", together)
    monkeypatch.setattr(backups, "_name", lambda prefix: f"{prefix}.db")
    path = shelf.folder / "library.db"
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(upgrade, path, backups.back_up_before) for _ in range(2)]:
            done.result()
    assert versions(shelf.folder) == [len(MIGRATIONS)]
    with closing(sqlite3.connect(path)) as library, library:
        assert library.execute("PRAGMA user_version").fetchone() == (len(NEXT),)


def test_what_was_upgraded_meanwhile_is_not_kept_as_a_copy_from_before(shelf: Shelf) -> None:
    shelf.store.close()
    path = shelf.folder / "library.db"

    def other_first(db: Connection, change: str) -> None:
        """Another process upgrades while this one makes its backup."""
        upgrade(path, lambda *_: None)
        backups.back_up_before(db, change)

    upgrade(path, other_first)
    assert versions(shelf.folder) == [len(MIGRATIONS)]


def test_drafts_of_killed_processes_are_cleared_away(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shelf.folder / "backups"
    folder.mkdir()
    left = folder / ".daily-2026-01-01.db.77-1.part"
    left.touch()
    backups.rotate(shelf.store._db)
    assert left.exists()
    monkeypatch.setattr(backups, "ABANDONED_SECONDS", -1)
    backups.back_up(shelf.store._db, folder / "again.db")
    assert not left.exists()
