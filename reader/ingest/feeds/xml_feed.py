"""RSS, RDF and Atom by feedparser. Runs in a worker process."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from reader.errors import SourceRefused
from reader.ingest.feeds.limits import READ, named, newest, web_address
from reader.model.feed import Entry, Feed

__all__ = ["parse_xml"]

_END = re.compile(rb"</(?:[\w-]+:)?(?:item|entry)\s*>")
_HTML = ("text/html", "application/xhtml+xml")


def parse_xml(body: bytes, url: str, charset: str = "") -> Feed:
    """Return the feed; of one that breaks off, what came before. Raises SourceRefused."""
    import feedparser

    slim, total = _cut(body)
    media_type = f"application/xml; charset={charset}" if charset else "application/xml"
    headers = {"content-location": url, "content-type": media_type}
    # The walker resolves addresses and leaves out what is not text: doing it twice costs most of the time.
    read = feedparser.parse(slim, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    entries = [_entry(entry, url) for entry in read.entries]
    if not read.version and not entries:
        raise SourceRefused(url, "it is not a feed")
    kept = newest(entries)
    flaws, notes = [], []
    if max(total, len(entries)) > len(kept):
        notes.append(f"only the newest {len(kept):,} of {max(total, len(entries)):,} entries were taken")
    if read.bozo and _is_broken(read.get("bozo_exception")):
        flaws.append("its XML is broken; what could be read was taken")
    title = _plain(read.feed.get("title", ""), read.feed.get("title_detail"))
    return Feed(title, web_address(read.feed.get("link", ""), url), kept, tuple(flaws), tuple(notes))


def _cut(body: bytes) -> tuple[bytes, int]:
    """Return the feed with its first entries only, well-formed, and how many there were."""
    ends = [found.end() for found in _END.finditer(body)]
    if len(ends) <= READ:
        return body, len(ends)
    return body[: ends[READ - 1]] + body[ends[-1] :], len(ends)


def _is_broken(error: object) -> bool:
    """Tell whether text may be missing: a wrong charset or media type is put right."""
    from xml.sax import SAXException

    return isinstance(error, SAXException)


def _entry(read: Any, url: str) -> Entry:
    content, plain, base = _content(read)
    title = _plain(read.get("title", ""), read.get("title_detail"))
    link = web_address(_link(read), url)
    source = read.get("source") or {}
    return Entry(
        id=named(read.get("id", ""), link, title, content),
        title=title,
        url=link,
        byline=_byline(read),
        source=_plain(source.get("title", ""), source.get("title_detail")),
        published=_date(read, "published") or _date(read, "updated"),
        language=(read.get("title_detail") or {}).get("language") or "",
        tags=tuple(filter(None, (tag.get("label") or tag.get("term") for tag in read.get("tags", [])))),
        content=content,
        plain=plain,
        base=base or link or url,
    )


def _content(read: Any) -> tuple[str, bool, str]:
    """Return the longest text an entry has: content:encoded, else content, else its summary."""
    offered = [part for part in read.get("content", []) if part.get("value", "").strip()]
    texts = [part for part in offered if part.get("type", "text/html") in (*_HTML, "text/plain")]
    if not texts and read.get("summary", "").strip():
        texts = [read.get("summary_detail") or {"value": read["summary"]}]
    if not texts:
        return "", False, ""
    # One entry may carry the same report as HTML and as plain text.
    best = max(texts, key=lambda part: (part.get("type") in _HTML, len(part["value"])))
    return best["value"], best.get("type") == "text/plain", best.get("base") or ""


def _link(read: Any) -> str:
    if read.get("link"):
        return str(read["link"])
    links = read.get("links", [])
    return next((str(one.get("href", "")) for one in links if one.get("rel") == "alternate"), "")


def _byline(read: Any) -> str:
    names = [str(author.get("name", "")) for author in read.get("authors", [])]
    return ", ".join(filter(None, dict.fromkeys(names))) or str(read.get("author", ""))


def _date(read: Any, name: str) -> str:
    parsed = read.get(f"{name}_parsed")
    if parsed is None:
        return str(read.get(name, ""))
    try:
        moment = datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return moment.isoformat().replace("+00:00", "Z")


def _plain(text: str, detail: Mapping[str, Any] | None) -> str:
    from reader.ingest.feeds.limits import without_markup

    return without_markup(text) if (detail or {}).get("type", "text/plain") in _HTML else text
