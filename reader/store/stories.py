"""Stories: which reports belong together, what the user said does not, what was suggested and found.

What the user does is one act each. Joining by likeness, suggestions and facts
are derived and not journaled: taking back a star must not take a story apart.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from reader.errors import NotFound, UsageError
from reader.model.dates import now
from reader.model.finding import StorySuggestion
from reader.model.ids import ArticleId, StoryId, new_id
from reader.model.story import Disputed, Story, StoryFacts
from reader.store.connection import Connection, Value
from reader.store.journal import Act, act
from reader.store.refs import resolve
from reader.store.sentences import counted, quoted
from reader.store.values import clean, to_json, to_millis, to_moment, typed

_MEMBERS = """SELECT m.story, a.id, m.by_hand FROM story_members AS m
    JOIN articles AS a ON a.key = m.article WHERE a.removed = 0
    ORDER BY a.published IS NULL, a.published, a.key"""

_CHOSEN = "IN (SELECT value FROM json_each(?))"


class Stories:
    """Groups of reports."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    # Reading.

    def all(self) -> list[Story]:
        """Return every story with a report in it, the latest modified first."""
        with self._db.snapshot():
            rows = self._db.rows(
                "SELECT id, title, created, modified FROM stories ORDER BY modified DESC, id"
            )
            members: dict[str, list[tuple[ArticleId, int]]] = {}
            for story, article, by_hand in self._db.rows(_MEMBERS):
                members.setdefault(story, []).append((article, by_hand))
        return [_story(row, members[row[0]]) for row in rows if row[0] in members]

    def get(self, story: StoryId) -> Story:
        """Return a story, also one whose reports have all been removed. Raises NotFound."""
        row = self._db.one("SELECT id, title, created, modified FROM stories WHERE id = ?", (story,))
        if row is None:
            raise NotFound(story, "no story has that id")
        members = self._db.rows(_MEMBERS.replace("WHERE", "WHERE m.story = ? AND"), (story,))
        return _story(row, [(article, by_hand) for _, article, by_hand in members])

    def find(self, ref: str) -> StoryId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return StoryId(resolve(self._db, ref, "SELECT id FROM stories", "story"))

    def count(self) -> int:
        """Return how many stories have at least one report."""
        sql = """SELECT count(DISTINCT m.story) FROM story_members AS m
            JOIN articles AS a ON a.key = m.article WHERE a.removed = 0"""
        return int(self._db.scalar(sql))

    def of(self, article: ArticleId) -> StoryId | None:
        """Return the story an article is in."""
        sql = "SELECT story FROM story_members WHERE article = (SELECT key FROM articles WHERE id = ?)"
        found = self._db.scalar(sql, (article,))
        return None if found is None else StoryId(found)

    def rejected(self, article: ArticleId) -> frozenset[ArticleId]:
        """Return the articles that the user said do not belong with this one."""
        sql = """SELECT b.id FROM story_rejections AS r JOIN articles AS a ON a.id = ?
            JOIN articles AS b ON b.key = CASE a.key WHEN r.article THEN r.other ELSE r.article END
            WHERE a.key IN (r.article, r.other)"""
        return frozenset(ArticleId(found) for (found,) in self._db.rows(sql, (article,)))

    # What the user does. Journaled.

    def make(self, articles: Sequence[ArticleId], title: str) -> Story:
        """Put articles into a story of their own; they leave the ones they were in. Raises UsageError."""
        if not articles:
            raise UsageError("story", "needs a report")
        with act(self._db) as doing:
            story = self._new(doing, title)
            self._move(doing, story, articles, by_hand=True)
            doing.sentence = f"Made the story {quoted(title)}"
            return self.get(story)

    def rename(self, story: StoryId, title: str) -> Story:
        """Give a story another title. Raises NotFound, UsageError for a blank one."""
        if not title.strip():
            raise UsageError("story", "needs a title")
        with act(self._db) as doing:
            self.get(story)
            if doing.update("stories", {story: (typed(title).strip(),)}, ["title"]):
                self._modified(doing, story)
            doing.sentence = f"Renamed the story to {quoted(title)}"
            return self.get(story)

    def add(self, story: StoryId, articles: Sequence[ArticleId]) -> Story:
        """Put articles in; what was said against it is taken back. Raises NotFound."""
        with act(self._db) as doing:
            known = self.get(story)
            self._forgive(doing, articles, known.articles)
            self._move(doing, story, articles, by_hand=True)
            self._modified(doing, story)
            doing.sentence = f"Added {counted(len(articles), 'report')} to the story {quoted(known.title)}"
            return self.get(story)

    def remove(self, story: StoryId, articles: Collection[ArticleId]) -> None:
        """Take articles out; they will not join again. A story of one report alone is no story."""
        with act(self._db) as doing:
            known = self.get(story)
            rest = [article for article in known.articles if article not in articles]
            gone = [article for article in known.articles if article in articles]
            self._reject(doing, product(gone, rest))
            if len(rest) < 2:
                self._dissolve(doing, story)
            else:
                self._take_out(doing, gone)
                self._modified(doing, story)
            doing.sentence = f"Took {counted(len(gone), 'report')} out of the story {quoted(known.title)}"

    def split(self, story: StoryId, articles: Collection[ArticleId], title: str) -> Story:
        """Give some of a story's articles one of their own. Raises UsageError when none or all are chosen."""
        with act(self._db) as doing:
            known = self.get(story)
            parted = [article for article in known.articles if article in articles]
            rest = [article for article in known.articles if article not in articles]
            if not parted or not rest:
                raise UsageError("split", "choose some of the story's reports, but not all")
            self._reject(doing, product(parted, rest))
            made = self._new(doing, title)
            self._move(doing, made, parted, by_hand=True, tidy=False)
            self._modified(doing, story)
            doing.sentence = f"Split {counted(len(parted), 'report')} off the story {quoted(known.title)}"
            return self.get(made)

    def reject(self, story: StoryId) -> None:
        """Say that the reports of a story do not belong together. Raises NotFound."""
        with act(self._db) as doing:
            known = self.get(story)
            self._reject(doing, combinations(known.articles, 2))
            self._dissolve(doing, story)
            doing.sentence = f"Took the story {quoted(known.title)} apart"

    def reject_pair(self, one: ArticleId, other: ArticleId) -> None:
        """Say that two articles do not belong together."""
        with act(self._db) as doing:
            self._reject(doing, [(one, other)])
            doing.sentence = "Rejected a suggested report"

    # What likeness does. Not journaled.

    def join(self, articles: Sequence[ArticleId], title: str, story: StoryId | None = None) -> StoryId:
        """Put articles that are in no story into one, by default into a new one."""
        keys = self._keys(articles)
        with self._db.transaction():
            at = to_millis(now())
            if story is None:
                story = StoryId(new_id())
                sql = "INSERT INTO stories (id, title, created, modified) VALUES (?, ?, ?, ?)"
                self._db.run(sql, (story, clean(title), at, at))
            else:
                self._db.run("UPDATE stories SET modified = ? WHERE id = ?", (at, story))
            sql = """INSERT INTO story_members (id, story, article) SELECT ?1, ?2, ?3
                WHERE NOT EXISTS (SELECT 1 FROM story_members WHERE article = ?3)"""
            rows: list[tuple[Value, ...]] = [(new_id(), story, keys[article]) for article in articles]
            self._db.run_many(sql, rows)
        return story

    def suggest(self, article: ArticleId, found: Sequence[StorySuggestion]) -> None:
        """Remember what is suggested for an article, in place of what was."""
        keys = self._keys([article, *(one.article for one in found)])
        with self._db.transaction():
            self._db.run("DELETE FROM story_suggestions WHERE article = ?", (keys[article],))
            sql = "INSERT INTO story_suggestions (article, other, score) VALUES (?, ?, ?)"
            rows: list[tuple[Any, ...]] = [(keys[article], keys[one.article], one.score) for one in found]
            self._db.run_many(sql, rows)

    def suggested(self, articles: Collection[ArticleId]) -> list[StorySuggestion]:
        """Return what likeness suggests beside these articles, best first: not in with them, not rejected."""
        # Either side is looked up by its own index: a union of all pairs would be gone through each time.
        sql = f"""WITH a AS (SELECT key FROM articles WHERE id {_CHOSEN})
            SELECT b.id, max(s.score)
            FROM (SELECT article, other, score FROM story_suggestions WHERE article IN a
                  UNION ALL SELECT other, article, score FROM story_suggestions WHERE other IN a) AS s
            JOIN articles AS b ON b.key = s.other
            WHERE b.removed = 0 AND NOT EXISTS (
                SELECT 1 FROM story_rejections AS r
                WHERE r.article = min(s.article, s.other) AND r.other = max(s.article, s.other))
            GROUP BY b.id ORDER BY 2 DESC, b.id"""
        found = self._db.rows(sql, (to_json(list(articles)),))
        return [StorySuggestion(ArticleId(b), score) for b, score in found if b not in articles]

    # What comparing found. Not journaled.

    def facts(self) -> dict[StoryId, StoryFacts]:
        """Return what is known of stories; the stamp says of which texts."""
        rows = self._db.rows("SELECT story, stamp, found FROM story_facts")
        return {StoryId(story): _facts(stamp, json.loads(found)) for story, stamp, found in rows}

    def keep_facts(self, story: StoryId, facts: StoryFacts) -> None:
        """Remember what comparing a story's reports found."""
        told = [[one.key, one.articles, one.likely] for one in facts.disputed]
        found = to_json([facts.compared, facts.origins, facts.shared, told])
        with self._db.transaction():
            # Facts of stories that are gone go with the next that are written.
            self._db.run("DELETE FROM story_facts WHERE story NOT IN (SELECT id FROM stories)")
            sql = "INSERT OR REPLACE INTO story_facts (story, stamp, found) VALUES (?, ?, ?)"
            self._db.run(sql, (story, facts.stamp, clean(found)))

    # Writing.

    def _new(self, doing: Act, title: str) -> StoryId:
        story, at = StoryId(new_id()), to_millis(now())
        row: dict[str, Value] = {"title": typed(title).strip(), "created": at, "modified": at}
        doing.insert("stories", story, row)
        return story

    def _move(
        self, doing: Act, story: StoryId, articles: Sequence[ArticleId], *, by_hand: bool, tidy: bool = True
    ) -> None:
        """Put articles into a story and out of the others; those left with fewer than two reports go."""
        keys = self._keys(articles)
        before = {one for article in articles if (one := self.of(article)) not in (None, story)}
        self._take_out(doing, articles)
        for article in dict.fromkeys(articles):
            row: dict[str, Value] = {"story": story, "article": keys[article], "by_hand": int(by_hand)}
            doing.insert("story_members", new_id(), row)
        for left in before if tidy else ():
            if left is not None and len(self.get(left).articles) < 2:
                self._dissolve(doing, left)

    def _take_out(self, doing: Act, articles: Collection[ArticleId]) -> None:
        keys = list(self._keys(articles).values())
        rows = self._db.rows(f"SELECT id FROM story_members WHERE article {_CHOSEN}", (to_json(keys),))
        doing.delete("story_members", [row for (row,) in rows])

    def _dissolve(self, doing: Act, story: StoryId) -> None:
        rows = self._db.rows("SELECT id FROM story_members WHERE story = ?", (story,))
        doing.delete("story_members", [row for (row,) in rows])
        doing.delete("stories", [story])

    def _modified(self, doing: Act, story: StoryId) -> None:
        doing.update("stories", {story: (to_millis(now()),)}, ["modified"])

    def _reject(self, doing: Act, pairs: Iterable[tuple[ArticleId, ArticleId]]) -> None:
        wanted = list(pairs)
        keys = self._keys({article for pair in wanted for article in pair})
        for one, other in wanted:
            first, second = sorted((keys[one], keys[other]))
            known = "SELECT 1 FROM story_rejections WHERE article = ? AND other = ?"
            if first != second and self._db.one(known, (first, second)) is None:
                doing.insert("story_rejections", new_id(), {"article": first, "other": second})

    def _forgive(self, doing: Act, articles: Sequence[ArticleId], others: Sequence[ArticleId]) -> None:
        keys = self._keys([*articles, *others])
        pairs = {tuple(sorted((keys[a], keys[b]))) for a, b in product(articles, others)}
        rows = self._db.rows("SELECT id, article, other FROM story_rejections")
        doing.delete("story_rejections", [row for row, a, b in rows if (a, b) in pairs])

    def _keys(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, int]:
        """Return the keys of articles. Raises NotFound."""
        sql = f"SELECT id, key FROM articles WHERE id {_CHOSEN}"
        found = {ArticleId(i): int(key) for i, key in self._db.rows(sql, (to_json(list(articles)),))}
        for article in articles:
            if article not in found:
                raise NotFound(article, "no article has that id")
        return found


def _story(row: Sequence[object], members: Sequence[tuple[ArticleId, int]]) -> Story:
    identifier, title, created, modified = row
    return Story(
        StoryId(str(identifier)),
        str(title),
        to_moment(int(str(created))),
        to_moment(int(str(modified))),
        tuple(article for article, _ in members),
        frozenset(article for article, by_hand in members if by_hand),
    )


def _facts(stamp: str, found: list[object]) -> StoryFacts:
    compared, origins, shared, told = found
    disputed = tuple(Disputed(key, tuple(articles), likely) for key, articles, likely in told)  # type: ignore[attr-defined]  # as written
    return StoryFacts(stamp, compared, origins, shared, disputed)  # type: ignore[arg-type]  # as written
