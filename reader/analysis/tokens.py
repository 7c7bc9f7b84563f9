"""Words, figures and signs of one passage, with phrase matching. Offsets are code points of the whole text.

Digits and letters never share a token, so that "350m", "4.17am" and
"34-year-old" fall into parts; a hyphen is a token of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from reader.analysis.languages.phrases import Phrases
from reader.text.fold import fold_char

V = TypeVar("V")

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[A-Z]{0,2}\$|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")
"""A currency sign keeps the country before it: US$, A$."""


# Not frozen, for setting the fields of a frozen one takes three times as long; nobody changes a token.
@dataclass(slots=True, eq=False)
class Token:
    """One word, figure or sign."""

    text: str
    lower: str
    start: int
    end: int
    is_word: bool
    is_figure: bool
    is_capital: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Split `text[start:end]`."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        lower, is_word, is_figure, is_capital = _sort(word)
        found.append(Token(word, lower, match.start(), match.end(), is_word, is_figure, is_capital))
    return found


@lru_cache(maxsize=65536)
def _sort(word: str) -> tuple[str, bool, bool, bool]:
    """Return a word in lower case without accents, and whether it is a word, a figure, has a capital.

    Papers write Gdańsk or Gdansk; the tables of a grammar hold no accents.
    """
    first = word[0]
    lower = word.lower() if word.isascii() else "".join(map(fold_char, word))
    return lower.replace("’", "'"), first.isalpha(), first.isdecimal(), first.isupper()


def plain(word: str) -> str:
    """Return a word as words are compared: in lower case, without accents."""
    return _sort(word)[0]


def phrase_from(table: Phrases[V], row: list[Token], at: int) -> tuple[V, int] | None:
    """Return the value of the longest phrase that starts at token `at`, and where it ends."""
    if at >= len(row) or row[at].lower not in table.firsts:
        return None
    words = [token.lower for token in row[at : at + table.longest]]
    for size in range(len(words), 0, -1):
        key = tuple(words[:size])
        if key in table:
            return table[key], at + size
    return None


def phrase_before(table: Phrases[V], row: list[Token], at: int) -> tuple[V, int] | None:
    """Return the value of the longest phrase that ends just before token `at`, and where it starts."""
    if at < 1 or row[at - 1].lower not in table.lasts:
        return None
    for size in range(min(table.longest, at), 0, -1):
        key = tuple([token.lower for token in row[at - size : at]])
        if key in table:
            return table[key], at - size
    return None


def joined(row: list[Token], idioms: Phrases[str]) -> list[Token]:
    """Make one token of each idiom, read as the word it stands for."""
    if not any(token.lower in idioms.firsts for token in row):
        return row
    found: list[Token] = []
    at = 0
    while at < len(row):
        read = phrase_from(idioms, row, at) if row[at].lower in idioms.firsts else None
        if read is None:
            found.append(row[at])
            at += 1
            continue
        word, last = read
        start, end = row[at].start, row[last - 1].end
        written = " ".join(token.text for token in row[at:last])
        found.append(Token(written, word, start, end, *_sort(written)[1:]))
        at = last
    return found


def touches(row: list[Token], at: int) -> bool:
    """Tell whether token `at` follows the one before it without a blank."""
    return 0 < at < len(row) and row[at - 1].end == row[at].start
