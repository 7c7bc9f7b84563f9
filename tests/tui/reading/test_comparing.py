"""Disagreements of the open reports: marked, walked, faced, made into claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reader.library.service import Library
from reader.model.claim import Stance
from reader.model.finding import AlignedPair, Comparison, Disagreement, Matter, OnlyIn, Shared, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.text.layers import Layer
from reader.tui.screens.reading_acts import comparing
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.parts_line import PartsLine

if TYPE_CHECKING:
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk, Revise

Compare = Callable[[Library, ArticleId, ArticleId], Comparison]


@pytest.fixture
def comparison() -> Compare:
    """Return what comparing the two sample reports might find."""

    def made(library: Library, ledger: ArticleId, wire: ArticleId) -> Comparison:
        def side(article: ArticleId, sentence: str, words: str, value: str) -> Side:
            revision = library.articles.revision(article)
            start = revision.text.index(sentence)
            at = revision.text.index(words, start)
            whole = TextRange(start, start + len(sentence))
            return Side(article, revision.id, whole, sentence, TextRange(at, at + len(words)), value)

        money = Disagreement(
            Matter.MONEY,
            "up to $72 billion against $145 billion",
            (
                side(
                    ledger,
                    "Meta’s budget for capital expenditure is up to $72 billion this year",
                    "$72 billion",
                    "72",
                ),
                side(
                    wire, "Meta will spend $145 billion on capital projects this year.", "$145 billion", "145"
                ),
            ),
            may_both_hold=True,
            caveat="one is an upper bound",
        )
        count = Disagreement(
            Matter.COUNT,
            "30 against 20",
            (
                side(ledger, "Paragraph 30 tells of patience", "30", "30"),
                side(wire, "Paragraph 20 of the wire", "20", "20"),
            ),
        )
        wire_says = side(wire, "The budget is the largest in the industry.", "largest", "")
        ledger_says = side(ledger, "The other is to wonder.", "wonder", "")
        aligned = AlignedPair(ledger, ledger_says.range, wire, wire_says.range, 0.8)
        only = OnlyIn(wire, wire_says.revision, wire_says.range, wire_says.quote, 0.5)
        shared = Shared((ledger_says, wire_says))
        return Comparison((ledger, wire), (money, count), (shared,), (only,), (), (aligned,))

    return made


@pytest.fixture(autouse=True)
def _compared_by_hand(monkeypatch: pytest.MonkeyPatch, comparison: Compare) -> None:
    """Answer at once with what `comparison` says; how it is found is tested with the analysis."""
    monkeypatch.setattr(Library, "compare", lambda self, articles: comparison(self, *articles))


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


async def test_two_reports_are_compared_and_their_disagreements_marked(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
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


async def test_the_walk_through_disagreements_brings_both_sides_to_one_height(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
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


async def test_the_reason_stands_in_the_notes_with_why_both_may_hold(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        await at.press("]", "x")
        [entry] = at.screen.query_one(NoteView).entries
        assert (entry.label, entry.text) == ("money", "up to $72 billion against $145 billion")
        assert entry.detail == "Both may hold: one is an upper bound"


async def test_gd_goes_to_the_other_side_and_back(desk: OpenDesk, ledger: ArticleId, wire: ArticleId) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        at.to("$72 billion")
        await at.press("g", "d")
        assert at.pane.article.id == wire
        assert at.view.caret == at.pane.text.index("$145 billion")
        await at.press("g", "d")
        assert at.pane.article.id == ledger
        assert at.view.caret == at.pane.text.index("$72 billion")


async def test_gd_follows_aligned_sentences_where_nothing_is_disputed(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        at.to("wonder")
        await at.press("g", "d")
        assert at.view.caret == at.pane.text.index("The budget is the largest")
        at.to("Developers wait")
        await at.press("g", "d")
        assert at.said == "No other report here speaks of this passage"


async def test_c_on_a_disagreement_makes_a_claim_that_one_supports_and_one_disputes(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, library: Library
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
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
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, library: Library, revise: Revise
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        revise(ledger, "There are two ways", "There are at least two ways")
        at.app.changed.publish("")
        await at.settle()
        assert at.screen.comparison is not None
        assert (
            at.screen.comparison.disagreements[0].sides[0].revision == library.articles.get(ledger).revision
        )
        assert marked(at, 0) == ["$72 billion", "30"]


async def test_a_comparison_that_fails_is_said_and_reading_goes_on(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    def broken(self: Library, articles: object) -> Comparison:
        raise RuntimeError("a fault")

    monkeypatch.setattr(Library, "compare", broken)
    async with desk(ledger, wire) as at:
        await at.settle()
        told = "not compared: something went wrong (RuntimeError), see the log"
        assert summary(at) == told
        await at.press("]", "x")
        assert at.said == told
        await at.press("H")
        assert len(library.annotations.of_article(ledger)) == 1


async def test_an_answer_for_articles_that_are_not_open_any_more_is_ignored(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, comparison: Compare
) -> None:
    async with desk(ledger) as at:
        comparing.arrived(at.screen, comparing.Compared((ledger, wire), comparison(at.library, ledger, wire)))
        assert at.screen.comparison is None


async def test_of_several_reports_the_one_on_the_other_side_is_named(
    desk: OpenDesk,
    ledger: ArticleId,
    wire: ArticleId,
    add: AddArticle,
    comparison: Compare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At 100 columns two of three panes are in sight: the other side need not be one of them."""
    third = add(["Another report", "It says nothing of money."], outlet="The Third")
    monkeypatch.setattr(Library, "compare", lambda self, articles: comparison(self, ledger, wire))
    async with desk(ledger, third, wire, size=(100, 30)) as at:
        await at.settle()
        await at.press("]", "x")
        [entry] = at.screen.query_one(NoteView).entries
        assert entry.detail.startswith("Other side: Halvorsen Wire  Both may hold")


async def test_a_walk_asked_for_while_comparing_is_done_once_that_is_done(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, comparison: Compare
) -> None:
    """Regression test for a key that was lost, with “comparing…” left standing."""
    async with desk(ledger, wire) as at:
        await at.settle()
        found = comparison(at.library, ledger, wire)
        comparing.show(at.screen, None)
        at.screen.uncompared = comparing.COMPARING
        await at.press("g", "d")
        assert at.said == "comparing…"
        await at.press("]", "x")
        assert at.said == "comparing…"
        comparing.arrived(at.screen, comparing.Compared((ledger, wire), found))
        await at.pilot.pause()
        assert at.said == "1 of 2"
        assert at.pane.text[at.view.caret :].startswith("$72 billion")


async def test_who_has_gone_on_reading_meanwhile_is_left_there(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, comparison: Compare
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        found = comparison(at.library, ledger, wire)
        comparing.show(at.screen, None)
        at.screen.uncompared = comparing.COMPARING
        await at.press("]", "x", "j")
        caret = at.view.caret
        comparing.arrived(at.screen, comparing.Compared((ledger, wire), found))
        await at.pilot.pause()
        assert at.view.caret == caret


async def test_the_keys_offered_follow_a_click(desk: OpenDesk, ledger: ArticleId, wire: ArticleId) -> None:
    """Regression test for “gd other side”, which stayed where nothing was disputed, and the other way round."""
    async with desk(ledger, wire) as at:
        await at.settle()
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
