"""Linkwarden's JSON export: links in collections, some with the text of their page, and highlights."""

from __future__ import annotations

from typing import Any

from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.values import address, line, mapping, moment, names, prose, rows

__all__ = ["FORM", "read", "recognises"]

FORM = "Linkwarden"
_UNSORTED = "Unorganized"
"""The collection of links that are in none."""


def recognises(document: object) -> bool:
    """Tell whether a JSON document is an account with collections of links."""
    collections = rows(mapping(document).get("collections"))
    return any("links" in mapping(collection) for collection in collections[:5])


def read(document: object) -> SavedFile:
    gathered = Gathered(FORM)
    account = mapping(document)
    links = [mapping(link) for link in rows(account.get("pinnedLinks"))]
    # Some versions leave the ids out.
    pinned = {line(link.get(key)) for link in links for key in ("id", "url")} - {""}
    number = 0
    for collection in rows(account.get("collections")):
        for link in rows(mapping(collection).get("links")):
            number += 1
            if not mapping(link):
                gathered.refuse(f"link {number}: it is no link")
            else:
                gathered.articles.append(_article(link, line(mapping(collection).get("name")), pinned))
    return gathered.file()


def _article(link: dict[str, Any], collection: str, pinned: set[str]) -> SavedArticle:
    tags = names(link.get("tags"))
    return SavedArticle(
        url=address(link.get("url")),
        title=line(link.get("name")) or line(link.get("description")),
        saved=moment(link.get("importDate")) or moment(link.get("createdAt")),
        tags=tags if collection in ("", _UNSORTED, *tags) else (*tags, collection),
        starred=bool({line(link.get("id")), line(link.get("url"))} & pinned)
        or bool(rows(link.get("pinnedBy"))),
        text=text if isinstance(text := link.get("textContent"), str) else "",
        highlights=tuple(_highlight(item) for item in rows(link.get("highlight")) if mapping(item))
        + tuple(_highlight(item) for item in rows(link.get("highlights")) if mapping(item)),
    )


def _highlight(item: dict[str, Any]) -> SavedHighlight:
    return SavedHighlight(
        prose(item.get("text")), prose(item.get("comment")), (), moment(item.get("createdAt"))
    )
