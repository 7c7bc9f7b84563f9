"""Highlights by key: saved first, then shown; changed, removed, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryBusy
from reader.library.annotations import Annotations
from reader.model.annotation import Kind
from reader.model.ranges import TextRange
from reader.tui.screens.note_editor import NoteEditor
from reader.tui.screens.prompts import Confirm
from reader.tui.widgets.note_view import NoteView

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import OpenDesk, Revise

SENTENCE = "Meta’s budget for capital expenditure is up to $72 billion this year, says the café owner."


async def test_h_highlights_the_sentence_under_the_caret(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72 billion")
        await at.press("H")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.quote == SENTENCE
        assert [m.id for m in at.view.marks_at(at.view.caret)] == [placed.annotation.id]
        assert at.said.startswith("Highlighted “Meta’s budget")
        assert at.pane.head.facts.highlights == 1


async def test_h_highlights_exactly_what_is_selected_and_lets_go_of_it(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("i", "n", "H")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.quote == "$72 billion"
        assert at.view.selection is None


async def test_the_same_sentence_is_not_highlighted_twice(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("H", "H")
        assert len(library.annotations.of_article(ledger)) == 1
        assert "already" in at.said


async def test_a_digit_gives_the_highlight_here_its_kind_and_makes_one_elsewhere(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("H", "2")
        assert [p.annotation.kind for p in library.annotations.of_article(ledger)] == [Kind.FIGURE]
        at.to("There are two ways")
        await at.press("3")
        kinds = {p.anchored.quote: p.annotation.kind for p in library.annotations.of_article(ledger)}
        assert kinds["There are two ways to be late with software."] is Kind.DISPUTED


async def test_dd_removes_the_highlight_here_and_undo_brings_it_back_at_once(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("H", "d", "d")
        assert library.annotations.of_article(ledger) == []
        assert at.view.marks_at(at.view.caret) == []
        await at.press("u")
        assert len(library.annotations.of_article(ledger)) == 1
        assert len(at.view.marks_at(at.view.caret)) == 1
        assert at.pane.head.facts.highlights == 1
        await at.press("ctrl+r")
        assert at.view.marks_at(at.view.caret) == []


async def test_dd_where_nothing_is_highlighted_says_so(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("d", "d")
        assert at.said == "There is no highlight here"


async def test_the_highlight_jumps_go_around_the_ends(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        places = [at.to(words) for words in ("There are two", "$72 billion", "Paragraph 20")]
        for place in places:
            library.annotations.highlight(ledger, place)
        at.screen.load()
        at.view.go_to(0)
        walked = []
        for _ in range(4):
            await at.press("]", "h")
            walked.append(at.view.caret)
        assert walked == [places[0].start, places[1].start, places[2].start, places[0].start]
        assert at.said == "Around the end"
        await at.press("[", "h")
        assert at.view.caret == places[2].start


async def test_a_note_is_written_on_a_new_highlight_only_when_it_is_saved(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("a", "escape")
        assert library.annotations.of_article(ledger) == []
        await at.press("a")
        await at.type("A third of it?")
        await at.press("enter", "N", "o", "ctrl+s")
        [placed] = library.annotations.of_article(ledger)
        assert placed.annotation.body == "A third of it?\nNo"
        assert at.pane.head.facts.notes == 1
        [entry] = at.screen.query_one(NoteView).entries
        assert (entry.label, entry.text) == ("key", "A third of it?\nNo")


async def test_a_note_that_could_not_be_saved_comes_back(
    desk: OpenDesk, ledger: ArticleId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program held the library the dialog closed, and the note was lost."""

    def busy(*_: object, **__: object) -> None:
        raise LibraryBusy("library", "another process is writing to it")

    async with desk(ledger) as at:
        at.to("$72")
        with monkeypatch.context() as patch:
            patch.setattr(Annotations, "highlight", busy)
            await at.press("a")
            await at.type("Long thought")
            await at.press("ctrl+s")
            editor = at.app.screen
            assert isinstance(editor, NoteEditor)
            assert editor.text == "Long thought"
            await at.press("!", "ctrl+s")
            assert isinstance(at.app.screen, NoteEditor)
            assert len(at.app._notifications) == 1
        await at.press("ctrl+s")
        [placed] = at.library.annotations.of_article(ledger)
        assert placed.annotation.body == "Long thought!"


async def test_a_note_is_changed_and_what_was_left_unsaved_is_offered_again(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        library.annotations.highlight(ledger, at.to("$72 billion"), note="first")
        at.screen.load()
        await at.press("a")
        await at.type("!")
        await at.press("escape")
        assert library.annotations.of_article(ledger)[0].annotation.body == "first"
        await at.press("a", "?", "ctrl+s")
        assert library.annotations.of_article(ledger)[0].annotation.body == "first!?"
        await at.press("a")
        await at.type(" and last")
        await at.press("ctrl+s")
        assert library.annotations.of_article(ledger)[0].annotation.body == "first!? and last"


async def test_quitting_keeps_what_is_being_written_for_the_next_start(
    desk: OpenDesk, ledger: ArticleId
) -> None:
    """Ctrl+Q threw away what was being written."""
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("a")
        await at.type("why")
        await at.press("ctrl+q")
        assert at.app._exit
    async with desk(ledger) as at:
        at.to("$72")
        await at.press("a")
        assert isinstance(at.app.screen, NoteEditor)
        assert at.app.screen.text == "why"


async def test_quitting_asks_where_what_is_written_cannot_be_kept(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        state = at.library.locations.state
        state.mkdir(parents=True, exist_ok=True)
        (state / "unsaved").write_text("no folder")
        at.to("$72")
        await at.press("a")
        await at.type("why")
        await at.press("escape")
        assert isinstance(at.app.screen, Confirm)
        await at.press("n", "!", "ctrl+q")
        assert isinstance(at.app.screen, Confirm)
        await at.press("n")
        assert isinstance(at.app.screen, NoteEditor)
        assert at.app.screen.text == "why!"
        await at.press("ctrl+q", "y")
        assert at.app._exit


async def test_the_note_goes_away_with_the_caret(desk: OpenDesk, ledger: ArticleId, library: Library) -> None:
    async with desk(ledger) as at:
        place = at.to("$72 billion")
        library.annotations.highlight(ledger, place, note="look")
        at.screen.load()
        assert len(at.screen.query_one(NoteView).entries) == 1
        at.view.go_to(place.end + 3)
        await at.pilot.pause()
        assert at.screen.query_one(NoteView).entries == ()


async def test_a_change_by_another_process_is_shown_without_losing_the_place(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        place = at.to("Paragraph 20")
        with library.reopen() as other:
            other.annotations.highlight(ledger, place, note="from the command line")
        at.app.changed.publish("")
        await at.pilot.pause()
        assert at.view.caret == place.start
        assert [m.has_note for m in at.view.marks_at(place.start)] == [True]


async def test_mouse_and_keys_highlight_the_same_range(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        start = at.to("capital expenditure")
        at.view.select(start)
        await at.press("4")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.range == TextRange(start.start, start.end)
        assert placed.annotation.kind is Kind.CONFIRMED


async def test_an_orphan_is_counted_listed_and_put_on_a_new_place(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    async with desk(ledger) as at:
        place = at.to("Patience tends to be withdrawn at once.")
        library.annotations.highlight(ledger, place, note="keep me")
        text = at.pane.text
        revise(ledger, " Patience tends to be withdrawn at once.", "")
        at.app.changed.publish("")
        await at.pilot.pause()
        assert at.pane.text != text
        assert at.pane.head.facts.orphaned == 1
        chosen = at.to("There are two ways")
        at.view.select(chosen)
        await at.press("g", "o", "enter")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.quote == "There are two ways"
        assert placed.annotation.body == "keep me"
        assert at.pane.head.facts.orphaned == 0
