"""Linked scrolling: what the current pane shows, the others show beside it.

Aligned passages are anchors; between two of them the other pane moves
proportionally, and the ends of both articles go together. Anchors that would
make the other pane jump are passed over. A top is the line at the upper edge
of a window, from 0; offsets are code points.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model.finding import AlignedPair
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

Anchor = tuple[int, int]
"""A place in one article and its counterpart in another."""

FORGETS, HURRIES = 0.5, 2.0
"""How much of a shift made by hand is given up for each line scrolled, at least and at most: it melts away."""

QUICKEST = 2.0
"""Lines the other pane may move for one of this: half a page here is a page there, which the eye can follow."""

SPARE = 1.5
"""How much more than its own length demands an article may be hurried, or held up."""

NEAR = 300
"""Anchors before one that may be the last before it; more cannot matter on a page."""


def smooth(pairs: Sequence[Anchor], last: Anchor) -> list[Anchor]:
    """Return the most anchors that go forward in both articles without a jump, from (0, 0) to the last tops."""
    if not all(last):
        return [(0, 0), (max(1, last[0]), last[1])]
    even = last[1] / last[0]
    slowest, quickest = min(1 / QUICKEST, even / SPARE), max(QUICKEST, even * SPARE)

    def follows(one: Anchor, other: Anchor) -> bool:
        lines = other[0] - one[0]
        return lines > 0 and slowest * lines <= other[1] - one[1] <= quickest * lines

    inner = sorted({(a, b) for a, b in pairs if 0 < a < last[0] and 0 < b < last[1]})
    ordered = [(0, 0), *inner, last]
    best = [(0, -1)]
    """For each anchor, how many lead up to it and which is the one before; none do where that is -1."""
    for at in range(1, len(ordered)):
        before = [n for n in range(max(0, at - NEAR), at) if n == 0 or best[n][1] >= 0]
        before = [n for n in before if follows(ordered[n], ordered[at])]
        best.append(max(((best[n][0] + 1, n) for n in before), default=(0, -1)))
    found, at = [last], best[-1][1]
    while at > 0:
        found.append(ordered[at])
        at = best[at][1]
    return [(0, 0), *found[::-1]]


def counterpart_line(anchors: Sequence[Anchor], line: int) -> float:
    """Return the line of the other article that is level with one of this, between the anchors in proportion.

    `anchors` go forward in both and hold at least the two ends.
    """
    at = min(max(1, bisect_right(anchors, line, key=lambda anchor: anchor[0])), len(anchors) - 1)
    (a, x), (b, y) = anchors[at - 1], anchors[at]
    return x + (y - x) * (line - a) / max(1, b - a)


def melted(shift: float, moved: int, left: int) -> float:
    """Return what is left of a shift after a movement: nothing at the ends of the article, `left` lines away."""
    size = min(abs(shift) - moved * FORGETS, max(0, left) * HURRIES)
    return math.copysign(max(0.0, size, abs(shift) - moved * HURRIES), shift)


Anchored = tuple[ArticleId, ArticleId]
"""The article that leads, and one that follows."""


@dataclass
class Links:
    """What linked scrolling keeps between two movements."""

    on: bool = True
    placed: dict[ArticleId, int] = field(default_factory=dict)
    """The line at the top of each pane after the last movement."""
    shift: dict[Anchored, float] = field(default_factory=dict)
    """Leader and other → lines by which they are not level, because somebody has put them so."""
    cached: dict[tuple[int, ...], list[Anchor]] = field(default_factory=dict)


def toggle(screen: ReadingDesk) -> None:
    """Link the panes, or let each be scrolled by itself."""
    if len(screen.panes) < 2:
        screen.say(f"Only one report is open: {screen.key('reading.compare')} opens another beside it")
        return
    screen.links.on = not screen.links.on
    screen.say("Panes scroll together" if screen.links.on else "Each pane scrolls by itself")
    begin(screen)


def begin(screen: ReadingDesk) -> None:
    """Go on from where the panes stand now: what is not level yet becomes so while scrolling."""
    screen.links.cached.clear()
    hold(screen)
    follow(screen)


def hold(screen: ReadingDesk) -> None:
    """Leave the panes where they have just been put, beside each other."""
    screen.links.shift.clear()
    screen.links.placed = {pane.article.id: pane.view.scroll_offset.y for pane in screen.panes}


def follow(screen: ReadingDesk) -> None:
    """Bring the other panes level with the current one."""
    leader = screen.pane
    if not screen.links.on or screen.comparison is None or not leader.view.laid_out:
        return
    for pane in screen.group.shown:
        if pane is not leader and pane.article.id != leader.article.id and pane.view.laid_out:
            _level(screen, leader, pane)
    screen.links.placed[leader.article.id] = leader.view.scroll_offset.y


def _level(screen: ReadingDesk, leader: Pane, pane: Pane) -> None:
    links, article, view = screen.links, pane.article.id, pane.view
    here, furthest = leader.view.scroll_offset.y, leader.view.max_scroll_y
    anchors, before = _anchors(screen, leader, pane), links.placed.get(leader.article.id, here)
    pair = leader.article.id, article
    if pair not in links.shift or links.placed.get(article) != view.scroll_offset.y:
        # Somebody has put it there on purpose: a jump to a disagreement, the wheel.
        links.shift[pair] = view.scroll_offset.y - counterpart_line(anchors, before)
    if here != before:
        links.shift[pair] = melted(links.shift[pair], abs(here - before), min(here, furthest - here))
    top = counterpart_line(anchors, here)
    wanted = round(top + links.shift[pair])
    # Past an end of the article it may stay or come back, but not go further.
    now, last = view.scroll_offset.y, view.max_scroll_y
    wanted = min(max(min(0, now), wanted), max(last, now))
    if wanted != now:
        view.scroll_to(y=wanted, animate=False, force=True)
    links.placed[article] = view.scroll_offset.y


def _anchors(screen: ReadingDesk, leader: Pane, pane: Pane) -> list[Anchor]:
    """Return the tops that belong together, from the first to the last; kept until a pane is laid out anew."""
    one, other = leader.view, pane.view
    last = one.max_scroll_y, other.max_scroll_y
    key = id(one.layout_index), id(other.layout_index), *last
    known = screen.links.cached.get(key)
    if known is None:
        pairs = screen.comparison.aligned if screen.comparison else ()
        # Counterparts stand level where the eye is: at a third of the window.
        row = min(one.size.height, other.size.height) // 3
        tops = [
            (one.line_of(a) - row, other.line_of(b) - row)
            for a, b in _places(pairs, leader.article.id, pane.article.id)
        ]
        known = smooth(tops, last)
        # A handful of layouts is alive at a time; more is left over from resizing.
        if len(screen.links.cached) > 24:
            screen.links.cached.clear()
        screen.links.cached[key] = known
    return known


def _places(pairs: Sequence[AlignedPair], one: ArticleId, other: ArticleId) -> list[Anchor]:
    found = [(p.left_range.start, p.right_range.start) for p in pairs if (p.left, p.right) == (one, other)]
    found += [(p.right_range.start, p.left_range.start) for p in pairs if (p.right, p.left) == (one, other)]
    return found
