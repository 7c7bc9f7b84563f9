"""Plain values as columns: times, JSON, text that SQLite takes, digests.

Imports next to nothing of the model, so that a list of articles starts fast.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache

from reader.model.dates import PublicationDate

DIGEST = 16
"""Bytes of a blake2b digest: 128 bits tell any two texts of a library apart."""


# One encoder for all: making one takes longer than what most columns hold.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def digest(data: bytes) -> bytes:
    """Return the key of raw bytes."""
    # The module loads OpenSSL, which reading commands do without.
    from hashlib import blake2b

    return blake2b(data, digest_size=DIGEST).digest()


def text_digest(text: str) -> bytes:
    """Return the key of a canonical text."""
    return digest(text.encode("utf-8", "surrogatepass"))


def to_millis(moment: datetime) -> int:
    """Return milliseconds since 1970."""
    return round(moment.timestamp() * 1000)


def to_moment(millis: int) -> datetime:
    return datetime.fromtimestamp(millis / 1000, UTC)


def to_json(value: object) -> str:
    return _encode(value)


def clean(text: str) -> str:
    """Return text that SQLite takes: lone surrogates, one for one, become U+FFFD."""
    try:
        # Encoding is the fastest way to see that there are none.
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def typed(text: str) -> str:
    """Return words of the user, or of another tool, as they are kept: nothing in them is obeyed by a terminal."""
    from reader.text.safe import safe_text

    return safe_text(clean(text)).text


@lru_cache(maxsize=1024)
def read_tags(encoded: str) -> tuple[str, ...]:
    return tuple(json.loads(encoded))


@lru_cache(maxsize=1024)
def to_published(text: str | None) -> PublicationDate | None:
    return PublicationDate.parse(text) if text else None
