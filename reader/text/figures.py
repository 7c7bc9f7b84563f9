"""Which figures differ between two texts. Ranges are code points of the old and of the new text, end excluded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import zip_longest

from reader.model.ranges import TextRange
from reader.text.diff import Change, ChangeKind
from reader.text.tokens import FIGURE, whole_tokens

__all__ = ["FigureChange", "figure_changes"]

_SCALE = (
    "hundred thousand million millions billion billions trillion dozen percent percentage"
    " mn bn tn pc Mio Mrd Millionen Milliarden Prozent millones millions milliards pour"
)
_SCALES = frozenset(_SCALE.split())
"""Words that change what the figure before them says."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that became another. A range is empty where the figure was put in or taken out."""

    old: TextRange
    new: TextRange


def figure_changes(changes: Sequence[Change], old: str, new: str) -> list[FigureChange]:
    """Return the figures that differ, with the scale that goes with them ("$72 billion"), in order."""
    was, now = _figures(old), _figures(new)
    found: dict[tuple[TextRange, TextRange], FigureChange] = {}
    for change in changes:
        if change.kind is not ChangeKind.EQUAL:
            before = [place for place in was if place.overlaps(change.old)]
            after = [place for place in now if place.overlaps(change.new)]
            # Where only the scale changed, the same digits before it belong to both sides.
            if _reaches_in(before, change.old) != _reaches_in(after, change.new):
                before = (
                    before if _reaches_in(before, change.old) else [*_next_to(was, change.old, old), *before]
                )
                after = after if _reaches_in(after, change.new) else [*_next_to(now, change.new, new), *after]
            for one in _paired(before, after, change, old, new):
                found.setdefault((one.old, one.new), one)
    return list(found.values())


def _paired(
    before: Sequence[TextRange], after: Sequence[TextRange], change: Change, old: str, new: str
) -> list[FigureChange]:
    match = SequenceMatcher(None, [p.slice(old) for p in before], [p.slice(new) for p in after], False)
    none_old = TextRange(change.old.start, change.old.start)
    none_new = TextRange(change.new.start, change.new.start)
    pairs = []
    for kind, a, b, c, d in match.get_opcodes():
        if kind != "equal":
            pairs += [
                FigureChange(was or none_old, now or none_new)
                for was, now in zip_longest(before[a:b], after[c:d])
            ]
    return pairs


def _reaches_in(places: Sequence[TextRange], stretch: TextRange) -> bool:
    return bool(places) and places[0].start < stretch.start


def _next_to(places: Sequence[TextRange], stretch: TextRange, text: str) -> list[TextRange]:
    """Return the figure that stands right before a stretch, if one does."""
    return [p for p in places if p.end <= stretch.start and not text[p.end : stretch.start].strip()][-1:]


def _figures(text: str) -> list[TextRange]:
    """Return the figures of a text, each with the word of scale after it."""
    found: list[TextRange] = []
    for token in whole_tokens(text):
        start, end = token.span()
        if _figure().search(token.group()):
            found.append(TextRange(start, end))
        elif found and token.group() in _SCALES and text[found[-1].end : start].strip(" -\u00a0\u202f") == "":
            found[-1] = TextRange(found[-1].start, end)
    return found


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(FIGURE)
