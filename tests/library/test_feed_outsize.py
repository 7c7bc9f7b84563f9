"""What the user is told of a feed with an entry that cannot be read: one line among the problems."""

from __future__ import annotations

import pytest

from reader.config import Locations
from reader.ingest.feeds.limits import TOO_MUCH
from reader.ingest.worker import Worker, WorkerDied
from reader.library.service import Library, open_library
from reader.model.listing import ListQuery
from tests.library.feeding import FakeWeb, item, rss

URL = "https://news.example/feed"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> FakeWeb:
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    return web


def titles(library: Library) -> list[str]:
    articles = library.articles
    return sorted(row.title for row in articles.rows(articles.keys(ListQuery())))


def problems(library: Library) -> list[tuple[str, str]]:
    return [(problem.source, problem.reason) for problem in library.troubles.all()]


def test_the_good_entries_come_in_and_the_problem_goes_with_the_bad_one(
    locations: Locations, web: FakeWeb
) -> None:
    with open_library(locations) as library:
        web.put(URL, rss(item("one"), item("monster", "x" * 10_500_000), item("two", "Another text.")))
        library.feeds.add(URL)
        assert titles(library) == ["One", "Two"]
        assert problems(library) == [(URL, "partial: “Monster” was left out: with it the feed has 11 MB")]
        assert (
            library.feeds.rows()[0].subscription.error == "“Monster” was left out: with it the feed has 11 MB"
        )
        web.put(URL, rss(item("one"), item("two", "Another text.")))
        list(library.feeds.refresh())
        assert problems(library) == []


def test_an_entry_that_cannot_be_drafted_is_told_as_well(
    locations: Locations, web: FakeWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Worker.call

    def call(self: Worker, function: str, *arguments: object, **options: float) -> object:
        if function.endswith(":drafts_of") and any(entry.title == "Monster" for entry in arguments[0]):  # type: ignore[attr-defined]
            raise WorkerDied(function)
        return original(self, function, *arguments, **options)

    monkeypatch.setattr(Worker, "call", call)
    with open_library(locations) as library:
        web.put(URL, rss(item("one"), item("monster", "An odd text."), item("two", "Another text.")))
        library.feeds.add(URL)
        assert titles(library) == ["One", "Two"]
        assert problems(library) == [(URL, f"partial: “Monster” was left out: {TOO_MUCH}")]
