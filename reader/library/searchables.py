"""Everything in the library as the index should know it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.changes import Change, Subject
from reader.model.ids import AnnotationId, ArticleId, ClaimId
from reader.model.search import HitKind, Searchable

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.model.annotation import Annotation
    from reader.model.article import Article
    from reader.model.claim import Claim

BATCH = 500
"""Articles read at a time: a few megabytes of text."""

KINDS = {
    Subject.ARTICLE: HitKind.ARTICLE,
    Subject.ANNOTATION: HitKind.NOTE,
    Subject.CLAIM: HitKind.CLAIM,
}

Named = tuple[HitKind, str]


class Searchables:
    """Reads searchable things from the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self) -> int:
        store = self._store
        return store.articles.count() + len(store.annotations.all()) + len(store.claims.all())

    def all(self) -> Iterator[Searchable]:
        """Yield everything, articles first. What is removed meanwhile is left out."""
        from reader.model.listing import ListQuery

        keys = self._store.articles.keys(ListQuery())
        for start in range(0, len(keys), BATCH):
            rows = self._store.articles.rows(keys[start : start + BATCH])
            yield from self.articles([row.id for row in rows]).values()
        annotations = self._store.annotations.all()
        for start in range(0, len(annotations), BATCH):
            yield from self._annotations(annotations[start : start + BATCH])
        for claim in self._store.claims.all():
            yield _of_claim(claim)

    def changed(self, changes: Sequence[Change]) -> tuple[list[Searchable], list[Named]]:
        """Return what these changes left, and the names of what they took away."""
        kept: list[Searchable] = []
        gone: list[Named] = []
        articles = self.articles([ArticleId(c.id) for c in changes if c.subject is Subject.ARTICLE])
        for change in changes:
            found = articles.get(change.id) if change.subject is Subject.ARTICLE else self._one(change)
            if found is None:
                gone.append((KINDS[change.subject], change.id))
            else:
                kept.append(found)
        return kept, gone

    def articles(self, ids: Collection[ArticleId]) -> dict[str, Searchable]:
        """Return the articles of these that are in the library."""
        texts = self._store.articles.texts(ids)
        known = self._store.articles.many(list(texts))
        return {article.id: _of_article(article, texts[article.id]) for article in known}

    def texts(self, wanted: Sequence[Named]) -> Mapping[Named, str]:
        """Return the texts that snippets are cut from."""
        articles = [ArticleId(i) for kind, i in wanted if kind is HitKind.ARTICLE]
        found = {(HitKind.ARTICLE, str(i)): t for i, t in self._store.articles.texts(articles).items()}
        for kind, identifier in wanted:
            subject = Subject.ANNOTATION if kind is HitKind.NOTE else Subject.CLAIM
            thing = None if kind is HitKind.ARTICLE else self._one(Change(0, subject, identifier))
            if thing is not None:
                found[kind, identifier] = thing.body
        return found

    def _one(self, change: Change) -> Searchable | None:
        try:
            if change.subject is Subject.CLAIM:
                return _of_claim(self._store.claims.get(ClaimId(change.id)))
            annotation = self._store.annotations.get(AnnotationId(change.id))
            return _of_annotation(annotation, self._store.articles.get(annotation.target.article))
        except NotFound:
            return None

    def _annotations(self, annotations: Sequence[Annotation]) -> Iterator[Searchable]:
        wanted = dict.fromkeys(annotation.target.article for annotation in annotations)
        articles = {article.id: article for article in self._store.articles.many(list(wanted))}
        for annotation in annotations:
            article = articles.get(annotation.target.article)
            if article is not None:
                yield _of_annotation(annotation, article)


def _of_article(article: Article, text: str) -> Searchable:
    known = article.metadata
    return Searchable(
        HitKind.ARTICLE,
        article.id,
        article.id,
        known.title,
        text,
        known.outlet or "",
        known.byline or "",
        article.tags,
        known.language or "",
        known.published,
        article.added,
    )


def _of_annotation(annotation: Annotation, article: Article) -> Searchable:
    known = article.metadata
    quote = annotation.target.quote
    return Searchable(
        HitKind.NOTE,
        annotation.id,
        article.id,
        known.title,
        f"{annotation.body}\n{quote}" if annotation.body else quote,
        known.outlet or "",
        known.byline or "",
        annotation.tags,
        known.language or "",
        known.published,
        annotation.created,
    )


def _of_claim(claim: Claim) -> Searchable:
    pages = (f"{page.quote}\n{page.url}" for page in claim.web)
    quotes = (e.target.quote for e in claim.evidence)
    parts = [claim.text, claim.note, *quotes, *pages]
    return Searchable(
        HitKind.CLAIM,
        claim.id,
        claim.evidence[0].target.article if claim.evidence else "",
        claim.text,
        "\n".join(p for p in parts if p),
        author=claim.said_by,
        tags=claim.tags,
        added=claim.created,
    )
