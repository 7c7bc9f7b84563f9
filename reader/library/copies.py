"""Linking articles that are nearly the same text. Nothing is merged or hidden.

Candidates are what grouping has found alike already, and what has the same
text to the character: so this costs little, and runs beside the indexer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.errors import NotFound
from reader.library.log_position import LogPosition
from reader.model.changes import Subject
from reader.model.copies import SAME, NearCopy
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.ports import Store

__all__ = ["Copies"]

POSITION = "copies_position"
"""Where in the change log linking stands."""

REMEMBERED = 2_000
"""Texts whose sequences are kept at hand: neighbours are compared with many."""

BATCH = 200
"""Changes taken up between two looks at what else is wanted."""

COMPARED = 50
"""Candidates of one article at most: a story of more reports is no story of copies."""


class Copies:
    """Near copies in one library."""

    def __init__(self, store: Store, beside: Callable[[ArticleId], Sequence[ArticleId]]) -> None:
        self._store = store
        self._position = LogPosition(store, POSITION)
        self._beside = beside
        """Returns the other reports of an article's event."""

    def of(self, article: ArticleId) -> list[NearCopy]:
        """Return the articles that are nearly the same text, the most alike first."""
        found = self._store.copies.of(article)
        return [NearCopy(one, found[one.id]) for one in self._store.articles.many(list(found))]

    def link(self, article: ArticleId) -> list[ArticleId]:
        """Link an article with those of the same text, at once; return them."""
        same = self._store.copies.with_same_text(article)
        if same:
            self._store.copies.keep(article, {**self._store.copies.of(article), **dict.fromkeys(same, SAME)})
        return same

    @property
    def pending(self) -> bool:
        """Tell whether anything has changed since the last linking."""
        return self._position.behind

    def bring_up_to_date(self, going_on: Callable[[], bool] = lambda: True) -> None:
        """Link what was added or changed; stops where it is when `going_on` says no. After grouping."""
        seen: dict[ArticleId, frozenset[int]] = {}
        while going_on() and (changes := self._store.changes.since(self._position.seq, BATCH)):
            for change in changes:
                if change.subject is Subject.ARTICLE:
                    self._link(ArticleId(change.id), seen)
            self._position.move(changes[-1].seq)

    def _link(self, article: ArticleId, seen: dict[ArticleId, frozenset[int]]) -> None:
        from reader.analysis.copies import NEARLY, likeness

        same = self._store.copies.with_same_text(article)
        others = dict.fromkeys([*self._beside(article), *self._store.copies.of(article)])
        wanted = [one for one in others if one not in same][:COMPARED]
        found = dict.fromkeys(same, SAME)
        if wanted:
            self._read([article, *wanted], seen)
            mine = seen.get(article, frozenset())
            shares = {one: likeness(mine, seen[one]) for one in wanted if one in seen}
            found |= {one: share for one, share in shares.items() if share >= NEARLY}
        try:
            self._store.copies.keep(article, found)
        except NotFound:
            # It was taken out meanwhile.
            return

    def _read(self, articles: Sequence[ArticleId], seen: dict[ArticleId, frozenset[int]]) -> None:
        """Bring the sequences of these texts to hand."""
        from reader.analysis.copies import sequences

        if len(seen) > REMEMBERED:
            seen.clear()
        texts = self._store.articles.texts([one for one in articles if one not in seen])
        seen |= {one: sequences(text) for one, text in texts.items()}
