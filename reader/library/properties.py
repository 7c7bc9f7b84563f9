"""What `is:`, `has:`, `story:` and a highlight's `kind:` mean: answered by the store, since it changes often."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.library.ports import Store

_IS = {"unread": "unread", "read": "read", "star": "starred", "starred": "starred", "missing": "missing"}
_HAS = {
    "highlight": "highlight",
    "highlights": "highlight",
    "note": "note",
    "notes": "note",
    "claim": "claim",
    "claims": "claim",
}

_DISPUTED = ("disagreement", "disagreements")

NOT_KNOWN_YET = "has:disagreement: not known yet, no story has been compared"


class Properties:
    """Answers for one search: each question is put to the store once."""

    def __init__(self, store: Store, kind_names: Mapping[str, str] | None = None) -> None:
        self._store = store
        self._kind_names = kind_names or {}
        self.unknown = False
        """True when disagreements were asked for and no story has been compared."""
        self._answers: dict[tuple[str, str], frozenset[str] | None] = {}

    def allowed(self, field: str, value: str) -> frozenset[str] | None:
        """Return the articles that are meant, of `kind` the highlights; None for a value that means nothing."""
        asked = field, value.casefold()
        if asked not in self._answers:
            self._answers[asked] = self._answer(*asked)
        return self._answers[asked]

    def explain(self, problem: str) -> str:
        """Return a problem of the search, with disagreements explained."""
        if not self.unknown:
            return problem
        kept = [p for p in problem.split("; ") if not p.startswith("has:disagreement")]
        return "; ".join([*filter(None, kept), NOT_KNOWN_YET])

    def _answer(self, field: str, value: str) -> frozenset[str] | None:
        if field == "story":
            return self._story(value)
        if field == "kind":
            return self._highlights(value)
        name = (_IS if field == "is" else _HAS).get(value)
        if name is None:
            return self._disputed() if field == "has" and value in _DISPUTED else None
        return self._store.flags.with_property(name)

    def _highlights(self, value: str) -> frozenset[str] | None:
        """Return the highlights of the kind that is called so, by its own name or the user's; else of those
        whose name begins so."""
        from reader.model.annotation import Kind

        names = {kind: {str(kind), self._kind_names.get(kind, str(kind)).casefold()} for kind in Kind}
        kinds = [kind for kind in names if value in names[kind]]
        kinds = kinds or [kind for kind in names if any(name.startswith(value) for name in names[kind])]
        return self._store.flags.highlights(kinds) if kinds else None

    def _disputed(self) -> frozenset[str] | None:
        """Return the articles between which comparing their story found a disagreement that was not put aside."""
        from reader.library.stories import is_dismissed

        facts, dismissed = self._store.stories.facts(), self._store.dismissals.all()
        self.unknown = not facts
        if self.unknown:
            return None
        found: set[str] = set()
        for story in self._store.stories.all():
            around = frozenset(story.articles)
            known = facts.get(story.id)
            for one in known.disputed if known else ():
                if not is_dismissed(one.key, around, dismissed):
                    found.update(one.articles)
        return frozenset(found)

    def _story(self, value: str) -> frozenset[str]:
        """Return the articles of the stories with these words in their title, or with this id."""
        from reader.text.fold import fold

        words = fold(value).text.split()
        found = [
            story
            for story, title in self._store.flags.stories()
            if story.casefold().endswith(value) or all(word in fold(title).text for word in words)
        ]
        return self._store.flags.in_stories(found)
