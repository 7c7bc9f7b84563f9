"""Feeds while the app is open: refreshed when they are due or when somebody asks, beside the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.errors import VariorumError
from reader.tui.widgets.status_line import Progress

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.feed import Refreshed
    from reader.tui.app import VariorumApp
    from reader.tui.background import Background

WHO = "feeds"
"""The name of this work among all that is going on."""

FIRST_LOOK = 3.0
"""Seconds after the start: articles on the screen come first."""

LOOK = 60.0
"""Seconds between looks for what is due; refreshes are minutes apart."""


class FeedWatch:
    """Asks feeds for what is new; one refresh at a time."""

    def __init__(self, app: VariorumApp, background: Background) -> None:
        self._app = app
        self._background = background
        self.busy = False
        self.refused = ""
        """The address that could not be followed last: whoever typed it need not type it again."""

    def start(self) -> None:
        """Look for what is due from now on, unless the settings or the lack of a network forbid it."""
        if self._app.settings.feeds.refresh_minutes and not self._app.settings.offline:
            self._app.set_timer(FIRST_LOOK, self.refresh_due)
            self._app.set_interval(LOOK, self.refresh_due)

    def refresh_due(self) -> None:
        """Ask the feeds whose time has come."""
        if not self.busy:
            self._run(lambda: self._refresh(None, asked=False))

    def refresh(self, feeds: Sequence[str] | None = None) -> None:
        """Ask these feeds, or all."""
        if self.busy:
            self._app.say("Feeds are being refreshed already")
        else:
            self._run(lambda: self._refresh(feeds, asked=True))

    def follow(self, address: str) -> None:
        """Follow the feed at an address, or the one its page names."""
        self.refused = address if self.busy else ""
        if self.busy:
            self._app.say("Feeds are being refreshed: try again when that is done", warning=True)
        else:
            self._run(lambda: self._follow(address))

    def _run(self, work: Callable[[], None]) -> None:
        def guarded() -> None:
            try:
                work()
            except BaseException:
                self._tell(self._rest)
                raise

        self.busy = True
        self._app.run_worker(guarded, thread=True, group=WHO, exit_on_error=False)

    def _done(self, sentence: str = "", *, warning: str = "") -> None:
        self.busy = False
        self._background.show(WHO, None)
        self._app.wrote(sentence)
        if warning:
            self._app.say(warning, warning=True)

    # In a thread: the library is opened for it, and what it says goes through the app's queue.

    def _refresh(self, feeds: Sequence[str] | None, *, asked: bool) -> None:
        worker = get_current_worker()
        outcomes: list[Refreshed] = []
        warning = ""
        try:
            with self._app.library.reopen() as library, self._app.fetching.held(library):
                chosen = feeds if asked else library.feeds.due()
                if asked or chosen:
                    ask = library.feeds.refresh(chosen, self._progress, lambda: worker.is_cancelled)
                    outcomes += ask
        except VariorumError as error:
            warning = str(error)
        told = summary(outcomes, asked=asked)
        if outcomes or asked:
            self._tell(partial(self._done, told, warning=warning))
        else:
            self._tell(self._rest)

    def _rest(self) -> None:
        self.busy = False
        self._background.show(WHO, None)

    def _follow(self, address: str) -> None:
        sentence = warning = ""
        self._tell(self._background.show, WHO, Progress("asking for the feed"))
        try:
            with self._app.library.reopen() as library, self._app.fetching.held(library):
                sentence = _followed(library, address)
        except VariorumError as error:
            self.refused, warning = address, str(error)
        self._tell(partial(self._done, sentence, warning=warning))

    def _progress(self, done: int, total: int, _title: str) -> None:
        self._tell(self._background.show, WHO, Progress("refreshing feeds", done, total))

    def _tell(self, what: Callable[..., object], *arguments: object) -> None:
        if self._app.is_running:
            self._app.call_from_thread(what, *arguments)


def _followed(library: Library, address: str) -> str:
    followed = library.feeds.add(address)
    if followed.known:
        return f"“{followed.feed.shown}” is followed already"
    came = followed.refreshed
    new = f": {_number(came.added, 'article')}" if came is not None else ""
    return f"Following “{followed.feed.shown}”{new}"


def summary(outcomes: Sequence[Refreshed], *, asked: bool) -> str:
    """Return "3 new, 1 changed, 2 feeds failed"; of a refresh nobody asked for only what is new."""
    added, revised = (sum(getattr(o, name) for o in outcomes) for name in ("added", "revised"))
    told = [f"{count:,} {word}" for count, word in ((added, "new"), (revised, "changed")) if count]
    if not asked:
        return f"Feeds: {', '.join(told)}" if told else ""
    from reader.model.feed import RefreshState

    bad = [o for o in outcomes if o.state in (RefreshState.FAILED, RefreshState.ENDED)]
    held = [o for o in outcomes if o.state is RefreshState.HELD]
    if len(outcomes) == 1 and (bad or held):
        return f"“{outcomes[0].title}”: {outcomes[0].reason}"
    told = told or ["nothing new"]
    told += [f"{_number(len(bad), 'feed')} failed"] if bad else []
    told += [f"{_number(len(held), 'feed')} not asked yet"] if held else []
    return f"Feeds: {', '.join(told)}" if outcomes else "No feed is followed"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
