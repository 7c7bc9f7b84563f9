"""Tables for spreadsheets: CSV as RFC 4180 has it, with a header line and no cell that would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from reader.model.article import Article
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.ids import ArticleId

CLAIMS = ("claim", "text", "status", "since", "reason", "said_by", "said_at", "tags", "note", "relations")
EVIDENCE = ("stance", "outlet", "title", "published", "url", "quote", "state", "evidence_note")
ARTICLES = (
    "id",
    "title",
    "outlet",
    "byline",
    "published",
    "url",
    "path",
    "language",
    "words",
    "read",
    "starred",
    "tags",
    "added",
)


def claims(known: Sequence[Claim], articles: Mapping[ArticleId, Article]) -> str:
    """Return one line for each piece of evidence; a claim without any has one line."""
    rows = [
        (*_claim(claim), *_evidence(evidence, articles))
        for claim in known
        for evidence in claim.all_evidence or (None,)
    ]
    return written((*CLAIMS, *EVIDENCE), rows)


def articles(known: Iterable[Article]) -> str:
    """Return one line for each article."""
    return written(ARTICLES, [_article(article) for article in known])


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([harmless("" if cell is None else str(cell)) for cell in row] for row in rows)
    return out.getvalue()


def harmless(cell: str) -> str:
    """Keep spreadsheets from running a cell as a formula (OWASP: CSV injection)."""
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _claim(claim: Claim) -> tuple[object, ...]:
    last, tags = claim.history[-1], ", ".join(claim.tags)
    head = (claim.id, claim.text, claim.status, last.at.isoformat(), last.reason)
    relations = "; ".join(f"{r.relation.words} {r.claim}" for r in claim.related)
    return (*head, claim.said_by, claim.said_at, tags, claim.note, relations)


def _evidence(
    evidence: Evidence | WebEvidence | None, articles: Mapping[ArticleId, Article]
) -> tuple[object, ...]:
    if evidence is None:
        return ("",) * len(EVIDENCE)
    if isinstance(evidence, WebEvidence):
        about = (evidence.outlet, "", "", evidence.url)
        return (evidence.stance, *about, evidence.quote, "page", evidence.note)
    article = articles.get(evidence.target.article)
    known = article.metadata if article else None
    published = known.published.isoformat() if known and known.published else ""
    told = (known.outlet, known.title, published, known.url) if known else ("", "(removed)", "", "")
    return (evidence.stance, *told, evidence.quote, evidence.state, evidence.note)


def _article(article: Article) -> tuple[object, ...]:
    known = article.metadata
    published = known.published.isoformat() if known.published else ""
    head = (article.id, known.title, known.outlet, known.byline, published, known.url, article.path)
    flags = ("yes" if article.read else "no", "yes" if article.starred else "no")
    return (*head, known.language, article.words, *flags, ", ".join(article.tags), article.added.isoformat())
