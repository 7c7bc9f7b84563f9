"""A table of facts as Markdown for people and CSV for tables: rows are matters, columns are outlets."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from reader.export.comparison import side_shape, words
from reader.export.markdown import escaped
from reader.export.markdown import table as markdown_table
from reader.export.shapes import Shape, article_shape
from reader.export.tables import harmless
from reader.model.article import Article
from reader.model.finding import FactRow, FactTable
from reader.model.ids import ArticleId

Articles = Mapping[ArticleId, Article]


def shape(facts: FactTable, articles: Articles) -> Shape:
    """Return what `facts --json` prints; a cell is null where its report says nothing."""
    return {
        "articles": [article_shape(articles[i]) for i in facts.articles],
        "rows": [
            {
                "kind": str(row.kind),
                "what": row.what,
                "disputed": row.disputed,
                "apart": row.apart,
                "cells": [side_shape(cell) if cell else None for cell in row.cells],
            }
            for row in facts.rows
        ],
    }


def markdown(facts: FactTable, articles: Articles) -> str:
    """Return the table, disputed matters marked, each value as its report words it."""
    head = ["Matter", *(escaped(name(articles[i])) for i in facts.articles)]
    rows = [[_what(row), *(escaped(words(cell)) or "—" for cell in row.cells)] for row in facts.rows]
    quotes = [
        f"- {escaped(row.what)} ({escaped(name(articles[cell.article]))}): “{escaped(cell.quote)}”"
        for row in facts.rows
        for cell in row.cells
        if cell is not None
    ]
    return "\n\n".join(["# Facts", markdown_table(head, rows), "## Passages", "\n".join(quotes)]) + "\n"


def table(facts: FactTable, articles: Articles) -> str:
    """Return CSV (RFC 4180) with a header line."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["matter", "kind", "disputed", *(harmless(name(articles[i])) for i in facts.articles)])
    for row in facts.rows:
        told = [harmless(words(cell)) for cell in row.cells]
        writer.writerow([harmless(row.what), row.kind, "yes" if row.disputed else "no", *told])
    return out.getvalue()


def name(article: Article) -> str:
    """Return what a column is called."""
    return article.called


def sign(row: FactRow) -> str:
    """Return what marks a row whose cells differ: ≠ where they contradict each other, ≈ where they need not."""
    return "≠" if row.disputed else "≈" if row.apart else ""


def _what(row: FactRow) -> str:
    return f"{escaped(row.what)} {sign(row)}".rstrip()
