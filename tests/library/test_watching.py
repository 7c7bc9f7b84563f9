"""When linked folders are looked at again: with events made up here, and a clock of ours."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest

from reader.library import watching
from reader.library.watching import POLL_SECONDS, Cue, Watch, file_events


class World:
    """Folders, a clock, and events that come when a test says so."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folders: list[Path] = []
        self.stop = Event()
        self.time = 0.0
        self.script: list[object] = []
        """What happens at each wait: paths that change, an OSError, or a call that changes the world."""
        self.watched: list[list[str]] = []

    def folder(self, name: str) -> Path:
        folder = self.root / name
        folder.mkdir()
        self.folders.append(folder)
        return folder

    def events(self, folders: Sequence[Path], stop: Event) -> Iterator[Iterable[Path]]:
        self.watched.append([folder.name for folder in folders])
        while True:
            yield self._next()

    def _next(self) -> Iterable[Path]:
        if not self.script:
            self.stop.set()
            return ()
        step = self.script.pop(0)
        if isinstance(step, Exception):
            raise step
        if callable(step):
            step()
            return ()
        assert isinstance(step, list)
        return step

    def wait(self, seconds: float) -> None:
        self.time += seconds

    def cues(self) -> list[Cue]:
        """Return the first looks."""
        return [cue for cue in self.all_cues() if not cue.again]

    def all_cues(self) -> list[Cue]:
        return list(Watch(lambda: self.folders, self.stop, self.events, lambda: self.time).cues())


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(tmp_path)

    def silence(watch: Watch) -> Iterator[Iterable[Path]]:
        while not world.stop.is_set():
            yield world._next()

    monkeypatch.setattr(Watch, "_silence", silence)
    return world


def test_a_change_is_a_cue_for_the_linked_folder_that_holds_it(world: World) -> None:
    one, two = world.folder("one"), world.folder("two")
    world.script = [[one / "deep" / "a.txt"], [two / "b.txt", one / "c.txt"], []]
    assert world.cues() == [Cue((one,)), Cue((one, two))]


def test_what_came_before_the_system_listened_is_found_by_a_second_look(world: World) -> None:
    """A file was missed for a minute that came just before, or in a folder just made."""
    one, two = world.folder("one"), world.folder("two")
    world.script = [[], [two / "deep"], [], []]
    assert world.all_cues() == [Cue((one, two), again=True), Cue((two,)), Cue((two,), again=True)]


def test_hidden_files_are_no_cue(world: World) -> None:
    one = world.folder("one")
    world.script = [[one / ".git" / "index"], [one / ".a.txt.swp"], [world.root / "elsewhere.txt"]]
    assert world.cues() == []


def test_every_folder_is_looked_at_each_minute_without_any_event(world: World) -> None:
    one, two = world.folder("one"), world.folder("two")
    world.script = [lambda: world.wait(POLL_SECONDS - 1), lambda: world.wait(1), [], lambda: world.wait(30)]
    assert world.cues() == [Cue((one, two))]


@pytest.mark.parametrize(
    "error",
    [OSError("OS file watch limit reached"), OSError(28, "No space left on device"), RuntimeError("x")],
)
def test_too_many_watches_are_said_once_and_the_clock_is_left(world: World, error: Exception) -> None:
    one = world.folder("one")
    world.script = [error, lambda: world.wait(POLL_SECONDS), lambda: world.wait(POLL_SECONDS)]
    problem, *cues = world.cues()
    assert "folders are not watched" in problem.problem
    assert cues == [Cue((one,)), Cue((one,))]
    assert world.watched == [["one"]]


def test_a_folder_that_vanishes_is_looked_at_once_and_the_others_go_on(world: World) -> None:
    one, two = world.folder("one"), world.folder("two")
    world.script = [one.rmdir, [two / "a.txt"]]
    assert world.cues() == [Cue((one,)), Cue((two,))]
    assert world.watched == [["one", "two"], ["two"]]


def test_a_folder_that_vanishes_while_watching_begins_is_no_lasting_fault(world: World) -> None:
    one, two = world.folder("one"), world.folder("two")

    def gone() -> None:
        one.rmdir()
        raise FileNotFoundError(2, "No such file or directory")

    world.script = [gone, [two / "a.txt"]]
    assert world.cues() == [Cue((one,)), Cue((two,))]


def test_a_folder_that_comes_back_is_looked_at(world: World) -> None:
    one = world.folder("one")
    world.script = [one.rmdir, [], one.mkdir, [one / "a.txt"]]
    assert world.cues() == [Cue((one,)), Cue((one,)), Cue((one,))]


def test_a_folder_linked_meanwhile_is_watched_too(world: World) -> None:
    world.folder("one")
    world.script = [lambda: world.folder("two"), []]
    world.cues()
    assert world.watched == [["one"], ["one", "two"]]


def test_without_folders_nothing_is_watched(world: World) -> None:
    world.script = [[], lambda: world.wait(POLL_SECONDS)]
    assert world.cues() == []
    assert world.watched == []


def test_the_system_tells_of_a_new_file_and_stops_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SETTLE_MS", 50)
    stop = Event()
    events = file_events([tmp_path], stop)
    assert list(next(events)) == []
    (tmp_path / "a.txt").write_text("A dam\n")
    until = time.monotonic() + 20
    found: list[Path] = []
    while not found and time.monotonic() < until:
        found = list(next(events))
    assert tmp_path / "a.txt" in found
    stop.set()
    assert list(events) == []
