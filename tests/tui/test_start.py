"""The real program in a real pseudo-terminal: what is typed early, what reaches the terminal, how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyte
import pytest

from reader.config import locate
from reader.library.service import open_library
from reader.model.article import Block, Document, Metadata, Role
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind

HOSTILE = "Pwned \x1b]0;pwned\x07\x1b[31mred[/] \x9b5mblink"
DEADLINE = 30
"""Seconds after which a screen that does not come is a failure; a busy machine starts slowly."""


class Terminal:
    """A pseudo-terminal with the program in it."""

    def __init__(
        self, environ: dict[str, str], columns: int = 80, rows: int = 24, arguments: Sequence[str] = ()
    ) -> None:
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.execvpe(sys.executable, [sys.executable, "-m", "reader", *arguments], environ)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""

    def type(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    def wait(self, condition: Callable[[list[str]], bool]) -> None:
        """Read until the screen is as wanted."""
        until = time.monotonic() + DEADLINE
        while not condition(self.screen.display):
            assert time.monotonic() < until, "\n".join(self.screen.display)
            self._read()

    def _read(self) -> bool:
        ready, _, _ = select.select([self._fd], [], [], 0.1)
        if not ready:
            return True
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        self.received += data
        # pyte prints the private sequences of the alternate screen that it does not know.
        self._stream.feed(data)
        return bool(data)

    def end(self) -> int:
        """Read what is left and return the exit code."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def kill(self) -> None:
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self._fd)


def draft(number: int, title: str) -> Draft:
    text = f"{title}\nThe company said so on Tuesday."
    end = text.index("\n")
    blocks = (Block(Role.TITLE, 0, end), Block(Role.PARAGRAPH, end + 1, len(text)))
    day = datetime(2026, 6, 1, tzinfo=UTC) - timedelta(days=number)
    known = Metadata(title, outlet=title, byline=title, published=PublicationDate(day), tags=(title,))
    raw = text.encode("utf-8", "surrogatepass")
    return Draft(known, Document(text, blocks), text, raw, "text/plain", "utf-8", Origin(OriginKind.STDIN))


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment of its own, with a library of 20 articles in it."""
    known = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TMUX", "TERM_PROGRAM")}
    folders = {f"XDG_{k}_HOME": str(tmp_path / k.lower()) for k in ("DATA", "CACHE", "CONFIG", "STATE")}
    library = tmp_path / "library"
    with open_library(locate(library, tmp_path / "config")) as opened:
        for number in range(1, 20):
            opened.articles.add(draft(number, f"Report {number}"))
        opened.articles.add(draft(20, HOSTILE))
    return {**known, **folders, "TERM": "xterm-256color", "VARIORUM_LIBRARY": str(library)}


@pytest.fixture
def start(environ: dict[str, str]) -> Iterator[Callable[[], Terminal]]:
    started: list[Terminal] = []

    def run() -> Terminal:
        started.append(Terminal(environ))
        return started[-1]

    yield run
    for terminal in started:
        terminal.kill()


def test_keys_typed_before_the_first_frame_are_kept(start: Callable[[], Terminal]) -> None:
    terminal = start()
    terminal.type("jjjx")
    terminal.wait(lambda lines: "1 marked" in lines[0])
    assert any(line.startswith(" ✓  Report 4") for line in terminal.screen.display)
    terminal.type("q")
    assert terminal.end() == 0


def test_the_next_start_shows_the_last_frame_at_once(start: Callable[[], Terminal]) -> None:
    first = start()
    first.wait(lambda lines: any("Report 1" in line for line in lines))
    first.type("q")
    assert first.end() == 0
    second = start()
    second.wait(lambda lines: "Loading…" in lines[-1])
    assert any("Report 1" in line for line in second.screen.display)
    second.wait(lambda lines: "Loading…" not in lines[-1] and "open" in lines[-1])
    second.type("q")
    assert second.end() == 0


def test_nothing_of_a_hostile_article_is_obeyed_by_the_terminal(start: Callable[[], Terminal]) -> None:
    terminal = start()
    terminal.wait(lambda lines: "open" in lines[-1])
    terminal.type("G")
    terminal.wait(lambda lines: any(line.startswith("▌") and "Pwned" in line for line in lines))
    for keys, shown in (("i", "read as"), ("\x1b", "open"), ("t", "Tags of"), ("\x1b", "open")):
        terminal.type(keys)
        terminal.wait(lambda lines, shown=shown: any(shown in line for line in lines))  # type: ignore[misc]
    terminal.type("q")
    assert terminal.end() == 0
    assert b"\x1b]0;pwned" not in terminal.received
    assert "\x9b".encode() not in terminal.received


def test_a_first_start_shows_the_sample_story_and_what_to_do(environ: dict[str, str], tmp_path: Path) -> None:
    terminal = Terminal({**environ, "VARIORUM_LIBRARY": str(tmp_path / "new")})
    try:
        terminal.wait(lambda lines: "These are samples" in lines[-1])
        assert "4 of 15 · 11 hidden by filter  =Meta" in terminal.screen.display[0]
        terminal.type("q")
        assert terminal.end() == 0
    finally:
        terminal.kill()


def test_a_folder_is_added_and_what_cannot_be_read_is_counted(
    environ: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferry.md").write_text("# Ferry capsizes\n\nAt least 31 people were killed on Monday.\n")
    (folder / "broken.html").write_bytes(os.urandom(3000))
    terminal = Terminal({**environ, "VARIORUM_LIBRARY": str(tmp_path / "new")}, arguments=[str(folder)])
    try:
        terminal.wait(lambda lines: "1 added, 1 could not be read" in lines[-1])
        terminal.wait(lambda lines: any("Ferry capsizes" in line for line in lines))
        terminal.type("q")
        assert terminal.end() == 0
    finally:
        terminal.kill()


def test_a_library_that_cannot_be_opened_is_one_line(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "library" / "library.db").write_bytes(b"this is no database at all" * 100)
    terminal = Terminal(environ)
    try:
        assert terminal.end() == 5
        assert b"Traceback" not in terminal.received
        assert b"variorum: " in terminal.received
    finally:
        terminal.kill()
