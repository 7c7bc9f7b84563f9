"""Instapaper's CSV export: links with the folder they lie in, and the passage they were saved with."""

from __future__ import annotations

import ast

from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.tables import Row, gather_articles
from reader.ingest.readlater.values import address, line, moment, names, prose

__all__ = ["FORM", "read", "recognises"]

FORM = "Instapaper"
_COLUMNS = ("url", "title", "selection", "folder")
_UNREAD, _ARCHIVE, _STARRED = "unread", "archive", "starred"
"""Folders that are states; any other is the user's own, and becomes a tag."""


def recognises(header: tuple[str, ...]) -> bool:
    return header[:4] == _COLUMNS


def read(raw: bytes) -> SavedFile:
    gathered = Gathered(FORM)
    gather_articles(raw, gathered, _article)
    return gathered.file()


def _article(row: Row) -> SavedArticle:
    folder, saved = line(row.get("folder")), moment(row.get("timestamp"))
    passage = prose(row.get("selection"))
    own = (folder,) if folder.lower() not in ("", _UNREAD, _ARCHIVE, _STARRED) else ()
    return SavedArticle(
        url=address(row.get("url")),
        title=line(row.get("title")),
        saved=saved,
        tags=tuple(dict.fromkeys((*list_of(row.get("tags", "")), *own))),
        read=folder.lower() == _ARCHIVE,
        starred=folder.lower() == _STARRED,
        highlights=(SavedHighlight(passage, "", (), saved),) if passage else (),
    )


def list_of(value: str) -> tuple[str, ...]:
    """Return the texts of a list as JSON or Python writes it, else of a line with commas."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        try:
            found = ast.literal_eval(value)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            found = value[1:-1].split(",")
        return names(found)
    return names(value.split(","))
