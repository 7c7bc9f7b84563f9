"""Claims as the front ends use them: evidence given by article and passage, placed where it stands now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.library.annotations import Annotations
from reader.library.placing import Places
from reader.model.claim import Claim, Evidence, Stance, Status
from reader.model.ids import ArticleId, ClaimId, EvidenceId
from reader.model.ranges import TextRange

if TYPE_CHECKING:
    from reader.library.ports import Store


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article's current revision, and how it bears on a claim."""

    article: ArticleId
    range: TextRange
    stance: Stance = Stance.MENTIONS


class Claims:
    """The claims of a library."""

    def __init__(self, store: Store, annotations: Annotations, places: Places) -> None:
        self._store = store
        self._annotations = annotations
        self._places = places

    def all(self) -> list[Claim]:
        """Return all claims with their evidence placed, last modified first."""
        return self._placed(self._store.claims.all())

    def get(self, claim: ClaimId) -> Claim:
        return self._placed([self._store.claims.get(claim)])[0]

    def find(self, ref: str) -> ClaimId:
        """Resolve an id or a unique beginning or ending of one."""
        return self._store.claims.find(ref)

    def about(self, article: ArticleId) -> list[Evidence]:
        """Return the evidence an article gives, placed."""
        evidence = self._store.claims.about(article)
        places = self._places.of({e.id: e.target for e in evidence})
        return [replace(e, anchored=places[e.id]) for e in evidence]

    def new(
        self, text: str, passages: Sequence[Passage] = (), *, note: str = "", tags: Sequence[str] = ()
    ) -> Claim:
        """Make a claim, with its first evidence as one step."""
        if not passages:
            return self._store.claims.add(text, note=note, tags=tags)
        evidence = [(self._annotations.target(p.article, p.range), p.stance) for p in passages]
        claim = self._store.claims.add_with_evidence(text, evidence, note=note, tags=tags)
        return self.get(claim.id)

    def attach(self, claim: ClaimId, passage: Passage, note: str = "") -> Evidence:
        """Add a passage to a claim's evidence."""
        target = self._annotations.target(passage.article, passage.range)
        return self._store.claims.attach(claim, target, passage.stance, note)

    def attach_quote(self, claim: ClaimId, article: ArticleId, quote: str, stance: Stance) -> Evidence:
        """Add the first place where a quote stands. Raises NotFound."""
        return self.attach(claim, Passage(article, self._annotations.passage(article, quote), stance))

    def set_status(self, claim: ClaimId, status: Status, reason: str = "") -> Claim:
        """Add a dated step to the claim's history."""
        self._store.claims.set_status(claim, status, reason)
        return self.get(claim)

    def edit(
        self,
        claim: ClaimId,
        *,
        text: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Claim:
        """Change what is given."""
        self._store.claims.edit(claim, text=text, note=note, tags=tags)
        return self.get(claim)

    def accept(self, evidence: Collection[Evidence]) -> int:
        """Take the words that stand there now for the passages, as one step; returns how many had a place."""
        found = {e.id: e.anchored.range for e in evidence if e.anchored and e.anchored.range}
        targets = {
            e.id: self._annotations.target(e.target.article, found[e.id]) for e in evidence if e.id in found
        }
        if targets:
            self._store.claims.put(targets)
        return len(targets)

    def reattach(self, evidence: Evidence, passage: TextRange) -> None:
        """Put a piece of evidence on another passage of its article."""
        self._store.claims.put({evidence.id: self._annotations.target(evidence.target.article, passage)})

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None:
        self._store.claims.set_stance(evidence, stance)

    def detach(self, evidence: EvidenceId) -> None:
        """Take a passage out of a claim's evidence."""
        self._store.claims.detach(evidence)

    def remove(self, claims: Collection[ClaimId]) -> None:
        self._store.claims.remove(claims)

    def _placed(self, claims: Iterable[Claim]) -> list[Claim]:
        claims = list(claims)
        places = self._places.of({e.id: e.target for c in claims for e in c.evidence})
        return [
            replace(c, evidence=tuple(replace(e, anchored=places[e.id]) for e in c.evidence)) for c in claims
        ]
