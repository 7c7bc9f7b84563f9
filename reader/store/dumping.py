"""A library as JSON values: every table the user's work is in, keyed by ids instead of row numbers.

What is derived (list columns, placements, hashes of texts), local (problems,
the undo journal, the change log) or taken out by the user stays behind. A table
this module has never heard of is dumped by the rules that hold for all.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reader.store.connection import Connection, Value
from reader.store.documents import decode_blocks, decode_runs
from reader.store.values import to_moment

FORM = "variorum-library"
VERSION = 1

LOCAL = frozenset(
    (
        "meta",
        "changes",
        "journal",
        "placements",
        "article_tags",
        "problems",
        "ignored_problems",
        "near_copies",
        "fetches",
        "story_suggestions",
        "story_facts",
    )
)

FIRST = ("raws", "articles", "revisions", "files", "stories", "annotations", "claims")
"""Tables others refer to, in the order in which they can be written."""

DERIVED = {
    "articles": frozenset(
        "title outlet byline published url language words tags haystack outlet_folded removed".split()
    ),
    "revisions": frozenset({"text_hash", "words"}),
    # Whether an address was typed is known here alone: a file from elsewhere cannot say so.
    "feeds": frozenset({"removed", "typed"}),
}

TIMES = frozenset({"added", "created", "modified", "at", "checked", "due", "held_until", "seen"})
HASHES = frozenset({"hash", "raw_hash"})
JSONS = {
    "articles": frozenset({"overrides", "user_tags"}),
    "revisions": frozenset({"origin", "notes", "metadata"}),
    "annotations": frozenset({"tags"}),
    "claims": frozenset({"tags"}),
    "kept": frozenset({"original", "ours"}),
    "dismissals": frozenset({"articles"}),
    "feeds": frozenset({"tags"}),
}


@dataclass(frozen=True, slots=True)
class Table:
    """What the rules need to know of a table."""

    name: str
    columns: dict[str, str]
    """Column → declared type, without the row number."""
    parents: dict[str, str]
    """Column → the table whose row number it holds."""
    primary: tuple[str, ...]

    @property
    def has_id(self) -> bool:
        return "id" in self.columns

    @property
    def numbered(self) -> bool:
        """True when rows are told apart by a number of this library alone."""
        return self.primary == ("key",)


def tables(db: Connection) -> list[Table]:
    """Return the tables that travel, parents first."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    names = [name for (name,) in db.rows(sql) if name not in LOCAL]
    return [_table(db, name) for name in sorted(names, key=lambda n: FIRST.index(n) if n in FIRST else 99)]


def dump(db: Connection) -> dict[str, Any]:
    """Return everything the user keeps."""
    with db.snapshot():
        document: dict[str, Any] = {"format": FORM, "version": VERSION}
        for table in tables(db):
            document[table.name] = [dict(_row(table, row)) for row in db.rows(_query(table))]
        return document


def _table(db: Connection, name: str) -> Table:
    known = db.rows("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", (name,))
    primary = tuple(column for _, column in sorted((pk, column) for column, _, pk in known if pk))
    left_out = DERIVED.get(name, frozenset())
    columns = {c: kind for c, kind, _ in known if c not in left_out and c != "key"}
    sql = 'SELECT "from", "table" FROM pragma_foreign_key_list(?) WHERE "to" = ?'
    return Table(name, columns, dict(db.rows(sql, (name, "key"))), primary)


def _query(table: Table) -> str:
    """Return the query for what is not taken out, in an order that a copy has too."""
    columns, joins, where = [], [], []
    for column in table.columns:
        parent = table.parents.get(column)
        if parent is None:
            columns.append(f't."{column}"')
            continue
        alias = f"p_{column}"
        if table.name == "feed_entries":
            # That an article was taken out is what keeps it from coming back.
            columns.append(f"iif({alias}.removed = 0, {alias}.id, NULL)")
            joins.append(f'LEFT JOIN {parent} AS {alias} ON {alias}.key = t."{column}"')
            continue
        columns.append(f"{alias}.id")
        joins.append(f'LEFT JOIN {parent} AS {alias} ON {alias}.key = t."{column}"')
        if parent == "articles":
            where.append(f"coalesce({alias}.removed, 0) = 0")
    if table.name in ("articles", "feeds"):
        where.append("t.removed = 0")
    if table.name == "feed_entries":
        where.append("t.feed IN (SELECT id FROM feeds WHERE removed = 0)")
    if table.name == "raws":
        sql = "SELECT r.raw_hash FROM revisions AS r JOIN articles AS a ON a.key = r.article WHERE a.removed = 0"
        where.append(f"t.hash IN ({sql})")
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    return f"SELECT {', '.join(columns)} FROM {table.name} AS t {' '.join(joins)} {condition} ORDER BY {_order(table)}"


def _order(table: Table) -> str:
    if table.name == "raws":
        return "t.hash"
    if table.name == "revisions":
        return "p_article.key, t.number"
    if table.name == "claim_history":
        return "t.claim, t.key"
    if table.name != "articles" and table.has_id:
        return ", ".join(f't."{column}"' for column in ("id", *(c for c in table.primary if c != "id")))
    return ", ".join(f't."{column}"' for column in table.primary)


def _row(table: Table, row: tuple[Value, ...]) -> Iterator[tuple[str, Any]]:
    for (column, kind), value in zip(table.columns.items(), row, strict=True):
        if table.name == "raws" and column == "data":
            yield _data(value)
        elif value is not None:
            yield column, _value(table, column, kind, value)


def _value(table: Table, column: str, kind: str, value: Value) -> Any:
    if isinstance(value, bytes):
        return value.hex() if column in HASHES else _bytes(value)
    if kind == "INTEGER" and column in TIMES:
        moment = to_moment(int(value or 0))
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if not isinstance(value, str):
        return value
    if column == "blocks":
        return [_block(block) for block in decode_blocks(value)]
    if column == "runs":
        return [_run(run) for run in decode_runs(value)]
    return json.loads(value) if column in JSONS.get(table.name, ()) else value


def _block(block: Any) -> dict[str, Any]:
    shape: dict[str, Any] = {"role": str(block.role), "start": block.start, "end": block.end}
    shape |= {"level": block.level} if block.level else {}
    shape |= {"ordinal": block.ordinal} if block.ordinal is not None else {}
    return shape | ({"reason": block.reason} if block.reason else {})


def _run(run: Any) -> dict[str, Any]:
    named = {"start": run.start, "end": run.end, "styles": sorted(str(style) for style in run.styles)}
    return named if run.href is None else {**named, "href": run.href}


def _data(value: Value) -> tuple[str, Any]:
    from zlib import decompress

    data = decompress(value) if isinstance(value, bytes) else b""
    try:
        return "text", data.decode("utf-8")
    except UnicodeDecodeError:
        return "base64", base64.b64encode(data).decode("ascii")


def _bytes(value: bytes) -> Any:
    """Return a path as text where it is text."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(value).decode("ascii")}
