"""The indexer process keeps the index level while an app is open."""

from __future__ import annotations

import os
import signal
from itertools import takewhile
from threading import Event

from reader.library.service import Library
from tests.library.conftest import REPORT, Desk


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


def test_what_a_killed_indexer_left_is_taken_up_by_the_next(desk: Desk) -> None:
    """Killed at its first word of progress, which is in the middle of its work."""
    for number in range(40):
        desk.add(f"{number}.md", REPORT.replace("Ministry", f"Ministry {number}").replace("31", str(number)))
    search = desk.library.search
    for _ in range(3):
        first = search.start_indexer()
        next(iter(first.progress()))
        os.kill(first.pid, signal.SIGKILL)
        first.stop()
        search.find("repairs")
    last = search.start_indexer()
    try:
        list(takewhile(lambda p: p.total, last.progress()))
    finally:
        last.stop()
    assert search.pending() == 0
    assert search.check() == []
    assert search.find("repairs").total == 40


def test_the_indexer_says_what_is_wrong_and_tries_again(desk: Desk) -> None:
    """A folder that takes no writes is as good as a full disk."""
    desk.add("a.md")
    blocked = desk.library.locations.index(desk.library.id)
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("no folder")
    indexer = desk.library.search.start_indexer()
    try:
        told = indexer.progress()
        assert next(told).problem
        blocked.unlink()
        assert any(progress.done == 1 for progress in told)
        assert indexer.running
    finally:
        indexer.stop()
    assert desk.library.search.check() == []


def test_a_story_is_compared_again_after_a_nudge_when_a_report_has_joined(library: Library) -> None:
    """Regression test for a story that stayed `not compared yet` until the next start."""
    library.sources.add_samples()
    library.stories.bring_up_to_date()
    library.stories.compare_all()
    row = next(row for row in library.stories.all() if row.suggested)
    indexer = library.search.start_indexer()
    try:
        told = indexer.progress()
        list(takewhile(lambda p: p.total, told))
        library.stories.add(row.story.id, [row.suggested[0].id])
        assert library.stories.row(row.story.id).facts is None
        indexer.nudge()
        for _ in range(1_000):
            if library.stories.row(row.story.id).facts is not None:
                break
            Event().wait(0.05)
        assert library.stories.row(row.story.id).facts is not None
    finally:
        indexer.stop()
