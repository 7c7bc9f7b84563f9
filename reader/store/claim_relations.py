"""How claims stand to each other. Two claims have at most one relation."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.claim import DIRECT, Relation
from reader.model.dates import now
from reader.model.ids import ClaimId, new_id
from reader.store.connection import Connection, Value
from reader.store.journal import Act
from reader.store.values import to_json, to_millis


def directed(claim: str, relation: Relation, other: str) -> tuple[str, Relation, str]:
    """Return a relation as it is written down: always the same, whichever claim names it."""
    if relation not in DIRECT or (relation is relation.inverse and other < claim):
        return other, relation.inverse, claim
    return claim, relation, other


def relate(db: Connection, doing: Act, claim: ClaimId, relation: Relation, other: ClaimId) -> bool:
    """Write a relation in place of the one there was; False when it was there already."""
    one, kept, two = directed(claim, relation, other)
    known = _rows(db, claim, other)
    if [(c, r, o) for _, c, r, o in known] == [(one, kept.value, two)]:
        return False
    doing.delete("claim_relations", [row[0] for row in known])
    row: dict[str, Value] = {"claim": one, "other": two, "relation": kept.value}
    doing.insert("claim_relations", new_id(), {**row, "added": to_millis(now())})
    return True


def unrelate(db: Connection, doing: Act, claim: ClaimId, other: ClaimId) -> bool:
    """Take the relation of two claims away; False when there was none."""
    known = [row[0] for row in _rows(db, claim, other)]
    doing.delete("claim_relations", known)
    return bool(known)


def forget(db: Connection, doing: Act, claims: Iterable[ClaimId]) -> None:
    """Take away every relation that these claims have."""
    sql = """SELECT id FROM claim_relations WHERE claim IN (SELECT value FROM json_each(?1))
        OR other IN (SELECT value FROM json_each(?1)) ORDER BY id"""
    doing.delete("claim_relations", [row for (row,) in db.rows(sql, (to_json(list(claims)),))])


def _rows(db: Connection, claim: ClaimId, other: ClaimId) -> list[tuple[str, str, str, str]]:
    sql = """SELECT id, claim, relation, other FROM claim_relations
        WHERE min(claim, other) = min(?1, ?2) AND max(claim, other) = max(?1, ?2)"""
    return [(row[0], row[1], row[2], row[3]) for row in db.rows(sql, (claim, other))]
