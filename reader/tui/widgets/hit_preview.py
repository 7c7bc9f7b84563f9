"""The article of the chosen result beside the list, at the match, with every match marked.

Offsets are code points of the article's text, end excluded.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.model.article import Article, Document
from reader.model.ranges import TextRange
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.parts_line import PartsLine, Spot


class QuietPane(ArticlePane, can_focus=False):
    """An article to look at: keys stay with the list."""


class HitPreview(Vertical):
    """Head and text; the list decides what is shown."""

    DEFAULT_CSS = """
    HitPreview { background: $background; border-left: vkey $surface-lighten-1; }
    HitPreview > PartsLine { background: $surface; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head = PartsLine(id="preview-head")
        self.page = QuietPane(id="preview-page")
        self.article: Article | None = None

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.page

    def show(self, article: Article | None, document: Document) -> None:
        """Show an article from its beginning, without marks; the one that is shown stays as it is."""
        if article is not None and article == self.article:
            return
        self.article = article
        self.page.show(document)
        self.head.show(Spot("" if article is None else article.metadata.outlet or "no outlet", "strong"))

    def mark(self, matches: Sequence[TextRange], at: TextRange | None) -> None:
        """Mark the matches and go to the one that is meant, else to the first."""
        current = current_match(matches, at)
        self.page.set_matches(list(matches), current)
        if at is not None or matches:
            self.page.go_to(at.start if at is not None else matches[0].start)
        outlet = self.article.metadata.outlet if self.article is not None else ""
        told = "" if current is None else f"{current + 1}/"
        told = f"{told}{len(matches)}" if matches else ""
        named = "" if self.article is None else outlet or "no outlet"
        self.head.show(Spot(named, "strong"), right=(Spot(told, "dim"),))


def current_match(matches: Sequence[TextRange], at: TextRange | None) -> int | None:
    """Return which match a passage touches first; the first of all when no passage is meant."""
    if at is None:
        return 0 if matches else None
    return next((n for n, m in enumerate(matches) if m.end > at.start and m.start < at.end), None)
