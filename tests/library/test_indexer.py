"""The indexer process keeps the index level while an app is open."""

from __future__ import annotations

from itertools import takewhile

from tests.library.conftest import Desk


def test_the_indexer_catches_up_and_follows_a_nudge(desk: Desk) -> None:
    desk.add("a.md")
    indexer = desk.library.search.start_indexer()
    try:
        told = indexer.progress()
        first = list(takewhile(lambda p: p.total, told))
        assert first[-1].done == first[-1].total == 1
        assert len(desk.library.search.find("repairs").hits) == 1
        desk.library.annotations.highlight_quote(
            desk.library.articles.find(desk.library.search.find("repairs").hits[0].id), "dam"
        )
        indexer.nudge()
        list(takewhile(lambda p: p.total, told))
        assert desk.library.search.pending() == 0
    finally:
        indexer.stop()
    assert not indexer.running
