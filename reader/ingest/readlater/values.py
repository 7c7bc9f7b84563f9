"""Values as strangers write them: whatever type stands there, a safe value comes out, never an exception."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from typing import Any

from reader.ingest.naming import is_url
from reader.text.safe import safe_line, safe_text

__all__ = ["DEEPEST", "address", "flag", "json_of", "line", "mapping", "moment", "names", "prose", "rows"]

DEEPEST = 200
"""Levels of JSON: no export has more than a dozen."""

MAX_TAGS = 200
MILLISECONDS = 100_000_000_000
"""A time since 1970 above this is in milliseconds: in seconds it would be the year 5138."""

_TRUE = frozenset(("1", "true", "yes", "y", "on"))


def line(value: object) -> str:
    """Return a text or number on one safe line; anything else is empty."""
    return safe_line(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def prose(value: object) -> str:
    """Return a text with its lines, safe and trimmed."""
    return safe_text(value).text.strip() if isinstance(value, str) else ""


def address(value: object) -> str:
    """Return a web address, empty for anything else."""
    text = value.strip() if isinstance(value, str) else ""
    return safe_line(text, len(text) + 1) if is_url(text) else ""


def flag(value: object) -> bool:
    """Tell what is meant by true, 1, "1" and "yes"."""
    if isinstance(value, bool | int | float):
        return bool(value)
    return isinstance(value, str) and value.strip().lower() in _TRUE


def names(value: object) -> tuple[str, ...]:
    """Return tags: texts, or objects with a name or label, each once, in order."""
    items = value if isinstance(value, list) else []
    found = (line(_name(item)).lstrip("#").strip() for item in items[:MAX_TAGS])
    return tuple(dict.fromkeys(filter(None, found)))


def _name(item: object) -> object:
    if not isinstance(item, dict):
        return item
    return next((item[key] for key in ("label", "name", "tag", "title") if item.get(key)), "")


def moment(value: object) -> str:
    """Return a time as ISO 8601, of ISO texts and of seconds or milliseconds since 1970."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, str) and not value.strip().lstrip("-").isdigit():
        return _iso(value.strip())
    try:
        seconds = float(value)  # type: ignore[arg-type]
        seconds = seconds / 1000 if abs(seconds) > MILLISECONDS else seconds
        if not math.isfinite(seconds) or seconds <= 0:
            return ""
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return ""


def _iso(text: str) -> str:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return safe_line(text, 60)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat()


def mapping(value: object) -> dict[str, Any]:
    """Return an object, empty for anything else."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> list[Any]:
    """Return a list, empty for anything else."""
    return value if isinstance(value, list) else []


def json_of(raw: bytes) -> Any:
    """Return a JSON document. Raises ValueError with the reason."""
    try:
        document = json.loads(raw.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("its JSON is nested too deep") from error
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8 text") from error
    except ValueError as error:
        raise ValueError(f"it is not JSON ({error})") from error
    level = [document]
    for _ in range(DEEPEST):
        inside = [v.values() if isinstance(v, dict) else v for v in level if isinstance(v, dict | list)]
        level = [value for values in inside for value in values]
        if not level:
            return document
    raise ValueError("its JSON is nested too deep")
