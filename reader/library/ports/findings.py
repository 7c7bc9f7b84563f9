"""What the library needs to keep highlights, notes and claims."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from reader.model.annotation import Anchored, Annotation, Kind, Motivation, Target
from reader.model.claim import Claim, Evidence, Relation, Stance, Status, WebEvidence
from reader.model.ids import AnnotationId, ArticleId, ClaimId, EvidenceId, RevisionId


class AnnotationStore(Protocol):
    """Highlights and notes."""

    def add(
        self,
        target: Target,
        kind: Kind,
        body: str = "",
        tags: Sequence[str] = (),
        motivation: Motivation = Motivation.HIGHLIGHTING,
    ) -> Annotation:
        """Journaled, logged."""

    def edit(
        self,
        annotation: AnnotationId,
        *,
        kind: Kind | None = None,
        body: str | None = None,
        tags: Sequence[str] | None = None,
        target: Target | None = None,
    ) -> Annotation:
        """Change what is given. Journaled, logged."""

    def remove(self, annotations: Collection[AnnotationId]) -> None:
        """Journaled, logged."""

    def find(self, ref: str) -> AnnotationId: ...

    def get(self, annotation: AnnotationId) -> Annotation: ...

    def of_article(self, article: ArticleId) -> list[Annotation]:
        """Return an article's annotations in the order of their positions."""

    def all(self, limit: int | None = None) -> list[Annotation]:
        """Return all, newest first."""

    def place(self, revision: RevisionId, placed: Mapping[str, Anchored]) -> None:
        """Remember where annotations and evidence (by id) stand in a revision; derived, not journaled."""

    def placements(self, ids: Collection[str], revision: RevisionId) -> Mapping[str, Anchored]: ...


class ClaimStore(Protocol):
    """Claims and their evidence; all writes are journaled and logged."""

    def add(
        self, text: str, *, note: str = "", tags: Sequence[str] = (), said_by: str = "", said_at: str = ""
    ) -> Claim: ...

    def edit(
        self,
        claim: ClaimId,
        *,
        text: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
        said_by: str | None = None,
        said_at: str | None = None,
    ) -> Claim: ...

    def set_status(self, claim: ClaimId, status: Status, reason: str = "") -> Claim: ...

    def attach(self, claim: ClaimId, target: Target, stance: Stance, note: str = "") -> Evidence: ...

    def attach_web(self, claim: ClaimId, url: str, quote: str, stance: Stance, note: str = "") -> WebEvidence:
        """Add a passage of a page that is no article of the library."""

    def relate(self, claim: ClaimId, relation: Relation, other: ClaimId) -> None:
        """Say how two claims stand to each other, in place of what was said."""

    def unrelate(self, claim: ClaimId, other: ClaimId) -> None: ...

    def merge(self, into: ClaimId, merged: ClaimId) -> Claim:
        """Move all that a claim has to another and take it away; one step."""

    def split(self, claim: ClaimId, evidence: Collection[EvidenceId], text: str) -> Claim:
        """Make a claim of some evidence of another; one step."""

    def add_with_evidence(
        self,
        text: str,
        evidence: Sequence[tuple[Target, Stance]],
        *,
        note: str = "",
        tags: Sequence[str] = (),
        said_by: str = "",
        said_at: str = "",
    ) -> Claim:
        """Make a claim and attach its evidence as one step."""

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None: ...

    def put(self, places: Mapping[EvidenceId, Target]) -> None:
        """Put evidence on other passages, as one step."""

    def detach(self, evidence: EvidenceId) -> None: ...

    def remove(self, claims: Collection[ClaimId]) -> None: ...

    def find(self, ref: str) -> ClaimId: ...

    def get(self, claim: ClaimId) -> Claim:
        """Return the claim with its evidence (`anchored` left None)."""

    def all(self) -> list[Claim]:
        """Return all claims, last modified first."""

    def about(self, article: ArticleId) -> list[Evidence]: ...
