"""Addresses in the app: named or pasted, fetched beside the keys, fetched again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reader.library.service import Library
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompts import AskLine, Confirm
from reader.tui.screens.reading import ReadingScreen
from tests.ingest.network.servers import Server, answer
from tests.tui.conftest import Opened

WORDS = (
    "The council said on Monday that the bridge would stay shut for three more weeks while divers look at it."
)
TEXT = f"Bridge stays shut\n\n{WORDS}\n\nRepairs are put at £2 million, and nobody knows who will pay.\n"
PLAIN = "Content-Type: text/plain; charset=utf-8"


@pytest.fixture
def library(library: Library) -> Library:
    library.sources.add_bytes(b"# Older\n\nAn article that is in the library already.\n")
    return library


async def settled(pilot: Pilot[None]) -> LibraryScreen:
    """Wait until what was asked for has come and been told."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete(
        [w for w in pilot.app.workers if w.group in ("fetch", "sources")]
    )
    await pilot.pause()
    await pilot.pause()
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, LibraryScreen)
    return screen


async def name(pilot: Pilot[None], source: str) -> LibraryScreen:
    """Open the dialog, paste a source into it, and enter it."""
    await pilot.press("a")
    await pilot.pause()
    pilot.app.post_message(Paste(source))
    await pilot.pause()
    await pilot.press("enter")
    return await settled(pilot)


async def paste(pilot: Pilot[None], text: str, *keys: str) -> LibraryScreen:
    pilot.app.post_message(Paste(text))
    await pilot.pause()
    await pilot.press(*keys)
    return await settled(pilot)


def only(library: Library, url: str) -> ArticleId:
    found = library.articles.with_url(url)
    assert found is not None
    return found


async def test_a_named_address_is_fetched_and_chosen(
    opened: Opened, library: Library, server: Server
) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    async with opened() as pilot:
        screen = await name(pilot, server.url("/a"))
        assert screen.status.said == "Added “Bridge stays shut”"
        [row] = screen.articles.rows_of(screen.articles.taken)
        assert row.id == only(library, server.url("/a"))
        assert screen.status.progress is None


async def test_a_pasted_address_is_asked_about_first(
    opened: Opened, library: Library, server: Server
) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    async with opened() as pilot:
        pilot.app.post_message(Paste(f" {server.url('/a')}\r"))
        await pilot.pause()
        assert isinstance(pilot.app.screen, Confirm)
        await pilot.press("n")
        assert server.asked == []
        await paste(pilot, server.url("/a"), "y")
        assert library.articles.count() == 2


async def test_fetching_again_makes_a_revision(opened: Opened, library: Library, server: Server) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    async with opened() as pilot:
        await name(pilot, server.url("/a"))
        await pilot.press("F")
        screen = await settled(pilot)
        assert screen.status.said == "“Bridge stays shut” has not changed"
        server.pages["/a"] = answer(TEXT.replace("three", "four").encode(), "200 OK", PLAIN)
        await pilot.press("F")
        screen = await settled(pilot)
        assert screen.status.said == "“Bridge stays shut” has changed: it has a new revision"
        assert library.articles.revision_numbers(only(library, server.url("/a"))) == [1, 2]


async def test_several_are_fetched_again_and_counted(
    opened: Opened, library: Library, server: Server
) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    async with opened() as pilot:
        await name(pilot, server.url("/a"))
        await pilot.press("X", "F")
        screen = await settled(pilot)
        assert screen.status.said.startswith("Fetched again: 1 not changed, 1 not fetched")


async def test_a_failure_is_told_and_counted_among_the_problems(
    opened: Opened, library: Library, server: Server
) -> None:
    async with opened() as pilot:
        screen = await name(pilot, server.url("/gone"))
        assert screen.status.said == "Not fetched: the server answered 404 Not Found"
        assert [p.source for p in library.sources.problems()] == [server.url("/gone")]


async def test_keys_work_while_a_server_is_waited_for(
    opened: Opened, library: Library, server: Server
) -> None:
    server.pages["/a"], asked = server.silent()
    async with opened() as pilot:
        await pilot.press("a")
        await pilot.pause()
        pilot.app.post_message(Paste(server.url("/a")))
        await pilot.pause()
        await pilot.press("enter")
        while not asked.is_set():
            await pilot.pause()
        screen = pilot.app.screen_stack[0]
        assert isinstance(screen, LibraryScreen)
        progress = screen.status.progress
        assert progress is not None
        assert progress.what == f"fetching 127.0.0.1:{server.port}"
        await pilot.press("s")
        [row] = screen.articles.rows_of(screen.articles.taken)
        assert row.starred
        # Leaving the app ends it: nobody waits for a server.


async def test_what_is_under_way_can_be_ended(opened: Opened, server: Server) -> None:
    server.pages["/a"], asked = server.silent()
    async with opened() as pilot:
        app = pilot.app
        assert isinstance(app, VariorumApp)
        app.fetching.add(server.url("/a"))
        while not asked.is_set():
            await pilot.pause()
        app.fetching.stop()
        screen = await settled(pilot)
        assert screen.status.said == "Not fetched: stopped"


async def test_a_file_may_be_named_too(opened: Opened, library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    async with opened() as pilot:
        await name(pilot, str(tmp_path / "a.txt"))
        assert library.articles.count() == 2


async def test_what_is_not_there_is_told_before_it_is_added(opened: Opened, tmp_path: Path) -> None:
    async with opened() as pilot:
        await name(pilot, str(tmp_path / "none.txt"))
        assert isinstance(pilot.app.screen, AskLine)


async def test_an_article_is_fetched_again_while_it_is_read(
    opened: Opened, library: Library, server: Server
) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    async with opened() as pilot:
        await name(pilot, server.url("/a"))
        await pilot.press("enter")
        await pilot.pause()
        server.pages["/a"] = answer(TEXT.replace("three", "four").encode(), "200 OK", PLAIN)
        await pilot.press("F")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert "four more weeks" in screen.pane.revision.text
        assert screen.status.said == "“Bridge stays shut” has been read anew: revision 2"
