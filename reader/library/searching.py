"""Search, and keeping the index level with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import IndexFault, LibraryBusy
from reader.library.searchables import Searchables
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.model.search import (
    Facet,
    HitKind,
    IndexProgress,
    Searchable,
    SearchOrder,
    SearchResult,
)

if TYPE_CHECKING:
    from reader.config import Locations
    from reader.library.indexer import Indexer
    from reader.library.ports import Index, SavedSearches, Store

BATCH = 500
"""Changes per index commit: large enough to be fast, small enough to show progress."""

REBUILD = 2_000
"""Pending subjects above which a rebuild is cheaper than updating in place."""

LIKE_LENGTH = 20_000
"""Code points of an article that tell what it is about; the rest repeats them."""


class Search:
    """The search side of a library. The index is opened at the first question."""

    def __init__(
        self, store: Store, locations: Locations, kind_names: Mapping[str, str] | None = None
    ) -> None:
        self._store = store
        self._kind_names = kind_names or {}
        self._locations = locations
        self._log_id = store.log_id
        self._folder = locations.index(self._log_id)
        self._things = Searchables(store)
        self._opened: Index | None = None

    @property
    def _index(self) -> Index:
        if self._opened is None:
            # Whoosh takes 130 ms to import; nothing that starts needs it.
            from reader.index.engine import SearchIndex

            self._opened = SearchIndex.open(self._folder, self._log_id)
        return self._opened

    # Asking.

    def find(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 20,
        order: SearchOrder = SearchOrder.RELEVANCE,
        typing: bool = False,
    ) -> SearchResult:
        """Answer from what the index holds now; `pending` says what it has not seen.

        With `typing`, the last word may be the beginning of one.
        """
        from reader.library.properties import Properties

        asked = Properties(self._store, self._kind_names)
        result = self._index.search(
            query,
            kinds=kinds,
            limit=limit,
            order=order,
            texts=self._things.texts,
            allowed=asked.allowed,
            typing=typing,
        )
        return replace(result, pending=self.pending(), problem=asked.explain(result.problem))

    def articles(self, query: str) -> list[ArticleId]:
        """Return all articles a query finds, the most relevant first.

        Where it finds notes or claims alone, the articles these are about.
        """
        from reader.library.properties import Properties

        found = self._index.articles(query, allowed=Properties(self._store, self._kind_names).allowed)
        return [ArticleId(article) for article in found]

    def facets(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 10,
        typing: bool = False,
    ) -> tuple[Facet, ...]:
        """Count the outlets, months and tags of everything that a query finds."""
        from reader.library.properties import Properties

        asked = Properties(self._store, self._kind_names)
        return self._index.facets(query, kinds=kinds, limit=limit, allowed=asked.allowed, typing=typing)

    def like(self, article: ArticleId, *, limit: int = 20) -> SearchResult:
        """Return the articles most like this one, itself left out. Raises NotFound."""
        known = self._store.articles.get(article).metadata
        text = self._store.articles.texts([article]).get(article, "")
        result = self._index.like(
            f"{known.title}\n{text[:LIKE_LENGTH]}",
            language=known.language or "",
            without=[article],
            limit=limit,
            texts=self._things.texts,
        )
        return replace(result, pending=self.pending())

    def matches(self, query: str, text: str, language: str = "", *, typing: bool = False) -> list[TextRange]:
        """Return every place of a text that a query matches, stems and phrases right."""
        return self._index.match_terms(query, typing=typing).find(text, language)

    def suggest(self, query: str) -> str | None:
        """Return a better spelling from the library's own words, or None."""
        return self._index.suggest(query)

    def stories(self) -> dict[str, str]:
        """Return the title of the story of each article that is in one."""
        titles = dict(self._store.flags.stories())
        return {article: titles[story] for article, story in self._store.flags.story_of().items()}

    @property
    def saved(self) -> SavedSearches:
        """The searches the user keeps."""
        return self._store.saved

    # Keeping level.

    def pending(self) -> int:
        """Return how many subjects the index has not seen."""
        return self._store.changes.pending(0 if self._is_ahead() else self._index.position)

    def _is_ahead(self) -> bool:
        """Tell whether the index has seen what the library has not: an older copy took its place."""
        # The index first: the library only moves on meanwhile.
        return self._index.position > self._store.changes.last()

    def catch_up(self, progress: Callable[[IndexProgress], None] | None = None) -> bool:
        """Apply what changed. False when another process is writing: it will do it.

        Raises IndexFault when the index cannot be written.
        """
        index = self._index
        total = self.pending()
        if total > REBUILD or self._is_ahead():
            return self.rebuild(progress)
        done = 0
        while changes := self._store.changes.since(index.position, BATCH):
            upserts, deletes = self._things.changed(changes)
            if not index.apply(upserts, deletes, changes[-1].seq):
                return False
            done += len(changes)
            if progress:
                progress(IndexProgress(done, max(total, done)))
        return True

    def rebuild(self, progress: Callable[[IndexProgress], None] | None = None) -> bool:
        """Build the index anew; searches go on with the old one until it is done.

        False when another process is writing. Raises IndexFault when it cannot be written.
        """
        last = self._store.changes.last()
        total = self._things.count()

        def report(done: int) -> None:
            if progress:
                progress(IndexProgress(done, max(total, done), rebuilding=True))

        try:
            self._index.build(self.documents(), last, progress=report)
        except LibraryBusy:
            return False
        return True

    def documents(self) -> Iterator[Searchable]:
        """Yield everything the index should know, articles first."""
        return self._things.all()

    def check(self) -> list[str]:
        """Compare the index with the library, byte by byte and thing by thing; changes neither.

        Returns what differs, a line each; empty when they agree.
        """
        from reader.index.documents import digest

        try:
            self._index.verify()
        except IndexFault as fault:
            return [str(fault)]
        held: dict[tuple[HitKind, str], list[str]] = {}
        for kind, identifier, known in self._index.identities():
            held.setdefault((kind, identifier), []).append(known)
        found = []
        for thing in self.documents():
            indexed = held.pop((thing.kind, thing.id), [])
            if not indexed:
                found.append(f"{thing.kind} {thing.id}: not in the index: {thing.title}")
            elif indexed != [digest(thing)]:
                found.append(f"{thing.kind} {thing.id}: the index has another text: {thing.title}")
        found += [f"{kind} {name}: in the index, but not in the library" for kind, name in held]
        return found

    def start_indexer(self) -> Indexer:
        """Start the process that keeps the index level while an app is open."""
        from reader.library.indexer import Indexer

        return Indexer(self._locations)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None
