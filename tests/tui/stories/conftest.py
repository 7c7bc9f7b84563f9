"""The app over the samples, grouped into stories and compared."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from reader.library.service import Library
from reader.library.story_rows import StoryRow
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.screens.stories import StoriesScreen


class Reader(VariorumApp):
    """Remembers what would be read."""

    opened: Sequence[ArticleId] = ()

    def read(self, articles: Sequence[ArticleId], **wish: object) -> None:
        self.opened = list(articles)


@pytest.fixture
def library(library: Library) -> Library:
    """Return a library with the samples, grouped and compared."""
    library.sources.add_samples()
    library.stories.bring_up_to_date()
    library.stories.compare_all()
    return library


@asynccontextmanager
async def running(
    library: Library, *keys: str, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Reader, Pilot[None]]]:
    app = Reader(library)
    app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
    async with app.run_test(size=size) as pilot:
        await press(pilot, *keys)
        yield app, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def text_of(app: VariorumApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(s.text for s in strip).rstrip() for strip in strips)


def stories_of(app: VariorumApp) -> StoriesScreen:
    assert isinstance(app.screen, StoriesScreen)
    return app.screen


def choose(screen: StoriesScreen, row: StoryRow) -> None:
    """Put the cursor on a story."""
    stories = [shown.story.id for shown in screen.variorum.library.stories.all()]
    screen.stories.choose(stories.index(row.story.id))


@asynccontextmanager
async def at_story(library: Library, row: StoryRow) -> AsyncIterator[tuple[StoriesScreen, Pilot[None]]]:
    """Open the stories with the cursor on one."""
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        choose(screen, row)
        yield screen, pilot
