"""What the evidence of claims adds up to: a suggested status, and how a figure developed over reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model.claim import Claim, Evidence, Suggestion, WebEvidence
from reader.model.ids import ArticleId, ClaimId
from reader.model.ranges import TextRange

if TYPE_CHECKING:
    from reader.analysis.development import Saying
    from reader.analysis.standing import Witness
    from reader.library.ports import ArticleStore
    from reader.library.service import Library
    from reader.model.article import Article
    from reader.model.development import Development
    from reader.model.finding import FactRow


def suggestions(articles: ArticleStore, claims: Sequence[Claim]) -> dict[ClaimId, Suggestion]:
    """Return the claims whose evidence suggests another status; never set by itself."""
    from reader.analysis.standing import suggested

    known = _articles(articles, claims)
    found = {claim.id: suggested(claim, list(_witnesses(claim, known))) for claim in claims}
    return {claim: suggestion for claim, suggestion in found.items() if suggestion is not None}


def claim_development(library: Library, claim: Claim) -> Development:
    """Return how the figure of a claim developed over the reports that are its evidence."""
    from reader.analysis.development import developed

    known = _articles(library.articles, [claim])
    sayings = [_saying(library, evidence, known) for evidence in claim.evidence]
    return developed(claim.text, [*sayings, *map(_page, claim.web)])


def row_development(library: Library, row: FactRow) -> Development:
    """Return how the matter of a row of a fact table developed over its reports."""
    from reader.analysis.development import developed_row

    named = [cell.article for cell in row.cells if cell is not None]
    reports = {a.id: (_outlet(a), a.metadata.published) for a in library.articles.many(named)}
    return developed_row(row, reports)


def _witnesses(claim: Claim, known: dict[ArticleId, Article]) -> Iterable[Witness]:
    """Yield the evidence that stands: what an article no longer says is nobody's word."""
    from reader.analysis.standing import Witness

    for evidence in claim.evidence:
        article = known.get(evidence.target.article)
        if article is not None and not (evidence.anchored and evidence.anchored.range is None):
            yield Witness(evidence.id, evidence.stance, article.metadata.outlet or "", evidence.added)
    for page in claim.web:
        yield Witness(page.id, page.stance, page.outlet, page.added)


def _saying(library: Library, evidence: Evidence, known: dict[ArticleId, Article]) -> Saying:
    """Return a passage as its report has it; one that is gone speaks with the words that were taken."""
    from reader.analysis.development import Saying, said
    from reader.library.comparing import report

    article = known.get(evidence.target.article)
    passage = evidence.anchored.range if evidence.anchored else None
    if article is not None and passage is not None:
        return Saying(replace(report(library.articles, article.id), outlet=_outlet(article)), passage)
    outlet = _outlet(article) if article else ""
    published = article.metadata.published if article else None
    language = (article.metadata.language or "") if article else ""
    words = said(evidence.quote, language, outlet, published)
    return Saying(words, TextRange(0, len(evidence.quote)))


def _page(page: WebEvidence) -> Saying:
    from reader.analysis.development import Saying, said

    return Saying(said(page.quote, outlet=page.outlet), TextRange(0, len(page.quote)))


def _articles(articles: ArticleStore, claims: Sequence[Claim]) -> dict[ArticleId, Article]:
    named = dict.fromkeys(e.target.article for claim in claims for e in claim.evidence)
    return {article.id: article for article in articles.many(list(named))}


def _outlet(article: Article) -> str:
    return article.called
