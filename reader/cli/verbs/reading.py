"""`list` and `show`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.model.ids import ArticleId, short
from reader.model.listing import ArticleRow, ListQuery, Sort

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.cli.output import Json

CHUNK = 500
"""Rows fetched at a time."""


def configure(verb: str, parser: argparse.ArgumentParser) -> None:
    from reader.cli.parsing import named, whole

    if verb == "show":
        _configure_show(parser)
        return
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="words of the title, outlet, byline or tags"
    )
    parser.add_argument("--outlet", metavar="NAME", help="of this outlet")
    parser.add_argument("--tag", metavar="TAG", help="with this tag")
    parser.add_argument("--story", type=named, metavar="STORY", help="the reports of a story")
    parser.add_argument("--feed", type=named, metavar="FEED", help="of a feed: its address, name or id")
    for flag, told in (
        ("unread", "not read yet"),
        ("starred", "with a star"),
        ("annotated", "with highlights or notes"),
        ("missing", "whose file is gone"),
    ):
        parser.add_argument(f"--{flag}", action="store_true", help=told)
    orders = [str(s) for s in Sort]
    parser.add_argument("--sort", choices=orders, default=orders[0], help=f"order (default: {orders[0]})")
    parser.add_argument("--ascending", action="store_true", help="the least, oldest or first letter first")
    parser.add_argument("--limit", type=whole, metavar="N", help="articles at most (default: all)")


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument("--revision", type=int, metavar="N", help="number of an earlier revision")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="the canonical text only")
    form.add_argument("--markdown", action="store_true", help="the article as Markdown")


def run(context: Context, args: argparse.Namespace) -> int:
    return _show(context, args) if hasattr(args, "revision") else _list(context, args)


def quick(context: Context, words: list[str]) -> int:
    """List the articles with these words."""
    return _print(context, ListQuery(text=" ".join(words)))


def _list(context: Context, args: argparse.Namespace) -> int:
    query = ListQuery(
        text=" ".join(args.query),
        outlet=args.outlet,
        tag=args.tag,
        story=context.library.stories.find(args.story) if args.story else None,
        feed=context.library.feeds.find(args.feed) if args.feed else None,
        unread=args.unread,
        starred=args.starred,
        annotated=args.annotated,
        missing=args.missing,
        sort=Sort(args.sort),
        ascending=args.ascending,
    )
    return _print(context, query, args.limit)


def _print(context: Context, query: ListQuery, limit: int | None = None) -> int:
    return DONE if _print_keys(context, context.library.articles.keys(query)[:limit]) else NONE


def print_articles(context: Context, chosen: Sequence[ArticleId]) -> None:
    """Print these articles as `list` does, in this order."""
    _print_keys(context, context.library.articles.keys_of(chosen))


def article_shapes(context: Context, chosen: Sequence[ArticleId]) -> list[Json]:
    """Return these articles as `list` prints them with --json, in this order."""
    from reader.export.shapes import article_shape

    return [article_shape(article) for article in context.library.articles.many(chosen)]


def _print_keys(context: Context, keys: Sequence[int]) -> int:
    """Print the articles with these keys; return how many there are."""
    articles = context.library.articles
    rows = [row for n in range(0, len(keys), CHUNK) for row in articles.rows(keys[n : n + CHUNK])]
    if context.output.structured:
        context.output.rows(article_shapes(context, [row.id for row in rows]))
    else:
        width = _width()
        for row in rows:
            context.output.item(_line(row, width))
    return len(rows)


def _width() -> int:
    """Return the columns to fill: COLUMNS, the terminal's, or 100 where there is none."""
    wished = os.environ.get("COLUMNS", "")
    if wished.isdecimal() and int(wished):
        return int(wished)
    try:
        return os.get_terminal_size().columns or 100
    except OSError:
        return 100


def _line(row: ArticleRow, width: int) -> str:
    flags = ("·" if row.read else "●") + ("★" if row.starred else " ")
    date = row.published.isoformat()[:10] if row.published else " " * 10
    head = f"{short(row.id)}  {flags} {date}  {_fit(row.outlet or '', 22)}  "
    counts = f"  [{row.highlights}]" if row.highlights else ""
    return head + _fit(row.title, max(20, width - len(head) - len(counts)), pad=bool(counts)) + counts


def _fit(text: str, cells: int, *, pad: bool = True) -> str:
    """Cut to a number of terminal cells, wide characters counted as two."""
    used = 0
    for n, character in enumerate(text):
        used += 2 if east_asian_width(character) in "WF" else 1
        if used > cells:
            return _fit(text[: max(0, n - 2)], cells - 1) + "…"
    return text + " " * (cells - used) if pad else text


def _show(context: Context, args: argparse.Namespace) -> int:
    library = context.library
    identifier: ArticleId = library.articles.find(args.id)
    opened = library.open_article(identifier, args.revision)
    if context.output.structured:
        from reader.export.shapes import copy_shape, opened_shape

        shape = opened_shape(opened.article, opened.revision, opened.annotations)
        copies = [copy_shape(copy) for copy in library.copies.of(identifier)]
        context.output.document({**shape, "near_copies": copies})
    elif args.text:
        context.output.line(opened.revision.text)
    elif args.markdown:
        context.output.line(opened.revision.markdown.rstrip("\n"))
    else:
        from reader.cli.page import page

        context.output.line(page(opened, context.settings.kind_names))
        for copy in library.copies.of(identifier):
            outlet = f"{copy.article.metadata.outlet}: " if copy.article.metadata.outlet else ""
            context.output.line(f"\n{copy.told}: {outlet}{copy.article.title} ({short(copy.article.id)})")
    return DONE
