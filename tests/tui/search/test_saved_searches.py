"""A saved search in the library's sidebar is a filter of the list."""

from __future__ import annotations

import pytest

from reader.library.service import Library
from reader.model.ids import ArticleId
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.parts_line import PartsLine
from tests.tui.search.conftest import OpenSearch, Searching


def library_of(it: Searching) -> LibraryScreen:
    assert isinstance(it.app.screen, LibraryScreen)
    return it.app.screen


def titles(it: Searching) -> list[str]:
    rows = library_of(it).articles
    return [row.title for row in rows.rows_of(rows.source.keys)]


def top(it: Searching) -> str:
    return library_of(it).query_one("#top", PartsLine).render_line(0).text


def place_names(it: Searching) -> list[str]:
    sidebar = library_of(it).sidebar
    return [place.name for place in sidebar.source.fetch(sidebar.source.keys).values()]


async def choose(it: Searching, name: str) -> None:
    """Leave the search screen and go to a place in the sidebar."""
    if not isinstance(it.app.screen, LibraryScreen):
        await it.press("escape", "escape")
    await it.press("h")
    library_of(it).sidebar.choose(place_names(it).index(name))
    await it.settle()


@pytest.fixture
def dam(library: Library) -> Library:
    """Keep a search that finds two of three articles by their title, all three by their text."""
    library.search.saved.save("The dam", "dam -toll")
    return library


async def test_choosing_it_lists_what_it_finds_and_says_which_query(search: OpenSearch, dam: Library) -> None:
    async with search() as it:
        await choose(it, "The dam")
        assert sorted(titles(it)) == ["Dam held, says engineer", "Repairs of the dam"]
        assert "The dam  2 articles  dam -toll" in top(it)


async def test_the_most_relevant_comes_first_until_another_order_is_chosen(
    search: OpenSearch, dam: Library
) -> None:
    dam.search.saved.save("Ferry first", "ferry OR dam")
    async with search() as it:
        await choose(it, "Ferry first")
        assert titles(it) == [hit.title for hit in dam.search.find("(ferry OR dam) kind:article").hits]
        assert "by relevance" in top(it)
        library = library_of(it)
        library.look(library.view.sorted_by(library.view.sort))
        assert titles(it) == ["Ferry toll", "Dam held, says engineer", "Repairs of the dam"]
        assert "newest first" in top(it)
        await it.press("tab", "S", "up", "enter")
        assert "by relevance" in top(it)


async def test_escape_goes_back_to_all_articles(search: OpenSearch, dam: Library) -> None:
    async with search() as it:
        await choose(it, "The dam")
        await it.press("enter", "escape")
        assert len(titles(it)) == 3
        assert "All articles" in top(it)


async def test_a_filter_narrows_it_further_and_is_cleared_first(search: OpenSearch, dam: Library) -> None:
    async with search() as it:
        await choose(it, "The dam")
        await it.press("enter", "equals_sign", *"held", "enter")
        assert titles(it) == ["Dam held, says engineer"]
        assert "1 of 2 · 1 hidden by filter" in top(it)
        await it.press("escape")
        assert "The dam  2 articles" in top(it)


async def test_it_is_opened_in_the_search_screen_by_a_key_of_its_own(
    search: OpenSearch, dam: Library
) -> None:
    async with search() as it:
        await choose(it, "The dam")
        await it.press("enter", "g", "s")
        assert it.screen.query_text == "dam -toll"


async def test_the_list_follows_what_changes_in_the_library(search: OpenSearch, dam: Library) -> None:
    dam.search.saved.save("Starred dam", "dam is:star")
    async with search() as it:
        await choose(it, "Starred dam")
        assert titles(it) == []
        [article, *_] = dam.search.articles("ferry")
        dam.articles.set_starred([ArticleId(article)], True)
        it.app.changed.publish("")
        await it.settle()
        assert titles(it) == ["Ferry toll"]


async def test_forgetting_the_one_that_is_shown_shows_all_articles(search: OpenSearch, dam: Library) -> None:
    async with search() as it:
        await choose(it, "The dam")
        await it.press("d")
        assert "All articles" in top(it)
        assert len(titles(it)) == 3


async def test_a_search_that_only_finds_a_note_lists_its_article(search: OpenSearch, dam: Library) -> None:
    dam.search.saved.save("Asked", "kind:note minister")
    async with search() as it:
        await choose(it, "Asked")
        assert titles(it) == ["Dam held, says engineer"]


async def test_a_search_without_answers_says_so(search: OpenSearch, dam: Library) -> None:
    dam.search.saved.save("Whales", "whale")
    async with search() as it:
        await choose(it, "Whales")
        assert "No article is found by “whale”" in library_of(it).articles.empty
