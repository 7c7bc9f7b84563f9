"""Linked folders, and sources that could not be read."""

from __future__ import annotations

from reader.model.changes import Problem
from reader.model.dates import now
from reader.store.connection import Connection
from reader.store.values import clean, to_millis, to_moment


class Sources:
    """Where articles come from. None of this is an act of undo."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def link(self, folder: bytes) -> None:
        with self._db.transaction():
            sql = "INSERT INTO linked_folders (folder, added) VALUES (?, ?) ON CONFLICT DO NOTHING"
            self._db.run(sql, (folder, to_millis(now())))

    def unlink(self, folder: bytes) -> None:
        with self._db.transaction():
            self._db.run("DELETE FROM linked_folders WHERE folder = ?", (folder,))

    def linked(self) -> list[bytes]:
        """Return linked folders in the order they were linked."""
        return [
            folder for (folder,) in self._db.rows("SELECT folder FROM linked_folders ORDER BY added, folder")
        ]

    def report(self, source: str, reason: str) -> None:
        """Remember why a source was refused; the last reason stands."""
        with self._db.transaction():
            sql = "INSERT OR REPLACE INTO problems (source, reason, at) VALUES (?, ?, ?)"
            self._db.run(sql, (clean(source), clean(reason), to_millis(now())))

    def settle(self, source: str) -> None:
        """Forget the problem of a source that reads well now."""
        source = clean(source)
        # Nearly every source has none, and asking needs no lock.
        if self._db.one("SELECT 1 FROM problems WHERE source = ?", (source,)):
            with self._db.transaction():
                self._db.run("DELETE FROM problems WHERE source = ?", (source,))

    def problems(self) -> list[Problem]:
        """Return problems, newest first."""
        rows = self._db.rows("SELECT source, reason, at FROM problems ORDER BY at DESC, source")
        return [Problem(source, reason, to_moment(at)) for source, reason, at in rows]
