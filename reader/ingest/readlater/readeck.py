"""Readeck's export: a folder for each bookmark, with its description in JSON and its page in a zip of its own.

Versions spell the keys in their own ways (`is_archived`, `IsArchived`) and lay
the page beside the description, or all descriptions into one list: any will do.
"""

from __future__ import annotations

import io
import re
from typing import Any

from reader.errors import SourceRefused
from reader.ingest.decoding import decode
from reader.ingest.readlater.containers import Container, Zip
from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.values import address, flag, json_of, line, mapping, moment, names, prose, rows

__all__ = ["FORM", "read_container", "recognises_container"]

FORM = "Readeck"
_MARKS = frozenset(("labels", "isarchived", "ismarked", "sitename", "readprogress", "annotations"))
_INFO = re.compile(r"(?:\A|/)bookmarks/[^/]+/info\.json\Z")
_LISTS = ("bookmarks", "items")
_PAGES = ("index.html", "article.html", "content.html")
_FINISHED = 98
"""Percent read from which on an article counts as read."""


def recognises_container(container: Container) -> bool:
    names = [name for name in container.names if name.endswith(".json")]
    heads = (_plain(container.peek(name).decode("utf-8", "replace")) for name in names[:5])
    return any(_INFO.search(name) for name in names) or any(
        '"url"' in head and sum(f'"{mark}"' in head for mark in _MARKS) >= 2 for head in heads
    )


def _plain(key: str) -> str:
    return key.replace("_", "").lower()


def _keyed(value: object) -> dict[str, Any]:
    """Return an object with its keys in one spelling."""
    return {_plain(key): inside for key, inside in mapping(value).items()}


def read_container(container: Container) -> SavedFile:
    gathered = Gathered(FORM)
    pages = _pages(container)
    for name in [name for name in container.names if name.endswith(".json")]:
        try:
            document = json_of(container.read(name, gathered) or b"null")
        except ValueError as error:
            gathered.refuse(f"{line(name)}: {error}")
            continue
        folder = name.rpartition("/")[0]
        for bookmark in _bookmarks(document):
            page = _page(bookmark, folder, pages, container, gathered)
            gathered.articles.append(_article(bookmark, page))
    return gathered.file()


def _bookmarks(document: object) -> list[dict[str, Any]]:
    found = [*rows(document)]
    for key in _LISTS:
        found += rows(mapping(document).get(key))
    found = found or [document]
    return [item for item in map(_keyed, found) if "url" in item and _MARKS & item.keys()]


def _pages(container: Container) -> dict[str, str]:
    """Return each page and zip by the folder or name that its bookmark goes by."""
    pages: dict[str, str] = {}
    for name in container.names:
        folder, _, base = name.rpartition("/")
        if base in _PAGES:
            pages.setdefault(folder, name)
            pages.setdefault(folder.rpartition("/")[2] or folder, name)
        elif base.endswith((".zip", ".html")):
            pages.setdefault(base.rpartition(".")[0], name)
            pages.setdefault(folder, name)
    return pages


def _page(
    bookmark: dict[str, Any], folder: str, pages: dict[str, str], container: Container, gathered: Gathered
) -> str:
    keys = [bookmark.get(key) for key in ("id", "uid", "filepath")]
    known = [key.rstrip("/").rpartition("/")[2] for key in keys if isinstance(key, str) and key]
    # One bookmark a folder has its page right there; one list of all has not.
    name = next((pages[key] for key in (*known, folder) if key in pages), None)
    if name is None or (raw := container.read(name, gathered)) is None:
        return ""
    return _unzipped(raw, name, gathered) if name.endswith(".zip") else decode(raw).text


def _unzipped(raw: bytes, name: str, gathered: Gathered) -> str:
    try:
        inside = Zip(io.BytesIO(raw), line(name))
    except SourceRefused as refused:
        gathered.refuse(f"{refused.what}: {refused.why}")
        return ""
    page = next((n for n in inside.names if n.rpartition("/")[2] in _PAGES), None)
    return decode(inside.read(page, gathered) or b"").text if page else ""


def _article(bookmark: dict[str, Any], page: str) -> SavedArticle:
    authors = [line(name) for name in rows(bookmark.get("authors"))]
    progress = bookmark.get("readprogress")
    return SavedArticle(
        url=address(bookmark.get("url")),
        title=line(bookmark.get("title")),
        byline=", ".join(filter(None, authors)),
        outlet=line(bookmark.get("sitename")) or line(bookmark.get("site")),
        language=line(bookmark.get("lang")),
        published=moment(bookmark.get("published")),
        saved=moment(bookmark.get("created")),
        tags=names(bookmark.get("labels")),
        read=flag(bookmark.get("isarchived")) or (isinstance(progress, int) and progress >= _FINISHED),
        starred=flag(bookmark.get("ismarked")),
        html=page,
        highlights=tuple(_highlight(item) for item in map(_keyed, rows(bookmark.get("annotations"))) if item),
    )


_GAPS = re.compile(r"[ \t]*\n\s*")


def _highlight(item: dict[str, Any]) -> SavedHighlight:
    quote = _GAPS.sub("\n", prose(item.get("text")))
    return SavedHighlight(quote, prose(item.get("note")), (), moment(item.get("created")))
