"""A file of named arrays, written once and read through a memory map.

Layout: magic, the sections one after the other at multiples of eight bytes,
a JSON directory of them, its length and checksum, magic again. A file that
was cut short or is not ours is refused when it is opened; `verify` reads all.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from array import array
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.errors import IndexFault

MAGIC = b"VARIOSEG"
_TAIL = struct.Struct("<II8s")
_ALIGNMENT = 8


class SectionsWriter:
    """Writes one file; it is whole only after `close`."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("xb")
        self._file.write(MAGIC)
        self._directory: dict[str, tuple[int, int, str, int]] = {}

    def add(self, name: str, data: array[int] | bytes | bytearray) -> None:
        """Append a section; an array keeps its type code."""
        self._file.write(b"\0" * (-self._file.tell() % _ALIGNMENT))
        code = data.typecode if isinstance(data, array) else "B"
        view = memoryview(data).cast("B")
        self._directory[name] = (self._file.tell(), len(view), code, zlib.crc32(view))
        self._file.write(view)

    def add_strings(self, name: str, strings: list[str]) -> None:
        """Append strings that hold no line break."""
        self.add(name, "\n".join(strings).encode("utf-8", "surrogatepass"))

    def close(self) -> int:
        """Write the directory and return the size of the file in bytes."""
        directory = json.dumps(self._directory).encode()
        try:
            self._file.write(directory)
            self._file.write(_TAIL.pack(len(directory), zlib.crc32(directory), MAGIC))
            size = self._file.tell()
            self._file.close()
        except OSError:
            self.abandon()
            raise
        return size

    def abandon(self) -> None:
        """Close without a directory; the file is of no use to anybody."""
        # On a full disk what is still in memory cannot be written either; why it is abandoned is known.
        with suppress(OSError):
            self._file.close()


class Sections:
    """The sections of one file.

    Raises IndexFault when the file is not whole, FileNotFoundError when it is gone.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size < len(MAGIC) + _TAIL.size:
                raise IndexFault(path.name, "cut short")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._view = memoryview(self._map)
        self._directory = self._read_directory(size)

    def _read_directory(self, size: int) -> dict[str, tuple[int, int, str, int]]:
        length, checksum, magic = _TAIL.unpack(self._view[size - _TAIL.size :])
        start = size - _TAIL.size - length
        if magic != MAGIC or start < len(MAGIC) or self._view[: len(MAGIC)] != MAGIC:
            raise IndexFault(self.path.name, "not a segment of this index")
        raw = bytes(self._view[start : start + length])
        if zlib.crc32(raw) != checksum:
            raise IndexFault(self.path.name, "its directory is damaged")
        directory: dict[str, tuple[int, int, str, int]] = json.loads(raw)
        return directory

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def names(self) -> list[str]:
        """Return the names of all sections, in the order they were written."""
        return list(self._directory)

    def ints(self, name: str) -> memoryview[int]:
        """Return an array without copying it."""
        offset, length, code, _ = self._directory[name]
        view: memoryview[int] = self._view[offset : offset + length]
        return view.cast(code) if code != "B" else view  # type: ignore[call-overload]  # any array code is right here

    def strings(self, name: str) -> list[str]:
        """Return the strings of a section that `add_strings` wrote."""
        offset, length, _, _ = self._directory[name]
        if not length:
            return []
        return str(self._view[offset : offset + length], "utf-8", "surrogatepass").split("\n")

    def verify(self) -> None:
        """Read every byte.

        Raises IndexFault naming the first section that is damaged.
        """
        for name, (offset, length, _, checksum) in self._directory.items():
            if zlib.crc32(self._view[offset : offset + length]) != checksum:
                raise IndexFault(self.path.name, f"section {name} is damaged")
