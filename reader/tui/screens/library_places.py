"""What the lines of the library's sidebar do: how they are counted, chosen, opened, removed."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.actions import Scope
from reader.tui.screens import library_feeds, saved_searches
from reader.tui.screens.library_view import ALL, places
from reader.tui.widgets.sidebar import PlaceKind

if TYPE_CHECKING:
    from reader.model.search import SavedSearch
    from reader.tui.screens.library import LibraryScreen

SHOWN_HERE = (PlaceKind.ARTICLES, PlaceKind.SEARCH, PlaceKind.FEED, PlaceKind.FOLDER)
"""Places whose articles the list shows as soon as they are chosen; others lead elsewhere."""


def count(screen: LibraryScreen) -> None:
    """Offer all places with what is in them now; what searches find follows."""
    _offer(screen)
    _keep_search(screen)
    library_feeds.keep(screen)
    saved_searches.look(screen)


def recounted(screen: LibraryScreen, counts: Mapping[str, int]) -> None:
    """Show how much each saved search finds now."""
    if counts != screen.found_by:
        screen.found_by = dict(counts)
        _offer(screen)


def found(screen: LibraryScreen, query: str, keys: array[int]) -> None:
    """Show the articles that the chosen search finds, unless another place was chosen meanwhile."""
    if query == screen.view.search and screen.found != (query, keys):
        screen.found = (query, keys)
        screen.list_articles()


def _offer(screen: LibraryScreen) -> None:
    offered = places(screen.variorum.library, library_feeds.lines(screen), screen.found_by)
    screen.sidebar.offer(offered)
    problems = next((place.count or 0 for place in offered if place.kind is PlaceKind.PROBLEMS), 0)
    key = screen.variorum.keymap.key("global.problems")
    told = "1 problem" if problems == 1 else f"{problems:,} problems"
    screen.status.fact = f"{told}: {key}" if problems else ""


def _keep_search(screen: LibraryScreen) -> None:
    """Follow the search that is shown: its query may be another now, or it may be gone."""
    shown = screen.view.place.search
    if shown is None:
        return
    now = next((s for s in screen.variorum.library.search.saved.all() if s.id == shown.id), None)
    if now is None:
        screen.sidebar.choose(0)
        screen.look(screen.view.at(ALL))
    elif now != shown:
        place = replace(screen.view.place, name=now.name, search=now)
        screen.look(replace(screen.view, place=place))


def go(screen: LibraryScreen) -> None:
    """Show the articles of the chosen place, if it has any of its own."""
    place, shown = screen.sidebar.place, screen.view.place
    if place is None or place.kind not in SHOWN_HERE:
        return
    if (place.name, place.kind, place.search, place.query) == (
        shown.name,
        shown.kind,
        shown.search,
        shown.query,
    ):
        return
    screen.look(screen.view.at(place))
    if place.search is not None:
        saved_searches.look(screen)


def open_chosen(screen: LibraryScreen) -> None:
    """Go to where the chosen place leads: its articles, or a screen of its own."""
    place = screen.sidebar.place
    if place is not None and place.kind is PlaceKind.PROBLEMS:
        screen.variorum.go(Scope.PROBLEMS)
    elif place is not None and place.kind is PlaceKind.STORIES:
        screen.variorum.go(Scope.STORIES)
    elif place is not None and place.folded:
        library_feeds.fold(screen, place)
    else:
        screen.set_focus(screen.articles)


def leave(screen: LibraryScreen) -> None:
    """Fold the chosen folder; from a feed, go to the folder it stands in."""
    place = screen.sidebar.place
    if place is None or not place.folder or place.folded:
        return
    if place.kind is PlaceKind.FOLDER:
        library_feeds.fold(screen, place)
    else:
        screen.sidebar.choose_folder(place.folder)


def search(screen: LibraryScreen) -> SavedSearch | None:
    """Return the saved search that is chosen: in the sidebar, or the one whose articles are shown."""
    place = screen.sidebar.place if screen.focused is screen.sidebar else screen.view.place
    return None if place is None else place.search


def can_remove(screen: LibraryScreen) -> bool:
    """True where the chosen place is something the user made."""
    place = screen.sidebar.place
    return place is not None and (place.search is not None or place.kind is PlaceKind.FEED)


def remove(screen: LibraryScreen) -> None:
    """Remove the chosen place, if it is something the user made."""
    place = screen.sidebar.place
    if place is not None and place.kind is PlaceKind.FEED:
        library_feeds.remove(screen)
    elif place is not None and place.search is not None:
        saved_searches.remove(screen.variorum, place.search)
