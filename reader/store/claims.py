"""Claims, their evidence and their append-only history."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from reader.errors import NotFound
from reader.model.annotation import Target
from reader.model.claim import Claim, Evidence, Stance, Status, StatusChange
from reader.model.dates import now
from reader.model.ids import ArticleId, ClaimId, EvidenceId, new_id
from reader.store import refs, targets
from reader.store.connection import Connection, Row, Value
from reader.store.encoding import clean, to_json, to_millis, to_moment
from reader.store.journal import Act, act
from reader.store.sentences import named, quoted

_EVIDENCE = f"""SELECT {targets.COLUMNS}, t.id, t.claim, t.stance, t.note, t.added
    FROM evidence AS t {targets.JOIN}"""
_CLAIMS = "SELECT id, text, note, tags, created, modified FROM claims"


class Claims:
    """The claims of one open library."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, text: str, *, note: str = "", tags: Sequence[str] = ()) -> Claim:
        with act(self._db) as doing:
            claim = self._insert(doing, text, note, tags)
        return self.get(claim)

    def add_with_evidence(
        self,
        text: str,
        evidence: Sequence[tuple[Target, Stance]],
        *,
        note: str = "",
        tags: Sequence[str] = (),
    ) -> Claim:
        with act(self._db) as doing:
            claim = self._insert(doing, text, note, tags)
            for target, stance in evidence:
                self._attach(doing, claim, target, stance, "")
        return self.get(claim)

    def edit(
        self,
        claim: ClaimId,
        *,
        text: str | None = None,
        note: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> Claim:
        known = self.get(claim)
        changed: dict[str, Value] = {}
        if text is not None and text != known.text:
            changed["text"] = clean(text)
        if note is not None and note != known.note:
            changed["note"] = clean(note)
        if tags is not None and tuple(tags) != known.tags:
            changed["tags"] = clean(to_json(list(tags)))
        if changed:
            with act(self._db) as doing:
                doing.update("claims", {claim: (*changed.values(), to_millis(now()))}, [*changed, "modified"])
                doing.sentence = f"Changed the claim {quoted(known.text)}"
        return self.get(claim)

    def set_status(self, claim: ClaimId, status: Status, reason: str = "") -> Claim:
        known = self.get(claim)
        with act(self._db) as doing:
            self._step(doing, claim, status, reason)
            self._touch(doing, claim)
            doing.sentence = f"Set {quoted(known.text)} to {status}"
        return self.get(claim)

    def attach(self, claim: ClaimId, target: Target, stance: Stance, note: str = "") -> Evidence:
        known = self.get(claim)
        with act(self._db) as doing:
            identifier = self._attach(doing, claim, target, stance, note)
            self._touch(doing, claim)
            doing.sentence = f"Attached {quoted(target.quote)} to {quoted(known.text)}"
        return self._evidence("t.id = ?", identifier)[0]

    def set_stance(self, evidence: EvidenceId, stance: Stance) -> None:
        known = self._piece(evidence)
        with act(self._db) as doing:
            if doing.update("evidence", {evidence: (stance.value,)}, ["stance"]):
                doing.sentence = f"{quoted(known.target.quote)} now {stance} the claim"

    def detach(self, evidence: EvidenceId) -> None:
        known = self._piece(evidence)
        with act(self._db) as doing:
            doing.delete("evidence", [evidence])
            doing.sentence = f"Took {quoted(known.target.quote)} out of the evidence"

    def remove(self, claims: Collection[ClaimId]) -> None:
        wanted = (to_json(list(claims)),)
        with act(self._db) as doing:
            texts = self._db.rows(
                "SELECT text FROM claims WHERE id IN (SELECT value FROM json_each(?))", wanted
            )
            for table, key in (("evidence", "id"), ("claim_history", "key")):
                sql = f"SELECT {key} FROM {table} WHERE claim IN (SELECT value FROM json_each(?))"
                doing.delete(table, [k for (k,) in self._db.rows(sql, wanted)])
            doing.delete("claims", list(claims))
            doing.sentence = f"Removed the claim {named([t for (t,) in texts], 'claim')}" if texts else ""

    def find(self, ref: str) -> ClaimId:
        return ClaimId(refs.resolve(self._db, ref, "SELECT id FROM claims", "claim"))

    def get(self, claim: ClaimId) -> Claim:
        """Return a claim. Raises NotFound."""
        found = self._claims(f"{_CLAIMS} WHERE id = ?", (claim,))
        if not found:
            raise NotFound(claim, "no claim has that id")
        return found[0]

    def all(self) -> list[Claim]:
        return self._claims(f"{_CLAIMS} ORDER BY modified DESC, id DESC")

    def about(self, article: ArticleId) -> list[Evidence]:
        return self._evidence("ar.id = ?", article)

    def _insert(self, doing: Act, text: str, note: str, tags: Sequence[str]) -> ClaimId:
        identifier, at = ClaimId(new_id()), to_millis(now())
        row: dict[str, Value] = {"text": clean(text), "note": clean(note), "tags": clean(to_json(list(tags)))}
        doing.insert("claims", identifier, {**row, "created": at, "modified": at})
        self._step(doing, identifier, Status.OPEN, "")
        doing.sentence = f"Made the claim {quoted(text)}"
        return identifier

    def _step(self, doing: Act, claim: ClaimId, status: Status, reason: str) -> None:
        key = int(self._db.scalar("SELECT max(key) FROM claim_history") or 0) + 1
        row: dict[str, Value] = {"claim": claim, "status": status.value, "reason": clean(reason)}
        doing.insert("claim_history", key, {**row, "at": to_millis(now())})

    def _attach(self, doing: Act, claim: ClaimId, target: Target, stance: Stance, note: str) -> EvidenceId:
        identifier = EvidenceId(new_id())
        own: dict[str, Value] = {"claim": claim, "stance": stance.value, "note": clean(note)}
        own["added"] = to_millis(now())
        doing.insert("evidence", identifier, {**own, **targets.encode(self._db, target)})
        return identifier

    def _touch(self, doing: Act, claim: ClaimId) -> None:
        doing.update("claims", {claim: (to_millis(now()),)}, ["modified"])

    def _piece(self, evidence: EvidenceId) -> Evidence:
        found = self._evidence("t.id = ?", evidence)
        if not found:
            raise NotFound(evidence, "no evidence has that id")
        return found[0]

    def _evidence(self, where: str, value: str) -> list[Evidence]:
        rows = self._db.rows(f"{_EVIDENCE} WHERE {where} ORDER BY t.added, t.id", (value,))
        return [_piece(row) for row in rows]

    def _claims(self, sql: str, parameters: tuple[Value, ...] = ()) -> list[Claim]:
        rows = self._db.rows(sql, parameters)
        wanted = to_json([row[0] for row in rows])
        history: dict[str, list[StatusChange]] = {}
        steps = "SELECT claim, status, at, reason FROM claim_history WHERE claim IN (SELECT value FROM json_each(?))"
        for claim, status, at, reason in self._db.rows(f"{steps} ORDER BY key", (wanted,)):
            history.setdefault(claim, []).append(StatusChange(Status(status), to_moment(at), reason))
        pieces: dict[str, list[Evidence]] = {}
        where = "t.claim IN (SELECT value FROM json_each(?))"
        for piece in self._evidence(where, wanted):
            pieces.setdefault(piece.claim, []).append(piece)
        return [_claim(row, history[row[0]], pieces.get(row[0], [])) for row in rows]


def _claim(row: Row, history: Sequence[StatusChange], evidence: Sequence[Evidence]) -> Claim:
    identifier, text, note, tags, created, modified = row
    return Claim(
        id=identifier,
        text=text,
        created=to_moment(created),
        modified=to_moment(modified),
        history=tuple(history),
        evidence=tuple(evidence),
        note=note,
        tags=tuple(json.loads(tags)),
    )


def _piece(row: Row) -> Evidence:
    identifier, claim, stance, note, added = row[targets.WIDTH :]
    target = targets.decode(row[: targets.WIDTH])
    return Evidence(identifier, claim, target, Stance(stance), to_moment(added), note)
