"""Readwise's CSV of highlights: passages by the title of what they stand in, without its address or text."""

from __future__ import annotations

from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.tables import Row, rows_of
from reader.ingest.readlater.values import address, line, moment, names, prose

__all__ = ["FORM", "read", "recognises"]

FORM = "Readwise"
_COLUMNS = frozenset(("highlight", "book title"))


def recognises(header: tuple[str, ...]) -> bool:
    return frozenset(header) >= _COLUMNS


def read(raw: bytes) -> SavedFile:
    """Return the highlights under the articles they name, each a link as far as its address is known."""
    gathered = Gathered(FORM)
    marks: dict[tuple[str, str, str], list[SavedHighlight]] = {}
    for number, row in rows_of(raw, gathered):
        if not (row.get("highlight") or row.get("note") or "").strip():
            gathered.refuse(f"row {number}: it has no highlight")
            continue
        # Only what is bought at Amazon has an id; exports made by hand have an address instead.
        key = line(row.get("book title")), line(row.get("book author")), address(row.get("url"))
        marks.setdefault(key, []).append(_highlight(row))
    return gathered.file(
        SavedArticle(url, title, author, highlights=tuple(found))
        for (title, author, url), found in marks.items()
    )


def _highlight(row: Row) -> SavedHighlight:
    return SavedHighlight(
        prose(row.get("highlight")),
        prose(row.get("note")),
        names(row.get("tags", "").split(",")),
        moment(row.get("highlighted at")),
    )
