"""`facts`: what several reports say on the same matters, as a table."""

from __future__ import annotations

import argparse

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.verbs.comparing import chosen_articles, one_form
from reader.model.article import Article
from reader.model.finding import FactTable
from reader.model.ids import ArticleId


def configure(_verb: str, parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="two or more articles")
    parser.add_argument("--story", metavar="STORY", help="the reports of a story")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="a table, and the passages behind it")
    form.add_argument("--csv", action="store_true", help="a table with a line of names")


def run(context: Context, args: argparse.Namespace) -> int:
    from reader.export import facts as tables

    one_form(context, "--markdown" if args.markdown else "--csv" if args.csv else "")
    chosen = chosen_articles(context, "facts", args.ids, args.story)
    facts = context.library.fact_table(chosen)
    articles = {article.id: article for article in context.library.articles.many(chosen)}
    if context.output.structured:
        context.output.document(tables.shape(facts, articles))
    elif args.markdown:
        context.output.raw(tables.markdown(facts, articles))
    elif args.csv:
        context.output.raw(tables.table(facts, articles))
    else:
        _tell(context, facts, articles)
    return DONE if facts.rows else NONE


def _tell(context: Context, facts: FactTable, articles: dict[ArticleId, Article]) -> None:
    from reader.export.comparison import words
    from reader.export.facts import name, sign

    for row in facts.rows:
        what = f"{sign(row) or ' '} {row.what}"
        context.output.item(f"{context.output.marked(what, [(2, len(what))])}  [{row.kind}]")
        for article, cell in zip(facts.articles, row.cells, strict=True):
            if cell is not None:
                context.output.item(f"      {name(articles[article])}: {words(cell)}")
    disputed = sum(row.disputed for row in facts.rows)
    told = "1 matter" if len(facts.rows) == 1 else f"{len(facts.rows)} matters"
    context.output.say(f"{told}, {disputed} disputed")
