"""What an edit of the article did is shown word by word, accepted by one key, and orphans are put back by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.claims import Passage
from reader.model.annotation import AnchorState
from reader.text.diff import marked

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import OpenDesk, Revise

FIGURE = "$72 billion this year"


async def test_a_changed_highlight_shows_old_and_new_words_until_it_is_accepted(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    library.annotations.highlight_quote(ledger, FIGURE)
    revise(ledger, "$72 billion", "$145 billion")
    async with desk(ledger) as at:
        at.to("billion this year")
        await at.settle()
        [entry] = at.screen.notes.entries
        assert (entry.label, marked(entry.words)) == ("review", "[-$72-]{+$145+} billion this year")
        await at.press("Y")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.state is AnchorState.EXACT
        assert placed.annotation.target.quote == "$145 billion this year"
        assert at.screen.notes.entries == ()
        assert at.pane.head.facts.changed == 0
        await at.press("u")
        [placed] = library.annotations.of_article(ledger)
        assert placed.anchored.state is AnchorState.REVIEW


async def test_accepting_elsewhere_goes_to_the_next_that_waits(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    library.annotations.highlight_quote(ledger, FIGURE)
    revise(ledger, "$72 billion", "$145 billion")
    async with desk(ledger) as at:
        await at.press("Y")
        assert at.pane.text[at.view.caret :].startswith("$145 billion")
        assert library.annotations.of_article(ledger)[0].anchored.state is AnchorState.REVIEW
        await at.press("Y", "Y")
        assert "Nothing here was changed" in at.said


async def test_an_orphan_is_counted_in_the_status_line_and_put_on_the_selection_by_one_key(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    library.annotations.highlight_quote(ledger, "One is to keep falling over.", note="which?")
    revise(ledger, " One is to keep falling over.", "")
    async with desk(ledger) as at:
        assert at.screen.status.fact.startswith("1 orphaned")
        at.to("The other is to wonder")
        await at.press("i", "s", "R")
        [placed] = library.annotations.of_article(ledger)
        assert (placed.anchored.state, placed.annotation.body) == (AnchorState.EXACT, "which?")
        assert placed.anchored.quote == "The other is to wonder."
        assert at.screen.status.fact == ""
        await at.press("R")
        assert "has lost its place" in at.said


async def test_several_orphans_are_asked_for(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    lost = "One is to keep falling over."
    library.annotations.highlight_quote(ledger, lost)
    library.claims.new("It fell", [Passage(ledger, library.annotations.passage(ledger, lost))])
    revise(ledger, f" {lost}", "")
    async with desk(ledger) as at:
        assert at.screen.status.fact.startswith("2 orphaned")
        at.to("The other is to wonder")
        await at.press("R", "down", "enter")
        [claim] = library.claims.all()
        assert not claim.edited
        assert claim.evidence[0].target.quote == "The other is to wonder."
        assert library.annotations.of_article(ledger)[0].anchored.state is AnchorState.ORPHANED


async def test_edited_evidence_is_accepted_where_it_stands(
    desk: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    library.claims.new("It costs much", [Passage(ledger, library.annotations.passage(ledger, FIGURE))])
    revise(ledger, "$72 billion", "$145 billion")
    assert library.claims.all()[0].edited == 1
    async with desk(ledger) as at:
        at.to("billion this year")
        await at.settle()
        assert [entry.label for entry in at.screen.notes.entries] == ["claim", "review"]
        await at.press("Y")
        assert library.claims.all()[0].edited == 0
        await at.press("u")
        assert library.claims.all()[0].edited == 1
