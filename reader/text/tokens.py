"""Words, figures and signs of a text, as patterns. Offsets are code points.

A word keeps its apostrophes, inner hyphens and version numbers ("GPT-5.4"); a
figure keeps its separators; a Chinese or Japanese character is a word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.model.ranges import TextRange

__all__ = ["COMMON", "fine_tokens", "openings", "whole_tokens", "words"]

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Ranges of scripts written without spaces; Hangul has spaces."""

# Python's \w leaves out combining marks, which belong to their word: accents,
# Hebrew and Arabic points, and the vowel signs of Indic and South-East Asian
# scripts (whole blocks, less the danda, their full stop).
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7-\u06ed\u0900-\u0963\u0966-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17d3"
    "\u180b-\u180d\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200c\u200d"
)
_LETTERS = rf"[^\W{CJK}]+(?:[{_MARKS}]+[^\W{CJK}]*)*"
_CJK = rf"[{CJK}][{_MARKS}]*"
_NUMBER = r"\d+(?:[.,]\d+)*(?!\w)"

_EVERYWHERE = (
    "a an and are as at be been but by for from had has have he her his i in is it its not of on or our she"
    " so than that the their them they this to up was we were which who will with would you said"
)
COMMON = frozenset(_EVERYWHERE.split())
"""Words that stand everywhere: that two passages share them says nothing."""

WORD = rf"{_CJK}|{_LETTERS}(?:(?:['’ʼ.\-\u2010\u2011]|(?<=\d),(?=\d)){_LETTERS})*"
"""What a person calls a word."""

FIGURE = r"[$€£¥₹]?\d+(?:[.,]\d+)*%?"
"""A number as digits, with the signs that touch it."""

_FINE = rf"{_NUMBER}|{_CJK}|{_LETTERS}|\.\.\.|-{{2,}}|[^\w\s]"
_WHOLE = rf"{FIGURE}(?![\w])|{WORD}|\.\.\.|-{{2,}}|[^\w\s]"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # The scripts make these large: compiled on first use they do not delay the start.
    return re.compile(pattern)


def fine_tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield the smallest tokens, which edits are followed with."""
    return _compiled(_FINE).finditer(text)


def whole_tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield tokens as a word diff shows them: a changed word is shown whole."""
    return _compiled(_WHOLE).finditer(text, start, len(text) if end is None else end)


def words(text: str, within: TextRange | None = None) -> list[TextRange]:
    """Return the words of `text`, or of a part of it, in order."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return [TextRange(*m.span()) for m in _compiled(WORD).finditer(text, start, end)]


_STOPS = frozenset(".!?…。！？")


def openings(text: str, places: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each token what begins there: 2 a line, 1 perhaps a sentence, 0 nothing."""
    levels: list[int] = []
    last = 0
    stopped = False
    for start, end in places:
        if not last or "\n" in text[last:start]:
            levels.append(2)
        else:
            levels.append(int(stopped and start > last))
        # Quotes and brackets that close a sentence do not hide its stop.
        stopped = text[start] in _STOPS or (stopped and start == last and not text[start].isalnum())
        last = end
    return levels
