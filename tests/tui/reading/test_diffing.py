"""Word differences of two reports and of two revisions, marked and walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.ids import ArticleId
from reader.text.layers import Layer
from reader.tui.screens.prompts import Choose
from reader.tui.screens.reading_acts.diffing import CHANGED
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.tui.widgets.pane_group import Pane
    from tests.tui.reading.conftest import AddArticle, OpenDesk, Revise

COPY = ("Dam holds", "The repairs would cost $145 million, the ministry said.", "Nobody was hurt.")


def changed(pane: Pane) -> list[str]:
    """Return the words that are marked as different."""
    marks = [m for m in pane.view.sheet.marks.ordered() if m.id.startswith(CHANGED)]
    return [m.range.slice(pane.text) for m in marks]


async def test_the_differing_words_of_wire_copy_are_marked_in_both(desk: OpenDesk, add: AddArticle) -> None:
    one = add(COPY, outlet="Wire")
    other = add([p.replace("$145", "$72") for p in COPY], outlet="Copy")
    async with desk(one, other) as at:
        await at.settle()
        await at.press("D")
        left, right = at.screen.panes
        assert (changed(left), changed(right)) == (["$145"], ["$72"])
        await at.press("]", "c")
        assert left.view.caret == left.text.index(changed(left)[0])
        assert right.view.caret == right.text.index(changed(right)[0])
        await at.press("D")
        assert changed(left) == []


async def test_a_revision_shows_what_is_new_since_the_one_before(
    desk: OpenDesk, add: AddArticle, revise: Revise
) -> None:
    article = add(COPY, outlet="Wire")
    revise(article, "Nobody", "Somebody")
    async with desk(article) as at:
        await at.press("D")
        assert changed(at.pane) == ["Somebody"]
        assert "since revision 1" in at.said


async def test_changed_figures_are_listed_first_and_gone_to(
    desk: OpenDesk, add: AddArticle, revise: Revise
) -> None:
    article = add(COPY, outlet="Wire")
    revise(article, "Nobody", "Somebody")
    revise(article, "$145 million", "$160 million")
    revise(article, "The repairs", "All repairs in 2026")
    async with desk(article, size=(80, 24)) as at:
        await at.press("D")
        dialog = at.app.screen
        assert isinstance(dialog, Choose)
        rows = dialog.query_one(RowList)
        titles = [row.title for row in rows.rows_of(range(rows.count))]
        assert titles == ["(none) → 2026", "The → All", "(none) → in 2026"]
        # The letters of the key would narrow the list down.
        assert at.said == ""
        await at.press("enter")
        assert at.said == "]c walks through 2 differences since revision 3"
        assert at.view.caret == at.pane.text.index("2026")
        assert changed(at.pane) == ["All", "in 2026"]


async def test_a_figure_that_changed_is_listed_once(desk: OpenDesk, add: AddArticle, revise: Revise) -> None:
    article = add(COPY, outlet="Wire")
    revise(article, "$145 million", "$160 million")
    async with desk(article) as at:
        await at.press("D")
        assert isinstance(at.app.screen, Choose)
        rows = at.app.screen.query_one(RowList)
        assert [row.title for row in rows.rows_of(range(rows.count))] == ["$145 million → $160 million"]
        await at.press("escape")
        assert at.said == "]c walks through 1 difference since revision 1"


async def test_the_report_in_sight_is_the_other_one(desk: OpenDesk, add: AddArticle) -> None:
    articles = [add([*COPY, f"Says {name}."], outlet=name) for name in ("Wire", "Post", "Echo")]
    async with desk(*articles, size=(120, 40)) as at:
        await at.press("tab", "D")
        assert at.screen.group.shown == at.screen.panes[:2]
        assert at.said.endswith("from “Wire”")


async def test_what_is_said_of_the_differences_fits_a_narrow_line(desk: OpenDesk, add: AddArticle) -> None:
    """Regression test for a line that was cut before it named the key."""
    one = add(COPY, outlet="Wire")
    other = add(
        [COPY[0], "All repairs would cost $160 million."], outlet="The Port Sévrin Courier and Morning Post"
    )
    async with desk(one, other, size=(80, 24)) as at:
        await at.press("D")
        line = at.screen.status.render_line(0).text
        assert line.strip().startswith("]c walks through ")
        assert "differences from “The Port" in line
        assert "…”" in line


async def test_the_old_words_are_told_at_the_caret(desk: OpenDesk, add: AddArticle, revise: Revise) -> None:
    article = add(COPY, outlet="Wire")
    revise(article, "Nobody", "Somebody")
    async with desk(article) as at:
        at.to("Somebody")
        assert list(at.screen.notes.entries) == []
        await at.press("D")
        (entry,) = at.screen.notes.entries
        assert entry.label == "revision 1"
        assert [words.text for words in entry.words if words.text.strip()] == ["Nobody", "Somebody"]
        await at.press("D")
        assert at.screen.notes.entries == ()


async def test_without_an_earlier_revision_or_another_report_it_is_said(
    desk: OpenDesk, ledger: ArticleId
) -> None:
    async with desk(ledger) as at:
        await at.press("D")
        assert "no earlier revision" in at.said


async def test_the_margin_tells_what_is_agreed_and_what_stands_here_alone(
    desk: OpenDesk, add: AddArticle
) -> None:
    one = add([*COPY, "The minister of Brackwater resigned on 4 March after 12 years."], outlet="Wire")
    other = add([*COPY, "An engineer inspected 340 sluices."], outlet="Copy")
    async with desk(one, other) as at:
        await at.settle()
        kinds = {m.kind for m in at.pane.view.sheet.marks.ordered()}
        assert {Layer.AGREED, Layer.ONLY_HERE} <= kinds


async def test_where_the_other_report_is_out_of_sight_its_words_are_told(
    desk: OpenDesk, add: AddArticle
) -> None:
    one = add(COPY, outlet="Wire")
    other = add([p.replace("repairs", "mending") for p in COPY], outlet="Copy")
    for size, told in (((80, 24), ["Wire"]), ((120, 40), [])):
        async with desk(other, one, size=size) as at:
            await at.press("D", "]", "c")
            assert at.said == "1 of 1"
            entries = [e for e in at.screen.query_one(NoteView).entries if e.words]
            assert [e.label for e in entries] == told
            assert all([w.text for w in e.words if w.text.strip()] == ["repairs", "mending"] for e in entries)


async def test_the_walk_says_where_it_is_and_a_report_left_out_says_whose_differences_are_shown(
    desk: OpenDesk, add: AddArticle
) -> None:
    articles = [add([*COPY, f"Says {name}."], outlet=name) for name in ("Wire", "Post", "Echo")]
    async with desk(*articles, size=(120, 40)) as at:
        await at.press("D", "]", "c")
        assert at.said == "1 of 1"
        await at.press("]", "c")
        assert at.said == "1 of 1"
        await at.press("shift+tab", "]", "c")
        assert at.said == "None here: those of Wire and Post are shown; D hides them"


async def test_reports_that_are_no_copies_of_each_other_are_told_to_be_so(
    desk: OpenDesk, add: AddArticle
) -> None:
    one = add(COPY, outlet="Wire")
    other = add(["The wall stands", "It is said that mending it takes years and a fortune."], outlet="Post")
    async with desk(one, other) as at:
        await at.press("D")
        assert at.said.endswith("from “Post”; they have few words in common")
