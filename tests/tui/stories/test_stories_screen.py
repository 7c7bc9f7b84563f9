"""Stories in the terminal: the screen, and the ways to it and from it."""

from __future__ import annotations

import pytest

from reader.library.service import Library
from reader.tui.screens.choosing import Choose
from reader.tui.screens.library import LibraryScreen
from tests.tui.stories.conftest import choose, press, running, stories_of, text_of


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (80, 24), (40, 10)])
async def test_the_screen_stands_at_every_size(library: Library, size: tuple[int, int]) -> None:
    async with running(library, "g", "e", "tab", "x", "escape", "escape", size=size) as (app, _):
        assert "Stories" in text_of(app)


async def test_a_story_shows_outlets_dates_reports_origins_and_what_is_open(library: Library) -> None:
    row = library.stories.all()[0]
    assert row.facts is not None
    async with running(library, "g", "e") as (app, _):
        shown = text_of(app)
        for told in (row.story.title[:30], row.outlets[0], f"{len(row.reports)} reports", "origin"):
            assert told in shown


async def test_enter_reads_the_reports_side_by_side_and_what_is_suggested_after_them(
    library: Library,
) -> None:
    for number, row in enumerate(library.stories.all()):
        async with running(library, "g", "e") as (app, pilot):
            stories_of(app).stories.choose(number)
            await press(pilot, "enter")
            assert app.opened == [r.id for r in [*row.reports, *row.suggested]][:4]
            told = "only perhaps of this story; J" in stories_of(app).status.said
            assert told == bool(row.suggested)


async def test_in_the_reports_enter_reads_the_marked_ones(library: Library) -> None:
    async with running(library, "g", "e", "tab", "x", "x", "enter") as (app, _):
        assert app.opened == list(library.stories.all()[0].story.articles[:2])


async def test_c_in_the_library_offers_the_reports_of_the_story_first(library: Library) -> None:
    story = next(row for row in library.stories.all() if len(row.reports) > 1)
    async with running(library) as (app, pilot):
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        article = story.story.articles[0]
        keys = list(screen.articles.source.keys)
        key = library.articles.key_of(article)
        assert key is not None
        screen.articles.choose(keys.index(key))
        await press(pilot, "c")
        assert isinstance(app.screen, Choose)
        await press(pilot, "enter")
        assert app.opened[0] == article
        assert set(story.story.articles[:4]) & set(app.opened[1:])


async def test_c_on_one_marked_report_offers_its_story_too(library: Library) -> None:
    story = next(row for row in library.stories.all() if len(row.reports) > 1)
    async with running(library) as (app, pilot):
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        key = library.articles.key_of(story.story.articles[0])
        assert key is not None
        screen.articles.choose(list(screen.articles.source.keys).index(key))
        await press(pilot, "x", "G", "c")
        assert isinstance(app.screen, Choose)
        await press(pilot, "enter")
        assert app.opened[0] == story.story.articles[0]
        assert len(app.opened) > 1


async def test_the_sidebar_leads_to_the_stories_and_they_lead_back(library: Library) -> None:
    async with running(library, "h") as (app, pilot):
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        place = next(i for i, key in enumerate(screen.sidebar.source.keys) if _name(screen, key) == "Stories")
        screen.sidebar.choose(place)
        await press(pilot, "enter")
        story = stories_of(app).row
        assert story is not None
        await press(pilot, "i")
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.articles.count == len(story.reports)


def _name(screen: LibraryScreen, key: int) -> str:
    return screen.sidebar.source.fetch([key])[key].name


async def test_the_reports_shown_in_the_library_have_the_keys(library: Library) -> None:
    """Had the sidebar been used last, j moved there instead."""
    async with running(library, "h", "g", "e", "i") as (app, _):
        assert isinstance(app.screen, LibraryScreen)
        assert app.focused is app.screen.articles


async def test_what_is_not_possible_says_what_is_missing_and_is_not_offered(library: Library) -> None:
    row = next(r for r in library.stories.all() if not r.suggested)
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        choose(screen, row)
        await press(pilot, "x", "s", "J")
        assert [notice.message for notice in app._notifications] == [
            "Mark a report: choose a report first; Tab goes to them",
            "Split off: choose a report first; Tab goes to them",
            "Take in: no report is suggested for this story",
        ]
        offered = {hint.word for hint in screen.status.hints}
        assert "reports" in offered
        assert not {"mark", "split", "take in", "stories"} & offered
        await press(pilot, "tab")
        offered = {hint.word for hint in screen.status.hints}
        assert {"mark", "split", "stories"} <= offered
        assert not {"take in", "reports"} & offered


async def test_the_filter_looks_at_the_reports_and_counts_what_is_shown(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested and r.open_disagreements)
    words = row.suggested[0].title.split()[:3]
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen._set_filter(" ".join(words))
        await pilot.pause()
        assert screen.row is not None
        assert screen.row.story.id == row.story.id
        assert f"{row.open_disagreements} open disagreement" in text_of(app)
        screen._set_filter("no such words")
        await pilot.pause()
        assert "open disagreement" not in text_of(app)
        await press(pilot, "enter")
        assert app.opened == ()


async def test_a_story_of_one_report_has_nothing_to_wait_for(library: Library) -> None:
    row = next(r for r in library.stories.all() if len(r.reports) == 2)
    library.articles.remove([row.reports[1].id])
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        choose(screen, row)
        await pilot.pause()
        shown = text_of(app)
        assert "1 report  nothing to compare with" in shown
        assert "1 reports" not in shown
        assert "not compared yet" not in shown
