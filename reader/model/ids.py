"""Identifiers: ULIDs, given once and kept for ever."""

from __future__ import annotations

from typing import NewType

ArticleId = NewType("ArticleId", str)
RevisionId = NewType("RevisionId", str)
AnnotationId = NewType("AnnotationId", str)
ClaimId = NewType("ClaimId", str)
EvidenceId = NewType("EvidenceId", str)
StoryId = NewType("StoryId", str)

SHORT = 6
"""Characters at the end of a ULID that tell articles apart for a person: 30 random bits."""


def new_id() -> str:
    """Return a new ULID (https://github.com/ulid/spec), 26 upper-case characters."""
    # Only writers need it, and reading commands must start fast.
    from ulid import ULID

    return str(ULID())


def short(identifier: str) -> str:
    """Return the ending of an id that is shown to people and accepted back."""
    return identifier[-SHORT:]
