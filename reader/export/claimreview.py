"""Claims as schema.org ClaimReview (https://schema.org/ClaimReview), for those that have a verdict.

Our statuses are words, so the rating is its name alone; whoever publishes adds
the page and the publisher.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.export.names import moment, urn
from reader.model.article import Article
from reader.model.claim import Claim, Evidence, Stance, Status, WebEvidence
from reader.model.ids import ArticleId

Json = dict[str, Any]

VERDICTS = (Status.SUPPORTED, Status.DISPUTED, Status.REFUTED, Status.UNVERIFIABLE)

COUNTER = (Stance.DISPUTES, Stance.QUALIFIES)
"""Works that a review cites; in the others the claim appears as it is."""


def graph(claims: Sequence[Claim], articles: Mapping[ArticleId, Article]) -> Json:
    """Return the reviews of the claims that have a verdict."""
    reviews = [_review(claim, articles) for claim in claims if claim.status in VERDICTS]
    return {"@context": "https://schema.org", "@graph": reviews}


def left_out(claims: Sequence[Claim]) -> list[str]:
    """Return a line for each claim without a verdict: why it is not among the reviews."""
    return [
        f"“{' '.join(claim.text.split())[:60]}”: left out, for it is {claim.status} and has no verdict yet"
        for claim in claims
        if claim.status not in VERDICTS
    ]


def _review(claim: Claim, articles: Mapping[ArticleId, Article]) -> Json:
    last = claim.history[-1]
    said = [e for e in claim.all_evidence if e.stance not in COUNTER]
    against = [e for e in claim.all_evidence if e.stance in COUNTER]
    reviewed: Json = {"@type": "Claim", "@id": urn(claim.id)}
    # Nobody knows whether it is a person or a body, so the author has a name alone.
    reviewed |= {"author": {"name": claim.said_by}} if claim.said_by else {}
    reviewed |= {"datePublished": claim.said_at} if claim.said_at else {}
    reviewed |= {"appearance": _works(said, articles)} if said else {}
    review: Json = {
        "@type": "ClaimReview",
        "datePublished": moment(last.at),
        "claimReviewed": claim.text,
        "itemReviewed": reviewed,
        "reviewRating": {"@type": "Rating", "alternateName": str(claim.status).capitalize()},
    }
    review |= {"reviewBody": last.reason} if last.reason else {}
    review |= {"citation": _works(against, articles)} if against else {}
    return review | ({"keywords": list(claim.tags)} if claim.tags else {})


def _works(evidence: Sequence[Evidence | WebEvidence], articles: Mapping[ArticleId, Article]) -> list[Json]:
    named = dict.fromkeys(e.target.article for e in evidence if isinstance(e, Evidence))
    pages = dict.fromkeys(e.url for e in evidence if isinstance(e, WebEvidence))
    return [*(_work(articles.get(i), i) for i in named), *({"@type": "WebPage", "url": url} for url in pages)]


def _work(article: Article | None, identifier: ArticleId) -> Json:
    work: Json = {"@type": "NewsArticle", "@id": urn(identifier)}
    if article is None:
        return work
    known = article.metadata
    work["headline"] = known.title
    work |= {"url": known.url} if known.url else {}
    work |= {"datePublished": known.published.isoformat()} if known.published else {}
    return work | ({"publisher": {"@type": "Organization", "name": known.outlet}} if known.outlet else {})
