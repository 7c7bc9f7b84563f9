"""What `articles` holds only so that lists are fast: derived, and written again after every change."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from reader.model.article import Metadata
from reader.model.changes import Subject
from reader.model.ids import ArticleId
from reader.store.changes import Touched
from reader.store.connection import Connection, Value
from reader.store.documents import decode_metadata
from reader.store.values import clean, read_tags, to_json

_COLUMNS = (
    "title",
    "outlet",
    "byline",
    "published",
    "url",
    "language",
    "words",
    "tags",
    "haystack",
    "outlet_folded",
)
_INSERT = (
    f"INSERT INTO articles (id, added, {', '.join(_COLUMNS)}) VALUES ({', '.join('?' * (2 + len(_COLUMNS)))})"
)


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


def refresh(db: Connection, keys: Collection[int]) -> None:
    """Derive the list columns and tags of these articles again; inside a transaction."""
    sql = f"""SELECT a.key, a.overrides, a.user_tags, r.metadata, r.words,
        EXISTS (SELECT 1 FROM block_roles WHERE article = a.key), {", ".join(f"a.{c}" for c in _COLUMNS)}
        FROM json_each(?) AS wanted JOIN articles AS a ON a.key = wanted.value
        JOIN revisions AS r ON r.key = a.revision"""
    for key, overrides, user_tags, metadata, words, overruled, *written in db.rows(
        sql, (to_json(list(keys)),)
    ):
        if overruled:
            from reader.store.overruling import words_counted

            words = words_counted(db, key)
        metadata = decode_metadata(metadata, json.loads(overrides))
        tags = effective_tags(metadata.tags, json.loads(user_tags))
        derived = _derived(metadata, words, tags)
        # Writing a column anew writes its indexes anew.
        changed = [at for at in range(len(_COLUMNS)) if derived[at] != written[at]]
        if changed:
            assignments = ", ".join(f"{_COLUMNS[at]} = ?" for at in changed)
            db.run(
                f"UPDATE articles SET {assignments} WHERE key = ?", [*(derived[at] for at in changed), key]
            )
    tag(db, keys)


def insert(db: Connection, identifier: ArticleId, added: int, metadata: Metadata, words: int) -> int:
    """Write an article that was not there before, with its list columns and tags; return its key.

    Inside a transaction. Its revision is not set.
    """
    tags = effective_tags(metadata.tags, {})
    # At once: a column that is written later has its indexes written twice.
    key = db.run(_INSERT, [identifier, added, *_derived(metadata, words, tags)])
    if tags:
        tag(db, [key])
    return key


def tag(db: Connection, keys: Collection[int]) -> None:
    """Write the tags of these articles, as far as they are in the library, for the tag filter."""
    wanted = (to_json(list(keys)),)
    db.run("DELETE FROM article_tags WHERE article IN (SELECT value FROM json_each(?))", wanted)
    sql = """INSERT OR IGNORE INTO article_tags (tag, article) SELECT t.value, a.key
        FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.key = wanted.value, json_each(a.tags) AS t
        WHERE a.removed = 0"""
    db.run(sql, wanted)


def retag(db: Connection, keys: Collection[int]) -> None:
    """Derive the tags of these articles again, of which nothing but the user's tags has changed.

    Inside a transaction. Writes what differs and reads no text: tens of thousands are tagged at once.
    """
    sql = """SELECT a.key, a.removed, a.user_tags, json_extract(r.metadata, '$.tags'), a.tags, a.haystack
        FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.key = wanted.value
        JOIN revisions AS r ON r.key = a.revision"""
    tagged = cache(_tagged)
    written: list[tuple[str, str, int]] = []
    lost: list[tuple[str, int]] = []
    gained: list[tuple[str, int]] = []
    for key, removed, users, own, before, haystack in db.rows(sql, (to_json(list(keys)),)):
        old, new = tagged(before), tagged(_encoded_tags(own or "[]", users))
        if old.encoded == new.encoded:
            continue
        if not haystack.endswith(old.folded):
            refresh(db, [key])
            continue
        written.append((new.encoded, haystack[: len(haystack) - len(old.folded)] + new.folded, key))
        if not removed:
            lost += [(tag, key) for tag in old.tags - new.tags]
            gained += [(tag, key) for tag in new.tags - old.tags]
    db.run_many("UPDATE articles SET tags = ?, haystack = ? WHERE key = ?", written)
    db.run_many("DELETE FROM article_tags WHERE tag = ? AND article = ?", lost)
    db.run_many("INSERT OR IGNORE INTO article_tags (tag, article) VALUES (?, ?)", gained)


class _Tagged(NamedTuple):
    """The tags of an article as the list columns have them."""

    encoded: str
    tags: frozenset[str]
    folded: str
    """What they add to the haystack, at its end."""


def _tagged(encoded: str) -> _Tagged:
    tags = read_tags(encoded)
    return _Tagged(encoded, frozenset(tags), fold("".join(f"\n{tag}" for tag in tags)))


@lru_cache(maxsize=1024)
def _encoded_tags(own: str, users: str) -> str:
    return clean(to_json(effective_tags(json.loads(own), json.loads(users))))


def _derived(metadata: Metadata, words: int, tags: list[str]) -> list[Value]:
    """Return the values of the list columns."""
    haystack = fold("\n".join((metadata.title, metadata.outlet or "", metadata.byline or "", *tags)))
    published = metadata.published.isoformat() if metadata.published else None
    outlet_folded = fold(metadata.outlet) if metadata.outlet else None
    known = (metadata.title, metadata.outlet, metadata.byline, published, metadata.url, metadata.language)
    texts = [
        value if value is None else clean(value) for value in (*known, to_json(tags), haystack, outlet_folded)
    ]
    return [*texts[:6], words, *texts[6:]]


def with_dependants(db: Connection, keys: Iterable[int]) -> list[Touched]:
    """Return these articles with every annotation and claim whose index entry shows their title."""
    wanted = (to_json(list(keys)),)
    pairs = (
        (Subject.ARTICLE, "SELECT id FROM articles WHERE key IN (SELECT value FROM json_each(?))"),
        (Subject.ANNOTATION, "SELECT id FROM annotations WHERE article IN (SELECT value FROM json_each(?))"),
        (Subject.CLAIM, "SELECT claim FROM evidence WHERE article IN (SELECT value FROM json_each(?))"),
    )
    return [(subject, identifier) for subject, sql in pairs for (identifier,) in db.rows(sql, wanted)]
