"""Articles: what `library.articles` answers. Reading, lists and files have modules of their own."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.errors import NotFound
from reader.model.article import Article, Revision
from reader.model.dates import now
from reader.model.draft import Draft, Origin
from reader.model.ids import ArticleId, RevisionId, new_id
from reader.model.listing import ArticleRow, ListQuery, Tally
from reader.model.sources import FileRecord
from reader.store import files, lists, reading, refs, revisions
from reader.store.connection import Connection, Row
from reader.store.encoding import decode_metadata, to_json, to_millis, to_moment

_SELECT = f"""SELECT a.id, r.id, r.metadata, a.overrides, a.added, a.words, a.read, a.starred, a.tags, a.missing,
    a.progress, {lists.HIGHLIGHTS}, {lists.NOTES},
    (SELECT path FROM files WHERE article = a.key ORDER BY missing, read_at_ns DESC LIMIT 1)
    FROM {{source}} JOIN revisions AS r ON r.key = a.revision WHERE a.removed = 0 AND {{where}}"""


class Articles:
    """Articles, revisions, files and reading state of one open library."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, draft: Draft) -> Article:
        identifier = ArticleId(new_id())
        with self._db.transaction():
            key = self._db.run(
                "INSERT INTO articles (id, added) VALUES (?, ?)", (identifier, to_millis(now()))
            )
            revisions.write(self._db, key, draft)
        return self.get(identifier)

    def revise(self, article: ArticleId, draft: Draft) -> Article:
        with self._db.transaction():
            revisions.write(self._db, self._key(article), draft)
        return self.get(article)

    def see(self, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
        with self._db.transaction():
            files.remember(self._db, self._key(article), origin, raw_hash)

    def forget_path(self, path: bytes) -> None:
        files.forget(self._db, path)

    def mark_missing(self, paths: Iterable[bytes], missing: bool = True) -> None:
        files.mark_missing(self._db, paths, missing)

    def file(self, path: bytes) -> FileRecord | None:
        return files.get(self._db, path)

    def files_under(self, folder: bytes) -> list[FileRecord]:
        return files.under(self._db, folder)

    def with_raw_hash(self, raw_hash: bytes) -> ArticleId | None:
        return self._with("r.raw_hash = ?", raw_hash)

    def with_text_hash(self, text_hash: bytes) -> ArticleId | None:
        return self._with("r.text_hash = ?", text_hash)

    def with_inode(self, inode: int) -> list[FileRecord]:
        return files.with_inode(self._db, inode)

    def with_url(self, url: str) -> ArticleId | None:
        found: ArticleId | None = self._db.scalar(
            "SELECT id FROM articles WHERE url = ? AND removed = 0 ORDER BY key LIMIT 1", (url,)
        )
        return found

    def find(self, ref: str) -> ArticleId:
        source = "SELECT id FROM articles WHERE removed = 0"
        return ArticleId(refs.resolve(self._db, ref, source, "article"))

    def get(self, article: ArticleId) -> Article:
        """Return an article. Raises NotFound."""
        row = self._db.one(_SELECT.format(source="articles AS a", where="a.id = ?"), (article,))
        if row is None:
            raise NotFound(article, "no article has that id")
        return _article(row)

    def many(self, articles: Sequence[ArticleId]) -> list[Article]:
        source = "json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value"
        rows = self._db.rows(_SELECT.format(source=source, where="1"), (to_json(list(articles)),))
        found = {row[0]: _article(row) for row in rows}
        return [found[article] for article in articles if article in found]

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        return revisions.get(self._db, article, number)

    def revision_by_id(self, revision: RevisionId) -> Revision:
        return revisions.get_by_id(self._db, revision)

    def revision_numbers(self, article: ArticleId) -> list[int]:
        return revisions.numbers(self._db, article)

    def texts(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        return revisions.texts(self._db, articles)

    def raw(self, revision: RevisionId) -> bytes:
        return revisions.raw(self._db, revision)

    def keys(self, query: ListQuery) -> array[int]:
        return lists.keys(self._db, query)

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
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
        reading.override(self._db, article, field, value)

    def remove(self, articles: Collection[ArticleId]) -> None:
        reading.remove(self._db, articles)

    def _key(self, article: ArticleId) -> int:
        key = lists.key_of(self._db, article)
        if key is None:
            raise NotFound(article, "no article has that id")
        return key

    def _with(self, where: str, value: bytes) -> ArticleId | None:
        """Return the oldest article whose current revision is like this."""
        sql = f"""SELECT a.id FROM revisions AS r JOIN articles AS a ON a.revision = r.key
            WHERE a.removed = 0 AND {where} ORDER BY a.key LIMIT 1"""
        found: ArticleId | None = self._db.scalar(sql, (value,))
        return found


def _article(row: Row) -> Article:
    identifier, revision, metadata, overrides, added, words, *rest = row
    read, starred, tags, missing, progress, highlights, notes, path = rest
    return Article(
        id=identifier,
        revision=revision,
        metadata=decode_metadata(metadata, json.loads(overrides)),
        added=to_moment(added),
        words=words,
        read=bool(read),
        starred=bool(starred),
        tags=tuple(json.loads(tags)),
        path=None if path is None else path.decode("utf-8", "backslashreplace"),
        missing=bool(missing),
        progress=progress,
        highlights=highlights,
        notes=notes,
    )
