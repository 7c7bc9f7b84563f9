"""Feeds in the app: their lines in the sidebar, and what can be done to them by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from reader.config import FeedSettings, Locations, Settings
from reader.library.service import Library, open_library
from reader.model.feed import Refreshed, RefreshState
from reader.tui.app import VariorumApp
from reader.tui.feeding import summary
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.sidebar import Place, PlaceKind
from tests.library.feeding import FakeWeb, item, rss

URL = "https://news.example/feed"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> FakeWeb:
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    return web


async def waited(app: VariorumApp) -> None:
    """Wait until nothing is being asked."""
    running = [worker for worker in app.workers if worker.group == "feeds"]
    if running:
        await app.workers.wait_for_complete(running)


@dataclass
class Shown:
    """The app on the library."""

    app: VariorumApp
    pilot: Pilot[None]

    @property
    def screen(self) -> LibraryScreen:
        found = self.app.screen_stack[0]
        assert isinstance(found, LibraryScreen)
        return found

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until the feeds have answered and the screen shows it."""
        await waited(self.app)
        await self.pilot.pause()
        await self.pilot.pause()

    def places(self) -> list[Place]:
        sidebar = self.screen.sidebar
        return [p for p in sidebar.source.fetch(sidebar.source.keys).values() if p.kind is PlaceKind.FEED]

    async def choose(self, name: str) -> None:
        """Go to a feed in the sidebar."""
        await self.press("h")
        sidebar = self.screen.sidebar
        keys = sidebar.source.keys
        found = sidebar.source.fetch(keys)
        sidebar.choose(next(i for i, key in enumerate(keys) if found[key].name == name))
        await self.pilot.pause()

    def titles(self) -> list[str]:
        rows = self.screen.articles
        return [row.title for row in rows.rows_of(list(rows.source.keys))]

    def text(self) -> str:
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(s.text for s in strip).rstrip() for strip in strips)


OpenApp = Callable[..., AbstractAsyncContextManager[Shown]]


@pytest.fixture
def library(locations: Locations, web: FakeWeb) -> Iterator[Library]:
    # No schedule of its own: tests say when.
    with open_library(locations, Settings(feeds=FeedSettings(refresh_minutes=0))) as opened:
        opened.sources.add_bytes(b"A report of another origin\n\nIt was pasted.\n")
        web.put(URL, rss(item("one"), item("two", "Other words.", day=2)))
        opened.feeds.add(URL)
        yield opened


@pytest.fixture
def open_app(library: Library) -> OpenApp:
    @asynccontextmanager
    async def opened(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Shown]:
        app = VariorumApp(library)
        async with app.run_test(size=size) as pilot:
            shown = Shown(app, pilot)
            await pilot.pause()
            yield shown

    return opened


async def test_a_feed_stands_in_the_sidebar_with_what_is_unread(open_app: OpenApp) -> None:
    async with open_app() as shown:
        assert [(p.name, p.count, p.problem) for p in shown.places()] == [("The Daily Example", 2, "")]
        await shown.choose("The Daily Example")
        assert shown.titles() == ["Two", "One"]
        await shown.press("l", "r")
        assert [p.count for p in shown.places()] == [1]


async def test_refresh_brings_what_is_new_and_keeps_the_chosen_row(open_app: OpenApp, web: FakeWeb) -> None:
    async with open_app() as shown:
        await shown.choose("The Daily Example")
        await shown.press("l", "j")
        assert shown.screen.articles.row is not None
        assert shown.screen.articles.row.title == "One"
        web.put(URL, rss(*(item(f"new {n}", f"Text {n}.", day=n) for n in range(3, 7)), item("one", day=1)))
        await shown.press("R")
        await shown.settle()
        assert shown.titles() == ["New 6", "New 5", "New 4", "New 3", "Two", "One"]
        assert shown.screen.articles.row.title == "One"
        assert [p.count for p in shown.places()] == [6]
        assert "Feeds: 4 new" in shown.text()


async def test_rows_that_come_in_above_leave_the_chosen_one_where_it_is(
    open_app: OpenApp, web: FakeWeb
) -> None:
    web.put(URL, rss(*(item(f"old {n}", f"Old {n}.", day=1) for n in range(60))))
    async with open_app(size=(100, 24)) as shown:
        await shown.press("g", "R")
        await shown.settle()
        await shown.choose("The Daily Example")
        await shown.press("l", *["j"] * 30)
        rows = shown.screen.articles
        before = rows.cursor * rows.painter.height - rows.scroll_offset.y
        title = rows.row.title if rows.row else ""
        web.put(URL, rss(*(item(f"new {n}", f"New {n}.", day=9) for n in range(5))))
        await shown.press("R")
        await shown.settle()
        assert rows.count == 67
        assert rows.row is not None
        assert rows.row.title == title
        assert rows.cursor * rows.painter.height - rows.scroll_offset.y == before


async def test_a_feed_that_fails_is_marked_and_says_why(open_app: OpenApp, web: FakeWeb) -> None:
    async with open_app() as shown:
        web.fail(URL, "no such host (news.example)")
        await shown.choose("The Daily Example")
        await shown.press("R")
        await shown.settle()
        [place] = shown.places()
        assert place.problem == "no such host (news.example)"
        assert "!2" in shown.text()
        assert "! no such host (news.example)" in shown.text()
        web.put(URL, rss(item("one")))
        await shown.press("R")
        await shown.settle()
        assert "no such host" not in shown.text()


async def test_a_feed_is_followed_by_its_address(open_app: OpenApp, web: FakeWeb) -> None:
    web.put("https://other.example/", rss(item("three", "Third."), title="Another"))
    async with open_app() as shown:
        await shown.press("g", "f", *"other.example/", "enter")
        await shown.settle()
        assert [p.name for p in shown.places()] == ["Another", "The Daily Example"]
        assert "Following “Another”: 1 article" in shown.text()
        await shown.press("g", "f", *"gone.example", "enter")
        await shown.settle()
        assert len(shown.places()) == 2
        assert "no such host" in shown.text()


async def test_a_feed_is_renamed_removed_and_brought_back(open_app: OpenApp) -> None:
    async with open_app() as shown:
        await shown.choose("The Daily Example")
        await shown.press("e", "ctrl+u", *"Mine", "enter")
        assert [p.name for p in shown.places()] == ["Mine"]
        assert shown.screen.view.place.name == "Mine"
        assert shown.screen.sidebar.place is not None
        assert shown.screen.sidebar.place.name == "Mine"
        await shown.press("d")
        assert shown.places() == []
        assert shown.screen.view.place.name == "All articles"
        assert len(shown.titles()) == 3
        await shown.press("u")
        assert [p.name for p in shown.places()] == ["Mine"]


async def test_full_texts_are_switched_for_the_chosen_feed(open_app: OpenApp, library: Library) -> None:
    async with open_app() as shown:
        await shown.choose("The Daily Example")
        await shown.press("g", "u")
        assert library.feeds.rows()[0].subscription.full_text
        await shown.press("g", "u")
        assert not library.feeds.rows()[0].subscription.full_text


async def test_what_is_due_is_asked_and_says_so_only_when_something_came(
    open_app: OpenApp, library: Library, web: FakeWeb
) -> None:
    async with open_app() as shown:
        asked = len(web.asked)
        shown.app.background.feeds.refresh_due()
        await shown.settle()
        assert len(web.asked) == asked
        library.feeds.import_list(b"https://other.example/\n", "urls")
        web.put("https://other.example/", rss(item("three", "Third."), title="Another"))
        shown.app.background.feeds.refresh_due()
        await shown.settle()
        assert [request.url for request in web.asked[asked:]] == ["https://other.example/"]
        assert "Another" in [p.name for p in shown.places()]


async def test_nothing_is_asked_by_itself_while_offline(library: Library, web: FakeWeb) -> None:
    library.settings = Settings(offline=True)
    app = VariorumApp(library)
    async with app.run_test() as pilot:
        await pilot.pause()
        asked = len(web.asked)
        app.background.feeds.refresh()
        await waited(app)
        assert len(web.asked) == asked


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
async def test_feeds_with_hostile_names_do_no_harm(
    open_app: OpenApp, web: FakeWeb, size: tuple[int, int]
) -> None:
    web.put("https://x.example/", rss(item("three", "Third."), title="[bold]\u202eEvil&#x1b;[31m"))
    async with open_app(size) as shown:
        await shown.press("g", "f", *"x.example/", "enter")
        await shown.settle()
        assert "[bold]Evil" in [p.name[:10] for p in shown.places()]
        await shown.press("h")
        assert "\x1b" not in shown.text()


def test_a_refresh_is_told_in_one_sentence() -> None:
    def outcome(state: RefreshState, added: int = 0) -> Refreshed:
        return Refreshed("1", "A", state, added, reason="why")

    failed, new = outcome(RefreshState.FAILED), outcome(RefreshState.CHANGED, 3)
    assert summary([], asked=True) == "No feed is followed"
    assert summary([failed], asked=True) == "“A”: why"
    assert summary([failed, new], asked=True) == "Feeds: 3 new, 1 feed failed"
    assert summary([failed, outcome(RefreshState.UNCHANGED)], asked=False) == ""
    assert summary([new], asked=False) == "Feeds: 3 new"


async def test_an_address_that_cannot_be_followed_stands_in_the_next_question(
    open_app: OpenApp, web: FakeWeb
) -> None:
    async with open_app() as shown:
        await shown.press("g", "f", *"https://typo.example", "enter")
        await shown.settle()
        assert "no such host" in shown.text()
        await shown.press("g", "f")
        assert shown.app.screen.query_one(LineInput).value == "https://typo.example"
