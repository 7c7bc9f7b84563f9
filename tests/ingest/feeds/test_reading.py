"""Feeds of every kind, whole, broken and hostile."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.errors import SourceRefused
from reader.ingest.feeds.discovery import feeds_named_by
from reader.ingest.feeds.entries import digest_of, draft_of
from reader.ingest.feeds.limits import ENTRIES
from reader.ingest.feeds.reading import read_feed
from reader.ingest.worker import Worker, WorkerDied
from reader.model.article import Role, Style
from reader.model.feed import Entry, Feed, Listed
from tests.ingest.feeds.samples import ALL, ATOM, JSON, RSS2, URL, rss


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.mark.parametrize("kind", ALL)
def test_every_kind_gives_title_site_and_both_reports(kind: str, worker: Worker) -> None:
    feed = read_feed(ALL[kind], URL, worker=worker)
    assert (feed.title, feed.site, feed.flaws) == ("The Daily Example", "https://news.example/", ())
    assert [entry.title for entry in feed.entries] == ["Levee holds & town sleeps", "Second report"]
    assert [entry.url for entry in feed.entries] == [
        "https://news.example/levee",
        "https://news.example/second",
    ]


@pytest.mark.parametrize("body", [RSS2, ATOM, JSON])
def test_an_entry_becomes_an_article_with_all_that_the_feed_says(body: bytes, worker: Worker) -> None:
    feed = read_feed(body, URL, worker=worker)
    draft = draft_of(feed.entries[0], feed.title)
    told = draft.metadata
    assert told.title == "Levee holds & town sleeps"
    assert (told.outlet, told.byline, told.tags) == ("The Daily Example", "Ann Lee", ("Floods",))
    assert told.published is not None
    assert told.published.isoformat() == "2026-06-01T08:00:00Z"
    assert draft.document.text.startswith("Levee holds & town sleeps\nThe levee held for three days.")
    link = next(run for run in draft.document.runs if Style.LINK in run.styles)
    where = "https://static.example/x/days" if body is ATOM else "https://news.example/days"
    assert link.href == where


def test_full_content_wins_over_the_summary_and_keeps_its_quotations(worker: Worker) -> None:
    feed = read_feed(RSS2, URL, worker=worker)
    document = draft_of(feed.entries[0], feed.title).document
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.PARAGRAPH, Role.QUOTE]


@pytest.mark.parametrize("body", [ATOM, JSON])
def test_plain_text_is_no_markup(body: bytes, worker: Worker) -> None:
    feed = read_feed(body, URL, worker=worker)
    assert draft_of(feed.entries[1], "").document.text == "Second report\nPlain words, 5 < 6."


def test_half_a_feed_is_read_as_far_as_it_goes(worker: Worker) -> None:
    feed = read_feed(RSS2[: RSS2.index(b"<description>Plain") + 18], URL, worker=worker)
    assert [entry.id for entry in feed.entries] == ["n-1", "n-2"]
    assert feed.flaws == ("its XML is broken; what could be read was taken",)


def test_only_the_newest_entries_of_a_hundred_thousand_are_taken(worker: Worker) -> None:
    items = "".join(
        f"<item><guid isPermaLink='false'>{n}</guid><title>{n}</title></item>" for n in range(100_000)
    )
    feed = read_feed(rss(items), URL, worker=worker)
    assert [entry.id for entry in feed.entries] == [str(n) for n in range(ENTRIES)]
    assert feed.notes == ("only the newest 1,000 of 100,000 entries were taken",)


def test_the_newest_entries_may_stand_at_the_end(worker: Worker) -> None:
    items = "".join(
        f"<item><guid isPermaLink='false'>{n}</guid><title>{n}</title><pubDate>Mon, 01 Jun 2026 {n // 60:02}:{n % 60:02}:00 GMT</pubDate></item>"
        for n in range(1_200)
    )
    feed = read_feed(rss(items), URL, worker=worker)
    assert (feed.entries[0].id, len(feed.entries)) == ("1199", ENTRIES)


def test_billion_laughs_expand_to_nothing(worker: Worker) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'.encode()
    body = doctype + rss("<item><guid isPermaLink='false'>1</guid><title>&l11;</title></item>")
    try:
        feed = read_feed(body, URL, worker=worker)
    except SourceRefused:
        return
    assert sum(len(entry.title) for entry in feed.entries) < 1_000


def test_no_file_is_read_for_an_entity(worker: Worker) -> None:
    doctype = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = doctype + rss("<item><guid isPermaLink='false'>1</guid><title>a&x;b</title></item>")
    try:
        feed = read_feed(body, URL, worker=worker)
    except SourceRefused:
        return
    assert "root" not in repr(feed)


def test_links_that_run_something_are_no_links(worker: Worker) -> None:
    body = rss(
        "<item><guid isPermaLink='false'>1</guid><title>T</title><link>javascript:alert(1)</link>"
        "<description>&lt;p&gt;&lt;a href='javascript:x()'&gt;press&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;</description></item>"
    )
    entry = read_feed(body, URL, worker=worker).entries[0]
    document = draft_of(entry, "").document
    assert entry.url == ""
    assert document.text == "T\npress"
    assert not any(run.href for run in document.runs)


def test_titles_lose_their_markup_and_control_characters(worker: Worker) -> None:
    body = rss(
        "<item><guid isPermaLink='false'>1</guid><title>&lt;b&gt;Bold&lt;/b&gt; 5 &amp;lt; 6 &#x202e;x</title><description>d</description></item>"
    )
    draft = draft_of(read_feed(body, URL, worker=worker).entries[0], "")
    assert draft.metadata.title == "Bold 5 < 6 x"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "it is empty"),
        (b"<html><body>no</body></html>", "it is not a feed"),
        (b"nothing of the kind", "it is not a feed"),
        (b'{"version": "https://jsonfeed.org/version/1", "items"', "its JSON is broken"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000, "its JSON is broken"),
        (b"nothing of the kind" * 2**20, "too large (the limit is 10 MB)"),
    ],
)
def test_what_is_no_feed_is_refused_with_the_reason(body: bytes, why: str, worker: Worker) -> None:
    with pytest.raises(SourceRefused) as refused:
        read_feed(body, URL, worker=worker)
    assert refused.value.why == why


def test_a_feed_out_of_time_is_refused_and_the_next_one_read() -> None:
    with Worker() as worker:
        with pytest.raises(SourceRefused):
            read_feed(RSS2, URL, worker=worker, deadline=0.0)
        assert len(read_feed(RSS2, URL, worker=worker).entries) == 2


def test_a_worker_that_runs_out_of_memory_is_replaced() -> None:
    with Worker() as worker:
        with pytest.raises(WorkerDied):
            worker.call("builtins:bytearray", 2**31)
        assert worker.call("builtins:len", "abc") == 3


def test_an_entry_without_a_text_or_title_is_refused() -> None:
    with pytest.raises(SourceRefused):
        draft_of(Entry("1", url="https://news.example/1"), "Outlet")


def test_the_digest_tells_every_change() -> None:
    entry = Entry("1", title="T", content="c")
    changed = [Entry("1", title="U", content="c"), Entry("1", title="T", content="c", tags=("x",))]
    assert digest_of(entry) == digest_of(Entry("1", title="T", content="c"))
    assert len({digest_of(one) for one in (entry, *changed)}) == 3


def test_a_page_names_its_feeds() -> None:
    page = b"""<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">
    <link rel="Alternate" type="application/atom+xml; charset=utf-8" href="https://news.example/atom">
    <link rel="alternate" type="text/html" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/x">
    <link rel="alternate" type="application/rss+xml" href="javascript:x()">"""
    assert feeds_named_by(page, "https://news.example/a/b") == [
        Listed("https://news.example/feed.xml", "News"),
        Listed("https://news.example/atom"),
    ]


def test_the_same_id_twice_is_one_entry(worker: Worker) -> None:
    body = rss(
        "<item><guid isPermaLink='false'>1</guid><title>New</title></item><item><guid isPermaLink='false'>1</guid><title>Old</title></item>"
    )
    feed: Feed = read_feed(body, URL, worker=worker)
    assert [entry.title for entry in feed.entries] == ["New"]


def test_an_entry_without_content_is_its_title_and_read_whole() -> None:
    feed = read_feed(
        b'<rss version="2.0"><channel><title>W</title><item><title>Dam holds</title></item></channel></rss>',
        "https://wire.example/feed",
    )
    draft = draft_of(feed.entries[0], feed.title)
    assert (draft.document.text, draft.partial) == ("Dam holds", "")
