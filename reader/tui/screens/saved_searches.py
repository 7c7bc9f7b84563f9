"""The searches the user keeps, in the library's sidebar, with what each finds now."""

from __future__ import annotations

import logging
import time
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import VariorumError

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.search import SavedSearch
    from reader.tui.app import VariorumApp
    from reader.tui.screens.library import LibraryScreen

log = logging.getLogger(__name__)

LOOK_AGAIN = 0.5
"""Seconds between looks whether the index has caught up with the last change."""

PATIENCE = 120
"""Looks until an index that stays behind is left alone; the next change looks again."""


@dataclass
class Found(Message):
    """The articles that a query finds, as keys of the list, the most relevant first."""

    query: str
    keys: array[int]


@dataclass
class Counted(Message):
    """How many articles each saved search finds, by its id."""

    counts: dict[str, int]


def look(screen: LibraryScreen) -> None:
    """Ask all searches in the background, the one whose articles are shown first.

    The library must not wait for the index to be loaded.
    """
    searches = screen.variorum.library.search.saved.all()
    shown = screen.view.search
    if searches or shown:
        screen.run_worker(
            lambda: _look(screen, shown, searches),
            thread=True,
            group="saved",
            exclusive=True,
            exit_on_error=False,
        )


def _look(screen: LibraryScreen, shown: str, searches: list[SavedSearch]) -> None:
    worker = get_current_worker()
    try:
        with screen.variorum.library.reopen() as library:
            for _ in range(PATIENCE):
                level = not library.search.pending()
                if shown and not worker.is_cancelled:
                    screen.post_message(Found(shown, found(library, shown)))
                if worker.is_cancelled:
                    return
                screen.post_message(Counted(counts(library, searches)))
                if level:
                    return
                time.sleep(LOOK_AGAIN)
    except VariorumError as error:
        log.warning("saved searches: %s", error)


def found(library: Library, query: str) -> array[int]:
    """Return the keys of the articles that a query finds, the most relevant first."""
    return library.articles.keys_of(library.search.articles(query))


def counts(library: Library, searches: list[SavedSearch]) -> dict[str, int]:
    """Return how many articles each search finds, by its id."""
    return {s.id: len(library.search.articles(s.query)) for s in searches}


def remove(app: VariorumApp, search: SavedSearch) -> None:
    """Forget a search; undo brings it back."""
    app.library.search.saved.remove(search.id)
    app.wrote(f"Forgot the search “{search.name}”; {app.keymap.key('global.undo')} brings it back")
