"""What the library needs to know where articles come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reader.model.changes import Problem
from reader.model.fetching import Fetched, Response
from reader.model.ids import ArticleId


class SourceStore(Protocol):
    """Linked folders and what could not be read."""

    def link(self, folder: bytes) -> None: ...

    def unlink(self, folder: bytes) -> None: ...

    def linked(self) -> list[bytes]: ...

    def report(self, source: str, reason: str, article: ArticleId | None = None) -> None:
        """Remember why a source was refused, or what of it was not read."""

    def settle(self, source: str) -> None: ...

    def problems(self) -> list[Problem]: ...

    def ignore(self, stamps: Mapping[str, str]) -> None:
        """Say no more of these sources while each has the stamp given. Journaled."""

    def ignored(self) -> Mapping[str, str]:
        """Return the sources the user ignores, with the stamps they had."""


class FetchStore(Protocol):
    """Which address gave which article."""

    def of_url(self, url: str) -> Fetched | None: ...

    def of_article(self, article: ArticleId) -> Fetched | None: ...

    def remember(self, url: str, article: ArticleId, answer: Response) -> None: ...
