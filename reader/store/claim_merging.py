"""Making one claim of two, and two of one. Each is a part of an act."""

from __future__ import annotations

from collections.abc import Collection

from reader.errors import NotFound
from reader.model.claim import Claim
from reader.model.ids import ClaimId, EvidenceId
from reader.store import targets
from reader.store.claim_relations import forget, relate
from reader.store.connection import Connection, Value
from reader.store.journal import Act
from reader.store.values import clean, to_json

EVIDENCE = ("evidence", "web_evidence")
"""The tables a piece of evidence may stand in."""


def merge(db: Connection, doing: Act, into: Claim, merged: Claim) -> None:
    """Move all that hangs on a claim to another and take it away; what it said stands in the note.

    The steps of both histories stay, in the order in which they were made.
    """
    for table in EVIDENCE:
        _move(db, doing, table, "id", merged.id, into.id)
    _move(db, doing, "claim_history", "key", merged.id, into.id)
    forget(db, doing, [merged.id])
    settled = {into.id, *(related.claim for related in into.related)}
    for related in merged.related:
        if related.claim not in settled:
            relate(db, doing, into.id, related.relation, related.claim)
    kept: dict[str, Value] = {
        "note": clean("\n\n".join(part for part in (into.note, _told(merged), merged.note) if part)),
        "tags": targets.write_tags([*into.tags, *merged.tags]),
        "said_by": (into if into.said else merged).said_by,
        "said_at": (into if into.said else merged).said_at,
    }
    doing.update("claims", {into.id: tuple(kept.values())}, list(kept))
    doing.delete("claims", [merged.id])


def split(db: Connection, doing: Act, claim: ClaimId, parted: Collection[EvidenceId], to: ClaimId) -> None:
    """Move pieces of evidence to another claim. Raises NotFound for one that is not the claim's."""
    left = set(parted)
    for table in EVIDENCE:
        sql = f"SELECT id FROM {table} WHERE claim = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id"
        found = [row for (row,) in db.rows(sql, (claim, to_json(list(parted))))]
        doing.update(table, dict.fromkeys(found, (to,)), ["claim"])
        left -= set(found)
    if left:
        raise NotFound(min(left), "the claim has no evidence of that id")


def _move(db: Connection, doing: Act, table: str, key: str, claim: ClaimId, to: ClaimId) -> None:
    rows = db.rows(f"SELECT {key} FROM {table} WHERE claim = ? ORDER BY {key}", (claim,))
    doing.update(table, {row: (to,) for (row,) in rows}, ["claim"])


def _told(merged: Claim) -> str:
    said = f" ({merged.said})" if merged.said else ""
    return f"Merged with it: “{merged.text}”{said}"
