"""When a feed is asked again: after what came, and after what went wrong. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from reader.errors import FetchFailed, IngestError
from reader.model.feed import Feed, Subscription
from reader.model.fetching import Response
from reader.text.safe import safe_line

USUAL = 30
"""Minutes between refreshes where the settings name none."""

LONGEST = timedelta(days=1)
"""Between two refreshes of a feed that fails: it may come back."""

GONE = 410


def is_held(feed: Subscription, now: datetime) -> bool:
    """Tell whether the server has asked to be left alone until later."""
    return feed.held_until is not None and feed.held_until > now


def is_due(feed: Subscription, now: datetime) -> bool:
    """Tell whether a feed is to be asked by itself."""
    return not feed.ended and not is_held(feed, now) and (feed.due is None or feed.due <= now)


def answered(
    feed: Subscription, response: Response, read: Feed | None, now: datetime, minutes: int
) -> Subscription:
    """Return what is known of a feed that has answered; `read` is None when nothing had changed."""
    told = replace(
        feed,
        url=response.url if response.moved_for_good else feed.url,
        checked=now,
        due=now + _interval(minutes),
        held_until=None,
        failures=0,
        ended=False,
        error=feed.error if read is None and not feed.failures else "",
        etag=response.etag or feed.etag if read is None else response.etag,
        last_modified=response.last_modified or feed.last_modified
        if read is None
        else response.last_modified,
    )
    if read is None:
        return told
    title = safe_line(read.title) or feed.title
    return replace(told, title=title, site=read.site or feed.site, error="; ".join(read.flaws))


def failed(feed: Subscription, error: IngestError, now: datetime, minutes: int) -> Subscription:
    """Return what is known of a feed that gave nothing: asked less often, and no more once it is gone for good."""
    failures = feed.failures + 1
    wait = min(_interval(minutes) * 2 ** min(failures, 16), LONGEST)
    held = error.retry_after if isinstance(error, FetchFailed) else None
    gone = isinstance(error, FetchFailed) and error.status == GONE
    until = None if held is None else now + timedelta(seconds=held)
    return replace(
        feed,
        checked=now,
        due=None if gone else max(now + wait, until or now),
        held_until=until,
        error=error.why,
        failures=failures,
        ended=gone,
    )


def _interval(minutes: int) -> timedelta:
    return timedelta(minutes=minutes or USUAL)
