"""JSON Feed 1 and 1.1."""

from __future__ import annotations

import json
from typing import Any

from reader.errors import SourceRefused
from reader.ingest.feeds.limits import MAX_BYTES, READ, megabytes, named, newest, web_address
from reader.ingest.feeds.outsize import left_out, without_items
from reader.model.feed import Entry, Feed

__all__ = ["parse_json"]

Json = dict[str, Any]


def parse_json(body: bytes, url: str) -> Feed:
    """Return the feed. Raises SourceRefused."""
    try:
        # Decoded here: the encoding is fixed, and one bad byte must not cost the feed.
        document = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise SourceRefused(url, "its JSON is broken") from error
    if not isinstance(document, dict) or "jsonfeed.org/version/1" not in _text(document, "version"):
        raise SourceRefused(url, "it is not a feed")
    items = document.get("items")
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    language = _text(document, "language")
    authors = _authors(document)
    flaws: list[str] = []
    if len(body) > MAX_BYTES:
        whole = megabytes(len(body))
        found, titles = without_items(found, MAX_BYTES)
        flaws = [left_out(title, f"with it the feed has {whole}") for title in titles]
    kept = newest([_entry(item, url, authors, language) for item in found[:READ]])
    cut = f"only the newest {len(kept):,} of {len(found):,} entries were taken"
    notes = (cut,) if len(found) > len(kept) else ()
    site = web_address(_text(document, "home_page_url"), url)
    return Feed(_text(document, "title"), site, kept, tuple(flaws), notes)


def _entry(item: Json, url: str, authors: str, language: str) -> Entry:
    link = web_address(_text(item, "url") or _text(item, "external_url"), url)
    markup = _text(item, "content_html")
    content = markup or _text(item, "content_text") or _text(item, "summary")
    title = _text(item, "title")
    tags = item.get("tags")
    return Entry(
        id=named(_text(item, "id"), link, title, content),
        title=title,
        url=link,
        byline=_authors(item) or authors,
        published=_text(item, "date_published") or _text(item, "date_modified"),
        language=_text(item, "language") or language,
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        content=content,
        plain=not markup,
        base=link or url,
    )


def _authors(item: Json) -> str:
    """Return the names of 1.1's `authors` or of 1.0's `author`."""
    many = item.get("authors")
    listed = many if isinstance(many, list) else [item.get("author")]
    names = (_text(author, "name") for author in listed if isinstance(author, dict))
    return ", ".join(filter(None, names))


def _text(item: Json, name: str) -> str:
    """Return a value as text; some feeds give numbers for ids."""
    value = item.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
