"""While another process holds the library: the screen says that it waits, nothing is called done, nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.errors import LibraryBusy
from reader.library.service import Library
from reader.model.listing import ArticleRow, ListQuery
from reader.store import connection
from reader.tui.screens.note_editor import NoteEditor
from reader.tui.screens.prompts import AskLine
from reader.tui.waiting import WORDS, line
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.status_line import StatusLine
from tests.tui.lists.conftest import OpenApp, Shown, ledger, marked, open_app, wire

__all__ = ["ledger", "marked", "open_app", "wire"]

HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
db.execute("ROLLBACK")
print("free", flush=True)
sys.stdin.readline()
"""


class Holder:
    """Another process that holds the write lock until it is told to let go."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._told("held")

    def let_go(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self._told("free")

    def _told(self, word: str) -> None:
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == word


@contextmanager
def held(library: Library) -> Iterator[Holder]:
    argv = [sys.executable, "-c", HOLD, str(Path(library.locations.library, "library.db"))]
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Holder(process)
        finally:
            process.kill()


def toasts(shown: Shown) -> list[str]:
    return [notification.message for notification in shown.app._notifications]


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the limit as short as a test likes it."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.4)


async def test_a_write_tells_that_it_waits_and_that_it_has_waited(library: Library, soon: None) -> None:
    told: list[bool] = []
    library.store.when_waiting(told.append)
    with held(library) as holder:
        with pytest.raises(LibraryBusy):
            library.store.set_meta("a", "b")
        assert told == [True, False]
        holder.let_go()
        library.store.set_meta("a", "b")
    assert told == [True, False]


@pytest.mark.usefixtures("soon")
async def test_a_note_that_waited_too_long_stays_in_the_editor_and_on_disk(
    open_app: OpenApp, marked: Library
) -> None:
    async with open_app("g", "h", "a") as shown:
        await shown.type("Ask twice")
        with held(marked) as holder:
            await shown.press("ctrl+s")
            editor = shown.app.screen
            assert isinstance(editor, NoteEditor)
            assert editor.text.endswith("Ask twice")
            [why] = toasts(shown)
            assert why.startswith("Not saved: ")
            assert "another process" in why
            [kept] = shown.app.unsaved.all()
            assert kept.text == editor.text
            holder.let_go()
        await shown.press("ctrl+s")
        assert any(p.annotation.body.endswith("Ask twice") for p in marked.annotations.all())
        assert shown.app.unsaved.all() == []


@pytest.mark.usefixtures("soon")
async def test_the_words_of_a_chain_of_questions_wait_for_its_end(open_app: OpenApp, marked: Library) -> None:
    """The first answers were dropped when the last question failed."""
    async with open_app("g", "c") as shown:
        claim = marked.claims.all()[0]
        shown.app.screen.action_said()  # type: ignore[attr-defined]
        await shown.press()
        await shown.type("The mayor")
        await shown.press("enter")
        with held(marked):
            await shown.press("enter")
            assert isinstance(shown.app.screen, AskLine)
            await shown.press("escape")
        shown.app.screen.action_said()  # type: ignore[attr-defined]
        await shown.press()
        await shown.press("up")
        assert shown.app.screen.query_one(LineInput).value == "The mayor"
        await shown.press("enter", "enter")
        assert marked.claims.get(claim.id).said_by == "The mayor"


async def test_an_act_on_the_list_waits_beside_the_screen(open_app: OpenApp, marked: Library) -> None:
    """Stars, tags and the like: the keys go on while another process writes."""
    async with open_app() as shown:
        with held(marked) as holder:
            await shown.press("s")
            while shown.app.screen.query_one(StatusLine).progress is None:
                await shown.pilot.pause()
            before = shown.rows("articles").cursor
            await shown.press("j")
            assert shown.rows("articles").cursor != before
            assert not any(row.starred for row in starred(marked))
            holder.let_go()
            while shown.app.bulk.busy:
                await shown.pilot.pause()
        await shown.press()
        assert sum(row.starred for row in starred(marked)) == 1


def starred(library: Library) -> list[ArticleRow]:
    return list(library.articles.rows(library.articles.keys(ListQuery())))


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_the_line_fits_the_terminal(width: int) -> None:
    drawn = line(width, 24)
    head, tail = "\x1b7\x1b[24;1H\x1b[0;7m", "\x1b[0m\x1b8"
    assert drawn.startswith(head)
    assert drawn.endswith(tail)
    shown = drawn[len(head) : -len(tail)]
    assert len(shown) == width
    words = shown.strip().removesuffix("…")
    assert words
    assert WORDS.startswith(words)
    assert width < 100 or words == WORDS
