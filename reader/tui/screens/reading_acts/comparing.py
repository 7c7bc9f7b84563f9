"""Where the open reports disagree: finding it in the background, walking through it, the other side.

Offsets are code points of each revision's text, end excluded.
"""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.errors import VariorumError
from reader.model.finding import Comparison, Disagreement
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.tui.marks import DISAGREEMENT, STATEMENT, disagreement_marks, side_at, side_of, statement_marks
from reader.tui.screens.reading_acts.facing import after, against, face, level
from reader.tui.screens.reading_acts.linking import begin

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

log = logging.getLogger(__name__)

COMPARING = "comparing…"
"""Said as long as there is no answer yet."""


@dataclass
class Compared(Message):
    """A comparison is done. Exactly one of the two is given."""

    articles: tuple[ArticleId, ...]
    comparison: Comparison | None = None
    problem: str = ""


class Walk(NamedTuple):
    """A step to the next disagreement, asked for while the reports were still being compared."""

    pane: Pane
    caret: int
    by: int
    times: int | None


def start(screen: ReadingDesk) -> None:
    """Compare what is open, in the background; with fewer than two reports there is nothing to compare."""
    articles = opened(screen)
    if screen.comparison is not None and screen.comparison.articles == articles:
        return
    screen.uncompared, screen.walk = COMPARING, None
    show(screen, None)
    if len(articles) > 1:
        screen.run_worker(
            lambda: screen.post_message(_compare(screen.library, articles)),
            thread=True,
            group="compare",
            exclusive=True,
            exit_on_error=False,
        )


def opened(screen: ReadingDesk) -> tuple[ArticleId, ...]:
    """Return the articles in the panes, each once."""
    return tuple(dict.fromkeys(pane.article.id for pane in screen.panes))


def _compare(library: Library, articles: tuple[ArticleId, ...]) -> Compared:
    try:
        with library.reopen() as own:
            return Compared(articles, own.compare(articles))
    except VariorumError as error:
        return Compared(articles, problem=str(error))
    except Exception as error:
        # Reading goes on without a comparison; a fault in it must not end the session.
        log.exception("comparing %s", articles)
        return Compared(
            articles, problem=f"not compared: something went wrong ({type(error).__name__}), see the log"
        )


def arrived(screen: ReadingDesk, message: Compared) -> None:
    """Show the answer, unless other articles are open by now."""
    if message.articles != opened(screen):
        return
    if message.comparison is None:
        screen.uncompared = message.problem
        screen.show_summary()
        return
    from reader.tui.screens.reading_acts.judging import shown

    screen.whole_comparison = message.comparison
    show(screen, shown(screen, message.comparison))
    begin(screen)
    walk, screen.walk = screen.walk, None
    # Who has gone on reading meanwhile is not pulled away from there.
    if walk is not None and (screen.pane, screen.pane.view.caret) == walk[:2]:
        go(screen, walk.by, walk.times)
    else:
        _warn(screen, message.comparison)


def _warn(screen: ReadingDesk, found: Comparison) -> None:
    """Say what to bear in mind of a comparison, unless something else has just been said."""
    from reader.library.comparing import caveats

    told = caveats(found, {pane.article.id: pane.article for pane in screen.panes})
    if told and screen.status.said in ("", COMPARING):
        screen.say(told[0][0].upper() + told[0][1:], warning=True)


def show(screen: ReadingDesk, comparison: Comparison | None) -> None:
    """Draw a comparison over the panes, or take the last one off."""
    screen.comparison = comparison
    for pane in screen.panes:
        wanted = disagreement_marks(comparison, pane.article.id) if comparison else []
        pane.show_layer(DISAGREEMENT, wanted)
        pane.show_layer(STATEMENT, statement_marks(comparison, pane.article.id) if comparison else [])
    screen.show_summary()
    screen.show_notes()
    screen.show_hints()


def disagreement_here(screen: ReadingDesk, pane: Pane) -> Disagreement | None:
    """Return the disagreement whose passage is under the caret."""
    if screen.comparison is None:
        return None
    return side_at(screen.comparison, pane.article.id, pane.view.caret)


def go(screen: ReadingDesk, by: int, count: int | None) -> None:
    """Go to the next or previous disagreement of this pane, with its other side at the same height."""
    pane = screen.pane
    places = _places(screen, pane)
    if not places:
        if _is_comparing(screen):
            screen.walk = Walk(pane, pane.view.caret, by, count)
        screen.say(_none(screen))
        return
    starts = [start for start, _ in places]
    caret = pane.view.caret
    at = bisect_right(starts, caret) - 1 if by > 0 else bisect_left(starts, caret)
    index = at + by * (count or 1)
    place = index % len(places)
    face(screen, places[place][1], pane)
    screen.say(walked(place, len(places), around=not 0 <= index < len(places), by=by))


def walked(place: int, count: int, *, around: bool, by: int) -> str:
    """Return `2 of 6`, and around which end the walk went; a single place has none to go around."""
    told = f"{place + 1} of {count}"
    return f"{told}, around the {'end' if by > 0 else 'beginning'}" if around and count > 1 else told


def counterpart(screen: ReadingDesk) -> None:
    """Go to what another open report says on what is under the caret."""
    pane = screen.pane
    if len(screen.panes) < 2:
        screen.say(f"Only one report is open: {screen.key('reading.compare')} opens another beside it")
        return
    found = disagreement_here(screen, pane)
    others = against(screen, found, pane) if found is not None else []
    for other in others or after(screen, pane):
        here, there = _both(screen, pane, other)
        if here is not None and there is not None:
            screen.group.go(screen.panes.index(other))
            level(screen, [(pane, here), (other, there)])
            return
    waiting = _is_comparing(screen)
    screen.say(screen.uncompared if waiting else "No other report here speaks of this passage")


def _both(screen: ReadingDesk, pane: Pane, other: Pane) -> tuple[TextRange | None, TextRange | None]:
    """Return the passage under the caret and its counterpart: of a disagreement, else of aligned sentences."""
    found = disagreement_here(screen, pane)
    if found is not None and (side := side_of(found, other.article.id)) is not None:
        mine = side_of(found, pane.article.id)
        return (mine.mark if mine else None), side.mark
    comparison, caret = screen.comparison, pane.view.caret
    for pair in comparison.aligned if comparison else ():
        ends = {pair.left: pair.left_range, pair.right: pair.right_range}
        here = ends.get(pane.article.id)
        if here is not None and caret in here and other.article.id in ends:
            return here, ends[other.article.id]
    return None, None


def _places(screen: ReadingDesk, pane: Pane) -> list[tuple[int, Disagreement]]:
    if screen.comparison is None:
        return []
    found = [(side_of(d, pane.article.id), d) for d in screen.comparison.disagreements]
    return sorted(((side.mark.start, d) for side, d in found if side is not None), key=lambda pair: pair[0])


def _is_comparing(screen: ReadingDesk) -> bool:
    return screen.comparison is None and screen.uncompared == COMPARING and len(opened(screen)) > 1


def _none(screen: ReadingDesk) -> str:
    if len(opened(screen)) < 2:
        return f"Only one report is open: {screen.key('reading.compare')} opens another beside it"
    if screen.comparison is None:
        return screen.uncompared
    if not screen.comparison.disagreements:
        whole = screen.whole_comparison
        if whole is not None and (aside := len(whole.disagreements)):
            told = "the one found is" if aside == 1 else f"all {aside} found are"
            return f"None is open: {told} dismissed; {screen.key('reading.dismiss')} lists them"
        return "These reports do not disagree on anything that was found"
    return "This report disagrees with none of the others"
