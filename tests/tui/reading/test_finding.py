"""Finding words in what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.ranges import TextRange
from reader.tui.screens.reading_acts.seeking import LARGE

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk


def places(at: Desk, words: str) -> list[TextRange]:
    found, start = [], at.pane.text.casefold().find(words)
    while start >= 0:
        found.append(TextRange(start, start + len(words)))
        start = at.pane.text.casefold().find(words, start + 1)
    return found


async def test_the_text_follows_what_is_typed_and_enter_stays_there(
    desk: OpenDesk, ledger: ArticleId
) -> None:
    async with desk(ledger) as at:
        await at.press("/")
        await at.type("budget")
        wanted = places(at, "budget")
        assert at.view.caret == wanted[0].start
        await at.press("enter")
        assert at.view.caret == wanted[0].start
        assert at.screen.status.fact == f"1/{len(wanted)}"
        assert at.screen.focused is at.view


async def test_escape_goes_back_to_where_the_search_began(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        start = at.to("$72").start
        await at.press("/")
        await at.type("patience")
        assert at.view.caret != start
        await at.press("escape")
        assert at.view.caret == start
        assert at.screen.status.fact == ""


async def test_the_search_begins_at_the_caret_and_goes_around(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        at.to("Paragraph 30")
        await at.press("/")
        await at.type("two ways")
        assert at.view.caret == at.pane.text.index("two ways")


async def test_n_walks_the_matches_and_says_when_it_turns(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("/")
        await at.type("two")
        await at.press("enter")
        wanted = places(at, "two")
        walked = []
        for _ in wanted:
            await at.press("n")
            walked.append(at.view.caret)
        assert walked == [p.start for p in [*wanted[1:], wanted[0]]]
        assert at.said == f"1/{len(wanted)}, around the end"
        await at.press("N")
        assert at.view.caret == wanted[-1].start
        assert at.screen.status.fact == f"{len(wanted)}/{len(wanted)}"


async def test_arrows_walk_while_the_bar_is_open(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("/")
        await at.type("paragraph")
        await at.press("down", "down", "up", "enter")
        assert at.view.caret == places(at, "paragraph")[1].start


async def test_quotes_accents_and_case_need_not_be_typed(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        for typed, found in (
            ("meta's BUDGET", "Meta’s budget"),
            ("cafe owner", "café owner"),
            ('"nobody', "“Nobody"),
        ):
            at.view.go_to(0)
            await at.press("/")
            await at.type(typed)
            await at.press("enter")
            assert at.view.caret == at.pane.text.index(found)


async def test_every_pane_shows_its_matches_and_n_works_in_each(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.press("/")
        await at.type("budget")
        await at.press("enter")
        here, beside = len(places(at, "budget")), at.screen.panes[1].text.count("budget")
        assert at.screen.status.fact == f"1/{here} · {beside} beside"
        assert [pane.head.found for pane in at.screen.panes] == [f"1/{here}", f"1/{beside}"]
        await at.press("n")
        assert [pane.head.found for pane in at.screen.panes] == [f"2/{here}", f"1/{beside}"]
        await at.press("tab", "n")
        assert at.view.caret == at.pane.text.index("budget")
        await at.press("escape")
        assert [pane.head.found for pane in at.screen.panes] == ["", ""]


async def test_what_does_not_stand_here_is_said_with_where_it_does(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.press("/")
        await at.type("spokesman")
        await at.press("enter", "n")
        assert at.said == "“spokesman” does not stand here, but in pane 2"


async def test_escape_takes_the_matches_off(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("/")
        await at.type("budget")
        await at.press("enter", "escape")
        assert at.screen.status.fact == ""
        await at.press("n")
        assert at.said.startswith("Nothing to find yet")


async def test_a_search_hit_opens_at_its_place_with_all_matches_marked(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    start = library.articles.revision(ledger).text.index("budget once more")
    async with desk(ledger, at=TextRange(start, start + 6), find="budget") as at:
        await at.settle()
        assert at.view.caret == start
        assert at.screen.status.fact == f"2/{len(places(at, 'budget'))}"


async def test_without_an_index_the_words_of_a_query_are_marked() -> None:
    from reader.tui.screens.reading_acts.seeking import words

    text = "The budget of the meta group."
    found = words(text, 'outlet:wire "budget" OR meta -june')
    assert [r.slice(text) for r in found] == ["budget", "meta"]


async def test_large_articles_are_searched_beside_the_keys(desk: OpenDesk, add: AddArticle) -> None:
    large = add([f"Paragraph {n} {'and so on ' * 20}" for n in range(1200)])
    async with desk(large) as at:
        assert len(at.pane.text) > LARGE
        await at.press("/")
        await at.type("Paragraph 900")
        await at.settle()
        assert at.view.caret == at.pane.text.index("Paragraph 900")
        await at.press("enter")
        assert at.screen.status.fact == "1/1"
