"""The table of facts, and what the others say on what is under the caret."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.ids import ArticleId
from reader.tui.screens.choosing import Choose
from reader.tui.screens.fact_table import FactDialog
from reader.tui.screens.timeline import TimelineDialog

if TYPE_CHECKING:
    from reader.library.service import Library
    from tests.tui.reading.conftest import OpenDesk


async def test_the_table_leads_to_the_passage_of_the_chosen_report(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        await at.press("M")
        await at.settle()
        assert isinstance(at.app.screen, FactDialog)
        await at.press("l", "enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_the_timeline_of_a_row_leads_to_a_passage(
    desk: OpenDesk, library: Library, ledger: ArticleId, wire: ArticleId
) -> None:
    for article, day in ((ledger, "2026-06-03"), (wire, "2026-06-04")):
        library.articles.override(article, "published", day)
    async with desk(ledger, wire) as at:
        await at.settle()
        await at.press("M")
        await at.settle()
        await at.press("T")
        assert isinstance(at.app.screen, TimelineDialog)
        assert [p.outlet for p in at.app.screen.development.points] == [
            "The Pell Street Ledger",
            "Halvorsen Wire",
        ]
        await at.press("j", "enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_the_table_is_written_to_a_file_by_its_ending(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId, tmp_path: Path
) -> None:
    for ending, told in (("csv", "matter,kind,disputed"), ("md", "| Matter |")):
        async with desk(ledger, wire) as at:
            await at.settle()
            await at.press("M")
            await at.settle()
            await at.press("E", "ctrl+u")
            await at.type(str(tmp_path / f"facts.{ending}"))
            await at.press("enter")
        written = (tmp_path / f"facts.{ending}").read_text()
        assert told in written
        assert "145 billion" in written


async def test_on_a_figure_the_others_come_before_the_library(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        at.to("72 billion")
        await at.press("K")
        await at.settle()
        assert isinstance(at.app.screen, Choose)
        await at.press("enter")
        assert at.pane.article.id == wire
        assert at.pane.text[at.view.caret :].startswith("$145 billion")


async def test_with_one_report_and_no_story_there_is_no_table(desk: OpenDesk, ledger: ArticleId) -> None:
    async with desk(ledger) as at:
        await at.press("M")
        assert "Only one report is open" in at.said
