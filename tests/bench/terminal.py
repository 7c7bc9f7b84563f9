"""A program in a real pseudo-terminal: keys in, bytes out, what is on the screen, how long it took.

Times are milliseconds. Textual draws each frame between two marks (synchronised
output, DEC mode 2026); we answer its question so that it uses them, and an
update counts as done with the last end mark before the line goes quiet.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyte

__all__ = ["Terminal", "Update", "percentile"]

FRAME_END = b"\x1b[?2026l"
_ASKED = b"\x1b[?2026$p"
_ANSWER = b"\x1b[?2026;2$y"


@dataclass(frozen=True)
class Update:
    """What came back on some input."""

    first: float
    """Until the first whole frame; infinite when none came."""
    last: float
    """Until the last byte of the last frame."""
    size: int
    """Bytes written to the terminal."""


class Terminal:
    """One program, its terminal, and everything it has written."""

    def __init__(
        self, argv: Sequence[str], *, columns: int = 160, rows: int = 48, env: Mapping[str, str] | None = None
    ) -> None:
        self.output = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._fed = 0
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            base = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TEXTUAL_THEME")}
            known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
            os.execvpe(argv[0], list(argv), {**base, **known})
        self._set_size(columns, rows)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def write(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    def _read(self, seconds: float) -> bytes:
        """Return what came within `seconds`, empty when nothing did. Raises EOFError at the end."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self._fd, 1 << 18)
        except OSError:
            raise EOFError from None
        if not data:
            raise EOFError
        if _ASKED in bytes(self.output[-len(_ASKED) :]) + data:
            self.write(_ANSWER)
        self.output += data
        return data

    def settle(self, *, quiet: float = 100, limit: float = 60_000, since: float | None = None) -> Update:
        """Read until a frame has come and then nothing for `quiet` ms, or until `limit`."""
        start = time.perf_counter() if since is None else since
        mark, first, last, latest = len(self.output), float("inf"), 0.0, time.perf_counter()
        while time.perf_counter() - start < limit / 1000:
            try:
                data = self._read(0.002)
            except EOFError:
                break
            now = time.perf_counter()
            if data:
                latest = now
                if FRAME_END in self.output[max(mark, len(self.output) - len(data) - len(FRAME_END)) :]:
                    last = (now - start) * 1000
                    first = min(first, last)
            elif first < float("inf") and now - latest > quiet / 1000:
                break
        return Update(first, last, len(self.output) - mark)

    def wait_bell(self, limit: float = 60_000) -> None:
        """Read until the program rings the bell: its way to say that it has done something unseen."""
        start, mark = time.perf_counter(), len(self.output)
        while b"\a" not in self.output[mark:] and time.perf_counter() - start < limit / 1000:
            self._read(0.01)

    def press(self, keys: bytes, *, quiet: float = 40, limit: float = 60_000) -> Update:
        """Write keys and read the update they cause."""
        start = time.perf_counter()
        self.write(keys)
        return self.settle(quiet=quiet, limit=limit, since=start)

    def resize(self, columns: int, rows: int, *, quiet: float = 200) -> Update:
        """Change the size of the window and read the repaint."""
        start = time.perf_counter()
        self._set_size(columns, rows)
        self._screen.resize(rows, columns)
        return self.settle(quiet=quiet, since=start)

    def mouse(self, kind: str, x: int, y: int, *, quiet: float = 40) -> Update:
        """Press, drag or release the left button at a cell, counted from 0, and read the update."""
        code = {"press": 0, "drag": 32, "release": 0}[kind]
        final = "m" if kind == "release" else "M"
        return self.press(f"\x1b[<{code};{x + 1};{y + 1}{final}".encode(), quiet=quiet, limit=500)

    @property
    def lines(self) -> list[str]:
        """Return what is on the screen now."""
        self._stream.feed(bytes(self.output[self._fed :]))
        self._fed = len(self.output)
        return [line.rstrip() for line in self._screen.display]

    @property
    def screen(self) -> pyte.Screen:
        """Return the screen with colours and attributes of each cell."""
        _ = self.lines
        return self._screen

    @property
    def memory(self) -> float:
        """Return the resident memory of the program in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def close(self) -> None:
        """End the program and its terminal."""
        os.close(self._fd)
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
