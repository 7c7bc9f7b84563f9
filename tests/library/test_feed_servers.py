"""Servers of feeds: what is asked and when, and what happens when they fail, move or send nonsense."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reader.config import Locations, Settings
from reader.errors import FetchFailed
from reader.library.service import Library, open_library
from reader.model.dates import now
from reader.model.feed import RefreshState
from reader.model.fetching import Response
from tests.library.feeding import URL, FakeWeb, Wire, item, rss


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
