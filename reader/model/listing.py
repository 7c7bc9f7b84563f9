"""What a list of articles shows: the filter, the order, one row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, StoryId


class Sort(StrEnum):
    """Orders of the article list."""

    PUBLISHED = "published"
    ADDED = "added"
    TITLE = "title"
    OUTLET = "outlet"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class ListQuery:
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


@dataclass(frozen=True, slots=True)
class ArticleRow:
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


@dataclass(frozen=True, slots=True)
class Tally:
    """A name and how many articles have it: an outlet, a tag."""

    name: str
    count: int
