"""Which articles are nearly the same text. Derived: from their current texts, and worked out again when one changes."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.ids import ArticleId
from reader.store import lists, lookup
from reader.store.connection import Connection

TABLES = (
    # The smaller key comes first.
    """CREATE TABLE near_copies (
        article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
        per_mille INTEGER NOT NULL,
        PRIMARY KEY (article, other)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX near_copies_by_other ON near_copies (other)",
)


class Copies:
    """Pairs of articles."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def of(self, article: ArticleId) -> dict[ArticleId, float]:
        """Return the articles that are nearly the same text, with how alike they are; the most alike first."""
        key = lists.key_of(self._db, article)
        sql = """SELECT a.id, n.per_mille FROM near_copies AS n
            JOIN articles AS a ON a.key = iif(n.article = ?1, n.other, n.article)
            WHERE (n.article = ?1 OR n.other = ?1) AND a.removed = 0 ORDER BY n.per_mille DESC, a.key"""
        return {ArticleId(other): per_mille / 1000 for other, per_mille in self._db.rows(sql, (key,))}

    def with_same_text(self, article: ArticleId) -> list[ArticleId]:
        """Return the other articles whose current text is this one's, character for character."""
        sql = """SELECT b.id FROM articles AS a JOIN revisions AS r ON r.key = a.revision
            CROSS JOIN revisions AS s ON s.text_hash = r.text_hash
            CROSS JOIN articles AS b ON b.key = s.article AND b.revision = s.key
            WHERE a.id = ? AND b.key <> a.key AND b.removed = 0 ORDER BY b.key"""
        return [ArticleId(other) for (other,) in self._db.rows(sql, (article,))]

    def keep(self, article: ArticleId, found: Mapping[ArticleId, float]) -> None:
        """Remember these as all that are nearly the same text as an article. Raises NotFound."""
        if not found and not self.of(article):
            return
        with self._db.transaction():
            key = lookup.key(self._db, article)
            self._db.run("DELETE FROM near_copies WHERE article = ?1 OR other = ?1", (key,))
            pairs = [(lists.key_of(self._db, other), likeness) for other, likeness in found.items()]
            sql = "INSERT INTO near_copies (article, other, per_mille) VALUES (?, ?, ?)"
            self._db.run_many(
                sql,
                [
                    # Rounded down, so that only the same text counts as that.
                    (min(key, other), max(key, other), int(likeness * 1000))
                    for other, likeness in pairs
                    if other is not None
                ],
            )
