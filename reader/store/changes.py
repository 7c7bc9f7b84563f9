"""The change log: which subjects changed, in order, each at its last change."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.changes import Change, Subject
from reader.store.connection import Connection

Touched = tuple[Subject, str]


def log(db: Connection, touched: Iterable[Touched]) -> None:
    """Move subjects to the end of the log; part of the transaction that changed them."""
    # The one conflict is on (subject, id): the old row goes, and the new one gets the next number.
    sql = "INSERT OR REPLACE INTO changes (subject, id) VALUES (?, ?)"
    db.run_many(sql, [(subject.value, identifier) for subject, identifier in dict.fromkeys(touched)])


class Changes:
    """Reads the log."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def since(self, seq: int, limit: int = 1000) -> list[Change]:
        sql = "SELECT seq, subject, id FROM changes WHERE seq > ? ORDER BY seq LIMIT ?"
        return [Change(at, Subject(subject), name) for at, subject, name in self._db.rows(sql, (seq, limit))]

    def last(self) -> int:
        return int(self._db.scalar("SELECT max(seq) FROM changes") or 0)

    def pending(self, seq: int) -> int:
        return int(self._db.scalar("SELECT count(*) FROM changes WHERE seq > ?", (seq,)))
