"""Omnivore's export: lists of articles, their pages, and their highlights as Markdown, by the article's slug."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename
from typing import Any

from reader.ingest.decoding import decode
from reader.ingest.readlater.containers import Container
from reader.ingest.readlater.saved import Gathered, SavedArticle, SavedFile, SavedHighlight
from reader.ingest.readlater.values import address, json_of, line, mapping, moment, names, prose, rows

__all__ = ["FORM", "read", "read_container", "recognises", "recognises_container"]

FORM = "Omnivore"
_LIST = re.compile(r"(?:\A|/)metadata_\w+\.json\Z")
_MARKS = frozenset(("slug", "savedAt", "readingProgress"))
_QUOTED = re.compile(r"[ \t]{0,3}>[ \t]?")
_LABELS = re.compile(r"#\S[^#\n]*(?:\s#\S[^#\n]*)*")


def recognises(document: object) -> bool:
    """Tell whether a JSON document is one of the lists by itself, without the pages."""
    return any(mapping(item).keys() >= _MARKS for item in rows(document)[:5])


def read(document: object) -> SavedFile:
    gathered = Gathered(FORM)
    for number, item in enumerate(rows(document), 1):
        if mapping(item):
            gathered.articles.append(_article(item))
        else:
            gathered.refuse(f"article {number}: it is no article")
    return gathered.file()


def recognises_container(container: Container) -> bool:
    return any(_LIST.search(name) for name in container.names)


def read_container(container: Container) -> SavedFile:
    gathered = Gathered(FORM)
    for name in sorted(filter(_LIST.search, container.names)):
        try:
            document = json_of(container.read(name, gathered) or b"[]")
        except ValueError as error:
            gathered.refuse(f"{line(name)}: {error}")
            continue
        root = name[: -len(basename(name))]
        for number, item in enumerate(rows(document), 1):
            if mapping(item):
                slug = item["slug"] if isinstance(item.get("slug"), str) else ""
                files = (f"{root}content/{slug}.html", f"{root}highlights/{slug}.md")
                gathered.articles.append(_article(item, *(_text(container, f, gathered) for f in files)))
            else:
                gathered.refuse(f"{line(name)}: article {number}: it is no article")
    return gathered.file()


def _text(container: Container, name: str, gathered: Gathered) -> str:
    return decode(container.read(name, gathered) or b"").text if name in container else ""


def _article(item: dict[str, Any], page: str = "", highlights: str = "") -> SavedArticle:
    progress = item.get("readingProgress")
    return SavedArticle(
        url=address(item.get("url")),
        title=line(item.get("title")),
        byline=line(item.get("author")),
        published=moment(item.get("publishedAt")),
        saved=moment(item.get("savedAt")),
        tags=names(item.get("labels")),
        read=line(item.get("state")).lower() == "archived"
        or (isinstance(progress, int | float) and progress >= 98),
        html=page,
        highlights=tuple(highlights_of(highlights)),
    )


def highlights_of(text: str) -> Iterator[SavedHighlight]:
    """Yield the passages of a file: a quotation each, then perhaps its labels, then perhaps its note.

    Of a quotation's lines only the first and its empty ones bear a mark.
    """
    quote: list[str] = []
    after: list[str] = []
    for each in text.split("\n"):
        marker = _QUOTED.match(each)
        if marker:
            if quote and after:
                yield _highlight(quote, after)
                quote, after = [], []
            quote.append(each[marker.end() :].rstrip())
        elif quote and not after and each.strip():
            quote.append(each.rstrip())
        else:
            after.append(each.rstrip())
    if quote or any(after):
        yield _highlight(quote, after)


def _highlight(quote: list[str], after: list[str]) -> SavedHighlight:
    rest = "\n".join(after).strip()
    first, _, more = rest.partition("\n")
    tags = names(re.split(r"\s+(?=#)", first)) if quote and _LABELS.fullmatch(first.strip()) else ()
    note = more if tags else rest
    return SavedHighlight(prose("\n".join(quote)), prose(note), tags)
