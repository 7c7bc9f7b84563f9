"""The searches the user keeps, in the library's sidebar, with what each finds now."""

from __future__ import annotations

import logging
import time
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
class Counted(Message):
    """What each saved search finds, by its id."""

    counts: dict[str, int]


def count(screen: LibraryScreen) -> None:
    """Count in the background; the library must not wait for the index to be loaded."""
    searches = screen.variorum.library.search.saved.all()
    if searches:
        screen.run_worker(
            lambda: _count(screen, searches), thread=True, group="saved", exclusive=True, exit_on_error=False
        )


def _count(screen: LibraryScreen, searches: list[SavedSearch]) -> None:
    worker = get_current_worker()
    try:
        with screen.variorum.library.reopen() as library:
            for _ in range(PATIENCE):
                level = not library.search.pending()
                if worker.is_cancelled:
                    return
                screen.post_message(Counted(counts(library, searches)))
                if level:
                    return
                time.sleep(LOOK_AGAIN)
    except VariorumError as error:
        log.warning("saved searches: %s", error)


def counts(library: Library, searches: list[SavedSearch]) -> dict[str, int]:
    """Return how much each search finds, by its id."""
    return {s.id: library.search.find(s.query, limit=0).total for s in searches}


def remove(app: VariorumApp, search: SavedSearch) -> None:
    """Forget a search; undo brings it back."""
    app.library.search.saved.remove(search.id)
    app.wrote(f"Forgot the search “{search.name}”; {app.keymap.key('global.undo')} brings it back")
