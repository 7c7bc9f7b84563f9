"""Highlights with all that a query over them looks at: article, story, the user's name for the kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.model.annotation import PlacedAnnotation
from reader.text.sifting import Sifted, sift

if TYPE_CHECKING:
    from reader.library.service import Library


def rows(library: Library, placed: Iterable[PlacedAnnotation]) -> list[Sifted]:
    """Return a row for each highlight whose article is there, in the order given."""
    listed = list(placed)
    targets = sorted({one.annotation.target.article for one in listed})
    articles = {article.id: article for article in library.articles.many(targets)}
    stories = library.search.stories()
    names = library.settings.kind_names
    return [
        Sifted(
            one,
            articles[one.annotation.target.article],
            stories.get(one.annotation.target.article, ""),
            names.get(one.annotation.kind, ""),
        )
        for one in listed
        if one.annotation.target.article in articles
    ]


def sifted(library: Library, placed: Iterable[PlacedAnnotation], query: str) -> list[PlacedAnnotation]:
    """Return the highlights that a query keeps (see `reader.text.sifting`)."""
    keeps = sift(query)
    return [row.placed for row in rows(library, placed) if keeps(row)]
