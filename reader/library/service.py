"""One open library, and how it is opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Locations, Settings
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.annotations import Annotations
    from reader.library.claims import Claims
    from reader.library.copies import Copies
    from reader.library.correcting import Corrections
    from reader.library.feeds import Feeds
    from reader.library.opened import OpenArticle
    from reader.library.placing import Places
    from reader.library.ports import ArticleStore, Fetcher, Journal, Store
    from reader.library.searching import Search
    from reader.library.sources import Sources
    from reader.library.stories import Stories
    from reader.library.troubles import Troubles
    from reader.library.web import Web
    from reader.model.finding import Comparison, FactTable

__all__ = ["Library", "open_library"]


class Library:
    """Everything the user keeps, by topic.

    Belongs to the thread that opened it; another thread uses `reopen`.
    """

    def __init__(self, store: Store, locations: Locations, settings: Settings) -> None:
        self.store = store
        self.locations = locations
        self.settings = settings
        self._seen = store.data_version()
        self._fetchers: list[Fetcher] = []
        self._stopped = False

    # Each topic is loaded when it is first asked for: listing needs none of them.

    @cached_property
    def _places(self) -> Places:
        from reader.library.placing import Places

        return Places(self.store)

    @cached_property
    def annotations(self) -> Annotations:
        from reader.library.annotations import Annotations

        return Annotations(self.store, self._places)

    @cached_property
    def claims(self) -> Claims:
        from reader.library.claims import Claims

        return Claims(self.store, self.annotations, self._places)

    @cached_property
    def corrections(self) -> Corrections:
        from reader.library.correcting import Corrections

        return Corrections(self.store)

    @cached_property
    def sources(self) -> Sources:
        from reader.library.sources import Sources

        return Sources(self.store, self._places)

    @cached_property
    def web(self) -> Web:
        from reader.library.web import Web

        return Web(self.store, self.sources, self._new_fetcher(), self.settings.offline)

    @cached_property
    def feeds(self) -> Feeds:
        from reader.library.feeds import Feeds

        minutes, offline = self.settings.feeds.refresh_minutes, self.settings.offline
        return Feeds(self.store, self._places, self._new_fetcher, minutes, offline)

    def _new_fetcher(self) -> Fetcher:
        """Return a way to the network, to be closed when it is done."""
        from reader.ingest.network import Fetcher

        fetcher = Fetcher(offline=self.settings.offline)
        # First in the list, then asked: `stop` in another thread does it the other way round.
        self._fetchers.append(fetcher)
        if self._stopped:
            fetcher.close()
        return fetcher

    @cached_property
    def copies(self) -> Copies:
        from reader.library.copies import Copies

        return Copies(self.store, self.stories.beside)

    @cached_property
    def troubles(self) -> Troubles:
        from reader.library.troubles import Troubles

        return Troubles(self)

    @cached_property
    def search(self) -> Search:
        from reader.library.searching import Search

        return Search(self.store, self.locations, self.settings.kind_names)

    @cached_property
    def stories(self) -> Stories:
        from reader.library.stories import Stories

        return Stories(self.store)

    @property
    def id(self) -> str:
        return self.store.library_id

    @property
    def articles(self) -> ArticleStore:
        return self.store.articles

    @property
    def history(self) -> Journal:
        return self.store.journal

    def open_article(self, article: ArticleId, revision: int | None = None) -> OpenArticle:
        """Return what a reading pane shows: the current revision unless a number is given.

        Annotations are placed in the current revision, so an earlier one comes
        with those that were made on it. Raises NotFound.
        """
        from reader.library.opened import OpenArticle

        shown = self.articles.revision(article, revision)
        known = self.articles.get(article)
        current = shown.id == known.revision
        placed = self.annotations.of_article(article) if current else self.annotations.made_on(shown.id)
        return OpenArticle(known, shown, tuple(placed))

    def compare(self, articles: Sequence[ArticleId]) -> Comparison:
        """Find what these reports share and where they disagree."""
        from reader.library.comparing import compare_articles

        return compare_articles(self.articles, articles)

    def fact_table(self, articles: Sequence[ArticleId]) -> FactTable:
        """Set what these reports say on the same matters side by side."""
        from reader.library.comparing import tabulate

        return tabulate(self.articles, articles, self.stories.dismissed)

    def backup(self, to: Path | None = None) -> Path:
        """Write a checked copy of the library; returns where. Raises LibraryUnwritable."""
        return self.store.backup(to)

    def changed_elsewhere(self) -> bool:
        """Tell whether another process has committed since the last call."""
        version = self.store.data_version()
        changed, self._seen = version != self._seen, version
        return changed

    def reopen(self) -> Library:
        """Open the same library again, for another thread."""
        return open_library(self.locations, self.settings)

    def stop(self) -> None:
        """End what is asked of the network, and ask nothing any more; may be called from another thread."""
        self._stopped = True
        for fetcher in list(self._fetchers):
            fetcher.close()
        if "feeds" in self.__dict__:
            self.feeds.stop()

    def close(self) -> None:
        if "web" in self.__dict__:
            self.web.close()
        if "search" in self.__dict__:
            self.search.close()
        self.store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def open_library(locations: Locations, settings: Settings | None = None, *, create: bool = True) -> Library:
    """Open the library at `locations.library`, making it when it is not there.

    Raises LibraryFault in one of its kinds; one that has lost its content is not made anew.
    """
    from reader.library import emptied
    from reader.store.database import open_store

    emptied.refuse_emptied(locations)
    library = Library(open_store(locations.library, create=create), locations, settings or Settings())
    emptied.remember(locations)
    return library
