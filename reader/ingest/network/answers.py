"""What the headers of an answer say, read tolerantly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

LONGEST_WAIT = 30 * 86_400.0
"""Seconds: nobody means more, and a float stays a date."""

_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)", re.ASCII)
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([\w.:-]{1,40})""", re.ASCII | re.IGNORECASE)
_SECONDS = re.compile(r"\s*(\d{1,12})\s*", re.ASCII)
_LONGEST_VALIDATOR = 1000


def media_type(content_type: str) -> str:
    """Return the type in lower case, without parameters; empty when there is none."""
    found = _TYPE.match(content_type)
    return found[1].lower() if found else ""


def charset(content_type: str) -> str:
    found = _CHARSET.search(content_type)
    return found[1].lower() if found else ""


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds to wait from a number or an HTTP date, or None when it says neither."""
    if not value:
        return None
    seconds = _SECONDS.fullmatch(value)
    if seconds:
        return min(float(seconds[1]), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), LONGEST_WAIT)


def refusal(status: int) -> str:
    """Return a clause for a status that is no success. The server's own words are not repeated."""
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    return f"the server answered {status}{phrase}"


def validator(headers: Mapping[str, str], name: str) -> str:
    """Return an ETag or Last-Modified that can be sent back as it is, or nothing."""
    value = headers.get(name, "").strip()
    sendable = value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if sendable else ""
