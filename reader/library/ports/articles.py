"""What the library needs to keep articles, revisions, files and reading state."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from reader.model.article import Article, Metadata, Revision
from reader.model.draft import Draft, Origin
from reader.model.ids import ArticleId, RevisionId
from reader.model.listing import ArticleRow, ListQuery, Tally
from reader.model.sources import FileRecord, TakenOut


class ArticleStore(Protocol):
    """Articles, revisions, files and reading state."""

    def add(self, draft: Draft) -> Article: ...

    def insert(self, draft: Draft) -> ArticleId:
        """Add without reading the article back, for many at once."""

    def revise(self, article: ArticleId, draft: Draft) -> Article:
        """Write a new revision and make it current; the metadata follows unless the user overrode it."""

    def see(self, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
        """Remember that this file holds (or held) the article; replaces what was known of its path."""

    def forget_path(self, path: bytes) -> None: ...

    def mark_missing(self, paths: Iterable[bytes], missing: bool = True) -> None: ...

    def file(self, path: bytes) -> FileRecord | None: ...

    def files_under(self, folder: bytes) -> list[FileRecord]: ...

    def with_raw_hash(self, raw_hash: bytes) -> ArticleId | None: ...

    def with_text_hash(self, text_hash: bytes) -> ArticleId | None: ...

    def with_inode(self, inode: int) -> list[FileRecord]: ...

    def with_url(self, url: str) -> ArticleId | None: ...

    def find(self, ref: str) -> ArticleId:
        """Resolve a full id, a unique beginning or a unique ending, case aside.

        Raises NotFound or AmbiguousId.
        """

    def get(self, article: ArticleId) -> Article: ...

    def many(self, articles: Sequence[ArticleId]) -> list[Article]:
        """Return articles in this order, in few queries; gone ones are left out."""

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        """Return one revision, the current one by default. Raises NotFound."""

    def revision_by_id(self, revision: RevisionId) -> Revision: ...

    def revision_numbers(self, article: ArticleId) -> list[int]: ...

    def texts(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
        """Return the current canonical texts without chrome blocks."""

    def raw(self, revision: RevisionId) -> bytes: ...

    def keys(self, query: ListQuery) -> array[int]:
        """Return the row keys of the filtered, sorted list; 100,000 articles well under 100 ms."""

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Return the rows of these keys in this order; gone ones are left out."""

    def key_of(self, article: ArticleId) -> int | None: ...

    def keys_of(self, articles: Sequence[ArticleId]) -> array[int]:
        """Return the row keys of these articles in this order; gone ones are left out."""

    def count(self, query: ListQuery | None = None) -> int: ...

    def outlets(self) -> list[Tally]: ...

    def tags(self) -> list[Tally]: ...

    def set_read(self, articles: Collection[ArticleId], read: bool) -> None:
        """Journaled. (Marking read by opening is not an act of the user: see `visit`.)"""

    def visit(self, article: ArticleId, progress: int) -> None:
        """Remember the caret and mark read; not journaled."""

    def set_starred(self, articles: Collection[ArticleId], starred: bool) -> None:
        """Journaled."""

    def add_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        """Journaled, logged."""

    def remove_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        """Journaled, logged."""

    def override(self, article: ArticleId, field: str, value: str | None) -> None:
        """Set a metadata field by hand (None takes the override back). Journaled, logged."""

    def as_read(self, article: ArticleId) -> Metadata:
        """Return the metadata of the current revision without what the user corrected."""

    def overridden(self, article: ArticleId) -> Mapping[str, str]:
        """Return the fields the user set by hand; empty text says that there is none."""

    def remove(self, articles: Collection[ArticleId]) -> None:
        """Take articles with their annotations and evidence out of the library. Journaled, logged."""

    def left_out(self, folder: bytes) -> int:
        """Return how many files below a folder are known only as those of removed articles."""

    def taken_out(self, by: str, value: bytes | str) -> TakenOut | None:
        """Return the removed article with this `path`, `raw_hash`, `text_hash` or `url`."""

    def bring_back(self, articles: Collection[ArticleId]) -> None:
        """Put removed articles into the library again, with what went with them. Journaled, logged."""
