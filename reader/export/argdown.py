"""Claims and their evidence as Argdown (https://argdown.org), for argument maps.

A claim is a statement, a passage an argument that supports (+) or attacks (-)
it. What qualifies or merely mentions a claim stands as an argument of its own,
with a tag that says so. Claims that are the same support each other; one that
is broader than another has a tag, for neither follows from the other as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from reader.export.cited import Articles, cited
from reader.model.claim import Claim, Evidence, Relation, Stance, WebEvidence
from reader.model.ids import ClaimId, short

_SIGNS = re.compile(r"([\\\[\]<>(){}#@*_/:.+\-=|~^&$%`!])")
_TITLE = re.compile(r"[\\\[\]<>\r\n]")
_TAG = re.compile(r"[^\w-]+")

_RELATION = {Stance.SUPPORTS: "+", Stance.DISPUTES: "-"}
_CLAIMS = {
    Relation.SAME: ("+", "+>"),
    Relation.CONTRADICTS: ("><",),
    Relation.SUPPORTS: ("+>",),
    Relation.SUPPORTED_BY: ("+",),
}
"""How another claim is written below a claim: what supports it, what it supports, what cannot hold with it."""


def text(claims: Sequence[Claim], articles: Articles) -> str:
    """Return an Argdown document."""
    named = {claim.id for claim in claims}
    parts = ["===\ntitle: Claims\n===", *(_claim(claim, articles, named) for claim in claims)]
    return "\n\n".join(parts) + "\n"


def _claim(claim: Claim, articles: Articles, named: Collection[ClaimId]) -> str:
    said = [f"said by {claim.said_by}"] if claim.said_by else []
    said += [f"said {claim.said_at}"] if claim.said_at else []
    broader = [f"broader than {short(r.claim)}" for r in claim.related if r.relation is Relation.BROADER]
    own = (f"status-{claim.status}", *said, *broader, *claim.tags)
    tags = "".join(f" #({_TAG.sub('-', tag)})" for tag in own)
    lines = [f"{_name(claim.text, claim.id)}: {escaped(claim.text)}{tags}"]
    bearing = [e for e in claim.all_evidence if e.stance in _RELATION]
    lines += [f"  {_RELATION[e.stance]} {_argument(e, articles)}" for e in bearing]
    known = [r for r in claim.related if r.claim in named]
    lines += [f"  {sign} {_name(r.text, r.claim)}" for r in known for sign in _CLAIMS.get(r.relation, ())]
    others = [_argument(e, articles) for e in claim.all_evidence if e.stance not in _RELATION]
    return "\n\n".join(["\n".join(lines), *others])


def _name(text: str, claim: ClaimId) -> str:
    return f"[{_title(text)} {short(claim)}]"


def _argument(evidence: Evidence | WebEvidence, articles: Articles) -> str:
    where = cited(evidence, articles)
    said = f" ({where.date})" if where.date else ""
    tag = "" if evidence.stance in _RELATION else f" #({evidence.stance})"
    return f"<{_title(where.outlet + said)} {short(evidence.id)}>: {escaped(f'“{evidence.quote}”')}{tag}"


def escaped(text: str) -> str:
    """Return text that Argdown shows as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split())) or "(no text)"


def _title(text: str) -> str:
    return " ".join(_TITLE.sub(" ", text).split())[:60].strip() or "Untitled"
