"""Files that hold several articles: mailboxes, web archives, books too long for one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.errors import IngestError, SourceRefused
from reader.ingest.files import MAX_PACKED, printable, read_source
from reader.ingest.mailbox import is_mailbox, read_mailbox
from reader.ingest.sniffing import MediaType, packed_type_of
from reader.ingest.warc import is_warc, read_warc
from reader.model.draft import Draft

__all__ = ["holds_articles", "holds_several", "read_several"]

HEAD = 8192


def holds_several(path: Path) -> bool:
    """Tell whether a file may hold more than one article; one that cannot be read does not."""
    head = _head(path)
    return is_mailbox(head) or is_warc(head) or packed_type_of(head) is MediaType.EPUB


def holds_articles(path: Path) -> bool:
    """Tell whether a file is one of those above, or a PDF."""
    return holds_several(path) or packed_type_of(_head(path)) is not None


def read_several(path: Path) -> Iterator[Draft | IngestError]:
    """Yield the articles of a file one by one, or why there is none in a part of it."""
    shown = printable(os.fsencode(path.absolute()))
    head = _head(path)
    if packed_type_of(head) is MediaType.EPUB:
        yield from _book(path, shown)
        return
    try:
        with path.open("rb") as file:
            yield from read_warc(file, shown) if is_warc(head) else read_mailbox(file, shown)
    except OSError as error:
        yield SourceRefused(shown, (error.strerror or "it cannot be read").lower())


def _book(path: Path, shown: str) -> Iterator[Draft | IngestError]:
    from reader.ingest.packed import read_parts

    try:
        raw, origin = read_source(path, MAX_PACKED)
        yield from read_parts(MediaType.EPUB, raw, origin, path.stem)
    except IngestError as refused:
        yield type(refused)(shown, refused.why)


def _head(path: Path) -> bytes:
    # A FIFO or device would block or never end.
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""
