"""Word differences of two texts. Ranges are code points of the old and of the new text.

Whole words are compared; white space never differs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.ranges import TextRange
from reader.text.align import Stretch, align, part_islands, slide, stretches
from reader.text.tokens import COMMON, openings, whole_tokens

__all__ = ["Change", "ChangeKind", "Wording", "changed_figures", "marked", "word_diff", "wording"]


class ChangeKind(StrEnum):
    """What became of a stretch of words."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch. Equal stretches have the same words, perhaps spaced otherwise.

    On the side where nothing stands (the old one of an INSERT, the new one of
    a DELETE) the range is empty and says where that is.
    """

    kind: ChangeKind
    old: TextRange
    new: TextRange


def word_diff(old: str, new: str) -> list[Change]:
    """Return the stretches in order; together they hold every word of both texts."""
    a, b = list(whole_tokens(old)), list(whole_tokens(new))
    numbers: dict[str, int] = {}
    ids_a = [numbers.setdefault(m.group(), len(numbers)) for m in a]
    ids_b = [numbers.setdefault(m.group(), len(numbers)) for m in b]
    places_a, places_b = [m.span() for m in a], [m.span() for m in b]
    match = align(ids_a, ids_b)
    slide(match, ids_a, ids_b, openings(old, places_a), openings(new, places_b))
    part_islands(match, [_is_common(m.group()) for m in a], len(b))
    return [
        Change(_kind(stretch), _range(places_a, *stretch.old), _range(places_b, *stretch.new))
        for stretch in stretches(match, len(b))
    ]


def _is_common(token: str) -> bool:
    return token.casefold() in COMMON or not token[0].isalnum()


def _kind(stretch: Stretch) -> ChangeKind:
    if stretch.equal:
        return ChangeKind.EQUAL
    if stretch.old[0] == stretch.old[1]:
        return ChangeKind.INSERT
    return ChangeKind.DELETE if stretch.new[0] == stretch.new[1] else ChangeKind.REPLACE


def _range(places: Sequence[tuple[int, int]], start: int, end: int) -> TextRange:
    if start < end:
        return TextRange(places[start][0], places[end - 1][1])
    before = places[start - 1][1] if start else 0
    return TextRange(before, before)


class Wording(NamedTuple):
    """Words that stayed, were taken out or put in; never a REPLACE."""

    kind: ChangeKind
    text: str


def wording(old: str, new: str) -> list[Wording]:
    """Return one line that shows both texts: what was replaced stands before what replaced it."""
    parts: list[Wording] = []
    for change in word_diff(old, new):
        taken, put = change.old.slice(old), change.new.slice(new)
        # Where one text has a blank and the other its end or beginning, words must not run together.
        before = (old[: change.old.start][-1:], new[: change.new.start][-1:])
        if parts and any(char.isspace() for char in before):
            parts.append(Wording(ChangeKind.EQUAL, " "))
        if change.kind is ChangeKind.EQUAL:
            parts.append(Wording(ChangeKind.EQUAL, put))
            continue
        parts += [Wording(ChangeKind.DELETE, taken)] if taken else []
        parts += [Wording(ChangeKind.INSERT, put)] if put else []
    return [Wording(kind, " ".join(text.split()) or " ") for kind, text in parts]


def marked(parts: Sequence[Wording]) -> str:
    """Return the words as plain text, marked as wdiff does: `[-out-]{+in+}`."""
    signs = {ChangeKind.DELETE: ("[-", "-]"), ChangeKind.INSERT: ("{+", "+}")}
    return "".join(
        "".join((signs.get(p.kind, ("", ""))[0], p.text, signs.get(p.kind, ("", ""))[1])) for p in parts
    )


_FIGURE = re.compile(r"\d")


def changed_figures(changes: Sequence[Change], old: str, new: str) -> list[Change]:
    """Return the changes in which a figure was put in, taken out or replaced."""
    return [
        change
        for change in changes
        if change.kind is not ChangeKind.EQUAL and _figures(change.old, old) != _figures(change.new, new)
    ]


def _figures(part: TextRange, text: str) -> list[str]:
    return [m.group() for m in whole_tokens(text, part.start, part.end) if _FIGURE.search(m.group())]
