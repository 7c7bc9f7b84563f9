"""Acts on very many articles: what would hold up the keys goes on in a thread of its own.

Everything asked for meanwhile through here is done afterwards, in the order it was asked for.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import LibraryBusy, VariorumError
from reader.library.bulk import change_all
from reader.tui.widgets.status_line import Progress, StatusLine

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.changes import Step
    from reader.model.ids import ArticleId
    from reader.model.listing import ArticleRow
    from reader.tui.app import VariorumApp

log = logging.getLogger(__name__)

FEW = 500
"""Articles that are changed between two keys without anybody noticing; more go into the thread."""

TELL_EVERY = 0.1
"""Seconds between two words on how far it is."""

LOCKED = "waiting for another process that writes to the library"

WRITING = "writing"
"""Its place in the status line comes before what is fetched, read and indexed."""

Tell = Callable[[str, int, int], object]
"""Told what is going on, and how much of how much is done."""

Then = Callable[[], object]
"""What the screen does once the work is done."""


@dataclass
class Going(Message):
    """How far it is."""

    progress: Progress


@dataclass
class Done(Message):
    """One piece of work is done, or failed with a problem; `left` counts those behind it."""

    then: Then
    problem: str
    left: int


@dataclass(frozen=True, slots=True)
class Change:
    """One act on articles."""

    what: str
    """What is going on, for people: "tagging 20,000 articles"."""
    sentence: str
    """What was done, for the journal."""
    write: Callable[[Library, Sequence[ArticleId]], object]
    told: str = ""
    """What was done, for the screen, where it says more than the sentence."""


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to do with a library."""

    what: str
    act: Callable[[Library, Tell], Then]


class Bulk:
    """Does work at once when there is little of it and none under way, else in its thread."""

    def __init__(self, app: VariorumApp) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._waiting: deque[Work] = deque()
        self._running = False
        """True from the first work given to the thread until it has found nothing left."""

    @property
    def busy(self) -> bool:
        return self._running

    def change(self, rows: Sequence[ArticleRow], change: Change) -> None:
        """Change articles as one act."""
        self._do(Work(change.what, lambda *where: self._write(rows, change, *where)), len(rows) <= FEW)

    def decide(self, keys: Sequence[int], decide: Callable[[Sequence[ArticleRow]], Change]) -> None:
        """Change articles, as one act, in a way that depends on them."""

        def act(library: Library, tell: Tell) -> Then:
            rows = library.articles.rows(keys)
            return self._write(rows, decide(rows), library, tell) if rows else _nothing

        self._do(Work(_reading(keys), act), len(keys) <= FEW)

    def rows(self, keys: Sequence[int], then: Callable[[Sequence[ArticleRow]], object]) -> None:
        """Fetch the rows of the articles a question is about, and go on with them."""

        def act(library: Library, tell: Tell) -> Then:
            found = library.articles.rows(keys)
            return lambda: then(found)

        self._do(Work(_reading(keys), act), len(keys) <= FEW)

    def _write(self, rows: Sequence[ArticleRow], change: Change, library: Library, tell: Tell) -> Then:
        change_all(
            library.history,
            change.sentence,
            [row.id for row in rows],
            lambda some: change.write(library, some),
            partial(tell, change.what),
        )
        return lambda: self._app.wrote(change.told or change.sentence)

    def move(self, then: Callable[[Step | None], object], *, redo: bool = False) -> None:
        """Take the last act back, or do it again."""

        what = "doing it again" if redo else "taking it back"

        def act(library: Library, tell: Tell) -> Then:
            go = library.history.redo if redo else library.history.undo
            step = go(partial(tell, what))
            return lambda: then(step)

        self._do(Work(what, act), not self._app.library.history.heavy(redo=redo))

    def later(self, act: Callable[[Library], object]) -> None:
        """Do a small write that nobody waits for: at once, or behind what is being written."""

        def work(library: Library, tell: Tell) -> Then:
            act(library)
            return _nothing

        self._do(Work("", work), True)

    # Messages of the thread, on the screen's side.

    def going(self, event: Going) -> None:
        if self._running:
            self._app.background.show(WRITING, event.progress)

    def done(self, event: Done) -> None:
        """Go on with what the work was for."""
        if not event.left:
            self._app.background.show(WRITING, None)
        if event.problem:
            self._app.notify(event.problem, severity="error")
            return
        try:
            event.then()
        except VariorumError as error:
            self._app.notify(str(error), severity="error")

    def _do(self, work: Work, small: bool) -> None:
        with self._lock:
            if small and not self._running:
                start = None
            else:
                self._waiting.append(work)
                start, self._running = not self._running, True
        if start is None:
            self._do_now(work)
        elif start:
            # What was said before would hide how far it is.
            for line in self._app.screen.query(StatusLine):
                line.hush()
            if work.what:
                self._app.background.show(WRITING, Progress(work.what))
            self._app.run_worker(self._run, thread=True, group="bulk", exit_on_error=False)

    def _do_now(self, work: Work) -> None:
        library = self._app.library
        if self._app._exit:
            work.act(library, _untold)()
            return
        try:
            # The library is the first thing that an act writes to: one that finds it locked has done nothing.
            with library.store.impatient():
                then = work.act(library, _untold)
        except LibraryBusy:
            self._do(replace(work, what=work.what and LOCKED), False)
        else:
            then()

    # In the thread.

    def _run(self) -> None:
        """Do all that waits. It is not cancelled: what was asked for is done, also when the app is left."""
        try:
            with self._app.library.reopen() as library:
                while (work := self._next()) is not None:
                    self._perform(library, work)
        except VariorumError as error:
            # The library cannot be opened: nothing of it is done.
            with self._lock:
                self._waiting.clear()
                self._running = False
            self._app.post_message(Done(_nothing, str(error), 0))

    def _next(self) -> Work | None:
        with self._lock:
            if not self._waiting:
                self._running = False
                return None
            return self._waiting.popleft()

    def _perform(self, library: Library, work: Work) -> None:
        last = monotonic()

        def tell(what: str, done: int, total: int) -> None:
            nonlocal last
            if monotonic() - last > TELL_EVERY:
                last = monotonic()
                # Posted, not called: the screen may be waiting for this write to end.
                self._app.post_message(Going(Progress(what, done, total)))

        if work.what:
            self._app.post_message(Going(Progress(work.what)))
        then: Then = _nothing
        problem = ""
        try:
            then = work.act(library, tell)
        except VariorumError as error:
            problem = str(error)
        except Exception as error:
            log.exception("%s failed", work.what)
            problem = f"Something went wrong ({type(error).__name__}), see the log"
        with self._lock:
            left = len(self._waiting)
        self._app.post_message(Done(then, problem, left))


def _reading(keys: Sequence[int]) -> str:
    return f"reading {len(keys):,} articles"


def _untold(what: str, done: int, total: int) -> None:
    """Tell nobody."""


def _nothing() -> None:
    """Nothing follows."""
