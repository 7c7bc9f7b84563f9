"""Which files articles were read from, and which of them are gone."""

from __future__ import annotations

from collections.abc import Iterable
from time import time_ns

from reader.model.draft import Origin
from reader.model.ids import ArticleId
from reader.model.sources import FileRecord
from reader.store import lookup
from reader.store.connection import Connection, Row, Value

_SELECT = """SELECT f.path, f.size, f.mtime_ns, f.inode, f.raw_hash, a.id, f.missing, f.read_at_ns, a.removed
    FROM files AS f JOIN articles AS a ON a.key = f.article"""

_UNDER = f"f.path > ? AND f.path < ? AND NOT {lookup.TAKEN_BACK}"

_MISSING = """UPDATE articles SET missing = ?1 WHERE key = ?2 AND missing <> ?1"""


def see(db: Connection, article: ArticleId, origin: Origin, raw_hash: bytes) -> None:
    """Remember that a file holds the article. Raises NotFound."""
    if origin.path is not None:
        with db.transaction():
            remember(db, lookup.key(db, article), origin, raw_hash)


def remember(db: Connection, article: int, origin: Origin, raw_hash: bytes, *, new: bool = False) -> None:
    """Replace what is known of a path; inside a transaction. A `new` article is missing nowhere."""
    before = db.scalar("SELECT article FROM files WHERE path = ?", (origin.path,))
    record = (
        origin.path,
        _signed(origin.size),
        _signed(origin.mtime_ns),
        _signed(origin.inode),
        raw_hash,
        article,
    )
    sql = """INSERT OR REPLACE INTO files (path, size, mtime_ns, inode, raw_hash, article, missing, read_at_ns)
        VALUES (?, ?, ?, ?, ?, ?, 0, ?)"""
    db.run(sql, (*record, time_ns()))
    _settle(db, {article, before} - ({None, article} if new else {None}))


def forget(db: Connection, path: bytes) -> None:
    article = db.scalar("SELECT article FROM files WHERE path = ?", (path,))
    if article is not None:
        with db.transaction():
            db.run("DELETE FROM files WHERE path = ?", (path,))
            _settle(db, {article})


def mark_missing(db: Connection, paths: Iterable[bytes], missing: bool) -> None:
    with db.transaction():
        touched: set[int] = set()
        for path in paths:
            sql = "UPDATE files SET missing = ?1 WHERE path = ?2 RETURNING article"
            touched.update(article for (article,) in db.rows(sql, (int(missing), path)))
        _settle(db, touched)


def get(db: Connection, path: bytes) -> FileRecord | None:
    """Return what is known of a path whose article is in the library."""
    found = _records(db, "f.path = ? AND a.removed = 0", (path,))
    return found[0] if found else None


def under(db: Connection, folder: bytes) -> list[FileRecord]:
    """Return the files below a folder, with those whose article the user removed, not undone an import of."""
    return _records(db, f"{_UNDER} ORDER BY f.path", _range(folder))


def left_out(db: Connection, folder: bytes) -> int:
    """Return how many of them are of articles that the user removed."""
    found: int = db.scalar(
        f"SELECT count(*) FROM files AS f JOIN articles AS a ON a.key = f.article WHERE {_UNDER} AND a.removed > 0",
        _range(folder),
    )
    return found


def _range(folder: bytes) -> tuple[bytes, bytes]:
    """Return what lies before and behind every path below a folder: "0" follows "/"."""
    beginning = folder.rstrip(b"/") + b"/"
    return beginning, beginning[:-1] + b"0"


def with_inode(db: Connection, inode: int) -> list[FileRecord]:
    return _records(db, "f.inode = ? AND a.removed = 0 ORDER BY f.path", (_signed(inode),))


def _records(db: Connection, where: str, parameters: tuple[Value, ...]) -> list[FileRecord]:
    return [_record(row) for row in db.rows(f"{_SELECT} WHERE {where}", parameters)]


def _record(row: Row) -> FileRecord:
    path, size, mtime_ns, inode, raw_hash, article, missing, read_at_ns, removed = row
    return FileRecord(
        path,
        size,
        mtime_ns,
        inode % 2**64,
        raw_hash,
        article,
        bool(missing),
        read_at_ns,
        bool(removed),
    )


def _settle(db: Connection, articles: Iterable[int]) -> None:
    """An article is missing when none of the files it came from is there."""
    there = "SELECT 1 FROM files WHERE article = ? AND missing = 0 LIMIT 1"
    for article in articles:
        db.run(_MISSING, (int(db.one(there, (article,)) is None), article))


def _signed(number: int) -> int:
    """Return the number as SQLite holds it: inodes may use all 64 bits."""
    return number - 2**64 if number >= 2**63 else number
