"""The indexer: a process of its own, so that indexing never delays a key.

Run as `python -P -m reader.library.indexer`, told where to work by one JSON
line on standard input. After that each line is a nudge: something changed.
It answers with JSON lines of `IndexProgress`, and ends when its input does.
"""

from __future__ import annotations

import json
import logging
import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING

import reader
from reader.config import Locations
from reader.errors import VariorumError
from reader.model.search import IndexProgress

if TYPE_CHECKING:
    from reader.library.service import Library

log = logging.getLogger(__name__)

POLL = 1.0
"""Seconds between looks for changes that other processes made."""

MANY = 500
"""Changes that take longer than a second."""

NICENESS = 10
"""The keyboard comes first when both cores are busy."""


class Indexer:
    """The parent's end of the indexer process."""

    def __init__(self, locations: Locations) -> None:
        # -P keeps a folder named `reader` in the working directory from being taken for ours.
        home = str(Path(reader.__file__).parent.parent)
        path = os.pathsep.join(p for p in (home, os.environ.get("PYTHONPATH", "")) if p)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reader.library.indexer"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
            text=True,
            start_new_session=True,  # Ctrl+C in the terminal is for the app.
        )
        self._say(json.dumps({k: str(v) for k, v in locations.folders.items()}))

    def nudge(self) -> None:
        """Say that something changed."""
        self._say("")

    def progress(self) -> Iterator[IndexProgress]:
        """Yield what the process tells, until it ends; for a worker thread."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            yield IndexProgress(**json.loads(line))

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """End the process; what it has committed stays."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                self._process.wait(timeout=1)
        self._process.terminate()
        self._process.wait(timeout=5)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except (BrokenPipeError, ValueError):
            # It died or was stopped; the change stays in the log for the next one.
            return


def serve(orders: IO[bytes], out: IO[str]) -> None:
    """Work until `orders` ends."""
    from reader.library.service import open_library

    folders = json.loads(orders.readline())
    locations = Locations(**{k: Path(v) for k, v in folders.items()})

    def tell(progress: IndexProgress) -> None:
        out.write(json.dumps(asdict(progress)) + "\n")
        out.flush()

    with open_library(locations) as library:
        heard: bool | None = True
        while heard is not None:
            if not _level(library, tell):
                # The next look tries again: the log keeps what is missing.
                heard = _wait(orders)
                continue
            _group(library, orders)
            # After a nudge a story may have other reports, of which the log of changes knows nothing.
            while (heard := _wait(orders)) is False and not _is_behind(library):
                pass


def _level(library: Library, tell: Callable[[IndexProgress], None]) -> bool:
    """Bring the index level, and say how it went; False when it has to be tried again."""
    try:
        with _out_of_the_way(library.search.pending()):
            done = library.search.catch_up(tell)
    except (VariorumError, OSError, MemoryError) as error:
        # A full disk, a lock held for long: the index is derived and the app goes on without.
        tell(IndexProgress(0, 0, problem=str(error)))
        return False
    tell(IndexProgress(0, 0))
    return done


@contextmanager
def _out_of_the_way(changes: int) -> Iterator[None]:
    """Index much only while nothing else wants the processor; a few changes are soon done.

    Being nice alone is not enough: with both cores busy, a key then waits for
    its turn a few milliseconds at a time. Workers inherit this.
    """
    if changes < MANY or not hasattr(os, "SCHED_IDLE"):
        yield
        return
    try:
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    except OSError as error:
        log.info("indexing as usual: %s", error)
    try:
        yield
    finally:
        with suppress(OSError):
            # Some systems do not let a process come back; the next changes take a little longer there.
            os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))


def _group(library: Library, orders: IO[bytes]) -> None:
    """Look for the stories of what has come in, and compare their reports, while nothing else is asked."""

    def going_on() -> bool:
        ready, _, _ = select.select([orders], [], [], 0)
        return not ready

    try:
        library.stories.bring_up_to_date(going_on)
        if not library.stories.pending:
            library.copies.bring_up_to_date(going_on)
        library.stories.compare_all(going_on)
    except (VariorumError, OSError, MemoryError):
        # Stories are suggestions: the next change tries again.
        return


def _is_behind(library: Library) -> bool:
    try:
        return library.search.pending() > 0 or library.stories.pending or library.copies.pending
    except (VariorumError, OSError):
        return True


def _wait(orders: IO[bytes]) -> bool | None:
    """Wait for a nudge or the next poll; tells whether it was a nudge, and None when the parent is gone."""
    ready, _, _ = select.select([orders], [], [], POLL)
    if not ready:
        return False
    return True if os.read(orders.fileno(), 4096) else None


if __name__ == "__main__":
    os.nice(NICENESS)
    # Unbuffered, because select() must see what is left in the pipe.
    with os.fdopen(0, "rb", buffering=0) as unbuffered:
        serve(unbuffered, sys.stdout)
