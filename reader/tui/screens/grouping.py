"""What can be done to stories: rename, take suggested reports in, take reports out, split, take apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.tui.fitting import clip
from reader.tui.screens.prompts import AskLine, Confirm

LEAVES = 46
"""Most cells of a title in a question."""

NAMED = 4
"""Reports that a question names; more are counted."""

if TYPE_CHECKING:
    from reader.library.stories import StoryRow
    from reader.model.ids import ArticleId
    from reader.model.story import Story
    from reader.tui.app import VariorumApp
    from reader.tui.screens.stories import StoriesScreen


def rename(screen: StoriesScreen) -> None:
    """Ask for another title."""
    row = screen.row
    if row is None:
        return

    def named(title: str | None) -> None:
        if title and row is not None:
            screen.variorum.library.stories.rename(row.story.id, title)
            screen.variorum.wrote("Renamed the story")

    def objection(title: str) -> str:
        return "" if title else "A story needs a title"

    screen.app.push_screen(AskLine("Title of the story", row.story.title, objection=objection), named)


def join(screen: StoriesScreen) -> None:
    """Take the chosen suggested reports into the story, among the stories all of them. Raises UsageError."""
    row = screen.row
    if row is None:
        return
    perhaps = [report.id for report in row.suggested]
    taken = [article for article in perhaps if not screen.at_reports or article in screen.chosen]
    if not taken:
        raise UsageError("Take in", "the chosen report is in the story already; those marked ? are not")
    screen.variorum.library.stories.add(row.story.id, taken)
    _done(screen, f"{_reports(taken)} joined the story")


def split(screen: StoriesScreen) -> None:
    """Give the chosen reports a story of their own; one alone is taken out. Raises UsageError."""
    row = screen.row
    if row is None:
        return
    inside, parted = set(row.story.articles), screen.chosen
    if inside.isdisjoint(parted):
        raise UsageError("split", "a suggested report is not in the story; reject it instead")
    stories = screen.variorum.library.stories
    if len(parted) == 1:
        stories.remove(row.story.id, parted)
        _done(screen, _taken_out(screen, left=len(inside) - 1))
        return
    with screen.variorum.library.history.together(f"Split {_reports(parted)} off “{row.story.title}”"):
        # A suggested report that is chosen with others comes along.
        if fresh := [article for article in parted if article not in inside]:
            stories.add(row.story.id, fresh)
        stories.split(row.story.id, parted)
    _done(screen, f"{_reports(parted)} are a story of their own")


def _taken_out(screen: StoriesScreen, left: int) -> str:
    if left > 1:
        return "Took 1 report out of the story; it will not join again"
    key = screen.variorum.keymap.key("global.undo")
    return f"Took 1 report out; the one left is no story by itself, so the story is gone. {key} takes it back"


def reject(screen: StoriesScreen) -> None:
    """Reject the suggested reports that are chosen; elsewhere, take the whole story apart."""
    row = screen.row
    if row is None:
        return
    app, stories = screen.variorum, screen.variorum.library.stories
    perhaps = {report.id for report in row.suggested}
    chosen = [article for article in screen.chosen if article in perhaps] if screen.at_reports else []
    if chosen:
        with app.library.history.together(f"Rejected {_reports(chosen)}"):
            for article in chosen:
                stories.reject_suggestion(row.story.id, article)
        _done(screen, f"Rejected {_reports(chosen)}")
        return
    if screen.at_reports:
        split(screen)
        return

    def answered(yes: bool | None) -> None:
        if yes and row is not None:
            stories.reject(row.story.id)
            app.wrote("Took the story apart; its reports stay in the library")

    question = f"Take “{row.story.title}” apart?"
    note = f"Its reports stay in the library. {app.keymap.key('global.undo')} takes it back."
    app.push_screen(Confirm(question, note=note, yes="Take apart", no="Keep"), answered)


def make(app: VariorumApp, articles: Sequence[ArticleId], done: Callable[[], object] = bool) -> None:
    """Make a story of articles, or add them to the one that some of them are in; then `done`. Raises UsageError."""
    if len(articles) < 2:
        raise UsageError("story", "mark at least two reports with x")
    stories = app.library.stories
    known = next((story for article in articles if (story := stories.of(article)) is not None), None)
    if known is None:
        made = stories.make(articles)
        done()
        app.wrote(f"Made the story “{made.title}” of {len(articles)} reports")
        return
    fresh = [article for article in articles if article not in known.articles]
    if not fresh:
        raise UsageError("story", f"these are in “{known.title}” already")
    _add(app, known, fresh, done)


def _add(app: VariorumApp, story: Story, fresh: Sequence[ArticleId], done: Callable[[], object]) -> None:
    """Let articles join a story; asks first when that takes some out of others, and names them."""
    stories = app.library.stories
    elsewhere = {article: old for article in fresh if (old := stories.of(article)) is not None}

    def answered(yes: bool | None) -> None:
        if yes:
            stories.add(story.id, fresh)
            done()
            app.wrote(f"{_reports(fresh)} joined the story “{story.title}”")

    if not elsewhere:
        answered(True)
        return
    titles = {article.id: article.title for article in app.library.articles.many(list(elsewhere))}
    leaving = [
        f"“{clip(titles.get(a, ''), LEAVES)}”\n  leaves “{clip(old.title, LEAVES)}”"
        for a, old in elsewhere.items()
    ]
    shown = [*leaving[:NAMED], *([f"and {len(leaving) - NAMED} more"] if len(leaving) > NAMED else [])]
    question = f"Move {_reports(list(elsewhere))} to “{story.title}”?"
    app.push_screen(Confirm(question, note="\n".join(shown), yes="Move", no="Keep"), answered)


def list_articles(screen: StoriesScreen, row: StoryRow) -> None:
    """Show the story's reports in the library."""
    from reader.tui.actions import Scope
    from reader.tui.screens.library import LibraryScreen

    screen.variorum.go(Scope.LIBRARY)
    library = screen.app.screen
    if isinstance(library, LibraryScreen):
        library.show_story(row.story.id, row.story.title)
        library.set_focus(library.articles)


def _done(screen: StoriesScreen, sentence: str) -> None:
    screen.reports.unmark()
    screen.variorum.wrote(sentence)


def _reports(articles: Sequence[object]) -> str:
    return "1 report" if len(articles) == 1 else f"{len(articles)} reports"
