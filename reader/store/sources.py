"""Linked folders, and sources that could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.changes import Problem
from reader.model.dates import now
from reader.model.ids import ArticleId, new_id
from reader.store.connection import Connection, Value
from reader.store.sentences import quoted
from reader.store.values import clean, to_millis, to_moment

IGNORED = (
    # What was read of a source in part.
    "ALTER TABLE problems ADD COLUMN article INTEGER REFERENCES articles (key) ON DELETE SET NULL",
    """CREATE TABLE ignored_problems (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL UNIQUE,
        stamp TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
)


class Sources:
    """Where articles come from. Ignoring a problem is an act of undo, nothing else of this is."""

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

    def report(self, source: str, reason: str, article: ArticleId | None = None) -> None:
        """Remember why a source was refused, or what of it was not read; the last reason stands."""
        with self._db.transaction():
            sql = """INSERT OR REPLACE INTO problems (source, reason, at, article)
                VALUES (?, ?, ?, (SELECT key FROM articles WHERE id = ?))"""
            self._db.run(sql, (clean(source), clean(reason), to_millis(now()), article))

    def settle(self, source: str) -> None:
        """Forget the problem of a source that reads well now."""
        source = clean(source)
        # Nearly every source has none, and asking needs no lock.
        if self._db.one("SELECT 1 FROM problems WHERE source = ?", (source,)):
            with self._db.transaction():
                self._db.run("DELETE FROM problems WHERE source = ?", (source,))

    def problems(self) -> list[Problem]:
        """Return problems, newest first."""
        sql = """SELECT p.source, p.reason, p.at, a.id FROM problems AS p
            LEFT JOIN articles AS a ON a.key = p.article AND a.removed = 0 ORDER BY p.at DESC, p.source"""
        return [
            Problem(source, why, to_moment(at), article) for source, why, at, article in self._db.rows(sql)
        ]

    def ignore(self, stamps: Mapping[str, str]) -> None:
        """Say no more of these sources while each has the stamp given. One act."""
        from reader.store.journal import act

        with act(self._db) as doing:
            for source, stamp in stamps.items():
                sql = "SELECT id FROM ignored_problems WHERE source = ?"
                doing.delete("ignored_problems", self._texts(sql, clean(source)))
                row: dict[str, Value] = {"source": clean(source), "stamp": stamp, "at": to_millis(now())}
                doing.insert("ignored_problems", new_id(), row)
            one = next(iter(stamps), "").rpartition("/")[2]
            told = quoted(one) if len(stamps) == 1 else f"{len(stamps):,} problems"
            doing.sentence = f"Ignored {told}"

    def ignored(self) -> dict[str, str]:
        """Return the sources the user ignores, with the stamps they had."""
        return dict(self._db.rows("SELECT source, stamp FROM ignored_problems"))

    def _texts(self, sql: str, *parameters: str) -> list[str]:
        return [text for (text,) in self._db.rows(sql, parameters)]
