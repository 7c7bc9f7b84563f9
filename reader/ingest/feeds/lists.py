"""A list of feeds in any of the forms we read."""

from __future__ import annotations

from reader.errors import SourceRefused
from reader.ingest.decoding import decode
from reader.ingest.feeds.limits import MAX_BYTES
from reader.ingest.files import too_large
from reader.model.feed import Listed

__all__ = ["read_list"]


def read_list(body: bytes, name: str) -> tuple[list[Listed], list[str]]:
    """Return the feeds of an OPML or newsboat list, and a line for each that was refused.

    Raises SourceRefused when the whole is no such list.
    """
    if len(body) > MAX_BYTES:
        raise too_large(name, MAX_BYTES)
    text = decode(body).text
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        from reader.ingest.feeds.opml import read_opml

        return read_opml(body, name), []
    from reader.ingest.feeds.newsboat import read_urls

    found, refused = read_urls(text)
    if not found and not any(sign in text for sign in ("://", "query:", "exec:", "filter:")):
        raise SourceRefused(name, "it is not a list of feeds")
    return found, refused
