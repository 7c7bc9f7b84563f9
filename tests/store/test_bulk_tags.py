"""Tagging very many articles at once derives only what tags change, and comes to what deriving all comes to."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.listing import ListQuery
from reader.store import derive
from reader.store.database import SqliteStore, open_store
from tests.store.conftest import Shelf

TAGS = st.sampled_from(["eu", "Élan", "a b", "“quoted”", "über"])
OWN = st.lists(st.lists(TAGS, max_size=3, unique=True), min_size=1, max_size=3)
ACTS = st.lists(st.tuples(st.sampled_from(["add", "remove", "undo", "redo"]), TAGS), max_size=6)


def rows(store: SqliteStore) -> list[tuple[object, ...]]:
    """Return all that lists and filters know."""
    tables = (
        "SELECT key, tags, haystack, title, words FROM articles ORDER BY key",
        "SELECT article, tag FROM article_tags ORDER BY 1, 2",
    )
    return [row for sql in tables for row in store._db.rows(sql)]


@settings(max_examples=40, deadline=None)
@given(OWN, ACTS)
def test_tags_are_derived_as_everything_is(own: list[list[str]], acts: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name, open_store(Path(name)) as store:
        shelf = Shelf(store, Path(name))
        made = [shelf.add(f"Title {at}\nof two lines", tags=tuple(tags)) for at, tags in enumerate(own)]
        for act, tag in acts:
            match act:
                case "add":
                    store.articles.add_tag(made, tag)
                case "remove":
                    store.articles.remove_tag(made, tag)
                case "undo":
                    store.journal.undo()
                case _:
                    store.journal.redo()
            quick = rows(store)
            with store._db.transaction():
                derive.refresh(store._db, list(store.articles.keys(ListQuery())))
            assert quick == rows(store)


def test_a_tag_that_comes_back_with_an_article_is_found_by(shelf: Shelf) -> None:
    article = shelf.add(tags=("eu",))
    shelf.store.articles.add_tag([article], "checked")
    shelf.store.articles.remove([article])
    shelf.store.journal.undo()
    shelf.store.journal.undo()
    assert [tally.name for tally in shelf.store.articles.tags()] == ["eu"]
    shelf.store.journal.redo()
    assert len(shelf.store.articles.keys(ListQuery(tag="checked"))) == 1
    assert len(shelf.store.articles.keys(ListQuery("checked"))) == 1
