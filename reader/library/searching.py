"""Search, and keeping the index level with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.changes import Change, Subject
from reader.model.ids import AnnotationId, ArticleId, ClaimId
from reader.model.ranges import TextRange
from reader.model.search import HitKind, IndexProgress, Searchable, SearchOrder, SearchResult

if TYPE_CHECKING:
    from reader.config import Locations
    from reader.library.indexer import Indexer
    from reader.library.ports import Index, Store

BATCH = 500
"""Changes per index commit: large enough to be fast, small enough to show progress."""

REBUILD = 2_000
"""Pending subjects above which a rebuild is cheaper than updating in place."""

_KINDS = {
    Subject.ARTICLE: HitKind.ARTICLE,
    Subject.ANNOTATION: HitKind.NOTE,
    Subject.CLAIM: HitKind.CLAIM,
}


class Search:
    """The search side of a library. The index is opened at the first question."""

    def __init__(self, store: Store, locations: Locations) -> None:
        self._store = store
        self._locations = locations
        self._folder = locations.index(store.library_id)
        self._opened: Index | None = None

    @property
    def _index(self) -> Index:
        if self._opened is None:
            # Whoosh takes 130 ms to import; nothing that starts needs it.
            from reader.index.engine import SearchIndex

            self._opened = SearchIndex.open(self._folder, self._store.library_id)
        return self._opened

    def find(
        self,
        query: str,
        *,
        kinds: frozenset[HitKind] | None = None,
        limit: int = 20,
        order: SearchOrder = SearchOrder.RELEVANCE,
    ) -> SearchResult:
        """Answer from what the index holds now; `pending` says what it has not seen."""
        from dataclasses import replace

        result = self._index.search(query, kinds=kinds, limit=limit, order=order, texts=self._texts)
        return replace(result, pending=self.pending())

    def matches(self, query: str, text: str, language: str = "") -> list[TextRange]:
        """Return every place of a text that a query matches, stems and phrases right."""
        return self._index.match_terms(query).find(text, language)

    def suggest(self, query: str) -> str | None:
        """Return a better spelling from the library's own words, or None."""
        return self._index.suggest(query)

    def pending(self) -> int:
        """Return how many subjects the index has not seen."""
        return self._store.changes.pending(self._index.position)

    def catch_up(self, progress: Callable[[IndexProgress], None] | None = None) -> bool:
        """Apply what changed. False when another process is writing: it will do it."""
        index = self._index
        total = self.pending()
        if total > REBUILD:
            return self.rebuild(progress)
        done = 0
        while changes := self._store.changes.since(index.position, BATCH):
            upserts, deletes = self._look_up(changes)
            if not index.apply(upserts, deletes, changes[-1].seq):
                return False
            done += len(changes)
            if progress:
                progress(IndexProgress(done, max(total, done)))
        return True

    def rebuild(self, progress: Callable[[IndexProgress], None] | None = None) -> bool:
        """Build the index anew; searches go on with the old one until it is done."""
        last = self._store.changes.last()
        total = self._count()

        def report(done: int) -> None:
            if progress:
                progress(IndexProgress(done, total, rebuilding=True))

        self._index.build(self.documents(), last, progress=report)
        return True

    def documents(self) -> Iterator[Searchable]:
        """Yield everything the index should know, articles first."""
        from reader.model.listing import ListQuery

        articles = self._store.articles
        keys = articles.keys(ListQuery())
        for start in range(0, len(keys), BATCH):
            rows = articles.rows(keys[start : start + BATCH])
            yield from self._articles([row.id for row in rows]).values()
        for annotation in self._store.annotations.all():
            yield self._annotation(annotation.id)
        for claim in self._store.claims.all():
            yield self._claim(claim.id)

    def start_indexer(self) -> Indexer:
        """Start the process that keeps the index level while an app is open."""
        from reader.library.indexer import Indexer

        return Indexer(self._locations)

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _count(self) -> int:
        store = self._store
        return store.articles.count() + len(store.annotations.all()) + len(store.claims.all())

    def _look_up(self, changes: list[Change]) -> tuple[list[Searchable], list[tuple[HitKind, str]]]:
        upserts: list[Searchable] = []
        deletes: list[tuple[HitKind, str]] = []
        known = self._articles([ArticleId(c.id) for c in changes if c.subject is Subject.ARTICLE])
        for change in changes:
            found = known.get(change.id) if change.subject is Subject.ARTICLE else self._one(change)
            if found is None:
                deletes.append((_KINDS[change.subject], change.id))
            else:
                upserts.append(found)
        return upserts, deletes

    def _one(self, change: Change) -> Searchable | None:
        try:
            if change.subject is Subject.ANNOTATION:
                return self._annotation(AnnotationId(change.id))
            return self._claim(ClaimId(change.id))
        except NotFound:
            return None

    def _articles(self, ids: list[ArticleId]) -> dict[str, Searchable]:
        texts = self._store.articles.texts(ids)
        found: dict[str, Searchable] = {}
        for identifier, text in texts.items():
            article = self._store.articles.get(identifier)
            known = article.metadata
            found[identifier] = Searchable(
                HitKind.ARTICLE,
                identifier,
                identifier,
                known.title,
                text,
                known.outlet or "",
                known.byline or "",
                article.tags,
                known.language or "",
                known.published,
                article.added,
            )
        return found

    def _annotation(self, identifier: AnnotationId) -> Searchable:
        annotation = self._store.annotations.get(identifier)
        article = self._store.articles.get(annotation.target.article)
        known = article.metadata
        body = f"{annotation.body}\n{annotation.target.quote}" if annotation.body else annotation.target.quote
        return Searchable(
            HitKind.NOTE,
            identifier,
            article.id,
            known.title,
            body,
            known.outlet or "",
            known.byline or "",
            annotation.tags,
            known.language or "",
            known.published,
            annotation.created,
        )

    def _claim(self, identifier: ClaimId) -> Searchable:
        claim = self._store.claims.get(identifier)
        parts = [claim.text, claim.note, *(e.target.quote for e in claim.evidence)]
        return Searchable(
            HitKind.CLAIM,
            identifier,
            claim.evidence[0].target.article if claim.evidence else "",
            claim.text,
            "\n".join(p for p in parts if p),
            tags=claim.tags,
            added=claim.created,
        )

    def _texts(self, wanted: list[tuple[HitKind, str]]) -> Mapping[tuple[HitKind, str], str]:
        articles = [ArticleId(i) for kind, i in wanted if kind is HitKind.ARTICLE]
        found = {(HitKind.ARTICLE, str(i)): t for i, t in self._store.articles.texts(articles).items()}
        for kind, identifier in wanted:
            try:
                if kind is HitKind.NOTE:
                    found[kind, identifier] = self._annotation(AnnotationId(identifier)).body
                elif kind is HitKind.CLAIM:
                    found[kind, identifier] = self._claim(ClaimId(identifier)).body
            except NotFound:
                # Removed since the index last looked; it will catch up.
                continue
        return found
