"""A note that is being written outlives the end of the terminal and a library that is locked."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import Open
from tests.e2e.terminal import Terminal

ENTER, ESCAPE, SAVE = "\r", "\x1b", "\x13"


def state(environment: dict[str, str]) -> Path:
    return Path(environment["XDG_STATE_HOME"], "variorum", "unsaved")


def kept(environment: dict[str, str], text: str) -> bool:
    return any(path.read_text("utf-8").endswith(text) for path in state(environment).glob("*/*.txt"))


def write_note(app: Terminal, text: str) -> None:
    """Open the editor of a note on the first article, and type."""
    app.press("ga")
    app.wait("Note on the article")
    app.press(text)


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGHUP])
def test_a_note_is_offered_again_after_the_terminal_was_killed(
    open_samples: Callable[..., Terminal], start: Open, environment: dict[str, str], end: signal.Signals
) -> None:
    app = open_samples()
    write_note(app, "Ask who paid for it")
    app.wait(lambda: kept(environment, "Ask who paid for it"))
    os.kill(app.pid, end)
    app.wait_end()

    again = start()
    again.wait("15 articles")
    again.press("ga")
    again.wait("restored")
    again.wait("Ask who paid for it")
    again.press(SAVE)
    again.wait("Saved the note")
    again.wait(lambda: not list(state(environment).glob("*/*.txt")))


def test_a_locked_library_is_told_of_and_takes_nothing_away(
    open_samples: Callable[..., Terminal], environment: dict[str, str]
) -> None:
    app = open_samples()
    app.wait(lambda: "indexing" not in app.text)
    write_note(app, "Ask who paid")
    other = sqlite3.connect(Path(environment["XDG_DATA_HOME"], "variorum", "library.db"), timeout=30)
    other.isolation_level = None
    other.execute("BEGIN IMMEDIATE")
    app.press(SAVE)
    app.wait("Waiting: another process")
    assert "Saved" not in app.text
    app.wait("Not saved")
    app.wait("Ask who paid")
    assert kept(environment, "Ask who paid")
    # Let go in time, the same key saves it.
    app.press(SAVE)
    app.wait("Waiting: another process")
    other.execute("ROLLBACK")
    other.close()
    app.wait("Saved the note")
