"""Exporting, opening addresses, following links and notes, from the reading screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.article import Style, StyleRun
from reader.tui.app import VariorumApp
from reader.tui.screens.note_editor import NoteEditor, Writing

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import AddArticle, OpenDesk


@pytest.fixture
def visited(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses the app has opened."""
    urls: list[str] = []
    monkeypatch.setattr(VariorumApp, "open_url", lambda self, url, **_: urls.append(url))
    return urls


async def test_o_opens_the_article_where_it_was_published(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, visited: list[str]
) -> None:
    async with desk(ledger, wire) as at:
        await at.press("o")
        assert visited == ["https://ledger.example/a"]
        await at.press("tab", "o")
        assert len(visited) == 1


async def test_enter_opens_the_link_under_the_caret_unless_it_is_none(
    desk: OpenDesk, add: AddArticle, visited: list[str]
) -> None:
    link = StyleRun(8, 12, frozenset({Style.LINK}), "https://wire.example/b")
    bad = StyleRun(13, 18, frozenset({Style.LINK}), "javascript:alert(1)")
    article = add(["Title", "A link there"], runs=(link, bad))
    async with desk(article) as at:
        at.view.go_to(9)
        await at.press("enter")
        assert visited == ["https://wire.example/b"]
        at.view.go_to(14)
        await at.press("enter")
        assert len(visited) == 1
        assert at.said == "There is no note and no link here"


async def test_enter_on_a_highlight_opens_its_note(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        library.annotations.highlight(ledger, at.to("$72 billion"), note="who says?")
        at.screen.load()
        await at.press("enter")
        assert isinstance(at.app.screen, NoteEditor)
        assert at.app.screen.query_one(Writing).text == "who says?"


async def test_a_note_is_written_on_in_the_users_editor(
    desk: OpenDesk, ledger: ArticleId, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VariorumApp, "edit", lambda self, text: f"{text} and more\x1b[31m\n")
    async with desk(ledger) as at:
        at.to("$72 billion")
        await at.press("a")
        await at.type("typed")
        await at.press("ctrl+e", "ctrl+s")
        [placed] = library.annotations.of_article(ledger)
        assert placed.annotation.body == "typed and more"


async def test_the_highlights_are_written_to_a_file(
    desk: OpenDesk, ledger: ArticleId, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with desk(ledger) as at:
        library.annotations.highlight(ledger, at.to("up to $72 billion"), note="who says?")
        at.screen.load()
        await at.press("E", "m", "enter")
        [written] = tmp_path.glob("*.md")
        assert "up to $72 billion" in written.read_text()


async def test_without_highlights_there_is_nothing_to_export(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("E")
        assert at.app.screen is at.screen


@pytest.mark.parametrize("size", [(40, 10), (20, 6), (12, 4)])
async def test_the_screen_stands_on_small_terminals(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, library: Library, size: tuple[int, int]
) -> None:
    async with desk(ledger, wire, size=size) as at:
        at.to("$72 billion")
        await at.press("H", "a", "x", "ctrl+s", "tab", "j", "/", "a", "enter", "C", "escape", "z")
        await at.pilot.resize_terminal(120, 40)
        await at.press("tab")
        assert [p.annotation.body for p in library.annotations.of_article(ledger)] == ["x"]


async def test_one_article_in_two_panes_shows_a_highlight_in_both(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger, ledger) as at:
        place = at.to("$72 billion")
        await at.press("H")
        for pane in at.screen.panes:
            assert len(pane.view.marks_at(place.start)) == 1
            assert pane.head.facts.highlights == 1


async def test_a_count_stands_behind_its_sign(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("number_sign", "3", "}")
        assert at.pane.text[at.view.caret :].startswith("“Nobody should think")


async def test_clicks_choose_panes_and_tabs(desk: OpenDesk, ledger: ArticleId, wire: ArticleId) -> None:
    async with desk(ledger, wire) as at:
        await at.pilot.click(at.screen.panes[1].head)
        await at.pilot.pause()
        assert at.pane.article.id == wire
        await at.pilot.resize_terminal(80, 24)
        await at.pilot.pause()
        await at.pilot.click("PaneTabs", offset=(5, 0))
        await at.pilot.pause()
        assert at.pane.article.id == ledger
        assert at.screen.group.shown == [at.pane]
