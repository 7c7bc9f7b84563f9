"""Libraries of every earlier version, with content in each of their tables."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.model.annotation import Anchored, AnchorState
from reader.model.article import Role
from reader.model.claim import Relation, Stance
from reader.model.feed import KnownEntry
from reader.model.fetching import Response
from reader.model.finding import StorySuggestion
from reader.model.story import StoryFacts
from reader.store.connection import Connection, Value
from reader.store.database import open_store
from reader.store.migrations import MIGRATIONS, bring_up_to_date
from tests.store.conftest import Shelf

NEWEST = len(MIGRATIONS)
FORGOTTEN = {"placements"}
"""Derived, and found again when it is asked for."""


def fill(shelf: Shelf) -> None:
    """Put something into every table."""
    store = shelf.store
    first, second, third = (
        shelf.add(f"Dam {n}", path=b"/a/%d" % n, outlet="BBC", tags=("eu",)) for n in range(3)
    )
    note = shelf.highlight(first, body="why")
    store.annotations.place(note.target.revision, {note.id: Anchored(AnchorState.ORPHANED, None, "quote")})
    claims = [store.claims.add_with_evidence(text, [(shelf.target(first), Stance.DISPUTES)]) for text in "ab"]
    store.claims.attach_web(claims[0].id, "https://a.example/", "quote", Stance.SUPPORTS)
    store.claims.relate(claims[0].id, Relation.BROADER, claims[1].id)
    story = store.stories.make([first, second], "The dam")
    store.stories.keep_facts(story.id, StoryFacts("stamp", 2, 1, 0))
    store.stories.suggest(third, [StorySuggestion(first, 0.5)])
    store.stories.split(story.id, [second], "Another")
    store.dismissals.dismiss("key", [first, second], "why")
    store.saved.save("name", "query")
    store.portable.kept.put(note.id, "w3c", {"a": 1}, {"b": 2})
    store.roles.set(first, "words", Role.CHROME, outlet="BBC", pattern="words")
    store.sources.link(b"/a")
    store.sources.report("/a/x", "why", first)
    store.sources.ignore({"/a/x": "1:2"})
    feed = store.feeds.add("https://a.example/feed", name="A")
    store.feeds.remember(feed.id, KnownEntry("entry", b"digest", first))
    store.fetches.remember("https://a.example/1", first, Response("https://a.example/1", b""))
    store.copies.keep(first, {second: 0.9})
    store.articles.remove([third])
    for table in tables(store._db):
        if not store._db.rows(f"SELECT * FROM {table}"):
            any_row(store._db, table)


def any_row(db: Connection, table: str) -> None:
    """Write a row into a table that nothing above fills."""
    values: dict[str, Value] = {"TEXT": "a", "INTEGER": 1, "BLOB": b"a", "REAL": 1}
    told = db.rows("SELECT name, type FROM pragma_table_info(?) WHERE [notnull] OR pk", (table,))
    named, holes = ", ".join(f'"{name}"' for name, _ in told), ", ".join("?" * len(told))
    db.run(f"INSERT INTO {table} ({named}) VALUES ({holes})", [values[kind] for _, kind in told])


def tables(db: Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    return [name for (name,) in db.rows(sql)]


def columns(db: Connection, table: str) -> str:
    return ", ".join(f'"{name}"' for (name,) in db.rows("SELECT name FROM pragma_table_info(?)", (table,)))


@pytest.fixture
def newest(shelf: Shelf) -> Path:
    """Return the file of a library of this version with something in each table."""
    fill(shelf)
    shelf.store.close()
    return shelf.folder / "library.db"


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_nothing_is_lost_and_a_copy_from_before_is_kept(newest: Path, tmp_path: Path, version: int) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    old = Connection(folder / "library.db")
    bring_up_to_date(old, lambda _: None, MIGRATIONS[:version])
    old.run("PRAGMA foreign_keys=OFF")
    old.run("ATTACH ? AS newest", (str(newest),))
    shape = {table: columns(old, table) for table in tables(old)}
    for table, named in shape.items():
        old.run(f"INSERT INTO {table} ({named}) SELECT {named} FROM newest.{table}")
    before = {table: old.rows(f"SELECT {named} FROM {table}") for table, named in shape.items()}
    assert all(before.values())
    old.close()

    with open_store(folder) as store:
        assert store._db.scalar("PRAGMA user_version") == NEWEST
        assert store.check() == []
        for table in shape.keys() - FORGOTTEN:
            assert store._db.rows(f"SELECT {shape[table]} FROM {table}") == before[table], table
        [copy] = (folder / "backups").iterdir()
        with closing(sqlite3.connect(copy)) as kept:
            assert kept.execute("PRAGMA user_version").fetchone() == (version,)
            for table, named in shape.items():
                assert kept.execute(f"SELECT {named} FROM {table}").fetchall() == before[table], table
        if version >= NEWEST - 1:
            assert store.journal.undo() is not None
            assert store.articles.count() == 3
