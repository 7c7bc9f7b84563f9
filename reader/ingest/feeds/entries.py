"""An entry of a feed as a draft: its HTML is all article, so every block is kept."""

from __future__ import annotations

import json
from dataclasses import astuple, replace
from hashlib import blake2b
from html import escape

from reader.errors import SourceRefused
from reader.ingest.escaping import to_markdown
from reader.ingest.html import parse_clipping
from reader.ingest.pages import page_url
from reader.ingest.parsed import Fields, drafted
from reader.ingest.sniffing import MediaType
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.feed import Entry
from reader.text.safe import safe_text

__all__ = ["digest_of", "draft_of", "fields_of"]

DIGEST = 16


def digest_of(entry: Entry) -> bytes:
    """Return what changes when anything of the entry does."""
    told = json.dumps(astuple(entry), ensure_ascii=True)
    return blake2b(told.encode(), digest_size=DIGEST).digest()


def fields_of(entry: Entry, outlet: str) -> Fields:
    """Return what a feed says of an article; `outlet` is the feed's own title."""
    fields = Fields()
    where = "the feed"
    fields.offer("title", entry.title, where)
    fields.offer("outlet", entry.source or outlet, where)
    fields.offer("byline", entry.byline, where)
    fields.offer("url", page_url(entry.url, None) if entry.url else "", where)
    fields.offer("language", entry.language.partition("-")[0].lower(), where)
    fields.offer_date(entry.published, where)
    fields.offer_tags(entry.tags, where)
    return fields


def draft_of(entry: Entry, outlet: str) -> Draft:
    """Return the article. Raises SourceRefused when there is neither a title nor a text."""
    markup = _paragraphs(entry.content) if entry.plain else entry.content
    safe = safe_text(markup)
    parsed = parse_clipping(safe.text, "", replace(fields_of(entry, outlet), base=entry.base or None))
    origin = Origin(OriginKind.FEED, url=entry.url or None)
    if not parsed.document.text.strip():
        raise SourceRefused(entry.url or entry.id, "there is no text in it")
    parsed = replace(parsed, markdown=to_markdown(parsed.document))
    page = _page(entry, markup).encode("utf-8", "replace")
    return drafted(parsed, page, MediaType.HTML, origin, told=(safe.note,))


def _paragraphs(text: str) -> str:
    parts = text.replace("\r\n", "\n").split("\n\n")
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in parts if part.strip())


def _page(entry: Entry, markup: str) -> str:
    """Return the entry as a page of its own: what is kept can be read again by itself."""
    link = f'<link rel="canonical" href="{escape(entry.url)}">' if entry.url else ""
    title = escape(entry.title)
    head = f'<meta charset="utf-8"><title>{title}</title>{link}<base href="{escape(entry.base)}">'
    return f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>{title}</h1>{markup}</article></body></html>"
