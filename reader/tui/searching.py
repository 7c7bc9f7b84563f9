"""Searching off the screen's thread: one thread, one library of its own, only the newest question answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from reader.model.search import SearchOrder

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from reader.model.ranges import TextRange
    from reader.model.search import Facet, HitKind, SearchResult

T = TypeVar("T")

DEBOUNCE = 0.05
"""Seconds of quiet before a question is asked: shorter than the pause between two typed words."""

LIMIT = 60
"""Hits fetched at first: some screens full; more come when the end of the list is reached."""

FACETS = 8
"""Values of each facet: what fits beside the list."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a search screen wants to know."""

    query: str
    kinds: frozenset[HitKind] | None = None
    order: SearchOrder = SearchOrder.RELEVANCE
    limit: int = LIMIT
    like: ArticleId | None = None
    """The article whose like is looked for, instead of the query."""
    stories: bool = False
    """True when results are shown by story."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside an answer; it may come a little later."""

    facets: tuple[Facet, ...] = ()
    hidden: int = 0
    """Results of other kinds than those asked for."""
    meant: str = ""
    """A better spelling, when a word of the query stands nowhere."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """Article → title of its story."""


class Searcher:
    """Answers questions to the library's index for one screen."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._own: Library | None = None
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="search")
        self._asked = 0
        self._looked = 0

    def warm(self) -> None:
        """Load the index while the user has not typed yet."""
        self._pool.submit(self._warm)

    async def find(self, question: Question, *, at_once: bool = False) -> SearchResult | None:
        """Return the answer, or None when another question has been asked meanwhile."""
        self._asked += 1
        number = self._asked
        if not at_once:
            await asyncio.sleep(DEBOUNCE)
        return await self._run(number, self._find, question)

    async def beside(self, question: Question, total: int) -> Beside | None:
        """Return what stands beside the last answer, or None when another question has been asked."""
        return await self._run(self._asked, self._beside, question, total)

    async def matches(self, query: str, text: str, language: str) -> list[TextRange] | None:
        """Return where the query matches in a text; None when another text has been asked about."""
        self._looked += 1
        number = self._looked
        found = await self._submit(lambda: self._matches(number, query, text, language))
        return found if number == self._looked else None

    def close(self) -> None:
        """End the thread once it is done with what it does."""
        self._asked += 1
        self._pool.submit(self._close)
        self._pool.shutdown(wait=False)

    async def _run(self, number: int, what: Callable[..., T], *arguments: object) -> T | None:
        if number != self._asked:
            return None
        result = await self._submit(lambda: what(*arguments) if number == self._asked else None)
        return result if number == self._asked else None

    async def _submit(self, what: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, what)

    # In the thread.

    @property
    def _opened(self) -> Library:
        if self._own is None:
            self._own = self._library.reopen()
        return self._own

    def _warm(self) -> None:
        self._opened.search.pending()

    def _find(self, asked: Question) -> SearchResult:
        search = self._opened.search
        if asked.like is not None:
            return search.like(asked.like, limit=asked.limit)
        return search.find(asked.query, kinds=asked.kinds, limit=asked.limit, order=asked.order, typing=True)

    def _beside(self, asked: Question, total: int) -> Beside:
        search = self._opened.search
        if asked.like is not None:
            return Beside(stories=search.stories() if asked.stories else {})
        facets = search.facets(asked.query, kinds=asked.kinds, limit=FACETS, typing=True)
        meant = "" if total else search.suggest(asked.query) or ""
        hidden = search.find(asked.query, limit=0, typing=True).total - total if asked.kinds else 0
        return Beside(facets, hidden, meant, search.stories() if asked.stories else {})

    def _matches(self, number: int, query: str, text: str, language: str) -> list[TextRange]:
        if number != self._looked:
            return []
        return self._opened.search.matches(query, text, language, typing=True)

    def _close(self) -> None:
        if self._own is not None:
            self._own.close()
            self._own = None
