"""From shortened ids, as people type them, to full ones."""

from __future__ import annotations

from reader.errors import AmbiguousId, NotFound
from reader.store.connection import Connection

LENGTH = 26
"""Characters of a ULID."""

SHOWN = 5
"""How many candidates an ambiguous id names."""


def resolve(db: Connection, ref: str, source: str, noun: str) -> str:
    """Return the one id of `source` that is, begins or ends with `ref`, case aside.

    `source` is a query for all ids that count.
    Raises NotFound or AmbiguousId.
    """
    wanted = ref.strip().upper()
    ref = ref or '""'
    if not (wanted.isascii() and wanted.isalnum()) or len(wanted) > LENGTH:
        raise NotFound(ref, f"no {noun} has that id")
    if len(wanted) == LENGTH:
        found = db.rows(f"SELECT id FROM ({source}) WHERE id = ?", (wanted,))
    else:
        # "[" follows "Z": the range holds what begins with the reference, by the index.
        sql = f"SELECT id FROM ({source}) WHERE id >= ?1 AND id < ?1 || '[' OR substr(id, ?2) = ?1"
        found = db.rows(f"{sql} ORDER BY id LIMIT {SHOWN + 1}", (wanted, -len(wanted)))
    if not found:
        raise NotFound(ref, f"no {noun} has that id")
    if len(found) > 1:
        some = ", ".join(identifier for (identifier,) in found[:SHOWN])
        raise AmbiguousId(ref, f"fits several {noun}s: {some}{', …' if len(found) > SHOWN else ''}")
    return str(found[0][0])
