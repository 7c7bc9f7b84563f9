"""Claims and their evidence as Argdown (https://argdown.org), for argument maps.

A claim is a statement, a passage an argument that supports (+) or attacks (-)
it. What qualifies or merely mentions a claim stands as an argument of its own,
with a tag that says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.model.article import Article
from reader.model.claim import Claim, Evidence, Stance
from reader.model.ids import ArticleId, short

_SIGNS = re.compile(r"([\\\[\]<>(){}#@*_/:.+\-=|~^&$%`!])")
_TITLE = re.compile(r"[\\\[\]<>\r\n]")
_TAG = re.compile(r"[^\w-]+")

_RELATION = {Stance.SUPPORTS: "+", Stance.DISPUTES: "-"}


def text(claims: Sequence[Claim], articles: Mapping[ArticleId, Article]) -> str:
    """Return an Argdown document."""
    parts = ["===\ntitle: Claims\n===", *(_claim(claim, articles) for claim in claims)]
    return "\n\n".join(parts) + "\n"


def _claim(claim: Claim, articles: Mapping[ArticleId, Article]) -> str:
    tags = "".join(f" #({_TAG.sub('-', tag)})" for tag in (f"status-{claim.status}", *claim.tags))
    lines = [f"[{_title(claim.text)} {short(claim.id)}]: {escaped(claim.text)}{tags}"]
    bearing = [e for e in claim.evidence if e.stance in _RELATION]
    lines += [f"  {_RELATION[e.stance]} {_argument(e, articles)}" for e in bearing]
    others = [_argument(e, articles) for e in claim.evidence if e.stance not in _RELATION]
    return "\n\n".join(["\n".join(lines), *others])


def _argument(evidence: Evidence, articles: Mapping[ArticleId, Article]) -> str:
    article = articles.get(evidence.target.article)
    outlet = (article.metadata.outlet or article.title) if article else "Removed article"
    date = article.metadata.published if article else None
    said = f" ({date.isoformat()[:10]})" if date else ""
    quote = evidence.anchored.quote if evidence.anchored else evidence.target.quote
    tag = "" if evidence.stance in _RELATION else f" #({evidence.stance})"
    return f"<{_title(outlet + said)} {short(evidence.id)}>: {escaped(f'“{quote}”')}{tag}"


def escaped(text: str) -> str:
    """Return text that Argdown shows as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split())) or "(no text)"


def _title(text: str) -> str:
    return " ".join(_TITLE.sub(" ", text).split())[:60].strip() or "Untitled"
