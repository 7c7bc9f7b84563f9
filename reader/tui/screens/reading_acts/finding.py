"""Finding words in the articles on the screen. Offsets are code points of each text, end excluded."""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import QueryError, VariorumError
from reader.model.ids import RevisionId
from reader.model.ranges import TextRange
from reader.text.find import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.library.service import Library
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane

log = logging.getLogger(__name__)

Places = dict[RevisionId, list[TextRange]]


@dataclass
class Search:
    """What is being looked for, and where it stands."""

    needle: str = ""
    query: bool = False
    """True when the needle is a query of the library search, with its stems and operators."""
    places: Places = field(default_factory=dict)
    origin: int = 0
    """Where the caret was when the bar was opened."""
    pattern: bool = False
    """True when the needle is a regular expression."""
    problem: str = ""
    """Why the expression cannot be looked for (yet)."""
    arriving: bool = False
    """True when the first match is to be gone to, once it is known."""
    finders: dict[RevisionId, Finder] = field(default_factory=dict)
    """Folding a text is paid once, at its first search."""

    def find(self, pane: Pane, needle: str) -> list[TextRange]:
        """Return where words stand in a pane's text."""
        finder = self.finders.setdefault(pane.revision.id, Finder(pane.text))
        try:
            return finder.find_all(needle, regex=self.pattern)
        except QueryError as error:
            self.problem = error.why
            return []


@dataclass
class Matched(Message):
    """A query of the library search has been looked up in the texts."""

    query: str
    places: Places


def begin(screen: ReadingDesk) -> None:
    """Open the bar; the text follows what is typed."""
    search = screen.search
    before, had = search.needle, search.query
    search.origin = screen.pane.view.caret
    bar = screen.find_bar
    bar.step = lambda by: _walk(screen, by)

    def closed(text: str, keep: bool) -> None:
        if keep and text.strip():
            screen.show_count()
            return
        screen.pane.view.go_to(search.origin, centre=False)
        search.query = had and not keep
        _look_for(screen, before)

    bar.begin(
        _label(screen),
        changed=lambda text: _typed(screen, text),
        closed=closed,
        placeholder=f"Find in what is open ({screen.key('reading.find_mode')}: regular expression)",
    )


def _typed(screen: ReadingDesk, text: str) -> None:
    """Mark what has been typed so far, and show the first place from where the search began."""
    screen.search.query = False
    _look_for(screen, text)
    pane = screen.pane
    places = screen.search.places.get(pane.revision.id, [])
    if places:
        _go(pane, places, bisect_left([p.start for p in places], screen.search.origin) % len(places))
    else:
        pane.view.go_to(screen.search.origin, centre=False)
    screen.find_bar.remark(told(screen) if text.strip() else "")


def _label(screen: ReadingDesk) -> str:
    return "/.*/" if screen.search.pattern else "/"


def switch_mode(screen: ReadingDesk) -> None:
    """Take what is typed as a regular expression, or as plain words again."""
    if not screen.find_bar.is_open:
        screen.search.pattern = True
        begin(screen)
        return
    screen.search.pattern = not screen.search.pattern
    screen.find_bar.relabel(_label(screen))
    _typed(screen, screen.find_bar.line.value)


def _walk(screen: ReadingDesk, by: int) -> None:
    go(screen, by)
    screen.find_bar.remark(told(screen))


def _look_for(screen: ReadingDesk, needle: str) -> None:
    """Find and mark words in every pane."""
    search = screen.search
    search.needle, search.problem = needle, ""
    if search.query:
        show_query(screen, needle)
        return
    search.places = {pane.revision.id: search.find(pane, needle) for pane in screen.panes}
    mark(screen, screen.panes)


def mark(screen: ReadingDesk, panes: Sequence[Pane]) -> None:
    """Show the matches in these panes."""
    for pane in panes:
        pane.view.set_matches(screen.search.places.get(pane.revision.id, []), None)
    screen.show_count()


def go(screen: ReadingDesk, by: int) -> None:
    """Go to the next or previous match of this pane, around the ends."""
    pane = screen.pane
    places = screen.search.places.get(pane.revision.id, [])
    if not screen.search.needle:
        screen.say(f"Nothing to find yet: {screen.key('reading.find')} asks for words")
        return
    if not places:
        screen.say(_elsewhere(screen))
        return
    starts = [p.start for p in places]
    caret = pane.view.caret
    index = bisect_right(starts, caret) if by > 0 else bisect_left(starts, caret) - 1
    if not 0 <= index < len(places):
        screen.say("Around the end" if by > 0 else "Around the beginning")
    _go(pane, places, index % len(places))
    screen.show_count()


def _go(pane: Pane, places: list[TextRange], index: int) -> None:
    pane.view.set_matches(places, index)
    pane.view.go_to(places[index].start)


def clear(screen: ReadingDesk) -> bool:
    """Take the matches off the screen; False when there were none."""
    had = any(screen.search.places.values())
    screen.search.needle, screen.search.places = "", {}
    mark(screen, screen.panes)
    return had


def told(screen: ReadingDesk) -> str:
    """Return `3/12 · 20 beside`: the match here, and how many the other panes have."""
    if not screen.search.needle.strip():
        return ""
    here = screen.search.places.get(screen.pane.revision.id, [])
    others = sum(len(p) for r, p in screen.search.places.items() if r != screen.pane.revision.id)
    beside = f" · {others} beside" if others else ""
    if screen.search.problem:
        return f"not yet an expression: {screen.search.problem}"
    if not here:
        return f"no match{beside}"
    at = max(0, bisect_right([p.start for p in here], screen.pane.view.caret) - 1)
    return f"{at + 1}/{len(here)}{beside}"


def _elsewhere(screen: ReadingDesk) -> str:
    numbers = [str(n) for n, pane in enumerate(screen.panes, 1) if screen.search.places.get(pane.revision.id)]
    here = f"“{screen.search.needle}” does not stand here"
    return f"{here}, but in pane {', '.join(numbers)}" if numbers else here


# Queries of the library search: stems, phrases, operators.


def show_query(screen: ReadingDesk, query: str) -> None:
    """Mark everything a query matches in the open articles, as soon as it is known."""
    screen.search.needle, screen.search.query = query, True
    texts = {pane.revision.id: (pane.text, pane.article.metadata.language or "") for pane in screen.panes}
    screen.run_worker(
        lambda: screen.post_message(Matched(query, _matches(screen.library, query, texts))),
        thread=True,
        group="matches",
        exclusive=True,
        exit_on_error=False,
    )


def arrived(screen: ReadingDesk, matched: Matched) -> None:
    """Show the answer, unless something else is looked for by now."""
    if not screen.search.query or screen.search.needle != matched.query:
        return
    screen.search.places = matched.places
    mark(screen, screen.panes)
    _arrive(screen)


def _arrive(screen: ReadingDesk) -> None:
    """Show which match the caret came to; without a place to come to, go to the first."""
    pane = screen.pane
    places = matched_here(screen, pane)
    caret = pane.view.caret
    here = next((n for n, place in enumerate(places) if place.start <= caret < place.end), None)
    if here is not None:
        pane.view.set_matches(places, here)
    elif places and screen.search.arriving:
        _go(pane, places, 0)
    screen.search.arriving = False
    screen.show_count()


def matched_here(screen: ReadingDesk, pane: Pane) -> list[TextRange]:
    """Return the matches of a pane."""
    return screen.search.places.get(pane.revision.id, [])


def elsewhere(screen: ReadingDesk) -> None:
    """Search the library for the selection, figure, name or word at the caret."""
    from reader.text.lookup import lookup_query
    from reader.tui.actions import Scope

    pane = screen.pane
    query = lookup_query(pane.text, pane.revision.document.blocks, pane.view.caret, pane.view.selection)
    if query:
        screen.variorum.go(Scope.SEARCH, query=query)
    else:
        screen.say("There is no word here")


def _matches(library: Library, query: str, texts: Mapping[RevisionId, tuple[str, str]]) -> Places:
    """Return what the index says a query matches; where it cannot, where the words themselves stand."""
    try:
        with library.reopen() as own:
            return {
                r: own.search.matches(query, text, language, typing=True)
                for r, (text, language) in texts.items()
            }
    except VariorumError as error:
        log.warning("matches of %r: %s", query, error)
        return {r: words(text, query) for r, (text, _) in texts.items()}


def words(text: str, query: str) -> list[TextRange]:
    """Return where the plain words of a query stand, without its operators and fields."""
    plain = [
        w.strip('"()*') for w in query.split() if w not in ("AND", "OR", "NOT") and not w.startswith("-")
    ]
    finder = Finder(text)
    found = sorted(place for word in plain if word and ":" not in word for place in finder.find_all(word))
    return [
        p for before, p in zip([None, *found], found, strict=False) if before is None or before.end <= p.start
    ]
