"""What became of a passage that was found again, decided by the words of both texts alone.

Offsets are code points of the old and of the new text, end excluded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.fold import fold_char

__all__ = ["Find", "figures_of", "outcome", "set_alike", "state_of"]


@dataclass(frozen=True, slots=True)
class Find:
    """A place that was found for a passage."""

    range: TextRange
    elsewhere: bool = False
    """It left its surroundings: a section was moved, or it stands among others like it."""
    sure: bool = True
    """Nothing else fits nearly as well, and enough of it is left to know it by."""


def outcome(text: str, passage: TextRange, quote: str, find: Find | None) -> Anchored:
    """Return where a passage of an older text, whose words were `quote`, stands in `text`."""
    if find is None:
        return Anchored(AnchorState.ORPHANED, None, quote)
    now = find.range.slice(text)
    return Anchored(state_of(quote, now, find, stays=find.range == passage), find.range, now)


def state_of(quote: str, now: str, find: Find, *, stays: bool) -> AnchorState:
    """Return what became of `quote`, which reads `now`; `stays` says that its offsets are the old ones.

    A figure that differs, and a place that is not certain, are the user's to judge.
    """
    if not find.sure:
        return AnchorState.REVIEW
    if now == quote:
        if find.elsewhere:
            return AnchorState.MOVED
        return AnchorState.EXACT if stays else AnchorState.SAME
    if set_alike(quote, now):
        return AnchorState.MOVED if find.elsewhere else AnchorState.SAME
    return AnchorState.CHANGED if figures_of(quote) == figures_of(now) else AnchorState.REVIEW


def set_alike(one: str, other: str) -> bool:
    """Tell whether two texts read the same: only quotes, dashes, ligatures or white space differ."""
    return one.split() == other.split() or _as_read(one) == _as_read(other)


_DASHES = re.compile(r"-+")


def _as_read(text: str) -> list[str]:
    return _DASHES.sub("-", "".join(map(_plain, unicodedata.normalize("NFC", text)))).split()


def _plain(char: str) -> str:
    """Return a character as typed on a plain keyboard; letters with accents and raised digits stay."""
    if char.isascii():
        return char
    # Presentation forms are one letter drawn otherwise; "½" and "²" are figures of their own.
    drawn = "\ufb00" <= char <= "\ufb06" or "\uff01" <= char <= "\uff5e"
    return char if char.isalnum() and not drawn else fold_char(char, case=False)


_SCALES = "thousand|million|billion|trillion|mln|bln|mn|bn|tn|percent|per cent|pct|percentage points?"
_FIGURE = re.compile(rf"[$€£¥₹]?\s?\d[\d.,]*(?:\s?(?:%|(?:{_SCALES})\b))?", re.IGNORECASE)


def figures_of(text: str) -> list[str]:
    """Return the figures of a passage with their currency, scale or percent sign, in order."""
    found = (match.group() for match in _FIGURE.finditer(" ".join(_as_read(text))))
    return ["".join(figure.casefold().rstrip(".,").split()) for figure in found]
