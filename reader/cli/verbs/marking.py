"""`mark` and `remove`: what is done to articles as a whole. Each call is one step to undo."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.codes import DONE
from reader.cli.context import Context
from reader.cli.verbs.reading import article_shapes, print_articles
from reader.cli.wording import counted, undoable
from reader.errors import UsageError
from reader.model.ids import ArticleId


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(verb=verb)
    parser.add_argument("ids", nargs="+", metavar="ID", help="the articles")
    if verb == "remove":
        return
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", action="store_true", default=None, help="mark them read")
    read.add_argument("--unread", dest="read", action="store_false", help="mark them unread")
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", action="store_true", default=None, help="give them a star")
    star.add_argument("--unstar", dest="star", action="store_false", help="take their star away")
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="give them a tag")
    parser.add_argument("--untag", action="append", default=[], metavar="TAG", help="take a tag away")


def run(context: Context, args: argparse.Namespace) -> int:
    articles = list(dict.fromkeys(context.library.articles.find(ref) for ref in args.ids))
    return _remove(context, articles) if args.verb == "remove" else _mark(context, articles, args)


def _mark(context: Context, articles: Sequence[ArticleId], args: argparse.Namespace) -> int:
    if args.read is None and args.star is None and not args.tag and not args.untag:
        raise UsageError("mark", "say --read, --unread, --star, --unstar, --tag TAG or --untag TAG")
    blank = next((name for name in ("tag", "untag") if not all(t.strip() for t in getattr(args, name))), "")
    if blank:
        raise UsageError(f"--{blank}", "wants a tag")
    store = context.library.articles
    with context.library.history.together(f"Marked {counted(len(articles), 'article')}"):
        if args.read is not None:
            store.set_read(articles, args.read)
        if args.star is not None:
            store.set_starred(articles, args.star)
        for tag in args.tag:
            store.add_tag(articles, tag)
        for tag in args.untag:
            store.remove_tag(articles, tag)
    print_articles(context, articles)
    return DONE


def _remove(context: Context, articles: Sequence[ArticleId]) -> int:
    shapes = article_shapes(context, articles) if context.output.structured else []
    context.library.articles.remove(articles)
    if context.output.structured:
        context.output.rows(shapes)
    context.output.say(undoable("removed", len(articles), "article"))
    return DONE
