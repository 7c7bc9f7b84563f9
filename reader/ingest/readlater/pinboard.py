"""Pinboard's JSON export: links with tags and a description, which counts as a note on the article."""

from __future__ import annotations

from typing import Any

from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.values import address, line, moment, prose, rows

__all__ = ["FORM", "read", "recognises"]

FORM = "Pinboard"
_MARKS = frozenset(("href", "description", "toread"))


def recognises(document: object) -> bool:
    """Tell whether a JSON document is a list of bookmarks of Pinboard."""
    return any(isinstance(post, dict) and post.keys() >= _MARKS for post in rows(document)[:5])


def read(document: object) -> SavedFile:
    gathered = Gathered(FORM)
    for number, post in enumerate(rows(document), 1):
        if not isinstance(post, dict) or not address(post.get("href")):
            gathered.refuse(f"bookmark {number}: it has no address")
        else:
            gathered.articles.append(_article(post))
    return gathered.file()


def _article(post: dict[str, Any]) -> SavedArticle:
    saved, note = moment(post.get("time")), prose(post.get("extended"))
    return SavedArticle(
        url=address(post.get("href")),
        title=line(post.get("description")),
        saved=saved,
        tags=tuple(dict.fromkeys(line(post.get("tags")).split())),
        read=line(post.get("toread")) == "no",
        highlights=(SavedHighlight("", note, (), saved),) if note else (),
    )
