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
_ARCHIVE_MARKS = ("Snapshot-Content-Location", "Content-Location")
"""Where Chromium and the browsers before it write the address of a saved page."""


def open_letter(raw: bytes) -> Letter:
    """Return the readable part of a mail or archive; a page is preferred to its plain text."""
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
    part = _readable(message)
    if part is None:
        return Letter(MediaType.PLAIN, raw)
    kind = MediaType.HTML if part.get_content_type() in _PAGES else MediaType.PLAIN
    body = part.get_payload(decode=True)
    content = body if isinstance(body, bytes) else raw
    return Letter(kind, content, _charset(part), _envelope(message, part))


_PAGES = ("text/html", "application/xhtml+xml")


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
