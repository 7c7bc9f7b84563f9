"""Web archives (WARC): every page that a server gave, under its address, with the time of its capture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any

from reader.errors import IngestError, SourceRefused
from reader.ingest.files import MAX_BYTES, too_large
from reader.ingest.naming import is_url
from reader.ingest.reading import read_bytes
from reader.model.article import Provenance
from reader.model.draft import Draft, Origin, OriginKind
from reader.text.safe import safe_line

__all__ = ["is_warc", "read_warc"]

MAX_HEADERS = 1 << 20
"""Bytes of the headers of one record."""

UNPACKED = 256 << 20
"""Bytes that a compressed archive may unpack to however small it is."""

RATIO = 200
"""How many times its size it may have above that: pages shrink to a fifth, lists to a fiftieth."""

_PAGES = ("text/html", "application/xhtml+xml")
_TYPES = ("response", "resource")


def is_warc(head: bytes) -> bool:
    """Tell whether a file begins as a web archive does, compressed or not."""
    if head.startswith(b"\x1f\x8b"):
        from zlib import decompressobj, error

        try:
            head = decompressobj(31).decompress(head, 16)
        except error:
            return False
    return head.startswith(b"WARC/")


def read_warc(file: IO[bytes], shown: str) -> Iterator[Draft | IngestError]:
    """Yield the article of each page, or why there is none; a damaged rest is one reason."""
    try:
        records, reader = _opened(file)
    except ImportError:
        yield SourceRefused(shown, "reading WARC needs pip install 'variorum[warc]'")
        return
    number = 0
    while True:
        number += 1
        try:
            reader.lines = 0
            record = next(records)
            page = _page(record) if record.rec_type in _TYPES else None
        except StopIteration:
            return
        except _TooMuch as too_much:
            yield SourceRefused(f"{shown}, record {number}", str(too_much))
            return
        except Exception as error:
            # warcio lets whatever a broken record causes through; nothing after it can be read.
            yield SourceRefused(f"{shown}, record {number}", f"it is damaged ({safe_line(str(error), 80)})")
            return
        if page is not None:
            yield _read(*page)


class _TooMuch(Exception):
    """An archive that is a bomb, or no archive; the reason is for people."""


def _opened(file: IO[bytes]) -> tuple[Iterator[Any], Any]:
    """Return the records of an archive, and the reader whose `lines` count what a record's headers have.

    warcio itself reads a line, and what it skips, however long it is.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.bufferedreaders import DecompressingBufferedReader

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]  # warcio has no types
        lines = 0

        def readline(self, length: int | None = None) -> bytes:
            line: bytes = super().readline(min(length or MAX_HEADERS, MAX_HEADERS))
            self.lines += len(line)
            if self.lines > MAX_HEADERS:
                raise _TooMuch(f"its headers are longer than {MAX_HEADERS >> 20} MB")
            return line

        def _process_read(self, data: bytes) -> None:
            super()._process_read(data)
            if self.num_read > UNPACKED and self.num_read > RATIO * file.tell():
                raise _TooMuch(f"it unpacks to more than {RATIO} times its size")

    archive = ArchiveIterator(file)
    archive.reader = reader = Bounded(file)
    # Else it writes to the terminal what it makes of a wrong length.
    archive.INC_RECORD = ""
    return iter(archive), reader


def _page(record: Any) -> tuple[bytes | None, str, str, str] | None:
    """Return a page's bytes (None for too many), address, type and time of capture; None for what is no page."""
    headers, http = record.rec_headers, record.http_headers
    declared = (http or headers).get_header("Content-Type") or ""
    if http is not None and http.get_statuscode() != "200":
        return None
    url = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if declared.split(";")[0].strip().lower() not in _PAGES or not is_url(url):
        return None
    # A chunk of a page is in memory whole, as long as it claims to be.
    large = (record.length or 0) > MAX_BYTES + MAX_HEADERS
    raw = None if large else record.content_stream().read(MAX_BYTES + 1)
    return raw, url, declared, headers.get_header("WARC-Date") or ""


def _read(raw: bytes | None, url: str, declared: str, captured: str) -> Draft | IngestError:
    origin = Origin(OriginKind.EXPORT, url=safe_line(url, len(url) + 1))
    if raw is None:
        return too_large(origin.shown, MAX_BYTES)
    try:
        draft = read_bytes(raw, origin, media_type=safe_line(declared))
    except SourceRefused as refused:
        return refused
    metadata = draft.metadata
    extra = {**metadata.extra, "captured": safe_line(captured, 40)} if captured else metadata.extra
    if metadata.url is None:
        found = {**metadata.found, "url": Provenance("the web archive")}
        metadata = replace(metadata, url=origin.url, found=found)
    return replace(draft, metadata=replace(metadata, extra=extra))
