"""Stories in the terminal: the screen, what can be done there, and the way to it from the library."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from reader.library.service import Library
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.screens import grouping
from reader.tui.screens.choosing import Choose
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompts import Confirm
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


async def test_a_suggested_report_is_taken_in_and_undo_lets_it_go(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    perhaps = row.suggested[0].id
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen.stories.choose(next(n for n, r in enumerate(library.stories.all()) if r == row))
        await press(pilot, "tab", "G")
        assert screen.listed[-1].id == row.suggested[-1].id
        screen.reports.choose(len(row.reports))
        await press(pilot, "J")
        assert perhaps in library.stories.get(row.story.id).articles
        await press(pilot, "u")
        assert perhaps not in library.stories.get(row.story.id).articles


async def test_a_rejected_suggestion_does_not_come_back(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen.stories.choose(next(n for n, r in enumerate(library.stories.all()) if r == row))
        await press(pilot, "tab")
        screen.reports.choose(len(row.reports))
        await press(pilot, "d")
        left = library.stories.row(row.story.id).suggested
        assert row.suggested[0].id not in {report.id for report in left}


async def test_taking_a_story_apart_asks_first_and_can_be_undone(library: Library) -> None:
    before = library.stories.count()
    async with running(library, "g", "e", "d") as (app, pilot):
        assert isinstance(app.screen, Confirm)
        await press(pilot, "y")
        assert library.stories.count() == before - 1
        await press(pilot, "u")
        assert library.stories.count() == before


async def test_a_story_is_renamed(library: Library) -> None:
    async with running(library, "g", "e", "e", "ctrl+u", "N", "e", "w", "enter") as (app, _):
        assert stories_of(app).row is not None
        assert "New" in {row.story.title for row in library.stories.all()}


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


async def test_marked_articles_become_a_story(library: Library) -> None:
    async with running(library, "x", "x", "g", "n") as (app, pilot):
        assert "story" in app.screen.status.said  # type: ignore[attr-defined]  # a screen of ours
        await press(pilot, "u")
        assert library.history.recent(1)[0].undone


async def test_reports_are_moved_out_of_their_story_only_after_a_yes_that_names_them(
    library: Library,
) -> None:
    one, other = [row.story for row in library.stories.all() if len(row.reports) > 1][:2]
    moved = other.articles[0]
    chosen = [one.articles[0], moved]
    async with running(library) as (app, pilot):
        grouping.make(app, chosen)
        await pilot.pause()
        assert isinstance(app.screen, Confirm)
        shown = " ".join(text_of(app).split())
        assert f"Move 1 report to “{one.title[:20]}" in shown
        assert library.articles.get(moved).title[:20] in shown
        assert f"leaves “{other.title[:20]}" in shown
        await press(pilot, "escape")
        assert library.stories.of(moved) == other
        grouping.make(app, chosen)
        await pilot.pause()
        await press(pilot, "y")
        story = library.stories.of(moved)
        assert story is not None
        assert story.id == one.id
        await press(pilot, "u")
        assert library.stories.of(moved) == other


async def test_the_reports_shown_in_the_library_have_the_keys(library: Library) -> None:
    """Had the sidebar been used last, j moved there instead."""
    async with running(library, "h", "g", "e", "i") as (app, _):
        assert isinstance(app.screen, LibraryScreen)
        assert app.focused is app.screen.articles


async def test_marks_stay_with_the_story_they_were_made_in(library: Library) -> None:
    """Regression test for a mark that stood on the report of another story, which was then split off."""
    async with running(library, "g", "e", "tab", "j", "x", "tab") as (app, pilot):
        screen = stories_of(app)
        first = screen.row
        assert screen.reports.marks == {1}
        await press(pilot, "j")
        assert screen.row != first
        assert (screen.reports.marks, screen.reports.cursor) == (set(), 0)
        await press(pilot, "k")
        assert screen.reports.marks == set()


async def test_marks_stay_on_their_reports_when_another_leaves_from_above_them(library: Library) -> None:
    row = next(r for r in library.stories.all() if len(r.reports) > 2)
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen.stories.choose(next(n for n, r in enumerate(library.stories.all()) if r == row))
        await press(pilot, "tab", "G", "x")
        marked = screen.listed[-1].id
        library.stories.remove(row.story.id, [row.reports[0].id])
        app.wrote("Somebody else has taken one out")
        await pilot.pause()
        assert [screen.listed[at].id for at in screen.reports.marks] == [marked]


async def test_among_the_stories_all_suggested_reports_are_taken_in(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen.stories.choose(next(n for n, r in enumerate(library.stories.all()) if r == row))
        await press(pilot, "J")
        taken = {report.id for report in row.suggested}
        assert taken <= set(library.stories.get(row.story.id).articles)


async def test_what_is_not_possible_says_what_is_missing_and_is_not_offered(library: Library) -> None:
    row = next(r for r in library.stories.all() if not r.suggested)
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen.stories.choose(next(n for n, r in enumerate(library.stories.all()) if r == row))
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
    words = [*row.suggested[0].title.split()[:3], "=", "enter"]
    async with running(library, "g", "e") as (app, pilot):
        screen = stories_of(app)
        screen._set_filter(" ".join(words[:3]))
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
        screen.stories.choose(
            next(n for n, r in enumerate(library.stories.all()) if r.story.id == row.story.id)
        )
        await pilot.pause()
        shown = text_of(app)
        assert "1 report  nothing to compare with" in shown
        assert "1 reports" not in shown
        assert "not compared yet" not in shown
