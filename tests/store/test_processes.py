"""Several processes and threads at one library, and processes that are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from reader.errors import LibraryBusy, NotFound
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery, Sort
from reader.store import connection
from reader.store.database import open_store

if TYPE_CHECKING:
    from tests.store.conftest import Shelf

ROUNDS = 12
"""Kills of one test run; each comes at another moment."""

PREAMBLE = """
import sys
from pathlib import Path
from reader.model.annotation import Kind, Selectors, Target, TextQuoteSelector
from reader.model.ranges import TextRange
from reader.store.database import open_store
store = open_store(Path(sys.argv[1]))
"""

HIGHLIGHT_FOR_EVER = (
    PREAMBLE
    + """
(article,) = store.articles.many([sys.argv[2]])
selectors = Selectors(TextQuoteSelector("The"), TextRange(0, 3))
while True:
    made = store.annotations.add(Target(article.id, article.revision, selectors), Kind.KEY)
    sys.stdout.write(made.id + "\\n")
    sys.stdout.flush()
"""
)

REMOVE_AND_UNDO_FOR_EVER = (
    PREAMBLE
    + """
while True:
    store.articles.remove([sys.argv[2]])
    store.journal.undo()
    sys.stdout.write("again\\n")
    sys.stdout.flush()
"""
)

HOLD_THE_LOCK = (
    PREAMBLE
    + """
with store.batch():
    store.set_meta("held", "yes")
    sys.stdout.write("held\\n")
    sys.stdout.flush()
    sys.stdin.readline()
"""
)


@contextmanager
def running(code: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    child = subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], text=True, **pipes)  # type: ignore[call-overload]
    with child:
        try:
            yield child
        finally:
            child.kill()


def out(child: subprocess.Popen[str]) -> IO[str]:
    assert child.stdout is not None
    return child.stdout


def test_what_was_confirmed_outlives_a_kill(shelf: Shelf) -> None:
    """An annotation whose id was told is there, whenever the process is killed."""
    article = shelf.add()
    confirmed: list[str] = []
    for turn in range(ROUNDS):
        with running(HIGHLIGHT_FOR_EVER, shelf.folder, article) as child:
            confirmed += [out(child).readline().strip() for _ in range(1 + turn * 3)]
            os.kill(child.pid, signal.SIGKILL)
            # A line that was cut short by the kill was not told.
            confirmed += [line.strip() for line in out(child) if line.endswith("\n")]
    known = {annotation.id for annotation in shelf.store.annotations.of_article(article)}
    assert set(confirmed) <= known
    assert len(shelf.store.journal.recent(10_000)) == len(known)
    assert shelf.store.check() == []


def test_a_kill_leaves_no_act_half_done(shelf: Shelf) -> None:
    """An article is in the library with its note, or out of it with its note."""
    article = shelf.add()
    made = shelf.highlight(article)
    for turn in range(ROUNDS):
        with running(REMOVE_AND_UNDO_FOR_EVER, shelf.folder, article) as child:
            for _ in range(1 + turn):
                out(child).readline()
            os.kill(child.pid, signal.SIGKILL)
        there = shelf.store.articles.key_of(article) is not None
        assert (shelf.store.annotations.all() == [made]) is there
        assert (shelf.store.articles.count() == 1) is there
        assert shelf.store.check() == []
        if not there:
            shelf.store.journal.undo()


def test_an_open_library_sees_what_another_process_adds(shelf: Shelf) -> None:
    article = shelf.add()
    before = shelf.store.data_version()
    assert shelf.store.data_version() == before
    with running(HIGHLIGHT_FOR_EVER, shelf.folder, article) as child:
        name = out(child).readline().strip()
        assert shelf.store.data_version() != before
        assert shelf.store.annotations.find(name) == name


def test_two_processes_make_one_library(tmp_path: Path) -> None:
    """Of those who create it at the same moment, one does; all get the same name."""
    code = PREAMBLE + "print(store.library_id)"
    with ThreadPoolExecutor(4) as pool:

        def name(_: int) -> str:
            argv = [sys.executable, "-c", code, str(tmp_path / "new")]
            return subprocess.run(argv, capture_output=True, text=True, check=True).stdout

        assert len(set(pool.map(name, range(4)))) == 1


def test_whoever_waits_too_long_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading goes on meanwhile; when the other is done, writing does too."""
    article = shelf.add()
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with running(HOLD_THE_LOCK, shelf.folder) as child:
        out(child).readline()
        assert shelf.get(article).title == "Dam bursts"
        with pytest.raises(LibraryBusy, match="another process"):
            shelf.highlight(article)
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.close()
        child.wait()
    shelf.highlight(article)
    assert shelf.store.meta("held") == "yes"


def test_a_long_batch_lets_others_in(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two adds of a batch the lock is free once the batch has held it long enough."""
    monkeypatch.setattr(connection, "BATCH_SECONDS", 0.0)
    with shelf.store.reopen() as other, shelf.store.batch():
        article = shelf.add()
        other.articles.set_starred([article], True)
        shelf.add(text="Else.")
    assert shelf.get(article).starred


def test_a_batch_keeps_what_was_whole_when_it_fails(shelf: Shelf) -> None:
    def fail_in_the_middle() -> None:
        with shelf.store.batch():
            shelf.add("First", "First.")
            with pytest.raises(NotFound):
                half_an_act(shelf)
            shelf.add("Second", "Second.")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_in_the_middle()
    with open_store(shelf.folder) as other:
        rows = other.articles.rows(other.articles.keys(ListQuery(sort=Sort.ADDED, ascending=True)))
        assert [row.title for row in rows] == ["First", "Second"]
        assert other.check() == []


def half_an_act(shelf: Shelf) -> None:
    with shelf.store._db.transaction():
        shelf.add("Half", "Half.")
        shelf.get(ArticleId("nobody"))


def test_a_worker_thread_has_a_connection_of_its_own(shelf: Shelf) -> None:
    article = shelf.add()

    def work() -> str:
        with shelf.store.reopen() as own:
            own.articles.set_starred([article], True)
            return own.articles.get(article).title

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work).result() == "Dam bursts"
    assert shelf.get(article).starred
