"""The articles of a library: one door to lists, revisions, files and reading acts."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.errors import NotFound
from reader.model.article import Article, Revision
from reader.model.dates import now
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.ids import ArticleId, RevisionId, new_id
from reader.model.listing import ArticleRow, ListQuery, Tally
from reader.model.sources import FileRecord
from reader.store import files, lists, reading, revisions
from reader.store.connection import Connection, Row
from reader.store.encoding import decode_metadata, to_json, to_millis, to_moment
from reader.store.refs import resolve

_SELECT = f"""SELECT a.id, r.id, r.metadata, a.overrides, a.added, a.words, a.read, a.starred, a.tags,
    a.missing, a.progress, {lists.HIGHLIGHTS}, {lists.NOTES},
    (SELECT path FROM files WHERE article = a.key ORDER BY missing, read_at_ns DESC LIMIT 1)
    FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
    JOIN revisions AS r ON r.key = a.revision WHERE a.removed = 0"""


class Articles:
    """Articles, revisions, files and reading state."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, draft: Draft) -> Article:
        """Make a new article of a draft."""
        identifier = ArticleId(new_id())
        with self._db.transaction():
            sql = "INSERT INTO articles (id, added) VALUES (?, ?)"
            revisions.write(self._db, self._db.run(sql, (identifier, to_millis(now()))), draft)
            return self.get(identifier)

    def revise(self, article: ArticleId, draft: Draft) -> Article:
        """Write a new revision and make it current; the metadata follows unless the user overrode it."""
        with self._db.transaction():
            revisions.write(self._db, self._key(article), draft)
            return self.get(article)

    def see(self, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
        """Remember that this file holds the article; replaces what was known of its path."""
        if origin.path is not None:
            with self._db.transaction():
                files.remember(self._db, self._key(article), origin, raw_hash)

    def forget_path(self, path: bytes) -> None:
        files.forget(self._db, path)

    def mark_missing(self, paths: Iterable[bytes], missing: bool = True) -> None:
        files.mark_missing(self._db, paths, missing)

    def file(self, path: bytes) -> FileRecord | None:
        """Return what is known of a path; None also when the user removed its article."""
        return files.get(self._db, path)

    def files_under(self, folder: bytes) -> list[FileRecord]:
        """Return the files below a folder, those of removed articles among them."""
        return files.under(self._db, folder)

    def with_inode(self, inode: int) -> list[FileRecord]:
        return files.with_inode(self._db, inode)

    def with_raw_hash(self, raw_hash: bytes) -> ArticleId | None:
        """Return the oldest article whose current revision was read from these bytes."""
        return self._with_hash("raw_hash", raw_hash)

    def with_text_hash(self, text_hash: bytes) -> ArticleId | None:
        """Return the oldest article whose current revision has this text."""
        return self._with_hash("text_hash", text_hash)

    def with_url(self, url: str) -> ArticleId | None:
        sql = "SELECT id FROM articles WHERE removed = 0 AND url = ? ORDER BY key LIMIT 1"
        identifier: ArticleId | None = self._db.scalar(sql, (url,))
        return identifier

    def find(self, ref: str) -> ArticleId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return ArticleId(resolve(self._db, ref, "SELECT id FROM articles WHERE removed = 0", "article"))

    def get(self, article: ArticleId) -> Article:
        """Return an article. Raises NotFound."""
        found = self.many([article])
        if not found:
            raise _not_found(article)
        return found[0]

    def many(self, articles: Sequence[ArticleId]) -> list[Article]:
        """Return articles in this order, in one query; gone ones are left out."""
        found = {row[0]: _article(row) for row in self._db.rows(_SELECT, (to_json(list(articles)),))}
        return [found[article] for article in articles if article in found]

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        """Return one revision, the current one by default. Raises NotFound."""
        return revisions.get(self._db, article, number)

    def revision_by_id(self, revision: RevisionId) -> Revision:
        return revisions.get_by_id(self._db, revision)

    def revision_numbers(self, article: ArticleId) -> list[int]:
        return revisions.numbers(self._db, article)

    def texts(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        """Return the current canonical texts without chrome blocks."""
        return revisions.texts(self._db, articles)

    def raw(self, revision: RevisionId) -> bytes:
        return revisions.raw(self._db, revision)

    def keys(self, query: ListQuery) -> array[int]:
        """Return the row keys of the filtered, sorted list."""
        return lists.keys(self._db, query)

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Return the rows of these keys in this order; gone ones are left out."""
        return lists.rows(self._db, keys)

    def key_of(self, article: ArticleId) -> int | None:
        return lists.key_of(self._db, article)

    def count(self, query: ListQuery | None = None) -> int:
        return lists.count(self._db, query)

    def outlets(self) -> list[Tally]:
        return lists.outlets(self._db)

    def tags(self) -> list[Tally]:
        return lists.tags(self._db)

    def set_read(self, articles: Collection[ArticleId], read: bool) -> None:
        reading.set_read(self._db, articles, read)

    def visit(self, article: ArticleId, progress: int) -> None:
        reading.visit(self._db, article, progress)

    def set_starred(self, articles: Collection[ArticleId], starred: bool) -> None:
        reading.set_starred(self._db, articles, starred)

    def add_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        reading.add_tag(self._db, articles, tag)

    def remove_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        reading.remove_tag(self._db, articles, tag)

    def override(self, article: ArticleId, field: str, value: str | None) -> None:
        """Set a metadata field by hand (None takes the override back)."""
        reading.override(self._db, article, field, value)

    def remove(self, articles: Collection[ArticleId]) -> None:
        """Take articles with their annotations and evidence out of the library."""
        reading.remove(self._db, articles)

    def _key(self, article: ArticleId) -> int:
        key = self.key_of(article)
        if key is None:
            raise _not_found(article)
        return key

    def _with_hash(self, column: str, key: bytes) -> ArticleId | None:
        sql = f"""SELECT a.id FROM revisions AS r JOIN articles AS a ON a.revision = r.key
            WHERE r.{column} = ? AND a.removed = 0 ORDER BY a.key LIMIT 1"""
        identifier: ArticleId | None = self._db.scalar(sql, (key,))
        return identifier


def _not_found(article: ArticleId) -> NotFound:
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
        tags=tuple(json.loads(tags)),
        path=None if path is None else Origin(OriginKind.FILE, path=path).shown,
        missing=bool(missing),
        progress=progress,
        highlights=highlights,
        notes=notes,
    )
