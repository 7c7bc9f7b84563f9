"""Text as the index sees it: folded words, one or more forms at each place.

`CHUNK` cuts a text into chunks; `parts` says what one chunk stands for. A part
takes one place, whatever its number of forms, and its range counts code points
from the start of the chunk, end excluded. Nothing here depends on a language;
stems are the concern of `stems`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from reader.index.figures import FIGURE, parse

_SEGMENTLESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Written without spaces (or, Korean, with particles attached): found by pairs of characters."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d"
    "\u0a81-\u0acd\u0b01-\u0b4d\u0bbe-\u0bcd\u0c00-\u0c4d\u0c81-\u0ccd\u0d00-\u0d4d\u0d81-\u0ddf"
)
_INVISIBLE = "\u00ad\u200b-\u200d\u2060"
_NARROW = "\u00a0\u202f"
_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-‐‑"

_L = rf"[^\W\d_{_SEGMENTLESS}]"
_WORD = rf"{_L}+(?:[{_MARKS}{_INVISIBLE}]+{_L}*)*(?:[{_APOSTROPHES}]{_L}+(?:[{_MARKS}{_INVISIBLE}]+{_L}*)*)*"
CHUNK = re.compile(
    rf"{_L}(?:\.{_L})+\.?(?!\w)"  # U.S., e.g.
    r"|[A-Za-z](?:\+\+|\#)(?![\w+#])"  # C++, C#
    rf"|{_WORD}(?:[{_HYPHENS}]{_WORD})*"
    rf"|{FIGURE}"
    rf"|[{_SEGMENTLESS}]+"
)
_SEGMENTLESS_RUN = re.compile(rf"[{_SEGMENTLESS}]+")
_STRIPPED = re.compile(rf"[{_INVISIBLE}]")
_ELISIONS = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu", "dell", "nell", "all", "un"})
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss"}
)
LONGEST_WORD = 64
"""Code points of a form; what is longer is no word that anybody types."""
_CACHE_LIMIT = 300_000
"""Chunks; a process that sees more starts afresh rather than grow."""


class Part(NamedTuple):
    """What stands at one place of a text."""

    forms: tuple[str, ...]
    """The first is the word as folded; others are further spellings that find it."""
    figures: tuple[str, ...]
    start: int
    end: int


class Token(NamedTuple):
    """A part at its place in a whole text; `start` and `end` are code points of it."""

    place: int
    forms: tuple[str, ...]
    figures: tuple[str, ...]
    start: int
    end: int


def fold(word: str) -> str:
    """Return a word without case, accents, ligatures and width; script marks that carry meaning stay.

    Never empty for a word that is not, and without blanks.
    """
    # Some Arabic ligatures are whole phrases.
    folded = unicodedata.normalize("NFKC", word).casefold().replace(" ", "")
    if folded.isascii():
        return folded or word
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", folded):
        if not _is_accent(char, letters[-1] if letters else ""):
            letters.append(char)
    return unicodedata.normalize("NFC", "".join(letters)).translate(_LETTERS) or word


def _is_accent(char: str, base: str) -> bool:
    if "\u0300" <= char <= "\u036f":
        # й is a letter of its own, ё is not.
        return not (char == "\u0306" and base in "иИ")
    return "\u0591" <= char <= "\u05c7" or "\u064b" <= char <= "\u065f" or char == "\u0670"


_parts: dict[str, tuple[Part, ...]] = {}


def parts(chunk: str) -> tuple[Part, ...]:
    """Return what a chunk stands for, place by place."""
    found = _parts.get(chunk)
    if found is None:
        if len(_parts) >= _CACHE_LIMIT:
            _parts.clear()
        found = _parts[chunk] = tuple(_analysed(chunk))
    return found


def tokens(text: str) -> Iterator[Token]:
    """Yield the parts of a whole text with their places and ranges."""
    place = 0
    for match in CHUNK.finditer(text):
        at = match.start()
        for part in parts(match[0]):
            yield Token(place, part.forms, part.figures, at + part.start, at + part.end)
            place += 1


def is_segmentless(word: str) -> bool:
    """Tell whether a word is of a script that is indexed by pairs of characters."""
    return _SEGMENTLESS_RUN.match(word) is not None


def _analysed(chunk: str) -> Iterator[Part]:
    first = chunk[0]
    if first.isdecimal():
        # Fullwidth digits fold; the narrow spaces that group thousands must not become plain ones.
        words, figures = parse(
            "".join(c if c in _NARROW else unicodedata.normalize("NFKC", c) for c in chunk)
        )
        yield Part(words or (fold(chunk),), figures, 0, len(chunk))
    elif _SEGMENTLESS_RUN.match(chunk):
        yield from _pairs(chunk)
    elif "." in chunk:
        letters = fold(chunk.replace(".", ""))
        yield Part((letters, dotted(letters)), (), 0, len(chunk))
    elif chunk[-1] in "+#":
        yield Part((chunk.casefold(),), (), 0, len(chunk))
    else:
        yield from _compound(chunk)


def dotted(letters: str) -> str:
    """Return the form that tells "U.S." and "US" from "us"."""
    return ".".join(letters) + "."


def _pairs(run: str) -> Iterator[Part]:
    for index in range(len(run)):
        pair = run[index : index + 2]
        yield Part((fold(pair),), (), index, index + len(pair))


def _compound(chunk: str) -> Iterator[Part]:
    """A word, or several joined by hyphens, which are also found written as one."""
    words = re.split(f"[{_HYPHENS}]", chunk)
    joined = fold(_STRIPPED.sub("", "".join(words))) if len(words) > 1 else ""
    start = 0
    for word in words:
        forms = _forms(_STRIPPED.sub("", word))
        if joined and len(joined) <= LONGEST_WORD:
            forms = (*forms, joined)
        yield Part(forms, (), start, start + len(word))
        start += len(word) + 1


def _forms(word: str) -> tuple[str, ...]:
    pieces = re.split(f"[{_APOSTROPHES}]", word)
    if len(pieces) > 1 and pieces[-1] in ("s", "S"):
        pieces.pop()
    whole = fold("".join(pieces) or word)[:LONGEST_WORD]
    if len(pieces) > 1 and pieces[0].casefold() in _ELISIONS:
        return whole, fold("".join(pieces[1:]) or word)[:LONGEST_WORD]
    if 2 <= len(word) <= 4 and word.isalpha() and word.isupper():
        return whole, dotted(whole)
    return (whole,)
