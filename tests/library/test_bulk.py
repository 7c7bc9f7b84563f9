"""An act on very many articles is one act: told in steps, whole or not at all, undone at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader.library import bulk
from reader.model.annotation import Kind, Selectors, Target, TextQuoteSelector
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery
from reader.model.ranges import TextRange
from reader.store import images
from reader.store.database import SqliteStore, open_store
from tests.bench.stock import stock

NUMBER = 25


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteStore]:
    monkeypatch.setattr(bulk, "STEP", 10)
    monkeypatch.setattr(images, "PART", 10)
    stock(tmp_path, NUMBER)
    with open_store(tmp_path) as opened:
        yield opened


def nobody(done: int, total: int) -> None:
    """Hear how far it is."""


def everything(store: SqliteStore) -> list[ArticleId]:
    return [row.id for row in store.articles.rows(store.articles.keys(ListQuery()))]


def test_it_is_told_step_by_step_and_kept_as_one_act(store: SqliteStore) -> None:
    told: list[tuple[int, int]] = []
    bulk.change_all(
        store.journal,
        "Tagged 25 articles “x”",
        everything(store),
        lambda some: store.articles.add_tag(some, "x"),
        lambda done, total: told.append((done, total)),
    )
    assert told == [(10, 25), (20, 25), (25, 25)]
    assert [step.sentence for step in store.journal.recent()] == ["Tagged 25 articles “x”"]
    assert store.articles.count(ListQuery(tag="x")) == NUMBER


def test_undo_and_redo_tell_how_far_they_are(store: SqliteStore) -> None:
    store.articles.set_starred(everything(store), True)
    told: list[tuple[int, int]] = []
    store.journal.undo(lambda done, total: told.append((done, total)))
    assert store.articles.count(ListQuery(starred=True)) == 0
    assert told == [(done, 6) for done in range(6)]
    store.journal.redo()
    assert store.articles.count(ListQuery(starred=True)) == NUMBER


def test_removal_with_highlights_comes_back_whole(store: SqliteStore) -> None:
    found = everything(store)
    for article in found[::3]:
        passage = Selectors(TextQuoteSelector("flood", "", ""), TextRange(0, 5))
        store.annotations.add(Target(article, store.articles.get(article).revision, passage), Kind.KEY)
    before = store.annotations.all(), everything(store)
    bulk.change_all(store.journal, "Removed 25 articles", found, store.articles.remove, nobody)
    assert (store.annotations.all(), everything(store)) == ([], [])
    store.journal.undo()
    assert (store.annotations.all(), everything(store)) == before


def test_when_one_step_fails_nothing_is_done(store: SqliteStore) -> None:
    found = everything(store)

    def change(some: Sequence[ArticleId]) -> None:
        if found[-1] in some:
            raise OSError("the disk is full")
        store.articles.set_read(some, True)

    with pytest.raises(OSError, match="full"):
        bulk.change_all(store.journal, "Marked", found, change, nobody)
    assert store.articles.count(ListQuery(unread=True)) == NUMBER
    assert store.journal.recent() == []


def test_what_changed_in_one_step_alone_says_itself_what_it_did(store: SqliteStore) -> None:
    found = everything(store)
    store.articles.set_read(found[:-1], True)
    bulk.change_all(
        store.journal,
        "Marked 25 articles read",
        found,
        lambda some: store.articles.set_read(some, True),
        nobody,
    )
    title = store.articles.get(found[-1]).metadata.title
    assert store.journal.recent(1)[0].sentence.startswith(f"Marked “{title[:20]}")


def test_only_a_step_of_very_many_rows_is_heavy(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.store import journal

    assert not store.journal.heavy()
    monkeypatch.setattr(journal, "HEAVY", 200)
    found = everything(store)
    store.articles.set_starred(found[:1], True)
    assert not store.journal.heavy()
    store.articles.set_starred(found, True)
    assert (store.journal.heavy(), store.journal.heavy(redo=True)) == (True, False)
    store.journal.undo()
    assert (store.journal.heavy(), store.journal.heavy(redo=True)) == (False, True)
