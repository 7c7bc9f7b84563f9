"""Reading one file from disk, and refusing what is not an article's file.

Never blocks on a FIFO or a device: the kind is asked before and after opening.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.errors import IngestError, SourceMissing, SourceRefused
from reader.model.draft import Origin, OriginKind

__all__ = ["MAX_BYTES", "MAX_PACKED", "printable", "read_source", "too_large"]

MAX_BYTES = 10 * 1024 * 1024
"""No article is larger; what is larger is a data dump or a mistake."""

MAX_PACKED = 5 * MAX_BYTES
"""Of PDF and EPUB: pictures make most of them, and are not looked at."""

_KINDS = {
    stat.S_IFDIR: "it is a folder",
    stat.S_IFIFO: "it is a named pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def too_large(what: str, limit: int) -> SourceRefused:
    """Return the refusal of what has more than `limit` bytes, as people read it."""
    return SourceRefused(what, f"too large (the limit is {limit // 1024**2} MB)")


def read_source(path: Path | bytes, limit: int = MAX_BYTES) -> tuple[bytes, Origin]:
    """Return a file's bytes and its origin. Raises SourceMissing or SourceRefused."""
    name = os.path.abspath(os.fsencode(path))
    try:
        _refuse_kind(name, os.stat(name), limit)
        descriptor = os.open(name, _FLAGS)
        with open(descriptor, "rb") as file:
            # The name may have changed hands since it was looked at.
            status = os.fstat(descriptor)
            _refuse_kind(name, status, limit)
            # As much as it says it has: asking for the limit would have that much memory cleared for each file.
            raw = file.read(status.st_size + 1)
            if len(raw) > status.st_size:
                raw += file.read(max(limit + 1 - len(raw), 0))
    except (OSError, ValueError) as error:
        raise _as_ingest_error(name, error) from error
    _refuse_size(name, len(raw), limit)
    return raw, Origin(
        OriginKind.FILE, path=name, size=status.st_size, mtime_ns=status.st_mtime_ns, inode=status.st_ino
    )


def printable(path: bytes) -> str:
    """Return a path as people can be shown it."""
    return Origin(OriginKind.FILE, path=path).shown


def _refuse_kind(name: bytes, status: os.stat_result, limit: int) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise SourceRefused(printable(name), _KINDS.get(kind, "it is not a regular file"))
    _refuse_size(name, status.st_size, limit)


def _refuse_size(name: bytes, size: int, limit: int) -> None:
    if size > limit:
        most = limit // 1024**2
        raise SourceRefused(printable(name), f"too large ({size / 1024**2:.1f} MB; the limit is {most} MB)")


def _as_ingest_error(name: bytes, error: OSError | ValueError) -> IngestError:
    shown = printable(name)
    match error:
        case FileNotFoundError() if os.path.islink(name):
            return SourceMissing(shown, "the link leads nowhere")
        case FileNotFoundError() | NotADirectoryError() | ValueError():
            return SourceMissing(shown, "no such file")
        case PermissionError():
            return SourceRefused(shown, "no permission to read it")
        case _:
            return SourceRefused(shown, (error.strerror or "it cannot be read").lower())
