"""Stories: reports that joined by likeness or by hand, what is suggested beside them, what they dispute.

Grouping suggests and lists; it never merges or hides an article. Working it
out reads texts: for a worker, on a library of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from reader.library.story_grouping import Grouping, shortest_title
from reader.library.story_rows import Report, StoryRow
from reader.model.finding import Comparison, Disagreement
from reader.model.ids import ArticleId, StoryId
from reader.model.story import Disputed, Story, StoryFacts

if TYPE_CHECKING:
    from reader.library.ports import Store

__all__ = ["Report", "Stories", "StoryRow", "undismissed"]

log = logging.getLogger(__name__)

COMPARED = 12
"""Reports of one story that are compared with each other; the work grows with the square."""


class Stories:
    """Stories of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = store.stories
        self._grouping = Grouping(store)

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
        return self._known.make(articles, title.strip() or shortest_title(self._store, articles))

    def rename(self, story: StoryId, title: str) -> Story:
        return self._known.rename(story, title)

    def add(self, story: StoryId, articles: Sequence[ArticleId]) -> Story:
        return self._known.add(story, articles)

    def remove(self, story: StoryId, articles: Collection[ArticleId]) -> None:
        self._known.remove(story, articles)

    def split(self, story: StoryId, articles: Sequence[ArticleId], title: str = "") -> Story:
        return self._known.split(story, articles, title.strip() or shortest_title(self._store, articles))

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
        return self._grouping.position.behind

    def bring_up_to_date(self, going_on: Callable[[], bool] = lambda: True) -> int:
        """Look for the stories of what has been added or changed; return how many articles joined one.

        Stops where it is when `going_on` says no, and goes on from there next time.
        """
        return self._grouping.bring_up_to_date(going_on)

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
