"""Backups: checked, rotated, and never over something else."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryUnwritable
from reader.store import backups
from reader.store.database import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.conftest import Shelf


def days(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    moment = datetime(2026, 6, 1, 12, tzinfo=UTC) + timedelta(days=day)
    monkeypatch.setattr(backups, "now", lambda: moment)


def test_a_backup_is_a_library(shelf: Shelf, tmp_path: Path) -> None:
    article = shelf.add()
    made = shelf.highlight(article)
    to = tmp_path / "elsewhere" / "library.db"
    to.parent.mkdir()
    assert shelf.store.backup(to) == to
    assert [p.name for p in to.parent.iterdir()] == ["library.db"]
    assert stat.S_IMODE(to.stat().st_mode) == 0o600
    with open_store(to.parent) as copy:
        assert copy.library_id == shelf.store.library_id
        assert copy.annotations.of_article(article) == [made]
        assert copy.check() == []


def test_by_default_it_goes_beside_the_library(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add()
    assert shelf.store.backup().parent == shelf.folder / "backups"
    assert shelf.store.backup(tmp_path).parent == tmp_path


def test_an_older_backup_is_replaced_and_nothing_else_is(shelf: Shelf, tmp_path: Path) -> None:
    to, other = tmp_path / "copy.db", tmp_path / "notes.md"
    shelf.store.backup(to)
    shelf.add()
    shelf.store.backup(to)
    with closing(sqlite3.connect(to)) as copy, copy:
        assert copy.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    copy.close()
    other.write_text("mine")
    with pytest.raises(LibraryUnwritable, match=r"notes\.md.*left alone"):
        shelf.store.backup(other)
    assert other.read_text() == "mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.db", "library", "notes.md"]


def test_no_folder_is_made_for_a_backup_but_the_library_s_own(shelf: Shelf, tmp_path: Path) -> None:
    """It may be on a stick that is not plugged in."""
    with pytest.raises(LibraryUnwritable, match="the folder it should go to is not there"):
        shelf.store.backup(tmp_path / "usb" / "copy.db")
    assert not (tmp_path / "usb").exists()


def test_a_place_that_takes_no_backup_is_named(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryUnwritable, match="cannot be written"):
        shelf.store.backup(tmp_path / "file" / "copy.db")


def test_one_a_day_and_seven_in_all(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go first; backups made by hand and before a migration stay."""
    kept = shelf.store.backup()
    written = []
    for day in range(10):
        days(monkeypatch, day)
        shelf.add(str(day), f"Text {day}.")
        # File systems tell times apart by less than the test takes; days pass between the real ones.
        os.utime(shelf.folder / "library.db")
        written.append(shelf.store.rotate_backups())
        assert shelf.store.rotate_backups() is None
    assert None not in written
    found = set((shelf.folder / "backups").iterdir())
    assert found == {kept, *written[-7:]}


def test_an_unchanged_library_is_not_copied_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.add()
    days(monkeypatch, 0)
    assert shelf.store.rotate_backups() is not None
    shelf.store.close()
    long_ago = datetime(2020, 1, 1, tzinfo=UTC).timestamp()
    os.utime(shelf.folder / "library.db", (long_ago, long_ago))
    days(monkeypatch, 1)
    with open_store(shelf.folder) as store:
        assert store.articles.count() == 1
        assert store.rotate_backups() is None
        store.set_meta("changed", "yes")
        assert store.rotate_backups() is not None


def test_a_copy_that_is_not_like_the_library_is_not_kept(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.errors import LibraryDamaged

    counts = iter(([1, 2], [1, 3]))
    monkeypatch.setattr(backups, "_counts", lambda connection: iter(next(counts)))
    with pytest.raises(LibraryDamaged, match="backup does not read like"):
        shelf.store.backup()
    assert list((shelf.folder / "backups").iterdir()) == []
