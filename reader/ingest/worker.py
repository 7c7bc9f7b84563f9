"""Reading what may be heavy or hostile in a process of its own, with a deadline and a memory limit.

Ordinary pages are read in place: a process costs half a second. The worker's
death costs one source, nothing else.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Timer
from typing import Any

import reader
from reader.errors import SourceRefused
from reader.ingest.parsed import Fields, Parsed

__all__ = ["Worker", "WorkerDied", "end", "main", "needs_worker", "parse_in_worker", "started"]

HEAVY = 1_500_000
"""Characters without embedded data; an ordinary page has a tenth of it."""

HEAVY_TAGS = 20_000
DEADLINE = 20.0
"""Seconds for one page, start of the process included."""

GRACE = 2.0
"""Seconds after the deadline at which a process ends itself: nobody else does when its parent was killed."""

MEMORY = 1024**3
"""Bytes of address space: libxml2 needs about ten times the page."""


class WorkerDied(Exception):
    """The process ran out of time or memory, or fell over what it read."""


class Worker:
    """A process that does one call after another; started at the first, and anew after a death.

    For one thread at a time.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def call(self, function: str, *arguments: object, deadline: float = DEADLINE) -> Any:
        """Return what `module:function` returns there. Raises WorkerDied, or the SourceRefused it raised."""
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        timer = Timer(deadline, process.kill)
        timer.start()
        try:
            pickle.dump((function, arguments, deadline), process.stdin)
            process.stdin.flush()
            refused, value = pickle.load(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.close()
            raise WorkerDied(function) from error
        finally:
            timer.cancel()
        if refused:
            raise SourceRefused(*value)
        return value

    def kill(self) -> None:
        """Let a call that another thread is making fail at once."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process; a later call starts another."""
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = started("reader.ingest.worker")
        return self._process

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def started(module: str) -> subprocess.Popen[bytes]:
    """Run a module of this package in a process of its own, spoken to over its standard input and output."""
    # -P keeps a folder named `reader` in the working directory from being taken for ours.
    home = str(Path(reader.__file__).parent.parent)
    path = os.pathsep.join(p for p in (home, os.environ.get("PYTHONPATH", "")) if p)
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that was started, whatever it is doing, and let go of its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            # What was not yet written cannot be: nobody reads it.
            with suppress(OSError):
                pipe.close()


def needs_worker(text: str) -> bool:
    """Tell whether a page is so large that it could hold up or bring down the reader."""
    return len(text) > HEAVY or text.count("<") > HEAVY_TAGS


def parse_in_worker(
    text: str, name: str, known: Fields | None = None, deadline: float = DEADLINE
) -> Parsed | None:
    """Return the article, or None when the worker died or ran out of time."""
    try:
        with Worker() as worker:
            parsed = worker.call("reader.ingest.html:parse_html_here", text, name, known, deadline=deadline)
    except WorkerDied:
        return None
    return parsed if isinstance(parsed, Parsed) else None


def main() -> None:
    """Do the calls that come in on standard input, until it ends."""
    _limit()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    while True:
        try:
            named, arguments, deadline = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        module, _, function = named.partition(":")
        _end_after(deadline + GRACE)
        try:
            answer = False, getattr(import_module(module), function)(*arguments)
        except SourceRefused as refused:
            answer = True, (refused.what, refused.why)
        _end_after(0)
        answers.write(pickle.dumps(answer))
        answers.flush()


def _end_after(seconds: float) -> None:
    """Let the system end this process after a while, whatever it is doing then; 0 takes that back."""
    # Windows has no such timers.
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the deadline remains.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
