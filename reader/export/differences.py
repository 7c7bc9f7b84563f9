"""What differs between two revisions: JSON, and lines for people. Offsets are code points of the revision named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.model.article import Article, Revision
from reader.model.ranges import TextRange
from reader.text.diff import Change, ChangeKind, word_diff
from reader.text.figures import FigureChange, figure_changes

__all__ = ["Difference", "Stretch", "difference", "lines", "shape"]

LINK = " → "


@dataclass(frozen=True, slots=True)
class Difference:
    """Two revisions of an article and where their words differ."""

    old: Revision
    new: Revision
    changes: tuple[Change, ...]
    """All stretches, the equal ones too."""
    figures: tuple[FigureChange, ...]

    @property
    def differing(self) -> list[Change]:
        return [change for change in self.changes if change.kind is not ChangeKind.EQUAL]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a line that stayed, came or went."""

    kind: ChangeKind
    """EQUAL, INSERT or DELETE."""
    text: str


def difference(old: Revision, new: Revision) -> Difference:
    """Compare two revisions by whole words; white space never differs."""
    changes = tuple(word_diff(old.text, new.text))
    return Difference(old, new, changes, tuple(figure_changes(changes, old.text, new.text)))


def shape(article: Article, found: Difference, other: Article | None = None) -> dict[str, Any]:
    """Return the JSON of a difference, the figures first; `other` is the article of the new side, if another."""
    old, new = found.old.text, found.new.text
    return {
        "article": article.id,
        "title": article.title,
        **(
            {"other": {"article": other.id, "title": other.title}} if other and other.id != article.id else {}
        ),
        "old": _revision(found.old),
        "new": _revision(found.new),
        "figures": [{"old": _part(f.old, old), "new": _part(f.new, new)} for f in found.figures],
        "changes": [
            {"kind": str(c.kind), "old": _part(c.old, old), "new": _part(c.new, new)} for c in found.differing
        ],
    }


def figure_words(found: Difference) -> list[tuple[str, str]]:
    """Return each changed figure as it was and as it is; empty where there is none."""
    return [(f.old.slice(found.old.text), f.new.slice(found.new.text)) for f in found.figures]


def lines(found: Difference) -> list[list[Stretch]]:
    """Return the lines in which something differs; an empty one stands for those left out."""
    whole = _whole_lines(found)
    shown: list[list[Stretch]] = []
    for line in whole:
        if any(stretch.kind is not ChangeKind.EQUAL for stretch in line):
            shown.append(line)
        elif not shown or shown[-1]:
            shown.append([])
    return shown


def _whole_lines(found: Difference) -> list[list[Stretch]]:
    done: list[list[Stretch]] = [[]]
    at_old = at_new = 0
    for change in found.changes:
        for kind, text, place, at in (
            (ChangeKind.DELETE, found.old.text, change.old, at_old),
            (ChangeKind.INSERT, found.new.text, change.new, at_new),
        ):
            if not len(place) or (change.kind is ChangeKind.EQUAL and kind is ChangeKind.DELETE):
                continue
            told = ChangeKind.EQUAL if change.kind is ChangeKind.EQUAL else kind
            replaced = change.kind is ChangeKind.REPLACE and kind is ChangeKind.INSERT
            _gap(done, " " if replaced else text[at : place.start])
            first, *rest = place.slice(text).split("\n")
            done[-1].append(Stretch(told, first))
            done += [[Stretch(told, part)] for part in rest]
        at_old = change.old.end if len(change.old) else at_old
        at_new = change.new.end if len(change.new) else at_new
    return done


def _gap(done: list[list[Stretch]], blank: str) -> None:
    """Put what stands between two stretches: a new line, a blank, or nothing."""
    if "\n" in blank and done[-1]:
        done.append([])
    elif blank and done[-1]:
        done[-1].append(Stretch(ChangeKind.EQUAL, " "))


def _revision(revision: Revision) -> dict[str, Any]:
    return {"revision": revision.id, "number": revision.number, "added": revision.added.isoformat()}


def _part(place: TextRange, text: str) -> dict[str, Any] | None:
    """Return a passage; None where nothing stands."""
    if not len(place):
        return None
    return {"text": place.slice(text), "range": {"start": place.start, "end": place.end}}
