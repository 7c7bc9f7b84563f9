"""What is changed about stories: their names, which reports are theirs, and the marks that say which."""

from __future__ import annotations

from reader.library.service import Library
from reader.tui.screens import grouping
from reader.tui.screens.prompts import Confirm
from tests.tui.stories.conftest import at_story, press, running, stories_of, text_of


async def test_a_suggested_report_is_taken_in_and_undo_lets_it_go(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    perhaps = row.suggested[0].id
    async with at_story(library, row) as (screen, pilot):
        await press(pilot, "tab", "G")
        assert screen.listed[-1].id == row.suggested[-1].id
        screen.reports.choose(len(row.reports))
        await press(pilot, "J")
        assert perhaps in library.stories.get(row.story.id).articles
        await press(pilot, "u")
        assert perhaps not in library.stories.get(row.story.id).articles


async def test_a_rejected_suggestion_does_not_come_back(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    async with at_story(library, row) as (screen, pilot):
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


async def test_marked_articles_become_a_story(library: Library) -> None:
    before = [row.story for row in library.stories.all()]
    async with running(library, "x", "x", "g", "n") as (app, pilot):
        assert "story" in app.screen.status.said  # type: ignore[attr-defined]  # a screen of ours
        assert [row.story for row in library.stories.all()] != before
        await press(pilot, "u")
        assert library.history.recent(1)[0].undone
        assert [row.story for row in library.stories.all()] == before


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
    async with at_story(library, row) as (screen, pilot):
        await press(pilot, "tab", "G", "x")
        marked = screen.listed[-1].id
        library.stories.remove(row.story.id, [row.reports[0].id])
        screen.variorum.wrote("Somebody else has taken one out")
        await pilot.pause()
        assert [screen.listed[at].id for at in screen.reports.marks] == [marked]


async def test_among_the_stories_all_suggested_reports_are_taken_in(library: Library) -> None:
    row = next(r for r in library.stories.all() if r.suggested)
    async with at_story(library, row) as (_, pilot):
        await press(pilot, "J")
        taken = {report.id for report in row.suggested}
        assert taken <= set(library.stories.get(row.story.id).articles)


async def test_a_suggested_report_that_is_split_off_with_a_member_comes_along(library: Library) -> None:
    """Regression test for a story that vanished, and no new one of the two that were marked."""
    row = next(r for r in library.stories.all() if r.suggested and len(r.reports) > 1)
    member, perhaps = row.reports[0].id, row.suggested[0].id
    async with at_story(library, row) as (screen, pilot):
        await press(pilot, "tab")
        screen.reports.mark_only([0, len(row.reports)])
        await press(pilot, "s")
        assert screen.status.said == "2 reports are a story of their own"
        made = library.stories.of(member)
        assert made is not None
        assert made.id != row.story.id
        assert set(made.articles) == {member, perhaps}
        assert library.stories.get(row.story.id).articles
        await press(pilot, "u")
        assert library.stories.of(member) == row.story
        assert library.stories.of(perhaps) is None


async def test_taking_one_of_two_reports_out_says_that_the_story_is_gone(library: Library) -> None:
    row = next(r for r in library.stories.all() if len(r.reports) == 2)
    async with at_story(library, row) as (screen, pilot):
        await press(pilot, "tab", "s")
        assert "so the story is gone. u takes it back" in screen.status.said
