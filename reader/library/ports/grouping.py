"""What the library needs to keep stories, saved searches and what was put aside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from reader.model.finding import StorySuggestion
from reader.model.ids import ArticleId, StoryId
from reader.model.search import SavedSearch
from reader.model.story import Story, StoryFacts


class FlagStore(Protocol):
    """Which articles have a property that the index does not keep."""

    def with_property(self, name: str) -> frozenset[str]:
        """Return the articles that are unread, read, starred, missing, or have a highlight, note or claim."""

    def highlights(self, kinds: Iterable[str]) -> frozenset[str]:
        """Return the ids of the highlights of these kinds."""

    def stories(self) -> list[tuple[str, str]]:
        """Return the id and title of every story."""

    def story_of(self) -> dict[str, str]:
        """Return the story of each article that is in one."""

    def in_stories(self, stories: Iterable[str]) -> frozenset[str]: ...


class SavedSearches(Protocol):
    """The searches the user keeps. `save` and `remove` are journaled."""

    def all(self) -> list[SavedSearch]:
        """Return them in alphabetical order."""

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name; a known name gets the new query."""

    def remove(self, identifier: str) -> None: ...


class StoryStore(Protocol):
    """Groups of reports of one event. What the user does is journaled; joining by likeness is not."""

    def all(self) -> list[Story]:
        """Return every story with a report in it, the latest modified first."""

    def get(self, story: StoryId) -> Story: ...

    def find(self, ref: str) -> StoryId: ...

    def count(self) -> int: ...

    def of(self, article: ArticleId) -> StoryId | None: ...

    def rejected(self, article: ArticleId) -> frozenset[ArticleId]:
        """Return the articles that the user said do not belong with this one."""

    def make(self, articles: Sequence[ArticleId], title: str) -> Story:
        """Journaled."""

    def rename(self, story: StoryId, title: str) -> Story:
        """Journaled."""

    def add(self, story: StoryId, articles: Sequence[ArticleId]) -> Story:
        """Journaled."""

    def remove(self, story: StoryId, articles: Collection[ArticleId]) -> None:
        """Take articles out; they will not join again. Journaled."""

    def split(self, story: StoryId, articles: Collection[ArticleId], title: str) -> Story:
        """Give some of a story's articles one of their own. Journaled."""

    def reject(self, story: StoryId) -> None:
        """Say that the reports of a story do not belong together. Journaled."""

    def reject_pair(self, one: ArticleId, other: ArticleId) -> None:
        """Say that two articles do not belong together. Journaled."""

    def join(self, articles: Sequence[ArticleId], title: str, story: StoryId | None = None) -> StoryId: ...

    def suggest(self, article: ArticleId, found: Sequence[StorySuggestion]) -> None: ...

    def suggested(self, articles: Collection[ArticleId]) -> list[StorySuggestion]: ...

    def facts(self) -> dict[StoryId, StoryFacts]: ...

    def keep_facts(self, story: StoryId, facts: StoryFacts) -> None: ...


class DismissalStore(Protocol):
    """Disagreements the user has put aside; writing is journaled."""

    def all(self) -> dict[str, list[frozenset[ArticleId]]]:
        """Return, for each key, the groups of reports between which it was dismissed."""

    def dismiss(self, key: str, articles: Collection[ArticleId], reason: str) -> None: ...

    def restore(self, key: str, articles: Collection[ArticleId], reason: str) -> None: ...
