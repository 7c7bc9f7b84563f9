"""Bringing passages of several reports into sight at one height, the side that says otherwise among them.

Offsets are code points of each revision's text, end excluded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.finding import Disagreement
from reader.model.ranges import TextRange
from reader.tui.marks import opposing, side_of
from reader.tui.screens.reading_acts.levelling import Sight, common_row
from reader.tui.screens.reading_acts.linking import hold

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

Passage = tuple["Pane", TextRange]


def after(screen: ReadingDesk, pane: Pane) -> list[Pane]:
    """Return the other panes, the next one first."""
    at = screen.panes.index(pane)
    return [*screen.panes[at + 1 :], *screen.panes[:at]]


def against(screen: ReadingDesk, found: Disagreement, pane: Pane) -> list[Pane]:
    """Return the panes whose report says otherwise than this one, those in sight first."""
    articles = {side.article for side in opposing(found, pane.article.id)}
    panes = [other for other in after(screen, pane) if other.article.id in articles]
    return sorted(panes, key=lambda other: other not in screen.group.shown)


def face(screen: ReadingDesk, found: Disagreement, pane: Pane) -> None:
    """Bring a disagreement into sight in every pane, all at one height, and a pane that says otherwise beside."""
    others = against(screen, found, pane)
    turned = bool(others) and screen.group.bring(others[0])
    sides = [(p, side_of(found, p.article.id)) for p in screen.panes]
    passages = [(p, side.mark) for p, side in sides if side is not None]
    level(screen, passages)
    if turned:
        # A pane that has just come up has no size yet.
        others[0].view.when_laid_out(lambda: _stand_level(screen, passages))
        screen.show_notes()
    pane.view.focus()


def level(screen: ReadingDesk, passages: list[Passage]) -> None:
    """Go to a passage in each pane, and scroll those in sight so that all stand at the same height."""
    for pane, passage in passages:
        pane.view.go_to(passage.start)
    hold(screen)
    _stand_level(screen, passages)


def _stand_level(screen: ReadingDesk, passages: list[Passage]) -> None:
    shown = screen.group.shown
    seen = [
        (pane.view, pane.view.line_of(at.start))
        for pane, at in passages
        if pane in shown and pane.view.laid_out and pane.view.size.height
    ]
    if len(seen) < 2:
        return
    row = common_row([Sight(line, view.layout_index.line_count, view.size.height) for view, line in seen])
    for view, line in seen:
        view.stand(line, row)
    hold(screen)
