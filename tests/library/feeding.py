"""A web of a few addresses that feeds are followed on, without a network."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.errors import FetchFailed
from reader.library.feeds import Feeds
from reader.library.service import Library
from reader.model.feed import Refreshed, Subscription
from reader.model.fetching import Request, Response
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery

URL = "https://news.example/feed"
PAGE = "<html><head><title>Dam</title></head><body><article><h1>Dam</h1>{}</article></body></html>"
PARAGRAPH = "<p>The full report says that the dam held for three days while engineers worked on it.</p>"


@dataclass
class FakeWeb:
    """Answers with what was put there; `asked` is what it was asked for."""

    pages: dict[str, Response | FetchFailed] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)

    def put(self, url: str, body: str | bytes, *, etag: str = "", kind: str = "") -> None:
        raw = body.encode() if isinstance(body, str) else body
        self.pages[url] = Response(url, raw, kind, etag=etag)

    def fail(self, url: str, why: str, *, status: int | None = None, wait: float | None = None) -> None:
        failure = FetchFailed(url, why)
        failure.status, failure.retry_after = status, wait
        self.pages[url] = failure

    def fetch(self, request: Request) -> Response:
        self.asked.append(request)
        found = self.pages.get(request.url, FetchFailed(request.url, "no such host"))
        if isinstance(found, FetchFailed):
            raise found
        if request.etag and request.etag == found.etag:
            return Response(found.url, b"", etag=found.etag, unchanged=True)
        return found

    def close(self) -> None:
        """Nothing is ever under way."""


def item(name: str, text: str = "The dam held.", *, link: str = "", day: int = 1) -> str:
    """Return an item of an RSS feed."""
    where = f"<link>{link}</link>" if link else ""
    date = f"<pubDate>0{day} Jun 2026 10:00:00 GMT</pubDate>"
    return f'<item><guid isPermaLink="false">{name}</guid><title>{name.title()}</title>{where}{date}<description>{text}</description></item>'


def rss(*items: str, title: str = "The Daily Example") -> str:
    """Return an RSS feed."""
    head = f"<title>{title}</title><link>https://news.example/</link>"
    return f'<rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'


@dataclass
class Wire:
    """A library that follows feeds of a fake web."""

    library: Library
    web: FakeWeb

    @property
    def feeds(self) -> Feeds:
        return self.library.feeds

    def follow(self, *items: str, url: str = URL, full_text: bool = False) -> Subscription:
        self.web.put(url, rss(*items))
        return self.feeds.add(url, full_text=full_text).feed

    def refresh(self, *items: str) -> Refreshed:
        """Let the feed have these items now, and ask it."""
        if items:
            self.web.put(URL, rss(*items))
        [outcome] = self.feeds.refresh()
        return outcome

    def titles(self, feed: str | None = None) -> list[str]:
        articles = self.library.articles
        return sorted(row.title for row in articles.rows(articles.keys(ListQuery(feed=feed))))

    def article(self, title: str) -> ArticleId:
        articles = self.library.articles
        return next(row.id for row in articles.rows(articles.keys(ListQuery())) if row.title == title)

    def texts(self, title: str) -> list[str]:
        """Return the text of every revision of an article."""
        article = self.article(title)
        articles = self.library.articles
        return [articles.revision(article, n).text for n in articles.revision_numbers(article)]
