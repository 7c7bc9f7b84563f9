"""wallabag's JSON export: entries with their page, state, tags and annotations."""

from __future__ import annotations

from typing import Any

from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.values import address, flag, line, mapping, moment, names, prose, rows

__all__ = ["FORM", "read", "recognises"]

FORM = "wallabag"
_MARKS = frozenset(("is_archived", "is_starred", "content", "hashed_url", "given_url"))
"""Two of these in one entry: no other tool has them."""


def recognises(document: object) -> bool:
    """Tell whether a JSON document is a list of entries, or an answer of the API."""
    return any(len(_MARKS & entry.keys()) >= 2 for entry in _entries(document)[:5] if isinstance(entry, dict))


def read(document: object) -> SavedFile:
    gathered = Gathered(FORM)
    for number, entry in enumerate(_entries(document), 1):
        if not isinstance(entry, dict):
            gathered.refuse(f"entry {number}: it is no entry")
        else:
            gathered.articles.append(_article(entry))
    return gathered.file()


def _entries(document: object) -> list[Any]:
    if isinstance(document, dict):
        return rows(mapping(document.get("_embedded")).get("items"))
    return rows(document)


def _article(entry: dict[str, Any]) -> SavedArticle:
    authors = [line(name) for name in rows(entry.get("published_by"))] or [line(entry.get("published_by"))]
    return SavedArticle(
        url=address(entry.get("url")) or address(entry.get("given_url")),
        title=line(entry.get("title")),
        byline=", ".join(filter(None, authors)),
        outlet=line(entry.get("domain_name")).removeprefix("www."),
        language=line(entry.get("language")),
        published=moment(entry.get("published_at")),
        saved=moment(entry.get("created_at")),
        tags=names(entry.get("tags")),
        read=flag(entry.get("is_archived")),
        starred=flag(entry.get("is_starred")),
        html=content if isinstance(content := entry.get("content"), str) else "",
        highlights=tuple(_highlight(item) for item in rows(entry.get("annotations")) if mapping(item)),
    )


def _highlight(item: dict[str, Any]) -> SavedHighlight:
    # `ranges` count in the elements of wallabag's page: they say nothing about our text.
    return SavedHighlight(
        prose(item.get("quote")),
        prose(item.get("text")),
        names(item.get("tags")),
        moment(item.get("created_at")),
    )
