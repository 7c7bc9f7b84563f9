"""The articles of a library: one door to lists, revisions, files and reading acts.

Only lists are imported with it: what shows a list must start fast, and needs
nothing else.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.model.ids import ArticleId, RevisionId
from reader.model.listing import ArticleRow, ListQuery, Tally
from reader.store import lists
from reader.store.connection import Connection
from reader.store.refs import resolve

if TYPE_CHECKING:
    from reader.model.article import Article, Metadata, Revision
    from reader.model.draft import Draft, Origin
    from reader.model.sources import FileRecord, TakenOut


KEPT = 8
"""Revisions remembered: four panes with what each is compared to."""

LONGEST_KEPT = 1_000_000
"""Code points of the longest text remembered; a few of 5 MB would weigh more than the app."""


class Articles:
    """Articles, revisions, files and reading state."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._revisions: dict[RevisionId, Revision] = {}
        self._orders = lists.Orders(db)

    def keys(self, query: ListQuery) -> array[int]:
        """Return the row keys of the filtered, sorted list."""
        return lists.keys(self._db, self._orders, query)

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Return the rows of these keys in this order; gone ones are left out."""
        return lists.rows(self._db, keys)

    def key_of(self, article: ArticleId) -> int | None:
        return lists.key_of(self._db, article)

    def keys_of(self, articles: Sequence[ArticleId]) -> array[int]:
        return lists.keys_of(self._db, articles)

    def count(self, query: ListQuery | None = None) -> int:
        return lists.count(self._db, query)

    def outlets(self) -> list[Tally]:
        return lists.outlets(self._db)

    def tags(self) -> list[Tally]:
        return lists.tags(self._db)

    def find(self, ref: str) -> ArticleId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return ArticleId(resolve(self._db, ref, "SELECT id FROM articles WHERE removed = 0", "article"))

    def get(self, article: ArticleId) -> Article:
        """Return an article. Raises NotFound."""
        from reader.store import lookup

        return lookup.get(self._db, article)

    def many(self, articles: Sequence[ArticleId]) -> list[Article]:
        """Return articles in this order, in one query; gone ones are left out."""
        from reader.store import lookup

        return lookup.many(self._db, articles)

    def with_raw_hash(self, raw_hash: bytes) -> ArticleId | None:
        """Return the oldest article whose current revision was read from these bytes."""
        from reader.store import lookup

        return lookup.with_hash(self._db, "raw_hash", raw_hash)

    def with_text_hash(self, text_hash: bytes) -> ArticleId | None:
        """Return the oldest article whose current revision has this text."""
        from reader.store import lookup

        return lookup.with_hash(self._db, "text_hash", text_hash)

    def with_url(self, url: str) -> ArticleId | None:
        from reader.store import lookup

        return lookup.with_url(self._db, url)

    def as_read(self, article: ArticleId) -> Metadata:
        """Return the metadata of the current revision without what the user corrected."""
        from reader.store import lookup

        return lookup.as_read(self._db, article)

    def overridden(self, article: ArticleId) -> dict[str, str]:
        """Return the fields the user set by hand; empty text says that there is none."""
        from reader.store import lookup

        return lookup.overridden(self._db, article)

    def add(self, draft: Draft) -> Article:
        """Make a new article of a draft."""
        from reader.store import revisions

        return revisions.add(self._db, draft)

    def insert(self, draft: Draft) -> ArticleId:
        from reader.store import revisions

        return revisions.insert(self._db, draft)

    def revise(self, article: ArticleId, draft: Draft) -> Article:
        """Write a new revision and make it current; the metadata follows unless the user overrode it."""
        from reader.store import revisions

        return revisions.revise(self._db, article, draft)

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        """Return one revision, the current one by default. Raises NotFound."""
        from reader.store import revisions

        identifier = revisions.identify(self._db, article, number)
        known = self._revisions.get(identifier) if identifier else None
        return self._overruled(known or self._keep(revisions.get(self._db, article, number)))

    def revision_by_id(self, revision: RevisionId) -> Revision:
        from reader.store import revisions

        known = self._revisions.get(revision)
        if known is not None and revisions.is_there(self._db, revision):
            return self._overruled(known)
        return self._overruled(self._keep(revisions.get_by_id(self._db, revision)))

    def _overruled(self, revision: Revision) -> Revision:
        """Return a revision with the roles the user gave its blocks; what was read is remembered without them."""
        from reader.store.overruling import laid_over

        document = laid_over(self._db, revision.article, revision.document)
        if document is revision.document:
            return revision
        from dataclasses import replace

        return replace(revision, document=document)

    def _keep(self, revision: Revision) -> Revision:
        """Remember a revision that was read: it never changes, and every mark made on it asks for it."""
        if len(revision.text) <= LONGEST_KEPT:
            while len(self._revisions) >= KEPT:
                del self._revisions[next(iter(self._revisions))]
            self._revisions[revision.id] = revision
        return revision

    def revision_numbers(self, article: ArticleId) -> list[int]:
        from reader.store import revisions

        return revisions.numbers(self._db, article)

    def texts(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        """Return the current canonical texts without chrome blocks."""
        from reader.store import revisions

        return revisions.texts(self._db, articles)

    def raw(self, revision: RevisionId) -> bytes:
        """Return the bytes a revision was read from. Raises NotFound."""
        from reader.store import revisions

        return revisions.raw(self._db, revision)

    def see(self, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
        """Remember that this file holds the article; replaces what was known of its path."""
        from reader.store import files

        files.see(self._db, article, origin, raw_hash)

    def forget_path(self, path: bytes) -> None:
        from reader.store import files

        files.forget(self._db, path)

    def mark_missing(self, paths: Iterable[bytes], missing: bool = True) -> None:
        from reader.store import files

        files.mark_missing(self._db, paths, missing)

    def file(self, path: bytes) -> FileRecord | None:
        """Return what is known of a path; None also when the user removed its article."""
        from reader.store import files

        return files.get(self._db, path)

    def files_under(self, folder: bytes) -> list[FileRecord]:
        """Return the files below a folder, those of removed articles among them."""
        from reader.store import files

        return files.under(self._db, folder)

    def with_inode(self, inode: int) -> list[FileRecord]:
        from reader.store import files

        return files.with_inode(self._db, inode)

    def set_read(self, articles: Collection[ArticleId], read: bool) -> None:
        from reader.store import reading

        reading.set_read(self._db, articles, read)

    def visit(self, article: ArticleId, progress: int) -> None:
        """Remember the caret and mark read; not an act."""
        from reader.store import reading

        reading.visit(self._db, article, progress)

    def set_starred(self, articles: Collection[ArticleId], starred: bool) -> None:
        from reader.store import reading

        reading.set_starred(self._db, articles, starred)

    def add_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        from reader.store import reading

        reading.add_tag(self._db, articles, tag)

    def remove_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        from reader.store import reading

        reading.remove_tag(self._db, articles, tag)

    def override(self, article: ArticleId, field: str, value: str | None) -> None:
        """Set a metadata field by hand (None takes the override back)."""
        from reader.store import reading

        reading.override(self._db, article, field, value)

    def remove(self, articles: Collection[ArticleId]) -> None:
        """Take articles with their annotations and evidence out of the library."""
        from reader.store import reading

        reading.remove(self._db, articles)

    def left_out(self, folder: bytes) -> int:
        """Return how many files below a folder are known only as those of removed articles."""
        from reader.store import files

        return files.left_out(self._db, folder)

    def taken_out(self, by: str, value: bytes | str) -> TakenOut | None:
        """Return the removed article with this `path`, `raw_hash`, `text_hash` or `url`."""
        from reader.store import returning

        return returning.taken_out(self._db, by, value)

    def bring_back(self, articles: Collection[ArticleId]) -> None:
        """Put removed articles into the library again, with the annotations and evidence that went with them."""
        from reader.store import returning

        returning.bring_back(self._db, articles)
