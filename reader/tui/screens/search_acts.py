"""What can be done with a search and its results. Offsets are code points of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.ids import AnnotationId, ArticleId, ClaimId
from reader.model.ranges import TextRange
from reader.model.search import Hit, HitKind
from reader.tui.actions import Scope

if TYPE_CHECKING:
    from reader.tui.screens.search import SearchScreen


def open_hit(screen: SearchScreen, hit: Hit) -> None:
    """Go to what was found: an article at the match, a highlight at its passage, a claim."""
    app = screen.variorum
    if hit.kind is HitKind.CLAIM:
        app.go(Scope.CLAIMS, claim=ClaimId(hit.id))
        return
    app.read([ArticleId(hit.article)], at=place_of(screen, hit), find=screen.query_text)


def place_of(screen: SearchScreen, hit: Hit) -> TextRange | None:
    """Return where a result stands in its article; None when only the article is known."""
    library = screen.variorum.library
    try:
        if hit.kind is HitKind.NOTE:
            return library.annotations.get(AnnotationId(hit.id)).anchored.range
        if hit.kind is HitKind.CLAIM:
            claim = library.claims.get(ClaimId(hit.id))
            anchored = claim.evidence[0].anchored if claim.evidence else None
            return anchored.range if anchored else None
        return _first_mark(hit, library.articles.revision(ArticleId(hit.id)).text)
    except NotFound:
        # Removed since the index last looked.
        return None


def _first_mark(hit: Hit, text: str) -> TextRange | None:
    """Return where the snippet's first match stands in the article's text."""
    core = hit.snippet.text.strip("… ")
    start = text.find(core)
    if start < 0 or not hit.snippet.marks:
        return None
    return hit.snippet.marks[0].shifted(start - hit.snippet.text.find(core))


def title_of(screen: SearchScreen, article: ArticleId) -> str:
    try:
        return screen.variorum.library.articles.get(article).metadata.title
    except NotFound:
        return "a removed article"


def ask_save(screen: SearchScreen) -> None:
    """Keep the query under a name; it then stands in the library's sidebar."""
    query = screen.query_text.strip()
    if not query:
        screen.say("There is nothing to save yet: type a query first")
        return
    from reader.tui.screens.prompts import AskLine

    saved = screen.variorum.library.search.saved
    known = next((s.name for s in saved.all() if s.query == query), query)

    def done(name: str | None) -> None:
        if name and name.strip():
            saved.save(name, query)
            screen.variorum.wrote(f"Saved as “{name.strip()}”; it stands in the library’s sidebar")

    note = f"Searches for {query}"
    screen.app.push_screen(AskLine("Save this search as", known, note=note), done)
