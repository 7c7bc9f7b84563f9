"""Claims as they stand in their tables, put together from rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from reader.model.claim import Claim, Evidence, Related, Relation, Stance, Status, StatusChange, WebEvidence
from reader.model.ids import EvidenceId
from reader.store import targets
from reader.store.connection import Connection, Row, Value
from reader.store.values import read_tags, to_json, to_moment

_EVIDENCE = f"""SELECT t.id, t.claim, t.stance, t.added, t.note, {targets.SELECTED}
    FROM evidence AS t {targets.JOINED}"""
_WEB = "SELECT id, claim, url, quote, stance, added, note FROM web_evidence"
_CLAIMS = "SELECT id, text, note, tags, created, modified, said_by, said_at FROM claims"
_RELATED = """SELECT r.claim, r.relation, r.other, c.text, o.text FROM claim_relations AS r
    JOIN claims AS c ON c.id = r.claim JOIN claims AS o ON o.id = r.other"""

T = TypeVar("T")


def claims(db: Connection, which: str, parameters: tuple[Value, ...]) -> list[Claim]:
    """Return the claims that a WHERE or ORDER BY chooses, with all that hangs on them."""
    rows = db.rows(f"{_CLAIMS} {which}", parameters)
    wanted = (to_json([row[0] for row in rows]),)
    chosen = "claim IN (SELECT value FROM json_each(?))"
    sql = f"SELECT claim, status, at, reason FROM claim_history WHERE {chosen} ORDER BY key"
    steps = _by_claim((claim, _step(row)) for claim, *row in db.rows(sql, wanted))
    found = db.rows(f"{_EVIDENCE} WHERE t.{chosen} ORDER BY t.added, t.id", wanted)
    evidence = _by_claim((row[1], _evidence(row)) for row in found)
    found = db.rows(f"{_WEB} WHERE {chosen} ORDER BY added, id", wanted)
    web = _by_claim((row[1], _web(row)) for row in found)
    related = _by_claim(_related(db, wanted)) if rows else {}
    return [
        _claim(
            row,
            history=tuple(steps[row[0]]),
            evidence=tuple(evidence.get(row[0], ())),
            web=tuple(web.get(row[0], ())),
            related=tuple(sorted(related.get(row[0], ()), key=_order)),
        )
        for row in rows
    ]


def evidence(db: Connection, which: str, parameters: tuple[Value, ...]) -> list[Evidence]:
    """Return the passages of articles that a clause over `t` chooses."""
    return [_evidence(row) for row in db.rows(f"{_EVIDENCE} {which}", parameters)]


def web_evidence(db: Connection, identifier: EvidenceId) -> WebEvidence | None:
    row = db.one(f"{_WEB} WHERE id = ?", (identifier,))
    return None if row is None else _web(row)


def _related(db: Connection, wanted: tuple[Value, ...]) -> Iterable[tuple[str, Related]]:
    """Yield each relation once for either of its claims, as it is seen from there."""
    chosen = "IN (SELECT value FROM json_each(?1))"
    for claim, relation, other, words, others_words in db.rows(
        f"{_RELATED} WHERE r.claim {chosen} OR r.other {chosen}", wanted
    ):
        yield claim, Related(Relation(relation), other, others_words)
        yield other, Related(Relation(relation).inverse, claim, words)


def _order(related: Related) -> tuple[int, str]:
    return list(Relation).index(related.relation), related.claim


def _by_claim(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = {}
    for claim, value in pairs:
        grouped.setdefault(claim, []).append(value)
    return grouped


def _claim(row: Row, **hanging: Any) -> Claim:
    identifier, text, note, tags, created, modified, said_by, said_at = row
    return Claim(
        id=identifier,
        text=text,
        created=to_moment(created),
        modified=to_moment(modified),
        note=note,
        tags=read_tags(tags),
        said_by=said_by,
        said_at=said_at,
        **hanging,
    )


def _step(row: Sequence[Any]) -> StatusChange:
    status, at, reason = row
    return StatusChange(Status(status), to_moment(at), reason)


def _evidence(row: Row) -> Evidence:
    identifier, claim, stance, added, note, *target = row
    return Evidence(identifier, claim, targets.read(target), Stance(stance), to_moment(added), note)


def _web(row: Row) -> WebEvidence:
    identifier, claim, url, quote, stance, added, note = row
    return WebEvidence(identifier, claim, url, quote, Stance(stance), to_moment(added), note)
