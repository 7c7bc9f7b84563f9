"""An article pasted into the list: asked about, added, chosen."""

from __future__ import annotations

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reader.library.service import Library
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompts import Confirm
from tests.tui.conftest import Opened

ARTICLE = "Bridge reopens to walkers\r\rThe council opened the bridge on Monday. It had been shut for 3 weeks.\rIt cost £2 million."


@pytest.fixture
def library(library: Library) -> Library:
    library.sources.add_bytes(b"# Older\n\nAn article that is in the library already, and not the newest.\n")
    return library


async def paste(pilot: Pilot[None], text: str, *keys: str) -> LibraryScreen:
    """Paste a text, answer, and wait until it is dealt with."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "paste"])
    await pilot.pause()
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, LibraryScreen)
    return screen


async def test_a_pasted_article_is_added_and_chosen(opened: Opened, library: Library) -> None:
    """Pasting into the list did nothing at all."""
    async with opened() as pilot:
        screen = await paste(pilot, ARTICLE, "y")
        assert library.articles.count() == 2
        [row] = screen.articles.rows_of(screen.articles.taken)
        assert row.title == "Bridge reopens to walkers"
        assert screen.status.said == "Added “Bridge reopens to walkers”"


async def test_it_is_added_only_once_and_only_when_wanted(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await paste(pilot, ARTICLE, "n")
        assert library.articles.count() == 1
        await paste(pilot, ARTICLE, "y")
        screen = await paste(pilot, ARTICLE, "y")
        assert library.articles.count() == 2
        assert screen.status.said.startswith("In the library already")


async def test_a_few_words_are_no_article(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        screen = await paste(pilot, "jjkk\x1b[31m")
        assert not isinstance(pilot.app.screen, Confirm)
        assert screen.status.said == "Paste a whole article or an address here to add it"
        assert library.articles.count() == 1


async def test_that_the_list_does_not_show_it_is_said(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("equals_sign", *"older", "enter")
        screen = await paste(pilot, ARTICLE, "y")
        assert screen.status.said == "Added “Bridge reopens to walkers”, not in what is listed here"
