"""What the library needs of the search index."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol

from reader.model.ranges import TextRange
from reader.model.search import Facet, HitKind, Searchable, SearchOrder, SearchResult


class Matcher(Protocol):
    """Finds in a whole text every place that a query matched."""

    def find(self, text: str, language: str = "") -> list[TextRange]: ...


Texts = Callable[[list[tuple[HitKind, str]]], Mapping[tuple[HitKind, str], str]]
Allowed = Callable[[str, str], frozenset[str] | None]


class Index(Protocol):
    """The derived search index."""

    @property
    def position(self) -> int: ...

    def apply(
        self,
        upserts: Iterable[Searchable],
        deletes: Iterable[tuple[HitKind, str]],
        position: int,
        *,
        wait: float = 0.2,
    ) -> bool: ...

    def build(
        self,
        documents: Iterable[Searchable],
        position: int,
        *,
        processes: int = 2,
        progress: Callable[[int], None] | None = None,
    ) -> None: ...

    def search(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 20,
        order: SearchOrder = SearchOrder.RELEVANCE,
        texts: Texts | None = None,
        allowed: Allowed | None = None,
        typing: bool = False,
    ) -> SearchResult: ...

    def articles(self, query: str, *, allowed: Allowed | None = None) -> list[str]: ...

    def facets(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 10,
        allowed: Allowed | None = None,
        typing: bool = False,
    ) -> tuple[Facet, ...]: ...

    def like(
        self,
        text: str,
        *,
        language: str = "",
        without: Collection[str] = (),
        limit: int = 20,
        texts: Texts | None = None,
    ) -> SearchResult: ...

    def identities(self) -> Iterable[tuple[HitKind, str, str]]:
        """Yield kind, id and digest of everything indexed."""

    def verify(self) -> None:
        """Read all of it. Raises IndexFault naming what is damaged."""

    def match_terms(self, query: str, *, typing: bool = False) -> Matcher: ...

    def suggest(self, query: str) -> str | None: ...

    def close(self) -> None: ...
