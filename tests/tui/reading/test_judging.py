"""Disagreements put aside: gone from the text, remembered, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.ids import ArticleId
from reader.tui.screens.choosing import Choose

if TYPE_CHECKING:
    from tests.tui.reading.conftest import OpenDesk


async def test_a_dismissed_disagreement_is_gone_and_undo_brings_it_back(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        assert at.screen.comparison is not None
        before = at.screen.comparison.disagreements
        await at.press("]", "x", "X")
        assert len(at.screen.comparison.disagreements) == len(before) - 1
        await at.press("u")
        assert at.screen.comparison.disagreements == before


async def test_a_dismissal_outlives_the_screen_and_can_be_chosen_to_come_back(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger, wire) as at:
        await at.settle()
        assert at.screen.comparison is not None
        count = len(at.screen.comparison.disagreements)
        await at.press("]", "x", "X")
    async with desk(wire, ledger) as at:
        await at.settle()
        assert at.screen.comparison is not None
        assert len(at.screen.comparison.disagreements) == count - 1
        await at.press("g", "g", "X")
        assert isinstance(at.app.screen, Choose)
        await at.press("enter")
        assert len(at.screen.comparison.disagreements) == count


async def test_once_all_are_dismissed_the_walk_says_so_and_how_to_bring_them_back(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    """Regression test for two reports that were said to agree."""
    async with desk(ledger, wire) as at:
        await at.settle()
        assert at.screen.comparison is not None
        count = len(at.screen.comparison.disagreements)
        for _ in range(count):
            await at.press("]", "x", "X")
        await at.press("]", "x")
        told = "the one found is" if count == 1 else f"all {count} found are"
        assert at.said == f"None is open: {told} dismissed; X lists them"
