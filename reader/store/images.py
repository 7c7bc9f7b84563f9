"""Images of rows before and after a write: what the undo journal keeps, and writes back.

None stands for "no such row".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.store.connection import Connection, Value
from reader.store.values import to_json

KEYS = {
    "articles": "key",
    "annotations": "id",
    "claims": "id",
    "claim_history": "key",
    "evidence": "id",
    "web_evidence": "id",
    "claim_relations": "id",
    "stories": "id",
    "story_members": "id",
    "story_rejections": "id",
    "saved_searches": "id",
    "dismissals": "id",
    "feeds": "id",
    "block_roles": "id",
    "role_rules": "id",
    "ignored_problems": "id",
    "arrivals": "id",
    "linked_folders": "folder",
}
"""The tables an act may change, and the column that names a row."""

Values = tuple[Value, ...]
Key = str | int | bytes
K = TypeVar("K", bound=Key)
Rows = dict[Key, tuple[Values | None, Values | None]]
"""Key → values before and after."""


_GIVE_WAY = frozenset({"story_members", "block_roles", "linked_folders"})
"""Where what has come since without an act gives way to what the user did: a report that joined by
likeness, a role that followed its block into new words, a folder that was linked again."""

PART = 500
"""Rows taken back between two words on how far it is."""


@dataclass(frozen=True, slots=True)
class Images:
    """What one write did to one table."""

    table: str
    columns: tuple[str, ...]
    rows: Rows

    def flipped(self) -> Images:
        return Images(self.table, self.columns, {key: (b, a) for key, (a, b) in self.rows.items()})

    def parts(self) -> Iterator[Images]:
        """Yield the same in parts of at most `PART` rows."""
        keys = list(self.rows)
        for start in range(0, len(keys), PART):
            yield Images(
                self.table, self.columns, {key: self.rows[key] for key in keys[start : start + PART]}
            )

    def encoded(self) -> list[object]:
        return [
            self.table,
            self.columns,
            [[_written(key), before, after] for key, (before, after) in self.rows.items()],
        ]

    @classmethod
    def decoded(cls, table: str, columns: list[str], rows: list[list[object]]) -> Images:
        return cls(table, tuple(columns), {_key(key): (_values(b), _values(a)) for key, b, a in rows})


def put(db: Connection, images: Images) -> None:
    """Write the `after` side of images."""
    table, key, columns = images.table, KEYS[images.table], images.columns
    named = ", ".join(f'"{column}"' for column in columns)
    assignments = ", ".join(f'"{column}" = ?' for column in columns)
    gone = [(k,) for k, (_, after) in images.rows.items() if after is None]
    new = [(k, *after) for k, (before, after) in images.rows.items() if before is None and after is not None]
    changed = [
        (*after, k) for k, (before, after) in images.rows.items() if before is not None and after is not None
    ]
    holes = ", ".join("?" * (len(columns) + 1))
    if gone and table == "stories":
        # Reports that joined by likeness are no part of the act that made the story.
        db.run_many("DELETE FROM story_members WHERE story = ?", gone)
    if gone:
        db.run_many(f'DELETE FROM {table} WHERE "{key}" = ?', gone)
    if new:
        verb = "INSERT OR REPLACE" if table in _GIVE_WAY else "INSERT"
        db.run_many(f'{verb} INTO {table} ("{key}", {named}) VALUES ({holes})', new)
    if changed:
        db.run_many(f'UPDATE {table} SET {assignments} WHERE "{key}" = ?', changed)


def read(db: Connection, table: str, columns: Sequence[str], keys: Collection[K]) -> dict[K, Values]:
    """Return the values of those columns of the rows that are there, in the order of `keys`."""
    named = ", ".join(f'"{column}"' for column in (KEYS[table], *columns))
    sql = f'SELECT {named} FROM {table} WHERE "{KEYS[table]}" IN (SELECT value FROM json_each(?))'
    found = {row[0]: row[1:] for row in db.rows(sql, (to_json(list(keys)),))}
    # In the order asked for, so that a step reads the same each time.
    return {key: found[key] for key in keys if key in found}


def _written(key: Key) -> object:
    """Return a key for JSON; a folder is bytes."""
    return [key.hex()] if isinstance(key, bytes) else key


def _key(written: object) -> Key:
    return bytes.fromhex(written[0]) if isinstance(written, list) else written  # type: ignore[return-value]


def _values(values: object) -> Values | None:
    return tuple(values) if isinstance(values, list) else None
