"""Searches the user keeps. Each write is one act, so it can be taken back."""

from __future__ import annotations

from reader.errors import NotFound, UsageError
from reader.model.dates import now
from reader.model.ids import new_id
from reader.model.search import SavedSearch
from reader.store.connection import Connection, Value
from reader.store.journal import act
from reader.store.values import to_millis, typed

TABLES = (
    """CREATE TABLE saved_searches (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        added INTEGER NOT NULL
    ) STRICT""",
)


class SavedSearches:
    """Saved searches, by name."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def all(self) -> list[SavedSearch]:
        """Return them in alphabetical order."""
        found = self._db.rows("SELECT id, name, query FROM saved_searches")
        return sorted((SavedSearch(*row) for row in found), key=lambda s: (s.name.casefold(), s.id))

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name; a name that is known already gets the new query.

        Raises UsageError when either is blank.
        """
        name, query = typed(name).strip(), typed(query).strip()
        if not name or not query:
            raise UsageError("saved search", "needs a name and a query")
        with act(self._db) as doing:
            doing.sentence = f"Saved the search “{name}”"
            known = next((s for s in self.all() if s.name.casefold() == name.casefold()), None)
            identifier = known.id if known else new_id()
            if known:
                doing.update("saved_searches", {identifier: (name, query)}, ("name", "query"))
            else:
                row: dict[str, Value] = {"name": name, "query": query, "added": to_millis(now())}
                doing.insert("saved_searches", identifier, row)
        return SavedSearch(identifier, name, query)

    def remove(self, identifier: str) -> None:
        """Forget a search. Raises NotFound."""
        with act(self._db) as doing:
            known = next((s for s in self.all() if s.id == identifier), None)
            if known is None:
                raise NotFound(identifier, "no saved search has that id")
            doing.sentence = f"Forgot the search “{known.name}”"
            doing.delete("saved_searches", [identifier])
