"""Word differences: of two open reports, or of an article and its last revision.

Offsets are code points of the text in each pane, end excluded.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.library.differing import LINK, Difference, difference, figure_words
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange
from reader.text.diff import Change, ChangeKind, word_diff, wording
from reader.text.figures import FigureChange
from reader.text.layers import Layer, Mark
from reader.tui.fitting import clip, clip_words, listed
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import comparing, facing
from reader.tui.widgets.note_view import Entry, NoteTone

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

CHANGED = "changed:"
"""Beginning of the ids of marks that a difference made."""

OUTLET = 30
"""Most cells of an outlet before its words."""

COPIED = 0.3
"""Share of a report that must stand in the other for their words to be worth comparing."""

SAID = 150
"""Cells of the words of a report out of sight: two lines of a terminal of 80."""

NOTHING = "(none)"
"""Stands for the side of a difference where no words are."""

TAKEN_OUT = "−"
"""Stands in the margin where words of the other text are missing."""


@dataclass
class Shown:
    """What is shown now: for each text, where it differs; nothing while it is empty."""

    places: dict[RevisionId, list[TextRange]] = field(default_factory=dict)
    """As many for each of two reports: they are pairs."""
    others: dict[RevisionId, list[str]] = field(default_factory=dict)
    """What the other text says in each place; empty where it says nothing."""
    told: str = ""
    """What the other text is: "revision 2"."""
    reports: dict[RevisionId, tuple[ArticleId, list[str]]] = field(default_factory=dict)
    """For each of two reports the other one, and what that says in each place."""


def toggle(screen: ReadingDesk) -> None:
    """Mark the words that differ, or take the marks off."""
    if screen.difference.places:
        _clear(screen)
        screen.say("Differences are hidden")
    elif len(comparing.opened(screen)) > 1:
        _of_reports(screen)
    else:
        _of_revisions(screen)


def _clear(screen: ReadingDesk) -> None:
    screen.difference = Shown()
    for pane in screen.panes:
        pane.show_layer(CHANGED, [])
    screen.show_notes()


def _of_reports(screen: ReadingDesk) -> None:
    """Mark what differs in the current pane and the next, rather one in sight."""
    pane = screen.pane
    others = [p for p in facing.after(screen, pane) if p.article.id != pane.article.id]
    other = next((p for p in others if p in screen.group.shown), others[0])
    whole = word_diff(pane.text, other.text)
    changes = [change for change in whole if change.kind is not ChangeKind.EQUAL]
    same = sum(len(change.old) for change in whole if change.kind is ChangeKind.EQUAL)
    mine, theirs = [change.old for change in changes], [change.new for change in changes]
    _show(screen, pane, mine)
    _show(screen, other, theirs)
    screen.difference.reports = {
        pane.revision.id: (other.article.id, [place.slice(other.text) for place in theirs]),
        other.revision.id: (pane.article.id, [place.slice(pane.text) for place in mine]),
    }
    screen.show_notes()
    outlet = other.article.called
    few = "; they have few words in common" if same < COPIED * len(pane.text) else ""
    _say(screen, len(changes), f"from “{outlet}”{few}")


def _of_revisions(screen: ReadingDesk) -> None:
    """Mark what is different since the revision before."""
    pane = screen.pane
    earlier = [
        n for n in screen.library.articles.revision_numbers(pane.article.id) if n < pane.revision.number
    ]
    if not earlier:
        screen.say("There is no earlier revision, and no other report is open")
        return
    before = screen.library.articles.revision(pane.article.id, max(earlier))
    found = difference(before, pane.revision)
    _show(screen, pane, [change.new for change in found.differing])
    was = [change.old.slice(before.text) for change in found.differing]
    screen.difference.others[pane.revision.id] = was
    screen.difference.told = f"revision {before.number}"
    screen.show_notes()
    if found.figures:
        _offer_figures(screen, found)
    else:
        _say(screen, len(was), f"since revision {before.number}")


def _offer_figures(screen: ReadingDesk, found: Difference) -> None:
    """List the figures that changed, then the other differences; the chosen one is gone to."""
    count = len(found.figures)
    said = "1 figure changed" if count == 1 else f"{count} figures changed"
    choices = [
        Choice(figure.new.start, f"{was or NOTHING}{LINK}{now or NOTHING}", "figure")
        for figure, (was, now) in zip(found.figures, figure_words(found), strict=True)
    ]
    choices += [
        Choice(
            change.new.start,
            f"{_words(change.old, found.old.text)}{LINK}{_words(change.new, found.new.text)}",
        )
        for change in found.differing
        if not any(_within(change, figure) for figure in found.figures)
    ]
    title = f"{said} since revision {found.old.number}"
    note = (
        f"Enter goes to it, Esc leaves the list; then {screen.key('reading.next_change')} walks through all."
    )
    go_to = screen.pane.view.go_to

    def answered(chosen: int | None) -> None:
        # While the list is open, its letters are for narrowing it down.
        _say(screen, len(found.differing), f"since revision {found.old.number}")
        if chosen is not None:
            go_to(chosen)

    screen.app.push_screen(Choose(title, choices, note=note), answered)


def _within(change: Change, figure: FigureChange) -> bool:
    """Tell whether a difference is all in a figure that is listed already."""
    return figure.old.covers(change.old) and figure.new.covers(change.new)


def _words(place: TextRange, text: str) -> str:
    return " ".join(place.slice(text).split()) or NOTHING


def entry_here(screen: ReadingDesk) -> list[Entry]:
    """Return what the other revision, or a report out of sight, says where the caret is."""
    pane = screen.pane
    told, others = _other(screen, pane)
    places = screen.difference.places.get(pane.revision.id, []) if others else []
    for place, was in zip(places, others, strict=True):
        if place.start <= pane.view.caret < max(place.end, place.start + 1):
            now = place.slice(pane.text)
            if pane.revision.id in screen.difference.reports:
                was, now = clip_words(was, SAID // 2), clip_words(now, SAID // 2)
            words = tuple(wording(was, now))
            return [Entry(told, "", NoteTone.CHANGED, words=words)]
    return []


def _other(screen: ReadingDesk, pane: Pane) -> tuple[str, list[str]]:
    """Return what the other text is, and its words; without words where they are in sight or nothing is shown."""
    shown = screen.difference
    if pane.revision.id in shown.others:
        return shown.told, shown.others[pane.revision.id]
    article, words = shown.reports.get(pane.revision.id, (None, []))
    other = next((p for p in screen.panes if p.article.id == article), None)
    if other is None or other in screen.group.shown:
        return "", []
    return clip(other.article.called, OUTLET), words


def _show(screen: ReadingDesk, pane: Pane, places: list[TextRange]) -> None:
    screen.difference.places[pane.revision.id] = places
    pane.show_layer(CHANGED, [_mark(number, place, pane.text) for number, place in enumerate(places)])


def _mark(number: int, place: TextRange, text: str) -> Mark:
    if len(place):
        return Mark(f"{CHANGED}{number}", place, Layer.CHANGED)
    # Where words are missing there is nothing to underline but the place itself.
    start = min(place.start, max(0, len(text) - 1))
    return Mark(f"{CHANGED}{number}", TextRange(start, start + 1), Layer.CHANGED, label=TAKEN_OUT)


def _say(screen: ReadingDesk, count: int, what: str) -> None:
    if not count:
        screen.say(f"No word differs {what}")
        return
    key = screen.key("reading.next_change")
    told = "1 difference" if count == 1 else f"{count:,} differences"
    screen.say(f"{key} walks through {told} {what}")


def go(screen: ReadingDesk, by: int, count: int | None) -> None:
    """Go to the next or previous difference, with its other side at the same height."""
    places = screen.difference.places.get(screen.pane.revision.id, [])
    if not places:
        screen.say(_none(screen))
        return
    starts = [place.start for place in places]
    caret = screen.pane.view.caret
    at = bisect_right(starts, caret) - 1 if by > 0 else bisect_left(starts, caret)
    wanted = at + by * (count or 1)
    index = wanted % len(places)
    screen.say(comparing.walked(index, len(places), around=index != wanted, by=by))
    others = [pane for pane in screen.panes if pane is not screen.pane]
    pairs = [(pane, _place(screen, pane, index)) for pane in [screen.pane, *others]]
    facing.level(screen, [(pane, place) for pane, place in pairs if place is not None])
    screen.pane.view.focus()


def _none(screen: ReadingDesk) -> str:
    """Return why there is no difference to walk to."""
    key = screen.key("reading.diff")
    compared = [p.article.called for p in screen.panes if screen.difference.places.get(p.revision.id)]
    if not compared:
        return f"No differences are shown; {key} marks them"
    return f"None here: those of {listed(compared)} are shown; {key} hides them"


def _place(screen: ReadingDesk, pane: Pane, index: int) -> TextRange | None:
    places = screen.difference.places.get(pane.revision.id, [])
    return places[index] if index < len(places) else None
