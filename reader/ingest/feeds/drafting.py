"""Entries and the pages behind them as drafts. Runs in a worker process."""

from __future__ import annotations

from dataclasses import replace

from reader.errors import IngestError
from reader.ingest.feeds.entries import draft_of, fields_of
from reader.ingest.pages import read_page_here
from reader.model.draft import Draft
from reader.model.feed import Entry
from reader.model.fetching import Response

__all__ = ["drafts_of", "page_draft"]

Outcome = tuple[Draft | None, str]
"""The draft, or why there is none."""

_FROM_FEED = ("outlet", "byline", "published", "language")


def drafts_of(entries: list[Entry], outlet: str) -> list[Outcome]:
    """Return what became of each entry; `outlet` is the feed's own title."""
    return [_draft(entry, outlet) for entry in entries]


def _draft(entry: Entry, outlet: str) -> Outcome:
    try:
        return draft_of(entry, outlet), ""
    except IngestError as error:
        return None, error.why


def page_draft(response: Response, entry: Entry, outlet: str) -> Draft:
    """Return the article on a page, with what only the feed knows. Raises SourceRefused."""
    draft = read_page_here(response)
    page, feed = draft.metadata, fields_of(entry, outlet)
    missing = [name for name in _FROM_FEED if getattr(page, name) is None and name in feed.found]
    found = {**page.found, **{name: feed.found[name] for name in missing}}
    known = {name: getattr(feed, name) for name in missing}
    metadata = replace(page, **known, tags=page.tags or feed.tags, found=found)
    return replace(draft, metadata=metadata)
