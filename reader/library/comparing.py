"""Reports as the comparison sees them, from the store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model.finding import Comparison, FactTable, Report
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore
    from reader.model.article import Article


def compare_articles(articles: ArticleStore, chosen: Sequence[ArticleId]) -> Comparison:
    """Compare the current revisions of these articles. Raises NotFound."""
    # The grammar of figures and dates takes a while to load; only comparing needs it.
    from reader.analysis.compare import compare

    return compare([report(articles, article) for article in chosen])


def tabulate(
    articles: ArticleStore,
    chosen: Sequence[ArticleId],
    dismissed: Callable[[Comparison], Collection[str]] = lambda found: (),
) -> FactTable:
    """Set what these articles say in a table, with a row for each disagreement. Raises NotFound.

    What the user has put aside has its row, but is not disputed there.
    """
    from reader.analysis.compare import compare
    from reader.analysis.table import fact_table

    reports = [report(articles, article) for article in chosen]
    found = compare(reports)
    table, aside = fact_table(reports, found.disagreements), dismissed(found)
    rows = (replace(row, disputed=False, apart=True) if row.key in aside else row for row in table.rows)
    return replace(table, rows=tuple(rows))


def caveats(found: Comparison, articles: Mapping[ArticleId, Article]) -> list[str]:
    """Return what to bear in mind: reports of another event, reports in a language that is not read."""
    from reader.analysis.languages import grammar_for

    foreign = [i for i in found.articles if grammar_for(articles[i].metadata.language or "") is None]
    told = [
        f"{articles[i].called}: its language ({articles[i].metadata.language}) is not read,"
        " so what it says is hardly compared"
        for i in foreign
    ]
    strangers = [i for i in found.strangers if i not in foreign]
    if len(strangers) == len(found.articles):
        told.append("these reports seem to be of different events: they have hardly a name in common")
    elif 0 < len(strangers) < len(found.articles) - len(foreign):
        names = ", ".join(articles[i].called for i in strangers)
        told.append(f"{names}: seems to be of another event than the other reports")
    return told


def report(articles: ArticleStore, identifier: ArticleId) -> Report:
    """Return the current revision of an article as a report. Raises NotFound."""
    article, revision = articles.get(identifier), articles.revision(identifier)
    known = article.metadata
    return Report(
        identifier, revision.id, revision.document, known.published, known.outlet or "", known.language or ""
    )
