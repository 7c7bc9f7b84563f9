"""Feeds as they are read (Atom's words), and as the library keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from reader.model.ids import ArticleId


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of a feed, as the feed gives it. All text is as hostile as it came."""

    id: str
    """What tells it from the feed's other entries; its address, or a digest, when the feed names none."""
    title: str = ""
    url: str = ""
    """http or https, absolute; empty when the feed gives none."""
    byline: str = ""
    source: str = ""
    """The outlet it was taken from, for feeds that gather from many."""
    published: str = ""
    """ISO 8601 in UTC, or as the feed writes it."""
    language: str = ""
    tags: tuple[str, ...] = ()
    content: str = ""
    """HTML, or plain text when `plain`."""
    plain: bool = False
    base: str = ""
    """What relative addresses in the content start from."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read."""

    title: str = ""
    site: str = ""
    """The page that the feed is of."""
    entries: tuple[Entry, ...] = ()
    """Newest first where they are dated."""
    flaws: tuple[str, ...] = ()
    """What was wrong with it, for people: "its XML is broken"."""
    notes: tuple[str, ...] = ()
    """What else people may want to know: that only the newest entries were taken."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed as a list of feeds names it: OPML, or newsboat's `urls`."""

    url: str
    title: str = ""
    """The name the user gave it, or its own."""
    site: str = ""
    tags: tuple[str, ...] = ()
    """Folders are tags: "News/Europe"."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that the library follows."""

    id: str
    url: str
    title: str
    """Its own title; the address until it was read once."""
    added: datetime
    site: str = ""
    name: str = ""
    """The user's own name for it; empty for none."""
    tags: tuple[str, ...] = ()
    full_text: bool = False
    """True when the pages behind its entries are fetched."""
    typed: bool = False
    """True when the user named the address: only then may it be on a private network."""
    etag: str = ""
    last_modified: str = ""
    checked: datetime | None = None
    """When it was last asked, whether or not it answered."""
    due: datetime | None = None
    """When it is to be asked next; None at once, unless it has `ended`."""
    held_until: datetime | None = None
    """Until when the server asked to be left alone."""
    error: str = ""
    """Why the last refresh failed, or what was wrong with what came; empty when all was well."""
    failures: int = 0
    """Refreshes in a row that gave nothing."""
    ended: bool = False
    """True when the server says that it is gone for good: it is asked no more by itself."""

    @property
    def shown(self) -> str:
        """Return what it is called."""
        return self.name or self.title or self.url


class FeedRow(NamedTuple):
    """A followed feed in a list."""

    subscription: Subscription
    articles: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """What the library remembers of an entry it has seen."""

    id: str
    hash: bytes
    """Digest of the entry as it was last read."""
    article: ArticleId | None = None
    """None when the user removed the article: it does not come back."""
    own: bool = False
    """True when the article was made of this entry, and so follows its changes."""
    full: bool = False
    """True when the text is that of the page behind the entry."""


class RefreshState(StrEnum):
    """What became of a feed when it was asked."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    HELD = "held"
    """Not asked: the server wants to be left alone for a while."""
    ENDED = "ended"
    """Gone for good."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The outcome for one feed."""

    feed: str
    """Its id."""
    title: str
    state: RefreshState
    added: int = 0
    revised: int = 0
    reason: str = ""
    """Why it failed, or what was noticed."""
