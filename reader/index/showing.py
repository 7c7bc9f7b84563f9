"""Found documents as hits: where they matched, with a snippet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.index.documents import Document
from reader.index.inverter import AUTHOR, OUTLET, TAG, TEXT, TITLE
from reader.index.marks import Marker, Matcher
from reader.index.nodes import Node
from reader.index.segment import Leaf
from reader.index.snippets import cut, matches_in
from reader.model.search import Hit, HitKind, Snippet

Texts = Callable[[list[tuple[HitKind, str]]], Mapping[tuple[HitKind, str], str]]
BODY = "body"
NO_SNIPPET = Snippet("", ())


class Shown:
    """Makes the hits of one query."""

    def __init__(self, tree: Node, texts: Texts | None) -> None:
        self._matcher = Matcher.of(tree)
        self._texts = texts
        self._markers: dict[tuple[str, str], Marker] = {}

    def hits(self, found: list[tuple[Leaf, int, float]]) -> tuple[Hit, ...]:
        """Return the hits, in the order given."""
        documents = [leaf.file.document(number) for leaf, number, _ in found]
        wanted = [(document.kind, document.id) for document in documents]
        texts = self._texts(wanted) if self._texts and wanted else {}
        return tuple(
            self._hit(
                document, leaf.file.language(number), score, texts.get((document.kind, document.id), "")
            )
            for document, (leaf, number, score) in zip(documents, found, strict=True)
        )

    def _hit(self, document: Document, language: str, score: float, text: str) -> Hit:
        text = _without_title(text, document.title)
        matches = matches_in(text, self._marker(language, TEXT))
        field = self._best_field(document, language, len({match.node for match in matches}))
        return Hit(
            document.kind,
            document.id,
            document.article,
            document.title,
            document.outlet,
            document.published,
            cut(text, matches) if text else NO_SNIPPET,
            round(score, 4),
            field,
        )

    def _best_field(self, document: Document, language: str, in_body: int) -> str:
        """Return the field that shows most of the query."""
        is_article = document.kind is HitKind.ARTICLE
        if is_article and self._matched(language, TITLE, document.title) >= max(in_body, 1):
            return TITLE
        body = BODY if is_article else str(document.kind)
        if in_body:
            return body
        others = {OUTLET: document.outlet, AUTHOR: document.author, TAG: " \n ".join(document.tags)}
        counts = {name: self._matched(language, name, value) for name, value in others.items()}
        best = max(counts, key=lambda name: counts[name])
        return best if counts[best] else body

    def _matched(self, language: str, field: str, value: str) -> int:
        return len({match.node for match in self._marker(language, field).matches(value)}) if value else 0

    def _marker(self, language: str, field: str) -> Marker:
        found = self._markers.get((language, field))
        if found is None:
            found = self._markers[language, field] = self._matcher.marker(language, field)
        return found


def _without_title(text: str, title: str) -> str:
    """Return what follows a headline that is shown anyway; a text that is nothing else stays."""
    first, _, rest = text.partition("\n")
    return rest if rest and " ".join(first.split()) == " ".join(title.split()) else text
