"""Articles from addresses while the app goes on: what is under way, and what became of it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from textual.message import Message

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome
from reader.text.safe import safe_line
from reader.tui.fitting import clip_words
from reader.tui.widgets.status_line import Progress

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId
    from reader.tui.app import VariorumApp

WEB = "web"
"""Its place in the status line comes before what is read and indexed: it was asked for last."""

SHOWN = 48
"""Cells of a title in a sentence."""

NEW = frozenset({Outcome.ADDED, Outcome.REVISED})


@dataclass
class Fetched(Message):
    """What became of some addresses; with `problem`, the library could not be used."""

    outcomes: list[Added]
    problem: str = ""


class Fetching:
    """Fetches in threads of its own; each opens the library for itself and answers with a message to the app."""

    def __init__(self, app: VariorumApp) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._open: set[Library] = set()
        self._stopped = False
        self._running = 0

    def add(self, url: str) -> None:
        """Add what an address gives."""
        host = urlsplit(url.strip()).netloc.rpartition("@")[2]
        self._start(f"fetching {safe_line(host)}", lambda library: iter([self.added(library, url)]))

    def again(self, articles: Sequence[ArticleId]) -> None:
        """Fetch articles again from their addresses."""

        def act(library: Library) -> Iterator[Added]:
            for article in articles:
                yield library.web.again(article)

        self._start("fetching again", act)

    def added(self, library: Library, url: str) -> Added:
        """Add what an address gives, in the thread that calls, so that `stop` can end it."""
        with self.held(library):
            return library.web.add(url)

    def stop(self) -> None:
        """End what is under way: leaving the app does not wait for a server."""
        with self._lock:
            self._stopped = True
            running = list(self._open)
        for library in running:
            library.stop()

    def arrived(self, fetched: Fetched) -> None:
        """Say what became of it, and show a single article."""
        self._running -= 1
        if not self._running:
            self._app.background.show(WEB, None)
        sentence, bad = _told(fetched)
        if any(added.outcome in NEW for added in fetched.outcomes):
            self._app.wrote(sentence)
        else:
            if bad:
                # A failure stands among the problems, which the library counts.
                self._app.changed.publish("")
            self._app.say(sentence, warning=bad)
        self._choose(fetched.outcomes)

    def _start(self, what: str, act: Callable[[Library], Iterator[Added]]) -> None:
        self._running += 1
        self._app.background.show(WEB, Progress(what))
        # What was said before would hide it.
        self._app.say(f"{what[0].upper()}{what[1:]}…")
        self._app.run_worker(lambda: self._run(act), thread=True, group="fetch", exit_on_error=False)

    def _run(self, act: Callable[[Library], Iterator[Added]]) -> None:
        outcomes: list[Added] = []
        problem = ""
        try:
            with self._app.library.reopen() as library, self.held(library):
                outcomes.extend(act(library))
        except VariorumError as error:
            problem = str(error)
        finally:
            # Posted even when something unforeseen happened: it counts what is under way.
            self._app.post_message(Fetched(outcomes, problem))

    @contextmanager
    def held(self, library: Library) -> Iterator[None]:
        """While entered, `stop` ends what this library of a thread asks of the network."""
        with self._lock:
            self._open.add(library)
            stopped = self._stopped
        if stopped:
            library.stop()
        try:
            yield
        finally:
            with self._lock:
                self._open.discard(library)

    def _choose(self, outcomes: Sequence[Added]) -> None:
        from reader.tui.screens.library import LibraryScreen

        screen = self._app.screen
        if len(outcomes) == 1 and outcomes[0].article is not None and isinstance(screen, LibraryScreen):
            screen.choose_article(outcomes[0].article)


def _told(fetched: Fetched) -> tuple[str, bool]:
    """Return a sentence, and whether it is a warning."""
    outcomes = fetched.outcomes
    if fetched.problem or not outcomes:
        return f"Not fetched: {fetched.problem or 'nothing came back'}", True
    if len(outcomes) == 1:
        return _told_one(outcomes[0])
    counts = Counter(added.outcome for added in outcomes)
    words = {
        Outcome.ADDED: "added",
        Outcome.REVISED: "changed",
        Outcome.UNCHANGED: "not changed",
        Outcome.DUPLICATE: "known already",
        Outcome.REFUSED: "not fetched",
    }
    told = ", ".join(f"{counts[outcome]:,} {word}" for outcome, word in words.items() if counts[outcome])
    return f"Fetched again: {told}", bool(counts[Outcome.REFUSED])


def _told_one(added: Added) -> tuple[str, bool]:
    title = clip_words(added.title, SHOWN)
    match added.outcome:
        case Outcome.ADDED:
            return f"Added “{title}”", False
        case Outcome.REVISED:
            return f"“{title}” has changed: it has a new revision", False
        case Outcome.UNCHANGED:
            return f"“{title}” has not changed", False
        case Outcome.DUPLICATE:
            return f"In the library already: “{title}”", False
        case _:
            return f"Not fetched: {added.reason}", True
