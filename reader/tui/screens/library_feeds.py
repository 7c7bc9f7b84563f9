"""Feeds in the library: their lines in the sidebar, and what can be done to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.feed import FeedRow
from reader.model.listing import ListQuery
from reader.tui.screens.library_view import ALL
from reader.tui.widgets.sidebar import Place, PlaceKind

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen


def feed_place(row: FeedRow) -> Place:
    """Return the line of a feed: its name, what is unread, and what is wrong with it."""
    feed = row.subscription
    query = ListQuery(feed=feed.id)
    return Place(feed.shown, PlaceKind.FEED, query, count=row.unread, problem=feed.error)


def chosen(screen: LibraryScreen) -> str | None:
    """Return the feed that is meant: the one chosen in the sidebar, else the one whose articles are shown."""
    place = screen.sidebar.place if screen.focused is screen.sidebar else screen.view.place
    return place.query.feed if place is not None and place.kind is PlaceKind.FEED else None


def keep(screen: LibraryScreen) -> None:
    """Follow the feed that is shown: it may have another name now, or be gone."""
    shown = screen.view.place
    if shown.kind is not PlaceKind.FEED:
        return
    try:
        now = feed_place(FeedRow(screen.variorum.library.feeds.get(shown.query.feed or "")))
    except NotFound:
        screen.sidebar.choose(0)
        screen.look(screen.view.at(ALL))
        return
    if (now.name, now.problem) != (shown.name, shown.problem):
        screen.look(replace(screen.view, place=now))


def refresh(screen: LibraryScreen) -> None:
    """Ask the chosen feed for what is new, or all."""
    feed = chosen(screen)
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
