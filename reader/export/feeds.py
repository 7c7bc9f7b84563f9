"""Feeds as JSON."""

from __future__ import annotations

from datetime import datetime

from reader.model.feed import FeedRow, Refreshed

Json = dict[str, object]


def row_shape(row: FeedRow) -> Json:
    """Return a followed feed with its counts."""
    feed = row.subscription
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "name": feed.name or None,
        "site": feed.site or None,
        "tags": list(feed.tags),
        "articles": row.articles,
        "unread": row.unread,
        "full_text": feed.full_text,
        "added": _time(feed.added),
        "checked": _time(feed.checked),
        "due": _time(feed.due),
        "error": feed.error or None,
        "failures": feed.failures,
        "ended": feed.ended,
    }


def refreshed_shape(outcome: Refreshed) -> Json:
    """Return what became of a feed when it was asked."""
    return {
        "id": outcome.feed,
        "title": outcome.title,
        "outcome": str(outcome.state),
        "added": outcome.added,
        "revised": outcome.revised,
        "reason": outcome.reason or None,
    }


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds").replace("+00:00", "Z")
