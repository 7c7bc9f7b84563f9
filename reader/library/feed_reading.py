"""What is done for a feed beside the library: fetching, parsing, drafting. Safe to use from several threads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from queue import LifoQueue
from urllib.parse import urlsplit

from reader.errors import IngestError, SourceRefused
from reader.ingest.feeds.entries import digest_of
from reader.ingest.feeds.limits import TOO_MUCH
from reader.ingest.feeds.outsize import MOST_BYTES
from reader.ingest.feeds.reading import read_feed
from reader.ingest.worker import Worker, WorkerDied
from reader.library.ports.feeds import Fetcher
from reader.model.draft import Draft
from reader.model.feed import Entry, Feed, KnownEntry, Subscription
from reader.model.fetching import Request, Response

WORKERS = 2
"""Processes that parse: more would not be faster than the network."""

ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
PAGES = 50
"""Pages fetched for a feed at one refresh; the others come with the next ones."""

CHUNK = 100
"""Entries drafted at once: about a tenth of a second, and a deadly one costs its neighbours little."""

LATER = b"later"
"""Stands for the digest of an entry whose page is still to be fetched."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a server sent."""

    response: Response
    feed: Feed | None = None
    """None when nothing had changed."""
    digests: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """An entry that is new or has changed."""

    entry: Entry
    digest: bytes
    known: KnownEntry | None
    page: bool
    """True when the text is to be that of its page."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is to be written for an entry."""

    news: News
    draft: Draft | None
    full: bool = False
    reason: str = ""
    digest: bytes = b""


class FeedReading:
    """Fetches and parses with a few processes of its own. To be closed."""

    def __init__(self, fetcher: Fetcher, stopped: Callable[[], bool] = lambda: False) -> None:
        self._fetcher = fetcher
        self._stopped = stopped
        # Last in, first out: while one is enough, the other is not started.
        self._workers: LifoQueue[Worker] = LifoQueue()
        self._all = [Worker() for _ in range(WORKERS)]
        self._ended = False
        for worker in self._all:
            self._workers.put(worker)

    def end(self) -> None:
        """Let what is under way fail at once, in its own thread."""
        self._ended = True
        for worker in self._all:
            worker.kill()

    def close(self) -> None:
        """End the processes; only when no thread is in here any more."""
        for worker in self._all:
            worker.close()

    def fetch(self, feed: Subscription) -> Arrived:
        """Ask a feed for what is new. Raises IngestError."""
        request = Request(feed.url, feed.typed, feed.etag, feed.last_modified, ACCEPT, MOST_BYTES)
        response = self._fetcher.fetch(request)
        return Arrived(response) if response.unchanged else self.parse(response)

    def parse(self, response: Response) -> Arrived:
        """Read a feed that has come. Raises SourceRefused."""
        with self._worker() as worker:
            feed = read_feed(response.body, response.url, charset=response.charset, worker=worker)
        return Arrived(response, feed, tuple(digest_of(entry) for entry in feed.entries))

    def draft(self, feed: Subscription, outlet: str, news: Sequence[News]) -> list[Drafted]:
        """Make drafts of entries, of their pages where those are wanted."""
        entries = [one.entry for one in news]
        drafts = [
            draft
            for start in range(0, len(entries), CHUNK)
            for draft in self._drafts(entries[start : start + CHUNK], outlet)
        ]
        found: list[Drafted] = []
        fetched = 0
        for one, (draft, reason) in zip(news, drafts, strict=True):
            if not one.page or not one.entry.url:
                found.append(Drafted(one, draft, reason=reason, digest=one.digest))
            elif fetched == PAGES or self._stopped():
                found.append(Drafted(one, draft, reason=reason, digest=LATER))
            else:
                fetched += 1
                found.append(self._full(feed, outlet, one, draft))
        return found

    def page(self, url: str, entry: Entry, outlet: str, feeds: Sequence[Subscription]) -> Draft:
        """Return the article on a page. Raises IngestError."""
        typed = any(feed.typed and _origin(feed.url) == _origin(url) for feed in feeds)
        response = self._fetcher.fetch(Request(url, typed, accept="text/html, */*;q=0.5"))
        with self._worker() as worker:
            try:
                draft = worker.call("reader.ingest.feeds.drafting:page_draft", response, entry, outlet)
            except WorkerDied as died:
                raise SourceRefused(url, TOO_MUCH) from died
        assert isinstance(draft, Draft)
        return draft

    def _full(self, feed: Subscription, outlet: str, one: News, draft: Draft | None) -> Drafted:
        try:
            page = self.page(one.entry.url, one.entry, outlet, [feed])
        except IngestError as error:
            return Drafted(one, draft, reason=f"no full text: {error.why}", digest=one.digest)
        if draft is not None and page.document.words < draft.document.words:
            return Drafted(one, draft, reason="its page has less text than the feed", digest=one.digest)
        return Drafted(one, page, full=True, digest=one.digest)

    def _drafts(self, entries: list[Entry], outlet: str) -> list[tuple[Draft | None, str]]:
        """Make drafts in one call; when that kills the worker, one by one."""
        call = "reader.ingest.feeds.drafting:drafts_of"
        with self._worker() as worker:
            try:
                return list(worker.call(call, entries, outlet))
            except WorkerDied:
                if len(entries) == 1:
                    return [(None, TOO_MUCH)]
        return [self._drafts([entry], outlet)[0] for entry in entries]

    @contextmanager
    def _worker(self) -> Iterator[Worker]:
        worker = self._workers.get()
        try:
            if self._ended:
                raise SourceRefused("feeds", "stopped")
            yield worker
        finally:
            self._workers.put(worker)


def _origin(url: str) -> tuple[str, str]:
    """Return what two addresses of one server share. One the user has named may lead to itself."""
    parts = urlsplit(url)
    return parts.scheme, parts.netloc
