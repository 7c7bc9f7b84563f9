"""Whether a library file is what it should be."""

from __future__ import annotations

from reader.store.connection import Connection
from reader.store.encoding import text_digest

SHOWN = 5
"""Faults of one kind that are named one by one."""


def check(db: Connection) -> list[str]:
    """Return what is wrong, in sentences; empty when the file is sound."""
    return [*_integrity(db), *_references(db), *_texts(db), *_passages(db)]


def _integrity(db: Connection) -> list[str]:
    return [f"SQLite: {line}" for (line,) in db.rows(f"PRAGMA integrity_check({SHOWN})") if line != "ok"]


def _references(db: Connection) -> list[str]:
    rows = db.rows("PRAGMA foreign_key_check")
    return [f"a row of {table} refers to nothing in {parent}" for table, _, parent, _ in rows[:SHOWN]]


def _texts(db: Connection) -> list[str]:
    wrong = []
    for (key,) in db.rows("SELECT key FROM revisions"):
        identifier, text, expected = db.rows(
            "SELECT id, text, text_hash FROM revisions WHERE key = ?", (key,)
        )[0]
        if text_digest(text) != expected:
            wrong.append(f"the text of revision {identifier} is not what was written")
    return wrong[:SHOWN]


def _passages(db: Connection) -> list[str]:
    wrong = []
    for table in ("annotations", "evidence"):
        sql = f"""SELECT t.id FROM {table} AS t JOIN revisions AS r ON r.key = t.revision
            WHERE substr(r.text, t.start + 1, t."end" - t.start) <> t.exact"""
        wrong += [f"{table}: the quote of {identifier} is not its passage" for (identifier,) in db.rows(sql)]
    return wrong[:SHOWN]
