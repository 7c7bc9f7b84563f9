"""Word differences of two texts. Ranges are code points of the old and of the new text.

Whole words are compared; white space never differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.model.ranges import TextRange
from reader.text.align import NONE, align
from reader.text.tokens import COMMON, WHOLE

__all__ = ["Change", "ChangeKind", "changed_figures", "word_diff"]


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
    a, b = list(WHOLE.finditer(old)), list(WHOLE.finditer(new))
    numbers: dict[str, int] = {}
    match = align(
        [numbers.setdefault(m.group(), len(numbers)) for m in a],
        [numbers.setdefault(m.group(), len(numbers)) for m in b],
    )
    _part_islands(match, [_is_common(m.group()) for m in a], len(b))
    places_a, places_b = [m.span() for m in a], [m.span() for m in b]
    return [
        Change(kind, _range(places_a, in_a), _range(places_b, in_b))
        for kind, in_a, in_b in _stretches(match, len(b))
    ]


def _is_common(token: str) -> bool:
    return token.casefold() in COMMON or not token[0].isalnum()


_Span = tuple[int, int]


def _stretches(match: Sequence[int], total: int) -> Iterator[tuple[ChangeKind, _Span, _Span]]:
    """Yield kind and token spans of both sides."""
    at, there = 0, 0
    while at < len(match) or there < total:
        start, start_there = at, there
        while at < len(match) and match[at] == there:
            at, there = at + 1, there + 1
        if at > start:
            yield ChangeKind.EQUAL, (start, at), (start_there, there)
            continue
        while at < len(match) and match[at] == NONE:
            at += 1
        there = match[at] if at < len(match) else total
        kind = ChangeKind.REPLACE
        if at == start:
            kind = ChangeKind.INSERT
        elif there == start_there:
            kind = ChangeKind.DELETE
        yield kind, (start, at), (start_there, there)


def _range(places: Sequence[_Span], span: _Span) -> TextRange:
    start, end = span
    if start < end:
        return TextRange(places[start][0], places[end - 1][1])
    before = places[start - 1][1] if start else 0
    return TextRange(before, before)


def _part_islands(match: list[int], common: Sequence[bool], total: int) -> None:
    """Unmatch stray common words inside rewritten passages, in place.

    A reader wants "three of the men" → "all the crew" in one piece, not a
    chequered pattern held together by "the".
    """
    stretches = list(_stretches(match, total))
    for before, (kind, (start, end), _), after in zip(stretches, stretches[1:], stretches[2:], strict=False):
        rewritten = before[0] is after[0] is ChangeKind.REPLACE
        if kind is ChangeKind.EQUAL and rewritten and all(common[start:end]):
            match[start:end] = [NONE] * (end - start)


_FIGURE = re.compile(r"\d")


def changed_figures(changes: Sequence[Change], old: str, new: str) -> list[Change]:
    """Return the changes in which a figure was put in, taken out or replaced."""
    return [
        change
        for change in changes
        if change.kind is not ChangeKind.EQUAL and _figures(change.old, old) != _figures(change.new, new)
    ]


def _figures(part: TextRange, text: str) -> list[str]:
    return [m.group() for m in WHOLE.finditer(text, part.start, part.end) if _FIGURE.search(m.group())]
