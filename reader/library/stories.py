"""Stories: reports that joined by likeness or by hand, what is suggested beside them, what they dispute.

Grouping suggests and lists; it never merges or hides an article. Working it
out reads texts: for a worker, on a library of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from reader.model.article import Article
from reader.model.changes import Subject
from reader.model.finding import Comparison, Disagreement, StorySuggestion
from reader.model.ids import ArticleId, StoryId
from reader.model.listing import ListQuery
from reader.model.story import Disputed, Story, StoryFacts

if TYPE_CHECKING:
    from reader.analysis.stories import StoryIndex
    from reader.library.ports import Store

__all__ = ["Report", "Stories", "StoryRow", "undismissed"]

log = logging.getLogger(__name__)

POSITION = "stories_position"
"""Where in the change log grouping stands."""

WINDOW = 25
"""Days around a report in which another can be like enough: beyond, decay keeps even a copy below the line."""

WHOLE = 2_000
"""Articles up to which all are looked at: rare words are told from common ones only among many."""

COMPARED = 12
"""Reports of one story that are compared with each other; the work grows with the square."""

YOUNG = 200
"""Articles below which a library is judged as though it had as many: among few, hardly a word is known to be rare,
and reports of one event come out up to a third less alike."""

BATCH = 200
"""Articles whose texts are read at once."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a story, as far as a list shows it."""

    id: ArticleId
    title: str
    outlet: str
    published: str
    """ISO, or empty."""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as it stands in lists."""

    story: Story
    reports: tuple[Report, ...]
    """In the order of publication."""
    facts: StoryFacts | None
    """None until its present texts have been compared."""
    open_disagreements: int | None
    """Those not dismissed; None as long as `facts` is."""
    suggested: tuple[Report, ...] = ()
    """Perhaps of the same event; the user decides."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """Return the outlets, each once, in the order of their first report."""
        return tuple(dict.fromkeys(report.outlet for report in self.reports if report.outlet))

    @property
    def days(self) -> tuple[str, str]:
        """Return the first and the last day of publication; empty when none is known."""
        known = [report.published[:10] for report in self.reports if report.published]
        return (min(known), max(known)) if known else ("", "")


class Stories:
    """Stories of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = store.stories

    # Looking.

    def all(self) -> list[StoryRow]:
        """Return every story, the one with the latest report first."""
        stories = self._known.all()
        facts, dismissed = self._known.facts(), self._store.dismissals.all()
        rows = [self._row(story, facts.get(story.id), dismissed) for story in stories]
        return sorted(rows, key=lambda row: row.days[1], reverse=True)

    def row(self, story: StoryId) -> StoryRow:
        """Return one story. Raises NotFound."""
        facts, dismissed = self._known.facts(), self._store.dismissals.all()
        return self._row(self._known.get(story), facts.get(story), dismissed)

    def count(self) -> int:
        return self._known.count()

    def get(self, story: StoryId) -> Story:
        return self._known.get(story)

    def find(self, ref: str) -> StoryId:
        return self._known.find(ref)

    def of(self, article: ArticleId) -> Story | None:
        """Return the story an article is in."""
        story = self._known.of(article)
        return None if story is None else self._known.get(story)

    def beside(self, article: ArticleId) -> list[ArticleId]:
        """Return the other reports of the same event: those of its story, then what is suggested."""
        story = self.of(article)
        members = list(story.articles) if story else [article]
        suggested = [one.article for one in self._known.suggested(members)]
        return [one for one in [*members, *suggested] if one != article]

    # What the user does.

    def make(self, articles: Sequence[ArticleId], title: str = "") -> Story:
        """Put articles into a story of their own. Raises UsageError, NotFound."""
        return self._known.make(articles, title.strip() or self._title(articles))

    def rename(self, story: StoryId, title: str) -> Story:
        return self._known.rename(story, title)

    def add(self, story: StoryId, articles: Sequence[ArticleId]) -> Story:
        return self._known.add(story, articles)

    def remove(self, story: StoryId, articles: Collection[ArticleId]) -> None:
        self._known.remove(story, articles)

    def split(self, story: StoryId, articles: Sequence[ArticleId], title: str = "") -> Story:
        return self._known.split(story, articles, title.strip() or self._title(articles))

    def reject(self, story: StoryId) -> None:
        self._known.reject(story)

    def reject_suggestion(self, story: StoryId, article: ArticleId) -> None:
        """Say that a suggested article does not belong to a story: to none of its reports."""
        for member in self._known.get(story).articles:
            self._known.reject_pair(member, article)

    def dismiss(self, found: Disagreement) -> None:
        """Put a disagreement aside: by its kind and values, between these reports and in their story."""
        self._store.dismissals.dismiss(found.key, _between(found), found.reason)

    def restore(self, found: Disagreement) -> None:
        """Bring a dismissed disagreement back."""
        self._store.dismissals.restore(found.key, self._story_of(_between(found)), found.reason)

    def dismissed(self, comparison: Comparison) -> frozenset[str]:
        """Return the keys of the disagreements that the user has put aside."""
        known = self._store.dismissals.all()
        if not known:
            return frozenset()
        around = self._story_of(comparison.articles)
        return frozenset(
            found.key for found in comparison.disagreements if is_dismissed(found.key, around, known)
        )

    def _story_of(self, articles: Collection[ArticleId]) -> frozenset[ArticleId]:
        """Return the articles and the other reports of their stories."""
        stories = [story for article in articles if (story := self.of(article)) is not None]
        return frozenset(articles).union(*(story.articles for story in stories))

    # Working it out.

    @property
    def pending(self) -> bool:
        """Tell whether anything has changed since the last grouping."""
        return self._store.changes.last() > self._position

    @property
    def _position(self) -> int:
        return int(self._store.meta(POSITION, "0"))

    def bring_up_to_date(self, going_on: Callable[[], bool] = lambda: True) -> int:
        """Look for the stories of what has been added or changed; return how many articles joined one.

        Stops where it is when `going_on` says no, and goes on from there next time.
        """
        last = self._store.changes.last()
        fresh = self._fresh(last)
        joined = self._group(fresh, going_on) if fresh else 0
        if going_on() and last > self._position:
            self._store.set_meta(POSITION, str(last))
        return joined

    def compare_all(self, going_on: Callable[[], bool] = lambda: True) -> int:
        """Compare the reports of each story whose texts have changed; return how many were compared."""
        facts, done = self._known.facts(), 0
        for story in self._known.all():
            if not going_on():
                break
            stamp = self._stamp(story)
            known = facts.get(story.id)
            if len(story.articles) > 1 and (known is None or known.stamp != stamp):
                done += self._compare(story, stamp)
        return done

    def _fresh(self, last: int) -> list[Article]:
        """Return the articles that changed since the last grouping and are in no story."""
        changed: dict[ArticleId, None] = {}
        position = self._position
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
                self._known.join(pair, self._title(pair))
                return 2
            if not rejected & set(self._known.get(story).articles):
                self._known.join([article.id], "", story)
                return 1
        return 0

    def _compare(self, story: Story, stamp: str) -> bool:
        """Keep what comparing a story finds; a fault in it must not keep the others from being compared."""
        try:
            facts = self._compared(story, stamp)
        except Exception:
            log.exception("comparing the story %s", story.id)
            return False
        self._known.keep_facts(story.id, facts)
        return True

    def _compared(self, story: Story, stamp: str) -> StoryFacts:
        from reader.library.comparing import compare_articles

        chosen = story.articles[:COMPARED]
        found = compare_articles(self._store.articles, chosen)
        disputed = tuple(
            Disputed(d.key, tuple(_between(d)), d.strength == "likely") for d in found.disagreements
        )
        return StoryFacts(stamp, len(chosen), max(1, len(found.origins)), len(found.shared), disputed)

    def _stamp(self, story: Story) -> str:
        """Return a name of the texts of a story."""
        from hashlib import blake2b

        from reader import __version__

        # A block that is called chrome takes its words along, and what they say.
        texts = [f"{a.revision} {a.words}" for a in self._store.articles.many(story.articles[:COMPARED])]
        return blake2b("|".join([__version__, *texts]).encode(), digest_size=12).hexdigest()

    def _row(
        self, story: Story, facts: StoryFacts | None, dismissed: dict[str, list[frozenset[ArticleId]]]
    ) -> StoryRow:
        if facts is not None and facts.stamp != self._stamp(story):
            facts = None
        suggested = [one.article for one in self._known.suggested(story.articles)]
        around = frozenset(story.articles)
        still_open = (
            [d for d in facts.disputed if not is_dismissed(d.key, around, dismissed)] if facts else []
        )
        return StoryRow(
            story,
            self._reports(story.articles, story.by_hand),
            facts,
            None if facts is None else len(still_open),
            self._reports([one for one in suggested if self._known.of(one) is None]),
        )

    def _reports(
        self, articles: Sequence[ArticleId], by_hand: frozenset[ArticleId] = frozenset()
    ) -> tuple[Report, ...]:
        found = []
        for article in self._store.articles.many(articles):
            known = article.metadata
            published = known.published.isoformat() if known.published else ""
            hand = article.id in by_hand
            found.append(Report(article.id, article.title, known.outlet or "", published, hand))
        return tuple(found)

    def _title(self, articles: Sequence[ArticleId]) -> str:
        """Return the shortest headline: the one with the fewest flourishes."""
        titles = [article.title for article in self._store.articles.many(articles)]
        return min(titles, key=len, default="Story")


def undismissed(comparison: Comparison, dismissed: Collection[str]) -> Comparison:
    """Return a comparison without the disagreements of these keys."""
    from dataclasses import replace

    left = tuple(found for found in comparison.disagreements if found.key not in dismissed)
    return (
        comparison if len(left) == len(comparison.disagreements) else replace(comparison, disagreements=left)
    )


def _between(found: Disagreement) -> list[ArticleId]:
    return list(dict.fromkeys(side.article for side in found.sides))


def is_dismissed(
    key: str, around: frozenset[ArticleId], dismissed: dict[str, list[frozenset[ArticleId]]]
) -> bool:
    """Tell whether the user put this aside between two of these reports."""
    return any(len(between & around) > 1 for between in dismissed.get(key, ()))


def _day(published: object, added: datetime) -> date:
    """Return the day that counts for likeness: of publication, else of adding."""
    from reader.model.dates import PublicationDate

    return published.at.date() if isinstance(published, PublicationDate) else added.date()


def _window(day: date) -> list[date]:
    return [day + timedelta(days=by) for by in range(-WINDOW, WINDOW + 1)]
