"""How a claim is printed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from reader.cli.codes import DONE, NONE
from reader.cli.context import Context
from reader.cli.wording import edit_note
from reader.export.shapes import Shape, claim_shape
from reader.library.developing import suggestions
from reader.model.claim import Claim, Evidence, Stance, Suggestion, WebEvidence
from reader.model.ids import short

WIDEST = 100
"""Columns of a plot at most."""


def shapes(context: Context, claims: Sequence[Claim]) -> list[Shape]:
    """Return claims as JSON values, each with the status its evidence suggests, or null."""
    found = suggestions(context.library.articles, claims)
    return [
        claim_shape(claim)
        | {
            "suggestion": {"status": str(found[claim.id].status), "reason": found[claim.id].reason}
            if claim.id in found
            else None
        }
        for claim in claims
    ]


def timeline(context: Context, claim: Claim) -> int:
    """Print how the figure of a claim developed; there may be nothing to plot."""
    from reader.export import plot
    from reader.library.developing import claim_development

    found = claim_development(context.library, claim)
    if context.output.structured:
        context.output.document(plot.shape(found, [("claim", claim.id), ("text", claim.text)]))
    else:
        context.output.item(f"{short(claim.id)}  {claim.text}")
        for text in plot.lines(found, min(WIDEST, shutil.get_terminal_size((80, 24)).columns)):
            context.output.line(text)
    return DONE if found.points else NONE


def line(claim: Claim, suggestion: Suggestion | None = None) -> str:
    """Return a claim on one line."""
    counts = {stance: sum(e.stance is stance for e in claim.all_evidence) for stance in Stance}
    told = ", ".join(f"{n} {stance}" for stance, n in counts.items() if n) or "no evidence"
    told += f"; {claim.edited} edited" if claim.edited else ""
    told += f"; perhaps {suggestion.status}" if suggestion else ""
    said = f" — {claim.said}" if claim.said else ""
    return f"{short(claim.id)}  {claim.status:<12}  {claim.text}{said}  ({told})"


def lines(context: Context, claim: Claim) -> list[str]:
    """Return a claim with all that hangs on it."""
    suggestion = suggestions(context.library.articles, [claim]).get(claim.id)
    told = [line(claim)]
    if suggestion:
        told.append(f"  suggested: {suggestion.status} ({suggestion.reason})")
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
