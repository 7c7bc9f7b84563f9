"""What every kind of feed obeys: how many entries, which addresses, what names an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from html import unescape
from urllib.parse import urljoin, urlsplit

from reader.model.feed import Entry

__all__ = [
    "ENTRIES",
    "MAX_BYTES",
    "READ",
    "TOO_MUCH",
    "megabytes",
    "named",
    "newest",
    "web_address",
    "without_markup",
]

ENTRIES = 1_000
"""Entries taken of one feed, the newest."""

READ = 3 * ENTRIES
"""Entries looked at to find the newest: feeds begin with them, and each costs 0.4 ms."""

MAX_BYTES = 10 * 1024**2
"""Of a feed that is parsed."""

TOO_MUCH = "it took too long or too much memory to read"

LONGEST_ID = 1_000
"""Code points; what is longer is known by its digest."""

LONGEST_URL = 2_000
"""What browsers and servers take."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def newest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the newest entries, each id once, newest first when all are dated."""
    # The first of a name is the newest: feeds that list their history repeat it below.
    once = list({entry.id: entry for entry in reversed(entries)}.values())[::-1]
    if all(entry.published[:4].isdecimal() for entry in once):
        once.sort(key=lambda entry: entry.published, reverse=True)
    return tuple(once[:ENTRIES])


def named(given: str, link: str, title: str, content: str) -> str:
    """Return what an entry is known by: its own id, its address, or a digest of what it says."""
    name = given.strip() or link or title + "\n" + content
    if not name.strip():
        name = "\n"
    if (given.strip() or link) and len(name) <= LONGEST_ID:
        return name
    return "digest:" + blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def web_address(href: str, base: str) -> str:
    """Return an absolute http or https address, else nothing."""
    try:
        address = urljoin(base, href.strip()) if href.strip() else ""
        parts = urlsplit(address)
    except ValueError:
        return ""
    sound = parts.scheme in ("http", "https") and parts.netloc and address.isprintable()
    return address if sound and len(address) < LONGEST_URL else ""


def megabytes(size: int) -> str:
    """Return "12 MB"."""
    return f"{-(-size // 1024**2)} MB"


def without_markup(text: str) -> str:
    """Return the words of a line that may hold HTML."""
    return unescape(_TAG.sub("", text))
