"""A feed with a monstrous entry is read without it, and says which one it left out and why."""

from __future__ import annotations

import json
import time

import pytest

from reader.errors import SourceRefused
from reader.ingest.feeds import reading
from reader.ingest.feeds.limits import TOO_MUCH
from reader.ingest.feeds.outsize import OUTSIZE, without_outsize
from reader.ingest.feeds.reading import read_feed
from reader.ingest.worker import Worker, WorkerDied
from reader.model.feed import Feed
from tests.ingest.feeds.samples import URL, rss


def item(title: str, text: str = "The dam held.") -> str:
    return f"<item><title>{title}</title><description>{text}</description></item>"


def titles(feed: Feed) -> list[str]:
    return [entry.title for entry in feed.entries]


class Frail:
    """A worker that dies of feeds that hold a word, and else reads them here."""

    def __init__(self, deadly: bytes) -> None:
        self._deadly = deadly
        self.calls = 0

    def call(self, function: str, body: bytes, *arguments: str, deadline: float) -> Feed:
        from reader.ingest.feeds.xml_feed import parse_xml

        self.calls += 1
        if self._deadly in body:
            raise WorkerDied(function)
        return parse_xml(body, *arguments)


def read(body: bytes, deadly: bytes) -> tuple[Feed, int]:
    frail = Frail(deadly)
    return read_feed(body, URL, worker=frail), frail.calls  # type: ignore[arg-type]  # speaks like one


def test_a_feed_that_is_too_large_loses_only_its_largest_entry() -> None:
    large = "word " * 50_000
    body = rss(item("One") + item("Records &amp; all", "x" * 10_500_000) + item("Long", large) + item("Two"))
    with Worker() as worker:
        feed = read_feed(body, URL, worker=worker)
    assert titles(feed) == ["One", "Long", "Two"]
    assert feed.flaws == ("“Records & all” was left out: with it the feed has 11 MB",)


def test_a_json_feed_that_is_too_large_loses_only_its_largest_entry() -> None:
    items = [{"id": str(at), "title": f"Report {at}", "content_text": "The dam held."} for at in range(3)]
    items[1]["content_text"] = "x" * 10_500_000
    body = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": items}
    feed = read_feed(json.dumps(body).encode(), URL)
    assert titles(feed) == ["Report 0", "Report 2"]
    assert feed.flaws == ("“Report 1” was left out: with it the feed has 11 MB",)


def test_a_feed_too_large_in_ordinary_entries_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 1000)
    with pytest.raises(SourceRefused) as refused:
        read_feed(rss("".join(item(f"Report {at}") for at in range(50))), URL)
    assert "too large" in refused.value.why


def test_an_entry_that_overcomes_the_parser_is_left_out() -> None:
    deadly = "<b>" * OUTSIZE + "deadly"
    feed, calls = read(rss(item("One") + item("Monster", deadly) + item("Two")), b"deadly")
    assert (titles(feed), calls) == (["One", "Two"], 2)
    assert feed.flaws == (f"“Monster” was left out: {TOO_MUCH}",)


def test_where_the_largest_is_not_the_culprit_all_large_ones_are_left_out() -> None:
    body = rss(item("One") + item("Longest", "x" * 2 * OUTSIZE) + item("Monster", "deadly" * OUTSIZE))
    body += b""
    longest_first = body.replace(b"deadly" * OUTSIZE, b"deadly" + b"x" * OUTSIZE)
    feed, calls = read(longest_first, b"deadly")
    assert (titles(feed), calls) == (["One"], 3)
    assert len(feed.flaws) == 2


def test_a_feed_of_ordinary_entries_that_overcomes_the_parser_is_refused() -> None:
    with pytest.raises(SourceRefused) as refused:
        read(rss(item("One", "deadly") + item("Two")), b"deadly")
    assert refused.value.why == TOO_MUCH


def test_large_entries_that_can_be_read_stay() -> None:
    feed, calls = read(rss(item("One") + item("Long", "x" * 2 * OUTSIZE)), b"deadly")
    assert (titles(feed), feed.flaws, calls) == (["One", "Long"], (), 1)


def test_an_entry_without_a_title_is_told_as_such() -> None:
    body = rss(item("One") + f"<item><description>{'x' * OUTSIZE}</description></item>")
    left, gone = without_outsize(body, 1000)
    assert (left, gone) == (rss(item("One")), [""])


def test_many_beginnings_without_ends_take_no_time() -> None:
    started = time.process_time()
    body = rss("<item>" * 500_000)
    assert without_outsize(body, 1000) == (body, [])
    assert time.process_time() - started < 5
