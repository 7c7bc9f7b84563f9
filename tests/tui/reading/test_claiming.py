"""Claims made of what is read, and passages attached to claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.claim import Stance
from reader.tui.screens.reading_acts.highlighting import said
from reader.tui.widgets.note_view import NoteView

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import AddArticle, OpenDesk


async def test_c_proposes_the_sentence_and_takes_it_as_evidence(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.to("One is to keep")
        await at.press("C", "enter")
        [claim] = library.claims.all()
        assert claim.text == "One is to keep falling over."
        [evidence] = claim.evidence
        assert (evidence.target.quote, evidence.stance) == (claim.text, Stance.SUPPORTS)
        assert at.said.startswith("Claim made")


async def test_a_claim_in_own_words_keeps_the_selected_passage(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.view.select(at.to("up to $72 billion"))
        await at.press("C", "ctrl+u")
        await at.type("Meta spends 72 bn")
        await at.press("enter")
        [claim] = library.claims.all()
        assert (claim.text, claim.evidence[0].target.quote) == ("Meta spends 72 bn", "up to $72 billion")
        assert at.view.selection is None


async def test_leaving_the_dialog_makes_nothing(desk: OpenDesk, ledger: ArticleId, library: Library) -> None:
    async with desk(ledger) as at:
        await at.press("C", "escape")
        assert library.claims.all() == []


async def test_a_chooses_a_claim_by_words_and_the_stance_by_a_key(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    library.claims.new("The interface opens in June")
    wanted = library.claims.new("Meta spends $145 billion this year")
    async with desk(ledger) as at:
        at.view.select(at.to("up to $72 billion"))
        await at.press("A")
        await at.type("145")
        await at.press("enter", "x")
        [evidence] = library.claims.get(wanted.id).evidence
        assert (evidence.target.quote, evidence.stance) == ("up to $72 billion", Stance.DISPUTES)
        assert at.said.startswith("The passage disputes “Meta spends")


async def test_words_that_fit_no_claim_make_a_new_one(
    desk: OpenDesk, ledger: ArticleId, library: Library
) -> None:
    async with desk(ledger) as at:
        at.view.select(at.to("up to $72 billion"))
        await at.press("A")
        await at.type("A new one")
        await at.press("enter", "m")
        [claim] = library.claims.all()
        assert (claim.text, claim.evidence[0].stance) == ("A new one", Stance.MENTIONS)


async def test_the_caret_on_evidence_shows_its_claim_until_that_is_undone(
    desk: OpenDesk, ledger: ArticleId
) -> None:
    async with desk(ledger) as at:
        at.to("One is to keep")
        await at.press("C", "enter")
        [entry] = at.screen.query_one(NoteView).entries
        assert (entry.label, entry.text, entry.detail) == (
            "claim",
            "One is to keep falling over.",
            "this supports it",
        )
        await at.press("u")
        assert at.screen.query_one(NoteView).entries == ()


async def test_a_passage_that_opens_a_quotation_makes_a_claim_without_a_lone_mark(
    desk: OpenDesk, add: AddArticle, library: Library
) -> None:
    article = add(["On the quay", "She said: “We will not guess at the cause. There will be an inquiry.”"])
    async with desk(article) as at:
        for words, claimed in (
            ("guess", "She said: “We will not guess at the cause.”"),
            ("There", "There will be an inquiry."),
        ):
            at.to(words)
            await at.press("C", "enter")
            assert claimed in [claim.text for claim in library.claims.all()]


def test_marks_within_a_quotation_become_single_ones() -> None:
    assert said("“She went over,” he said") == "“‘She went over,’ he said”"
