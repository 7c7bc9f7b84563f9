"""What the lines of the library's sidebar do: how they are counted, chosen, opened, removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.actions import Scope
from reader.tui.screens import saved_searches
from reader.tui.screens.library_view import places
from reader.tui.widgets.sidebar import PlaceKind

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen


def count(screen: LibraryScreen) -> None:
    """Offer all places with what is in them now; what searches find follows."""
    screen.sidebar.offer(places(screen.variorum.library, screen.found_by))
    saved_searches.count(screen)


def recounted(screen: LibraryScreen, counts: Mapping[str, int]) -> None:
    """Show what each saved search finds now."""
    if counts != screen.found_by:
        screen.found_by = dict(counts)
        screen.sidebar.offer(places(screen.variorum.library, screen.found_by))


def go(screen: LibraryScreen) -> None:
    """Show the articles of the chosen place, if it has any of its own."""
    place = screen.sidebar.place
    if place is None or place.kind is not PlaceKind.ARTICLES or place.name == screen.view.place.name:
        return
    screen.look(replace(screen.view, place=place))


def open_chosen(screen: LibraryScreen) -> None:
    """Go to where the chosen place leads: its articles, or a screen of its own."""
    place = screen.sidebar.place
    if place is not None and place.kind is PlaceKind.PROBLEMS:
        from reader.tui.screens.info import Problems

        screen.app.push_screen(Problems(screen.variorum.library.sources.problems()))
    elif place is not None and place.kind is PlaceKind.STORIES:
        screen.variorum.go(Scope.STORIES)
    elif place is not None and place.search is not None:
        screen.variorum.go(Scope.SEARCH, query=place.search.query)
    else:
        screen.set_focus(screen.articles)


def can_remove(screen: LibraryScreen) -> bool:
    """True where the chosen place is something the user made."""
    return screen.sidebar.place is not None and screen.sidebar.place.search is not None


def remove(screen: LibraryScreen) -> None:
    """Remove the chosen place, if it is something the user made."""
    place = screen.sidebar.place
    if place is not None and place.search is not None:
        saved_searches.remove(screen.variorum, place.search)
