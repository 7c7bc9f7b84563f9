"""Disagreements the user has looked at and put aside, named by kind and values. Each write is one act."""

from __future__ import annotations

import json
from collections.abc import Collection

from reader.model.dates import now
from reader.model.ids import ArticleId, new_id
from reader.store.connection import Connection, Value
from reader.store.journal import act
from reader.store.sentences import quoted
from reader.store.values import clean, to_json, to_millis


class Dismissals:
    """Remembers by the disagreement's key and the reports it was between."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def all(self) -> dict[str, list[frozenset[ArticleId]]]:
        """Return, for each key, the groups of reports between which it was dismissed."""
        found: dict[str, list[frozenset[ArticleId]]] = {}
        for key, articles in self._db.rows("SELECT finding, articles FROM dismissals ORDER BY id"):
            found.setdefault(key, []).append(frozenset(json.loads(articles)))
        return found

    def dismiss(self, key: str, articles: Collection[ArticleId], reason: str) -> None:
        """Put a disagreement between these reports aside; `reason` tells people which."""
        with act(self._db) as doing:
            row: dict[str, Value] = {"finding": clean(key), "articles": to_json(sorted(articles))}
            doing.insert("dismissals", new_id(), {**row, "at": to_millis(now())})
            doing.sentence = f"Dismissed {quoted(reason)}"

    def restore(self, key: str, articles: Collection[ArticleId], reason: str) -> None:
        """Bring a disagreement back between these reports; nothing happens when it was not dismissed."""
        with act(self._db) as doing:
            rows = self._db.rows("SELECT id, articles FROM dismissals WHERE finding = ?", (clean(key),))
            back = [row for row, known in rows if len(set(json.loads(known)) & set(articles)) > 1]
            doing.delete("dismissals", back)
            doing.sentence = f"Brought back {quoted(reason)}"
