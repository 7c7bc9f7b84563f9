"""The feeds a library follows, and which of their entries became which article.

What the user does to a feed is one act. A feed that is removed keeps its row,
marked, as articles do: undo finds its entries as they were, and following it
again brings back nothing that was taken out. What servers say is no act.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from reader.errors import AmbiguousId, NotFound, UsageError
from reader.model.dates import now
from reader.model.feed import FeedRow, KnownEntry, Subscription
from reader.model.ids import ArticleId, new_id
from reader.store.connection import Connection, Row, Value
from reader.store.journal import Act, act
from reader.store.refs import resolve
from reader.store.sentences import named, quoted
from reader.store.values import clean, read_tags, to_json, to_millis, to_moment

TABLES = (
    # `removed` is the number of the step that took the feed out, 0 while it is followed.
    """CREATE TABLE feeds (
        id TEXT PRIMARY KEY,
        url TEXT NOT NULL,
        title TEXT NOT NULL,
        site TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        tags TEXT NOT NULL DEFAULT '[]',
        full_text INTEGER NOT NULL DEFAULT 0,
        typed INTEGER NOT NULL DEFAULT 0,
        added INTEGER NOT NULL,
        etag TEXT NOT NULL DEFAULT '',
        last_modified TEXT NOT NULL DEFAULT '',
        checked INTEGER,
        due INTEGER,
        held_until INTEGER,
        error TEXT NOT NULL DEFAULT '',
        failures INTEGER NOT NULL DEFAULT 0,
        ended INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    # Without an article: the user took it out, and nothing can bring it back any more.
    """CREATE TABLE feed_entries (
        feed TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        entry TEXT NOT NULL,
        hash BLOB NOT NULL,
        article INTEGER REFERENCES articles (key) ON DELETE SET NULL,
        own INTEGER NOT NULL,
        full_text INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        PRIMARY KEY (feed, entry)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX feed_entries_by_article ON feed_entries (article)",
)

_COLUMNS = """id, url, title, added, site, name, tags, full_text, etag, last_modified, checked, due, held_until,
    error, failures, ended, typed"""


class Feeds:
    """Feeds by id."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def all(self) -> list[Subscription]:
        """Return the feeds that are followed, in alphabetical order."""
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM feeds WHERE removed = 0")
        return sorted((_subscription(row) for row in rows), key=lambda s: (s.shown.casefold(), s.id))

    def rows(self) -> list[FeedRow]:
        """Return the feeds with the numbers of their articles."""
        sql = """SELECT e.feed, count(DISTINCT a.key), count(DISTINCT iif(a.read = 0, a.key, NULL))
            FROM feed_entries AS e JOIN articles AS a ON a.key = e.article WHERE a.removed = 0 GROUP BY e.feed"""
        counts = {feed: (articles, unread) for feed, articles, unread in self._db.rows(sql)}
        return [FeedRow(one, *counts.get(one.id, (0, 0))) for one in self.all()]

    def get(self, feed: str) -> Subscription:
        """Return a feed. Raises NotFound."""
        row = self._db.one(f"SELECT {_COLUMNS} FROM feeds WHERE id = ? AND removed = 0", (feed,))
        if row is None:
            raise NotFound(feed, "no feed has that id")
        return _subscription(row)

    def find(self, ref: str) -> str:
        """Return the feed with this address, name, or shortened id. Raises NotFound or AmbiguousId."""
        wanted = ref.strip().casefold()
        known = self.all()
        found = [s.id for s in known if s.url == ref.strip()]
        found = found or [s.id for s in known if wanted and wanted in (s.name.casefold(), s.title.casefold())]
        if len(found) > 1:
            raise AmbiguousId(ref, f"fits several feeds: {', '.join(found[:5])}")
        if found:
            return found[0]
        return resolve(self._db, ref, "SELECT id FROM feeds WHERE removed = 0", "feed")

    def add(
        self,
        url: str,
        *,
        title: str = "",
        site: str = "",
        name: str = "",
        tags: Sequence[str] = (),
        full_text: bool = False,
        typed: bool = False,
    ) -> Subscription:
        """Follow a feed; one that is followed already stays as it is, one that was removed comes back.

        That the user named its address once is remembered, and is no part of the act.
        """
        url = clean(url)
        with act(self._db) as doing:
            known = self._db.one(
                "SELECT id, removed FROM feeds WHERE url = ? ORDER BY removed LIMIT 1", (url,)
            )
            identifier = known[0] if known else new_id()
            if known is None:
                follow(self._db, doing, identifier, {"url": url, "title": clean(title), "site": clean(site)})
            elif known[1]:
                doing.update("feeds", {identifier: (0,)}, ["removed"])
            if known is None or known[1]:
                values = (clean(name), to_json([clean(tag) for tag in tags]), int(full_text))
                doing.update("feeds", {identifier: values}, ["name", "tags", "full_text"])
                doing.sentence = f"Followed {quoted(name or title or url)}"
            if typed:
                self._db.run("UPDATE feeds SET typed = 1 WHERE id = ?", (identifier,))
        return self.get(identifier)

    def remove(self, feeds: Collection[str]) -> None:
        """Follow feeds no more; their articles stay."""
        with act(self._db) as doing:
            found = [self.get(feed) for feed in feeds]
            doing.update("feeds", {one.id: (doing.number(),) for one in found}, ["removed"])
            doing.sentence = f"Stopped following {named([one.shown for one in found], 'feed')}"

    def rename(self, feed: str, name: str) -> None:
        """Give a feed a name of the user's own; an empty one takes it back."""
        self._change(
            feed, "name", clean(" ".join(name.split())), lambda s: f"Renamed the feed {quoted(s.shown)}"
        )

    def set_tags(self, feed: str, tags: Sequence[str]) -> None:
        wanted = sorted({clean(" ".join(tag.split())) for tag in tags} - {""})
        self._change(feed, "tags", to_json(wanted), lambda s: f"Tagged the feed {quoted(s.shown)}")

    def set_full_text(self, feed: str, wanted: bool) -> None:
        """Say whether the pages behind its entries are fetched."""
        verb = "Fetch full texts of" if wanted else "Leave the texts as they come of"
        self._change(feed, "full_text", int(wanted), lambda s: f"{verb} {quoted(s.shown)}")

    def note(self, told: Subscription) -> None:
        """Keep what the server said of a feed: address, titles, validators, times, failures. Not an act."""
        sql = """UPDATE feeds SET url = ?, title = ?, site = ?, etag = ?, last_modified = ?, checked = ?, due = ?,
            held_until = ?, error = ?, failures = ?, ended = ? WHERE id = ?"""
        texts = (told.url, told.title, told.site, told.etag, told.last_modified)
        times = [None if at is None else to_millis(at) for at in (told.checked, told.due, told.held_until)]
        state = (clean(told.error), told.failures, int(told.ended), told.id)
        with self._db.transaction():
            self._db.run(sql, (*map(clean, texts), *times, *state))

    def known(self, feed: str, entries: Collection[str]) -> dict[str, KnownEntry]:
        """Return what is remembered of these entries, by id."""
        sql = """SELECT e.entry, e.hash, iif(a.removed = 0, a.id, NULL), e.own, e.full_text
            FROM json_each(?) AS wanted JOIN feed_entries AS e ON e.feed = ? AND e.entry = wanted.value
            LEFT JOIN articles AS a ON a.key = e.article"""
        wanted = to_json([clean(entry) for entry in entries])
        return {
            entry: KnownEntry(
                entry, digest, None if article is None else ArticleId(article), bool(own), bool(full)
            )
            for entry, digest, article, own, full in self._db.rows(sql, (wanted, feed))
        }

    def remember(self, feed: str, entry: KnownEntry) -> None:
        """Keep what became of an entry; one whose article was removed keeps that."""
        sql = """INSERT INTO feed_entries (feed, entry, hash, article, own, full_text, seen)
            VALUES (?, ?, ?, (SELECT key FROM articles WHERE id = ?), ?, ?, ?)
            ON CONFLICT DO UPDATE SET hash = excluded.hash, article = coalesce(excluded.article, article),
                own = iif(article IS excluded.article, max(own, excluded.own), excluded.own), full_text = excluded.full_text, seen = excluded.seen"""
        row = (feed, clean(entry.id), entry.hash, entry.article, int(entry.own), int(entry.full))
        with self._db.transaction():
            self._db.run(sql, (*row, to_millis(now())))

    def has_entry(self, feed: str, article: ArticleId) -> bool:
        """Tell whether an entry of the feed has become this article."""
        sql = (
            "SELECT 1 FROM feed_entries WHERE feed = ? AND article = (SELECT key FROM articles WHERE id = ?)"
        )
        return self._db.one(sql, (feed, article)) is not None

    def feeds_of(self, article: ArticleId) -> list[Subscription]:
        """Return the feeds that brought an article."""
        sql = "SELECT feed FROM feed_entries WHERE article = (SELECT key FROM articles WHERE id = ?)"
        found = {feed for (feed,) in self._db.rows(sql, (article,))}
        return [one for one in self.all() if one.id in found]

    def has_full_text(self, article: ArticleId) -> None:
        """Remember that an article now has the text of its page: its entries' changes follow the page."""
        sql = """UPDATE feed_entries SET full_text = 1, own = 1
            WHERE article = (SELECT key FROM articles WHERE id = ?)"""
        with self._db.transaction():
            self._db.run(sql, (article,))

    def _change(self, feed: str, column: str, value: Value, sentence: Callable[[Subscription], str]) -> None:
        known = self.get(feed)
        with act(self._db) as doing:
            doing.update("feeds", {feed: (value,)}, [column])
            doing.sentence = sentence(known)


def follow(db: Connection, doing: Act, identifier: str, values: dict[str, Value]) -> None:
    """Write a new feed so that undoing the act hides it, and doing it again finds its entries."""
    if not values.get("url"):
        raise UsageError("feed", "needs an address")
    row = {"title": "", "added": to_millis(now()), **values, "id": identifier, "removed": doing.number()}
    holes = ", ".join("?" * len(row))
    db.run(f"INSERT INTO feeds ({', '.join(row)}) VALUES ({holes})", list(row.values()))
    doing.update("feeds", {identifier: (0,)}, ["removed"])


def _subscription(row: Row) -> Subscription:
    identifier, url, title, added, site, name, tags, full, etag, modified, checked, due, held, *state = row
    error, failures, ended, typed = state
    return Subscription(
        id=identifier,
        url=url,
        title=title,
        added=to_moment(added),
        site=site,
        name=name,
        tags=read_tags(tags),
        full_text=bool(full),
        etag=etag,
        last_modified=modified,
        checked=None if checked is None else to_moment(checked),
        due=None if due is None else to_moment(due),
        held_until=None if held is None else to_moment(held),
        error=error,
        failures=failures,
        ended=bool(ended),
        typed=bool(typed),
    )
