"""What the library remembers of the files its articles were read from."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.ids import ArticleId


class FileRecord(NamedTuple):
    """What the library remembers of a file it has read.

    A named tuple, like what a scan finds: a start makes one for every file of a linked folder.
    """

    path: bytes
    size: int
    mtime_ns: int
    inode: int
    raw_hash: bytes
    article: ArticleId
    missing: bool = False
    read_at_ns: int = 0
    """When it was last read; a file touched within 2 s of that is read again."""
    removed: bool = False
    """True when the user took its article out: while the file stays as it is, it stays out."""


class TakenOut(NamedTuple):
    """An article that the user removed and that can still come back."""

    article: ArticleId
    text: str
    urls: frozenset[str]
    """Its address, as the user has it and as it was read."""
