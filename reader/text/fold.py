"""A folded view of a text, for finding things however they are typed or set.

Case, accents, curly quotes, dashes, ligatures, width, soft hyphens and runs of
blanks fold away. Both sides are measured in code points; answers are in
offsets of the raw text, end excluded.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from reader.model.ranges import TextRange
from reader.text.graphemes import ceil_boundary, floor_boundary

__all__ = ["Folded", "fold", "fold_char"]

_SET_APART = {
    **dict.fromkeys("“”„‟«»‹›″〝〞「」『』", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼʹ", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),
    **dict(zip("⁄øłđıðØŁĐÐ", "/oldidOLDD", strict=True)),
    **dict(zip("æœþÆŒÞ", ("ae", "oe", "th", "AE", "OE", "Th"), strict=True)),
}
"""What compatibility decomposition does not fold: punctuation as typed, invisible
joiners and selectors, letters with a stroke."""

STRIDE = 32_768
"""Code points folded at a time: a large text is folded in a thread, which lets others run between two passes."""

BLANK = ord(" ")

_POINTS = frozenset(map(chr, [*range(0x0300, 0x0370), *range(0x0591, 0x05BE), *range(0x064B, 0x0653)]))
"""Marks that people leave out when they type: accents, Hebrew and Arabic points.
Other marks (Kana voicing, Indic vowels) make another word."""


@lru_cache(maxsize=8192)
def fold_char(char: str, case: bool = True) -> str:
    """Return what one character folds to: none, one or several characters."""
    if char.isspace():
        return " "
    if char not in _SET_APART:
        decomposed = unicodedata.normalize("NFKD", char)
        bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _POINTS))
        char = " " if bare.isspace() else "".join(_SET_APART.get(c, c) for c in bare)
    else:
        char = _SET_APART[char]
    return char.casefold() if case else char


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text and the way back to the raw one."""

    raw: str
    text: str
    raw_at: tuple[int, ...]
    """Where stretches begin in `raw`, in turns: one that runs in step with the
    folded text, then one that was replaced, and so on."""
    folded_at: tuple[int, ...]
    """The same places in `text`."""

    def to_folded(self, offset: int) -> int:
        """Return the place in the folded text of an offset of the raw one."""
        at = bisect_right(self.raw_at, offset) - 1
        there = self.folded_at[at] + offset - self.raw_at[at]
        return min(there, self.folded_at[at + 1]) if at % 2 else there

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return the least raw range that holds all characters of a folded one."""
        if len(self.raw_at) == 1:
            return start, end
        at = bisect_right(self.folded_at, start) - 1
        raw_start = self.raw_at[at] + (0 if at % 2 else start - self.folded_at[at])
        at = max(bisect_left(self.folded_at, end) - 1, 0)
        raw_end = self.raw_at[at + 1] if at % 2 else self.raw_at[at] + end - self.folded_at[at]
        return raw_start, max(raw_start, raw_end)


def fold(text: str, *, lines: bool = False, case: bool = True) -> Folded:
    """Return the folded view; `lines` keeps newlines, without `case` capitals stay.

    Characters that fold to one go in a single pass in C; only the others (soft
    hyphens, ligatures, blanks in a row) are walked one by one.
    """
    single, uneven, pattern = _tables(_alphabet(text), lines, case)
    pieces: list[str] = []
    raw_at, folded_at = [0], [0]
    begin = last = length = 0
    while begin < len(text):
        cut = _cut(text, begin + STRIDE, single, uneven)
        even = text[begin:cut].translate(single)
        for found in pattern.finditer(even):
            start, end = found.span()
            odd = found.group()
            folded = uneven.get(odd) or (" " if " " in odd else "")
            pieces += (even[last - begin : start], folded)
            length += begin + start - last
            raw_at += (begin + start, begin + end)
            folded_at += (length, length + len(folded))
            length += len(folded)
            last = begin + end
        pieces.append(even[last - begin :])
        length += cut - last
        begin = last = cut
    return Folded(text, "".join(pieces), tuple(raw_at), tuple(folded_at))


def _alphabet(text: str) -> frozenset[str]:
    found: set[str] = set()
    for start in range(0, len(text), STRIDE):
        found.update(text[start : start + STRIDE])
    return frozenset(found)


def _cut(text: str, at: int, single: dict[int, int], uneven: dict[str, str]) -> int:
    """Return the first place from here on that is not inside a run of what folds to one blank or to nothing."""
    while at < len(text) and (single[ord(text[at])] == BLANK or uneven.get(text[at]) == ""):
        at += 1
    return min(at, len(text))


def unfold_range(folded: Folded, start: int, end: int) -> TextRange:
    """Return the raw range of a folded one; marks stay with the letters they sit on."""
    start, end = folded.to_raw(start, end)
    return TextRange(floor_boundary(folded.raw, start), ceil_boundary(folded.raw, end))


_Tables = tuple[dict[int, int], dict[str, str], re.Pattern[str]]


@lru_cache(maxsize=16)
def _tables(alphabet: frozenset[str], lines: bool, case: bool) -> _Tables:
    """Return the one-to-one table, the other characters, and a pattern that finds those."""
    single: dict[int, int] = {}
    uneven: dict[str, str] = {}
    for char in alphabet:
        folded = "\n" if lines and char == "\n" else fold_char(char, case)
        single[ord(char)] = ord(folded) if len(folded) == 1 else ord(char)
        if len(folded) != 1:
            uneven[char] = folded
    gone = re.escape("".join(c for c, folded in uneven.items() if not folded))
    grown = re.escape("".join(c for c, folded in uneven.items() if folded))
    alternatives = [f"[ {gone}]{{2,}}"] + [f"[{chars}]" for chars in (gone, grown) if chars]
    return single, uneven, re.compile("|".join(alternatives))
