"""Which address gave which article, and what its server wants to be told next time."""

from __future__ import annotations

from reader.model.dates import now
from reader.model.fetching import Fetched, Response
from reader.model.ids import ArticleId
from reader.store import lookup
from reader.store.connection import Connection, Row
from reader.store.values import clean, to_millis, to_moment

TABLES = (
    """CREATE TABLE fetches (
        url TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        etag TEXT NOT NULL,
        last_modified TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX fetches_by_article ON fetches (article, at)",
)

_SELECT = """SELECT f.url, a.id, f.etag, f.last_modified, f.at
    FROM fetches AS f JOIN articles AS a ON a.key = f.article WHERE a.removed = 0 AND """


class Fetches:
    """The last answer of each address the user named. Not an act of undo, and nothing that travels."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of_url(self, url: str) -> Fetched | None:
        """Return what an address gave last, unless its article was taken out."""
        return _fetched(self._db.one(f"{_SELECT} f.url = ?", (clean(url),)))

    def of_article(self, article: ArticleId) -> Fetched | None:
        """Return the address that gave an article last."""
        return _fetched(self._db.one(f"{_SELECT} a.id = ? ORDER BY f.at DESC LIMIT 1", (article,)))

    def remember(self, url: str, article: ArticleId, answer: Response) -> None:
        """Note what an address gave; replaces what was known of it."""
        with self._db.transaction():
            row = (clean(url), lookup.key(self._db, article), clean(answer.etag), clean(answer.last_modified))
            sql = "INSERT OR REPLACE INTO fetches (url, article, etag, last_modified, at) VALUES (?, ?, ?, ?, ?)"
            self._db.run(sql, (*row, to_millis(now())))


def _fetched(row: Row | None) -> Fetched | None:
    if row is None:
        return None
    url, article, etag, last_modified, at = row
    return Fetched(url, article, etag, last_modified, to_moment(at))
