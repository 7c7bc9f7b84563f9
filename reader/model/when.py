"""Dates as precise as they are known: a year, a month, a day, or a minute in UTC."""

from __future__ import annotations

import re
from datetime import date

from reader.model.dates import PublicationDate

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")


def read_when(text: str) -> str:
    """Return `2026`, `2026-06`, `2026-06-04` or `2026-06-04T15:30:00Z`; they sort as text.

    Raises ValueError for anything else.
    """
    text = text.strip()
    found = _PARTIAL.fullmatch(text)
    if found is None:
        return PublicationDate.parse(text).isoformat()
    date(int(found[1]), int(found[2] or 1), 1)
    return text
