"""A story: the reports of one event, kept side by side; grouping never hides or merges them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.ids import ArticleId, StoryId

__all__ = ["Disputed", "Story", "StoryFacts"]


@dataclass(frozen=True, slots=True)
class Story:
    """A group of reports, made by the user or formed by likeness."""

    id: StoryId
    title: str
    created: datetime
    modified: datetime
    articles: tuple[ArticleId, ...] = ()
    """In the order of publication; each article is in one story at most."""
    by_hand: frozenset[ArticleId] = frozenset()
    """Those the user put in."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """A disagreement as far as counting needs it."""

    key: str
    """`Disagreement.key`."""
    articles: tuple[ArticleId, ...]
    likely: bool = True


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What comparing the reports of a story found; derived."""

    stamp: str
    """Names the texts that were compared: another stamp, and it is out of date."""
    compared: int
    """How many reports were compared."""
    origins: int
    shared: int
    disputed: tuple[Disputed, ...] = ()
