"""Claims: statements somebody makes, with evidence, stance and a dated status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Anchored, AnchorState, Target
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


class Relation(StrEnum):
    """How a claim stands to another; each has a counterpart seen from the other claim."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    BROADER = "broader"
    NARROWER = "narrower"
    SUPPORTS = "supports"
    SUPPORTED_BY = "supported-by"

    @property
    def inverse(self) -> Relation:
        """Return what the other claim is to this one."""
        return _INVERSE.get(self, self)

    @property
    def words(self) -> str:
        """Return what stands between the two claims: "A is *broader than* B"."""
        return _WORDS[self]


_INVERSE = {
    Relation.BROADER: Relation.NARROWER,
    Relation.NARROWER: Relation.BROADER,
    Relation.SUPPORTS: Relation.SUPPORTED_BY,
    Relation.SUPPORTED_BY: Relation.SUPPORTS,
}
DIRECT = frozenset({Relation.SAME, Relation.CONTRADICTS, Relation.BROADER, Relation.SUPPORTS})
"""The relations that are written down; the others are these seen from the other claim."""

_WORDS = {
    Relation.SAME: "same as",
    Relation.CONTRADICTS: "contradicts",
    Relation.BROADER: "broader than",
    Relation.NARROWER: "narrower than",
    Relation.SUPPORTS: "supports",
    Relation.SUPPORTED_BY: "supported by",
}


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

    @property
    def quote(self) -> str:
        """Return its words as they stand in the article now, or as they were taken when they are gone."""
        return self.anchored.quote if self.anchored else self.target.quote

    @property
    def state(self) -> AnchorState:
        """Return how it was found again."""
        return self.anchored.state if self.anchored else AnchorState.EXACT

    @property
    def edited(self) -> bool:
        """Tell whether the article was edited under it, and the user has not accepted that."""
        return self.anchored is not None and self.anchored.state.is_edited


@dataclass(frozen=True, slots=True)
class WebEvidence:
    """A passage of a page that is no article of the library: its address and words are all there is."""

    id: EvidenceId
    claim: ClaimId
    url: str
    quote: str
    stance: Stance
    added: datetime
    note: str = ""

    @property
    def outlet(self) -> str:
        """Return the host of the page, as far as it names the outlet."""
        host = self.url.partition("//")[2].partition("/")[0].rpartition("@")[2].partition(":")[0]
        return host.casefold().removeprefix("www.") or self.url


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A status that the evidence suggests, and why, in words for the history; set by the user alone."""

    status: Status
    reason: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim, and how the claim that names it stands to it."""

    relation: Relation
    claim: ClaimId
    text: str
    """The words of the other claim."""


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
    said_by: str = ""
    """Who says it: a person or a body, in the user's words."""
    said_at: str = ""
    """When, as precise as it is known: see `model.when`."""
    web: tuple[WebEvidence, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def status(self) -> Status:
        return self.history[-1].status

    @property
    def edited(self) -> int:
        """Return how many passages of its evidence were edited and not accepted."""
        return sum(evidence.edited for evidence in self.evidence)

    @property
    def said(self) -> str:
        """Return who says it and when, in one line; empty when neither is known."""
        return ", ".join(part for part in (self.said_by, self.said_at) if part)

    @property
    def all_evidence(self) -> tuple[Evidence | WebEvidence, ...]:
        """Return the passages of articles and of other pages by stance, then as they came."""
        order = list(Stance)
        return tuple(sorted((*self.evidence, *self.web), key=lambda e: (order.index(e.stance), e.added)))
