"""Entries into articles: what is new, what has changed, what is known from elsewhere.

An entry stays with its article for ever. It changes that article only if it
made it; an article the user removed does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library.correcting import ruled_draft
from reader.library.feed_reading import LATER, Arrived, Drafted, News
from reader.library.identity import digest
from reader.library.placing import Places
from reader.model.article import Role
from reader.model.changes import Outcome
from reader.model.feed import KnownEntry, Subscription

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.model.draft import Draft
    from reader.model.ids import ArticleId


def news_of(store: Store, feed: Subscription, arrived: Arrived) -> list[News]:
    """Return the entries that are new or have changed, oldest first."""
    if arrived.feed is None:
        return []
    entries = arrived.feed.entries
    known = store.feeds.known(feed.id, [entry.id for entry in entries])
    found: list[News] = []
    for entry, told in zip(entries, arrived.digests, strict=True):
        before = known.get(entry.id)
        if before is None:
            found.append(News(entry, told, None, feed.full_text))
        elif before.article is not None and before.hash != told:
            # What follows its page goes on following it.
            wanted = before.full or (feed.full_text and before.hash == LATER)
            found.append(News(entry, told, before, wanted))
    return found[::-1]


def write(
    store: Store, places: Places, feed: Subscription, drafted: Iterable[Drafted]
) -> tuple[int, int, list[str]]:
    """Write drafts; return how many were added and revised, and why others were not."""
    added = revised = 0
    reasons: list[str] = []
    with store.batch():
        for one in drafted:
            if one.reason:
                reasons.append(one.reason)
            # One transaction: an article without the memory of its entry would come in once more.
            with store.journal.together(""):
                if _was_written(store, feed, one):
                    continue
                outcome = _write(store, places, feed, one)
            added += outcome is Outcome.ADDED
            revised += outcome is Outcome.REVISED
    return added, revised, reasons


def revise(store: Store, places: Places, article: ArticleId, draft: Draft) -> bool:
    """Give an article another text; False when it is the one it has."""
    if store.articles.revision(article).text == draft.document.text:
        return False
    store.articles.revise(article, draft)
    places.carry_all(article)
    return True


def _was_written(store: Store, feed: Subscription, one: Drafted) -> bool:
    """Tell whether another process has taken the entry in since it was looked up."""
    known = store.feeds.known(feed.id, [one.news.entry.id]).get(one.news.entry.id)
    return known is not None and known != one.news.known


def _write(store: Store, places: Places, feed: Subscription, one: Drafted) -> Outcome | None:
    entry, known = one.news.entry, one.news.known
    draft = None if one.draft is None else ruled_draft(store, one.draft)
    told = KnownEntry(entry.id, one.digest, full=one.full)
    if draft is None:
        if known is not None:
            store.feeds.remember(feed.id, replace(known, hash=one.digest))
        return None
    if known is not None and known.article is not None and known.own:
        if known.full and not one.full:
            # The page could not be had: its text is better than the feed's.
            store.feeds.remember(feed.id, replace(known, hash=one.digest))
            return None
        changed = revise(store, places, known.article, draft)
        _tell_if_partial(store, draft, known.article)
        store.feeds.remember(feed.id, replace(told, article=known.article, own=True))
        return Outcome.REVISED if changed else Outcome.UNCHANGED
    article = _elsewhere(store, feed, one.news, draft)
    if article is not None:
        store.feeds.remember(feed.id, replace(told, article=article))
        return Outcome.DUPLICATE
    article = store.articles.add(draft).id
    _tell_if_partial(store, draft, article)
    store.feeds.remember(feed.id, replace(told, article=article, own=True))
    return Outcome.ADDED


def _tell_if_partial(store: Store, draft: Draft, article: ArticleId) -> None:
    # Most read well: settling a problem that none of them has would cost as much as writing them.
    if draft.partial and draft.origin.url:
        store.sources.report(draft.origin.url, draft.partial, article)


def _elsewhere(store: Store, feed: Subscription, news: News, draft: Draft) -> ArticleId | None:
    """Return the article that the library has of this report already."""
    if any(block.role is not Role.TITLE for block in draft.document.blocks):
        # A title alone ("Weekly update") tells nothing.
        found = store.articles.with_text_hash(digest(draft.document.text.encode("utf-8", "surrogatepass")))
        if found is not None:
            return found
    url = draft.metadata.url
    found = store.articles.with_url(url) if url and url != feed.site else None
    if found is None or (news.known is not None and news.known.article == found):
        return found
    # Some feeds give one address for all their entries.
    return None if store.feeds.has_entry(feed.id, found) else found
