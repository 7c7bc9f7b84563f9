"""Read, star and tag, copying and exporting: acts on the article of the current pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.model.listing import ArticleRow
from reader.tui.citation import citation
from reader.tui.screens import library_acts as acts
from reader.tui.screens.reading_acts import highlighting

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


def toggle_read(screen: ReadingDesk) -> None:
    """Mark the article unread, for another time; or read again."""
    pane = screen.pane
    pane.kept_unread = not pane.kept_unread
    # The place is kept first, because remembering it later would mark the article read.
    screen.library.articles.visit(pane.article.id, pane.view.caret)
    if pane.kept_unread:
        screen.library.articles.set_read([pane.article.id], False)
    word = "unread" if pane.kept_unread else "read"
    screen.wrote_here(f"Marked {acts.named([_row(screen, pane)])} {word}")


def toggle_star(screen: ReadingDesk) -> None:
    """Star the article, or take its star away."""
    row = _row(screen, screen.pane)
    screen.variorum.bulk.change([row], acts.starring([row]))


def ask_tags(screen: ReadingDesk) -> None:
    """Let the user add and remove tags."""
    acts.ask_tags(screen.variorum, [_row(screen, screen.pane)])


def export(screen: ReadingDesk) -> None:
    """Write the article's highlights to a file the user names."""
    acts.ask_export(screen.variorum, [_row(screen, screen.pane)])


def open_browser(screen: ReadingDesk) -> None:
    """Open the article where it was published."""
    acts.open_browser(screen.variorum, _row(screen, screen.pane))


def fetch_again(screen: ReadingDesk) -> None:
    """Fetch the article again from its address."""
    screen.variorum.fetching.again([_row(screen, screen.pane).id])


def open_link(screen: ReadingDesk, href: str) -> None:
    """Open a link of the text, whose address the pane has found safe."""
    screen.app.open_url(href)
    screen.say(f"Opened {href}")


def copy(screen: ReadingDesk) -> None:
    """Copy the selection, the highlight or the sentence here, with its source."""
    pane = screen.pane
    here = None if pane.view.selection is not None else highlighting.highlight_here(pane)
    passage = here.anchored.range if here is not None else None
    passage = passage or highlighting.target(screen, pane)
    screen.variorum.copy(citation(pane.article.metadata, passage.slice(pane.text).strip()), "the quotation")
    pane.view.clear_selection()


def _row(screen: ReadingDesk, pane: Pane) -> ArticleRow:
    """Return the article as the list shows it. Raises NotFound when it has been removed."""
    articles = screen.library.articles
    key = articles.key_of(pane.article.id)
    rows = articles.rows([key]) if key is not None else []
    if not rows:
        raise NotFound(pane.article.title, "is not in the library any more")
    return rows[0]
