"""Searching off the screen's thread: one thread, one library of its own, only the newest question answered."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.search import HitKind, SearchOrder, SearchResult

DEBOUNCE = 0.05
"""Seconds of quiet before a question is asked: shorter than the pause between two typed words."""

LIMIT = 60
"""Hits fetched: some screens full; who wants more types another word."""


_LAST_WORD = re.compile(r"(?:^|(?<=[\s(]))\w{2,}$")
_OPERATORS = frozenset(("AND", "OR", "NOT", "NEAR"))


def as_typed(query: str) -> str:
    """Return a query whose last word may still be growing: it also finds what begins with it."""
    last = _LAST_WORD.search(query)
    if last is None or last.group() in _OPERATORS or query.count('"') % 2:
        return query
    word = last.group()
    return f"{query[: last.start()]}({word} OR {word}*)"


class Searcher:
    """Answers questions to the library's index for one screen."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._own: Library | None = None
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="search")
        self._asked = 0

    def warm(self) -> None:
        """Load the index while the user has not typed yet."""
        self._pool.submit(self._warm)

    async def find(
        self, query: str, kinds: frozenset[HitKind] | None, order: SearchOrder, *, at_once: bool = False
    ) -> SearchResult | None:
        """Return the answer, or None when another question has been asked meanwhile."""
        self._asked += 1
        number = self._asked
        if not at_once:
            await asyncio.sleep(DEBOUNCE)
        if number != self._asked:
            return None
        answer = asyncio.get_running_loop().run_in_executor(
            self._pool, self._find, number, query, kinds, order
        )
        result = await answer
        return result if number == self._asked else None

    def close(self) -> None:
        """End the thread once it is done with what it does."""
        self._asked += 1
        self._pool.submit(self._close)
        self._pool.shutdown(wait=False)

    def _opened(self) -> Library:
        if self._own is None:
            self._own = self._library.reopen()
        return self._own

    def _warm(self) -> None:
        self._opened().search.pending()

    def _find(
        self, number: int, query: str, kinds: frozenset[HitKind] | None, order: SearchOrder
    ) -> SearchResult | None:
        if number != self._asked:
            return None
        return self._opened().search.find(query, kinds=kinds, limit=LIMIT, order=order)

    def _close(self) -> None:
        if self._own is not None:
            self._own.close()
            self._own = None
