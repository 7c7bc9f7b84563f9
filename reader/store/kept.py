"""What came with an imported annotation and has no place in our model: kept to be written back."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from reader.store.connection import Connection
from reader.store.values import to_json

TABLES = (
    # `ours` is what we would have written at once: what differs from it later is the user's doing.
    # No key to annotations: one that waits for its article is kept here alone.
    """CREATE TABLE kept (
        id TEXT NOT NULL,
        form TEXT NOT NULL,
        original TEXT NOT NULL,
        ours TEXT NOT NULL,
        PRIMARY KEY (id, form)
    ) STRICT, WITHOUT ROWID""",
)

Json = dict[str, Any]


class Kept:
    """Originals of imported annotations, by our id and the form they came in. Not an act of undo."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def put(self, identifier: str, form: str, original: Json, ours: Json) -> None:
        """Keep what was read and what we would write for it, made harmless; replaces what was kept."""
        from reader.store.decoding import safe_json

        with self._db.transaction():
            sql = "INSERT OR REPLACE INTO kept (id, form, original, ours) VALUES (?, ?, ?, ?)"
            self._db.run(sql, (identifier, form, safe_json(original), safe_json(ours)))

    def forget(self, identifier: str, form: str) -> None:
        with self._db.transaction():
            self._db.run("DELETE FROM kept WHERE id = ? AND form = ?", (identifier, form))

    def get(self, identifiers: Collection[str], form: str) -> dict[str, tuple[Json, Json]]:
        """Return id → original and ours, for those that were kept."""
        sql = """SELECT kept.id, original, ours FROM json_each(?) AS wanted
            CROSS JOIN kept ON kept.id = wanted.value AND kept.form = ?"""
        rows = self._db.rows(sql, (to_json(list(identifiers)), form))
        return {name: (json.loads(original), json.loads(ours)) for name, original, ours in rows}

    def waiting(self, form: str) -> dict[str, Json]:
        """Return the originals that stand on no article of the library, by id."""
        sql = "SELECT id, original FROM kept WHERE form = ? AND ours = '{}' ORDER BY id"
        return {name: json.loads(original) for name, original in self._db.rows(sql, (form,))}
