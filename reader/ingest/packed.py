"""PDF and EPUB: read in the worker process, with the refusal or the worker's death told in one line.

The process stays for a while, for starting it takes longer than reading most
files, and a folder may be full of them.
"""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from dataclasses import replace
from threading import Lock, Timer
from typing import cast

from reader.errors import SourceRefused
from reader.ingest.files import MAX_PACKED, too_large
from reader.ingest.parsed import Parsed, drafted
from reader.ingest.sniffing import MediaType
from reader.ingest.worker import MEMORY, Worker, WorkerDied
from reader.model.draft import Draft, Origin, OriginKind

__all__ = ["read_packed", "read_parts"]

SECONDS = 60.0
"""For one file."""

IDLE = 10.0
"""Seconds without a file after which the process ends: it holds some 60 MB."""

_CALLS = {MediaType.PDF: "reader.ingest.pdf:parse_pdf", MediaType.EPUB: "reader.ingest.epub:parse_epub"}


class _Kept:
    """A worker that outlives a call by `IDLE` seconds; one call at a time, whoever makes it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._worker = Worker()
        self._calls = 0

    def call(self, function: str, raw: bytes, name: str) -> object:
        with self._lock:
            self._calls += 1
            try:
                return self._worker.call(function, raw, name, deadline=SECONDS)
            finally:
                timer = Timer(IDLE, self._rest, [self._calls])
                timer.daemon = True
                timer.start()

    def _rest(self, calls: int) -> None:
        with self._lock:
            if calls == self._calls:
                self._worker.close()

    def close(self) -> None:
        """End the process, also one in the middle of a call: nobody waits for it any more."""
        self._worker.close()


_KEPT = _Kept()
atexit.register(_KEPT.close)


def read_packed(kind: MediaType, raw: bytes, origin: Origin, name: str) -> Draft:
    """Return the article in a file. Raises SourceRefused, also for a book that is too long for one."""
    drafts = read_parts(kind, raw, origin, name)
    if len(drafts) > 1:
        raise SourceRefused(
            origin.shown, "too long for one article; variorum add with its name reads it by chapters"
        )
    return drafts[0]


def read_parts(kind: MediaType, raw: bytes, origin: Origin, name: str) -> list[Draft]:
    """Return the article in a file, or the chapters of a long book. Raises SourceRefused."""
    if len(raw) > MAX_PACKED:
        raise too_large(origin.shown, MAX_PACKED)
    try:
        read = _KEPT.call(_CALLS[kind], raw, name)
    except WorkerDied as died:
        why = f"reading it took more than {SECONDS:.0f} s or {MEMORY // 1024**3} GB of memory"
        raise SourceRefused(origin.shown, why) from died
    except SourceRefused as refused:
        raise SourceRefused(origin.shown, refused.why) from refused
    parts = [read] if isinstance(read, Parsed) else list(cast("Sequence[Parsed]", read))
    if not any(part.document.text.strip() for part in parts):
        raise SourceRefused(origin.shown, "there is no text in it")
    if len(parts) == 1:
        return [drafted(parts[0], raw, kind, origin)]
    # The file belongs to no single chapter: a path would make each a revision of the one before.
    apart = replace(origin, kind=OriginKind.EXPORT, path=None)
    return [
        drafted(part, part.markdown.encode(), kind, apart) for part in parts if part.document.text.strip()
    ]
