"""Names that hold outside a library: URNs for our ids, ids for anybody's IRIs, times in ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_OWN = re.compile(r"urn:variorum:id:([0-9A-Z]{26})")


def urn(identifier: str) -> str:
    """Return `urn:uuid:…` (RFC 9562): a ULID is 128 bits as a UUID is."""
    if not _ULID.fullmatch(identifier):
        return f"urn:variorum:id:{identifier}"
    from ulid import ULID

    return ULID.from_str(identifier).to_uuid().urn


def identifier(iri: str) -> str:
    """Return our id for an IRI: the one `urn` named, else always the same one for the same IRI."""
    own = _OWN.fullmatch(iri)
    if own:
        return own[1]
    from uuid import UUID

    from ulid import ULID

    try:
        # Only the canonical spelling is a name of ours; others are just IRIs.
        known = UUID(iri)
        if known.urn == iri:
            return str(ULID.from_uuid(known))
    except ValueError:
        pass
    from hashlib import blake2b

    return str(ULID.from_bytes(blake2b(iri.encode("utf-8", "replace"), digest_size=16).digest()))


def moment(at: datetime) -> str:
    """Return `2026-03-04T05:06:07.890Z`; the Web Annotation model wants UTC as Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_moment(value: object) -> datetime | None:
    """Return a time to the millisecond, aware UTC; None for what is none."""
    try:
        found = datetime.fromisoformat(str(value))
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found.replace(microsecond=found.microsecond // 1000 * 1000)


def source(url: str | None, article: str) -> str:
    """Return the IRI of an article: its address on the web, else a URN."""
    return url if url and re.match(r"https?://", url) else urn(article)
