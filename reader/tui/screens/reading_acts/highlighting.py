"""Highlights: making, changing, removing, walking through them. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.model.annotation import Kind, PlacedAnnotation
from reader.model.ids import AnnotationId
from reader.model.ranges import TextRange
from reader.tui.fitting import clip_words
from reader.tui.marks import in_order

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

SAID = 40
"""Cells of a quotation in the status line."""


def highlight(screen: ReadingDesk, kind: Kind = Kind.KEY) -> None:
    """Highlight the selection, or else the sentence under the caret."""
    pane = screen.pane
    passage = target(screen, pane)
    if pane.view.selection is None and (same := _at_range(pane, passage)) is not None:
        screen.say(
            f"Highlighted already as {screen.kind_name(same.annotation.kind)}: 1–6 change it, dd removes it"
        )
        return
    add(screen, pane, passage, kind)


def add(
    screen: ReadingDesk, pane: Pane, passage: TextRange, kind: Kind = Kind.KEY, note: str = ""
) -> PlacedAnnotation:
    """Save a highlight, then show it."""
    placed = screen.library.annotations.highlight(pane.article.id, passage, kind, note)
    pane.put(placed)
    pane.view.clear_selection()
    word = "Noted on" if note else "Highlighted"
    screen.wrote_here(f"{word} {said(placed.anchored.quote)}")
    return placed


def set_kind(screen: ReadingDesk, kind: Kind) -> None:
    """Give the highlight here another kind, or make one of that kind."""
    pane = screen.pane
    here = highlight_here(pane) if pane.view.selection is None else None
    if here is None:
        highlight(screen, kind)
    elif here.annotation.kind is kind:
        screen.say(f"This is {screen.kind_name(kind)} already")
    else:
        pane.put(screen.library.annotations.edit(here.annotation.id, kind=kind))
        screen.wrote_here(f"Now {screen.kind_name(kind)}: {said(here.anchored.quote)}")


def remove(screen: ReadingDesk) -> None:
    """Remove the highlights in the selection, or else the one under the caret."""
    pane = screen.pane
    chosen = _in_selection(pane)
    if not chosen:
        screen.say("There is no highlight here")
        return
    notes = sum(bool(p.annotation.body) for p in chosen)
    screen.library.annotations.remove([p.annotation.id for p in chosen])
    for placed in chosen:
        pane.take_away(placed.annotation.id)
    pane.view.clear_selection()
    what = said(chosen[0].anchored.quote) if len(chosen) == 1 else f"{len(chosen)} highlights"
    kept = " with its note" if notes else ""
    screen.wrote_here(f"Removed {what}{kept}; {screen.key('global.undo')} brings it back")


def go(screen: ReadingDesk, by: int, count: int | None) -> None:
    """Go to the next or previous highlight, around the ends."""
    pane = screen.pane
    places = in_order(pane.annotations.values())
    if not places:
        screen.say("There are no highlights in this article")
        return
    starts = [place.start for place, _ in places]
    here = pane.view.caret
    at = bisect_right(starts, here) - 1 if by > 0 else bisect_left(starts, here)
    index = at + by * (count or 1)
    if not 0 <= index < len(places):
        screen.say("Around the end" if by > 0 else "Around the beginning")
    place, _ = places[index % len(places)]
    pane.view.go_to(place.start)


def target(screen: ReadingDesk, pane: Pane) -> TextRange:
    """Return the passage an act applies to. Raises UsageError where there is no text."""
    passage = pane.view.target_range()
    if passage is None or not passage.slice(pane.text).strip():
        raise UsageError("Nothing to take", "there is no text under the caret")
    return passage


def highlight_here(pane: Pane, offset: int | None = None) -> PlacedAnnotation | None:
    """Return the shortest highlight around the caret."""
    return next(iter(highlights_at(pane, pane.view.caret if offset is None else offset)), None)


def highlights_at(pane: Pane, offset: int) -> list[PlacedAnnotation]:
    """Return the highlights around an offset, the shortest first."""
    marks = [mark for mark in pane.view.marks_at(offset) if mark.is_highlight]
    return [found for mark in marks if (found := pane.annotations.get(AnnotationId(mark.id))) is not None]


def said(quote: str) -> str:
    """Return a quotation short enough for the status line; marks within it become single ones."""
    inner = " ".join(quote.split()).translate(str.maketrans("“”", "‘’"))
    return f"“{clip_words(inner, SAID)}”"


def _at_range(pane: Pane, passage: TextRange) -> PlacedAnnotation | None:
    return next((p for p in pane.annotations.values() if p.anchored.range == passage), None)


def _in_selection(pane: Pane) -> list[PlacedAnnotation]:
    chosen = pane.view.selection
    if chosen is None:
        here = highlight_here(pane)
        return [] if here is None else [here]
    return [p for place, p in in_order(pane.annotations.values()) if place.overlaps(chosen)]
