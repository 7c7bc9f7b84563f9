"""Which articles are open, in which pane, how wide; and remembering where reading stopped. Widths are cells."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFound, VariorumError
from reader.model.ids import ArticleId
from reader.model.listing import ArticleRow, ListQuery
from reader.tui.fitting import clip
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import comparing, finding
from reader.tui.screens.reading_acts.asking import ask
from reader.tui.widgets.pane_group import MOST, Pane

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk

NARROWEST, WIDEST = 30, 160
"""Cells of the reading column, as in `config.toml`."""

OFFERED = 200
"""Articles in the dialog at once; more are found by typing."""


def opened(screen: ReadingDesk, articles: Sequence[ArticleId]) -> tuple[list[Pane], str]:
    """Return a pane for each article that is there, and what to say of those that are not."""
    panes, problem = [], ""
    for article in articles[:MOST]:
        try:
            panes.append(make(screen, article))
        except VariorumError as error:
            problem = str(error)
    return panes, problem


def make(screen: ReadingDesk, article: ArticleId) -> Pane:
    """Return a pane with an article as it is in the library now. Raises NotFound."""
    found = screen.library.open_article(article)
    return Pane(found.article, found.revision, found.annotations, text_width=screen.text_width)


# Beside each other.


def ask_beside(screen: ReadingDesk) -> None:
    """Let the user choose an article for the next pane."""
    if screen.group.full:
        screen.say(f"{MOST} articles are open; {screen.key('reading.close_pane')} closes one")
        return
    here = {pane.article.id for pane in screen.panes}
    dialog = Choose[ArticleId](
        "Open beside",
        _choices(_related(screen), here),
        placeholder="Words of title, outlet, byline or tags",
        find=lambda typed, _: _choices(_rows(screen, ListQuery(text=typed)), here),
    )
    ask(screen, dialog, lambda article: screen.run_worker(beside(screen, article), group="panes"))


async def beside(screen: ReadingDesk, article: ArticleId) -> None:
    """Open an article to the right of the current pane."""
    try:
        pane = make(screen, article)
    except VariorumError as error:
        screen.app.notify(str(error), severity="error", markup=False)
        return
    await screen.group.add(pane)
    changed(screen)


async def close(screen: ReadingDesk) -> None:
    """Close the current pane; the last one leaves the screen."""
    remember(screen, screen.pane)
    if len(screen.panes) == 1:
        screen.action_back()
        return
    await screen.group.close(screen.pane)
    changed(screen)


async def go_article(screen: ReadingDesk, by: int) -> None:
    """Read the next or previous article of the list in this pane."""
    pane = screen.pane
    keys = _listed(screen)
    key = screen.library.articles.key_of(pane.article.id)
    at = keys.index(key) if key is not None and key in keys else None
    if at is None or not 0 <= at + by < len(keys):
        screen.say(
            "This is the last article of the list" if by > 0 else "This is the first article of the list"
        )
        return
    rows = screen.library.articles.rows([keys[at + by]])
    if rows:
        remember(screen, pane)
        await screen.group.replace(pane, make(screen, rows[0].id))
        changed(screen)


def _listed(screen: ReadingDesk) -> array[int]:
    """Return the keys of the list the article was opened from, else of all articles."""
    for other in reversed(screen.app.screen_stack):
        if isinstance(other, LibraryScreen):
            return array("q", other.articles.source.keys)
    return screen.library.articles.keys(ListQuery())


def changed(screen: ReadingDesk) -> None:
    """Bring everything that depends on which articles are open up to date."""
    comparing.start(screen)
    finding.look_again(screen)
    screen.show_hints()


def _related(screen: ReadingDesk) -> list[ArticleRow]:
    """Return the other reports of the same story, articles that share a tag, then the newest."""
    rows: dict[ArticleId, ArticleRow] = {}
    for article in screen.library.stories.beside(screen.pane.article.id):
        key = screen.library.articles.key_of(article)
        rows |= {row.id: row for row in screen.library.articles.rows([] if key is None else [key])}
    for tag in screen.pane.article.tags:
        rows |= {row.id: row for row in _rows(screen, ListQuery(tag=tag)) if row.id not in rows}
    rows |= {row.id: row for row in _rows(screen, ListQuery()) if row.id not in rows}
    return list(rows.values())


def _rows(screen: ReadingDesk, query: ListQuery) -> list[ArticleRow]:
    articles = screen.library.articles
    return articles.rows(articles.keys(query)[:OFFERED])


def _choices(rows: Sequence[ArticleRow], without: set[ArticleId]) -> list[Choice[ArticleId]]:
    return [
        Choice(row.id, row.title, clip(row.outlet or "", 22), also=" ".join(row.tags))
        for row in rows
        if row.id not in without
    ]


# The column.


def widen(screen: ReadingDesk, by: int) -> None:
    """Make the reading column wider or narrower, here and in what is opened later."""
    width = max(NARROWEST, min(WIDEST, screen.text_width + by))
    screen.variorum.keep(text_width=width)
    for pane in screen.panes:
        pane.view.text_width = width
    screen.say(f"Column of {width}")
    screen.place_notes()


# Level with the library.


def level(screen: ReadingDesk, pane: Pane) -> None:
    """Show a pane's article as the library has it now; a new revision replaces the text."""
    try:
        article = screen.library.articles.get(pane.article.id)
    except NotFound:
        screen.say(f"“{pane.article.title}” is not in the library any more", warning=True)
        return
    if article.revision != pane.revision.id:
        found = screen.library.open_article(article.id)
        pane.revise(found.article, found.revision, found.annotations)
        screen.comparison = None  # It speaks of the text before.
        screen.say(f"“{article.title}” has been read anew: revision {found.revision.number}")
        changed(screen)
        return
    now = screen.library.articles.revision(article.id)
    if now.document != pane.revision.document:
        # The same text, but a block of it is called something else now.
        pane.revise(article, now, screen.library.annotations.of_article(article.id))
        changed(screen)
        return
    pane.article = article
    pane.level(screen.library.annotations.of_article(article.id))
    pane.count()


# Where reading stopped.


def remember(screen: ReadingDesk, pane: Pane) -> None:
    """Keep the caret's place, and mark the article read unless the user has just marked it unread."""
    if pane.kept_unread or (pane.remembered == pane.view.caret):
        return
    article, caret = pane.article.id, pane.view.caret
    screen.variorum.bulk.later(lambda library: library.articles.visit(article, caret))
    pane.remembered = caret
