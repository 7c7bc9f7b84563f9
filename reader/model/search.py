"""Questions to the search index and its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.dates import PublicationDate
from reader.model.ranges import TextRange


class HitKind(StrEnum):
    """What was found."""

    ARTICLE = "article"
    NOTE = "note"
    """A highlight or its note."""
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Searchable:
    """One thing the index knows: an article, a highlight with its note, or a claim."""

    kind: HitKind
    id: str
    article: str
    """The article it belongs to; empty for a claim without evidence."""
    title: str
    body: str
    """Article: canonical text without chrome; note: body and quote; claim: its text, note and quotes."""
    outlet: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    published: PublicationDate | None = None
    added: datetime | None = None


class SearchOrder(StrEnum):
    """Orders of search results."""

    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the found text with the matches marked."""

    text: str
    marks: tuple[TextRange, ...]
    """Ranges of `text`, in order, not overlapping."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    kind: HitKind
    id: str
    article: str
    title: str
    outlet: str
    published: PublicationDate | None
    snippet: Snippet
    score: float
    field: str
    """The field that matched best: "title", "body", "note", "claim", "outlet"…"""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    pending: int = 0
    """Changes the index has not seen yet; above 0 the answer may be incomplete."""
    problem: str = ""
    """Why part of the query was not used; empty when all was understood."""


@dataclass(frozen=True, slots=True)
class Facet:
    """How many results share a value."""

    field: str
    """ "outlet", "month" or "tag"."""
    value: str
    """As a query would name it: "2026-06" for a month."""
    count: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query the user keeps."""

    id: str
    name: str
    """What it is called in the sidebar; no two differ only in case."""
    query: str


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """How far the index has caught up with the library."""

    done: int
    total: int
    rebuilding: bool = False
    problem: str = ""
    """Why it cannot go on for now; it is tried again."""
