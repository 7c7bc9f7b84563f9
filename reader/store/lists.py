"""The article list: keys of a filtered, sorted list, and rows for the few that are on the screen."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from reader.model.ids import ArticleId
from reader.model.listing import ArticleRow, ListQuery, Sort, Tally
from reader.store.connection import Connection, Row, Value
from reader.store.values import read_tags, to_json, to_moment, to_published

# Ends in `key` so that the order is the same each time. A missing date or outlet comes last.
_ORDERS = {
    (Sort.PUBLISHED, False): "published DESC, key DESC",
    (Sort.PUBLISHED, True): "published ASC NULLS LAST, key",
    (Sort.ADDED, False): "added DESC, key DESC",
    (Sort.ADDED, True): "added, key",
    (Sort.TITLE, False): "haystack DESC, key DESC",
    (Sort.TITLE, True): "haystack, key",
    (Sort.OUTLET, False): "outlet_folded DESC, published, key",
    (Sort.OUTLET, True): "outlet_folded ASC NULLS LAST, published DESC, key DESC",
    (Sort.WORDS, False): "words DESC, key DESC",
    (Sort.WORDS, True): "words, key",
}

_PRESENT = "removed = 0"

HIGHLIGHTS = "(SELECT count(*) FROM annotations WHERE article = a.key AND motivation = 'highlighting')"
NOTES = "(SELECT count(*) FROM annotations WHERE article = a.key AND body <> '')"

_ROWS = f"""SELECT a.key, a.id, a.title, a.outlet, a.byline, a.published, a.added, a.words, a.read, a.starred,
    a.missing, a.tags, {HIGHLIGHTS}, {NOTES}
    FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.key = wanted.value WHERE a.removed = 0"""


class Orders:
    """The whole list in the orders asked for, kept until something is written.

    A filter that is cleared, or typed letter by letter, does not sort again.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._stamp = (-1, -1)
        self._known: dict[str, array[int]] = {}

    def whole(self, order: str) -> array[int]:
        """Return all keys in an order of `_ORDERS`; not to be changed."""
        stamp = self._db.stamp()
        if stamp != self._stamp:
            self._known.clear()
            self._stamp = stamp
        if order not in self._known:
            self._known[order] = array("q", _column(self._db, [_PRESENT], (), order))
        return self._known[order]


def keys(db: Connection, orders: Orders, query: ListQuery) -> array[int]:
    where, parameters = _where(query)
    usual = _ORDERS[Sort.PUBLISHED, query.ascending]
    order = _ORDERS[query.sort, query.ascending]
    if len(where) == 1:
        return orders.whole(order)[:]
    found = _column(db, where, parameters, usual)
    if order is usual:
        return array("q", found)
    # Two narrow scans: looking each row of one up for the other takes longer.
    wanted = set(found)
    return array("q", [key for key in orders.whole(order) if key in wanted])


def rows(db: Connection, wanted: Sequence[int]) -> list[ArticleRow]:
    found = {row[0]: row for row in db.rows(_ROWS, (to_json(list(wanted)),))}
    return [_row(found[key]) for key in wanted if key in found]


def key_of(db: Connection, article: ArticleId) -> int | None:
    key: int | None = db.scalar("SELECT key FROM articles WHERE id = ? AND removed = 0", (article,))
    return key


def keys_of(db: Connection, articles: Sequence[ArticleId]) -> array[int]:
    sql = """SELECT a.key FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
        WHERE a.removed = 0 ORDER BY wanted.key"""
    return array("q", db.column(sql, (to_json(list(articles)),)))


def count(db: Connection, query: ListQuery | None) -> int:
    where, parameters = _where(query or ListQuery())
    return int(db.scalar(f"SELECT count(*) FROM articles WHERE {' AND '.join(where)}", parameters))


def outlets(db: Connection) -> list[Tally]:
    """Return outlets in alphabetical order, spellings that differ by case or accents as one."""
    sql = """SELECT max(outlet), count(*) FROM articles WHERE removed = 0 AND outlet_folded IS NOT NULL
        GROUP BY outlet_folded ORDER BY outlet_folded"""
    return [Tally(name, number) for name, number in db.rows(sql)]


def tags(db: Connection) -> list[Tally]:
    """Return tags in alphabetical order."""
    sql = "SELECT tag, count(*) FROM article_tags GROUP BY tag ORDER BY tag"
    return [Tally(name, number) for name, number in db.rows(sql)]


def _column(db: Connection, where: Sequence[str], parameters: Sequence[Value], order: str) -> list[int]:
    sql = f"SELECT key FROM articles WHERE {' AND '.join(where)} ORDER BY {order}"
    return db.column(sql, parameters)


def _where(query: ListQuery) -> tuple[list[str], list[Value]]:
    """Return conditions, of which the first leaves out what was removed."""
    conditions = [_PRESENT]
    parameters: list[Value] = []

    def only(condition: str, *values: Value) -> None:
        conditions.append(condition)
        parameters.extend(values)

    for word in _words(query.text):
        only("instr(haystack, ?)", word)
    if query.outlet is not None:
        only("outlet_folded = ?", _folded(query.outlet))
    if query.tag is not None:
        # With the sign it is a test along the order, not the start of a sort: tags may be on many.
        only("+key IN (SELECT article FROM article_tags WHERE tag = ?)", query.tag)
    if query.story is not None:
        only("key IN (SELECT article FROM story_members WHERE story = ?)", query.story)
    if query.feed is not None:
        only("key IN (SELECT article FROM feed_entries WHERE feed = ?)", query.feed)
    if query.feeds:
        of_them = "SELECT article FROM feed_entries WHERE feed IN (SELECT value FROM json_each(?))"
        only(f"key IN ({of_them})", to_json(query.feeds))
    for wanted, condition in (
        (query.unread, "read = 0"),
        (query.starred, "starred = 1"),
        (query.missing, "missing = 1"),
        (query.annotated, "key IN (SELECT article FROM annotations)"),
    ):
        if wanted:
            only(condition)
    return conditions, parameters


def _words(text: str) -> list[str]:
    return _folded(text).split() if text.strip() else []


def _folded(text: str) -> str:
    # Folding loads character tables; a plain list does without.
    from reader.store.derive import fold

    return fold(text)


def _row(row: Row) -> ArticleRow:
    key, identifier, title, outlet, byline, published, added, words, read, starred, missing, *rest = row
    tagged, highlights, notes = rest
    return ArticleRow(
        key=key,
        id=identifier,
        title=title,
        outlet=outlet,
        byline=byline,
        published=to_published(published),
        added=to_moment(added),
        words=words,
        read=bool(read),
        starred=bool(starred),
        missing=bool(missing),
        tags=read_tags(tagged),
        highlights=highlights,
        notes=notes,
    )
