"""Bringing committed acts to the disk without making the user wait for it.

A commit in WAL mode outlives the process; only a power cut could take it back.
Against that the log is flushed by a thread, milliseconds behind the act.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event, Thread


class Syncer:
    """Flushes a library's write-ahead log when told to."""

    def __init__(self, library: Path) -> None:
        self._log = library.with_name(f"{library.name}-wal")
        self._wanted = Event()
        self._closing = False
        self._thread = Thread(target=self._run, name="store-sync", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        """Flush what is committed by now; acts in quick succession share one flush."""
        self._wanted.set()

    def close(self) -> None:
        """Flush what is left and end the thread."""
        self._closing = True
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closing:
            self._wanted.wait()
            self._wanted.clear()
            flush(self._log)


def flush(log: Path) -> None:
    """Write a file through to the disk."""
    try:
        # SQLite's locks are on other files: closing this descriptor drops none of them.
        descriptor = os.open(log, os.O_RDONLY)
    except FileNotFoundError:
        # The log has been merged into the library, and that was flushed.
        return
    try:
        os.fsync(descriptor)
    except OSError:
        # The commit stands; merging the log syncs again, and reports what the disk says.
        pass
    finally:
        os.close(descriptor)
