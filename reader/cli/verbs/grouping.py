"""`stories [list | show | make | rename | add | remove | split | timeline | reject]`: which reports tell of one event."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.wording import counted
from reader.errors import LibraryUnwritable, NotFound, UsageError
from reader.export.stories import shape
from reader.model.ids import ArticleId, StoryId, short

if TYPE_CHECKING:
    from reader.library.stories import StoryRow


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    acts.add_parser("list", help="list stories (the default)")
    acts.add_parser("show", help="show one story").add_argument("id", metavar="STORY", help="its id")
    make = acts.add_parser("make", help="put reports into a story of their own")
    make.add_argument("articles", nargs="+", metavar="ID", help="the reports")
    make.add_argument(
        "--title", default="", metavar="TEXT", help="what it is called (default: the shortest headline)"
    )
    rename = acts.add_parser("rename", help="give a story another title")
    rename.add_argument("id", metavar="STORY", help="its id")
    rename.add_argument("title", metavar="TITLE", help="what it is called from now on")
    for name, does in (
        ("add", "put reports into a story"),
        ("remove", "take reports out, or suggested ones away; they will not join again"),
        ("split", "give some reports a story of their own"),
    ):
        one = acts.add_parser(name, help=does)
        one.add_argument("id", metavar="STORY", help="its id")
        one.add_argument("articles", nargs="+", metavar="ID", help="the reports")
    timeline = acts.add_parser("timeline", help="show how the figures of a story developed")
    timeline.add_argument("id", metavar="STORY", help="its id")
    timeline.add_argument("matter", nargs="?", default="", metavar="MATTER", help="words of a row's name")
    reject = acts.add_parser("reject", help="say that these reports do not belong together")
    reject.add_argument("id", metavar="STORY", help="its id")


def run(context: Context, args: argparse.Namespace) -> int:
    if args.act in (None, "list"):
        return _list(context)
    stories = context.library.stories
    if args.act == "make":
        articles = list(dict.fromkeys(context.library.articles.find(ref) for ref in args.articles))
        if len(articles) < 2:
            raise UsageError("stories make", "name at least two different articles")
        made = stories.make(articles, args.title)
        return _show(context, made.id)
    story = stories.find(args.id)
    if args.act == "reject":
        shapes = [shape(stories.row(story))] if context.output.structured else []
        stories.reject(story)
        for rejected in shapes:
            context.output.document(rejected)
        context.output.say("taken apart; `variorum undo` brings it back")
        return DONE
    if args.act == "timeline":
        from reader.cli.verbs.story_timeline import timeline

        return timeline(context, story, args.matter)
    if args.act == "rename":
        stories.rename(story, args.title)
    elif args.act != "show":
        story = _change(context, args, story)
    return _show(context, story)


def _change(context: Context, args: argparse.Namespace, story: StoryId) -> StoryId:
    """Add, remove or split reports; return the story to show."""
    stories = context.library.stories
    articles = [context.library.articles.find(ref) for ref in args.articles]
    if args.act == "add":
        stories.add(story, articles)
    elif args.act == "split":
        return stories.split(story, articles).id
    else:
        _remove(context, story, articles)
    return story


def _remove(context: Context, story: StoryId, articles: Sequence[ArticleId]) -> None:
    """Take reports out, or refuse suggested ones. Raises NotFound for one that is neither."""
    stories = context.library.stories
    members = [a for a in articles if a in stories.get(story).articles]
    suggested = {report.id for report in stories.row(story).suggested}
    strange = next((a for a in articles if a not in members and a not in suggested), None)
    if strange is not None:
        raise NotFound(strange, "is neither in this story nor suggested for it")
    with context.library.history.together(f"Took {counted(len(articles), 'report')} out of a story"):
        for article in suggested.intersection(articles):
            stories.reject_suggestion(story, article)
        if members:
            stories.remove(story, members)


def _level(context: Context) -> None:
    """Look for stories and compare their reports; a library that takes no writes shows what is known."""
    stories = context.library.stories
    context.output.progress("grouping reports…")
    try:
        stories.bring_up_to_date()
        stories.compare_all()
    except LibraryUnwritable:
        context.output.say("the library takes no writes: stories are shown as they were")
    context.output.progress("")


def _list(context: Context) -> int:
    _level(context)
    rows = context.library.stories.all()
    if context.output.structured:
        context.output.rows(shape(row) for row in rows)
    else:
        for row in rows:
            _tell(context, row)
    return DONE if rows else NONE


def _show(context: Context, story: StoryId) -> int:
    _level(context)
    if story not in {row.story.id for row in context.library.stories.all()}:
        if context.output.structured:
            context.output.document(None)
        context.output.say("the story is gone: fewer than two reports were left")
        return DONE
    row = context.library.stories.row(story)
    if context.output.structured:
        context.output.document(shape(row))
    else:
        _tell(context, row)
    return DONE


def _tell(context: Context, row: StoryRow) -> None:
    line = context.output.item
    line(f"{short(row.story.id)}  {context.output.marked(row.story.title, [(0, len(row.story.title))])}")
    line(f"        {counts(row)}")
    for report in row.reports:
        line(
            f"        {short(report.id)}  {report.published[:10]:<10}  {report.outlet or '—'}: {report.title}"
        )
    for report in row.suggested:
        line(
            f"      ? {short(report.id)}  {report.published[:10]:<10}  {report.outlet or '—'}: {report.title}"
        )
    line("")


def counts(row: StoryRow) -> str:
    """Return "2026-06-04 to 2026-06-05 · 4 reports · 3 origins · 5 open disagreements"."""
    first, last = row.days
    told = [first if first == last else f"{first} to {last}"] if first else []
    told.append(counted(len(row.reports), "report"))
    if row.facts is not None and row.open_disagreements is not None:
        told += [counted(row.facts.origins, "origin"), counted(row.open_disagreements, "open disagreement")]
    return " · ".join(told)
