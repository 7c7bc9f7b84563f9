"""Opening: new, known, older, newer, foreign, damaged and read-only libraries."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryDamaged, LibraryFault, LibraryTooNew, LibraryUnwritable, NotFound
from reader.model.listing import ListQuery
from reader.store import migrations
from reader.store.connection import Connection
from reader.store.database import open_store
from reader.store.migrations import MIGRATIONS, Migration, bring_up_to_date

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

ADD_MOOD = ("ALTER TABLE articles ADD COLUMN mood TEXT",)
BREAK = (
    "ALTER TABLE articles ADD COLUMN mood TEXT",
    "INSERT INTO placements VALUES ('x', 99, 'exact', 0, 1, 'q')",
)
FAIL = ("ALTER TABLE articles ADD COLUMN mood TEXT", "SELECT nonsense")


def migration(name: str) -> Migration:
    return Migration(f"add {name}", f"{__name__}:{name}")


def _with(*steps: Migration) -> Callable[[Connection, Callable[[str], object]], None]:
    return lambda db, back_up: bring_up_to_date(db, back_up, steps)


def pragma(folder: Path, name: str) -> int | str:
    with closing(sqlite3.connect(folder / "library.db")) as db, db:
        value: int | str = db.execute(f"PRAGMA {name}").fetchone()[0]
    db.close()
    return value


def columns(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "library.db")) as db, db:
        names = {name for (name,) in db.execute("SELECT name FROM pragma_table_info('articles')")}
    db.close()
    return names


def test_a_new_library_is_private_and_named(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "library"
    store = open_store(folder)
    assert len(store.library_id) == 26
    assert (store.articles.count(), store.check(), store.readonly) == (0, [], False)
    name = store.library_id
    store.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert pragma(folder, "user_version") == len(MIGRATIONS)
    assert pragma(folder, "application_id") == migrations.APPLICATION_ID
    with open_store(folder, create=False) as again:
        assert again.library_id == name


def test_a_library_is_not_made_when_it_may_not_be(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no library"):
        open_store(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("name", ["a b%20c?d#e", "naïve-ü", "-x"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / name).close()
    reading = Connection(tmp_path / name / "library.db", readonly=True)
    assert reading.scalar("SELECT count(*) FROM articles") == 0
    reading.close()


def test_a_newer_library_is_left_alone(shelf: Shelf) -> None:
    shelf.store._db.run("PRAGMA user_version=99")
    shelf.store.close()
    with pytest.raises(LibraryTooNew, match=r"newer version .* update"):
        open_store(shelf.folder)
    assert pragma(shelf.folder, "user_version") == 99


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "library.db")) as other, other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(LibraryDamaged, match="another program"):
        open_store(tmp_path)
    assert columns(tmp_path) == set()


@pytest.mark.parametrize(
    "content",
    [b"not a database, but a longish text" * 100, b"SQLite format 3\0" + b"\xff" * 4096],
    ids=["text", "header"],
)
def test_what_is_no_database_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.db").write_bytes(content)
    with pytest.raises(LibraryDamaged, match=str(tmp_path)):
        open_store(tmp_path)
    assert (tmp_path / "library.db").read_bytes() == content


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    """It is what a crash in the first millisecond leaves."""
    (tmp_path / "library.db").touch()
    with open_store(tmp_path) as store:
        assert store.check() == []


def test_damaged_pages_are_told_as_damage(shelf: Shelf) -> None:
    for number in range(50):
        shelf.add(str(number), f"Text {number}. " * 200)
    shelf.store.close()
    path = shelf.folder / "library.db"
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\xa5" * (len(content) - 4096 * 3)
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="damaged"), open_store(shelf.folder) as store:
        store.articles.rows(store.articles.keys(ListQuery()))


def test_a_place_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "library"):
        with pytest.raises(LibraryUnwritable, match=str(place)):
            open_store(place)


def test_a_library_that_takes_no_writes_can_be_read(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faked, since root writes anywhere: the system says that neither folder nor file takes writes."""
    article = shelf.add()
    shelf.store.close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with open_store(shelf.folder) as store:
        assert store.readonly
        assert store.articles.get(article).title == "Dam bursts"
        assert store.rotate_backups() is None
        assert store.check() == []
        for act in (
            lambda: store.articles.add(shelf.draft(text="x")),
            lambda: store.articles.set_read([article], True),
            lambda: store.set_meta("a", "b"),
            store.journal.undo,
        ):
            with pytest.raises(LibraryUnwritable, match=str(shelf.folder)):
                act()
        with store.reopen() as second:
            assert second.readonly


def test_a_folder_that_takes_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(LibraryUnwritable, match="does not take writes"):
        open_store(tmp_path)


def test_a_full_disk_takes_back_the_act_alone(shelf: Shelf) -> None:
    article = shelf.add()
    shelf.highlight(article)
    pages = shelf.store._db.scalar("PRAGMA page_count")
    shelf.store._db.run(f"PRAGMA max_page_count={pages}")
    with pytest.raises(LibraryUnwritable, match="disk is full"):
        shelf.add(text="Much. " * 100_000)
    shelf.store._db.run("PRAGMA max_page_count=1000000")
    assert shelf.store.articles.count() == 1
    shelf.highlight(article, "31 people")
    assert shelf.store.check() == []


def test_an_older_library_is_backed_up_and_brought_up_to_date(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = shelf.add()
    shelf.store.close()
    monkeypatch.setattr("reader.store.database.bring_up_to_date", _with(*MIGRATIONS, migration("ADD_MOOD")))
    with open_store(shelf.folder) as store:
        assert store.articles.get(article).title == "Dam bursts"
    assert "mood" in columns(shelf.folder)
    assert pragma(shelf.folder, "user_version") == len(MIGRATIONS) + 1
    (backup,) = (shelf.folder / "backups").iterdir()
    assert backup.name.startswith("before-add-ADD_MOOD-")
    with closing(sqlite3.connect(backup)) as copy, copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert copy.execute("SELECT id FROM articles").fetchall() == [(article,)]
    copy.close()


@pytest.mark.parametrize("name", ["BREAK", "FAIL"])
def test_a_migration_that_fails_changes_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Those before it are kept; it can be tried again."""
    shelf.store.close()
    steps = (*MIGRATIONS, migration("ADD_MOOD"), migration(name))
    monkeypatch.setattr("reader.store.database.bring_up_to_date", _with(*steps))
    with pytest.raises((LibraryFault, sqlite3.OperationalError)):
        open_store(shelf.folder)
    assert pragma(shelf.folder, "user_version") == len(MIGRATIONS) + 1


def test_every_version_there_was_comes_up_to_date(tmp_path: Path) -> None:
    """Whatever version a library stopped at, it ends with the tables of a new one."""

    def tables(path: Path) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as db, db:
            found = set(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        db.close()
        return found

    open_store(tmp_path / "new").close()
    for version in range(1, len(MIGRATIONS)):
        folder = tmp_path / str(version)
        folder.mkdir()
        old = Connection(folder / "library.db")
        bring_up_to_date(old, lambda name: None, MIGRATIONS[:version])
        old.close()
        open_store(folder).close()
        assert tables(folder / "library.db") == tables(tmp_path / "new" / "library.db")


def test_a_read_only_older_library_says_so(shelf: Shelf) -> None:
    shelf.store.close()
    db = Connection(shelf.folder / "library.db", readonly=True)
    with pytest.raises(LibraryUnwritable, match="older version"):
        bring_up_to_date(db, lambda name: None, (*MIGRATIONS, migration("ADD_MOOD")))
    db.close()


def test_opening_and_listing_load_little(shelf: Shelf) -> None:
    """What shows a list must start fast: no parser, no compression, no thread, no ULID."""
    code = (
        "import sys; from pathlib import Path;"
        "from reader.store.database import open_store; from reader.model.listing import ListQuery;"
        "s = open_store(Path(sys.argv[1])); s.articles.rows(s.articles.keys(ListQuery())); s.articles.count();"
        "print(*sys.modules)"
    )
    folder = str(shelf.folder)
    done = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"zlib", "hashlib", "ulid", "threading", "unicodedata"}
    ours = {name for name in loaded if name.startswith("reader.store.")}
    assert ours == {
        f"reader.store.{name}"
        for name in (
            "articles",
            "connecting",
            "connection",
            "database",
            "lists",
            "migrations",
            "refs",
            "values",
        )
    }


def test_a_library_that_was_replaced_while_it_is_open_takes_no_writes(shelf: Shelf) -> None:
    """They would have gone into the file that was moved away."""
    (shelf.folder / "library.db").rename(shelf.folder / "old.db")
    with pytest.raises(LibraryUnwritable, match="was replaced while it was open; quit and open it again"):
        shelf.add()
    assert shelf.store.articles.count() == 0


def test_a_copy_that_was_put_in_place_has_a_log_again(shelf: Shelf) -> None:
    """Without one nobody could tell whether somebody has it open."""
    copy = shelf.store.backup()
    shelf.store.close()
    copy.replace(shelf.folder / "library.db")
    assert pragma(shelf.folder, "journal_mode") == "delete"
    open_store(shelf.folder).close()
    assert pragma(shelf.folder, "journal_mode") == "wal"
