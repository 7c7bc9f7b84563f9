"""Claims: statements somebody makes, with evidence, stance and a dated status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Anchored, Target
from reader.model.ids import ClaimId, EvidenceId


class Status(StrEnum):
    """Where the checking of a claim stands; never "true" or "false"."""

    OPEN = "open"
    CHECKING = "checking"
    SUPPORTED = "supported"
    DISPUTED = "disputed"
    REFUTED = "refuted"
    UNVERIFIABLE = "unverifiable"


class Stance(StrEnum):
    """How a passage bears on a claim."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    QUALIFIES = "qualifies"
    """It holds with limits: another scope, another time, a condition."""
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One dated step; the history is append-only."""

    status: Status
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of an article that bears on a claim."""

    id: EvidenceId
    claim: ClaimId
    target: Target
    stance: Stance
    added: datetime
    note: str = ""
    anchored: Anchored | None = None
    """Its place in the article's current revision; None while not looked up."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in the user's words, with all that bears on it."""

    id: ClaimId
    text: str
    created: datetime
    modified: datetime
    history: tuple[StatusChange, ...]
    """Oldest first; never empty, the first is OPEN."""
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        return self.history[-1].status
