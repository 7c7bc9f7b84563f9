"""Claims, their evidence and their dated status. Each write is one act."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.errors import NotFound, UsageError
from reader.model.annotation import Target
from reader.model.claim import Claim, Evidence, Relation, Stance, Status, WebEvidence
from reader.model.dates import now
from reader.model.ids import ArticleId, ClaimId, EvidenceId, new_id
from reader.store import claim_merging, claim_reading, claim_relations, targets
from reader.store.connection import Connection, Value
from reader.store.journal import Act, act
from reader.store.refs import resolve
from reader.store.sentences import named, quoted
from reader.store.values import clean, to_json, to_millis, typed

_DOING = {
    Stance.SUPPORTS: "supporting",
    Stance.DISPUTES: "disputing",
    Stance.QUALIFIES: "qualifying",
    Stance.MENTIONS: "mentioning",
}


class Claims:
    """Claims and their evidence."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(
        self, text: str, *, note: str = "", tags: Sequence[str] = (), said_by: str = "", said_at: str = ""
    ) -> Claim:
        """Make an open claim."""
        return self.add_with_evidence(text, (), note=note, tags=tags, said_by=said_by, said_at=said_at)

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
        """Change what is given. Raises NotFound."""
        with act(self._db) as doing:
            before = self.get(claim)
            changed: dict[str, Value] = {} if text is None else {"text": typed(text)}
            changed |= {} if note is None else {"note": typed(note)}
            changed |= {} if tags is None else {"tags": targets.write_tags(tags)}
            changed |= {} if said_by is None else {"said_by": typed(said_by)}
            changed |= {} if said_at is None else {"said_at": said_at}
            if changed and doing.update("claims", {claim: tuple(changed.values())}, list(changed)):
                self._modified(doing, claim)
            after = self.get(claim)
            doing.sentence = _edited(before, after)
            return after

    def set_status(self, claim: ClaimId, status: Status, reason: str = "") -> Claim:
        """Add a step to the history; the same status without a new reason adds none."""
        with act(self._db) as doing:
            before = self.get(claim)
            if status is not before.status or reason:
                self._step(doing, claim, status, reason)
                self._modified(doing, claim)
            doing.sentence = f"Marked the claim {quoted(before.text)} as {status}"
            return self.get(claim)

    def attach(self, claim: ClaimId, target: Target, stance: Stance, note: str = "") -> Evidence:
        """Add a passage as evidence. Raises NotFound."""
        with act(self._db) as doing:
            text = self.get(claim).text
            identifier = self._attach(doing, claim, target, stance, note)
            self._modified(doing, claim)
            doing.sentence = f"Attached {quoted(target.quote)} as {_DOING[stance]} {quoted(text)}"
            return claim_reading.evidence(self._db, "WHERE t.id = ?", (identifier,))[0]

    def attach_web(self, claim: ClaimId, url: str, quote: str, stance: Stance, note: str = "") -> WebEvidence:
        """Add a passage of a page that is no article of the library. Raises NotFound."""
        with act(self._db) as doing:
            text = self.get(claim).text
            made = WebEvidence(
                EvidenceId(new_id()), claim, clean(url), typed(quote), stance, now(), typed(note)
            )
            row: dict[str, Value] = {"claim": claim, "url": made.url, "quote": made.quote}
            row |= {"stance": stance.value, "note": made.note, "added": to_millis(made.added)}
            doing.insert("web_evidence", made.id, row)
            self._modified(doing, claim)
            doing.sentence = f"Attached {quoted(made.quote)} as {_DOING[stance]} {quoted(text)}"
            return made

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
        with act(self._db) as doing:
            claim = self._insert(doing, text, note, tags, said_by, said_at)
            for target, stance in evidence:
                self._attach(doing, claim, target, stance, "")
            doing.sentence = f"Made the claim {quoted(text)}"
            return self.get(claim)

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None:
        """Say how the passage bears on its claim. Raises NotFound."""
        with act(self._db) as doing:
            table, claim, quote = self._evidence(evidence)
            if doing.update(table, {evidence: (stance.value,)}, ["stance"]):
                self._modified(doing, claim)
            doing.sentence = f"Marked {quoted(quote)} as {_DOING[stance]} {quoted(self.get(claim).text)}"

    def put(self, places: Mapping[EvidenceId, Target]) -> None:
        """Put evidence on other passages, as one step. Raises NotFound."""
        with act(self._db) as doing:
            for evidence, target in places.items():
                _, claim, _ = self._evidence(evidence)
                changed = targets.write(self._db, target)
                if doing.update("evidence", {evidence: tuple(changed.values())}, list(changed)):
                    self._modified(doing, claim)
                doing.sentence = f"Put the evidence on {quoted(target.quote)}"
            if len(places) > 1:
                doing.sentence = f"Put {len(places)} pieces of evidence on new passages"

    def detach(self, evidence: EvidenceId) -> None:
        """Take a passage off its claim. Raises NotFound."""
        with act(self._db) as doing:
            table, claim, quote = self._evidence(evidence)
            doing.delete(table, [evidence])
            self._modified(doing, claim)
            doing.sentence = f"Detached {quoted(quote)} from {quoted(self.get(claim).text)}"

    def remove(self, claims: Collection[ClaimId]) -> None:
        """Remove claims with their evidence and history; those that are there."""
        wanted = (to_json(list(claims)),)
        chosen = "IN (SELECT value FROM json_each(?))"
        with act(self._db) as doing:
            texts = [text for (text,) in self._db.rows(f"SELECT text FROM claims WHERE id {chosen}", wanted)]
            claim_relations.forget(self._db, doing, claims)
            for table, key in (("evidence", "id"), ("web_evidence", "id"), ("claim_history", "key")):
                found = self._db.rows(
                    f"SELECT {key} FROM {table} WHERE claim {chosen} ORDER BY {key}", wanted
                )
                doing.delete(table, [row for (row,) in found])
            doing.delete("claims", list(claims))
            doing.sentence = f"Removed the claim {quoted(texts[0])}" if len(texts) == 1 else ""
            doing.sentence = doing.sentence or f"Removed {named(texts, 'claim')}"

    def relate(self, claim: ClaimId, relation: Relation, other: ClaimId) -> None:
        """Say how a claim stands to another, in place of what was said. Raises NotFound, UsageError."""
        with act(self._db) as doing:
            one, two = self.get(claim), self.get(other)
            if claim == other:
                raise UsageError(quoted(one.text), "a claim has no relation to itself")
            if claim_relations.relate(self._db, doing, claim, relation, other):
                self._modified(doing, claim, other)
            doing.sentence = f"Related {quoted(one.text)}: {relation.words} {quoted(two.text)}"

    def unrelate(self, claim: ClaimId, other: ClaimId) -> None:
        """Take the relation of two claims away. Raises NotFound, also when there is none."""
        with act(self._db) as doing:
            one, two = self.get(claim), self.get(other)
            if not claim_relations.unrelate(self._db, doing, claim, other):
                raise NotFound(quoted(one.text), f"it has no relation to {quoted(two.text)}")
            self._modified(doing, claim, other)
            doing.sentence = f"Took the relation of {quoted(one.text)} and {quoted(two.text)} away"

    def merge(self, into: ClaimId, merged: ClaimId) -> Claim:
        """Move all that a claim has to another and take it away. Raises NotFound, UsageError."""
        with act(self._db) as doing:
            kept, gone = self.get(into), self.get(merged)
            if into == merged:
                raise UsageError(quoted(kept.text), "a claim is not merged with itself")
            claim_merging.merge(self._db, doing, kept, gone)
            self._step(doing, into, kept.status, f"Merged with {quoted(gone.text)}, which was {gone.status}")
            self._modified(doing, into)
            doing.sentence = f"Merged {quoted(gone.text)} into {quoted(kept.text)}"
            return self.get(into)

    def split(self, claim: ClaimId, evidence: Collection[EvidenceId], text: str) -> Claim:
        """Make a claim of some evidence of another, with its tags and who says it. Raises NotFound."""
        with act(self._db) as doing:
            whole = self.get(claim)
            parted = self._insert(doing, text, "", whole.tags, whole.said_by, whole.said_at)
            claim_merging.split(self._db, doing, claim, evidence, parted)
            self._step(doing, parted, Status.OPEN, f"Split from {quoted(whole.text)}")
            self._modified(doing, claim)
            doing.sentence = f"Split {quoted(text)} from {quoted(whole.text)}"
            return self.get(parted)

    def find(self, ref: str) -> ClaimId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return ClaimId(resolve(self._db, ref, "SELECT id FROM claims", "claim"))

    def get(self, claim: ClaimId) -> Claim:
        """Return the claim with its evidence. Raises NotFound."""
        found = claim_reading.claims(self._db, "WHERE id = ?", (claim,))
        if not found:
            raise NotFound(claim, "no claim has that id")
        return found[0]

    def all(self) -> list[Claim]:
        """Return all claims, last modified first."""
        with self._db.snapshot():
            return claim_reading.claims(self._db, "ORDER BY modified DESC, id DESC", ())

    def about(self, article: ArticleId) -> list[Evidence]:
        """Return the evidence an article gives, in the order of its positions."""
        where = "t.article = (SELECT key FROM articles WHERE id = ?)"
        order = 't.start, t."end", t.added, t.id'
        return claim_reading.evidence(self._db, f"WHERE {where} ORDER BY {order}", (article,))

    def _insert(
        self, doing: Act, text: str, note: str, tags: Sequence[str], said_by: str, said_at: str
    ) -> ClaimId:
        claim = ClaimId(new_id())
        at = to_millis(now())
        row = {"text": typed(text), "note": typed(note), "tags": targets.write_tags(tags)}
        row |= {"said_by": typed(said_by), "said_at": said_at}
        doing.insert("claims", claim, {**row, "created": at, "modified": at})
        self._step(doing, claim, Status.OPEN, "", at)
        return claim

    def _attach(self, doing: Act, claim: ClaimId, target: Target, stance: Stance, note: str) -> EvidenceId:
        identifier = EvidenceId(new_id())
        row = {"claim": claim, **targets.write(self._db, target)}
        row |= {"stance": stance.value, "note": typed(note), "added": to_millis(now())}
        doing.insert("evidence", identifier, row)
        return identifier

    def _step(self, doing: Act, claim: ClaimId, status: Status, reason: str, at: int | None = None) -> None:
        key = int(self._db.scalar("SELECT max(key) FROM claim_history") or 0) + 1
        row = {"claim": claim, "status": status.value, "reason": typed(reason)}
        doing.insert("claim_history", key, {**row, "at": to_millis(now()) if at is None else at})

    def _modified(self, doing: Act, *claims: ClaimId) -> None:
        doing.update("claims", {claim: (to_millis(now()),) for claim in claims}, ["modified"])

    def _evidence(self, evidence: EvidenceId) -> tuple[str, ClaimId, str]:
        """Return the table of a piece of evidence, its claim and its quote. Raises NotFound."""
        for table, quote in (("evidence", "exact"), ("web_evidence", "quote")):
            row = self._db.one(f"SELECT claim, {quote} FROM {table} WHERE id = ?", (evidence,))
            if row is not None:
                return table, ClaimId(row[0]), str(row[1])
        raise NotFound(evidence, "no evidence has that id")


def _edited(before: Claim, after: Claim) -> str:
    if before.text != after.text:
        return f"Reworded the claim {quoted(after.text)}"
    if before.note != after.note:
        return f"Changed the note of the claim {quoted(after.text)}"
    if before.said != after.said:
        return f"Changed who says {quoted(after.text)}"
    return f"Changed the tags of the claim {quoted(after.text)}"
