"""Disagreements put aside: gone from the text, remembered, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.finding import Disagreement
from reader.model.ids import ArticleId
from reader.tui.screens.choosing import Choose

if TYPE_CHECKING:
    from tests.tui.reading.conftest import Desk, OpenDesk


def found(at: Desk) -> tuple[Disagreement, ...]:
    assert at.screen.comparison is not None
    return at.screen.comparison.disagreements


async def test_a_dismissed_disagreement_is_gone_and_undo_brings_it_back(side_by_side: OpenDesk) -> None:
    async with side_by_side() as at:
        before = found(at)
        await at.press("]", "x", "X")
        assert len(found(at)) == len(before) - 1
        await at.press("u")
        assert found(at) == before


async def test_a_dismissal_outlives_the_screen_and_can_be_chosen_to_come_back(
    side_by_side: OpenDesk, desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with side_by_side() as at:
        count = len(found(at))
        await at.press("]", "x", "X")
    async with desk(wire, ledger) as at:
        await at.settle()
        assert len(found(at)) == count - 1
        await at.press("g", "g", "X")
        assert isinstance(at.app.screen, Choose)
        await at.press("enter")
        assert len(found(at)) == count


async def test_once_all_are_dismissed_the_walk_says_so_and_how_to_bring_them_back(
    side_by_side: OpenDesk,
) -> None:
    """Regression test for two reports that were said to agree."""
    async with side_by_side() as at:
        count = len(found(at))
        for _ in range(count):
            await at.press("]", "x", "X")
        await at.press("]", "x")
        told = "the one found is" if count == 1 else f"all {count} found are"
        assert at.said == f"None is open: {told} dismissed; X lists them"
