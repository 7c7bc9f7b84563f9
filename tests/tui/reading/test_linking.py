"""Panes that scroll together: counterparts level, nothing jumps, on and off."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.screens.reading_acts.linking import chain, counterpart_line

if TYPE_CHECKING:
    from tests.tui.reading.conftest import AddArticle, OpenDesk

places = st.integers(0, 200)
anchors = st.lists(st.tuples(places, places), max_size=40)


@given(anchors)
def test_a_chain_goes_forward_in_both_articles(pairs: list[tuple[int, int]]) -> None:
    found = chain(pairs)
    assert set(found) <= set(pairs)
    assert all(a < b and x < y for (a, x), (b, y) in pairwise(found))


@given(anchors)
def test_following_never_goes_back_and_keeps_anchors_level(pairs: list[tuple[int, int]]) -> None:
    """A line further down is never answered by one further up; an anchor is answered by its counterpart."""
    inner = [(a + 1, b + 1) for a, b in chain(pairs)]
    whole = [(0, 0), *inner, (300, 300)]
    lines = [counterpart_line(whole, line) for line in range(301)]
    assert all(one <= other for one, other in pairwise(lines))
    assert all(lines[a] == b for a, b in whole)


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


async def test_counterparts_stay_level_while_scrolling(desk: OpenDesk, add: AddArticle) -> None:
    one = add(report(padded=False), outlet="Short")
    other = add(report(padded=True), outlet="Long")
    async with desk(one, other, size=(120, 16)) as at:
        await at.settle()
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


async def test_the_first_page_takes_the_other_pane_along(desk: OpenDesk, add: AddArticle) -> None:
    one = add(report(padded=False), outlet="Short")
    other = add(report(padded=True), outlet="Long")
    async with desk(one, other, size=(120, 16)) as at:
        await at.settle()
        await at.press("space")
        left, right = (pane.view for pane in at.screen.panes)
        assert right.scroll_offset.y >= left.scroll_offset.y > 0


async def test_unlinked_panes_scroll_by_themselves(desk: OpenDesk, add: AddArticle) -> None:
    one = add(report(padded=False), outlet="Short")
    other = add(report(padded=True), outlet="Long")
    async with desk(one, other, size=(120, 16)) as at:
        await at.settle()
        await at.press("L", "ctrl+d", "ctrl+d")
        assert "by itself" in at.said or at.screen.links.on is False
        assert at.screen.panes[0].view.scroll_offset.y > 0
        assert at.screen.panes[1].view.scroll_offset.y == 0
