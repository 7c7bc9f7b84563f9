"""The change log that feeds the index, the undo journal, and outcomes of adding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.ids import ArticleId

Told = Callable[[int, int], object]
"""Told how much of how much is done."""


class Subject(StrEnum):
    """What a change is about."""

    ARTICLE = "article"
    ANNOTATION = "annotation"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the change log: look the subject up, and index it or forget it."""

    seq: int
    """Counts up for ever; the index remembers the last one it has applied."""
    subject: Subject
    id: str


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the user that can be undone or redone as a whole."""

    seq: int
    sentence: str
    """What was done: "Highlighted “$145 billion”"."""
    at: datetime
    undone: bool = False


class Outcome(StrEnum):
    """What became of one source."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    """A new revision of a known article."""
    MOVED = "moved"
    """The same article under a new path."""
    DUPLICATE = "duplicate"
    """The same text is in the library already; the place is remembered."""
    REFUSED = "refused"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Added:
    """The outcome of one source."""

    outcome: Outcome
    source: str
    """The path or name, made printable."""
    article: ArticleId | None = None
    """None exactly when nothing was read."""
    title: str = ""
    reason: str = ""
    """Why it was refused, or what was noticed on the way."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that was refused or only partly read, kept until it reads well."""

    source: str
    reason: str
    at: datetime
    article: ArticleId | None = None
    """What was read of it; None when nothing was."""
