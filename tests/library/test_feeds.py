"""Following feeds: what comes in, what changes, what stays out, and what happens when servers fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from reader.config import Locations, Settings
from reader.errors import FetchFailed, SourceRefused, UsageError
from reader.library.feeds import Feeds
from reader.library.service import Library, open_library
from reader.model.dates import now
from reader.model.feed import Refreshed, RefreshState, Subscription
from reader.model.fetching import Response
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery
from tests.library.feeding import FakeWeb, item, rss

URL = "https://news.example/feed"
PAGE = "<html><head><title>Dam</title></head><body><article><h1>Dam</h1>{}</article></body></html>"
PARAGRAPH = "<p>The full report says that the dam held for three days while engineers worked on it.</p>"


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


@pytest.fixture
def wire(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations) as library:
        yield Wire(library, web)


def test_following_a_feed_takes_what_it_has(wire: Wire) -> None:
    followed = wire.follow(item("one"), item("two", "Another text.", day=2))
    assert wire.titles(followed.id) == ["One", "Two"]
    assert (followed.title, followed.site) == ("The Daily Example", "https://news.example/")
    article = wire.library.articles.get(wire.article("One"))
    assert (article.metadata.outlet, article.read) == ("The Daily Example", False)
    [row] = wire.feeds.rows()
    assert (row.articles, row.unread) == (2, 2)


def test_a_page_is_followed_by_the_feed_it_names(wire: Wire) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in ("feed", "comments")
    )
    wire.web.put("https://news.example", f"<html><head>{links}</head></html>")
    wire.web.put(URL, rss(item("one")))
    followed = wire.feeds.add("news.example")
    assert followed.feed.url == URL
    assert [other.url for other in followed.others] == ["https://news.example/comments"]
    assert wire.titles() == ["One"]


def test_what_names_no_feed_is_refused_and_not_followed(wire: Wire) -> None:
    wire.web.put("https://news.example/page", "<html><body>nothing</body></html>")
    with pytest.raises(SourceRefused):
        wire.feeds.add("https://news.example/page")
    with pytest.raises(FetchFailed):
        wire.feeds.add("https://gone.example/")
    for address in ("file:///etc/passwd", "javascript:x", "two words", "", "https://"):
        with pytest.raises(UsageError):
            wire.feeds.add(address)
    assert wire.feeds.rows() == []


def test_only_addresses_that_were_typed_may_be_private(wire: Wire) -> None:
    wire.follow(item("one"))
    wire.feeds.import_list(b"https://other.example/feed\n", "urls")
    list(wire.feeds.refresh())
    asked = {request.url: request.typed for request in wire.web.asked}
    assert asked == {URL: True, "https://other.example/feed": False}
    assert wire.feeds.add("https://other.example/feed").known
    assert [row.subscription.typed for row in wire.feeds.rows()] == [True, True]


def test_a_changed_entry_becomes_a_revision(wire: Wire) -> None:
    wire.follow(item("one", "The dam held."))
    assert wire.refresh(item("one", "The dam broke.")).revised == 1
    assert wire.texts("One") == ["One\nThe dam held.", "One\nThe dam broke."]
    assert wire.refresh(item("one", "The dam broke.")).state is RefreshState.UNCHANGED


def test_a_change_that_is_not_of_the_text_makes_no_revision(wire: Wire) -> None:
    wire.follow(item("one", day=1))
    assert wire.refresh(item("one", day=2)).revised == 0
    assert len(wire.texts("One")) == 1


def test_what_is_gone_from_the_feed_stays(wire: Wire) -> None:
    wire.follow(item("one"), item("two", "Other words."))
    wire.refresh(item("two", "Other words."))
    assert wire.titles() == ["One", "Two"]


def test_a_removed_article_does_not_come_back(wire: Wire) -> None:
    wire.follow(item("one"), item("two", "Other words."))
    wire.library.articles.remove([wire.article("One")])
    outcome = wire.refresh(item("one", "It has changed."), item("two", "Other words."))
    assert (outcome.added, wire.titles()) == (0, ["Two"])
    wire.library.history.undo()
    assert wire.titles() == ["One", "Two"]


def test_the_same_text_elsewhere_is_one_article(wire: Wire) -> None:
    wire.follow(item("one"))
    other = wire.follow(item("one"), url="https://other.example/feed")
    assert wire.titles() == ["One"]
    assert wire.titles(other.id) == ["One"]


def test_a_title_alone_is_no_text_to_know_a_report_by(wire: Wire) -> None:
    wire.follow(item("weekly", ""))
    wire.follow(item("weekly", ""), url="https://other.example/feed")
    assert wire.titles() == ["Weekly", "Weekly"]


def test_a_report_that_was_saved_before_keeps_its_text(wire: Wire) -> None:
    link = "https://news.example/one"
    page = PAGE.format(PARAGRAPH).replace("<head>", f'<head><link rel="canonical" href="{link}">')
    saved = wire.library.sources.add_bytes(page.encode(), name="page.html")
    wire.follow(item("one", "Short.", link=link))
    wire.refresh(item("one", "Short, changed.", link=link))
    assert saved.article is not None
    assert wire.library.articles.revision_numbers(saved.article) == [1]
    assert wire.library.articles.count() == 1


def test_entries_that_share_one_address_are_different_reports(wire: Wire) -> None:
    link = "https://news.example/latest"
    wire.follow(item("one", "First.", link=link), item("two", "Second.", link=link))
    assert wire.titles() == ["One", "Two"]


def test_an_unchanged_feed_is_not_sent_again(wire: Wire) -> None:
    wire.web.put(URL, rss(item("one")), etag='"1"')
    wire.feeds.add(URL)
    assert wire.refresh().state is RefreshState.UNCHANGED
    assert wire.web.asked[-1].etag == '"1"'


def test_a_failure_keeps_the_last_good_state_and_asks_less_often(wire: Wire) -> None:
    feed = wire.follow(item("one")).id
    wire.web.fail(URL, "the server answered 500", status=500)
    waits = []
    for _ in range(8):
        assert wire.refresh().state is RefreshState.FAILED
        known = wire.feeds.get(feed)
        assert known.due is not None
        assert known.checked is not None
        waits.append(round((known.due - known.checked) / timedelta(minutes=1)))
    assert waits == [60, 120, 240, 480, 960, 1440, 1440, 1440]
    known = wire.feeds.get(feed)
    assert (known.failures, known.error) == (8, "the server answered 500")
    assert wire.titles(feed) == ["One"]
    wire.refresh(item("one"))
    known = wire.feeds.get(feed)
    assert (known.failures, known.error) == (0, "")


def test_a_server_that_asks_for_time_is_left_alone(wire: Wire) -> None:
    feed = wire.follow(item("one")).id
    wire.web.fail(URL, "too many", status=429, wait=7200)
    wire.refresh()
    known = wire.feeds.get(feed)
    assert known.held_until is not None
    assert known.due is not None
    assert known.held_until - now() > timedelta(minutes=119)
    assert known.due >= known.held_until
    asked = len(wire.web.asked)
    assert wire.refresh().state is RefreshState.HELD
    assert len(wire.web.asked) == asked


def test_a_feed_that_is_gone_for_good_is_asked_no_more_but_by_name(wire: Wire) -> None:
    feed = wire.follow(item("one")).id
    wire.web.fail(URL, "the server answered 410 Gone", status=410)
    assert wire.refresh().state is RefreshState.ENDED
    assert list(wire.feeds.refresh()) == []
    assert wire.feeds.due() == []
    wire.web.put(URL, rss(item("one")))
    assert [outcome.state for outcome in wire.feeds.refresh([feed])] == [RefreshState.UNCHANGED]
    assert not wire.feeds.get(feed).ended


def test_a_feed_that_has_moved_for_good_is_asked_at_its_new_place(wire: Wire) -> None:
    feed = wire.follow(item("one")).id
    moved = Response("https://new.example/feed", rss(item("one")).encode(), moved_for_good=True)
    wire.web.pages[URL] = moved
    wire.refresh()
    assert wire.feeds.get(feed).url == "https://new.example/feed"


def test_two_feeds_that_move_to_one_place_stay_two(wire: Wire) -> None:
    wire.follow(item("one"), url="https://new.example/feed")
    feed = wire.follow(item("one")).id
    body = rss(item("one")).encode()
    wire.web.pages[URL] = Response("https://new.example/feed", body, moved_for_good=True)
    list(wire.feeds.refresh([feed]))
    assert wire.feeds.get(feed).url == URL


def test_half_a_feed_is_taken_and_flagged_until_it_is_whole(wire: Wire) -> None:
    whole = rss(item("one"), item("two", "Other."))
    wire.web.put(URL, whole[: whole.rindex("<description>") + 20])
    feed = wire.feeds.add(URL).feed.id
    assert wire.titles(feed) == ["One", "Two"]
    assert "broken" in wire.feeds.get(feed).error
    wire.refresh(item("one"), item("two", "Other."))
    assert wire.feeds.get(feed).error == ""


def test_a_feed_that_cannot_be_read_is_a_row_among_the_problems(wire: Wire) -> None:
    wire.follow(item("one"))
    wire.web.put(URL, "<html>the server is being repaired</html>")
    assert wire.refresh().reason == "it is not a feed"
    assert [problem.source for problem in wire.library.sources.problems()] == [URL]
    wire.refresh(item("one"))
    assert wire.library.sources.problems() == []


def test_one_bad_feed_does_not_keep_the_others(wire: Wire) -> None:
    for number in range(12):
        wire.follow(item(f"report {number}", f"Text {number}."), url=f"https://news.example/{number}")
    wire.web.fail("https://news.example/3", "no")
    seen: list[tuple[int, int]] = []
    outcomes = list(wire.feeds.refresh(progress=lambda done, total, _: seen.append((done, total))))
    assert sum(outcome.state is RefreshState.FAILED for outcome in outcomes) == 1
    assert seen == [(number, 12) for number in range(1, 13)]


def test_a_refresh_that_is_stopped_keeps_what_it_has_written(wire: Wire) -> None:
    wire.follow(item("one"))
    assert list(wire.feeds.refresh(stopped=lambda: True)) == []
    assert wire.titles() == ["One"]


def test_full_texts_are_fetched_by_rule(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    feed = wire.follow(item("one", "Short.", link=link), full_text=True).id
    assert "held for three days" in wire.texts("Dam")[0]
    article = wire.library.articles.get(wire.article("Dam"))
    assert (article.metadata.outlet, article.metadata.url) == ("The Daily Example", link)
    wire.web.put(link, PAGE.format(PARAGRAPH.replace("three", "four")), kind="text/html")
    wire.refresh(item("one", "Short, changed.", link=link))
    assert len(wire.texts("Dam")) == 2
    assert wire.titles(feed) == ["Dam"]


def test_a_page_that_cannot_be_had_leaves_what_the_feed_gives(wire: Wire) -> None:
    feed = wire.follow(item("one", "Short.", link="https://news.example/one"), full_text=True)
    assert wire.texts("One") == ["One\nShort."]
    assert wire.titles(feed.id) == ["One"]


def test_a_page_that_says_less_than_the_feed_is_not_taken(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.web.put(link, "<html><body><p>Please agree.</p></body></html>", kind="text/html")
    wire.follow(item("one", "A long report, with all its words.", link=link), full_text=True)
    assert wire.texts("One") == ["One\nA long report, with all its words."]


def test_an_address_is_kept_without_what_tells_who_sent_the_reader(wire: Wire) -> None:
    wire.follow(item("one", link="https://news.example/one?id=1&amp;utm_source=rss"))
    known = wire.library.articles.get(wire.article("One")).metadata
    assert known.url == "https://news.example/one?id=1"


def test_an_article_that_was_fetched_again_keeps_the_text_of_its_page(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.follow(item("one", "Engineers worked on it for three days while the dam held.", link=link))
    article = wire.article("One")
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    wire.library.web._fetcher = wire.web
    assert wire.library.web.again(article).article == article
    wire.web.fail(link, "down")
    assert wire.refresh(item("one", "Short, changed.", link=link)).revised == 0


def test_full_text_on_demand_is_a_revision_and_stays(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.follow(item("one", "Short.", link=link))
    article = wire.article("One")
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    assert wire.feeds.fetch_full_text(article)
    assert not wire.feeds.fetch_full_text(article)
    wire.web.fail(link, "down")
    assert wire.refresh(item("one", "Short, changed.", link=link)).revised == 0
    assert "held for three days" in wire.library.articles.revision(article).text


def test_highlights_follow_a_report_that_changes(wire: Wire) -> None:
    from reader.model.annotation import Kind
    from reader.model.ranges import TextRange

    wire.follow(item("one", "The dam held for days."))
    article = wire.article("One")
    text = wire.library.articles.revision(article).text
    start = text.index("held")
    wire.library.annotations.highlight(article, TextRange(start, start + 4), Kind.FIGURE)
    wire.refresh(item("one", "Officials said: the dam held for days."))
    [placed] = wire.library.annotations.of_article(article)
    assert placed.anchored.quote == "held"


def test_lists_come_in_as_one_step_and_go_out_again(wire: Wire) -> None:
    opml = """<opml version="2.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/f"/>
    </outline><outline text="B" xmlUrl="https://b.example/f"/></body></opml>"""
    imported = wire.feeds.import_list(opml.encode(), "my.opml")
    assert (len(imported.added), imported.known) == (2, 0)
    written = wire.feeds.opml()
    again = wire.feeds.import_list(written.encode(), "again.opml")
    assert (again.added, again.known) == ((), 2)
    assert {row.subscription.shown: row.subscription.tags for row in wire.feeds.rows()} == {
        "A": ("News",),
        "B": (),
    }
    assert wire.library.history.undo() is not None
    assert wire.feeds.rows() == []


def test_nothing_is_asked_while_offline(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations, Settings(offline=True)) as library:
        feed = library.feeds.add(URL).feed
        assert library.feeds.due() == []
        with pytest.raises(FetchFailed):
            list(library.feeds.refresh())
        assert library.feeds.get(feed.id).failures == 0
    assert web.asked == []


def test_a_feed_is_due_when_its_time_has_come(wire: Wire) -> None:
    feed = wire.follow(item("one")).id
    assert wire.feeds.due() == []
    imported = wire.feeds.import_list(b"https://other.example/feed\n", "urls").added[0]
    assert wire.feeds.due() == [imported.id]
    wire.feeds.remove([feed])
    wire.library.history.undo()
    assert feed not in wire.feeds.due()


def test_two_processes_that_refresh_at_once_take_an_entry_once(wire: Wire) -> None:
    from contextlib import closing

    from reader.library.feed_reading import FeedReading
    from reader.library.feed_taking import news_of, write
    from reader.library.placing import Places

    feed = wire.follow(item("one"))
    wire.web.put(URL, rss(item("one"), item("two", "New words.")))
    store = wire.library.store
    with closing(FeedReading(wire.web)) as reading:
        drafted = reading.draft(feed, "", news_of(store, feed, reading.fetch(feed)))
    assert [write(store, Places(store), feed, drafted)[0] for _ in range(2)] == [1, 0]
    assert wire.titles() == ["One", "Two"]
    assert wire.refresh(item("one"), item("two", "Newer words.")).revised == 1


def test_an_entry_that_kills_the_reader_costs_itself_only(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ingest.worker import Worker, WorkerDied

    call = Worker.call

    def deadly(self: Worker, function: str, *arguments: object, **wish: float) -> object:
        if function.endswith("drafts_of") and "deadly" in repr(arguments):
            raise WorkerDied(function)
        return call(self, function, *arguments, **wish)

    monkeypatch.setattr(Worker, "call", deadly)
    wire.follow(item("one"), item("two", "A deadly text."), item("three", "Third."))
    assert wire.titles() == ["One", "Three"]
