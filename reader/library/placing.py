"""Where annotations and evidence stand in an article's current revision.

A target is anchored once per revision and remembered in the store; reading an
article then costs no text comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.model.annotation import Anchored, AnchorState, Target
from reader.model.ids import ArticleId, RevisionId

if TYPE_CHECKING:
    from reader.library.ports import Store
    from reader.text.anchor import RevisionMap


class Places:
    """Finds and remembers the places of targets."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, targets: Mapping[str, Target]) -> dict[str, Anchored]:
        """Return id → place in the current revision of each target's article."""
        places: dict[str, Anchored] = {}
        for article, ids in _by_article(targets).items():
            places |= self._in_article(article, {i: targets[i] for i in ids})
        return places

    def carry_all(self, article: ArticleId) -> None:
        """Anchor everything known about an article in its new current revision."""
        targets: dict[str, Target] = {a.id: a.target for a in self._store.annotations.of_article(article)}
        targets |= {e.id: e.target for e in self._store.claims.about(article)}
        self._in_article(article, targets)

    def _in_article(self, article: ArticleId, targets: Mapping[str, Target]) -> dict[str, Anchored]:
        current = self._store.articles.get(article).revision
        places = {i: where_made(t) for i, t in targets.items() if t.revision == current or t.whole}
        elsewhere = [i for i in targets if i not in places]
        if elsewhere:
            places |= self._store.annotations.placements(elsewhere, current)
        unknown = {i: t for i, t in targets.items() if i not in places}
        if unknown:
            found = self._anchor(current, unknown)
            self._store.annotations.place(current, found)
            places |= found
        return places

    def _anchor(self, current: RevisionId, targets: Mapping[str, Target]) -> dict[str, Anchored]:
        from reader.errors import NotFound
        from reader.text.anchor import RevisionMap, anchor

        text = self._store.articles.revision_by_id(current).text
        maps: dict[RevisionId, RevisionMap | None] = {}
        found: dict[str, Anchored] = {}
        for identifier, target in targets.items():
            if target.revision not in maps:
                try:
                    old = self._store.articles.revision_by_id(target.revision).text
                    maps[target.revision] = RevisionMap(old, text)
                except NotFound:
                    # An imported annotation may speak of a text we never had.
                    maps[target.revision] = None
            known = maps[target.revision]
            found[identifier] = (
                known.carry(target.selectors.position) if known else anchor(text, target.selectors)
            )
        return found


def where_made(target: Target) -> Anchored:
    """Return the place of a target in the revision it was made on."""
    return Anchored(AnchorState.EXACT, target.selectors.position, target.quote)


def _by_article(targets: Mapping[str, Target]) -> dict[ArticleId, list[str]]:
    groups: dict[ArticleId, list[str]] = {}
    for identifier, target in targets.items():
        groups.setdefault(target.article, []).append(identifier)
    return groups


def in_reading_order(places: Iterable[tuple[str, Anchored]]) -> list[str]:
    """Return ids by position, orphans last."""
    return [
        i
        for i, _ in sorted(
            places, key=lambda p: (p[1].range is None, p[1].range.start if p[1].range else 0, p[0])
        )
    ]
