"""Claims, their evidence and their dated status. Each write is one act."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

from reader.errors import NotFound
from reader.model.annotation import Target
from reader.model.claim import Claim, Evidence, Stance, Status, StatusChange
from reader.model.dates import now
from reader.model.ids import ArticleId, ClaimId, EvidenceId, new_id
from reader.store import targets
from reader.store.connection import Connection, Row, Value
from reader.store.journal import Act, act
from reader.store.refs import resolve
from reader.store.sentences import named, quoted
from reader.store.values import clean, read_tags, to_json, to_millis, to_moment

_EVIDENCE = f"""SELECT t.id, t.claim, t.stance, t.added, t.note, {targets.SELECTED}
    FROM evidence AS t {targets.JOINED}"""

T = TypeVar("T")

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

    def add(self, text: str, *, note: str = "", tags: Sequence[str] = ()) -> Claim:
        """Make an open claim."""
        with act(self._db) as doing:
            claim = self._insert(doing, text, note, tags)
            doing.sentence = f"Made the claim {quoted(text)}"
            return self.get(claim)

    def edit(
        self,
        claim: ClaimId,
        *,
        text: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Claim:
        """Change what is given. Raises NotFound."""
        with act(self._db) as doing:
            before = self.get(claim)
            changed: dict[str, Value] = {} if text is None else {"text": clean(text)}
            changed |= {} if note is None else {"note": clean(note)}
            changed |= {} if tags is None else {"tags": targets.write_tags(tags)}
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
            return self._evidence(identifier)

    def add_with_evidence(
        self,
        text: str,
        evidence: Sequence[tuple[Target, Stance]],
        *,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Claim:
        """Make a claim and attach its evidence as one step."""
        with act(self._db) as doing:
            claim = self._insert(doing, text, note, tags)
            for target, stance in evidence:
                self._attach(doing, claim, target, stance, "")
            doing.sentence = f"Made the claim {quoted(text)}"
            return self.get(claim)

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None:
        """Say how the passage bears on its claim. Raises NotFound."""
        with act(self._db) as doing:
            known = self._evidence(evidence)
            if doing.update("evidence", {evidence: (stance.value,)}, ["stance"]):
                self._modified(doing, known.claim)
            text = self.get(known.claim).text
            doing.sentence = f"Marked {quoted(known.target.quote)} as {_DOING[stance]} {quoted(text)}"

    def detach(self, evidence: EvidenceId) -> None:
        """Take a passage off its claim. Raises NotFound."""
        with act(self._db) as doing:
            known = self._evidence(evidence)
            doing.delete("evidence", [evidence])
            self._modified(doing, known.claim)
            doing.sentence = (
                f"Detached {quoted(known.target.quote)} from {quoted(self.get(known.claim).text)}"
            )

    def remove(self, claims: Collection[ClaimId]) -> None:
        """Remove claims with their evidence and history; those that are there."""
        wanted = (to_json(list(claims)),)
        chosen = "IN (SELECT value FROM json_each(?))"
        with act(self._db) as doing:
            texts = [text for (text,) in self._db.rows(f"SELECT text FROM claims WHERE id {chosen}", wanted)]
            for table, key in (("evidence", "id"), ("claim_history", "key")):
                found = self._db.rows(
                    f"SELECT {key} FROM {table} WHERE claim {chosen} ORDER BY {key}", wanted
                )
                doing.delete(table, [row for (row,) in found])
            doing.delete("claims", list(claims))
            doing.sentence = f"Removed the claim {quoted(texts[0])}" if len(texts) == 1 else ""
            doing.sentence = doing.sentence or f"Removed {named(texts, 'claim')}"

    def find(self, ref: str) -> ClaimId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return ClaimId(resolve(self._db, ref, "SELECT id FROM claims", "claim"))

    def get(self, claim: ClaimId) -> Claim:
        """Return the claim with its evidence. Raises NotFound."""
        found = self._claims("WHERE id = ?", (claim,))
        if not found:
            raise NotFound(claim, "no claim has that id")
        return found[0]

    def all(self) -> list[Claim]:
        """Return all claims, last modified first."""
        with self._db.snapshot():
            return self._claims("ORDER BY modified DESC, id DESC", ())

    def about(self, article: ArticleId) -> list[Evidence]:
        """Return the evidence an article gives, in the order of its positions."""
        where = "t.article = (SELECT key FROM articles WHERE id = ?)"
        rows = self._db.rows(
            f'{_EVIDENCE} WHERE {where} ORDER BY t.start, t."end", t.added, t.id', (article,)
        )
        return [_evidence(row) for row in rows]

    def _insert(self, doing: Act, text: str, note: str, tags: Sequence[str]) -> ClaimId:
        claim = ClaimId(new_id())
        at = to_millis(now())
        row = {"text": clean(text), "note": clean(note), "tags": targets.write_tags(tags)}
        doing.insert("claims", claim, {**row, "created": at, "modified": at})
        self._step(doing, claim, Status.OPEN, "", at)
        return claim

    def _attach(self, doing: Act, claim: ClaimId, target: Target, stance: Stance, note: str) -> EvidenceId:
        identifier = EvidenceId(new_id())
        row = {"claim": claim, **targets.write(self._db, target)}
        row |= {"stance": stance.value, "note": clean(note), "added": to_millis(now())}
        doing.insert("evidence", identifier, row)
        return identifier

    def _step(self, doing: Act, claim: ClaimId, status: Status, reason: str, at: int | None = None) -> None:
        key = int(self._db.scalar("SELECT max(key) FROM claim_history") or 0) + 1
        row = {"claim": claim, "status": status.value, "reason": clean(reason)}
        doing.insert("claim_history", key, {**row, "at": to_millis(now()) if at is None else at})

    def _modified(self, doing: Act, claim: ClaimId) -> None:
        doing.update("claims", {claim: (to_millis(now()),)}, ["modified"])

    def _evidence(self, evidence: EvidenceId) -> Evidence:
        row = self._db.one(f"{_EVIDENCE} WHERE t.id = ?", (evidence,))
        if row is None:
            raise NotFound(evidence, "no evidence has that id")
        return _evidence(row)

    def _claims(self, which: str, parameters: tuple[Value, ...]) -> list[Claim]:
        rows = self._db.rows(
            f"SELECT id, text, note, tags, created, modified FROM claims {which}", parameters
        )
        wanted = (to_json([row[0] for row in rows]),)
        chosen = "claim IN (SELECT value FROM json_each(?))"
        sql = f"SELECT claim, status, at, reason FROM claim_history WHERE {chosen} ORDER BY key"
        steps = _by_claim((claim, _step(row)) for claim, *row in self._db.rows(sql, wanted))
        found = self._db.rows(f"{_EVIDENCE} WHERE t.{chosen} ORDER BY t.added, t.id", wanted)
        evidence = _by_claim((row[1], _evidence(row)) for row in found)
        return [_claim(row, tuple(steps[row[0]]), tuple(evidence.get(row[0], ()))) for row in rows]


def _by_claim(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = {}
    for claim, value in pairs:
        grouped.setdefault(claim, []).append(value)
    return grouped


def _claim(row: Row, history: tuple[StatusChange, ...], evidence: tuple[Evidence, ...]) -> Claim:
    identifier, text, note, tags, created, modified = row
    return Claim(
        id=identifier,
        text=text,
        created=to_moment(created),
        modified=to_moment(modified),
        history=history,
        evidence=evidence,
        note=note,
        tags=read_tags(tags),
    )


def _step(row: Sequence[Any]) -> StatusChange:
    status, at, reason = row
    return StatusChange(Status(status), to_moment(at), reason)


def _evidence(row: Row) -> Evidence:
    identifier, claim, stance, added, note, *target = row
    return Evidence(identifier, claim, targets.read(target), Stance(stance), to_moment(added), note)


def _edited(before: Claim, after: Claim) -> str:
    if before.text != after.text:
        return f"Reworded the claim {quoted(after.text)}"
    if before.note != after.note:
        return f"Changed the note of the claim {quoted(after.text)}"
    return f"Changed the tags of the claim {quoted(after.text)}"
