"""Exports of many files: a zip or the folder it was unpacked to, read in memory and within limits.

Nothing is ever written to disk, so no name can lead out of a folder; names
that try are refused all the same, for what holds them is not an export.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path
from typing import IO, Protocol

from reader.errors import IngestError, SourceRefused
from reader.ingest.files import MAX_BYTES, read_source
from reader.ingest.readlater.saved import Gathered
from reader.text.safe import safe_line

__all__ = ["ZIP_ERRORS", "Container", "Folder", "Zip", "read_member"]

MAX_MEMBERS = 200_000
INDEX = 6 * MAX_BYTES
"""Bytes of an index in JSON: one of 20,000 articles is below half of it. A page has MAX_BYTES."""

MAX_TOTAL = 512 << 20
"""Bytes unpacked of one container, for all of it is in memory at once: 10,000 pages are below."""

ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)
"""What the standard library raises on broken, encrypted or odd archives."""


class Container(Protocol):
    """Files by name, with / between folders."""

    names: tuple[str, ...]

    def __contains__(self, name: str) -> bool: ...

    def peek(self, name: str) -> bytes:
        """Return the beginning of a file; empty when it cannot be read."""

    def read(self, name: str, gathered: Gathered) -> bytes | None:
        """Return a file; None, with a line, when it cannot be read."""


class Zip:
    """A zip file. Raises SourceRefused when it is none."""

    def __init__(self, file: IO[bytes] | Path, shown: str) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except ZIP_ERRORS as error:
            raise SourceRefused(shown, f"its zip cannot be read ({safe_line(str(error), 80)})") from error
        members = [member for member in self._zip.infolist() if not member.is_dir()]
        if len(members) > MAX_MEMBERS:
            raise SourceRefused(shown, f"it holds more than {MAX_MEMBERS:,} files")
        self.strange = tuple(safe_line(m.filename, 80) for m in members if not _is_inside(m.filename))
        """Names that lead out of the archive."""
        self.names = tuple(member.filename for member in members if _is_inside(member.filename))
        self._known = frozenset(self.names)
        self._left = MAX_TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def peek(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as file:
                return file.read(8192)
        except (KeyError, *ZIP_ERRORS):
            return b""

    def read(self, name: str, gathered: Gathered) -> bytes | None:
        if not self._left:
            gathered.refuse(f"{safe_line(name, 80)}: the archive unpacks to more than {MAX_TOTAL >> 20} MB")
            return None
        try:
            raw = read_member(self._zip, name, _limit(name))
        except SourceRefused as refused:
            gathered.refuse(f"{safe_line(name, 80)}: {refused.why}")
            return None
        self._left = max(self._left - len(raw), 0)
        return raw


def read_member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return a file of a zip, whatever size its directory claims. Raises SourceRefused."""
    try:
        with archive.open(name) as file:
            raw = file.read(limit + 1)
    except KeyError as error:
        raise SourceRefused(name, "it is not in the archive") from error
    except ZIP_ERRORS as error:
        raise SourceRefused(name, f"it cannot be unpacked ({safe_line(str(error), 80)})") from error
    if len(raw) > limit:
        raise SourceRefused(name, f"it unpacks to more than {limit // 1024**2} MB")
    return raw


class Folder:
    """A folder that an export was unpacked to; links in it are not followed."""

    strange: tuple[str, ...] = ()

    def __init__(self, root: Path) -> None:
        self._root = root
        names: list[str] = []
        for folder, folders, files in os.walk(root):
            folders.sort()
            here = Path(folder).relative_to(root)
            names += (
                (here / name).as_posix() for name in sorted(files) if not (Path(folder) / name).is_symlink()
            )
            if len(names) > MAX_MEMBERS:
                raise SourceRefused(str(root), f"it holds more than {MAX_MEMBERS:,} files")
        self.names = tuple(names)
        self._known = frozenset(names)

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def peek(self, name: str) -> bytes:
        try:
            return read_source(self._root / name)[0][:8192]
        except IngestError:
            return b""

    def read(self, name: str, gathered: Gathered) -> bytes | None:
        try:
            return read_source(self._root / name, _limit(name))[0]
        except IngestError as refused:
            gathered.refuse(f"{safe_line(name, 80)}: {refused.why}")
            return None


def _limit(name: str) -> int:
    return INDEX if name.endswith((".json", ".csv")) else MAX_BYTES


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return bool(parts[0]) and ".." not in parts and ":" not in parts[0]
