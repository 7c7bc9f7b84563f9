"""Finding words in the articles on the screen. Offsets are code points of each text, end excluded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from time import sleep
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.model.ranges import TextRange
from reader.tui.screens.reading_acts.seeking import LARGE, PAUSE, Found, Matched, query_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


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
    """Look for what has been typed so far."""
    screen.search.query = False
    _look_for(screen, text, typing=True)


def _follow(screen: ReadingDesk) -> None:
    """Show the first place from where the search began, and how many there are."""
    pane = screen.pane
    places = screen.search.places.get(pane.revision.id, [])
    if places:
        _go(pane, places, bisect_left([p.start for p in places], screen.search.origin) % len(places))
        _head(screen, pane)
    else:
        pane.view.go_to(screen.search.origin, centre=False)
    screen.find_bar.remark(told(screen) if screen.search.needle.strip() else "")


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


def _look_for(screen: ReadingDesk, needle: str, *, typing: bool = False) -> None:
    """Find and mark words in every pane."""
    search = screen.search
    search.needle, search.problem = needle, ""
    if search.query:
        show_query(screen, needle)
    elif sum(len(pane.text) for pane in screen.panes) < LARGE:
        found(screen, _find(screen, needle, typing=typing))
    else:
        screen.find_bar.remark("…" if typing else "")
        screen.run_worker(
            lambda: _find_in_thread(screen, needle, typing=typing),
            thread=True,
            group="find",
            exclusive=True,
            exit_on_error=False,
        )


def _find_in_thread(screen: ReadingDesk, needle: str, *, typing: bool) -> None:
    worker = get_current_worker()
    sleep(PAUSE)
    if not worker.is_cancelled:
        screen.post_message(_find(screen, needle, typing=typing))


def _find(screen: ReadingDesk, needle: str, *, typing: bool) -> Found:
    pattern = screen.search.pattern
    places = {pane.revision.id: screen.search.find(pane, needle) for pane in screen.panes}
    return Found(needle, pattern, places, typing)


def found(screen: ReadingDesk, answer: Found) -> None:
    """Show an answer, unless something else is looked for by now."""
    search = screen.search
    if search.query or (search.needle, search.pattern) != (answer.needle, answer.pattern):
        return
    search.places = answer.places
    mark(screen, screen.panes)
    if answer.typing and screen.find_bar.is_open:
        _follow(screen)


def look_again(screen: ReadingDesk) -> None:
    """Look for the same in what is open now."""
    if screen.search.needle:
        _look_for(screen, screen.search.needle)


def mark(screen: ReadingDesk, panes: Sequence[Pane]) -> None:
    """Show the matches in these panes."""
    for pane in panes:
        pane.view.set_matches(screen.search.places.get(pane.revision.id, []), None)
        _head(screen, pane)
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
    _go(pane, places, index % len(places))
    _head(screen, pane)
    screen.show_count()
    if not 0 <= index < len(places):
        # What is said covers the count, so it says it too.
        screen.say(f"{told(screen)}, around the {'end' if by > 0 else 'beginning'}")


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


def _head(screen: ReadingDesk, pane: Pane) -> None:
    """Show above a pane which of its own matches its caret is at, as `3/12`."""
    places = screen.search.places.get(pane.revision.id, [])
    looking = screen.search.needle.strip() and len(screen.panes) > 1 and not screen.search.problem
    at = max(0, bisect_right([p.start for p in places], pane.view.caret) - 1)
    shown = f"{at + 1}/{len(places)}" if places else "0/0"
    pane.head.found = shown if looking else ""


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
        lambda: screen.post_message(Matched(query, query_places(screen.library, query, texts))),
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
    _head(screen, pane)
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


def looked_up(screen: ReadingDesk) -> str:
    """Return the figure, name or word at the caret that `elsewhere` asks for, without the query's signs."""
    from reader.text.lookup import lookup_query

    pane = screen.pane
    query = lookup_query(pane.text, pane.revision.document.blocks, pane.view.caret)
    return query.removeprefix("num:").strip('"')
