"""What a list of articles shows: the filter, the order, one row.

Named tuples, not dataclasses: a listing must start fast, and the module that
makes dataclasses takes longer to load than SQLite.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, StoryId


class Sort(StrEnum):
    """Orders of the article list."""

    PUBLISHED = "published"
    ADDED = "added"
    TITLE = "title"
    OUTLET = "outlet"
    WORDS = "words"


class ListQuery(NamedTuple):
    """Which articles, in which order. The default is all, newest first."""

    text: str = ""
    """Words; each must stand in the title, outlet, byline or a tag, case and accents aside."""
    outlet: str | None = None
    tag: str | None = None
    story: StoryId | None = None
    unread: bool = False
    starred: bool = False
    annotated: bool = False
    missing: bool = False
    sort: Sort = Sort.PUBLISHED
    ascending: bool = False
    feed: str | None = None
    """The id of a feed."""
    feeds: tuple[str, ...] = ()
    """The ids of feeds: what any of them has; empty for no such limit."""


class ArticleRow(NamedTuple):
    """One line of the list; cheap enough to fetch for what is on the screen only."""

    key: int
    """Key of the windowed source; not an id, not stable across libraries."""
    id: ArticleId
    title: str
    outlet: str | None
    byline: str | None
    published: PublicationDate | None
    added: datetime
    words: int
    read: bool
    starred: bool
    missing: bool
    tags: tuple[str, ...]
    highlights: int
    notes: int


class Tally(NamedTuple):
    """A name and how many articles have it: an outlet, a tag."""

    name: str
    count: int  # type: ignore[assignment]  # not a tuple's own method
