"""Following feeds: adding, listing, refreshing, full texts, lists in and out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import FetchFailed, SourceRefused, UsageError
from reader.library import feed_schedule as schedule
from reader.library.placing import Places
from reader.model.dates import now
from reader.model.feed import Entry, FeedRow, Listed, Refreshed, Subscription
from reader.model.fetching import Request, Response
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.library.feed_reading import FeedReading
    from reader.library.feed_refresh import Progress
    from reader.library.ports import Store
    from reader.library.ports.feeds import Fetcher
    from reader.model.ids import ArticleId

MAX_URL = 2_000


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of an address that was to be followed."""

    feed: Subscription
    known: bool = False
    """True when it was followed already."""
    refreshed: Refreshed | None = None
    """What came in at once; None when nothing was asked."""
    others: tuple[Listed, ...] = ()
    """Other feeds that the page names."""


@dataclass(frozen=True, slots=True)
class ImportedFeeds:
    """What became of a list of feeds."""

    added: tuple[Subscription, ...]
    known: int
    refused: tuple[str, ...]


class Feeds:
    """The feeds of a library."""

    def __init__(
        self,
        store: Store,
        places: Places,
        fetcher: Callable[[], Fetcher],
        minutes: int,
        offline: bool = False,
    ) -> None:
        self._store = store
        self._places = places
        self._fetcher = fetcher
        self._minutes = minutes
        self.offline = offline
        self._reading: FeedReading | None = None

    def rows(self) -> list[FeedRow]:
        """Return the followed feeds in alphabetical order, with what is unread."""
        return self._store.feeds.rows()

    def get(self, feed: str) -> Subscription:
        return self._store.feeds.get(feed)

    def find(self, ref: str) -> str:
        """Return the feed with this address, name or shortened id. Raises NotFound or AmbiguousId."""
        return self._store.feeds.find(ref)

    def due(self) -> list[str]:
        """Return the feeds that are to be asked by now; none while there is no network to ask."""
        moment = now()
        if self.offline:
            return []
        return [feed.id for feed in self._store.feeds.all() if schedule.is_due(feed, moment)]

    def add(
        self, address: str, *, name: str = "", tags: Sequence[str] = (), full_text: bool = False
    ) -> Followed:
        """Follow the feed at an address the user named, or the first that the page there names.

        What it has is taken at once. Without a network the address is followed as
        it is. Raises FetchFailed, SourceRefused, or UsageError for what is no address.
        """
        url = _typed_url(address)
        known = next((feed for feed in self._store.feeds.all() if feed.url == url), None)
        if known is not None:
            # Named by the user now, it may be on a private network.
            return Followed(self._store.feeds.add(known.url, typed=True), known=True)
        settings = (safe_line(name), _tags(tags), full_text)
        if self.offline:
            return Followed(self._follow(url, "", "", *settings, typed=True))
        from reader.library.feed_reading import FeedReading
        from reader.library.feed_refresh import Refresher

        with closing(self._fetcher()) as fetcher, closing(FeedReading(fetcher)) as reading:
            self._reading = reading
            response, others = self._found(fetcher, url)
            arrived = reading.parse(response)
            assert arrived.feed is not None
            kept = response.url if response.moved_for_good or others else url
            count = len(self._store.feeds.all())
            typed = _host(kept) == _host(url)
            feed = self._follow(kept, arrived.feed.title, arrived.feed.site, *settings, typed=typed)
            known_now = len(self._store.feeds.all()) == count
            refresher = Refresher(self._store, self._places, fetcher, self._minutes)
            return Followed(feed, known_now, refresher.take(feed, arrived, reading), tuple(others[1:]))

    def stop(self) -> None:
        """Let the reading of what `add` has fetched fail at once; may be called from another thread."""
        if self._reading is not None:
            self._reading.end()

    def remove(self, feeds: Sequence[str]) -> None:
        """Follow feeds no more; their articles stay. Can be undone."""
        self._store.feeds.remove(feeds)

    def rename(self, feed: str, name: str) -> None:
        self._store.feeds.rename(feed, safe_line(name))

    def set_tags(self, feed: str, tags: Sequence[str]) -> None:
        self._store.feeds.set_tags(feed, _tags(tags))

    def set_full_text(self, feed: str, wanted: bool) -> None:
        """Say whether the pages behind new entries are fetched."""
        self._store.feeds.set_full_text(feed, wanted)

    def refresh(
        self,
        feeds: Sequence[str] | None = None,
        progress: Progress | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[Refreshed]:
        """Ask some feeds, or all that have not ended, for what is new; yields outcomes as they come.

        Raises FetchFailed when the network is switched off.
        """
        from reader.library.feed_refresh import Refresher

        if self.offline:
            raise FetchFailed("feeds", "not refreshed, because the network is switched off (offline)")
        if feeds is None:
            chosen = [feed for feed in self._store.feeds.all() if not feed.ended]
        else:
            chosen = [self._store.feeds.get(feed) for feed in feeds]
        if chosen:
            with closing(self._fetcher()) as fetcher:
                refresher = Refresher(self._store, self._places, fetcher, self._minutes)
                yield from refresher.run(chosen, progress, stopped)

    def fetch_full_text(self, article: ArticleId) -> bool:
        """Give an article the text of its page; False when it has it already.

        Raises UsageError when it has no address, FetchFailed or SourceRefused.
        """
        from reader.library.correcting import ruled_draft
        from reader.library.feed_reading import FeedReading
        from reader.library.feed_taking import revise

        known = self._store.articles.get(article).metadata
        if not known.url:
            raise UsageError(known.title, "has no web address")
        published = known.published.isoformat() if known.published else ""
        told = Entry(article, known.title, known.url, known.byline or "", published=published)
        with closing(self._fetcher()) as fetcher, closing(FeedReading(fetcher)) as reading:
            draft = reading.page(known.url, told, known.outlet or "", self._store.feeds.feeds_of(article))
        changed = revise(self._store, self._places, article, ruled_draft(self._store, draft))
        self._store.feeds.has_full_text(article)
        return changed

    def import_list(self, body: bytes, name: str) -> ImportedFeeds:
        """Follow the feeds of an OPML or newsboat list, as one step. Raises SourceRefused."""
        from reader.ingest.feeds.lists import read_list

        listed, refused = read_list(body, name)
        before = {feed.url for feed in self._store.feeds.all()}
        new = [one for one in listed if one.url not in before]
        with self._store.journal.together(f"Followed {len(new):,} feeds of {safe_line(name, 60)}"):
            added = [self._store.feeds.add(o.url, name=o.title, site=o.site, tags=_tags(o.tags)) for o in new]
        return ImportedFeeds(tuple(added), len(listed) - len(new), tuple(refused))

    def opml(self) -> str:
        """Return the followed feeds as OPML, with their tags as folders."""
        from reader.ingest.feeds.opml import write_opml

        listed = [Listed(f.url, f.shown, f.site, f.tags) for f in self._store.feeds.all()]
        return write_opml(listed, "Variorum")

    def _found(self, fetcher: Fetcher, url: str) -> tuple[Response, list[Listed]]:
        """Return the feed at an address, or the first that the page there names with all of them."""
        from reader.ingest.feeds.discovery import feeds_named_by
        from reader.ingest.feeds.limits import MAX_BYTES
        from reader.ingest.feeds.outsize import MOST_BYTES
        from reader.ingest.feeds.reading import is_feed
        from reader.library.feed_reading import ACCEPT

        response = fetcher.fetch(Request(url, typed=True, accept=ACCEPT, most=MOST_BYTES))
        if is_feed(response.body):
            return response, []
        named = feeds_named_by(response.body[:MAX_BYTES], response.url)
        if not named:
            raise SourceRefused(url, "neither a feed nor a page that names one")
        typed = _host(named[0].url) == _host(url)
        return fetcher.fetch(Request(named[0].url, typed, accept=ACCEPT, most=MOST_BYTES)), named

    def _follow(
        self, url: str, title: str, site: str, name: str, tags: Sequence[str], full: bool, *, typed: bool
    ) -> Subscription:
        return self._store.feeds.add(
            url, title=safe_line(title), site=site, name=name, tags=tags, full_text=full, typed=typed
        )


def _typed_url(address: str) -> str:
    """Return the address with a scheme. Raises UsageError when it is none."""
    url = address.strip()
    if "://" not in url:
        url = f"https://{url.removeprefix('feed:').removeprefix('//')}"
    url = url.replace("feed://", "https://", 1) if url.startswith("feed://") else url
    wrong = any(c.isspace() or not c.isprintable() for c in url) or len(url) > MAX_URL
    if not url.startswith(("http://", "https://")) or wrong or not _host(url):
        raise UsageError(safe_line(address, 80), "not a web address")
    return url


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        return f"{parts.hostname}:{parts.port}" if parts.hostname else ""
    except ValueError:
        return ""


def _tags(tags: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, (safe_line(tag, 120) for tag in tags))))
