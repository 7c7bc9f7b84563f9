"""Feeds in the sidebar stand under their folders, which say what is unread and can be folded."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import FeedSettings, Locations, Settings
from reader.library.service import Library, open_library
from reader.model.dates import now
from reader.model.feed import FeedRow, Subscription
from reader.tui import folding
from reader.tui.app import VariorumApp
from reader.tui.screens.feed_folders import feed_places, folder_place
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.sidebar import PlaceKind
from tests.library.feeding import FakeWeb, item, rss


def row(name: str, *tags: str, unread: int = 1, error: str = "") -> FeedRow:
    return FeedRow(Subscription(name, f"https://{name}/", name, now(), tags=tags, error=error), 5, unread)


def drawn(rows: list[FeedRow], *folded: str) -> list[str]:
    """Return the lines as a tree: "▾ News 2", "  wire 1"."""
    marks = {(PlaceKind.FOLDER, False): "▾ ", (PlaceKind.FOLDER, True): "▸ "}
    return [
        f"{'  ' * p.depth}{marks.get((p.kind, p.folded), '')}{p.name} {p.count}"
        for p in feed_places(rows, folded)
    ]


def test_folders_come_first_and_hold_their_folders_before_their_feeds() -> None:
    rows = [row("alone"), row("ledger", "News"), row("port", "Work"), row("wire", "News/Europe", unread=3)]
    assert drawn(rows) == [
        "▾ News 4",
        "  ▾ Europe 3",
        "    wire 3",
        "  ledger 1",
        "▾ Work 1",
        "  port 1",
        "alone 1",
    ]


def test_what_is_folded_says_only_what_is_unread_in_it() -> None:
    rows = [row("ledger", "News"), row("wire", "News/Europe", unread=3)]
    assert drawn(rows, "News/Europe") == ["▾ News 4", "  ▸ Europe 3", "  ledger 1"]
    assert drawn(rows, "News", "News/Europe") == ["▸ News 4"]


def test_a_feed_with_two_tags_stands_in_both_and_counts_once_where_they_meet() -> None:
    rows = [row("wire", "News/Europe", "News/Trade", unread=3)]
    assert drawn(rows) == ["▾ News 3", "  ▾ Europe 3", "    wire 3", "  ▾ Trade 3", "    wire 3"]


def test_folders_that_differ_by_case_keep_what_is_theirs() -> None:
    rows = [row("a", "News/x"), row("b", "news/y")]
    assert drawn(rows) == ["▾ News 1", "  ▾ x 1", "    a 1", "▾ news 1", "  ▾ y 1", "    b 1"]


@pytest.mark.parametrize("tag", ["/", "//", "/a", "a/", "a//b"])
def test_odd_names_of_folders_hide_no_feed(tag: str) -> None:
    assert [p.name for p in feed_places([row("wire", tag)]) if p.kind is PlaceKind.FEED] == ["wire"]


def test_a_folded_folder_says_what_is_wrong_in_it() -> None:
    rows = [row("wire", "News", error="no such host")]
    assert [p.problem for p in feed_places(rows, ["News"])] == ["wire: no such host"]
    assert [p.problem for p in feed_places(rows)] == ["", "no such host"]


def test_a_folder_without_feeds_is_none() -> None:
    assert folder_place([row("wire", "News")], "Work") is None


def test_what_is_folded_is_kept_for_each_library(tmp_path: Path) -> None:
    folding.keep(tmp_path / "state", "one", {"News", "Work"})
    folding.keep(tmp_path / "state", "two", {"Play"})
    assert folding.folded(tmp_path / "state", "one") == {"News", "Work"}
    assert folding.folded(tmp_path / "state", "two") == {"Play"}
    assert folding.folded(tmp_path / "state", "three") == frozenset()
    (tmp_path / "state" / folding.NAME).write_text('{"one": [1, "x"], "two": 7}')
    assert folding.folded(tmp_path / "state", "one") == {"x"}
    assert folding.folded(tmp_path / "state", "two") == frozenset()


@pytest.fixture
def library(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """One feed in News, one in News/Europe, one by itself; one article each."""
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations, Settings(feeds=FeedSettings(refresh_minutes=0))) as opened:
        for name, tags in (("ledger", ["News"]), ("wire", ["News/Europe"]), ("alone", [])):
            url = f"https://{name}.example/"
            web.put(url, rss(item(f"of {name}", f"Said by {name}.", link=f"{url}1"), title=name.title()))
            opened.feeds.add(url, tags=tags)
        yield opened


@asynccontextmanager
async def running(library: Library) -> AsyncIterator[tuple[Pilot[None], LibraryScreen]]:
    app = VariorumApp(library)
    app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        screen = app.screen_stack[0]
        assert isinstance(screen, LibraryScreen)
        yield pilot, screen


def names(screen: LibraryScreen) -> list[str]:
    rows = screen.sidebar.source.rows
    return [p.name for p in rows if p.kind in (PlaceKind.FEED, PlaceKind.FOLDER)]


def titles(screen: LibraryScreen) -> list[str]:
    return sorted(row.title for row in screen.articles.rows_of(list(screen.articles.source.keys)))


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def screen_lines(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(s.text for s in strip).rstrip() for strip in strips]


async def go(pilot: Pilot[None], screen: LibraryScreen, name: str) -> None:
    screen.set_focus(screen.sidebar)
    screen.sidebar.choose([p.name for p in screen.sidebar.source.rows].index(name))
    await pilot.pause()
    await pilot.pause()


async def test_a_folder_shows_the_articles_of_all_its_feeds(library: Library) -> None:
    async with running(library) as (pilot, screen):
        await go(pilot, screen, "News")
        assert titles(screen) == ["Of Ledger", "Of Wire"]
        shown = screen_lines(pilot)
        assert any("▾ News" in line and line[:24].rstrip().endswith("2") for line in shown)
        assert any("  ▾ Europe" in line for line in shown)
        await go(pilot, screen, "Europe")
        assert titles(screen) == ["Of Wire"]


async def test_z_h_and_enter_fold_and_unfold_and_it_lasts(library: Library) -> None:
    everything = ["News", "Europe", "Wire", "Ledger", "Alone"]
    async with running(library) as (pilot, screen):
        assert names(screen) == everything
        await go(pilot, screen, "Wire")
        await press(pilot, "z")
        assert names(screen) == ["News", "Europe", "Ledger", "Alone"]
        assert screen.sidebar.place is not None
        assert screen.sidebar.place.name == "Europe"
        await press(pilot, "z")
        assert names(screen) == everything
        await go(pilot, screen, "Ledger")
        await press(pilot, "h")
        assert screen.sidebar.place.name == "News"
        await press(pilot, "h")
        assert names(screen) == ["News", "Alone"]
        assert titles(screen) == ["Of Ledger", "Of Wire"]
    async with running(library) as (pilot, screen):
        assert names(screen) == ["News", "Alone"]
        await go(pilot, screen, "News")
        await press(pilot, "enter")
        assert names(screen) == everything
        await press(pilot, "enter")
        assert screen.focused is screen.articles


async def test_a_click_on_the_mark_folds_and_one_on_the_name_chooses(library: Library) -> None:
    async with running(library) as (pilot, screen):
        await press(pilot, "h")
        at = [p.name for p in screen.sidebar.source.rows].index("News")
        await pilot.click("#places", offset=(2, at))
        await pilot.pause()
        assert names(screen) == ["News", "Alone"]
        await pilot.click("#places", offset=(8, at))
        await pilot.pause()
        assert names(screen) == ["News", "Alone"]
        assert titles(screen) == ["Of Ledger", "Of Wire"]


async def test_a_folder_whose_last_feed_goes_leaves_the_list_at_all_articles(library: Library) -> None:
    async with running(library) as (pilot, screen):
        await go(pilot, screen, "Europe")
        feed = next(row.subscription.id for row in library.feeds.rows() if row.subscription.title == "Wire")
        library.feeds.remove([feed])
        screen.variorum.wrote()
        await pilot.pause()
        await pilot.pause()
        assert names(screen) == ["News", "Ledger", "Alone"]
        assert screen.view.place.name == "All articles"
