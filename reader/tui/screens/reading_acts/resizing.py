"""Resizing the highlight under the caret: a run of keys is one step to undo. Offsets are code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.annotation import PlacedAnnotation
from reader.model.ids import AnnotationId
from reader.text.resizing import Edge, Unit, resized
from reader.tui.screens.reading_acts import highlighting

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


@dataclass(frozen=True)
class Run:
    """What was resized last, and the step of the history that did it; none at first."""

    annotation: AnnotationId | None = None
    step: int = 0


def resize(screen: ReadingDesk, edge: Edge, unit: Unit, by: int) -> None:
    """Move one end of the highlight here."""
    pane = screen.pane
    placed = _chosen(screen, pane)
    where = placed.anchored.range if placed else None
    if placed is None or where is None:
        screen.say("There is no highlight here")
        return
    passage = resized(pane.text, where, edge, unit, by)
    if passage == where:
        screen.say("It ends here" if by > 0 else "It is as short as it can be")
        return
    journal = screen.library.history
    if _goes_on(screen, placed):
        # The run so far is taken back and done anew to its new end.
        journal.undo()
    pane.put(screen.library.annotations.move(placed.annotation.id, passage))
    screen.resized = Run(placed.annotation.id, journal.recent(1)[0].seq)
    pane.view.clear_selection()
    if pane.view.caret not in passage:
        pane.view.go_to(passage.start if pane.view.caret < passage.start else passage.end - 1)
    screen.wrote_here(f"Now {highlighting.said(passage.slice(pane.text))}")


def _chosen(screen: ReadingDesk, pane: Pane) -> PlacedAnnotation | None:
    """Return the highlight of the run that goes on, else the shortest one here."""
    here = highlighting.highlights_at(pane, pane.view.caret)
    return next((p for p in here if p.annotation.id == screen.resized.annotation), here[0] if here else None)


def _goes_on(screen: ReadingDesk, placed: PlacedAnnotation) -> bool:
    last = next(iter(screen.library.history.recent(1)), None)
    same = placed.annotation.id == screen.resized.annotation
    return same and last is not None and last.seq == screen.resized.step and not last.undone
