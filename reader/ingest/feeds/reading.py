"""From the bytes of a feed to its entries, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.errors import SourceRefused
from reader.ingest.feeds.limits import MAX_BYTES, TOO_MUCH, megabytes
from reader.ingest.feeds.outsize import MOST_BYTES, left_out, without_largest, without_outsize
from reader.ingest.files import too_large
from reader.ingest.worker import Worker, WorkerDied
from reader.model.feed import Feed

__all__ = ["is_feed", "read_feed"]

DEADLINE = 10.0
"""Seconds for one feed."""

_HEAD = 16 * 1024
_ROOT = re.compile(rb"<(?:[\w-]+:)?(?:rss|feed|rdf|channel)[\s>/]", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)


def is_feed(body: bytes) -> bool:
    """Tell whether this is worth the parser's time: a feed, perhaps a broken one."""
    head = body[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"{"):
        return b"jsonfeed.org/version/1" in body
    root, page = _ROOT.search(head), _PAGE.search(head)
    return root is not None and (page is None or root.start() < page.start())


def read_feed(
    body: bytes, url: str, *, charset: str = "", worker: Worker | None = None, deadline: float = DEADLINE
) -> Feed:
    """Return the feed that came from `url`. Raises SourceRefused; what can be read of a broken one is read.

    One that is too large, or overcomes its reader, is read without its largest entries, which are told
    as flaws. Many feeds are read faster by one `worker`; else each gets its own.
    """
    if len(body) > MOST_BYTES:
        raise too_large(url, MOST_BYTES)
    if not body.strip():
        raise SourceRefused(url, "it is empty")
    if not is_feed(body):
        if len(body) > MAX_BYTES:
            raise too_large(url, MAX_BYTES)
        raise SourceRefused(url, "it is not a feed")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        from reader.ingest.feeds.json_feed import parse_json

        return parse_json(body, url)
    whole = len(body)
    body, titles = without_outsize(body, MAX_BYTES)
    if len(body) > MAX_BYTES:
        raise too_large(url, MAX_BYTES)
    flaws = [left_out(title, f"with it the feed has {megabytes(whole)}") for title in titles]
    if worker is not None:
        return _parse(worker, body, url, charset, deadline, flaws)
    with Worker() as own:
        return _parse(own, body, url, charset, deadline, flaws)


def _parse(
    worker: Worker, body: bytes, url: str, charset: str, deadline: float, flaws: Sequence[str]
) -> Feed:
    # Nearly always it is one entry that is too much; a second look at all large ones is the last.
    for count in (0, 1, None):
        part, titles = without_largest(body, count)
        if count != 0 and not titles:
            break
        try:
            feed = worker.call(
                "reader.ingest.feeds.xml_feed:parse_xml", part, url, charset, deadline=deadline
            )
        except WorkerDied:
            continue
        assert isinstance(feed, Feed)
        told = [*flaws, *(left_out(title, TOO_MUCH) for title in titles)]
        return replace(feed, flaws=(*told, *feed.flaws))
    raise SourceRefused(url, TOO_MUCH)
