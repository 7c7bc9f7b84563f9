"""Lists of feeds as OPML, in and out. Folders are tags: "News/Europe"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import quoteattr

from reader.errors import SourceRefused
from reader.ingest.decoding import decode
from reader.ingest.feeds.limits import web_address
from reader.ingest.worker import Worker, WorkerDied
from reader.model.feed import Listed
from reader.text.safe import safe_line

__all__ = ["folder_tag", "parse_opml_here", "read_opml", "write_opml"]

DEADLINE = 10.0
"""Seconds for one list."""

MOST = 20_000
"""Feeds taken of one list."""


def read_opml(body: bytes, name: str) -> list[Listed]:
    """Return the feeds of a list, each address once, with the folders it stands in. Raises SourceRefused.

    The parser is one for HTML: it knows no entities of the document's own and opens no files.
    """
    try:
        with Worker() as worker:
            found: list[Listed] = worker.call(
                "reader.ingest.feeds.opml:parse_opml_here", body, name, deadline=DEADLINE
            )
    except WorkerDied as died:
        raise SourceRefused(name, "it took too long or too much memory to read") from died
    return found


def parse_opml_here(body: bytes, name: str) -> list[Listed]:
    """Like `read_opml`, in this process and without a deadline."""
    import listparser

    # Written so, no charset can be mistaken.
    read = listparser.parse(decode(body).text.encode("ascii", "xmlcharrefreplace"))
    if not read.version and not read.feeds:
        raise SourceRefused(name, "it is not a list of feeds")
    found: dict[str, Listed] = {}
    for feed in read.feeds[:MOST]:
        address = web_address(feed.get("url", ""), "")
        if address:
            tags = [folder_tag(category) for category in feed.get("categories", [])]
            listed = Listed(address, safe_line(feed.get("title", "")), tags=_once(tags))
            known = found.get(address)
            found[address] = replace(known, tags=_once([*known.tags, *listed.tags])) if known else listed
    return list(found.values())


def folder_tag(parts: Sequence[str]) -> str:
    """Return the tag that stands for a folder in folders."""
    return "/".join(filter(None, (safe_line(piece, 120) for part in parts for piece in part.split("/"))))


def write_opml(feeds: Sequence[Listed], title: str = "Feeds") -> str:
    """Return a list that other readers take: a feed stands in each of its folders, else at the top."""
    root = _Folder()
    for feed in sorted(feeds, key=lambda feed: (feed.title.casefold(), feed.url)):
        for tag in feed.tags or ("",):
            root.at([part for part in tag.split("/") if part]).feeds.append(feed)
    head = f"  <head><title>{_escaped(title)}</title></head>"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', head, "  <body>"]
    return "\n".join([*lines, *root.lines(4), "  </body>", "</opml>", ""])


@dataclass(slots=True)
class _Folder:
    folders: dict[str, _Folder] = field(default_factory=dict)
    feeds: list[Listed] = field(default_factory=list)

    def at(self, path: Sequence[str]) -> _Folder:
        return self.folders.setdefault(path[0], _Folder()).at(path[1:]) if path else self

    def lines(self, indent: int) -> list[str]:
        blank = " " * indent
        found = []
        for name, folder in sorted(self.folders.items()):
            inner = folder.lines(indent + 2)
            found += [f"{blank}<outline text={quoteattr(name)}>", *inner, f"{blank}</outline>"]
        for feed in self.feeds:
            title = quoteattr(feed.title or feed.url)
            site = f" htmlUrl={quoteattr(feed.site)}" if feed.site else ""
            found.append(
                f'{blank}<outline type="rss" text={title} title={title} xmlUrl={quoteattr(feed.url)}{site}/>'
            )
        return found


def _once(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, tags)))


def _escaped(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(text)
