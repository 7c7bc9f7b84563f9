"""`kind:` in a search: things, and highlights by the kind's own name or the one the user gave it."""

from __future__ import annotations

import pytest

from reader.config import Settings
from reader.library.service import Library
from reader.model.annotation import Kind
from reader.model.ids import AnnotationId
from reader.model.search import HitKind
from tests.library.conftest import Desk

PROBLEM = "kind:poem: is article, note, claim or a kind of highlight"


@pytest.fixture
def marked(desk: Desk) -> dict[str, AnnotationId]:
    """Give highlights by their kinds, in a library that calls `key` “Lead” and `disputed` “Check this”."""
    desk.library.settings = Settings(kind_names={"key": "Lead", "disputed": "Check this"})
    article = desk.add()
    quotes = {
        Kind.KEY: "the dam held",
        Kind.DISPUTED: "repairs",
        Kind.QUESTION: "Ministry",
        Kind.QUOTE: "flood",
    }
    made = {
        str(kind): desk.library.annotations.highlight_quote(article, quote, kind=kind).annotation.id
        for kind, quote in quotes.items()
    }
    desk.library.claims.new("The dam held")
    desk.library.search.catch_up()
    return made


def found(library: Library, query: str) -> set[str]:
    result = library.search.find(query)
    assert result.problem == ""
    return {hit.id for hit in result.hits}


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("kind:question", "question"),
        ("kind:QUESTION", "question"),
        ("kind:lead", "key"),
        ("kind:key", "key"),
        ('kind:"check this"', "disputed"),
        ("kind:check", "disputed"),
        ("kind:lead,quote", "key quote"),
        ("kind:qu", "question quote"),
        ("kind:note -kind:lead", "disputed question quote"),
        ("kind:lead dam", "key"),
        ("kind:quote dam", ""),
        ("kind:figure", ""),
    ],
)
def test_highlights_are_found_by_their_kind(
    desk: Desk, marked: dict[str, AnnotationId], query: str, kinds: str
) -> None:
    assert found(desk.library, query) == {marked[kind] for kind in kinds.split()}


def test_kinds_of_things_and_of_highlights_go_together(desk: Desk, marked: dict[str, AnnotationId]) -> None:
    result = desk.library.search.find("kind:claim,lead")
    assert {hit.kind for hit in result.hits} == {HitKind.CLAIM, HitKind.NOTE}
    assert result.total == 2


def test_a_kind_that_has_just_changed_needs_no_indexing(desk: Desk, marked: dict[str, AnnotationId]) -> None:
    desk.library.annotations.edit(marked["key"], kind=Kind.FIGURE)
    assert found(desk.library, "kind:figure") == {marked["key"]}
    assert found(desk.library, "kind:lead") == set()


def test_a_highlight_that_is_not_indexed_yet_is_not_found_yet(
    desk: Desk, marked: dict[str, AnnotationId]
) -> None:
    article = desk.library.store.annotations.get(marked["key"]).target.article
    desk.library.annotations.highlight_quote(article, "estimate", kind=Kind.FIGURE)
    assert found(desk.library, "kind:figure") == set()


def test_a_name_that_no_kind_has_is_told_and_the_rest_is_searched(
    desk: Desk, marked: dict[str, AnnotationId]
) -> None:
    result = desk.library.search.find("kind:poem repairs")
    assert result.problem == PROBLEM
    assert result.total > 0


def test_articles_are_found_by_the_kinds_of_highlight_in_them(
    desk: Desk, marked: dict[str, AnnotationId]
) -> None:
    """As a saved search in the sidebar does it."""
    other = desk.add("other.md", "Another report\n\nNothing is marked in it.\n")
    articles = desk.library.search.articles("kind:lead")
    assert len(articles) == 1
    assert other not in articles
