"""What goes on besides the screen: adding, rescanning linked folders, indexing, news from other processes."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome
from reader.tui.feeding import FeedWatch
from reader.tui.screens.library import LibraryScreen
from reader.tui.watching import FolderWatch
from reader.tui.widgets.status_line import Progress, StatusLine

if TYPE_CHECKING:
    from reader.library.indexer import Indexer
    from reader.library.service import Library
    from reader.model.search import IndexProgress
    from reader.tui.app import VariorumApp

log = logging.getLogger(__name__)

POLL = 1.0
"""Seconds between looks for what other processes have written."""

SOURCES, INDEXER = "sources", "indexer"

WELCOME = "These are samples: Enter reads, c compares, ? shows all keys"


LEFT_OUT = "{:,} removed before: left out of the folder; add a file by its name to have it back"


class Background:
    """Starts after the first frame, so that nothing delays it."""

    def __init__(self, app: VariorumApp, sources: Sequence[Path | str] = ()) -> None:
        self._app = app
        self._named_sources = tuple(sources)
        """Files, folders and addresses of the command line."""
        self._indexer: Indexer | None = None
        self.feeds = FeedWatch(app, self)
        self.folders = FolderWatch(app, self._tell_what_became)
        self._progress: dict[str, Progress | None] = {}
        """Who → how far; what is read comes before what is indexed."""

    def start(self) -> None:
        """Start everything."""
        self._app.set_interval(POLL, self._poll)
        self._app.run_worker(self._read_sources, thread=True, group="sources", exit_on_error=False)
        self._app.run_worker(self._follow_indexer, thread=True, group="indexer", exit_on_error=False)
        self._app.run_worker(self._keep_backup, thread=True, group="backup", exit_on_error=False)
        self.feeds.start()
        self._app.run_worker(_warm, thread=True, group="warm", exit_on_error=False)

    def stop(self) -> None:
        """End the indexer and the watch over folders; what they have committed stays."""
        self.folders.stop()
        if self._indexer is not None:
            self._indexer.stop()
            self._indexer = None

    def nudge(self) -> None:
        """Tell the indexer that something changed. It also looks for stories: that is too much work beside the keys."""
        if self._indexer is not None:
            self._indexer.nudge()

    def add(self, source: Path) -> None:
        """Add a file, or link a folder and add what is in it."""
        self._app.run_worker(
            lambda: self._read_named([source]), thread=True, group="sources", exit_on_error=False
        )

    def add_samples(self) -> None:
        """Add the sample articles in the background."""
        self._app.run_worker(self._add_samples, thread=True, group="sources", exit_on_error=False)

    def show(self, who: str, progress: Progress | None) -> None:
        """Show how far something is, on every screen; None when it is done."""
        self._progress[who] = progress
        shown = next((p for _, p in sorted(self._progress.items(), reverse=True) if p is not None), None)
        for screen in self._app.screen_stack:
            for line in screen.query(StatusLine):
                line.progress = shown

    def greet(self) -> None:
        """Show the sample story to somebody who is here for the first time."""
        first = self._app.screen_stack[0]
        if isinstance(first, LibraryScreen):
            first.welcome()
        self._app.wrote(WELCOME)

    def _poll(self) -> None:
        try:
            changed = self._app.library.changed_elsewhere()
        except VariorumError as error:
            log.warning("%s", error)
            return
        if changed:
            self._app.changed.publish("")

    # In threads of their own: each opens the library for itself and speaks through the app's queue.

    def _read_sources(self) -> None:
        """Add what was named on the command line, rescan linked folders, or welcome a new user."""
        try:
            with self._app.library.reopen() as library:
                if _is_fresh(library) and not self._named_sources:
                    self._welcome(library)
                    return
                if self._named_sources or library.sources.linked():
                    self._show(SOURCES, Progress("reading articles"))
                named = self._named(library, self._named_sources)
                self._take(chain(named, library.sources.rescan(self._show_reading)))
        except VariorumError as error:
            self._tell(partial(self._app.notify, str(error), severity="error"))
        finally:
            self.folders.start()

    def _read_named(self, sources: Sequence[Path]) -> None:
        try:
            with self._app.library.reopen() as library:
                self._show(SOURCES, Progress("reading articles"))
                self._take(self._named(library, sources))
                left_out = sum(library.sources.left_out(folder) for folder in sources if folder.is_dir())
                if left_out:
                    self._tell(self._app.say, LEFT_OUT.format(left_out))
        except VariorumError as error:
            self._tell(partial(self._app.notify, str(error), severity="error"))

    def _named(self, library: Library, sources: Sequence[Path | str]) -> Iterator[Added]:
        for source in sources:
            if isinstance(source, str):
                yield self._app.fetching.added(library, source)
            else:
                yield from library.sources.add(source, self._show_reading)

    def _add_samples(self) -> None:
        with self._app.library.reopen() as library:
            self._welcome(library)

    def _welcome(self, library: Library) -> None:
        self._show(SOURCES, Progress("adding sample articles"))
        added = library.sources.add_samples()
        self._show(SOURCES, None)
        if added:
            self._tell(self.greet)

    def _take(self, outcomes: Iterable[Added]) -> None:
        """Let articles come in, and say what became of them; each source counts once."""
        worker = get_current_worker()
        seen: list[Added] = []
        for added in outcomes:
            if worker.is_cancelled:
                return
            seen.append(added)
        self._show(SOURCES, None)
        self._tell(self._tell_what_became, seen)

    def _tell_what_became(self, seen: Iterable[Added]) -> None:
        """Say what became of sources; each counts once."""
        became: dict[str, Outcome] = {}
        for added in seen:
            became.setdefault(added.source, added.outcome)
        sentence = summary(Counter(became.values()))
        if sentence:
            self._app.wrote(sentence)

    def _show_reading(self, done: int, total: int) -> None:
        if total:
            self._show(SOURCES, Progress("reading articles", done, total))

    def _follow_indexer(self) -> None:
        indexer = self._indexer = self._app.library.search.start_indexer()
        for progress in indexer.progress():
            self._show(INDEXER, _progress(progress))

    def _keep_backup(self) -> None:
        """Write today's backup; only a failure is worth a line."""
        try:
            with self._app.library.reopen() as library:
                library.store.rotate_backups()
        except VariorumError as error:
            log.warning("%s", error)
            self._tell(partial(self._app.notify, f"No backup today: {error}", severity="warning"))

    def _show(self, who: str, progress: Progress | None) -> None:
        self._tell(self.show, who, progress)

    def _tell(self, what: object, *arguments: object) -> None:
        if self._app.is_running:
            self._app.call_from_thread(what, *arguments)  # type: ignore[arg-type]  # any method of the app


def _is_fresh(library: Library) -> bool:
    """Tell whether nobody has put anything in or taken anything out yet."""
    return not library.articles.count() and not library.sources.linked() and not library.history.recent(1)


def summary(counts: Mapping[Outcome, int]) -> str:
    """Return "3 added, 1 revised, 2 could not be read"; empty when nothing happened."""
    words = {
        Outcome.ADDED: "added",
        Outcome.REVISED: "revised",
        Outcome.MOVED: "moved",
        Outcome.DUPLICATE: "known already",
        Outcome.MISSING: "gone",
        Outcome.REFUSED: "could not be read",
    }
    return ", ".join(f"{counts[o]:,} {word}" for o, word in words.items() if counts.get(o))


def _progress(told: IndexProgress) -> Progress | None:
    if told.problem:
        return Progress(f"not indexing: {told.problem}")
    if not told.total or told.done >= told.total:
        return None
    return Progress("indexing", told.done, told.total)


def _warm() -> None:
    """Import the screen that is asked for first, while the user still looks at the list."""
    from reader.tui.actions import Scope
    from reader.tui.routes import route

    route(Scope.READING)
