"""What the user does to articles: read, star, tag, correct, remove. Each is one act."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from functools import cache

from reader.errors import NotFound, UsageError
from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId
from reader.store.connection import Connection, Value
from reader.store.journal import Act, act
from reader.store.sentences import named, quoted
from reader.store.values import clean, to_json, typed

FIELDS = ("title", "outlet", "byline", "published", "url", "language")
"""Metadata a user may correct by hand."""

Sentence = Callable[[str], str]
"""What was done, given the articles in words."""


def set_read(db: Connection, articles: Collection[ArticleId], read: bool) -> None:
    _set_flag(db, articles, "read", read, lambda what: f"Marked {what} {'read' if read else 'unread'}")


def set_starred(db: Connection, articles: Collection[ArticleId], starred: bool) -> None:
    verb = "Starred" if starred else "Took the star off"
    _set_flag(db, articles, "starred", starred, lambda what: f"{verb} {what}")


def visit(db: Connection, article: ArticleId, progress: int) -> None:
    """Remember the caret and mark read; not an act."""
    with db.transaction():
        sql = "UPDATE articles SET progress = ?1, read = 1 WHERE id = ?2 AND (progress <> ?1 OR read = 0)"
        db.run(sql, (max(0, progress), article))


def add_tag(db: Connection, articles: Collection[ArticleId], tag: str) -> None:
    tag = _tag(tag)

    def sentence(what: str) -> str:
        return f"Tagged {what} {quoted(tag)}"

    _change_json(db, articles, "user_tags", lambda tags: {**tags, tag: 1}, sentence, lacking=tag)


def remove_tag(db: Connection, articles: Collection[ArticleId], tag: str) -> None:
    tag = _tag(tag)

    def sentence(what: str) -> str:
        return f"Took the tag {quoted(tag)} off {what}"

    _change_json(db, articles, "user_tags", lambda tags: {**tags, tag: 0}, sentence, having=tag)


def override(db: Connection, article: ArticleId, field: str, value: str | None) -> None:
    """Set a metadata field by hand; None takes the override back, "" says there is none.

    Raises UsageError for a field or value that cannot be, NotFound for the article.
    """
    if field not in FIELDS:
        raise UsageError(field, f"not one of {', '.join(FIELDS)}")
    wanted = None if value is None else _checked(field, value)
    if not _present(db, [article]):
        raise NotFound(article, "no article has that id")

    def change(overrides: dict[str, object]) -> dict[str, object]:
        kept = {name: known for name, known in overrides.items() if name != field}
        return kept if wanted is None else {**kept, field: wanted}

    def sentence(what: str) -> str:
        if wanted is None:
            return f"Took back the {field} of {what}"
        return (
            f"Set the {field} of {what} to {quoted(wanted)}" if wanted else f"Cleared the {field} of {what}"
        )

    _change_json(db, [article], "overrides", change, sentence)


def remove(db: Connection, articles: Collection[ArticleId]) -> None:
    """Take articles with their annotations and evidence out of the library."""
    with act(db) as doing:
        found = _present(db, articles)
        keys = to_json([key for key, _ in found])
        for table in ("evidence", "annotations"):
            sql = f"SELECT id FROM {table} WHERE article IN (SELECT value FROM json_each(?))"
            doing.delete(table, [identifier for (identifier,) in db.rows(sql, (keys,))])
        number = doing.number()
        doing.update("articles", {key: (number,) for key, _ in found}, ["removed"])
        doing.sentence = f"Removed {named([title for _, title in found], 'article')}" if found else ""


def _set_flag(
    db: Connection, articles: Collection[ArticleId], column: str, value: bool, sentence: Sentence
) -> None:
    with act(db) as doing:
        found = [(k, title) for k, title in _present(db, articles, f"AND a.{column} <> {int(value)}")]
        _update(doing, column, {key: (int(value),) for key, _ in found}, found, sentence)


def _change_json(
    db: Connection,
    articles: Collection[ArticleId],
    column: str,
    change: Callable[[dict[str, object]], dict[str, object]],
    sentence: Sentence,
    *,
    having: str | None = None,
    lacking: str | None = None,
) -> None:
    """Change a JSON column; only of articles with, or without, a tag where one is named."""
    with act(db) as doing:
        tagged = "EXISTS (SELECT 1 FROM article_tags AS t WHERE t.article = a.key AND t.tag = ?)"
        if having is not None:
            found = _present(db, articles, f"AND {tagged}", (having,))
        elif lacking is not None:
            found = _present(db, articles, f"AND NOT {tagged}", (lacking,))
        else:
            found = _present(db, articles)
        known = f"SELECT key, {column} FROM articles WHERE key IN (SELECT value FROM json_each(?))"

        @cache  # Most articles have the same few values, and most of them none.
        def changed(encoded: str) -> tuple[Value, ...]:
            return (clean(to_json(change(json.loads(encoded)))),)

        rows = db.rows(known, (to_json([key for key, _ in found]),))
        _update(doing, column, {key: changed(encoded) for key, encoded in rows}, found, sentence)


def _update(
    doing: Act,
    column: str,
    values: Mapping[int, tuple[Value, ...]],
    found: list[tuple[int, str]],
    sentence: Sentence,
) -> None:
    rows: dict[str | int, tuple[Value, ...]] = dict(values.items())
    if doing.update("articles", rows, [column]):
        doing.sentence = sentence(named([title for _, title in found], "article"))


def _present(
    db: Connection, articles: Collection[ArticleId], condition: str = "", parameters: tuple[Value, ...] = ()
) -> list[tuple[int, str]]:
    """Return keys and titles of those that are in the library, in the order given."""
    sql = f"""SELECT a.id, a.key, a.title FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
        WHERE a.removed = 0 {condition}"""
    found = {name: (key, title) for name, key, title in db.rows(sql, (to_json(list(articles)), *parameters))}
    return [found[article] for article in dict.fromkeys(articles) if article in found]


def _tag(tag: str) -> str:
    """Return the tag on one line. Raises UsageError when nothing is left."""
    tag = " ".join(typed(tag).split())
    if not tag:
        raise UsageError("tag", "it is empty")
    return tag


def _checked(field: str, value: str) -> str:
    value = " ".join(typed(value).split())
    if field == "title" and not value:
        raise UsageError("title", "an article needs one")
    if field == "published" and value:
        try:
            return PublicationDate.parse(value).isoformat()
        except ValueError as error:
            raise UsageError(value, "not a date like 2026-06-04") from error
    return value
