"""What can be exported, in which formats, and gathering what each needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.model.dates import now
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.article import Article
    from reader.model.claim import Claim

FORMATS = {
    "dossier": ("markdown", "json"),
    "highlights": ("markdown", "json", "csv"),
    "claims": ("json",),
    "articles": ("json",),
}
"""What → formats, the first one being the default."""


def export(library: Library, what: str, form: str | None = None, ids: Sequence[str] = ()) -> str:
    """Return an export as text. `ids` narrows it to these claims (dossier, claims) or articles.

    Raises UsageError for a format that `what` does not have, NotFound for an id.
    """
    if what not in FORMATS:
        raise UsageError(what, f"wants one of {', '.join(FORMATS)}")
    form = form or FORMATS[what][0]
    if form not in FORMATS[what]:
        raise UsageError(f"--format {form}", f"{what} comes as {' or '.join(FORMATS[what])}")
    return _EXPORTS[what](library, form, ids)


def _dossier(library: Library, form: str, ids: Sequence[str]) -> str:
    from reader.export import dossier

    claims = _claims(library, ids)
    articles = _articles(library, {e.target.article for c in claims for e in c.evidence})
    if form == "markdown":
        return dossier.markdown(claims, articles, now())
    return _json(dossier.shape(claims, articles, now()))


def _highlights(library: Library, form: str, ids: Sequence[str]) -> str:
    from reader.export import highlights, shapes

    wanted = {library.articles.find(ref) for ref in ids}
    placed = [p for p in library.annotations.all() if not wanted or p.annotation.target.article in wanted]
    if form == "json":
        return _json([shapes.highlight_shape(p) for p in placed])
    articles = _articles(library, {p.annotation.target.article for p in placed})
    return (highlights.markdown if form == "markdown" else highlights.table)(placed, articles)


def _claims_json(library: Library, _form: str, ids: Sequence[str]) -> str:
    from reader.export.shapes import claim_shape

    return _json([claim_shape(claim) for claim in _claims(library, ids)])


def _articles_json(library: Library, _form: str, ids: Sequence[str]) -> str:
    from reader.export.shapes import opened_shape
    from reader.model.listing import ListQuery

    wanted = [library.articles.find(ref) for ref in ids]
    if not wanted:
        wanted = [row.id for row in library.articles.rows(library.articles.keys(ListQuery()))]
    opened = [library.open_article(i) for i in wanted]
    return _json([opened_shape(o.article, o.revision, o.annotations) for o in opened])


_EXPORTS = {
    "dossier": _dossier,
    "highlights": _highlights,
    "claims": _claims_json,
    "articles": _articles_json,
}


def _claims(library: Library, ids: Sequence[str]) -> list[Claim]:
    if not ids:
        return library.claims.all()
    return [library.claims.get(library.claims.find(ref)) for ref in ids]


def _articles(library: Library, ids: set[ArticleId]) -> dict[ArticleId, Article]:
    return {article.id: article for article in library.articles.many(sorted(ids))}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
