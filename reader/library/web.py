"""Adding articles from addresses, and fetching them again.

Nothing is written before a whole answer has been read, so a failure leaves
what is at hand as it is. No transaction is open while a server is waited for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.errors import FetchFailed, IngestError, VariorumError
from reader.library.identity import digest
from reader.library.troubles import is_read_in_part, tell_of
from reader.model.changes import Added, Outcome
from reader.model.fetching import Request, Response

if TYPE_CHECKING:
    from reader.library.ports import Fetcher, Store
    from reader.library.sources import Sources
    from reader.model.draft import Draft
    from reader.model.ids import ArticleId

LOST = 0.2
"""Share of an article's different words that a new text must have to be a new text of it."""

LOST_FROM = 20
"""Different words from which that can be told."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One address on its way."""

    url: str
    typed: bool
    article: ArticleId | None = None
    """What it is expected to give; None when that is open."""
    etag: str = ""
    last_modified: str = ""


class Web:
    """How articles come from addresses. Belongs to one thread, but for `close`."""

    def __init__(self, store: Store, sources: Sources, fetcher: Fetcher, offline: bool = False) -> None:
        self._store = store
        self._sources = sources
        self._fetcher = fetcher
        self._offline = offline

    def add(self, url: str) -> Added:
        """Add what an address gives that the user named; a known article gets a new revision if it changed."""
        return self._named(url, typed=True)

    def add_from_file(self, url: str) -> Added:
        """Add what an address gives that stood in a file: it may not lead to this machine or a private network."""
        return self._named(url, typed=False)

    def retry(self, url: str) -> Added:
        """Try an address again that failed.

        Who tells of it as a problem does not know where it came from: only one
        that has given an article to the user before counts as named by them.
        """
        return self._named(url, typed=self._store.fetches.of_url(url) is not None)

    def again(self, article: ArticleId) -> Added:
        """Fetch an article again from where it came. Raises NotFound."""
        from reader.ingest.network.targets import shown

        known = self._store.articles.get(article)
        fetched = self._store.fetches.of_article(article)
        if fetched is not None:
            return self._taken(_Asked(fetched.url, True, article, fetched.etag, fetched.last_modified))
        if known.metadata.url:
            # The page or the file says so, not the user: it may not lead to a private address.
            return self._taken(_Asked(shown(known.metadata.url), typed=False, article=article))
        return Added(Outcome.REFUSED, known.title, reason="it has no address to fetch it from")

    def _named(self, url: str, typed: bool) -> Added:
        from reader.ingest.network.targets import shown, target_of

        try:
            address = target_of(url).url
        except ValueError as error:
            return Added(Outcome.REFUSED, shown(url), reason=str(error))
        known = self._store.fetches.of_url(address) if typed else None
        if known is None:
            return self._taken(_Asked(address, typed))
        return self._taken(_Asked(address, typed, None, known.etag, known.last_modified))

    def close(self) -> None:
        """End what is under way; may be called from another thread."""
        self._fetcher.close()

    def _taken(self, asked: _Asked) -> Added:
        from reader.ingest.pages import ACCEPT, read_page
        from reader.library.correcting import ruled_draft

        request = Request(asked.url, asked.typed, asked.etag, asked.last_modified, ACCEPT)
        try:
            response = self._fetcher.fetch(request)
            if response.unchanged:
                return self._unchanged(asked, response)
            return self._placed(asked, response, ruled_draft(self._store, read_page(response)))
        except (IngestError, FetchFailed) as error:
            return self._refused(asked.url, error.why)

    def _refused(self, url: str, why: str) -> Added:
        # Staying offline is what the user wants, and no problem of the source.
        if not self._offline:
            self._store.sources.report(url, why)
        return Added(Outcome.REFUSED, url, reason=why)

    def _unchanged(self, asked: _Asked, response: Response) -> Added:
        known = self._store.fetches.of_url(asked.url)
        if known is None:
            # Its article was taken out meanwhile.
            return self._refused(asked.url, "it has not changed, and its article is gone from the library")
        self._store.fetches.remember(asked.url, known.article, response)
        if not is_read_in_part(self._store, asked.url):
            self._store.sources.settle(asked.url)
        title = self._store.articles.get(known.article).title
        return Added(Outcome.UNCHANGED, asked.url, known.article, title)

    def _placed(self, asked: _Asked, response: Response, draft: Draft) -> Added:
        known = asked.article or self._known(asked, response, draft)
        outcome, known = self._verdict(known, draft)
        if outcome is Outcome.REFUSED:
            return self._refused(
                asked.url, "the address shows something else now; the article stays as it was"
            )
        if known is None and asked.typed:
            back = self._back(asked, response, draft)
            if back is not None:
                return back
        try:
            article = self._sources.write(draft, outcome, known)
        except VariorumError as error:
            return self._refused(asked.url, error.why)
        if asked.typed:
            self._store.fetches.remember(asked.url, article, response)
        if asked.article is not None:
            self._store.feeds.has_full_text(article)
        tell_of(self._store, asked.url, draft.partial, article)
        return Added(outcome, asked.url, article, draft.metadata.title, "; ".join(draft.notes))

    def _back(self, asked: _Asked, response: Response, draft: Draft) -> Added | None:
        """Bring the article back that the user removed and names again; None where there is none."""
        try:
            back = self._sources.back(draft)
        except VariorumError as error:
            return self._refused(asked.url, error.why)
        if back is None or back.article is None:
            return None
        self._store.fetches.remember(asked.url, back.article, response)
        tell_of(self._store, asked.url, draft.partial, back.article)
        return replace(back, source=asked.url)

    def _known(self, asked: _Asked, response: Response, draft: Draft) -> ArticleId | None:
        """Return the article that an address stands for: by what the page calls itself, then by where it was."""
        articles = self._store.articles
        for url in filter(None, (draft.metadata.url, response.url)):
            found = articles.with_url(url)
            if found is not None:
                return found
        fetched = self._store.fetches.of_url(asked.url)
        # A front page leads to another article every day: that is a new one.
        if fetched is None or self._is_lost(fetched.article, draft):
            return None
        return fetched.article

    def _verdict(self, known: ArticleId | None, draft: Draft) -> tuple[Outcome, ArticleId | None]:
        articles = self._store.articles
        if known is not None:
            if articles.revision(known).text == draft.document.text:
                return Outcome.UNCHANGED, known
            lost = self._is_lost(known, draft)
            return (Outcome.REFUSED if lost else Outcome.REVISED), known
        twin = articles.with_text_hash(digest(draft.document.text.encode("utf-8", "surrogatepass")))
        # The same text at another address is an article of its own; a file without an address is this one.
        if twin is not None and not articles.get(twin).metadata.url:
            return Outcome.DUPLICATE, twin
        return Outcome.ADDED, None

    def _is_lost(self, article: ArticleId, draft: Draft) -> bool:
        """Tell whether a text shares too little with an article to be its new text: a wall, a login, an error."""
        before = set(self._store.articles.revision(article).text.casefold().split())
        after = set(draft.document.text.casefold().split())
        return len(before) >= LOST_FROM and len(before & after) < LOST * len(before)
