"""Disagreements of the open reports: marked, walked, faced, made into claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library.service import Library
from reader.model.claim import Stance
from reader.model.finding import Comparison
from reader.model.ids import ArticleId
from reader.text.layers import Layer
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.parts_line import PartsLine
from tests.tui.reading.comparisons import sample_comparison

if TYPE_CHECKING:
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk, Revise

pytestmark = pytest.mark.usefixtures("compared_by_hand")


def marked(at: Desk, number: int) -> list[str]:
    pane = at.screen.panes[number]
    return [
        m.range.slice(pane.text)
        for offset in range(len(pane.text))
        for m in pane.view.marks_at(offset)
        if m.kind is Layer.DISAGREEMENT and m.range.start == offset
    ]


def summary(at: Desk) -> str:
    line = at.screen.query_one("#summary", PartsLine)
    return "".join(segment.text for segment in line.render_line(0)).strip()


async def test_two_reports_are_compared_and_their_disagreements_marked(side_by_side: OpenDesk) -> None:
    async with side_by_side() as at:
        assert marked(at, 0) == ["$72 billion", "30"]
        assert marked(at, 1) == ["$145 billion", "20"]
        assert (
            summary(at)
            == f"{at.screen.panes[0].article.metadata.outlet}: 2 disputed · 1 shared · 0 of 1 only here"
        )
        await at.press("tab")
        assert (
            summary(at)
            == f"{at.screen.panes[1].article.metadata.outlet}: 2 disputed · 1 shared · 1 only here"
        )


async def test_one_report_alone_is_not_compared_until_another_is_opened(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger) as at:
        await at.press("]", "x")
        assert at.said.startswith("Only one report is open")
        await at.press("c", "enter")
        await at.settle()
        assert marked(at, 0) == ["$72 billion", "30"]
        await at.press("g", "x")
        assert marked(at, 0) == []
        assert not at.screen.query_one("#summary").display


async def test_the_walk_through_disagreements_brings_both_sides_to_one_height(side_by_side: OpenDesk) -> None:
    async with side_by_side() as at:
        left, right = at.screen.panes
        for words in (("$72 billion", "$145 billion"), ("30 tells", "20 of the wire")):
            await at.press("]", "x")
            assert left.view.caret == left.text.index(words[0])
            assert right.view.caret == right.text.index(words[1])
            rows = [p.view.line_of(p.view.caret) - p.view.scroll_offset.y for p in (left, right)]
            assert rows[0] == rows[1]
            assert at.screen.focused is left.view
            assert at.said == ("1 of 2" if words[0] == "$72 billion" else "2 of 2")
        await at.press("]", "x")
        assert at.said == "1 of 2, around the end"
        await at.press("[", "x")
        assert left.view.caret == left.text.index("30 tells")


async def test_the_reason_stands_in_the_notes_with_why_both_may_hold(side_by_side: OpenDesk) -> None:
    async with side_by_side() as at:
        await at.press("]", "x")
        [entry] = at.screen.query_one(NoteView).entries
        assert (entry.label, entry.text) == ("money", "up to $72 billion against $145 billion")
        assert entry.detail == "Both may hold: one is an upper bound"


async def test_gd_goes_to_the_other_side_and_back(
    side_by_side: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with side_by_side() as at:
        at.to("$72 billion")
        await at.press("g", "d")
        assert at.pane.article.id == wire
        assert at.view.caret == at.pane.text.index("$145 billion")
        await at.press("g", "d")
        assert at.pane.article.id == ledger
        assert at.view.caret == at.pane.text.index("$72 billion")


async def test_gd_follows_aligned_sentences_where_nothing_is_disputed(side_by_side: OpenDesk) -> None:
    async with side_by_side() as at:
        at.to("wonder")
        await at.press("g", "d")
        assert at.view.caret == at.pane.text.index("The budget is the largest")
        at.to("Developers wait")
        await at.press("g", "d")
        assert at.said == "No other report here speaks of this passage"


async def test_c_on_a_disagreement_makes_a_claim_that_one_supports_and_one_disputes(
    side_by_side: OpenDesk, ledger: ArticleId, wire: ArticleId, library: Library
) -> None:
    async with side_by_side() as at:
        await at.press("]", "x", "C", "enter")
        [claim] = library.claims.all()
        assert claim.text == "Meta’s budget for capital expenditure is up to $72 billion this year"
        assert {(e.target.article, e.stance) for e in claim.evidence} == {
            (ledger, Stance.SUPPORTS),
            (wire, Stance.DISPUTES),
        }
        await at.press("u")
        assert library.claims.all() == []


async def test_a_new_text_is_compared_anew(
    side_by_side: OpenDesk, ledger: ArticleId, library: Library, revise: Revise
) -> None:
    async with side_by_side() as at:
        revise(ledger, "There are two ways", "There are at least two ways")
        at.app.changed.publish("")
        await at.settle()
        assert at.screen.comparison is not None
        assert (
            at.screen.comparison.disagreements[0].sides[0].revision == library.articles.get(ledger).revision
        )
        assert marked(at, 0) == ["$72 billion", "30"]


async def test_a_comparison_that_fails_is_said_and_reading_goes_on(
    side_by_side: OpenDesk, ledger: ArticleId, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    def broken(self: Library, articles: object) -> Comparison:
        raise RuntimeError("a fault")

    monkeypatch.setattr(Library, "compare", broken)
    async with side_by_side() as at:
        told = "not compared: something went wrong (RuntimeError), see the log"
        assert summary(at) == told
        await at.press("]", "x")
        assert at.said == told
        await at.press("H")
        assert len(library.annotations.of_article(ledger)) == 1


async def test_of_several_reports_the_one_on_the_other_side_is_named(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, add: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 100 columns two of three panes are in sight: the other side need not be one of them."""
    third = add(["Another report", "It says nothing of money."], outlet="The Third")
    monkeypatch.setattr(Library, "compare", lambda self, articles: sample_comparison(self, ledger, wire))
    async with desk(ledger, third, wire, size=(100, 30)) as at:
        await at.settle()
        await at.press("]", "x")
        [entry] = at.screen.query_one(NoteView).entries
        assert entry.detail.startswith("Other side: Halvorsen Wire  Both may hold")


async def test_the_keys_offered_follow_a_click(side_by_side: OpenDesk) -> None:
    """Regression test for “gd other side”, which stayed where nothing was disputed, and the other way round."""
    async with side_by_side() as at:
        offered = []
        for words, x in (
            ("There are two", 12),
            ("Meta’s budget", 12),
            ("There are", 12),
            ("Meta’s budget", 1),
        ):
            line = at.view.line_of(at.pane.text.index(words)) - at.view.scroll_offset.y
            await at.pilot.click(at.view, offset=(x, line))
            await at.pilot.pause()
            offered.append("other side" in {hint.word for hint in at.screen.status.hints})
        assert offered == [False, True, False, True]


async def test_reports_of_different_events_are_told_to_be_so_once_they_are_compared(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Regression test for chance disagreements of two unrelated reports, shown without a word."""
    both = (ledger, wire)
    monkeypatch.setattr(Library, "compare", lambda self, articles: Comparison(both, (), strangers=both))
    async with desk(*both) as at:
        await at.settle()
        assert at.said.startswith("These reports seem to be of different events")
