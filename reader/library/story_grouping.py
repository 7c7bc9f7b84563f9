"""Grouping: reports join the story of what they are like, or are suggested beside it.

It only adds to stories, and never what the user has kept out of them.
Goes along the change log, and stops between two articles when it is told to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from reader.library.log_position import LogPosition
from reader.model.article import Article
from reader.model.changes import Subject
from reader.model.finding import StorySuggestion
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery

if TYPE_CHECKING:
    from reader.analysis.stories import StoryIndex
    from reader.library.ports import Store

__all__ = ["Grouping", "shortest_title"]

POSITION = "stories_position"
"""Where in the change log grouping stands."""

WINDOW = 40
"""Days around a report that are looked at: of its event only the nearest are, the others tell what its sort is like."""

WHOLE = 2_000
"""Articles up to which all are looked at: rare words are told from common ones only among many."""

YOUNG = 200
"""Articles below which a library is judged as though it had as many: among few, hardly a word is known to be rare,
and reports of one event come out up to a third less alike."""

BATCH = 200
"""Articles whose texts are read at once."""


class Grouping:
    """Looks for the stories of what comes into one library."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = store.stories
        self.position = LogPosition(store, POSITION)

    def bring_up_to_date(self, going_on: Callable[[], bool]) -> int:
        """Look for the stories of what has been added or changed; return how many articles joined one."""
        last = self._store.changes.last()
        fresh = self._fresh(last)
        joined = self._group(fresh, going_on) if fresh else 0
        if going_on() and last > self.position.seq:
            self.position.move(last)
        return joined

    def _fresh(self, last: int) -> list[Article]:
        """Return the articles that changed since the last grouping and are in no story."""
        changed: dict[ArticleId, None] = {}
        position = self.position.seq
        while position < last and (changes := self._store.changes.since(position)):
            position = changes[-1].seq
            changed |= {ArticleId(c.id): None for c in changes if c.subject is Subject.ARTICLE}
        there = self._store.articles.many(list(changed))
        return [article for article in there if self._known.of(article.id) is None]

    def _group(self, fresh: Sequence[Article], going_on: Callable[[], bool]) -> int:
        around = self._around(fresh)
        if len(around) < 2:
            return 0
        index = self._index(around, going_on)
        joined = 0
        for article in fresh:
            if not going_on():
                break
            if article.id in index:
                rejected = self._known.rejected(article.id)
                found = index.suggest(article.id, rejected=rejected)
                joined += self._join(article, found, rejected)
                self._known.suggest(article.id, found)
        return joined

    def _around(self, fresh: Sequence[Article]) -> list[Article]:
        """Return every article that can be of one event with a fresh one, those included."""
        articles = self._store.articles
        keys = articles.keys(ListQuery())
        rows = [row for at in range(0, len(keys), BATCH) for row in articles.rows(keys[at : at + BATCH])]
        if len(rows) > WHOLE:
            days = {
                day for article in fresh for day in _window(_day(article.metadata.published, article.added))
            }
            rows = [row for row in rows if _day(row.published, row.added) in days]
        return articles.many([row.id for row in rows])

    def _index(self, around: Sequence[Article], going_on: Callable[[], bool]) -> StoryIndex:
        from reader.analysis.stories import StoryIndex

        index = StoryIndex()
        for at in range(0, len(around), BATCH):
            if not going_on():
                break
            some = around[at : at + BATCH]
            texts = self._store.articles.texts([article.id for article in some])
            for article in some:
                day = _day(article.metadata.published, article.added)
                index.add(article.id, article.title, texts.get(article.id, ""), day)
        for number in range(YOUNG - len(around)):
            index.add(ArticleId(f"blank {number}"), "", "")
        return index

    def _join(
        self, article: Article, found: Sequence[StorySuggestion], rejected: frozenset[ArticleId]
    ) -> int:
        """Let an article join the story of the report most like it; return how many articles joined."""
        if self._known.of(article.id) is not None:
            return 0
        for one in found:
            if not one.joins:
                break
            story = self._known.of(one.article)
            if story is None:
                pair = [one.article, article.id]
                self._known.join(pair, shortest_title(self._store, pair))
                return 2
            if not rejected & set(self._known.get(story).articles):
                self._known.join([article.id], "", story)
                return 1
        return 0


def shortest_title(store: Store, articles: Sequence[ArticleId]) -> str:
    """Return the shortest headline: the one with the fewest flourishes."""
    titles = [article.title for article in store.articles.many(articles)]
    return min(titles, key=len, default="Story")


def _day(published: object, added: datetime) -> date:
    """Return the day that counts for likeness: of publication, else of adding."""
    from reader.model.dates import PublicationDate

    return published.at.date() if isinstance(published, PublicationDate) else added.date()


def _window(day: date) -> list[date]:
    return [day + timedelta(days=by) for by in range(-WINDOW, WINDOW + 1)]
