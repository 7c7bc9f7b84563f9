"""Panes that scroll together: counterparts level, nothing jumps, on and off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.screens.reading_acts.linking import (
    FORGETS,
    HURRIES,
    QUICKEST,
    SPARE,
    counterpart_line,
    melted,
    smooth,
)

if TYPE_CHECKING:
    from reader.model.ids import ArticleId
    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk

places = st.integers(0, 200)
anchors = st.lists(st.tuples(places, places), max_size=40)


ends = st.tuples(st.integers(1, 300), st.integers(1, 300))


@given(anchors, ends)
def test_following_never_goes_back_nor_jumps_and_keeps_anchors_level(
    pairs: list[tuple[int, int]], last: tuple[int, int]
) -> None:
    """However passages cross: a step here is at most a few there, and the ends of both go together."""
    found = smooth(pairs, last)
    assert set(found[1:-1]) <= set(pairs)
    tops = [counterpart_line(found, line) for line in range(last[0] + 1)]
    most = max(QUICKEST, SPARE * last[1] / last[0])
    assert all(0 < other - one <= most + 1e-9 for one, other in pairwise(tops))
    assert all(tops[a] == b for a, b in found)
    assert (tops[0], tops[-1]) == (0, last[1])


def test_a_passage_told_elsewhere_is_passed_over() -> None:
    told = [(10, 12), (20, 21), (23, 80), (30, 33), (40, 2), (50, 52)]
    assert smooth(told, (100, 100)) == [
        (0, 0), (10, 12), (20, 21), (30, 33), (50, 52), (100, 100)
    ]  # fmt: skip


@given(st.integers(-200, 200), st.integers(0, 50), st.integers(-20, 200))
def test_a_shift_made_by_hand_melts_with_the_lines_scrolled(shift: int, moved: int, left: int) -> None:
    now = melted(shift, moved, left)
    assert now * shift >= 0
    assert abs(shift) - HURRIES * moved <= abs(now) <= max(0, abs(shift) - FORGETS * moved) or not moved


TOPICS = ("dam", "court", "ferry", "museum", "tram", "bank", "chess", "bees", "opera", "mine")


def report(*, padded: bool) -> list[str]:
    """Return a report of ten matters; the padded one says more between them."""
    paragraphs = ["Ten matters before the council"]
    for number, topic in enumerate(TOPICS):
        said = f"The {topic} of Brackwater costs the {topic} council {number + 3} million crowns for the {topic}."
        paragraphs.append(f"{said} Councillors voted on the {topic} of Brackwater late in the evening.")
        paragraphs += ["Nobody outside spoke at any length, and the windows stayed shut."] * (
            number % 3 if padded else 0
        )
    return paragraphs


@pytest.fixture
def council(desk: OpenDesk, add: AddArticle) -> OpenDesk:
    """Open the short and the padded report in low panes, compared: `async with council() as at: …`."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Desk]:
        one = add(report(padded=False), outlet="Short")
        other = add(report(padded=True), outlet="Long")
        async with desk(one, other, size=(120, 16)) as at:
            await at.settle()
            yield at

    return opened


async def test_counterparts_stay_level_while_scrolling(council: OpenDesk) -> None:
    async with council() as at:
        left, right = (pane.view for pane in at.screen.panes)
        assert at.screen.comparison is not None
        assert at.screen.comparison.aligned
        await at.press("ctrl+d", "ctrl+d")
        assert left.scroll_offset.y > 0
        assert right.scroll_offset.y > 0
        row = left.size.height // 3
        line = left.line_of(at.pane.text.index("The bank"))
        left.scroll_to(y=line - row, animate=False, force=True)
        await at.pilot.pause()
        theirs = right.line_of(at.screen.panes[1].text.index("The bank"))
        assert abs(theirs - right.scroll_offset.y - row) <= 1


async def test_the_first_page_takes_the_other_pane_along(council: OpenDesk) -> None:
    async with council() as at:
        await at.press("space")
        left, right = (pane.view for pane in at.screen.panes)
        assert right.scroll_offset.y >= left.scroll_offset.y > 0


async def test_unlinked_panes_scroll_by_themselves(council: OpenDesk) -> None:
    async with council() as at:
        await at.press("L")
        assert at.said == "Each pane scrolls by itself"
        assert not at.screen.links.on
        await at.press("ctrl+d", "ctrl+d")
        assert at.screen.panes[0].view.scroll_offset.y > 0
        assert at.screen.panes[1].view.scroll_offset.y == 0


async def test_going_to_the_top_takes_the_other_pane_there_from_wherever_it_stands(council: OpenDesk) -> None:
    """Regression test for a pane that stayed behind at the first movement after a jump, and then hurried."""
    async with council() as at:
        left, right = (pane.view for pane in at.screen.panes)
        await at.press("G")
        assert right.max_scroll_y - right.scroll_offset.y < right.size.height // 2
        at.to("The bank")
        await at.press("g", "d")
        assert at.view is right
        await at.press("g", "g")
        # The blank line above the title need not be in sight.
        assert max(left.scroll_offset.y, right.scroll_offset.y) <= 1
        steps = [right.scroll_offset.y, left.scroll_offset.y]
        for _ in range(4):
            await at.press("ctrl+d")
            assert right.scroll_offset.y > steps[0]
            assert left.scroll_offset.y > steps[1]
            steps = [right.scroll_offset.y, left.scroll_offset.y]


async def test_one_pane_alone_is_not_unlinked_from_those_that_come(desk: OpenDesk, ledger: ArticleId) -> None:
    """Regression test for a key that said “only one report is open” and unlinked the next ones all the same."""
    async with desk(ledger) as at:
        await at.press("L")
        assert at.said.startswith("Only one report is open")
        assert at.screen.links.on
