"""An entry comes in whole or not at all: its article, and the memory of which entry made it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.config import Locations, Settings
from reader.library.service import Library, open_library
from reader.store.feeds import Feeds
from tests.library.feeding import FakeWeb, item, rss

URL = "https://news.example/feed"


@pytest.fixture
def library(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    web = FakeWeb()
    web.put(URL, rss(item("one"), item("two", "Other words.")))
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations, Settings()) as opened:
        yield opened


def test_an_article_whose_entry_cannot_be_remembered_does_not_come_in(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full just then, or a process that is killed: the next refresh finds the entry new."""

    def full(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(Feeds, "remember", full)
        with pytest.raises(OSError, match="full"):
            library.feeds.add(URL)
    assert library.articles.count() == 0
    [outcome] = library.feeds.refresh()
    assert (outcome.added, library.articles.count()) == (2, 2)
