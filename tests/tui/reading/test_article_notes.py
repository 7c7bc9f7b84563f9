"""Notes on an article as a whole, from the article and from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.annotation import AnchorState, Motivation
from reader.tui.screens.note_editor import NoteEditor

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import OpenDesk, Revise


async def test_a_note_on_the_article_is_written_shown_at_its_title_and_changed(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        await at.press("g", "a")
        await at.type("Thin on sources")
        await at.press("ctrl+s")
        [placed] = library.annotations.of_article(ledger)
        assert (placed.annotation.body, placed.annotation.motivation) == (
            "Thin on sources",
            Motivation.COMMENTING,
        )
        await at.press("g", "g")
        [entry] = at.screen.notes.entries
        assert (entry.label, entry.text) == ("on the article", "Thin on sources")
        await at.press("G")
        assert at.screen.notes.entries == ()
        await at.press("g", "a")
        assert isinstance(at.app.screen, NoteEditor)
        await at.type("!")
        await at.press("ctrl+s")
        assert library.annotations.of_article(ledger)[0].annotation.body in (
            "Thin on sources!",
            "!Thin on sources",
        )
        await at.press("u", "u")
        assert library.annotations.of_article(ledger) == []


async def test_it_is_no_place_to_walk_to_and_never_lost(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    library.annotations.note_on_article(ledger, "Thin")
    revise(ledger, "Meta", "Nobody")
    [placed] = library.annotations.of_article(ledger)
    assert placed.anchored.state is AnchorState.EXACT
    async with desk(ledger) as at:
        await at.press("]", "h")
        assert "no highlights" in at.said
        assert at.screen.status.fact == ""
        assert at.pane.head.facts.notes == 1


async def test_a_note_left_empty_is_taken_away(desk: OpenDesk, ledger: ArticleId, library: Library) -> None:
    library.annotations.note_on_article(ledger, "T")
    async with desk(ledger) as at:
        await at.press("g", "a", "end", "backspace", "ctrl+s")
        assert library.annotations.of_article(ledger) == []
        await at.press("u")
        assert len(library.annotations.of_article(ledger)) == 1
