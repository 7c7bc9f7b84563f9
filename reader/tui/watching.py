"""Linked folders are looked at again while the app is open, in a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.service import Library
    from reader.library.watching import Events
    from reader.tui.app import VariorumApp

log = logging.getLogger(__name__)

END_SECONDS = 2.0
"""How long leaving the app waits for a scan to stop between two articles."""


class FolderWatch:
    """Scans linked folders on a cue. Speaks through the app's message queue, never waiting for it."""

    def __init__(
        self, app: VariorumApp, tell: Callable[[Iterable[Added]], None], events: Events | None = None
    ) -> None:
        """`tell` is given what became of the files, in the app's thread."""
        self._app = app
        self._tell = tell
        self._events = events
        self._stop = Event()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin, once what is linked has been scanned for the first time."""
        if self._thread is None and not self._stop.is_set() and self._app.settings.watch_folders:
            self._thread = Thread(target=self._run, name="watch", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End; an article that is being written is finished first."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(END_SECONDS)

    @property
    def running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _run(self) -> None:
        try:
            with self._app.library.reopen() as library:
                self._watch(library)
        except VariorumError as error:
            log.warning("watching folders: %s", error)
        except Exception as error:
            # Nobody waits for this thread: what ends it would be written across the screen.
            self._say(partial(self._app.faults.report, "watching folders", error))

    def _watch(self, library: Library) -> None:
        from reader.library.watching import Watch, file_events

        watch = Watch(library.sources.linked, self._stop, self._events or file_events)
        known: dict[str, str] = {}
        for cue in watch.cues():
            if cue.problem:
                self._say(partial(self._app.notify, cue.problem, severity="warning", markup=False))
            for folder in cue.folders:
                news = list(self._news(library, folder, known))
                if news:
                    self._say(partial(self._tell, news))

    def _news(self, library: Library, folder: Path, known: dict[str, str]) -> Iterator[Added]:
        """Scan a folder; what could not be read is told once for each reason."""
        try:
            for added in library.sources.scan(folder, news=True):
                if self._stop.is_set():
                    return
                if added.outcome is Outcome.UNCHANGED:
                    continue
                if added.article is not None or known.get(added.source) != added.reason:
                    known[added.source] = added.reason
                    yield added
        except VariorumError as error:
            # A library that is busy now is not at the next cue.
            log.warning("scanning %s: %s", folder, error)

    def _say(self, what: Callable[[], object]) -> None:
        if not self._stop.is_set():
            self._app.call_later(what)
