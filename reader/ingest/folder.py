"""Finding the article files of a folder: a walk of names and stats; nothing is opened but what may be an export."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.errors import IngestError, SourceMissing, SourceRefused
from reader.ingest.files import printable
from reader.ingest.readlater.telling import EXPORTS, holds_export

__all__ = ["EXTENSIONS", "FoundFile", "scan_folder", "still_there"]

EXTENSIONS = (
    b".txt",
    b".text",
    b".md",
    b".markdown",
    b".html",
    b".htm",
    b".xhtml",
    b".mhtml",
    b".mht",
    b".eml",
    b".epub",
    b".pdf",
)
"""Names that may hold an article, lower case."""


class FoundFile(NamedTuple):
    """A file by name, and what tells whether it has changed since."""

    path: bytes
    size: int
    mtime_ns: int
    inode: int


def scan_folder(folder: Path, on_error: Callable[[IngestError], None] | None = None) -> Iterator[FoundFile]:
    """Yield every article file and export below a folder, each folder once whatever links lead to it.

    Hidden names are skipped. What is no regular file is yielded too, so that
    reading it gives the reason. Raises SourceMissing or SourceRefused for the
    folder itself; a subfolder that cannot be listed goes to `on_error`.
    """
    root = os.path.abspath(os.fsencode(folder))
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            files, folders = _listing(path)
        except OSError as error:
            refusal = _refusal(path, error)
            if path == root:
                raise refusal from error
            if on_error is not None:
                on_error(refusal)
            continue
        yield from files
        waiting += reversed(folders)


def still_there(paths: Iterable[bytes]) -> Iterator[FoundFile]:
    """Yield those of these paths that are files, whatever their names."""
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            continue
        if stat.S_ISREG(status.st_mode):
            yield FoundFile(path, status.st_size, status.st_mtime_ns, status.st_ino)


def _listing(path: bytes) -> tuple[list[FoundFile], list[bytes]]:
    files: list[FoundFile] = []
    folders: list[bytes] = []
    with os.scandir(path) as entries:
        for entry in sorted(entries, key=attrgetter("name")):
            name = entry.name
            if name.startswith(b"."):
                continue
            if _is_folder(entry):
                folders.append(entry.path)
            elif name.endswith(EXTENSIONS) or name.lower().endswith(EXTENSIONS) or _is_export(entry):
                files += _found(entry)
    return files, folders


def _is_export(entry: os.DirEntry[bytes]) -> bool:
    # Such a file is not passed over in silence: reading it says what takes it.
    return entry.name.lower().endswith(EXPORTS) and holds_export(entry.path) is not None


def _is_folder(entry: os.DirEntry[bytes]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads to itself must not hide its neighbours.
        return False


def _found(entry: os.DirEntry[bytes]) -> list[FoundFile]:
    """Return the file as a list of one, or of none when it vanished meanwhile."""
    try:
        status = entry.stat()
    except OSError:
        # A link that leads nowhere has its own name and time, and reading it says why.
        if not os.path.lexists(entry.path):
            return []
        status = entry.stat(follow_symlinks=False)
    size = status.st_size if stat.S_ISREG(status.st_mode) else 0
    return [FoundFile(entry.path, size, status.st_mtime_ns, status.st_ino)]


def _refusal(path: bytes, error: OSError) -> IngestError:
    shown = printable(path)
    if isinstance(error, FileNotFoundError):
        return SourceMissing(shown, "no such folder")
    if isinstance(error, PermissionError):
        return SourceRefused(shown, "no permission to list it")
    return SourceRefused(shown, (error.strerror or "it cannot be listed").lower())
