"""The article beside the library's list follows the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.widgets.preview import Preview

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen

PREVIEW_AFTER = 0.04
"""Seconds the choice must rest before the preview follows: holding j must not load every article."""


def show_preview(screen: LibraryScreen) -> None:
    """Show the chosen article, unless the preview is hidden or shows it already."""
    preview = screen.query_one(Preview)
    row = screen.articles.row
    if not preview.display or not preview.region:
        return
    if row is None:
        preview.clear()
        return
    articles = screen.variorum.library.articles
    article = articles.get(row.id)
    if article != preview.article:
        preview.show(article, articles.revision(row.id).document)
