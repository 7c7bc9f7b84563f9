"""Where one character a reader sees ends and the next begins. Offsets are code points.

A light form of Unicode's extended grapheme clusters (UAX #29): combining
marks, variation selectors, joined emoji, skin tones, flags and Hangul jamo
stay together. Indic conjuncts are split as older Unicode versions do.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["ceil_boundary", "floor_boundary", "is_boundary", "next_boundary", "previous_boundary"]

ZWJ = "\u200d"
_FIRST_MARK = "\u0300"  # Below this no character extends the one before it.
_CONTROLS = "\n\t\r"
_EXTENDERS = frozenset("\u200c\u200d\u0e33\u0eb3\uff9e\uff9f")
_MARKS = frozenset({"Mn", "Me", "Mc"})


@lru_cache(maxsize=4096)
def _extends(char: str) -> bool:
    """Tell whether `char` always belongs to the character before it."""
    if char in _EXTENDERS or unicodedata.category(char) in _MARKS:
        return True
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


@lru_cache(maxsize=4096)
def _pictures(char: str) -> bool:
    return (
        "\U0001f000" <= char <= "\U0001faff"
        or "\u2190" <= char <= "\u21ff"
        or unicodedata.category(char) == "So"
    )


def _regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _jamo(char: str) -> str:
    """Return the syllable type: L, V, T, LV, LVT, or nothing for other characters."""
    if "\u1100" <= char <= "\u115f" or "\ua960" <= char <= "\ua97c":
        return "L"
    if "\u1160" <= char <= "\u11a7" or "\ud7b0" <= char <= "\ud7c6":
        return "V"
    if "\u11a8" <= char <= "\u11ff" or "\ud7cb" <= char <= "\ud7fb":
        return "T"
    if "\uac00" <= char <= "\ud7a3":
        # 28 syllables per leading pair: the first has no trailing consonant.
        return "LVT" if (ord(char) - 0xAC00) % 28 else "LV"
    return ""


_JOINS = {"L": ("L", "V", "LV", "LVT"), "LV": ("V", "T"), "V": ("V", "T"), "LVT": ("T",), "T": ("T",)}


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a caret may stand at `offset`; both ends of the text always qualify."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if after < _FIRST_MARK:
        return not (before == "\r" and after == "\n")
    if _extends(after):
        return before in _CONTROLS
    if before == ZWJ:
        return not (_pictures(after) and _joins_picture(text, offset - 1))
    if _regional(after) and _regional(before):
        return _regionals_before(text, offset) % 2 == 0
    return _jamo(after) not in _JOINS.get(_jamo(before), ())


def _joins_picture(text: str, joiner: int) -> bool:
    """Tell whether the joiner at `joiner` follows a picture and its modifiers."""
    at = joiner - 1
    while at > 0 and _extends(text[at]):
        at -= 1
    return at >= 0 and _pictures(text[at])


def _regionals_before(text: str, offset: int) -> int:
    start = offset
    while start > 0 and _regional(text[start - 1]):
        start -= 1
    return offset - start


def next_boundary(text: str, offset: int) -> int:
    """Return the end of the character at `offset`, at most the end of the text."""
    offset = min(max(offset, 0) + 1, len(text))
    return ceil_boundary(text, offset)


def previous_boundary(text: str, offset: int) -> int:
    """Return the start of the character before `offset`, at least 0."""
    return floor_boundary(text, max(min(offset, len(text)) - 1, 0))


def floor_boundary(text: str, offset: int) -> int:
    """Return the nearest boundary at or before `offset`."""
    offset = min(max(offset, 0), len(text))
    while not is_boundary(text, offset):
        offset -= 1
    return offset


def ceil_boundary(text: str, offset: int) -> int:
    """Return the nearest boundary at or after `offset`."""
    offset = min(max(offset, 0), len(text))
    while not is_boundary(text, offset):
        offset += 1
    return offset
