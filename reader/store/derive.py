"""What `articles` holds only so that lists are fast: derived, and written again after every change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from reader.model.article import Metadata
from reader.model.changes import Subject
from reader.store.changes import Touched
from reader.store.connection import Connection
from reader.store.documents import decode_metadata
from reader.store.values import clean, to_json

_REFRESH = """UPDATE articles SET title = ?, outlet = ?, byline = ?, published = ?, url = ?, language = ?,
    words = ?, tags = ?, haystack = ?, outlet_folded = ? WHERE key = ?"""


def fold(text: str) -> str:
    """Return text with case, accents and typographic variants folded away."""
    # One character at a time from its cache: building a table per headline, as
    # the whole-text fold does, costs more than the headline.
    from reader.text.fold import fold_char

    return "".join(map(fold_char, text))


def effective_tags(own: Iterable[str], users: Mapping[str, int]) -> list[str]:
    """Return the article's own tags and the user's, without those the user took off, sorted."""
    return sorted(
        {tag for tag in own if users.get(tag, 1)} | {tag for tag, wanted in users.items() if wanted}
    )


def refresh(db: Connection, keys: Iterable[int]) -> None:
    """Derive the list columns and tags of these articles again."""
    sql = """SELECT a.key, a.removed, a.overrides, a.user_tags, r.metadata, r.words
        FROM json_each(?) AS wanted JOIN articles AS a ON a.key = wanted.value
        JOIN revisions AS r ON r.key = a.revision"""
    for key, removed, overrides, user_tags, metadata, words in db.rows(sql, (to_json(list(keys)),)):
        known = decode_metadata(metadata, json.loads(overrides))
        write(db, key, known, words, effective_tags(known.tags, json.loads(user_tags)), bool(removed))


def write(
    db: Connection, key: int, known: Metadata, words: int, tags: list[str], removed: bool = False
) -> None:
    """Write what is derived for one article."""
    haystack = fold("\n".join((known.title, known.outlet or "", known.byline or "", *tags)))
    published = known.published.isoformat() if known.published else None
    found = (known.title, known.outlet, known.byline, published, known.url, known.language)
    texts = [value if value is None else clean(value) for value in found]
    folded = fold(known.outlet) if known.outlet else None
    db.run(_REFRESH, (*texts, words, clean(to_json(tags)), clean(haystack), folded and clean(folded), key))
    db.run("DELETE FROM article_tags WHERE article = ?", (key,))
    if not removed:
        sql = "INSERT INTO article_tags (tag, article) VALUES (?, ?)"
        db.run_many(sql, [(clean(tag), key) for tag in tags])


def with_dependants(db: Connection, keys: Iterable[int]) -> list[Touched]:
    """Return these articles with every annotation and claim whose index entry shows their title."""
    wanted = (to_json(list(keys)),)
    pairs = (
        (Subject.ARTICLE, "SELECT id FROM articles WHERE key IN (SELECT value FROM json_each(?))"),
        (Subject.ANNOTATION, "SELECT id FROM annotations WHERE article IN (SELECT value FROM json_each(?))"),
        (Subject.CLAIM, "SELECT claim FROM evidence WHERE article IN (SELECT value FROM json_each(?))"),
    )
    return [(subject, identifier) for subject, sql in pairs for (identifier,) in db.rows(sql, wanted)]
