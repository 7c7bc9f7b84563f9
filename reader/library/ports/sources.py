"""What the library needs to know where articles come from."""

from __future__ import annotations

from typing import Protocol

from reader.model.changes import Problem
from reader.model.fetching import Fetched, Response
from reader.model.ids import ArticleId


class SourceStore(Protocol):
    """Linked folders and what could not be read."""

    def link(self, folder: bytes) -> None: ...

    def unlink(self, folder: bytes) -> None: ...

    def linked(self) -> list[bytes]: ...

    def report(self, source: str, reason: str) -> None: ...

    def settle(self, source: str) -> None: ...

    def problems(self) -> list[Problem]: ...


class FetchStore(Protocol):
    """Which address gave which article."""

    def of_url(self, url: str) -> Fetched | None: ...

    def of_article(self, article: ArticleId) -> Fetched | None: ...

    def remember(self, url: str, article: ArticleId, answer: Response) -> None: ...
