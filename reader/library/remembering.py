"""What a read-later tool has given before: it does not come again when the user has taken it out or changed it.

An article that was taken out stays out, and so does a highlight. A note that
was changed in the tool is changed here too, unless the user has changed it here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.export.names import identifier
from reader.library.portable import portable
from reader.model.ids import AnnotationId

if TYPE_CHECKING:
    from reader.export.foreign import ForeignAnnotation
    from reader.ingest.readlater.saved import SavedArticle
    from reader.library.service import Library

__all__ = ["Memory", "article_key"]


def article_key(form: str, saved: SavedArticle) -> str | None:
    """Return the name of an article of a tool, None when it has neither an address nor a title."""
    place = saved.url or saved.title
    return identifier(f"readlater article:{form}\n{place}") if place else None


@dataclass(slots=True)
class Memory:
    """What has come in from one tool before one import, and what to do about its annotations."""

    library: Library
    form: str
    gone: int = 0
    """How many annotations of the export have been taken out here."""
    lines: list[str] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)
    _edits: dict[AnnotationId, str] = field(default_factory=dict)
    _told: dict[str, str] = field(default_factory=dict)
    _new: dict[str, str] = field(default_factory=dict)

    def came_in(self, saved: Sequence[SavedArticle]) -> set[str]:
        """Return the names of those articles that have come in before."""
        names = [name for one in saved if (name := article_key(self.form, one))]
        return set(portable(self.library).arrivals.of(names))

    def wanted(self, annotations: Iterable[ForeignAnnotation]) -> list[ForeignAnnotation]:
        """Return those that have not been taken out here, and note what has changed in the tool."""
        those = list({one.id: one for one in annotations}.values())
        ids = [one.id for one in those]
        door = portable(self.library)
        self._known = door.arrivals.of(ids)
        here = door.known("annotations", ids)
        kept = [one for one in those if one.id in here or one.id not in self._known]
        self.gone = len(those) - len(kept)
        for one in kept:
            if one.id not in here:
                self._new[one.id] = one.note
            elif one.id in self._known and one.note != self._known[one.id]:
                self._changed(one)
        return kept

    def _changed(self, one: ForeignAnnotation) -> None:
        ours = self.library.store.annotations.get(AnnotationId(one.id)).body
        self._told[one.id] = one.note
        if ours == self._known[one.id]:
            self._edits[AnnotationId(one.id)] = one.note
        elif ours != one.note:
            quote = one.quote.exact if one.quote else str(one.original.get("id", ""))
            self.lines.append(
                f"“{_short(quote)}”: its note was changed here and in {self.form}; yours is kept"
            )

    def keep(self, articles: Iterable[SavedArticle]) -> int:
        """Write changed notes, and remember what has come in now; return how many notes were changed."""
        for annotation, note in self._edits.items():
            self.library.store.annotations.edit(annotation, body=note)
        door = portable(self.library)
        came = door.known("annotations", list(self._new))
        notes = {name: note for name, note in self._new.items() if name in came}
        notes |= {name: "" for one in articles if (name := article_key(self.form, one))}
        if notes or self._told:
            door.arrivals.remember(notes | self._told, f"Imported from {self.form}")
        return len(self._edits)


def _short(text: str) -> str:
    from reader.text.safe import safe_line

    return safe_line(text, 60)
