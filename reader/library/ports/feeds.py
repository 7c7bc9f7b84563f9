"""What the library needs to follow feeds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from reader.model.feed import FeedRow, KnownEntry, Subscription
from reader.model.fetching import Request, Response
from reader.model.ids import ArticleId


class FeedStore(Protocol):
    """Feeds and their entries. What the user does is journaled; what servers say is not."""

    def all(self) -> list[Subscription]: ...

    def rows(self) -> list[FeedRow]: ...

    def get(self, feed: str) -> Subscription: ...

    def find(self, ref: str) -> str: ...

    def add(
        self,
        url: str,
        *,
        title: str = "",
        site: str = "",
        name: str = "",
        tags: Sequence[str] = (),
        full_text: bool = False,
        typed: bool = False,
    ) -> Subscription: ...

    def remove(self, feeds: Collection[str]) -> None: ...

    def rename(self, feed: str, name: str) -> None: ...

    def set_tags(self, feed: str, tags: Sequence[str]) -> None: ...

    def set_full_text(self, feed: str, wanted: bool) -> None: ...

    def note(self, told: Subscription) -> None:
        """Keep what the server said of a feed."""

    def known(self, feed: str, entries: Collection[str]) -> dict[str, KnownEntry]:
        """Return what is remembered of these entries, by id."""

    def remember(self, feed: str, entry: KnownEntry) -> None: ...

    def has_entry(self, feed: str, article: ArticleId) -> bool: ...

    def feeds_of(self, article: ArticleId) -> list[Subscription]: ...

    def has_full_text(self, article: ArticleId) -> None: ...


class Fetcher(Protocol):
    """Gets addresses; safe to use from several threads."""

    def fetch(self, request: Request) -> Response:
        """Return what the address gives. Raises FetchFailed."""

    def close(self) -> None:
        """End what is under way."""
