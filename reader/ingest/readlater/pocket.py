"""Pocket's exports: CSV, the older HTML list, and the zip with parts and annotations. Links without text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.ingest.decoding import decode
from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.tables import Row, gather_articles, header_of
from reader.ingest.readlater.values import address, json_of, line, mapping, moment, names, prose, rows

if TYPE_CHECKING:
    from reader.ingest.readlater.containers import Container

__all__ = [
    "FORM",
    "read",
    "read_container",
    "read_page",
    "recognises",
    "recognises_container",
    "recognises_page",
]

FORM = "Pocket"
_COLUMNS = frozenset(("title", "url", "time_added", "status"))
_PAGE = re.compile(rb"<title>\s*Pocket Export\s*</title>", re.IGNORECASE)
_ANNOTATIONS = re.compile(r"(?:\A|/)annotations/[^/]+\.json\Z")


def recognises(header: tuple[str, ...]) -> bool:
    return frozenset(header) >= _COLUMNS


def read(raw: bytes) -> SavedFile:
    gathered = Gathered(FORM)
    gather_articles(raw, gathered, _article)
    return gathered.file()


def _article(row: Row) -> SavedArticle:
    return SavedArticle(
        url=address(row.get("url")),
        title=line(row.get("title")),
        saved=moment(row.get("time_added")),
        tags=names(re.split(r"[|,]", row.get("tags", ""))),
        read=line(row.get("status")).lower() == "archive",
        starred=line(row.get("favorite")) == "1",
    )


def recognises_page(raw: bytes) -> bool:
    """Tell whether an HTML page is the list Pocket exported (`ril_export.html`)."""
    return _PAGE.search(raw[:4096]) is not None


def read_page(raw: bytes) -> SavedFile:
    gathered = Gathered(FORM)
    for number, (attributes, title, archived) in enumerate(_links(decode(raw).text), 1):
        url = address(attributes.get("href"))
        if not url:
            gathered.refuse(f"link {number}: it has no address")
            continue
        tags, saved = names(attributes.get("tags", "").split(",")), moment(attributes.get("time_added"))
        title = "" if title == url else title
        gathered.articles.append(SavedArticle(url, line(title), saved=saved, tags=tags, read=archived))
    return gathered.file()


def _links(text: str) -> Iterator[tuple[dict[str, str], str, bool]]:
    """Yield each link's attributes, its words, and whether it stands below "Read Archive"."""
    from html.parser import HTMLParser

    found: list[tuple[dict[str, str], str, bool]] = []

    class Links(HTMLParser):
        attributes: dict[str, str] | None = None
        words = ""
        heading = archived = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.heading = tag == "h1"
            if tag == "a":
                self.attributes, self.words = {name: value or "" for name, value in attrs}, ""

        def handle_data(self, data: str) -> None:
            if self.heading and data.strip():
                self.archived = "archive" in data.lower()
            self.words += data

        def handle_endtag(self, tag: str) -> None:
            if tag == "a" and self.attributes is not None:
                found.append((self.attributes, self.words, self.archived))
                self.attributes = None
            self.heading = self.heading and tag != "h1"

    Links().feed(text)
    yield from found


def recognises_container(container: Container) -> bool:
    """Tell whether an archive holds parts of a Pocket export."""
    tables = [name for name in container.names if name.lower().endswith(".csv")]
    return any(recognises(header_of(container.peek(name))) for name in tables[:3])


def read_container(container: Container) -> SavedFile:
    gathered = Gathered(FORM)
    for name in container.names:
        if name.lower().endswith(".csv") and (raw := container.read(name, gathered)):
            gather_articles(raw, gathered, _article)
    marks = _annotations(container, gathered)
    known = {article.url for article in gathered.articles}
    articles = [_with_marks(article, marks.get(article.url, ())) for article in gathered.articles]
    more = [SavedArticle(url, highlights=found) for url, found in marks.items() if url not in known]
    return SavedFile(FORM, (*articles, *more), tuple(gathered.refused))


def _with_marks(article: SavedArticle, marks: tuple[SavedHighlight, ...]) -> SavedArticle:
    from dataclasses import replace

    return replace(article, highlights=marks) if marks else article


def _annotations(container: Container, gathered: Gathered) -> dict[str, tuple[SavedHighlight, ...]]:
    marks: dict[str, tuple[SavedHighlight, ...]] = {}
    for name in filter(_ANNOTATIONS.search, container.names):
        try:
            document = json_of(container.read(name, gathered) or b"[]")
        except ValueError as error:
            gathered.refuse(f"{name}: {error}")
            continue
        for item in map(mapping, rows(document)):
            found = [mapping(mark) for mark in rows(item.get("highlights"))]
            url = address(item.get("url"))
            marks[url] = marks.get(url, ()) + tuple(
                SavedHighlight(prose(mark.get("quote")), created=moment(mark.get("created_at")))
                for mark in found
                if prose(mark.get("quote"))
            )
    return marks
