"""Reports as the comparison sees them, from the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model.finding import Comparison, FactTable, Report
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore


def compare_articles(articles: ArticleStore, chosen: Sequence[ArticleId]) -> Comparison:
    """Compare the current revisions of these articles. Raises NotFound."""
    # The grammar of figures and dates takes a while to load; only comparing needs it.
    from reader.analysis.compare import compare

    return compare([report(articles, article) for article in chosen])


def tabulate(articles: ArticleStore, chosen: Sequence[ArticleId]) -> FactTable:
    """Set what these articles say on the matters that two of them touch in a table. Raises NotFound."""
    from reader.analysis.table import fact_table

    return fact_table([report(articles, article) for article in chosen])


def report(articles: ArticleStore, identifier: ArticleId) -> Report:
    """Return the current revision of an article as a report. Raises NotFound."""
    article, revision = articles.get(identifier), articles.revision(identifier)
    known = article.metadata
    return Report(
        identifier, revision.id, revision.document, known.published, known.outlet or "", known.language or ""
    )
