"""The table of facts, and what the others say on what is under the caret."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Static

from reader.library.service import Library
from reader.model.finding import FactTable
from reader.model.ids import ArticleId
from reader.tui.screens.choosing import Choose
from reader.tui.screens.fact_table import FactDialog
from reader.tui.screens.search import SearchScreen
from reader.tui.screens.timeline import TimelineDialog
from reader.tui.widgets.row_list import RowList
from tests.tui.reading.conftest import LEDGER, WIRE

if TYPE_CHECKING:
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk


@pytest.fixture
def table(side_by_side: OpenDesk) -> OpenDesk:
    """Open the table of facts of the two sample reports: `async with table() as at: …`."""

    @asynccontextmanager
    async def opened(**wish: Any) -> AsyncIterator[Desk]:
        async with side_by_side(**wish) as at:
            await at.press("M")
            await at.settle()
            yield at

    return opened


def title(at: Desk) -> str:
    return str(at.app.screen.query_one("#title", Static).visual)


def shown(at: Desk) -> list[str]:
    rows = at.app.screen.query_one(RowList)
    lines = [rows.render_line(y).text.strip(" ▌") for y in range(rows.size.height)]
    return [line for line in lines if line]


async def test_the_table_leads_to_the_passage_of_the_chosen_report(table: OpenDesk, wire: ArticleId) -> None:
    async with table() as at:
        assert isinstance(at.app.screen, FactDialog)
        await at.press("l", "enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_the_passage_of_the_chosen_cell_stands_in_full_below_the_table(table: OpenDesk) -> None:
    async with table(size=(80, 24)) as at:
        below = at.app.screen.query_one("#passage", Static)
        assert "The Pell Street Ledger, up to $72 billion: “" in str(below.visual)
        await at.press("l")
        assert (
            "Halvorsen Wire, $145 billion: “Meta will spend $145 billion on capital projects this year.”"
            in str(below.visual)
        )
        assert below.region.bottom < at.app.screen.query_one("#note").region.bottom <= 24


async def test_on_a_small_screen_values_and_passage_are_still_read(table: OpenDesk) -> None:
    async with table(size=(40, 12)) as at:
        assert "up to" in shown(at)[0]
        assert at.app.screen.query_one("#passage").region.bottom <= 12


async def test_a_name_without_a_folder_says_where_it_goes(table: OpenDesk) -> None:
    async with table() as at:
        await at.press("E")
        assert str(Path.cwd()) in str(at.app.screen.query_one("#note", Static).visual)


async def test_the_timeline_of_a_row_leads_to_a_passage(
    table: OpenDesk, library: Library, ledger: ArticleId, wire: ArticleId
) -> None:
    for article, day in ((ledger, "2026-06-03"), (wire, "2026-06-04")):
        library.articles.override(article, "published", day)
    async with table() as at:
        await at.press("T")
        assert isinstance(at.app.screen, TimelineDialog)
        assert [p.outlet for p in at.app.screen.development.points] == [
            "The Pell Street Ledger",
            "Halvorsen Wire",
        ]
        await at.press("j", "enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_the_table_is_written_to_a_file_by_its_ending(table: OpenDesk, tmp_path: Path) -> None:
    for ending, told in (("csv", "matter,kind,disputed"), ("md", "| Matter |")):
        async with table() as at:
            await at.press("E", "ctrl+u")
            await at.type(str(tmp_path / f"facts.{ending}"))
            await at.press("enter")
        written = (tmp_path / f"facts.{ending}").read_text()
        assert told in written
        assert "145 billion" in written


async def test_on_a_figure_the_others_come_before_the_library(
    side_by_side: OpenDesk, wire: ArticleId
) -> None:
    async with side_by_side() as at:
        at.to("72 billion")
        await at.press("K")
        await at.settle()
        assert isinstance(at.app.screen, Choose)
        [wires, _] = shown(at)
        assert wires.startswith("$145 billion  “Meta will spend $145 billion")
        assert wires.endswith("Halvorsen Wire")
        await at.press("enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_a_title_instead_of_an_outlet_leaves_room_for_what_is_said(
    desk: OpenDesk, ledger: ArticleId, add: AddArticle
) -> None:
    """Regression test for a headline that filled the row and hid the answer."""
    wordy = [f"Meta delays its interface again and {'again and ' * 12}nobody knows why", *WIRE[1:]]
    async with desk(ledger, add(wordy)) as at:
        await at.settle()
        at.to("72 billion")
        await at.press("K")
        await at.settle()
        assert shown(at)[0].startswith("$145 billion  “Meta will spend")
        assert "Meta delays its" in shown(at)[0]


async def test_on_a_figure_of_this_report_alone_the_silence_of_the_others_comes_first(
    desk: OpenDesk, wire: ArticleId, add: AddArticle
) -> None:
    alone = add([*LEDGER, "The café seats 417 people."], outlet="Ledger")
    async with desk(alone, wire) as at:
        await at.settle()
        at.to("417")
        await at.press("K")
        await at.settle()
        assert title(at) == "The other reports are silent on “417”"
        assert shown(at) == ["Look it up in the whole library"]
        await at.press("escape")
        assert at.pane.article.id == alone
        await at.press("K")
        await at.settle()
        await at.press("enter")
        assert isinstance(at.app.screen, SearchScreen)


async def test_words_that_another_report_has_elsewhere_are_offered_before_the_library(
    side_by_side: OpenDesk,
) -> None:
    async with side_by_side() as at:
        at.to("patience")
        await at.press("K")
        await at.settle()
        assert title(at) == "The other reports are silent on “patience”"
        await at.press("escape")
        at.to("budget once more")
        await at.press("K")
        await at.settle()
        assert title(at) == "The same words elsewhere: “budget”"
        assert "The budget is the largest" in shown(at)[0]
        await at.press("enter")
        assert at.pane.text[at.view.caret :].startswith("budget is the largest")


async def test_with_one_report_and_no_story_there_is_no_table(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("M")
        assert "Only one report is open" in at.said


async def test_a_value_that_is_cut_keeps_both_brackets_of_the_chosen_cell(table: OpenDesk) -> None:
    async with table(size=(40, 12)) as at:
        assert "…]" in shown(at)[0]


async def test_a_table_says_that_it_is_coming_and_why_it_does_not(
    side_by_side: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Regression test for a key that seemed to do nothing, for a second or for ever."""
    go_on, told = Event(), []

    def broken(self: Library, articles: object) -> FactTable:
        go_on.wait()
        raise ZeroDivisionError

    monkeypatch.setattr(Library, "fact_table", broken)
    async with side_by_side() as at:
        await at.press("M")
        told.append(at.said)
        go_on.set()
        await at.settle()
        told.append(at.said)
    assert told == [
        "looking at what the reports say…",
        "no table: something went wrong (ZeroDivisionError), see the log",
    ]


async def test_the_app_is_left_from_the_table(table: OpenDesk) -> None:
    """Regression test for a table that swallowed the key."""
    async with table() as at:
        await at.press("ctrl+q")
        assert at.app._exit


async def test_on_a_name_the_passages_with_that_name_come_before_what_its_sentence_disputes(
    desk: OpenDesk, add: AddArticle
) -> None:
    """Regression test for an answer about the dead where a sound was asked for."""
    one = add(
        ["Ferry sinks", "At least 29 people died when the ferry sank in Hask Sound on Sunday."], outlet="A"
    )
    other = add(
        [
            "Ferry lost",
            "At least 31 people died when the ferry sank on Sunday.",
            "Divers are working in Hask Sound.",
        ],
        outlet="B",
    )
    async with desk(one, other) as at:
        await at.settle()
        assert at.screen.comparison is not None
        assert at.screen.comparison.disagreements
        at.to("Sound")
        await at.press("K")
        await at.settle()
        assert title(at) == "The same words elsewhere: “Hask Sound”"
        first, second, _ = shown(at)
        assert "Divers are working in Hask Sound" in first
        assert "at least 31" in second.casefold()
        await at.press("escape")
        at.to("29")
        await at.press("K")
        await at.settle()
        assert title(at) == "The other reports say"
