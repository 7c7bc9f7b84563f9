"""Which articles have a property that changes often, for searches: the index does not keep these."""

from __future__ import annotations

from collections.abc import Iterable

from reader.store.connection import Connection
from reader.store.values import to_json

_CONDITIONS = {
    "unread": "a.read = 0",
    "read": "a.read = 1",
    "starred": "a.starred = 1",
    "missing": "a.missing = 1",
    "highlight": "EXISTS (SELECT 1 FROM annotations WHERE article = a.key AND motivation = 'highlighting')",
    "note": "EXISTS (SELECT 1 FROM annotations WHERE article = a.key AND body <> '')",
    "claim": "EXISTS (SELECT 1 FROM evidence WHERE article = a.key)",
}

PROPERTIES = frozenset(_CONDITIONS)
"""What `with_property` can be asked for."""


class Flags:
    """Answers with ids."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def with_property(self, name: str) -> frozenset[str]:
        """Return the articles with one of `PROPERTIES`."""
        sql = f"SELECT a.id FROM articles AS a WHERE a.removed = 0 AND {_CONDITIONS[name]}"
        return frozenset(identifier for (identifier,) in self._db.rows(sql))

    def highlights(self, kinds: Iterable[str]) -> frozenset[str]:
        """Return the ids of the highlights of these kinds."""
        sql = "SELECT id FROM annotations WHERE kind IN (SELECT value FROM json_each(?))"
        return frozenset(identifier for (identifier,) in self._db.rows(sql, (to_json(list(kinds)),)))

    def stories(self) -> list[tuple[str, str]]:
        """Return the id and title of every story."""
        return [(str(i), str(title)) for i, title in self._db.rows("SELECT id, title FROM stories")]

    def story_of(self) -> dict[str, str]:
        """Return the story of each article that is in one: article id → story id."""
        sql = """SELECT a.id, m.story FROM story_members AS m JOIN articles AS a ON a.key = m.article
            WHERE a.removed = 0 ORDER BY m.id"""
        return {str(article): str(story) for article, story in self._db.rows(sql)}

    def in_stories(self, stories: Iterable[str]) -> frozenset[str]:
        """Return the articles of these stories."""
        wanted = set(stories)
        return frozenset(article for article, story in self.story_of().items() if story in wanted)
