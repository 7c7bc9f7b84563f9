"""Finding what is wrong with a library file. Offsets are code points of a revision's text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.store.connection import Connection
from reader.store.documents import decode_document
from reader.store.values import digest, text_digest

SHOWN = 20
"""Findings of SQLite's own check that are told: one damaged page names hundreds."""


def check(db: Connection) -> list[str]:
    """Return what is wrong, in sentences; empty when the library is sound."""
    with db.snapshot():
        damage = [
            f"SQLite: {line}" for (line,) in db.rows(f"PRAGMA integrity_check({SHOWN})") if line != "ok"
        ]
        # With broken pages the rest would only repeat it, or fail.
        return damage or [*_references(db), *_raws(db), *_revisions(db), *_targets(db)]


def _references(db: Connection) -> Iterator[str]:
    for table, row, parent, _ in db.rows("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to something that is not in {parent}"
    sql = """SELECT a.id FROM articles AS a LEFT JOIN revisions AS r ON r.key = a.revision
        WHERE r.article IS NOT a.key"""
    for (identifier,) in db.rows(sql):
        yield f"article {identifier} has no current revision"


def _raws(db: Connection) -> Iterator[str]:
    from zlib import decompress, error

    for key, expected, data in db.sqlite.execute("SELECT key, hash, data FROM raws"):
        try:
            sound = digest(decompress(data)) == expected
        except error:
            sound = False
        if not sound:
            yield f"the raw copy {key} does not match its hash"


def _revisions(db: Connection) -> Iterator[str]:
    sql = "SELECT id, text, text_hash, blocks, runs FROM revisions"
    for identifier, text, expected, blocks, runs in db.sqlite.execute(sql):
        if text_digest(text) != expected:
            yield f"the text of revision {identifier} does not match its hash"
        try:
            document = decode_document(text, blocks, runs)
        except (ValueError, KeyError, IndexError, TypeError):
            yield f"the blocks of revision {identifier} cannot be read"
            continue
        ranges = [(b.start, b.end) for b in document.blocks] + [(r.start, r.end) for r in document.runs]
        if any(not 0 <= start <= end <= len(text) for start, end in ranges):
            yield f"a block of revision {identifier} lies outside its text"


def _targets(db: Connection) -> Iterator[str]:
    for table, noun in (("annotations", "highlight"), ("evidence", "evidence")):
        # A note on a whole article quotes nothing.
        sql = f"""SELECT t.id, t.start, t."end", t.exact, r.text FROM {table} AS t
            JOIN revisions AS r ON r.key = t.revision WHERE t.exact <> '' OR t."end" > 0"""
        for identifier, start, end, exact, text in db.sqlite.execute(sql):
            if text[start:end] != exact:
                yield f"{noun} {identifier} does not quote its passage"
