"""Finding articles: by id, by what they were read from, by address."""

from __future__ import annotations

import json
from collections.abc import Sequence

from reader.errors import NotFound
from reader.model.article import Article, Metadata
from reader.model.draft import Origin, OriginKind
from reader.model.ids import ArticleId
from reader.store import lists
from reader.store.connection import Connection, Row
from reader.store.documents import decode_metadata
from reader.store.values import read_tags, to_json, to_moment

_SELECT = f"""SELECT a.id, r.id, r.metadata, a.overrides, a.added, a.words, a.read, a.starred, a.tags,
    a.missing, a.progress, {lists.HIGHLIGHTS}, {lists.NOTES},
    (SELECT path FROM files WHERE article = a.key ORDER BY missing, read_at_ns DESC LIMIT 1)
    FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
    JOIN revisions AS r ON r.key = a.revision WHERE a.removed = 0"""


TAKEN_BACK = "(a.removed > 0 AND a.removed NOT IN (SELECT seq FROM journal WHERE undone = 0))"
"""True of articles that no act took out: the import that brought them was undone, and they may come again."""


def get(db: Connection, article: ArticleId) -> Article:
    """Return an article. Raises NotFound."""
    found = many(db, [article])
    if not found:
        raise not_found(article)
    return found[0]


def many(db: Connection, articles: Sequence[ArticleId]) -> list[Article]:
    """Return articles in this order, in one query; gone ones are left out."""
    found = {row[0]: _article(row) for row in db.rows(_SELECT, (to_json(list(articles)),))}
    return [found[article] for article in articles if article in found]


def key(db: Connection, article: ArticleId) -> int:
    """Return the row key of an article. Raises NotFound."""
    found = lists.key_of(db, article)
    if found is None:
        raise not_found(article)
    return found


def with_hash(db: Connection, column: str, digest: bytes) -> ArticleId | None:
    """Return the oldest article whose current revision has this hash."""
    # By the hash first: the order that is asked for would make SQLite walk all articles.
    sql = f"""SELECT a.id FROM revisions AS r CROSS JOIN articles AS a ON a.key = r.article AND a.revision = r.key
        WHERE r.{column} = ? AND a.removed = 0 ORDER BY a.key LIMIT 1"""
    found: ArticleId | None = db.scalar(sql, (digest,))
    return found


def with_url(db: Connection, url: str) -> ArticleId | None:
    """Return the oldest article with this address."""
    sql = "SELECT id FROM articles WHERE removed = 0 AND url = ? ORDER BY key LIMIT 1"
    found: ArticleId | None = db.scalar(sql, (url,))
    if found is None:
        # One whose address the user corrected goes on being read from the old one.
        sql = """SELECT a.id FROM articles AS a JOIN revisions AS r ON r.key = a.revision
            WHERE a.overrides <> '{}' AND a.removed = 0 AND json_extract(r.metadata, '$.url') = ?
            ORDER BY a.key LIMIT 1"""
        found = db.scalar(sql, (url,))
    return found


def as_read(db: Connection, article: ArticleId) -> Metadata:
    """Return the metadata without what the user corrected. Raises NotFound."""
    sql = """SELECT r.metadata FROM articles AS a JOIN revisions AS r ON r.key = a.revision
        WHERE a.id = ? AND a.removed = 0"""
    encoded = db.scalar(sql, (article,))
    if encoded is None:
        raise not_found(article)
    return decode_metadata(encoded, {})


def overridden(db: Connection, article: ArticleId) -> dict[str, str]:
    """Return the fields the user set by hand; empty text says that there is none. Raises NotFound."""
    encoded = db.scalar("SELECT overrides FROM articles WHERE id = ? AND removed = 0", (article,))
    if encoded is None:
        raise not_found(article)
    return {str(name): str(value) for name, value in json.loads(encoded).items()}


def not_found(article: ArticleId) -> NotFound:
    return NotFound(article, "no article has that id")


def _article(row: Row) -> Article:
    identifier, revision, metadata, overrides, added, words, read, starred, tags, missing, progress, *rest = (
        row
    )
    highlights, notes, path = rest
    return Article(
        id=identifier,
        revision=revision,
        metadata=decode_metadata(metadata, json.loads(overrides)),
        added=to_moment(added),
        words=words,
        read=bool(read),
        starred=bool(starred),
        tags=read_tags(tags),
        path=None if path is None else Origin(OriginKind.FILE, path=path).shown,
        missing=bool(missing),
        progress=progress,
        highlights=highlights,
        notes=notes,
    )
