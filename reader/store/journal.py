"""The undo journal: every act of the user as images of the rows it changed.

A step lists, table by table and in the order they were written, the columns
and for each row its key and their values before and after; None stands for "no
such row". Undo writes the befores in reverse, redo the afters in order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from reader.model.changes import Step, Subject, Told
from reader.model.dates import now
from reader.store import derive
from reader.store.changes import Touched, log
from reader.store.connection import Connection, Value
from reader.store.images import KEYS, Images, Key, Rows, Values, put, read
from reader.store.values import clean, to_json, to_millis, to_moment

STEPS = 1000
"""Numbers of steps kept. An article whose removal is further back is gone for good."""

_LISTED = frozenset({"overrides", "user_tags", "removed"})
"""Columns of `articles` that lists and the index show; reading state is neither."""

_DERIVED: dict[tuple[str, ...], Callable[[Connection, Collection[int]], None]] = {
    ("removed",): derive.tag,
    ("user_tags",): derive.retag,
}
"""What follows from columns when they alone were written: most of a row has not changed then."""

HEAVY = 32_000
"""Characters of the images of some hundred rows: more takes longer than a frame or two."""

_LAST_DONE = "SELECT max(seq) FROM journal WHERE undone = 0"
_FIRST_UNDONE = "SELECT min(seq) FROM journal WHERE undone = 1"


def _untold(done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Act:
    """One act while it happens; what is written through it becomes one step."""

    db: Connection
    sentence: str = ""
    """What is done, for people; an act that changed nothing needs none."""
    images: list[Images] = field(default_factory=list)

    def insert(self, table: str, key: Key, row: Mapping[str, Value]) -> None:
        columns = tuple(row)
        self._write(Images(table, columns, {key: (None, tuple(row.values()))}))

    def update(self, table: str, rows: Mapping[str | int, Values], columns: Sequence[str]) -> int:
        """Set columns of existing rows; return how many really changed."""
        known = read(self.db, table, columns, rows)
        changed: Rows = {key: (known[key], rows[key]) for key in known if known[key] != rows[key]}
        self._write(Images(table, tuple(columns), changed))
        return len(changed)

    def delete(self, table: str, keys: Collection[str | int]) -> None:
        names = self.db.rows("SELECT name FROM pragma_table_info(?)", (table,))
        columns = [name for (name,) in names if name != KEYS[table]]
        known = read(self.db, table, columns, keys)
        self._write(Images(table, tuple(columns), {key: (values, None) for key, values in known.items()}))

    def number(self) -> int:
        """Return the number this step will have."""
        return int(self.db.scalar("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") or 0) + 1

    def _write(self, images: Images) -> None:
        if images.rows:
            put(self.db, images)
            self.images.append(images)


@contextmanager
def act(db: Connection) -> Iterator[Act]:
    """Open an act: one durable transaction and one step; without changes, nothing at all.

    Inside `together` it becomes a part of that step.
    """
    with db.transaction(durable=True):
        open_act = Act(db)
        yield open_act
        if open_act.images:
            settle(db, open_act.images)
            if db.parts is None:
                _record(db, open_act)
            else:
                db.parts.append(open_act)


@contextmanager
def together(db: Connection, sentence: str) -> Iterator[None]:
    """Make the acts inside one transaction and one step; a single act keeps its own sentence."""
    with db.transaction(durable=True):
        parts: list[Act] = []
        before, db.parts = db.parts, parts
        try:
            yield
        finally:
            db.parts = before
        if parts:
            images = [image for part in parts for image in part.images]
            whole = Act(db, sentence if len(parts) > 1 else parts[0].sentence, images)
            _record(db, whole) if before is None else before.append(whole)


def settle(db: Connection, written: Sequence[Images]) -> None:
    """Bring what is derived from the written rows up to date and log the subjects."""
    touched: list[Touched] = []
    for images in written:
        keys = list(images.rows)
        match images.table:
            case "articles" if _LISTED & set(images.columns):
                _DERIVED.get(images.columns, derive.refresh)(db, [int(key) for key in keys])
                touched += derive.with_dependants(db, [int(key) for key in keys])
            case "block_roles":
                articles = _articles(db, images)
                derive.refresh(db, articles)
                touched += derive.with_dependants(db, articles)
            case "annotations":
                touched += [(Subject.ANNOTATION, str(key)) for key in keys]
            case "claims":
                touched += [(Subject.CLAIM, str(key)) for key in keys]
            case "claim_history" | "evidence" | "web_evidence":
                touched += [(Subject.CLAIM, claim) for claim in _claims(db, images)]
        if images.table in ("annotations", "evidence"):
            db.run_many("DELETE FROM placements WHERE target = ?", [(key,) for key in keys])
    log(db, touched)


class UndoJournal:
    """Takes acts back and does them again."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def undo(self, told: Told = _untold) -> Step | None:
        return self._move(_LAST_DONE, told, undone=True)

    def redo(self, told: Told = _untold) -> Step | None:
        return self._move(_FIRST_UNDONE, told, undone=False)

    def heavy(self, *, redo: bool = False) -> bool:
        """Tell whether undo (or redo) would write hundreds of rows."""
        which = _FIRST_UNDONE if redo else _LAST_DONE
        size = self._db.scalar(f"SELECT length(images) FROM journal WHERE seq = ({which})")
        return (size or 0) > HEAVY

    def together(self, sentence: str) -> AbstractContextManager[None]:
        """Make the acts inside one step; nothing is done unless all are."""
        return together(self._db, sentence)

    def recent(self, limit: int = 50) -> list[Step]:
        """Return steps, newest first."""
        sql = "SELECT seq, sentence, at, undone FROM journal ORDER BY seq DESC LIMIT ?"
        rows = self._db.rows(sql, (limit,))
        return [Step(seq, sentence, to_moment(at), bool(undone)) for seq, sentence, at, undone in rows]

    def _move(self, which: str, told: Told, *, undone: bool) -> Step | None:
        db = self._db
        with db.transaction(durable=True):
            row = db.one(f"SELECT seq, sentence, at, images FROM journal WHERE seq = ({which})")
            if row is None:
                return None
            seq, sentence, at, encoded = row
            written = [Images.decoded(*images) for images in json.loads(encoded)]
            if undone:
                written = [images.flipped() for images in reversed(written)]
            steps = [part for images in written for part in images.parts()]
            # Rows refer to rows of other tables: all are there before anything is derived from them.
            for done, images in enumerate(steps):
                put(db, images)
                told(done, 2 * len(steps))
            for done, images in enumerate(steps, len(steps)):
                settle(db, [images])
                told(done, 2 * len(steps))
            db.run("UPDATE journal SET undone = ? WHERE seq = ?", (int(undone), seq))
        return Step(seq, sentence, to_moment(at), undone)


def _record(db: Connection, done: Act) -> None:
    db.run("DELETE FROM journal WHERE undone = 1")
    encoded = to_json([images.encoded() for images in done.images])
    sql = "INSERT INTO journal (sentence, at, images) VALUES (?, ?, ?)"
    oldest = db.run(sql, (clean(done.sentence), to_millis(now()), encoded)) - STEPS
    if oldest > 0:
        db.run("DELETE FROM journal WHERE seq <= ?", (oldest,))
        _purge(db, oldest)


def _purge(db: Connection, oldest: int) -> None:
    """Delete articles and feeds whose removal can no longer be taken back."""
    db.run("DELETE FROM feeds WHERE removed BETWEEN 1 AND ?", (oldest,))
    gone = "SELECT key FROM articles WHERE removed BETWEEN 1 AND ?"
    raws = db.rows(f"SELECT DISTINCT raw_hash FROM revisions WHERE article IN ({gone})", (oldest,))
    if raws:
        db.run("DELETE FROM articles WHERE removed BETWEEN 1 AND ?", (oldest,))
        unused = "hash = ?1 AND NOT EXISTS (SELECT 1 FROM revisions WHERE raw_hash = ?1)"
        db.run_many(f"DELETE FROM raws WHERE {unused}", raws)


def _claims(db: Connection, images: Images) -> set[str]:
    """Return the claims that rows of evidence or history belong to."""
    if "claim" in images.columns:
        at = images.columns.index("claim")
        return {str((after or before or ())[at]) for before, after in images.rows.values()}
    keys = to_json(list(images.rows))
    sql = f'SELECT claim FROM {images.table} WHERE "{KEYS[images.table]}" IN (SELECT value FROM json_each(?))'
    return {claim for (claim,) in db.rows(sql, (keys,))}


def _articles(db: Connection, images: Images) -> set[int]:
    """Return the keys of the articles whose blocks these rows speak of."""
    if "article" in images.columns:
        at = images.columns.index("article")
        return {int((after or before or ())[at] or 0) for before, after in images.rows.values()}
    sql = "SELECT article FROM block_roles WHERE id IN (SELECT value FROM json_each(?))"
    return set(db.column(sql, (to_json(list(images.rows)),)))
