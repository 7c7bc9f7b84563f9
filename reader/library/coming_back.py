"""Whether what the user adds by name is an article that they removed: then that one comes back.

A linked folder and a feed bring nothing back by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.identity import digest, share_words

if TYPE_CHECKING:
    from reader.library.ports import ArticleStore
    from reader.model.draft import Draft
    from reader.model.sources import TakenOut

BACK = "it was removed before, and is back with what was marked in it"


def removed_before(store: ArticleStore, draft: Draft) -> TakenOut | None:
    """Return the removed article that a draft is: the same text, or the same place with half the words shared."""
    text = draft.document.text
    hashes = {"raw_hash": digest(draft.raw), "text_hash": digest(text.encode("utf-8", "surrogatepass"))}
    url = draft.metadata.url
    for by, value in hashes.items():
        found = store.taken_out(by, value)
        # The same text under another address is an article of its own.
        if found is not None and (url is None or not found.urls or url in found.urls):
            return found
    path = draft.origin.path
    places = {"path": path} if path is not None else {"url": url} if url else {}
    for by, place in places.items():
        found = store.taken_out(by, place)
        # An old name may hold another report by now.
        if found is not None and share_words(text, found.text):
            return found
    return None
