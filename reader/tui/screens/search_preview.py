"""Showing the article of the chosen result beside the list. Offsets are code points of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFound, VariorumError
from reader.model.article import Document
from reader.model.ids import ArticleId
from reader.tui.screens.search_acts import place_of
from reader.tui.widgets.hit_preview import HitPreview

if TYPE_CHECKING:
    from reader.tui.screens.search import SearchScreen

NO_ARTICLE = Document("", ())


async def show(screen: SearchScreen) -> None:
    """Show the chosen result at its match; another choice meanwhile takes its place."""
    hit, preview = screen.hit, screen.query_one(HitPreview)
    if hit is None or not hit.article or screen.searcher is None:
        preview.show(None, NO_ARTICLE)
        preview.mark((), None)
        return
    articles = screen.variorum.library.articles
    try:
        article = articles.get(ArticleId(hit.article))
        document = articles.revision(article.id).document
        language = article.metadata.language or ""
        found = await screen.searcher.matches(screen.query_text, document.text, language)
    except NotFound:
        # Removed since the index last looked.
        return
    except VariorumError as error:
        screen.say(str(error), warning=True)
        return
    if found is not None:
        preview.show(article, document)
        preview.mark(found, place_of(screen, hit))
