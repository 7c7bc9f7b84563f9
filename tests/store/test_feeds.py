"""Feeds a library follows, and what became of their entries."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.errors import AmbiguousId, NotFound
from reader.model.dates import now
from reader.model.feed import KnownEntry, Subscription
from reader.model.listing import ListQuery
from tests.store.conftest import Shelf

URL = "https://news.example/feed"


@pytest.fixture
def feed(shelf: Shelf) -> Subscription:
    return shelf.store.feeds.add(URL, title="The Daily Example", tags=["News/Europe"])


def test_a_feed_is_followed_once(shelf: Shelf, feed: Subscription) -> None:
    assert shelf.store.feeds.add(URL, title="Again") == feed
    assert shelf.reopened().feeds.all() == [feed]
    assert shelf.did() == ["Followed “The Daily Example”"]


def test_a_feed_is_found_by_address_name_title_and_shortened_id(shelf: Shelf, feed: Subscription) -> None:
    shelf.store.feeds.rename(feed.id, "Mine")
    find = shelf.store.feeds.find
    assert {find(ref) for ref in (URL, "mine", "the daily example", feed.id[-8:])} == {feed.id}
    shelf.store.feeds.add("https://other.example/", name="Mine")
    with pytest.raises(AmbiguousId):
        find("mine")
    with pytest.raises(NotFound):
        find("nobody")


def test_every_act_can_be_undone_and_redone(shelf: Shelf, feed: Subscription) -> None:
    feeds = shelf.store.feeds
    feeds.rename(feed.id, "Mine")
    feeds.set_tags(feed.id, ["b", " a ", ""])
    feeds.set_full_text(feed.id, True)
    changed = feeds.get(feed.id)
    assert (changed.name, changed.tags, changed.full_text) == ("Mine", ("a", "b"), True)
    for _ in range(3):
        shelf.store.journal.undo()
    assert feeds.get(feed.id) == feed
    for _ in range(3):
        shelf.store.journal.redo()
    assert feeds.get(feed.id) == changed


def test_undo_brings_a_removed_feed_back_with_its_entries(shelf: Shelf, feed: Subscription) -> None:
    article = shelf.add()
    entry = KnownEntry("n-1", b"x" * 16, article, own=True)
    shelf.store.feeds.remember(feed.id, entry)
    shelf.store.feeds.remove([feed.id])
    assert shelf.store.feeds.all() == []
    assert shelf.get(article).id == article
    shelf.store.journal.undo()
    assert shelf.store.feeds.known(feed.id, ["n-1", "n-2"]) == {"n-1": entry}


def test_undoing_and_redoing_the_first_step_keeps_the_entries(shelf: Shelf, feed: Subscription) -> None:
    shelf.store.feeds.remember(feed.id, KnownEntry("n-1", b"x" * 16, shelf.add(), own=True))
    shelf.store.journal.undo()
    assert shelf.store.feeds.all() == []
    shelf.store.journal.redo()
    assert list(shelf.store.feeds.known(feed.id, ["n-1"])) == ["n-1"]


def test_a_feed_followed_again_remembers_what_was_taken_out(shelf: Shelf, feed: Subscription) -> None:
    article = shelf.add()
    shelf.store.feeds.remember(feed.id, KnownEntry("n-1", b"x" * 16, article, own=True))
    shelf.store.articles.remove([article])
    shelf.store.feeds.remove([feed.id])
    again = shelf.store.feeds.add(URL, name="Mine")
    assert (again.id, again.name) == (feed.id, "Mine")
    assert shelf.store.feeds.known(feed.id, ["n-1"])["n-1"].article is None


def test_rows_count_articles_and_what_is_unread(shelf: Shelf, feed: Subscription) -> None:
    one, two, gone = (shelf.add(title, text) for title, text in (("a", "a"), ("b", "b"), ("c", "c")))
    for name, article in (("1", one), ("2", two), ("again", two), ("3", gone)):
        shelf.store.feeds.remember(feed.id, KnownEntry(name, b"x" * 16, article))
    shelf.store.articles.visit(one, 0)
    shelf.store.articles.remove([gone])
    [row] = shelf.store.feeds.rows()
    assert (row.articles, row.unread) == (2, 1)
    listed = shelf.store.articles.rows(shelf.store.articles.keys(ListQuery(feed=feed.id)))
    assert {article.id for article in listed} == {one, two}
    assert shelf.store.articles.count(ListQuery(feed=feed.id, unread=True)) == 1


def test_what_a_server_says_is_kept_and_is_no_act(shelf: Shelf, feed: Subscription) -> None:
    told = replace(
        feed, etag='"1"', last_modified="Mon", checked=now(), due=now(), held_until=now(), error="e",
        failures=2, ended=True, title="New", site="https://news.example/",
    )  # fmt: skip
    shelf.store.feeds.note(told)
    assert shelf.reopened().feeds.get(feed.id) == told
    assert len(shelf.did()) == 1


def test_feeds_come_along_when_a_library_is_exported(shelf: Shelf, new_shelf: Callable[[str], Shelf]) -> None:
    feeds = shelf.store.feeds
    feed = feeds.add(URL, title="T", tags=["a"])
    feeds.remove([feeds.add("https://gone.example/").id])
    kept, removed = shelf.add("a", "a"), shelf.add("b", "b")
    for name, article in (("1", kept), ("2", removed)):
        feeds.remember(feed.id, KnownEntry(name, b"x" * 16, article, own=True))
    shelf.store.articles.remove([removed])
    feeds.note(replace(feed, checked=now(), etag="e"))
    before = json.dumps(shelf.store.portable.dump())
    other = new_shelf("other")
    loaded = other.store.portable.load(json.loads(before))
    assert loaded.refused == []
    assert json.dumps(other.store.portable.dump()) == before
    assert other.store.feeds.get(feed.id) == feeds.get(feed.id)
    found = other.store.feeds.known(feed.id, ["1", "2"])
    assert (found["1"].article, found["2"].article) == (kept, None)
    assert not +other.store.portable.load(json.loads(before)).added
    other.store.journal.undo()
    assert other.store.feeds.all() == []
    other.store.journal.redo()
    assert len(other.store.feeds.known(feed.id, ["1", "2"])) == 2


def test_a_feed_that_is_followed_here_keeps_its_own_memory(
    shelf: Shelf, feed: Subscription, new_shelf: Callable[[str], Shelf]
) -> None:
    shelf.store.feeds.remember(feed.id, KnownEntry("1", b"x" * 16))
    other = new_shelf("other")
    mine = other.store.feeds.add(URL, name="Mine")
    loaded = other.store.portable.load(shelf.store.portable.dump())
    assert loaded.refused == []
    assert other.store.feeds.all() == [mine]


def test_a_feed_of_another_kind_of_address_is_not_loaded(
    shelf: Shelf, feed: Subscription, new_shelf: Callable[[str], Shelf]
) -> None:
    document = shelf.store.portable.dump()
    document["feeds"][0]["url"] = "file:///etc/passwd"
    other = new_shelf("other")
    assert len(other.store.portable.load(document).refused) == 1
    assert other.store.feeds.all() == []
