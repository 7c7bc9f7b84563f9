"""What has come in from the exports of other tools, so that it comes in once: also when it was taken out since.

Not the annotation itself: its name, and the note it came with, which tells
whether the user or the tool has changed it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reader.store.connection import Connection, Value
from reader.store.journal import act
from reader.store.values import to_json, typed

TABLES = ("CREATE TABLE arrivals (id TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID",)


class Arrivals:
    """Names of articles and annotations that came in, with their notes. Undone with the import they belong to."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, names: Collection[str]) -> dict[str, str]:
        """Return name → note, for those that have come in."""
        sql = "SELECT id, note FROM arrivals WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._db.rows(sql, (to_json(list(names)),)))

    def remember(self, notes: Mapping[str, str], sentence: str) -> None:
        """Remember names with their notes, in the place of what was remembered of them. Journaled."""
        known = self.of(notes)
        changed: dict[str | int, tuple[Value, ...]] = {
            name: (typed(note),) for name, note in notes.items() if name in known
        }
        with act(self._db) as doing:
            for name in notes.keys() - known.keys():
                doing.insert("arrivals", name, {"note": typed(notes[name])})
            doing.update("arrivals", changed, ["note"])
            doing.sentence = sentence
