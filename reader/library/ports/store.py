"""One open library file, by topic."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from reader.library.ports.articles import ArticleStore
from reader.library.ports.feeds import FeedStore
from reader.library.ports.findings import AnnotationStore, ClaimStore
from reader.library.ports.grouping import DismissalStore, FlagStore, SavedSearches, StoryStore
from reader.library.ports.records import ChangeLog, Journal
from reader.library.ports.roles import CopyStore, RoleStore
from reader.library.ports.sources import FetchStore, SourceStore


class Store(Protocol):
    """One open library file."""

    @property
    def library_id(self) -> str: ...

    @property
    def log_id(self) -> str:
        """Names the line of changes in the log: the library's own id, or another since it was restored."""

    @property
    def articles(self) -> ArticleStore: ...

    @property
    def annotations(self) -> AnnotationStore: ...

    @property
    def claims(self) -> ClaimStore: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def changes(self) -> ChangeLog: ...

    @property
    def sources(self) -> SourceStore: ...

    @property
    def feeds(self) -> FeedStore: ...

    @property
    def fetches(self) -> FetchStore: ...

    @property
    def flags(self) -> FlagStore: ...

    @property
    def copies(self) -> CopyStore: ...

    @property
    def roles(self) -> RoleStore: ...

    @property
    def saved(self) -> SavedSearches: ...

    @property
    def stories(self) -> StoryStore: ...

    @property
    def dismissals(self) -> DismissalStore: ...

    def data_version(self) -> int:
        """Return a number that changes when another process has committed."""

    def when_waiting(self, tell: Callable[[bool], None]) -> None:
        """Have somebody told, in this thread, when a write waits for another process, and when it has waited."""

    def impatient(self) -> AbstractContextManager[None]:
        """Open a context in which a write raises LibraryBusy as soon as somebody would notice that it waits."""

    def check(self) -> list[str]:
        """Return what is wrong with the file, in sentences; empty when sound."""

    def batch(self) -> AbstractContextManager[None]:
        """Open a context in which many adds share one transaction (a big first import)."""

    def backup(self, to: Path | None = None) -> Path:
        """Write a verified copy; into the library's backups folder when `to` is None."""

    def rotate_backups(self) -> Path | None:
        """Write today's automatic backup when the library has changed; returns what was written."""

    def meta(self, key: str, default: str = "") -> str: ...

    def set_meta(self, key: str, value: str) -> None: ...

    def close(self) -> None: ...
