"""Web archives (WARC): every page that a server gave, under its address, with the time of its capture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any

from reader.errors import IngestError, SourceRefused
from reader.ingest.files import MAX_BYTES
from reader.ingest.naming import is_url
from reader.ingest.reading import read_bytes
from reader.model.article import Provenance
from reader.model.draft import Draft, Origin, OriginKind
from reader.text.safe import safe_line

__all__ = ["is_warc", "read_warc"]

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
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        yield SourceRefused(shown, "reading WARC needs pip install 'variorum[warc]'")
        return
    records = iter(ArchiveIterator(file))
    number = 0
    while True:
        number += 1
        try:
            record = next(records)
            page = _page(record) if record.rec_type in _TYPES else None
        except StopIteration:
            return
        except Exception as error:
            # warcio lets whatever a broken record causes through; nothing after it can be read.
            yield SourceRefused(f"{shown}, record {number}", f"it is damaged ({safe_line(str(error), 80)})")
            return
        if page is not None:
            yield _read(*page)


def _page(record: Any) -> tuple[bytes, str, str, str] | None:
    """Return a page's bytes, address, type and time of capture; None for what is no page."""
    headers, http = record.rec_headers, record.http_headers
    declared = (http or headers).get_header("Content-Type") or ""
    if http is not None and http.get_statuscode() != "200":
        return None
    url = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if declared.split(";")[0].strip().lower() not in _PAGES or not is_url(url):
        return None
    return record.content_stream().read(MAX_BYTES + 1), url, declared, headers.get_header("WARC-Date") or ""


def _read(raw: bytes, url: str, declared: str, captured: str) -> Draft | IngestError:
    origin = Origin(OriginKind.EXPORT, url=safe_line(url, len(url) + 1))
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
