"""Targets of annotations and evidence as columns: which article, which revision, which passage."""

from __future__ import annotations

from reader.errors import NotFound
from reader.model.annotation import Selectors, Target, TextQuoteSelector
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange
from reader.store.connection import Connection, Value
from reader.store.encoding import clean

COLUMNS = 'ar.id, rv.id, t.start, t."end", t.exact, t.prefix, t.suffix'
JOIN = "JOIN articles AS ar ON ar.key = t.article JOIN revisions AS rv ON rv.key = t.revision"
WIDTH = 7
"""Columns of a target."""


def encode(db: Connection, target: Target) -> dict[str, Value]:
    """Return the columns of a target. Raises NotFound when its revision is not here."""
    sql = """SELECT a.key, r.key FROM articles AS a JOIN revisions AS r ON r.article = a.key
        WHERE a.id = ? AND r.id = ? AND a.removed = 0"""
    row = db.one(sql, (target.article, target.revision))
    if row is None:
        raise NotFound(target.article, "no article with that revision is in the library")
    quote, position = target.selectors.quote, target.selectors.position
    return {
        "article": row[0],
        "revision": row[1],
        "start": position.start,
        "end": position.end,
        "exact": clean(quote.exact),
        "prefix": clean(quote.prefix),
        "suffix": clean(quote.suffix),
    }


def decode(columns: tuple[object, ...]) -> Target:
    article, revision, start, end, exact, prefix, suffix = columns
    quote = TextQuoteSelector(str(exact), str(prefix), str(suffix))
    position = TextRange(int(str(start)), int(str(end)))
    return Target(ArticleId(str(article)), RevisionId(str(revision)), Selectors(quote, position))
