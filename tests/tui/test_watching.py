"""Linked folders are watched while the app is open, and the list follows without moving what is chosen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Event

import pytest
from textual.pilot import Pilot

from reader.config import Locations, Settings
from reader.library.service import Library, open_library
from reader.tui.app import VariorumApp
from reader.tui.background import Background
from reader.tui.screens.library import LibraryScreen
from reader.tui.watching import FolderWatch


class FakeEvents:
    """Tells what a test says has changed; OSError where the system would."""

    def __init__(self) -> None:
        self._waiting: Queue[Sequence[Path] | Exception] = Queue()
        self.taken = Event()

    def tell(self, *paths: Path) -> None:
        self._waiting.put(paths)

    def fail(self, error: Exception) -> None:
        self._waiting.put(error)

    def __call__(self, folders: Sequence[Path], stop: Event) -> Iterator[Iterable[Path]]:
        while not stop.is_set():
            try:
                told = self._waiting.get(timeout=0.02)
            except Empty:
                yield ()
                continue
            if isinstance(told, Exception):
                raise told
            yield told


def put(folder: Path, name: str, date: str = "2026-03-04") -> Path:
    """Write a report that shares no word with the others: a new file in place of an old one is no edit of it."""
    path = folder / f"{name}.md"
    body = " ".join(f"{name}{number}" for number in range(12))
    text = f"---\ntitle: {name.title()} report\noutlet: Inland Wire\ndate: {date}\n---\n\n{body}.\n"
    path.write_text(text, "utf-8")
    return path


class Watched:
    """The app over a linked folder."""

    def __init__(self, app: VariorumApp, pilot: Pilot[None], folder: Path, events: FakeEvents) -> None:
        self.app, self.pilot, self.folder, self.events = app, pilot, folder, events

    @property
    def screen(self) -> LibraryScreen:
        found = self.app.screen_stack[0]
        assert isinstance(found, LibraryScreen)
        return found

    @property
    def titles(self) -> list[str]:
        rows = self.screen.articles
        return [row.title for row in rows.rows_of(rows.source.keys)]

    async def until(self, *titles: str) -> None:
        """Wait until exactly these are listed."""
        for _ in range(1000):
            if self.titles == list(titles):
                return
            await self.pilot.pause(0.01)
        assert self.titles == list(titles)


@pytest.fixture
def events() -> FakeEvents:
    return FakeEvents()


@pytest.fixture
def library(locations: Locations, tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "reports"
    folder.mkdir()
    put(folder, "dam", "2026-03-01")
    put(folder, "toll", "2026-03-02")
    with open_library(locations, Settings(splash=False)) as opened:
        assert len(list(opened.sources.add(folder))) == 2
        yield opened


@pytest.fixture
async def watched(
    library: Library, events: FakeEvents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Watched]:
    def only_watch(self: Background) -> None:
        self.folders = FolderWatch(self._app, self._tell_what_became, events)
        self._app.set_interval(0.05, self._poll)
        self.folders.start()

    monkeypatch.setattr(Background, "start", only_watch)
    app = VariorumApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        yield Watched(app, pilot, tmp_path / "reports", events)
    assert not app.background.folders.running


async def test_a_new_file_appears_and_the_chosen_article_stays_chosen(watched: Watched) -> None:
    await watched.pilot.press("j")
    row = watched.screen.articles.row
    assert row is not None
    assert row.title == "Dam report"
    watched.events.tell(put(watched.folder, "ferry", "2026-03-03"))
    await watched.until("Ferry report", "Toll report", "Dam report")
    assert watched.screen.articles.row == row._replace(key=row.key)


async def test_changed_moved_and_vanished_files_are_followed(watched: Watched) -> None:
    dam = watched.folder / "dam.md"
    dam.write_text(dam.read_text().replace("Dam report", "Dam held"), "utf-8")
    watched.events.tell(dam)
    await watched.until("Toll report", "Dam held")
    moved = watched.folder / "moved.md"
    dam.rename(moved)
    watched.events.tell(dam, moved)
    (watched.folder / "toll.md").unlink()
    watched.events.tell(watched.folder / "toll.md")
    for _ in range(1000):
        rows = watched.screen.articles.rows_of(watched.screen.articles.source.keys)
        if [row.missing for row in rows] == [True, False]:
            break
        await watched.pilot.pause(0.01)
    assert [(row.title, row.missing) for row in rows] == [("Toll report", True), ("Dam held", False)]
    assert watched.app.library.articles.many([rows[1].id])[0].path == str(moved)


async def said_of(watched: Watched, fault: Exception, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let watching fail, and return what the user is told."""
    said: list[str] = []
    monkeypatch.setattr(watched.app, "notify", lambda message, **_: said.append(message))
    watched.events.fail(fault)
    for _ in range(500):
        if said:
            break
        await watched.pilot.pause(0.01)
    return said


async def test_a_folder_that_is_not_watched_is_said_once(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = await said_of(watched, OSError("OS file watch limit reached"), monkeypatch)
    assert said == [
        "folders are not watched (os file watch limit reached); they are looked at every minute instead"
    ]


async def test_a_fault_in_the_thread_is_a_line_and_not_text_across_the_screen(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    said = await said_of(watched, ValueError("a fault of ours"), monkeypatch)
    assert said == ["watching folders: something went wrong, see the log"]
    assert "Traceback" not in capfd.readouterr().err


async def test_the_folder_itself_may_vanish(watched: Watched) -> None:
    for path in watched.folder.iterdir():
        path.unlink()
    watched.folder.rmdir()
    watched.events.tell(watched.folder)
    await watched.pilot.pause(0.3)
    assert watched.titles == ["Toll report", "Dam report"]
    assert watched.app.background.folders.running
    watched.folder.mkdir()
    put(watched.folder, "ferry", "2026-03-03")
    await watched.until("Ferry report", "Toll report", "Dam report")


async def test_the_switch_turns_it_off(library: Library) -> None:
    app = VariorumApp(library)
    app.settings = app.settings._replace(watch_folders=False)
    watch = FolderWatch(app, print)
    watch.start()
    assert not watch.running
