"""`compare`: exit code 0 when the reports agree, 1 when they differ."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.codes import DIFFER, DONE
from reader.cli.context import Context
from reader.errors import UsageError
from reader.model.article import Article
from reader.model.finding import Comparison, Disagreement
from reader.model.ids import ArticleId


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="two or more articles")
    parser.add_argument("--story", metavar="STORY", help="the reports of a story")
    parser.add_argument("--markdown", action="store_true", help="as a page")


def run(context: Context, args: argparse.Namespace) -> int:
    library = context.library
    chosen = chosen_articles(context, "compare", args.ids, args.story)
    found = library.compare(chosen)
    articles = {article.id: article for article in library.articles.many(chosen)}
    _print(context, args, found, articles)
    return DIFFER if found.differs else DONE


def chosen_articles(context: Context, verb: str, refs: Sequence[str], story: str | None) -> list[ArticleId]:
    """Return the articles that were named, with those of a story. Raises UsageError for fewer than two."""
    library = context.library
    chosen = [library.articles.find(ref) for ref in refs]
    if story:
        chosen += library.stories.get(library.stories.find(story)).articles
    chosen = list(dict.fromkeys(chosen))
    if len(chosen) < 2:
        raise UsageError(verb, "name at least two different articles, or --story STORY")
    return chosen


def _print(
    context: Context, args: argparse.Namespace, found: Comparison, articles: dict[ArticleId, Article]
) -> None:
    from reader.export import comparison

    if context.output.structured:
        context.output.document(comparison.shape(found, articles))
    elif args.markdown:
        context.output.raw(comparison.markdown(found, articles))
    else:
        for one in found.disagreements:
            _tell(context, one, articles)
        context.output.line(
            f"{len(found.disagreements)} disputed · {len(found.shared)} shared · {len(found.only_in)} in one only"
        )


def _tell(context: Context, one: Disagreement, articles: dict[ArticleId, Article]) -> None:
    sure = "" if one.strength == "likely" else "? "
    context.output.line(f"{sure}{one.reason}  [{one.kind}]")
    for side in one.sides:
        known = articles[side.article].metadata
        mark = (side.mark.start - side.range.start, side.mark.end - side.range.start)
        quote = context.output.marked(side.quote, [mark])
        context.output.line(f"    {known.outlet or known.title}: “{quote}”")
    if one.caveat:
        context.output.line(f"    Both may hold: {one.caveat}")
    context.output.line()
