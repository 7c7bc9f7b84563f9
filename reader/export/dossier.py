"""The dossier: claims with their evidence, as Markdown for people and JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from reader.export.cited import Articles, Cited, cited, orphaned
from reader.export.markdown import escaped, link, table
from reader.export.shapes import Shape, article_shape, claim_shape
from reader.model.annotation import AnchorState
from reader.model.article import Article
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.finding import Disagreement
from reader.model.ids import ClaimId


def markdown(
    claims: Sequence[Claim],
    articles: Articles,
    made: datetime,
    disagreements: Mapping[ClaimId, Sequence[Disagreement]] = MappingProxyType({}),
) -> str:
    """Return a dossier of these claims; `articles` holds every article their evidence names."""
    count = sum(len(claim.all_evidence) for claim in claims)
    head = f"# Dossier\n\n{_count(len(claims), 'claim')}, {_count(count, 'passage')} · {made:%d %B %Y, %H:%M} UTC"
    return (
        "\n\n".join([head, *(_claim(claim, articles, disagreements.get(claim.id, ())) for claim in claims)])
        + "\n"
    )


def shape(claims: Sequence[Claim], articles: Articles, made: datetime) -> Shape:
    """Return the dossier as one JSON document."""
    named = {e.target.article for claim in claims for e in claim.evidence}
    return {
        "made": made.isoformat(),
        "claims": [claim_shape(claim) for claim in claims],
        "articles": [article_shape(a) for i, a in articles.items() if i in named],
    }


def _claim(claim: Claim, articles: Articles, disagreements: Sequence[Disagreement]) -> str:
    parts = [f"## {escaped(claim.text)}", f"**Status: {claim.status}**{_last_reason(claim)}", *_said(claim)]
    if claim.note:
        parts.append(claim.note)
    standing = [e for e in claim.all_evidence if not orphaned(e)]
    if standing:
        parts.append(_evidence(standing, articles))
    parts += [_disagreement(one, articles) for one in disagreements]
    orphans = [e for e in claim.all_evidence if orphaned(e)]
    if orphans:
        parts.append("### No longer in the article\n\n" + _evidence(orphans, articles))
    if claim.related:
        parts.append(_relations(claim))
    if len(claim.history) > 1:
        parts.append("### History\n\n" + "\n".join(_step(claim)))
    if claim.tags:
        parts.append("Tags: " + ", ".join(escaped(tag) for tag in claim.tags))
    return "\n\n".join(parts)


def _last_reason(claim: Claim) -> str:
    reason = claim.history[-1].reason
    return f" — {escaped(reason)}" if reason else ""


def _said(claim: Claim) -> list[str]:
    return (
        [f"Said by {escaped(claim.said)}" if claim.said_by else f"Said {escaped(claim.said)}"]
        if claim.said
        else []
    )


def _relations(claim: Claim) -> str:
    lines = [f"- {related.relation.words} “{escaped(related.text)}”" for related in claim.related]
    return "### Other claims\n\n" + "\n".join(lines)


def _evidence(evidence: Sequence[Evidence | WebEvidence], articles: Articles) -> str:
    rows = [_row(e, cited(e, articles)) for e in evidence]
    return table(["Stance", "Outlet", "Date", "Quote", "Passage"], rows)


def _row(evidence: Evidence | WebEvidence, where: Cited) -> list[str]:
    told = f"“{escaped(evidence.quote)}”" + (f" — {escaped(evidence.note)}" if evidence.note else "")
    return [str(evidence.stance), link(where.outlet, where.url), where.date, told, _state(evidence)]


def _disagreement(one: Disagreement, articles: Articles) -> str:
    rows = [
        [_outlet(articles.get(s.article)), escaped(f"{s.value} {s.unit}"), f"“{escaped(s.quote)}”"]
        for s in one.sides
    ]
    caveat = f"\n\nBoth may hold: {escaped(one.caveat)}" if one.caveat else ""
    head = f"### Disagreement: {escaped(one.reason)}"
    return f"{head}\n\n{table(['Outlet', 'Value', 'Quote'], rows)}{caveat}"


def _outlet(article: Article | None) -> str:
    return escaped(article.called) if article else "(removed article)"


def _state(evidence: Evidence | WebEvidence) -> str:
    if isinstance(evidence, WebEvidence):
        return "page outside the library"
    if evidence.anchored is None or evidence.anchored.state.is_quiet:
        return "as quoted"
    if evidence.anchored.state in (AnchorState.CHANGED, AnchorState.REVIEW):
        return f"{evidence.anchored.state}; was “{escaped(evidence.target.quote)}”"
    return str(evidence.anchored.state)


def _step(claim: Claim) -> list[str]:
    return [
        f"- {step.at:%Y-%m-%d %H:%M}: {step.status}" + (f" — {escaped(step.reason)}" if step.reason else "")
        for step in claim.history
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
