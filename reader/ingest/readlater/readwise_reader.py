"""Readwise Reader's CSV of documents: links with tags, place and progress; it has neither text nor highlights."""

from __future__ import annotations

from reader.ingest.readlater.instapaper import list_of
from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile
from reader.ingest.readlater.tables import Row, gather_articles
from reader.ingest.readlater.values import address, line, moment

__all__ = ["FORM", "read", "recognises"]

FORM = "Readwise Reader"
_COLUMNS = frozenset(("title", "url", "document tags", "saved date"))
_STAR = "favorite"
"""The tag Reader itself uses for a star."""


def recognises(header: tuple[str, ...]) -> bool:
    return frozenset(header) >= _COLUMNS


def read(raw: bytes) -> SavedFile:
    gathered = Gathered(FORM)
    gather_articles(raw, gathered, _article)
    return gathered.file()


def _article(row: Row) -> SavedArticle:
    tags = list_of(row.get("document tags", ""))
    return SavedArticle(
        url=address(row.get("url")),
        title=line(row.get("title")),
        saved=moment(row.get("saved date")),
        tags=tuple(tag for tag in tags if tag != _STAR),
        read=line(row.get("location")).lower() == "archive"
        or line(row.get("reading progress")) in ("1", "1.0"),
        starred=_STAR in tags,
    )
