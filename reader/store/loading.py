"""Taking a dumped library in: row by row, checked, and nothing that is here is changed.

All of it is one transaction and one step that can be undone. A row that cannot
be used costs one line, and the rest goes on. Offsets are code points.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from reader.errors import LibraryFault
from reader.store import derive
from reader.store.connection import Connection, Value
from reader.store.decoding import Refused, column_value, prepared, revision_values
from reader.store.dumping import FORM, VERSION, Table, tables
from reader.store.feeds import follow
from reader.store.images import KEYS
from reader.store.inserting import make_part
from reader.store.journal import Act, act
from reader.store.lookup import TAKEN_BACK

ID = re.compile(r"[0-9A-Z]{26}")


@dataclass(slots=True)
class Loaded:
    """What became of a dumped library."""

    added: Counter[str] = field(default_factory=Counter)
    """Table → rows that came in."""
    known: Counter[str] = field(default_factory=Counter)
    """Table → rows that were here already, the same or with changes of their own."""
    refused: list[str] = field(default_factory=list)
    """One line for each thing that could not be kept."""


def load(db: Connection, document: dict[str, Any]) -> Loaded:
    """Add what a dump holds. Raises LibraryFault when the document is not one this version reads."""
    if document.get("format") != FORM or not isinstance(document.get("version"), int):
        raise LibraryFault("import", "this is not an exported library")
    if document["version"] > VERSION:
        raise LibraryFault("import", "a newer version of Variorum wrote it; update Variorum to read it")
    loaded = Loaded()
    with db.transaction(durable=True), act(db) as doing:
        loader = _Loader(db, doing, loaded)
        known = tables(db)
        for table in known:
            loader.table(table, document.get(table.name, []))
        loader.finish()
        for name in document.keys() - {table.name for table in known} - {"format", "version"}:
            loaded.refused.append(f"{name}: this version knows nothing of the kind")
        doing.sentence = _sentence(loaded)
    return loaded


class _Loader:
    """One document while it comes in."""

    def __init__(self, db: Connection, doing: Act, loaded: Loaded) -> None:
        self._db = db
        self._doing = doing
        self._loaded = loaded
        self._current: dict[int, str] = {}
        """Row number of a new article → the id of its current revision."""
        self._new: dict[str, set[str]] = {}
        """Table → ids that came in: what hangs on a row that was here stays as it is here."""

    def table(self, table: Table, rows: object) -> None:
        if not isinstance(rows, list):
            self._loaded.refused.append(f"{table.name}: wants a list")
            return
        unknown: set[str] = set()
        for number, row in enumerate(rows, 1):
            try:
                if not isinstance(row, dict):
                    raise Refused("wants an object")
                unknown |= {str(key) for key in row if key not in table.columns} - {"text", "base64"}
                self._row(table, row)
            except Refused as refused:
                name = row.get("id") if isinstance(row, dict) else None
                self._loaded.refused.append(f"{table.name} {_named(name, number)}: {refused}")
        for key in sorted(unknown):
            self._loaded.refused.append(f"{table.name}: “{key[:40]}” is not known to this version")

    def finish(self) -> None:
        """Give new articles their current revision, or take back those that have none."""
        new = []
        for key, revision in self._current.items():
            found = self._db.scalar("SELECT key FROM revisions WHERE id = ? AND article = ?", (revision, key))
            found = found or self._db.scalar("SELECT max(key) FROM revisions WHERE article = ?", (key,))
            if found is None:
                name = self._db.scalar("SELECT id FROM articles WHERE key = ?", (key,))
                self._loaded.refused.append(f"articles {name}: it came without a text")
                self._loaded.added["articles"] -= 1
                self._db.run("DELETE FROM articles WHERE key = ?", (key,))
            else:
                self._db.run("UPDATE articles SET revision = ? WHERE key = ?", (found, key))
                new.append(key)
        derive.refresh(self._db, new)
        make_part(self._db, self._doing, new)

    def _row(self, table: Table, row: dict[str, Any]) -> None:
        row = prepared(self._db, table, row)
        current = row.pop("revision", None) if table.name == "articles" else None
        values = revision_values(row) if table.name == "revisions" else {}
        wanted = [c for c in table.columns if c not in values and row.get(c) is not None]
        values |= {c: self._column(table, c, row[c]) for c in wanted}
        if table.name == "story_rejections":
            values |= _pair(values)
        if table.has_id and not ID.fullmatch(str(row.get("id", ""))):
            raise Refused("its id is not one of ours")
        if table.name == "articles" and (key := self._taken_back(values)):
            # The import that brought it was undone: it comes again, with what it is now.
            assignments = ", ".join(f'"{column}" = ?' for column in values)
            self._db.run(f"UPDATE articles SET {assignments} WHERE key = ?", [*values.values(), key])
        elif self._is_known(table, values):
            self._loaded.known[table.name] += 1
            return
        else:
            key = self._write(table, values)
        self._loaded.added[table.name] += 1
        if table.has_id:
            self._new.setdefault(table.name, set()).add(str(values["id"]))
        if table.name == "articles":
            self._current[key] = str(current)

    def _column(self, table: Table, column: str, value: Any) -> Value:
        parent = table.parents.get(column)
        if parent is None:
            return column_value(table, column, value)
        if not isinstance(value, str):
            raise Refused(f"{column}: wants an id")
        key: int | None = self._db.scalar(f"SELECT key FROM {parent} WHERE id = ?", (value,))
        if key is None:
            raise Refused(f"{column} {value[:26]} is not in the library")
        return key

    def _taken_back(self, values: dict[str, Value]) -> int | None:
        sql = f"SELECT key FROM articles AS a WHERE id = ? AND {TAKEN_BACK}"
        key: int | None = self._db.scalar(sql, (values["id"],))
        return key

    def _is_known(self, table: Table, values: dict[str, Value]) -> bool:
        if table.name == "feeds":
            # The same feed followed here keeps its own memory.
            where, parameters = "id = ? OR (url = ? AND removed = 0)", [values["id"], values.get("url")]
        elif table.name == "feed_entries" and values.get("feed") not in self._new.get("feeds", ()):
            return True
        elif table.has_id and table.primary in (("id",), ("key",)):
            where, parameters = "id = ?", [values["id"]]
        elif table.name == "claim_history":
            # The steps of a claim that was here are its own.
            return values.get("claim") not in self._new.get("claims", ())
        elif table.name == "raws":
            where, parameters = "hash = ?", [values["hash"]]
        elif table.numbered:
            where = " AND ".join(f'"{column}" IS ?' for column in table.columns)
            parameters = [values.get(column) for column in table.columns]
        else:
            where = " AND ".join(f'"{column}" = ?' for column in table.primary)
            parameters = [values.get(column) for column in table.primary]
        return self._db.one(f"SELECT 1 FROM {table.name} WHERE {where}", parameters) is not None

    def _write(self, table: Table, values: dict[str, Value]) -> int:
        try:
            with self._db.transaction():
                if table.name in KEYS and table.name != "articles":
                    self._journaled(table, values)
                    return 0
                columns = ", ".join(f'"{column}"' for column in values)
                holes = ", ".join("?" * len(values))
                sql = f"INSERT INTO {table.name} ({columns}) VALUES ({holes})"
                return self._db.run(sql, list(values.values()))
        except sqlite3.IntegrityError as error:
            raise Refused(_reason(error)) from error

    def _journaled(self, table: Table, values: dict[str, Value]) -> None:
        if table.name == "linked_folders":
            others = {column: value for column, value in values.items() if column != "folder"}
            self._doing.insert(table.name, values["folder"], others)  # type: ignore[arg-type]
        elif table.numbered:
            key = int(self._db.scalar(f"SELECT max(key) FROM {table.name}") or 0) + 1
            self._doing.insert(table.name, key, values)
        else:
            identifier = str(values.pop("id"))
            if table.name == "feeds":
                follow(self._db, self._doing, identifier, values)
            else:
                self._doing.insert(table.name, identifier, values)
            values["id"] = identifier


def _pair(values: dict[str, Value]) -> dict[str, Value]:
    """Return two articles with the one that is first here first, as the table wants them."""
    one, other = values.get("article"), values.get("other")
    if not isinstance(one, int) or not isinstance(other, int):
        raise Refused("it names no two articles")
    return {"article": min(one, other), "other": max(one, other)}


def _named(identifier: object, number: int) -> str:
    return identifier[:26] if isinstance(identifier, str) and ID.fullmatch(identifier) else f"number {number}"


def _reason(error: sqlite3.Error) -> str:
    """Return SQLite's words without its table names: "NOT NULL constraint failed: claims.text"."""
    return str(error).partition(" constraint failed: ")[2].rpartition(".")[2] + " does not fit"


def _sentence(loaded: Loaded) -> str:
    names = {"articles": "article", "annotations": "highlight", "claims": "claim"}
    names |= {"stories": "story", "feeds": "feed"}
    counts = [(loaded.added[table], noun) for table, noun in names.items() if loaded.added[table]]
    plural = {"story": "stories"}
    words = [f"{n:,} {noun if n == 1 else plural.get(noun, noun + 's')}" for n, noun in counts]
    return f"Imported {', '.join(words) or 'a library'}"
