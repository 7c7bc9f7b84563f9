"""What an edit of the article did to highlights and evidence: accepting it, and giving orphans a new place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.annotation import Anchored, PlacedAnnotation
from reader.model.claim import Evidence
from reader.model.ranges import TextRange
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import highlighting
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

Kept = PlacedAnnotation | Evidence


def accept(screen: ReadingDesk) -> None:
    """Accept what is under the caret as it reads now; elsewhere, go to the next that waits for it."""
    pane = screen.pane
    waiting = [(place, kept) for kept in _edited(pane) if (place := _place(kept)) is not None]
    here = [(place, kept) for place, kept in waiting if pane.view.caret in place]
    if not here:
        _go_on(screen, pane, sorted(place for place, _ in waiting))
        return
    said = highlighting.said(here[0][0].slice(pane.text))
    library = screen.library
    with library.history.together(f"Accepted the change to {said}"):
        library.annotations.accept([k.annotation.id for _, k in here if isinstance(k, PlacedAnnotation)])
        library.claims.accept([k for _, k in here if isinstance(k, Evidence)])
    _show(screen, pane)
    left = len(waiting) - len(here)
    more = f"; {left} more wait{'s' if left == 1 else ''} for it" if left else ""
    screen.wrote_here(f"Accepted {said}{more}")


def _go_on(screen: ReadingDesk, pane: Pane, places: list[TextRange]) -> None:
    if not places:
        screen.say("Nothing here was changed under a highlight or a claim")
        return
    after = [place for place in places if place.start > pane.view.caret]
    pane.view.go_to((after or places)[0].start)
    screen.say(f"{len(places)} changed; {screen.key('reading.accept')} accepts this one")


def reattach(screen: ReadingDesk) -> None:
    """Put an orphan on the selection, else on the sentence here; asks which where there are several."""
    pane = screen.pane
    orphans = [kept for kept in _edited(pane) if _place(kept) is None]
    if not orphans:
        screen.say("No highlight or evidence of this article has lost its place")
        return
    passage = highlighting.target(screen, pane)
    if len(orphans) == 1:
        put(screen, pane, orphans[0], passage)
        return
    choices = [Choice(kept, _words(kept), _what(kept)) for kept in orphans]
    about = f"on {highlighting.said(passage.slice(pane.text))}"
    ask(
        screen,
        Choose("Which one stands here now?", choices, note=about),
        lambda kept: put(screen, pane, kept, passage),
    )


def put(screen: ReadingDesk, pane: Pane, kept: Kept, passage: TextRange) -> None:
    """Put an orphan on a passage."""
    if isinstance(kept, Evidence):
        screen.library.claims.reattach(kept, passage)
    else:
        screen.library.annotations.move(kept.annotation.id, passage)
    pane.view.clear_selection()
    _show(screen, pane)
    screen.wrote_here(f"Put the {_what(kept)} on {highlighting.said(passage.slice(pane.text))}")


def _show(screen: ReadingDesk, pane: Pane) -> None:
    pane.level(screen.library.annotations.of_article(pane.article.id))
    screen.load_claims()


def _edited(pane: Pane) -> list[Kept]:
    """Return what an edit of the article has changed or lost."""
    marks = [placed for placed in pane.annotations.values() if placed.anchored.state.is_edited]
    return [*marks, *(evidence for evidence in pane.evidence if evidence.edited)]


def _place(kept: Kept) -> TextRange | None:
    anchored: Anchored | None = kept.anchored
    return anchored.range if anchored else None


def _words(kept: Kept) -> str:
    target = kept.target if isinstance(kept, Evidence) else kept.annotation.target
    return " ".join(target.quote.split())


def _what(kept: Kept) -> str:
    return "evidence" if isinstance(kept, Evidence) else "highlight"
