"""Finding the feeds that a web page names."""

from __future__ import annotations

from reader.ingest.feeds.limits import web_address
from reader.model.feed import Listed

__all__ = ["feeds_named_by"]

_HEAD = 512 * 1024
"""Bytes looked at: such links stand in a page's head."""

_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")


def feeds_named_by(page: bytes, url: str) -> list[Listed]:
    """Return the feeds in the order in which the page names them, each address once."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(page[:_HEAD])
    except (etree.LxmlError, ValueError):
        return []
    base = next((web_address(one.get("href", ""), url) for one in tree.iter("base")), "") or url
    found: dict[str, Listed] = {}
    for link in tree.iter("link"):
        kind = link.get("type", "").partition(";")[0].strip().lower()
        address = web_address(link.get("href", ""), base)
        if "alternate" in link.get("rel", "").lower().split() and kind in _TYPES and address:
            found.setdefault(address, Listed(address, link.get("title", "")))
    return list(found.values())
