"""What goes on besides the screen: rescanning linked folders, indexing, news from other processes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.errors import VariorumError
from reader.tui.widgets.status_line import Progress

if TYPE_CHECKING:
    from reader.library.indexer import Indexer
    from reader.model.search import IndexProgress
    from reader.tui.app import VariorumApp

log = logging.getLogger(__name__)

POLL = 1.0
"""Seconds between looks for what other processes have written."""


class Background:
    """Starts after the first frame, so that nothing delays it."""

    def __init__(self, app: VariorumApp) -> None:
        self._app = app
        self._indexer: Indexer | None = None

    def start(self) -> None:
        """Start everything."""
        self._app.set_interval(POLL, self._poll)
        self._app.run_worker(self._rescan, thread=True, group="rescan", exit_on_error=False)
        self._app.run_worker(self._follow_indexer, thread=True, group="indexer", exit_on_error=False)

    def stop(self) -> None:
        """End the indexer; what it has committed stays."""
        if self._indexer is not None:
            self._indexer.stop()
            self._indexer = None

    def nudge(self) -> None:
        """Tell the indexer that something changed."""
        if self._indexer is not None:
            self._indexer.nudge()

    def _poll(self) -> None:
        try:
            changed = self._app.library.changed_elsewhere()
        except VariorumError as error:
            log.warning("%s", error)
            return
        if changed:
            self._app.changed.publish("")

    def _rescan(self) -> None:
        worker = get_current_worker()
        refused = 0
        with self._app.library.reopen() as library:
            if not library.sources.linked():
                return
            self._show(Progress("reading folders"))
            for added in library.sources.rescan():
                if worker.is_cancelled:
                    return
                refused += added.article is None
        self._show(None)
        if refused:
            self._app.call_from_thread(
                self._app.say, f"{refused} files could not be read: see Problems", warning=True
            )

    def _follow_indexer(self) -> None:
        indexer = self._indexer = self._app.library.search.start_indexer()
        for progress in indexer.progress():
            self._show(_progress(progress))

    def _show(self, progress: Progress | None) -> None:
        if self._app.is_running:
            self._app.call_from_thread(self._app.show_progress, progress)


def _progress(told: IndexProgress) -> Progress | None:
    if not told.total or told.done >= told.total:
        return None
    return Progress("indexing", told.done, told.total)
