"""The article list: filters, orders, rows and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.ids import ArticleId
from reader.model.listing import ListQuery, Sort, Tally

if TYPE_CHECKING:
    from tests.store.conftest import Shelf


def titles(shelf: Shelf, query: ListQuery) -> list[str]:
    articles = shelf.store.articles
    found = [row.title for row in articles.rows(articles.keys(query))]
    assert articles.count(query) == len(found)
    return found


@pytest.fixture
def reports(shelf: Shelf) -> dict[str, ArticleId]:
    """Four reports that differ in everything a list shows."""
    return {
        "Élan": shelf.add(
            "Élan", "One two.", outlet="Le Monde", byline="Zoé", published="2026-05-01", tags=("eu",)
        ),
        "bridge": shelf.add("bridge", "One two three.", outlet="BBC", published="2026-05-01T09:00:00Z"),
        "Court": shelf.add("Court", "One.", outlet="bbc", tags=("eu", "law")),
        "Agency": shelf.add("Agency", "One two three four.", published="2026-04-30"),
    }


@pytest.mark.parametrize(
    ("sort", "ascending", "expected"),
    [
        (Sort.PUBLISHED, False, ["bridge", "Élan", "Agency", "Court"]),
        (Sort.PUBLISHED, True, ["Agency", "Élan", "bridge", "Court"]),
        (Sort.ADDED, False, ["Agency", "Court", "bridge", "Élan"]),
        (Sort.ADDED, True, ["Élan", "bridge", "Court", "Agency"]),
        (Sort.TITLE, True, ["Agency", "bridge", "Court", "Élan"]),
        (Sort.TITLE, False, ["Élan", "Court", "bridge", "Agency"]),
        (Sort.OUTLET, True, ["bridge", "Court", "Élan", "Agency"]),
        (Sort.WORDS, False, ["Agency", "bridge", "Élan", "Court"]),
        (Sort.WORDS, True, ["Court", "Élan", "bridge", "Agency"]),
    ],
)
@pytest.mark.usefixtures("reports")
def test_orders_fold_case_and_accents_and_put_the_unknown_last(
    shelf: Shelf, sort: Sort, ascending: bool, expected: list[str]
) -> None:
    query = ListQuery(sort=sort, ascending=ascending)
    assert titles(shelf, query) == expected
    everyone = ListQuery(text="e o", sort=sort, ascending=ascending)
    assert titles(shelf, everyone) == [title for title in expected if title in ("Élan", "Court")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (ListQuery("elan"), ["Élan"]),
        (ListQuery("ÉLAN monde"), ["Élan"]),
        (ListQuery("zoe"), ["Élan"]),
        (ListQuery("law"), ["Court"]),
        (ListQuery("bridge law"), []),
        (ListQuery(" "), ["bridge", "Élan", "Agency", "Court"]),
        (ListQuery("%"), []),
        (ListQuery(outlet="BBC"), ["bridge", "Court"]),
        (ListQuery(tag="eu"), ["Élan", "Court"]),
        (ListQuery("court", tag="eu"), ["Court"]),
        (ListQuery(unread=True), ["Élan", "Agency", "Court"]),
        (ListQuery(starred=True), ["Court"]),
        (ListQuery(annotated=True), ["Agency"]),
        (ListQuery(missing=True), []),
        (ListQuery(unread=True, tag="eu", sort=Sort.TITLE, ascending=True), ["Court", "Élan"]),
    ],
)
def test_filters(shelf: Shelf, reports: dict[str, ArticleId], query: ListQuery, expected: list[str]) -> None:
    shelf.store.articles.set_read([reports["bridge"]], True)
    shelf.store.articles.set_starred([reports["Court"]], True)
    shelf.highlight(reports["Agency"], "two")
    assert titles(shelf, query) == expected


def test_rows_keep_the_order_of_their_keys_and_leave_out_what_is_gone(
    shelf: Shelf, reports: dict[str, ArticleId]
) -> None:
    articles = shelf.store.articles
    keys = [articles.key_of(reports[title]) or 0 for title in ("Court", "Agency", "bridge")]
    articles.remove([reports["Agency"]])
    assert [row.title for row in articles.rows([*keys, 999])] == ["Court", "bridge"]
    assert articles.rows([]) == []


def test_a_row_says_what_the_article_says(shelf: Shelf) -> None:
    article = shelf.add(outlet="BBC", byline="A. Stone", published="2026-05-01", tags=("eu",))
    shelf.highlight(article)
    shelf.highlight(article, "31 people", body="Which?")
    known = shelf.get(article)
    (row,) = shelf.store.articles.rows(shelf.store.articles.keys(ListQuery()))
    for field in (
        "id",
        "title",
        "added",
        "words",
        "read",
        "starred",
        "missing",
        "tags",
        "highlights",
        "notes",
    ):
        assert getattr(row, field) == getattr(known, field)
    for field in ("outlet", "byline", "published"):
        assert getattr(row, field) == getattr(known.metadata, field)
    assert (row.highlights, row.notes) == (2, 1)


def test_outlets_and_tags_are_counted(shelf: Shelf, reports: dict[str, ArticleId]) -> None:
    articles = shelf.store.articles
    assert articles.outlets() == [Tally("bbc", 2), Tally("Le Monde", 1)]
    assert articles.tags() == [Tally("eu", 2), Tally("law", 1)]
    articles.remove([reports["Court"]])
    assert articles.outlets() == [Tally("BBC", 1), Tally("Le Monde", 1)]
    assert articles.tags() == [Tally("eu", 1)]
    assert articles.count() == 3


def test_each_order_is_read_from_an_index(shelf: Shelf) -> None:
    """No order needs a sort, and the usual one filters without looking at the articles themselves."""
    from reader.store.lists import _ORDERS, _where

    db = shelf.store._db
    for (sort, ascending), order in _ORDERS.items():
        text = "dam" if sort is Sort.PUBLISHED else ""
        where, parameters = _where(ListQuery(text, unread=bool(text), ascending=ascending))
        sql = f"EXPLAIN QUERY PLAN SELECT key FROM articles WHERE {' AND '.join(where)} ORDER BY {order}"
        plan = [row[3] for row in db.rows(sql, parameters)]
        assert plan == [f"SCAN articles USING INDEX articles_by_{sort}"], (sort, ascending)


def test_a_list_shows_what_was_just_written_here_and_elsewhere(shelf: Shelf) -> None:
    """Whole lists are remembered, but never beyond a change."""
    first = shelf.add("First", "1.")
    assert titles(shelf, ListQuery()) == ["First"]
    shelf.add("Second", "2.")
    assert titles(shelf, ListQuery()) == ["Second", "First"]
    with shelf.store.reopen() as other:
        other.articles.add(shelf.draft("Third", "3."))
        other.articles.override(first, "published", "2026-06-04")
    assert titles(shelf, ListQuery()) == ["First", "Third", "Second"]
    found = shelf.store.articles.keys(ListQuery())
    found.pop()
    assert len(shelf.store.articles.keys(ListQuery())) == 3
    shelf.store.articles.remove([first])
    assert titles(shelf, ListQuery()) == ["Third", "Second"]
    shelf.store.journal.undo()
    assert titles(shelf, ListQuery()) == ["First", "Third", "Second"]
