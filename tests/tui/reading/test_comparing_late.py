"""An answer that comes late: what was asked for meanwhile is done then, where it is still wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reader.model.ids import ArticleId
from reader.tui.screens.reading_acts import comparing
from tests.tui.reading.comparisons import sample_comparison

if TYPE_CHECKING:
    from tests.tui.reading.conftest import Desk, OpenDesk

pytestmark = pytest.mark.usefixtures("compared_by_hand")


def held_back(at: Desk, *articles: ArticleId) -> Callable[[], None]:
    """Make the screen wait for the comparison again; returns what lets the answer arrive."""
    found = sample_comparison(at.library, *articles)
    comparing.show(at.screen, None)
    at.screen.uncompared = comparing.COMPARING
    return lambda: comparing.arrived(at.screen, comparing.Compared(articles, found))


async def test_an_answer_for_articles_that_are_not_open_any_more_is_ignored(
    desk: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with desk(ledger) as at:
        comparing.arrived(
            at.screen, comparing.Compared((ledger, wire), sample_comparison(at.library, ledger, wire))
        )
        assert at.screen.comparison is None


async def test_a_walk_asked_for_while_comparing_is_done_once_that_is_done(
    side_by_side: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    """Regression test for a key that was lost, with “comparing…” left standing."""
    async with side_by_side() as at:
        answer = held_back(at, ledger, wire)
        await at.press("g", "d")
        assert at.said == "comparing…"
        await at.press("]", "x")
        assert at.said == "comparing…"
        answer()
        await at.pilot.pause()
        assert at.said == "1 of 2"
        assert at.pane.text[at.view.caret :].startswith("$72 billion")


async def test_who_has_gone_on_reading_meanwhile_is_left_there(
    side_by_side: OpenDesk, ledger: ArticleId, wire: ArticleId
) -> None:
    async with side_by_side() as at:
        answer = held_back(at, ledger, wire)
        await at.press("]", "x", "j")
        caret = at.view.caret
        answer()
        await at.pilot.pause()
        assert at.view.caret == caret
