"""Feeds in the library: their lines in the sidebar, and what can be done to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import NotFound, UsageError
from reader.model.feed import FeedRow
from reader.tui import folding
from reader.tui.screens.feed_folders import feed_place, feed_places, folder_place
from reader.tui.screens.library_view import ALL
from reader.tui.widgets.sidebar import Place, PlaceKind

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen

HEADING = "Feeds"


def lines(screen: LibraryScreen) -> list[Place]:
    """Return the lines of the feeds, without what is folded."""
    rows = screen.variorum.library.feeds.rows()
    return feed_places(rows, _folded(screen)) if rows else []


def chosen(screen: LibraryScreen) -> str | None:
    """Return the feed that is meant: the one chosen in the sidebar, else the one whose articles are shown."""
    place = _place(screen)
    return place.query.feed if place is not None and place.kind is PlaceKind.FEED else None


def _place(screen: LibraryScreen) -> Place | None:
    return screen.sidebar.place if screen.focused is screen.sidebar else screen.view.place


def keep(screen: LibraryScreen) -> None:
    """Follow the feed or folder that is shown: it may have another name now, or be gone."""
    shown = screen.view.place
    if shown.kind not in (PlaceKind.FEED, PlaceKind.FOLDER):
        return
    now = _now(screen, shown)
    if now is None:
        screen.sidebar.choose(0)
        screen.look(screen.view.at(ALL))
    elif (now.name, now.problem, now.query) != (shown.name, shown.problem, shown.query):
        screen.look(replace(screen.view, place=now))


def _now(screen: LibraryScreen, shown: Place) -> Place | None:
    feeds = screen.variorum.library.feeds
    if shown.kind is PlaceKind.FOLDER:
        return folder_place(feeds.rows(), shown.folder)
    try:
        return feed_place(FeedRow(feeds.get(shown.query.feed or "")), shown.folder)
    except NotFound:
        return None


def _folded(screen: LibraryScreen) -> frozenset[str]:
    library = screen.variorum.library
    return folding.folded(library.locations.state, library.id)


def can_fold(screen: LibraryScreen) -> bool:
    """Tell whether the chosen line of the sidebar is a folder or stands in one."""
    place = screen.sidebar.place
    return screen.focused is screen.sidebar and place is not None and bool(place.folder)


def fold(screen: LibraryScreen, place: Place | None) -> None:
    """Fold a folder, or unfold it; from a feed, fold the folder that it stands in."""
    if place is None or not place.folder:
        return
    library = screen.variorum.library
    try:
        folding.keep(library.locations.state, library.id, _folded(screen) ^ {place.folder})
    except OSError as error:
        raise UsageError("folders", f"cannot be folded: {error.strerror}") from error
    kept = [p for p in screen.sidebar.source.rows if p.kind not in (PlaceKind.FEED, PlaceKind.FOLDER)]
    heading = next(i for i, p in enumerate(kept) if p.kind is PlaceKind.HEADING and p.name == HEADING)
    # Nothing but these lines has changed: nothing is counted anew.
    kept[heading + 1 : heading + 1] = lines(screen)
    screen.sidebar.offer(kept, folder=place.folder)


def refresh(screen: LibraryScreen) -> None:
    """Ask the chosen feed, or those of the chosen folder, for what is new; or all."""
    place, feed = _place(screen), chosen(screen)
    if place is not None and place.kind is PlaceKind.FOLDER:
        screen.variorum.background.feeds.refresh(list(place.query.feeds))
    else:
        screen.variorum.background.feeds.refresh(None if feed is None else [feed])


def refresh_all(screen: LibraryScreen) -> None:
    """Ask every feed."""
    screen.variorum.background.feeds.refresh()


def ask_follow(screen: LibraryScreen) -> None:
    """Ask for the address of a feed and follow it."""
    from reader.tui.screens.prompts import AskLine

    app = screen.variorum

    def done(address: str | None) -> None:
        if address:
            app.background.feeds.follow(address)

    note = "The page of an outlet will do, if it names its feed."
    refused = app.background.feeds.refused
    app.push_screen(AskLine("Follow the feed at", refused, note=note, placeholder="https://"), done)


def ask_rename(screen: LibraryScreen) -> None:
    """Let the user call the chosen feed otherwise."""
    from reader.tui.screens.prompts import AskLine

    app, feed = screen.variorum, chosen(screen)
    if feed is None:
        return
    known = app.library.feeds.get(feed)

    def done(name: str | None) -> None:
        if name is not None:
            app.library.feeds.rename(feed, name)
            app.wrote(f"The feed is called “{app.library.feeds.get(feed).shown}”")

    note = f"Empty: its own title, “{known.title}”." if known.title else ""
    app.push_screen(AskLine("Name of the feed", known.shown, note=note), done)


def toggle_full_text(screen: LibraryScreen) -> None:
    """Fetch the pages behind the chosen feed's entries from now on, or no longer."""
    app, feed = screen.variorum, chosen(screen)
    if feed is None:
        return
    known = app.library.feeds.get(feed)
    app.library.feeds.set_full_text(feed, not known.full_text)
    how = "as the feed gives them" if known.full_text else "from the pages"
    app.wrote(f"New texts of “{known.shown}” are taken {how}")


def remove(screen: LibraryScreen) -> None:
    """Stop following the feed that is chosen in the sidebar; its articles stay, and undo brings it back."""
    app, feed = screen.variorum, chosen(screen)
    if feed is None:
        return
    name = app.library.feeds.get(feed).shown
    app.library.feeds.remove([feed])
    app.wrote(f"Stopped following “{name}”; {app.keymap.key('global.undo')} takes it back")


ACTS = {
    "follow": ask_follow,
    "refresh": refresh,
    "refresh_all": refresh_all,
    "rename": ask_rename,
    "full_text": toggle_full_text,
}
"""The acts on feeds by their names."""


def can(screen: LibraryScreen, act: str) -> bool:
    """Tell whether an act has a feed to act on."""
    return act not in ("rename", "full_text") or chosen(screen) is not None
