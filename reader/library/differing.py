"""Comparing revisions of one article. Offsets are code points of each revision's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.export.differences import LINK, Difference, difference, figure_words
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore

__all__ = ["LINK", "Difference", "differ", "difference", "figure_words"]


def differ(
    articles: ArticleStore, article: ArticleId, old: int | None = None, new: int | None = None
) -> Difference | None:
    """Compare two revisions by their numbers: by default the last two, or one with the current.

    None when the article has one revision only. Raises NotFound.
    """
    numbers = articles.revision_numbers(article)
    for number in (old, new):
        if number is not None and number not in numbers:
            told = ", ".join(map(str, numbers))
            raise NotFound(f"revision {number}", f"the article has revision {told}")
    newer = numbers[-1] if new is None else new
    if old is None:
        earlier = [number for number in numbers if number < newer]
        if not earlier:
            return None
        old = earlier[-1]
    return difference(articles.revision(article, old), articles.revision(article, newer))
