"""Articles beside each other, the column, and where reading stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.pane_tabs import PaneTabs

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import AddArticle, OpenDesk


async def test_tab_walks_the_panes_around_and_each_keeps_its_caret(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.press("j", "tab")
        assert at.pane.article.id == wire
        assert at.view.caret == 0
        assert [p.head.current for p in at.screen.panes] == [False, True]
        await at.press("tab")
        assert at.pane.article.id == ledger
        assert at.view.caret > 0
        assert at.screen.focused is at.view


async def test_c_opens_a_related_article_beside_and_gx_closes_it(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, add: AddArticle
) -> None:
    add(["Unrelated", "A tramway opens late."], outlet="Record")
    async with desk(ledger) as at:
        await at.press("c", "enter")
        await at.settle()
        assert [p.article.id for p in at.screen.panes] == [ledger, wire]
        assert at.pane.article.id == wire
        assert [p.head.facts.number for p in at.screen.panes] == [1, 2]
        await at.press("g", "x")
        assert [p.article.id for p in at.screen.panes] == [ledger]
        assert at.screen.focused is at.view
        assert at.pane.head.facts.number == 0


async def test_the_article_to_open_is_found_by_typing(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, add: AddArticle
) -> None:
    tram = add(["Trams in autumn", "A tramway opens late."], outlet="Record")
    async with desk(ledger) as at:
        await at.press("c")
        await at.type("tram")
        await at.press("enter")
        await at.settle()
        assert [p.article.id for p in at.screen.panes] == [ledger, tram]


async def test_four_panes_are_the_most(desk: OpenDesk, add: AddArticle) -> None:
    articles = [add([f"Report {n}", "Said so."]) for n in range(5)]
    async with desk(*articles) as at:
        assert len(at.screen.panes) == 4
        await at.press("c")
        assert at.said.startswith("4 articles are open")


@pytest.mark.parametrize(("width", "shown"), [(60, 1), (80, 1), (100, 2), (160, 3), (200, 4)])
async def test_as_many_panes_are_shown_as_can_be_read(
    desk: OpenDesk, add: AddArticle, width: int, shown: int
) -> None:
    articles = [add([f"Report {n}", "Said so."], outlet=f"Outlet {n}") for n in range(4)]
    async with desk(*articles, size=(width, 30)) as at:
        tabs = at.screen.query_one(PaneTabs)
        assert len(at.screen.group.shown) == shown
        assert tabs.display == (shown < 4)
        await at.press("shift+tab")
        assert at.pane.article.id == articles[3]
        assert at.pane in at.screen.group.shown
        assert len(at.screen.group.shown) == shown
        await at.press("tab")
        assert at.pane.article.id == articles[0]
        assert at.pane in at.screen.group.shown


async def test_the_panes_follow_the_width_of_the_terminal(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire, size=(120, 30)) as at:
        assert len(at.screen.group.shown) == 2
        await at.pilot.resize_terminal(80, 30)
        await at.pilot.pause()
        assert at.screen.group.shown == [at.pane]
        await at.pilot.resize_terminal(120, 30)
        await at.pilot.pause()
        assert len(at.screen.group.shown) == 2


async def test_the_place_is_remembered_and_the_article_is_read(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        place = at.to("Paragraph 20")
        await at.press("h")
        assert isinstance(at.app.screen, LibraryScreen)
        known = library.articles.get(ledger)
        assert (known.progress, known.read) == (place.start, True)
        assert library.history.recent() == []
    async with desk(ledger) as at:
        assert at.view.caret == place.start


async def test_quitting_remembers_the_place_too(desk: OpenDesk, ledger: ArticleId, library: Library) -> None:
    async with desk(ledger) as at:
        place = at.to("Paragraph 20")
        await at.press("ctrl+q")
    assert library.articles.get(ledger).progress == place.start


async def test_an_article_marked_unread_stays_unread_at_its_place(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        place = at.to("Paragraph 20")
        await at.press("r", "h")
        known = library.articles.get(ledger)
        assert (known.progress, known.read) == (place.start, False)


async def test_plus_and_minus_change_the_column_of_all_panes_and_of_later_ones(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger) as at:
        before = at.view.text_width
        await at.press("plus", "plus", "minus")
        assert at.view.text_width == before + 4
        await at.press("c", "enter")
        await at.settle()
        assert [p.view.text_width for p in at.screen.panes] == [before + 4] * 2


async def test_zen_leaves_nothing_but_the_text(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger, size=(80, 24)) as at:
        await at.press("z")
        assert at.view.size.height == 24
        await at.press("escape")
        assert at.view.size.height < 24


async def test_the_next_article_of_the_list_takes_the_pane(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger) as at:
        await at.press("]", "a")
        assert [p.article.id for p in at.screen.panes] == [wire]
        assert at.screen.focused is at.view
        await at.press("]", "a")
        assert at.said == "This is the last article of the list"
        await at.press("[", "a")
        assert at.pane.article.id == ledger


async def test_an_article_that_is_gone_leads_back_with_a_word_why(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(type(ledger)("NOTHERE")) as at:
        await at.pilot.pause()
        assert isinstance(at.app.screen, LibraryScreen)


async def test_star_and_tags_are_written_and_shown(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        await at.press("s")
        assert library.articles.get(ledger).starred
        assert at.pane.head.facts.starred
        await at.press("t")
        await at.type("to check")
        await at.press("enter")
        assert "to check" in library.articles.get(ledger).tags


async def test_y_copies_the_passage_with_its_source(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        at.view.select(at.to("up to $72 billion"))
        await at.press("y")
        copied = (at.library.locations.state / "last_copy.txt").read_text()
        assert copied == (
            "“up to $72 billion” — The Pell Street Ledger, “Meta’s plan has no opening day”, Hugo Marsh,"
            " 5 June 2026, https://ledger.example/a"
        )
        assert at.app.clipboard == copied
        assert at.view.selection is None
