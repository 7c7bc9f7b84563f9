"""Refreshing many feeds: the network in threads, every write in the thread that asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reader.errors import FetchFailed, IngestError
from reader.ingest.feeds.limits import TOO_MUCH
from reader.ingest.feeds.outsize import left_out, title_shown
from reader.ingest.partial import partial_note
from reader.library import feed_schedule as schedule
from reader.library.feed_reading import LATER, Arrived, Drafted, FeedReading
from reader.library.feed_taking import news_of, write
from reader.library.placing import Places
from reader.library.troubles import is_read_in_part, tell_of
from reader.model.dates import now
from reader.model.feed import Refreshed, RefreshState, Subscription

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.library.ports.feeds import Fetcher

AT_ONCE = 8
"""Feeds asked at once: as many as the network may be asked."""

LOOK = 0.2
"""Seconds between looks whether somebody wants it to stop."""

Progress = Callable[[int, int, str], None]
"""Told how many feeds are done, of how many, and which was the last."""


def _quiet(_done: int, _total: int, _title: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Written:
    """A feed whose entries are being drafted."""

    feed: Subscription
    arrived: Arrived


Step = Subscription | _Written


class Refresher:
    """One refresh of some feeds."""

    def __init__(self, store: Store, places: Places, fetcher: Fetcher, minutes: int) -> None:
        self._store = store
        self._places = places
        self._fetcher = fetcher
        self._minutes = minutes

    def run(
        self,
        feeds: Sequence[Subscription],
        progress: Progress | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[Refreshed]:
        """Yield the outcome for each feed as it comes in. What was written when it is stopped is kept."""
        tell = progress or _quiet
        asked = [feed for feed in feeds if not schedule.is_held(feed, now())]
        done = 0
        for feed in feeds:
            if feed not in asked:
                done += 1
                yield _held(feed)
        reading = FeedReading(self._fetcher, stopped)
        pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="feeds")
        try:
            running: dict[Future[Any], Step] = {pool.submit(reading.fetch, feed): feed for feed in asked}
            while running and not stopped():
                finished, _ = wait(running, LOOK, FIRST_COMPLETED)
                for future in finished:
                    step = running.pop(future)
                    outcome = self._take(step, future, reading, pool, running)
                    if outcome is not None:
                        done += 1
                        tell(done, len(feeds), outcome.title)
                        yield outcome
        finally:
            if running:
                self._fetcher.close()
                reading.end()
            pool.shutdown(cancel_futures=True)
            reading.close()

    def take(self, feed: Subscription, arrived: Arrived, reading: FeedReading) -> Refreshed:
        """Write what has just come from a feed, in this thread."""
        news = news_of(self._store, feed, arrived)
        drafted = reading.draft(feed, _outlet(feed, arrived), news)
        return self._finish(feed, arrived, drafted)

    def _take(
        self,
        step: Step,
        future: Future[Any],
        reading: FeedReading,
        pool: ThreadPoolExecutor,
        running: dict[Future[Any], Step],
    ) -> Refreshed | None:
        """Write what is done, and return the outcome when the feed is; else start what comes next."""
        feed = step.feed if isinstance(step, _Written) else step
        try:
            result = future.result()
        except IngestError as error:
            return self._fail(feed, error)
        if isinstance(step, _Written):
            assert isinstance(result, list)
            return self._finish(feed, step.arrived, result)
        assert isinstance(result, Arrived)
        news = news_of(self._store, feed, result)
        if not news:
            return self._finish(feed, result, [])
        drafting = pool.submit(reading.draft, feed, _outlet(feed, result), news)
        running[drafting] = _Written(feed, result)
        return None

    def _finish(self, feed: Subscription, arrived: Arrived, drafted: Sequence[Drafted]) -> Refreshed:
        added, revised, reasons = write(self._store, self._places, feed, drafted)
        told = schedule.answered(feed, arrived.response, arrived.feed, now(), self._minutes)
        others = {other.url for other in self._store.feeds.all() if other.id != feed.id}
        if told.url in others:
            told = replace(told, url=feed.url)
        if any(one.digest == LATER for one in drafted):
            # The next refresh has to see these entries again.
            told = replace(told, etag="", last_modified="")
        self._store.feeds.note(told)
        self._tell_of_flaws(feed, arrived, _overcame(drafted))
        changed = RefreshState.CHANGED if added or revised else RefreshState.UNCHANGED
        notes = (*arrived.feed.flaws, *arrived.feed.notes) if arrived.feed is not None else ()
        said = "; ".join([*notes, *_counted(reasons)])
        return Refreshed(feed.id, told.shown, changed, added, revised, said)

    def _tell_of_flaws(self, feed: Subscription, arrived: Arrived, left: Sequence[str]) -> None:
        if arrived.feed is not None:
            flaws = "; ".join([*arrived.feed.flaws, *left])
            tell_of(self._store, feed.url, partial_note(flaws) if flaws else "")
        elif not is_read_in_part(self._store, feed.url):
            # What has not changed is as broken off as it was.
            self._store.sources.settle(feed.url)

    def _fail(self, feed: Subscription, error: IngestError) -> Refreshed:
        told = schedule.failed(feed, error, now(), self._minutes)
        self._store.feeds.note(told)
        if not isinstance(error, FetchFailed):
            # A server out of reach is not worth a row among the problems: the feed itself shows it.
            self._store.sources.report(feed.url, error.why)
        state = RefreshState.ENDED if told.ended else RefreshState.FAILED
        return Refreshed(feed.id, feed.shown, state, reason=error.why)


def _outlet(feed: Subscription, arrived: Arrived) -> str:
    return (arrived.feed.title if arrived.feed is not None else "") or feed.title


def _overcame(drafted: Sequence[Drafted]) -> list[str]:
    """Return a line on each entry that could not be read; one that is only empty is none of them."""
    titles = [one.news.entry.title for one in drafted if one.draft is None and one.reason == TOO_MUCH]
    return [left_out(title_shown(title), TOO_MUCH) for title in titles]


def _held(feed: Subscription) -> Refreshed:
    until = feed.held_until or now()
    at = until.astimezone().strftime("%H:%M" if until.date() == now().date() else "%Y-%m-%d %H:%M")
    return Refreshed(feed.id, feed.shown, RefreshState.HELD, reason=f"the server asks to wait until {at}")


def _counted(reasons: Sequence[str]) -> list[str]:
    """Return each reason once, with how often."""
    return [
        f"{why} ({reasons.count(why)} times)" if reasons.count(why) > 1 else why
        for why in dict.fromkeys(reasons)
    ]
