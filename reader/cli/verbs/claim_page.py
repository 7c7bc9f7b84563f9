"""How a claim is printed."""

from __future__ import annotations

from reader.cli.context import Context
from reader.cli.wording import edit_note
from reader.model.claim import Claim, Evidence, Stance, WebEvidence
from reader.model.ids import short


def line(claim: Claim) -> str:
    """Return a claim on one line."""
    counts = {stance: sum(e.stance is stance for e in claim.all_evidence) for stance in Stance}
    told = ", ".join(f"{n} {stance}" for stance, n in counts.items() if n) or "no evidence"
    told += f"; {claim.edited} edited" if claim.edited else ""
    said = f" — {claim.said}" if claim.said else ""
    return f"{short(claim.id)}  {claim.status:<12}  {claim.text}{said}  ({told})"


def lines(context: Context, claim: Claim) -> list[str]:
    """Return a claim with all that hangs on it."""
    told = [line(claim)]
    told += [f"        {text}" for text in claim.note.splitlines() if text.strip()]
    told += [_evidence(context, evidence) for evidence in claim.all_evidence]
    told += [f"  {r.relation.words:<13}  {short(r.claim)}  {r.text}" for r in claim.related]
    for step in claim.history[1:]:
        reason = f": {step.reason}" if step.reason else ""
        told.append(f"  {step.at:%Y-%m-%d}  {step.status}{reason}")
    return told


def _evidence(context: Context, evidence: Evidence | WebEvidence) -> str:
    head = f"  {evidence.stance:<9}  {short(evidence.id)}  "
    if isinstance(evidence, WebEvidence):
        return f"{head}{evidence.outlet}: “{evidence.quote}”  {evidence.url}"
    article = context.library.articles.get(evidence.target.article)
    edited = edit_note(evidence.target.quote, evidence.anchored)
    return f"{head}{article.metadata.outlet or '—'}: “{evidence.quote}”{edited}"
