"""Mails and web archives (MHTML): the envelope is read, the body goes to the adapter it needs."""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from reader.ingest.naming import is_url
from reader.ingest.parsed import Fields, Letter
from reader.ingest.sniffing import MediaType

__all__ = ["open_letter"]

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
MAX_PARTS = 2_000
"""Pages with their pictures have hundreds."""

MAX_HEADER = 8 * 1024
"""Bytes of a header that is read."""

_HEADER = re.compile(
    rb"^(?:subject|from|date|mime-version|(?:snapshot-)?content-[\w-]+):[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_BOUNDARY = re.compile(rb"""\bboundary\s*=\s*["']?([^"'\r\n;]{1,200})""", re.IGNORECASE)
_MARK = re.compile(rb"^--([^\r\n]{1,200})", re.MULTILINE)
_ENCLOSED = re.compile(rb"^content-type:\s*message/", re.IGNORECASE | re.MULTILINE)
_ARCHIVE_MARKS = ("Snapshot-Content-Location", "Content-Location")
"""Where Chromium and the browsers before it write the address of a saved page."""


def open_letter(raw: bytes) -> Letter:
    """Return the readable part of a mail or archive; a page is preferred to its plain text.

    Raises RecursionError for parts within parts without end, ValueError for a header or a number of parts
    that would take the standard library minutes or gigabytes.
    """
    if any(found.end() - found.start() > MAX_HEADER for found in _HEADER.finditer(raw)):
        raise ValueError(f"a header of it is longer than {MAX_HEADER >> 10} kB")
    if _parts(raw) > MAX_PARTS:
        raise ValueError(f"it has more than {MAX_PARTS:,} parts")
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
    part = _readable(message)
    if part is None:
        return Letter(MediaType.PLAIN, raw)
    kind = MediaType.HTML if part.get_content_type() in _PAGES else MediaType.PLAIN
    body = part.get_payload(decode=True)
    content = body if isinstance(body, bytes) else raw
    return Letter(kind, content, _charset(part), _envelope(message, part))


_PAGES = ("text/html", "application/xhtml+xml")


def _parts(raw: bytes) -> int:
    """Return how many lines begin a part, without parsing anything, or a mail within a mail."""
    marks = {found[1].strip() for found in _BOUNDARY.finditer(raw)}
    begun = sum(found[1].rstrip() in marks for found in _MARK.finditer(raw)) if marks else 0
    return begun + sum(1 for _ in _ENCLOSED.finditer(raw))


def _readable(message: EmailMessage) -> EmailMessage | None:
    parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    texts = [part for part in parts if part.get_content_type() == "text/plain"]
    return next(iter(pages + texts), None)


def _charset(part: EmailMessage) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _envelope(message: EmailMessage, part: EmailMessage) -> Fields:
    fields = Fields()
    address = next((_header(m, mark) for mark in _ARCHIVE_MARKS for m in (message, part) if m[mark]), "")
    if address or message.get_content_type() == "multipart/related":
        # An archive's subject is the page's title, and the page itself knows it better.
        fields.offer("url", address if is_url(address) else "", "the web archive")
        return fields
    fields.offer("title", _REPLY.sub("", _header(message, "Subject"), count=1), "subject")
    fields.offer("outlet", parseaddr(_header(message, "From"))[0], "sender")
    fields.offer_date(_header(message, "Date"), "mail date")
    return fields


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except (ValueError, LookupError, IndexError, AttributeError):
        # The standard library's header parser trips over some malformed headers.
        return ""
