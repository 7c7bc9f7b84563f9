"""The dossier: claims with their evidence, as Markdown for people and JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from reader.export.markdown import escaped, link, table
from reader.export.shapes import Shape, article_shape, claim_shape
from reader.model.annotation import AnchorState
from reader.model.article import Article
from reader.model.claim import Claim, Evidence, Stance
from reader.model.finding import Disagreement
from reader.model.ids import ArticleId, ClaimId

Articles = Mapping[ArticleId, Article]

_ORDER = {stance: n for n, stance in enumerate(Stance)}


def markdown(
    claims: Sequence[Claim],
    articles: Articles,
    made: datetime,
    disagreements: Mapping[ClaimId, Sequence[Disagreement]] = MappingProxyType({}),
) -> str:
    """Return a dossier of these claims; `articles` holds every article their evidence names."""
    count = sum(len(claim.evidence) for claim in claims)
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
    parts = [f"## {escaped(claim.text)}", f"**Status: {claim.status}**{_last_reason(claim)}"]
    if claim.note:
        parts.append(claim.note)
    standing = [e for e in claim.evidence if not _orphaned(e)]
    if standing:
        parts.append(_evidence(standing, articles))
    parts += [_disagreement(one, articles) for one in disagreements]
    orphans = [e for e in claim.evidence if _orphaned(e)]
    if orphans:
        parts.append("### No longer in the article\n\n" + _evidence(orphans, articles))
    if len(claim.history) > 1:
        parts.append("### History\n\n" + "\n".join(_step(claim)))
    if claim.tags:
        parts.append("Tags: " + ", ".join(escaped(tag) for tag in claim.tags))
    return "\n\n".join(parts)


def _last_reason(claim: Claim) -> str:
    reason = claim.history[-1].reason
    return f" — {escaped(reason)}" if reason else ""


def _evidence(evidence: Sequence[Evidence], articles: Articles) -> str:
    ordered = sorted(evidence, key=lambda e: (_ORDER[e.stance], e.added))
    rows = [_row(e, articles.get(e.target.article)) for e in ordered]
    return table(["Stance", "Outlet", "Date", "Quote", "Passage"], rows)


def _row(evidence: Evidence, article: Article | None) -> list[str]:
    known = article.metadata if article else None
    outlet = (known.outlet or known.title) if known else "(removed article)"
    date = known.published.isoformat()[:10] if known and known.published else ""
    quote = evidence.anchored.quote if evidence.anchored else evidence.target.quote
    told = f"“{escaped(quote)}”" + (f" — {escaped(evidence.note)}" if evidence.note else "")
    return [str(evidence.stance), link(outlet, known.url if known else None), date, told, _state(evidence)]


def _disagreement(one: Disagreement, articles: Articles) -> str:
    rows = [
        [_outlet(articles.get(s.article)), escaped(f"{s.value} {s.unit}"), f"“{escaped(s.quote)}”"]
        for s in one.sides
    ]
    caveat = f"\n\nBoth may hold: {escaped(one.caveat)}" if one.caveat else ""
    head = f"### Disagreement: {escaped(one.reason)}"
    return f"{head}\n\n{table(['Outlet', 'Value', 'Quote'], rows)}{caveat}"


def _outlet(article: Article | None) -> str:
    return escaped(article.metadata.outlet or article.title) if article else "(removed article)"


def _state(evidence: Evidence) -> str:
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


def _orphaned(evidence: Evidence) -> bool:
    return evidence.anchored is not None and evidence.anchored.state is AnchorState.ORPHANED


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
