"""Linked scrolling: what the current pane shows, the others show beside it.

Aligned passages are anchors; between two of them the other pane moves
proportionally, so that counterparts are level and nothing jumps. Lines count
from 0 from the top of an article; offsets are code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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

FORGETS = 0.5
"""How much of a shift made by hand is given up for each line scrolled: it melts away instead of jumping."""


def chain(pairs: Sequence[Anchor]) -> list[Anchor]:
    """Return the longest run of anchors that goes forward in both articles."""
    ordered = sorted(set(pairs))
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(ordered):
        at = bisect_left(tails, other)
        before.append(places[at - 1] if at else -1)
        tails[at:] = [other] if at == len(tails) else [other, *tails[at + 1 :]]
        places[at : at + 1] = [number]
    found, at = [], places[-1] if places else -1
    while at >= 0:
        found.append(ordered[at])
        at = before[at]
    return strictly_forward(found[::-1])


def strictly_forward(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Leave out anchors that do not move on in the first article."""
    kept: list[Anchor] = []
    for anchor in anchors:
        if not kept or (anchor[0] > kept[-1][0] and anchor[1] > kept[-1][1]):
            kept.append(anchor)
    return kept


def counterpart_line(anchors: Sequence[Anchor], line: int) -> float:
    """Return the line of the other article that is level with one of this, between the anchors in proportion.

    `anchors` go forward in both and hold at least the two ends.
    """
    at = min(max(1, bisect_right(anchors, line, key=lambda anchor: anchor[0])), len(anchors) - 1)
    (a, x), (b, y) = anchors[at - 1], anchors[at]
    return x + (y - x) * (line - a) / max(1, b - a)


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
    cached: dict[tuple[int, int], list[Anchor]] = field(default_factory=dict)


def toggle(screen: ReadingDesk) -> None:
    """Link the panes, or let each be scrolled by itself."""
    links = screen.links
    links.on = not links.on
    if len(screen.panes) < 2:
        screen.say(f"Only one report is open: {screen.key('reading.compare')} opens another beside it")
    else:
        screen.say("Panes scroll together" if links.on else "Each pane scrolls by itself")
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
    moved = abs(leader.view.scroll_offset.y - screen.links.placed.get(leader.article.id, 0))
    for pane in screen.group.shown:
        if pane is not leader and pane.article.id != leader.article.id and pane.view.laid_out:
            _level(screen, leader, pane, moved)
    screen.links.placed[leader.article.id] = leader.view.scroll_offset.y


def _level(screen: ReadingDesk, leader: Pane, pane: Pane, moved: int) -> None:
    links, article, view = screen.links, pane.article.id, pane.view
    row = min(leader.view.size.height, view.size.height) // 3
    top = counterpart_line(_anchors(screen, leader, pane), leader.view.scroll_offset.y + row) - row
    pair = leader.article.id, article
    if pair not in links.shift or links.placed.get(article) != view.scroll_offset.y:
        # Somebody has put it there on purpose: a jump to a disagreement, the wheel.
        shift = view.scroll_offset.y - top
    else:
        shift, less = links.shift[pair], moved * FORGETS
        shift = max(0.0, shift - less) if shift > 0 else min(0.0, shift + less)
    links.shift[pair] = shift
    wanted = round(top + shift)
    # Past an end of the article it may stay or come back, but not go further.
    top, furthest = view.scroll_offset.y, max(0, view.layout_index.line_count - view.size.height)
    wanted = min(max(min(0, top), wanted), max(furthest, top))
    if wanted != view.scroll_offset.y:
        view.scroll_to(y=wanted, animate=False, force=True)
    links.placed[article] = view.scroll_offset.y


def _anchors(screen: ReadingDesk, leader: Pane, pane: Pane) -> list[Anchor]:
    """Return the lines that stand level, from the first to the last; kept until a pane is wrapped anew."""
    one, other = leader.view.layout_index, pane.view.layout_index
    key = id(one), id(other)
    known = screen.links.cached.get(key)
    if known is None:
        pairs = screen.comparison.aligned if screen.comparison else ()
        places = chain(_places(pairs, leader.article.id, pane.article.id))
        lines = [(leader.view.line_of(a), pane.view.line_of(b)) for a, b in places]
        last = (max(1, one.line_count), max(1, other.line_count))
        inner = [pair for pair in lines if 0 < pair[0] < last[0] and 0 < pair[1] < last[1]]
        known = [(0, 0), *strictly_forward(inner), last]
        # A handful of layouts is alive at a time; more is left over from resizing.
        if len(screen.links.cached) > 24:
            screen.links.cached.clear()
        screen.links.cached[key] = known
    return known


def _places(pairs: Sequence[AlignedPair], one: ArticleId, other: ArticleId) -> list[Anchor]:
    found = [(p.left_range.start, p.right_range.start) for p in pairs if (p.left, p.right) == (one, other)]
    found += [(p.right_range.start, p.left_range.start) for p in pairs if (p.right, p.left) == (one, other)]
    return found
