"""What could not be read, or only in part, and what can be done about it.

A problem is known by its source as people are shown it. One that is ignored
comes back when its file changes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FetchFailed, IngestError, NotFound, UsageError
from reader.model.changes import Added, Outcome, Problem
from reader.model.draft import PARTIAL

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.library.service import Library
    from reader.model.draft import Draft
    from reader.model.ids import ArticleId

__all__ = ["ENCODINGS", "Troubles", "is_read_in_part", "standing", "tell_how_it_was_read", "tell_of"]

ENCODINGS = (
    "utf-8 cp1252 iso8859-15 cp1250 cp1251 koi8-r cp1253 cp1254 cp1255 cp1256 mac-roman cp437 cp850"
    " utf-16 shift_jis euc_jp gb18030 big5 euc_kr"
).split()
"""What wrongly decoded texts usually are, the likeliest first."""


class Troubles:
    """The problems of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store = library.store

    def all(self, *, ignored: bool = False) -> list[Problem]:
        """Return problems, newest first; with those the user ignores where that is asked."""
        return standing(self._store, ignored=ignored)

    def find(self, source: str) -> Problem:
        """Return the problem of a source, by its name as it is shown or its end. Raises NotFound, UsageError."""
        known = self.all(ignored=True)
        found = [p for p in known if p.source == source]
        found = found or [p for p in known if p.source.endswith(f"/{source}")]
        if not found:
            absolute = str(Path(source).absolute())
            found = [p for p in known if p.source == absolute]
        if not found:
            raise NotFound(source, "there is no problem with it")
        if len(found) > 1:
            raise UsageError(source, f"fits {len(found)} problems; give the whole path")
        return found[0]

    def retry(self, source: str) -> list[Added]:
        """Read a source again: a file, a folder or an address."""
        if _is_address(source):
            feed = next((feed.id for feed in self._store.feeds.all() if feed.url == source), None)
            return [self._library.web.retry(source)] if feed is None else self._refreshed(source, feed)
        path = path_of(source)
        if path is not None and os.path.isdir(path):
            return list(self._library.sources.scan(Path(os.fsdecode(path))))
        return [self._library.sources.add_file(Path(os.fsdecode(path or os.fsencode(source))))]

    def _refreshed(self, source: str, feed: str) -> list[Added]:
        from reader.model.feed import RefreshState

        failed = (RefreshState.FAILED, RefreshState.HELD, RefreshState.ENDED)
        try:
            found = list(self._library.feeds.refresh([feed]))
        except FetchFailed as error:
            return [Added(Outcome.REFUSED, source, reason=error.why)]
        return [
            Added(
                Outcome.REFUSED if one.state in failed else Outcome.UNCHANGED,
                source,
                None,
                one.title,
                one.reason,
            )
            for one in found
        ]

    def open_anyway(self, source: str) -> Added:
        """Read a refused file as plain text. Its problem is settled: the user has looked at it."""
        from reader.ingest.anyway import read_anyway

        path = None if _is_address(source) else path_of(source)
        if path is None:
            return Added(Outcome.REFUSED, source, reason="only a file that is there can be opened anyway")
        try:
            draft = read_anyway(path)
        except IngestError as error:
            return Added(Outcome.REFUSED, source, reason=error.why)
        added = self._library.sources.take(draft)
        if added.article is not None:
            self._store.sources.settle(source)
        return added

    def redecode(self, article: ArticleId, encoding: str) -> Added:
        """Read an article's kept bytes in another encoding, as a new revision. Raises UsageError, IngestError."""
        from reader.ingest.anyway import read_again_as

        revision = self._store.articles.revision(article)
        raw = self._store.articles.raw(revision.id)
        draft = read_again_as(raw, revision.media_type, encoding)
        if draft.document == revision.document:
            return Added(Outcome.UNCHANGED, encoding, article, draft.metadata.title, "; ".join(draft.notes))
        added = self._library.sources.revise(article, draft)
        for problem in self.all(ignored=True):
            if problem.article == article:
                self._store.sources.settle(problem.source)
        return added

    def ignore(self, sources: Sequence[str]) -> None:
        """Say no more of these until their files change. Journaled."""
        self._store.sources.ignore({source: stamp_of(source) for source in sources})


def standing(store: Store, *, ignored: bool = False) -> list[Problem]:
    """Return the problems that the user does not ignore, newest first; or all of them."""
    problems = store.sources.problems()
    stamps = store.sources.ignored() if problems else {}
    if ignored or not stamps:
        return problems
    return [p for p in problems if p.source not in stamps or stamps[p.source] != stamp_of(p.source)]


def tell_how_it_was_read(store: Store, draft: Draft, article: ArticleId) -> None:
    """Settle the problem of a source that reads well now; one that was read in part only has one."""
    if draft.origin.path is None and not draft.origin.url:
        # What was pasted or piped cannot be read again; its article's notes say it.
        return
    tell_of(store, draft.origin.shown, draft.partial, article)


def tell_of(store: Store, source: str, partial: str, article: ArticleId | None = None) -> None:
    """Report why only a part of a source was read, or settle its problem when `partial` is empty."""
    if partial:
        store.sources.report(source, partial, article)
    else:
        store.sources.settle(source)


def is_read_in_part(store: Store, source: str) -> bool:
    """Tell whether a source's problem is that only a part of it was read."""
    return any(p.source == source and p.reason.startswith(PARTIAL) for p in store.sources.problems())


def path_of(source: str) -> bytes | None:
    """Return the path that is shown so; None when nothing is there."""
    from reader.ingest.files import printable

    path = os.fsencode(source)
    if os.path.lexists(path):
        return path
    # A name that cannot be printed is shown in other characters.
    folder = os.path.dirname(path)
    try:
        with os.scandir(folder) as entries:
            return next((entry.path for entry in entries if printable(entry.path) == source), None)
    except OSError:
        return None


def stamp_of(source: str) -> str:
    """Return what changes when the file does; empty for what is no file."""
    path = None if _is_address(source) else path_of(source)
    try:
        status = os.lstat(path) if path is not None else None
    except OSError:
        status = None
    return f"{status.st_size}:{status.st_mtime_ns}" if status is not None else ""


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))
