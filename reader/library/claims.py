"""Claims as the front ends use them: evidence given by article and passage, placed where it stands now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.library.annotations import Annotations
from reader.library.placing import Places
from reader.model.claim import Claim, Evidence, Relation, Stance, Status, WebEvidence
from reader.model.ids import ArticleId, ClaimId, EvidenceId
from reader.model.ranges import TextRange
from reader.text.safe import safe_line, safe_text

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
        self,
        text: str,
        passages: Sequence[Passage] = (),
        *,
        note: str = "",
        tags: Sequence[str] = (),
        said_by: str = "",
        said_at: str = "",
    ) -> Claim:
        """Make a claim, with its first evidence as one step. Raises UsageError for a date that is none."""
        evidence = [(self._annotations.target(p.article, p.range), p.stance) for p in passages]
        by, when = safe_line(said_by), dated(said_at)
        claim = self._store.claims.add_with_evidence(
            text, evidence, note=note, tags=tags, said_by=by, said_at=when
        )
        return self.get(claim.id)

    def attach(self, claim: ClaimId, passage: Passage, note: str = "") -> Evidence:
        """Add a passage to a claim's evidence."""
        target = self._annotations.target(passage.article, passage.range)
        return self._store.claims.attach(claim, target, passage.stance, note)

    def attach_quote(self, claim: ClaimId, article: ArticleId, quote: str, stance: Stance) -> Evidence:
        """Add the first place where a quote stands. Raises NotFound."""
        return self.attach(claim, Passage(article, self._annotations.passage(article, quote), stance))

    def attach_url(
        self, claim: ClaimId, url: str, quote: str, stance: Stance, note: str = ""
    ) -> Evidence | WebEvidence:
        """Add a passage of a page; of an article of the library when that is its address.

        Raises UsageError for what is no address of the web, NotFound when the article lacks the quote.
        """
        url = safe_line(url)
        if not url.startswith(("http://", "https://")) or " " in url:
            raise UsageError(url or "--url", "wants an address that begins with http:// or https://")
        if not quote.strip():
            raise UsageError("--quote", "evidence needs the words of the page")
        article = self._store.articles.with_url(url)
        if article is not None:
            return self.attach_quote(claim, article, quote, stance)
        return self._store.claims.attach_web(claim, url, safe_text(quote.strip()).text, stance, note)

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
        said_by: str | None = None,
        said_at: str | None = None,
    ) -> Claim:
        """Change what is given. Raises UsageError for a date that is none."""
        by = None if said_by is None else safe_line(said_by)
        when = None if said_at is None else dated(said_at)
        self._store.claims.edit(claim, text=text, note=note, tags=tags, said_by=by, said_at=when)
        return self.get(claim)

    def relate(self, claim: ClaimId, relation: Relation, other: ClaimId) -> None:
        """Say how a claim stands to another, in place of what was said."""
        self._store.claims.relate(claim, relation, other)

    def unrelate(self, claim: ClaimId, other: ClaimId) -> None:
        """Take the relation of two claims away. Raises NotFound when there is none."""
        self._store.claims.unrelate(claim, other)

    def merge(self, into: ClaimId, merged: ClaimId) -> Claim:
        """Move all that a claim has to another and take it away, as one step."""
        self._store.claims.merge(into, merged)
        return self.get(into)

    def split(self, claim: ClaimId, evidence: Collection[EvidenceId], text: str) -> Claim:
        """Make a claim of some evidence of another, as one step. Raises UsageError when none is chosen."""
        if not evidence:
            raise UsageError("split", "no evidence is chosen for the new claim")
        return self.get(self._store.claims.split(claim, evidence, text).id)

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


def dated(text: str) -> str:
    """Return a date as precise as it is given, in ISO 8601; empty stays empty. Raises UsageError.

    Takes what `read_when` takes, and a day as outlets write it: "4 June 2026".
    """
    from reader.ingest.dates import parse_date
    from reader.model.when import read_when

    text = text.strip()
    try:
        return read_when(text) if text else ""
    except ValueError as error:
        found = parse_date(text)
        if found is None:
            raise UsageError(
                f"“{text}”", "is no date; write 2026, 2026-06, 2026-06-04 or 4 June 2026"
            ) from error
        return found.isoformat()
