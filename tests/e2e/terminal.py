"""The real program in a pseudo-terminal, read as a person would: by what stands on the screen.

Columns and rows are counted from 0. Nothing here sleeps: every wait is for
something to appear, with a deadline that only a broken program reaches.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyte

DEADLINE = 40.0
"""Seconds to wait for what should appear at once: a loaded machine is slow, a broken program never gets there."""

SYNC_QUERY, SYNC_ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"


class Terminal:
    """One run of a program."""

    def __init__(
        self,
        argv: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 120,
        rows: int = 40,
        cwd: Path | None = None,
    ) -> None:
        self._screen: Any = pyte.Screen(columns, rows)
        self._stream: Any = pyte.ByteStream(self._screen)
        self.written = bytearray()
        """Every byte the program has sent to the terminal."""
        self._tail = b""
        self.exit_code: int | None = None
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            if cwd is not None:
                os.chdir(cwd)
            # The size is the terminal's to tell; whoever runs the tests may have put one into the environment.
            told = {name: value for name, value in env.items() if name not in ("COLUMNS", "LINES")}
            os.execvpe(argv[0], list(argv), {**told, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
        self._set_size(columns, rows)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    # What a person does.

    def press(self, keys: str) -> None:
        """Type: each character is a key; control characters as they are."""
        os.write(self._fd, keys.encode())

    def click(self, column: int, row: int, *, times: int = 1) -> None:
        """Press and release the left button, in SGR coordinates."""
        for _ in range(times):
            self.mouse(0, column, row)
            self.mouse(0, column, row, release=True)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Hold the left button from one cell to another."""
        self.mouse(0, *start)
        self.mouse(32, *end)
        self.mouse(0, *end, release=True)

    def mouse(self, button: int, column: int, row: int, *, release: bool = False) -> None:
        final = "m" if release else "M"
        os.write(self._fd, f"\x1b[<{button};{column + 1};{row + 1}{final}".encode())

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)
        os.kill(self.pid, signal.SIGWINCH)

    # What a person sees.

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def find(self, text: str) -> tuple[int, int] | None:
        """Return the cell (column, row) at which a text stands on one line."""
        for row, line in enumerate(self._screen.display):
            column = line.find(text)
            if column >= 0:
                return column, row
        return None

    def wait(self, what: str | Callable[[], bool], *, within: float = DEADLINE) -> None:
        """Go on when a text stands on the screen, or a condition holds. Raises AssertionError."""
        told = what if isinstance(what, str) else getattr(what, "__doc__", None) or repr(what)

        def done() -> bool:
            return what in self.text if isinstance(what, str) else what()

        end = time.monotonic() + within
        while not done():
            if not self._pump(0.05) and self.exit_code is not None:
                break
            if time.monotonic() > end:
                break
        assert done(), f"{told!r} did not appear on:\n{self.text}"

    def wait_gone(self, text: str) -> None:
        """Go on when a text no longer stands on the screen."""
        self.wait(lambda: text not in self.text)

    def wait_end(self, *, within: float = DEADLINE) -> int:
        """Go on when the program has ended; returns its exit code."""
        end = time.monotonic() + within
        while self.exit_code is None and time.monotonic() < end:
            self._pump(0.05)
            self._reap()
        assert self.exit_code is not None, f"still running:\n{self.text}"
        return self.exit_code

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.exit_code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.exit_code = -signal.SIGKILL
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    # How it works.

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _pump(self, timeout: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], timeout)
        if not ready:
            self._reap()
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:  # the other end is closed
            self._reap()
            return False
        if SYNC_QUERY in self._tail + data:
            os.write(self._fd, SYNC_ANSWER)
        self._tail = data[-16:]
        self.written += data
        self._stream.feed(data)
        return True

    def _reap(self) -> None:
        if self.exit_code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)
