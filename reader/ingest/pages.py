"""What a server sent, read as an article: in a process of its own, and under the right address."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from reader.errors import SourceRefused
from reader.ingest.sniffing import MediaType
from reader.model.article import Provenance
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.fetching import Response

__all__ = ["ACCEPT", "page_url", "read_page", "read_page_here"]

ACCEPT = "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, */*;q=0.5"

DEADLINE = 40.0
"""Seconds: a page that is too heavy is given up after half of it, and its words are still read as lines."""

_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
"""Types that say nothing: name and content decide."""

_TRACKING = frozenset(
    (
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "yclid",
        "twclid",
        "ttclid",
        "_hsenc",
    )
)
_FACES = ("www.", "m.", "amp.", "mobile.")
"""Names under which one site shows itself."""


def read_page(response: Response) -> Draft:
    """Return the article in an answer.

    Raises SourceRefused, also when reading it takes too much time or memory.
    """
    from reader.ingest.worker import Worker, WorkerDied

    try:
        with Worker() as worker:
            draft: Draft = worker.call("reader.ingest.pages:read_page_here", response, deadline=DEADLINE)
    except WorkerDied:
        raise SourceRefused(response.url, "reading it took too much time or memory") from None
    return draft


def read_page_here(response: Response) -> Draft:
    """Like `read_page`, in this process and without a deadline."""
    from reader.ingest.reading import read_bytes

    name = posixpath.basename(unquote(urlsplit(response.url).path))
    declared = _declared(response, name)
    origin = Origin(OriginKind.URL, url=response.url)
    draft = read_bytes(response.body, origin, media_type=declared, name=name)
    url = page_url(response.url, draft.metadata.url)
    if url == draft.metadata.url:
        return draft
    found = {**draft.metadata.found, "url": Provenance("the address it was fetched from")}
    return replace(draft, metadata=replace(draft.metadata, url=url, found=found))


def page_url(fetched: str, declared: str | None) -> str:
    """Return the address to keep: what the page declares, if that is on the same site, else where it was.

    A page may not speak for another site's article, and a front page that every
    article of a careless site declares is none of them.
    """
    bare = _without_tracking(fetched)
    if not declared:
        return bare
    try:
        here, there = urlsplit(fetched), urlsplit(declared)
        same_site = _site(here.hostname) == _site(there.hostname) and there.username is None
    except ValueError:
        return bare
    is_front = there.path in ("", "/") and not there.query and here.path not in ("", "/")
    return declared if same_site and not is_front else bare


def _declared(response: Response, name: str) -> str | None:
    """Return the media type to go by, or None when the server did not tell a useful one."""
    kind = response.media_type
    if kind in _FEEDS:
        raise SourceRefused(response.url, "it is a feed, not an article (follow it with feed add)")
    if kind.startswith(("image/", "audio/", "video/", "font/")):
        raise SourceRefused(response.url, f"it is {kind}, not an article")
    suffix = posixpath.splitext(name)[1].lower()
    if kind == MediaType.PLAIN and suffix in (".md", ".markdown"):
        kind = str(MediaType.MARKDOWN)
    if response.charset:
        return f"{kind or 'application/octet-stream'}; charset={response.charset}"
    return None if kind in _UNTOLD else kind


def _without_tracking(url: str) -> str:
    """Return an address without what only tells who sent a reader there."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not _tracks(key)]
    if len(kept) == len(pairs):
        return url
    return urlunsplit(parts._replace(query=urlencode(kept)))


def _tracks(key: str) -> bool:
    return key.lower().startswith("utm_") or key.lower() in _TRACKING


def _site(host: str | None) -> str:
    name = (host or "").lower()
    for face in _FACES:
        name = name.removeprefix(face)
    return name
