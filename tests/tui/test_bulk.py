"""Acts on very many articles: the keys stay alive, each act is one step, and nothing asked for is lost."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Locations, Settings
from reader.library import bulk as steps
from reader.library.service import Library, open_library
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery
from reader.store.articles import Articles
from reader.tui import bulk
from reader.tui.app import VariorumApp
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets.status_line import StatusLine
from tests.bench.stock import stock
from tests.tui.conftest import Opened

NUMBER = 12


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library of articles that count as very many."""
    monkeypatch.setattr(bulk, "FEW", 5)
    monkeypatch.setattr(steps, "STEP", 4)
    monkeypatch.setattr("reader.store.journal.HEAVY", 60)
    stock(tmp_path / "library", NUMBER)
    locations = Locations(tmp_path / "library", tmp_path / "cache", tmp_path / "config", tmp_path / "state")
    with open_library(locations, Settings()) as opened:
        yield opened


async def settled(pilot: Pilot[None]) -> VariorumApp:
    """Wait until nothing is under way."""
    app = pilot.app
    assert isinstance(app, VariorumApp)
    await pilot.pause()
    while app.bulk.busy:
        await app.workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()
    return app


async def press(pilot: Pilot[None], *keys: str) -> VariorumApp:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
    return await settled(pilot)


def sentences(library: Library) -> list[str]:
    return [step.sentence for step in library.history.recent()]


@pytest.mark.parametrize(
    ("keys", "query", "sentence"),
    [
        ("r", ListQuery(unread=True), "Marked 12 articles read"),
        ("s", ListQuery(starred=True), "Starred 12 articles"),
        ("d y", ListQuery(), "Removed 12 articles"),
        ("t n e w enter", ListQuery(tag="new"), "Tagged 12 articles: +new"),
    ],
)
async def test_an_act_on_very_many_is_one_step_and_is_undone(
    opened: Opened, library: Library, keys: str, query: ListQuery, sentence: str
) -> None:
    before = library.articles.count(query)
    async with opened() as pilot:
        app = await press(pilot, "X", *keys.split())
        assert library.articles.count(query) == NUMBER - before
        assert sentences(library) == [sentence]
        assert sentence in app.screen.query_one(StatusLine).said
        await press(pilot, "u")
        assert library.articles.count(query) == before
        assert app.screen.query_one(StatusLine).said == f"Undone: {sentence}"
        await press(pilot, "ctrl+r")
        assert library.articles.count(query) == NUMBER - before


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold up the star acts of the thread until it is set."""
    gate, original, main = threading.Event(), Articles.set_starred, threading.main_thread()

    def set_starred(self: Articles, articles: Collection[ArticleId], starred: bool) -> None:
        if threading.current_thread() is not main:
            gate.wait(20)
        original(self, articles, starred)

    monkeypatch.setattr(Articles, "set_starred", set_starred)
    yield gate
    gate.set()


async def test_keys_are_alive_meanwhile_and_what_they_ask_for_follows(
    opened: Opened, library: Library, gate: threading.Event
) -> None:
    """The list moves; an act on one article and an undo wait for their turn."""
    async with opened() as pilot:
        await pilot.press("X", "s")
        while not pilot.app.query_one(StatusLine).progress:
            await pilot.pause()
        progress = pilot.app.query_one(StatusLine).progress
        assert progress is not None
        assert pilot.app.query_one(StatusLine).said == ""
        assert progress.what in ("reading 12 articles", "starring 12 articles")
        await pilot.press("g", "g", "j", "j")
        screen = pilot.app.screen
        assert isinstance(screen, LibraryScreen)
        assert screen.articles.cursor == 2
        await pilot.press("r", "u")
        assert sentences(library) == []
        gate.set()
        app = await settled(pilot)
        assert [(s.sentence.split()[0], s.undone) for s in library.history.recent()] == [
            ("Marked", True),
            ("Starred", False),
        ]
        assert app.query_one(StatusLine).progress is None


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Give what is set once the thread has found nothing left to do."""
    idle, original = threading.Event(), bulk.Bulk._run

    def run(self: bulk.Bulk) -> None:
        try:
            original(self)
        finally:
            idle.set()

    monkeypatch.setattr(bulk.Bulk, "_run", run)
    return idle


async def test_leaving_does_not_lose_what_was_asked_for(
    opened: Opened, library: Library, gate: threading.Event, idle: threading.Event
) -> None:
    async with opened() as pilot:
        await pilot.press("X", "s")
        while not pilot.app.query_one(StatusLine).progress:
            await pilot.pause()
        gate.set()
    idle.wait()
    assert library.articles.count(ListQuery(starred=True)) == NUMBER


async def test_a_failure_says_so_and_changes_nothing(
    opened: Opened, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Articles.set_starred
    calls: list[int] = []

    def set_starred(self: Articles, articles: Collection[ArticleId], starred: bool) -> None:
        calls.append(len(articles))
        if len(calls) == 3:
            raise RuntimeError("of no account")
        original(self, articles, starred)

    monkeypatch.setattr(Articles, "set_starred", set_starred)
    async with opened() as pilot:
        app = await press(pilot, "X", "s")
        assert calls == [4, 4, 4]
        assert library.articles.count(ListQuery(starred=True)) == 0
        assert [note.message for note in app._notifications] == [
            "Something went wrong (RuntimeError), see the log"
        ]
        assert not app.bulk.busy
