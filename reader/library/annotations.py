"""Highlights and notes as the front ends use them: by article and range, placed where they stand now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFound, UsageError
from reader.library.placing import Places, in_reading_order, where_made
from reader.model.annotation import WHOLE, Annotation, Kind, Motivation, PlacedAnnotation, Target
from reader.model.ids import AnnotationId, ArticleId, RevisionId
from reader.model.ranges import TextRange

if TYPE_CHECKING:
    from reader.library.ports import Store


class Annotations:
    """Highlights and notes of a library."""

    def __init__(self, store: Store, places: Places) -> None:
        self._store = store
        self._places = places

    def of_article(self, article: ArticleId) -> list[PlacedAnnotation]:
        """Return an article's annotations in reading order, orphans last."""
        placed = {p.annotation.id: p for p in self._placed(self._store.annotations.of_article(article))}
        order = in_reading_order((i, p.anchored) for i, p in placed.items())
        return [placed[AnnotationId(i)] for i in order]

    def made_on(self, revision: RevisionId) -> list[PlacedAnnotation]:
        """Return the annotations that were made on one revision, where they were made."""
        article = self._store.articles.revision_by_id(revision).article
        return [
            PlacedAnnotation(a, revision, where_made(a.target))
            for a in self._store.annotations.of_article(article)
            if a.target.revision == revision
        ]

    def all(self, limit: int | None = None) -> list[PlacedAnnotation]:
        """Return all annotations, newest first."""
        return self._placed(self._store.annotations.all(limit))

    def get(self, annotation: AnnotationId) -> PlacedAnnotation:
        return self._placed([self._store.annotations.get(annotation)])[0]

    def find(self, ref: str) -> AnnotationId:
        """Resolve an id or a unique beginning or ending of one."""
        return self._store.annotations.find(ref)

    def highlight(
        self,
        article: ArticleId,
        passage: TextRange,
        kind: Kind = Kind.KEY,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> PlacedAnnotation:
        """Highlight a passage of the current revision; saved when this returns.

        Raises UsageError for a passage that is empty or outside the text.
        """
        made = self._store.annotations.add(self.target(article, passage), kind, note, tags)
        return self._placed([made])[0]

    def note_on_article(self, article: ArticleId, note: str, tags: Sequence[str] = ()) -> PlacedAnnotation:
        """Note something on an article as a whole. Raises UsageError for an empty note."""
        if not note.strip():
            raise UsageError("note", "there is nothing in it")
        target = Target(article, self._store.articles.get(article).revision, WHOLE)
        made = self._store.annotations.add(target, Kind.KEY, note, tags, Motivation.COMMENTING)
        return self._placed([made])[0]

    def highlight_quote(
        self, article: ArticleId, quote: str, kind: Kind = Kind.KEY, note: str = "", tags: Sequence[str] = ()
    ) -> PlacedAnnotation:
        """Highlight the first place where the quote stands, typography aside.

        Raises NotFound when the article does not contain it.
        """
        return self.highlight(article, self.passage(article, quote), kind, note, tags)

    def edit(
        self,
        annotation: AnnotationId,
        *,
        kind: Kind | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> PlacedAnnotation:
        """Change what is given."""
        return self._placed([self._store.annotations.edit(annotation, kind=kind, body=note, tags=tags)])[0]

    def move(self, annotation: AnnotationId, passage: TextRange) -> PlacedAnnotation:
        """Put an annotation on another passage: resize it, or re-attach an orphan."""
        article = self._store.annotations.get(annotation).target.article
        target = self.target(article, passage)
        return self._placed([self._store.annotations.edit(annotation, target=target)])[0]

    def accept(self, annotations: Collection[AnnotationId]) -> list[PlacedAnnotation]:
        """Take the words that stand there now for the passage, as one step; orphans are left as they are."""
        found = [placed for placed in map(self.get, annotations) if placed.anchored.range is not None]
        if not found:
            return []
        with self._store.journal.together(f"Accepted {_counted(len(found), 'changed passage')}"):
            for placed in found:
                assert placed.anchored.range is not None
                self.move(placed.annotation.id, placed.anchored.range)
        return [self.get(placed.annotation.id) for placed in found]

    def remove(self, annotations: Collection[AnnotationId]) -> None:
        """Take annotations away as one step that can be undone."""
        self._store.annotations.remove(annotations)

    def target(self, article: ArticleId, passage: TextRange) -> Target:
        """Describe a passage of the current revision."""
        from reader.text.anchor import describe

        revision = self._store.articles.revision(article)
        if not passage.slice(revision.text).strip() or passage.end > len(revision.text):
            raise UsageError(f"{passage.start}..{passage.end}", "there is no text in this range")
        return Target(article, revision.id, describe(revision.text, passage))

    def passage(self, article: ArticleId, quote: str) -> TextRange:
        """Return where a quote first stands in the current revision, typography aside."""
        from reader.text.find import find_all

        text = self._store.articles.revision(article).text
        start = text.find(quote) if quote.strip() else -1
        if start >= 0:
            return TextRange(start, start + len(quote))
        found = find_all(text, quote) if quote.strip() else []
        if not found:
            raise NotFound(f"“{quote}”", "does not stand in this article")
        return found[0]

    def _placed(self, annotations: Iterable[Annotation]) -> list[PlacedAnnotation]:
        annotations = list(annotations)
        places = self._places.of({a.id: a.target for a in annotations})
        current: dict[ArticleId, RevisionId] = {}
        result = []
        for annotation in annotations:
            article = annotation.target.article
            if article not in current:
                current[article] = self._store.articles.get(article).revision
            result.append(PlacedAnnotation(annotation, current[article], places[annotation.id]))
        return result


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
