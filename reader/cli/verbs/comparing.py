"""`compare`: exit code 0 when the reports agree, 1 when they differ. What the user put aside does not count."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Sequence

from reader.cli.codes import DIFFER, DONE
from reader.cli.context import Context
from reader.cli.wording import counted
from reader.errors import UsageError
from reader.library.comparing import caveats
from reader.library.stories import undismissed
from reader.model.article import Article
from reader.model.finding import Comparison, Disagreement
from reader.model.ids import ArticleId


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="two or more articles")
    parser.add_argument("--story", metavar="STORY", help="the reports of a story")
    aside = parser.add_mutually_exclusive_group()
    for name, does in (
        ("--dismiss", "put the disagreement of this number aside"),
        ("--restore", "bring one that was put aside back"),
    ):
        aside.add_argument(name, type=int, action="append", default=[], metavar="N", help=does)
    parser.add_argument("--all", action="store_true", help="print those put aside too")
    parser.add_argument("--markdown", action="store_true", help="as a page")


def run(context: Context, args: argparse.Namespace) -> int:
    one_form(context, "--markdown" if args.markdown else "")
    library = context.library
    chosen = chosen_articles(context, "compare", args.ids, args.story)
    found = library.compare(chosen)
    _put_aside(context, found, args)
    aside = library.stories.dismissed(found)
    articles = {article.id: article for article in library.articles.many(chosen)}
    _print(context, args, found, articles, aside)
    for caveat in caveats(found, articles):
        context.output.say(caveat)
    return DIFFER if any(one.key not in aside for one in found.disagreements) else DONE


def one_form(context: Context, form: str) -> None:
    """Raises UsageError when a form of the page is asked for beside --json or --jsonl."""
    if form and context.output.structured:
        raise UsageError(form, "cannot stand beside --json or --jsonl")


def _put_aside(context: Context, found: Comparison, args: argparse.Namespace) -> None:
    numbers = [*args.dismiss, *args.restore]
    wrong = next((n for n in numbers if not 1 <= n <= len(found.disagreements)), None)
    if wrong is not None:
        raise UsageError(f"number {wrong}", f"the disagreements are 1 to {len(found.disagreements)}")
    stories = context.library.stories
    act = stories.dismiss if args.dismiss else stories.restore
    with context.library.history.together(f"Put {counted(len(args.dismiss), 'disagreement')} aside"):
        for number in dict.fromkeys(numbers):
            act(found.disagreements[number - 1])


def chosen_articles(context: Context, verb: str, refs: Sequence[str], story: str | None) -> list[ArticleId]:
    """Return the articles that were named, with those of a story. Raises UsageError for fewer than two."""
    library = context.library
    chosen = [library.articles.find(ref) for ref in refs]
    if story:
        chosen += library.stories.get(library.stories.find(story)).articles
    chosen = list(dict.fromkeys(chosen))
    if len(chosen) < 2:
        alone = "the story has one report: name another one too"
        raise UsageError(verb, alone if story else "name at least two different articles, or --story STORY")
    return chosen


def _print(
    context: Context,
    args: argparse.Namespace,
    found: Comparison,
    articles: dict[ArticleId, Article],
    aside: Collection[str],
) -> None:
    from reader.export import comparison

    if context.output.structured:
        context.output.document(comparison.shape(found, articles, aside))
    elif args.markdown:
        context.output.raw(comparison.markdown(found if args.all else undismissed(found, aside), articles))
    else:
        left = [one for one in found.disagreements if one.key not in aside]
        # Numbers stay what they are when one is put aside.
        for number, one in enumerate(found.disagreements, 1):
            if args.all or one in left:
                _tell(context, number, one, articles)
        told = [f"{len(left)} disputed", f"{len(found.shared)} shared", f"{len(found.only_in)} in one only"]
        if len(left) < len(found.disagreements):
            told.append(f"{len(found.disagreements) - len(left)} put aside (--all, --restore N)")
        context.output.line(" · ".join(told))


def _tell(context: Context, number: int, one: Disagreement, articles: dict[ArticleId, Article]) -> None:
    sure = "" if one.strength == "likely" else "? "
    context.output.item(f"{number}. {sure}{one.reason}  [{one.kind}]")
    for side in one.sides:
        mark = (side.mark.start - side.range.start, side.mark.end - side.range.start)
        quote = context.output.marked(side.quote, [mark])
        context.output.item(f"    {articles[side.article].called}: “{quote}”")
    if one.caveat:
        context.output.item(f"    Both may hold: {one.caveat}")
    context.output.line()
