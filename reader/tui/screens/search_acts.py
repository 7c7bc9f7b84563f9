"""What can be done with a search and its results. Offsets are code points of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.ids import AnnotationId, ArticleId, ClaimId, short
from reader.model.ranges import TextRange
from reader.model.search import Hit, HitKind, SearchResult
from reader.tui.actions import Scope
from reader.tui.screens import search_view as view
from reader.tui.widgets.parts_line import Spot

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


def copy(screen: SearchScreen, hit: Hit) -> None:
    """Send the snippet with its source to the clipboard."""
    date = hit.published.isoformat()[:10] if hit.published else ""
    about = ", ".join(part for part in (hit.outlet, f"“{hit.title}”", date) if part)
    screen.variorum.copy(f"“{hit.snippet.text.strip('… ')}” — {about} [{short(hit.id)}]", "result")


def summary(screen: SearchScreen, result: SearchResult) -> tuple[list[Spot], tuple[Spot, ...]]:
    """Return what stands above the results: how many, what was meant, what is wrong; and how they stand."""
    beside = screen.beside
    left = [Spot(view.counted(result, beside, screen.kinds), "strong")]
    if beside.meant:
        left.append(Spot(f"   did you mean {beside.meant}?", "accent", screen.action_meant))
    if result.pending:
        left.append(Spot(f"   indexing: {result.pending:,} to go", "accent"))
    if result.problem:
        left.append(Spot(f"   {result.problem}", "accent"))
    if screen.like and not screen.query_text.strip():
        return [Spot(f"Most like “{title_of(screen, screen.like)}”   ", "accent"), *left], ()
    grouped = "" if screen.grouping is view.Grouping.NONE else f"   grouped {screen.grouping}"
    right = (
        Spot(f"in {view.KINDS[screen.kinds][0]}", "dim", screen.action_kinds),
        Spot(f"   {view.ordered(screen.order)}", "dim", screen.action_order),
        Spot(grouped, "dim", screen.action_group),
    )
    return left, right
