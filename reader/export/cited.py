"""Where a piece of evidence comes from, in the words of an export: an article, or a page outside the library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.model.annotation import AnchorState
from reader.model.article import Article
from reader.model.claim import Evidence, WebEvidence
from reader.model.ids import ArticleId

Articles = Mapping[ArticleId, Article]


class Cited(NamedTuple):
    """The outlet or, without one, the title; the title where there are both; day and address as known."""

    outlet: str
    title: str = ""
    date: str = ""
    url: str | None = None


def cited(evidence: Evidence | WebEvidence, articles: Articles) -> Cited:
    """Return where it comes from; `articles` holds what is still in the library."""
    if isinstance(evidence, WebEvidence):
        return Cited(evidence.outlet, url=evidence.url)
    article = articles.get(evidence.target.article)
    if article is None:
        return Cited("(removed article)")
    known = article.metadata
    date = known.published.isoformat()[:10] if known.published else ""
    return Cited(known.outlet or known.title, known.title if known.outlet else "", date, known.url)


def orphaned(evidence: Evidence | WebEvidence) -> bool:
    """Tell whether its words no longer stand in the article."""
    return isinstance(evidence, Evidence) and evidence.state is AnchorState.ORPHANED
