"""An article opened for reading: its text with everything that is drawn on it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.annotation import PlacedAnnotation
from reader.model.article import Article, Revision


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """One pane's worth."""

    article: Article
    revision: Revision
    annotations: tuple[PlacedAnnotation, ...]
    """In the order of their places; orphans last."""
