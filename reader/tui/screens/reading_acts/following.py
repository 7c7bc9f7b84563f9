"""Opening what stands under the caret: the note of a highlight, or a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.screens.reading_acts import highlighting, keeping, noting

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.article_pane import ArticlePane


def follow(screen: ReadingDesk) -> None:
    """Open the note here, else the link here."""
    pane = screen.pane
    here = highlighting.highlight_here(pane)
    href = pane.view.link_at(pane.view.caret)
    if href and (here is None or not here.annotation.body):
        keeping.open_link(screen, href)
    elif here is not None:
        noting.edit(screen, pane, here)
    else:
        screen.say("There is no note and no link here")


def go_to_mark(view: ArticlePane, mark_id: str) -> None:
    """Put the caret on the beginning of a mark."""
    mark = view.sheet.marks.get(mark_id)
    if mark is not None:
        view.go_to(mark.range.start)
