"""What ingest makes of bytes: everything the store needs to write an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Document, Metadata

PARTIAL = "partial"
"""Beginning of a note that says that not all of a source was read."""

GAPS = "with gaps"
"""End of the note on a text with characters that could not be decoded."""


class OriginKind(StrEnum):
    """Where bytes came from."""

    FILE = "file"
    STDIN = "stdin"
    PASTE = "paste"
    URL = "url"
    FEED = "feed"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one article's bytes were read, and what a later scan compares."""

    kind: OriginKind
    path: bytes | None = None
    """Absolute path as the system gives it; names need not be valid UTF-8."""
    url: str | None = None
    size: int = 0
    mtime_ns: int = 0
    inode: int = 0

    @property
    def shown(self) -> str:
        """Return a printable name."""
        if self.path is not None:
            name = self.path.decode("utf-8", "backslashreplace")
            if name.isprintable():
                return name
            return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
        return self.url or f"({self.kind})"


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as read, not yet in the library."""

    metadata: Metadata
    document: Document
    markdown: str
    raw: bytes
    media_type: str
    encoding: str
    origin: Origin
    notes: tuple[str, ...] = ()

    @property
    def partial(self) -> str:
        """Return the note that says what of the source was not read; empty when all was."""
        return next((note for note in self.notes if note.startswith(PARTIAL) or note.endswith(GAPS)), "")
