"""The query cut into lexemes. Ranges are code points of the query, end excluded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from reader.index.figures import FIGURE
from reader.model.ranges import TextRange

FIELDS = (
    *("outlet", "author", "title", "tag", "note", "claim", "kind"),
    *("date", "after", "before", "age", "num", "is", "has", "story"),
)
"""What may stand before a colon."""


class Mark(Enum):
    """What a lexeme is."""

    WORD = auto()
    PHRASE = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()


class Lexeme(NamedTuple):
    """A piece of a query."""

    mark: Mark
    text: str
    """A field's name, a phrase without its quotes, else as typed."""
    at: TextRange
    number: int = 0
    """The distance of `near/8` and `"a b"~8`."""
    attached: bool = False
    """Nothing stands between it and the lexeme before."""


_QUOTES = '"“”„«»'
_LEXEMES = re.compile(
    rf"""
    (?P<blank>\s+)
  | (?P<open>\() | (?P<close>\))
  | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}](?:~(?P<slop>\d{{1,4}}))?)?
  | (?P<not>[-−–](?=[^\s)])|NOT(?=[\s(]))
  | (?P<or>OR(?=[\s()]|$)) | (?P<and>AND(?=[\s()]|$))
  | near/(?P<near>\d{{1,4}})(?=[\s()]|$)
  | (?P<field>(?i:{"|".join(FIELDS)})):
  | (?P<figure>[$€£¥]?{FIGURE}(?=[\s)]|$))
  | (?P<word>[^\s(){_QUOTES}]+)
    """,
    re.VERBOSE,
)
_MARKS = {
    "open": Mark.OPEN,
    "close": Mark.CLOSE,
    "phrase": Mark.PHRASE,
    "not": Mark.NOT,
    "or": Mark.OR,
    "and": Mark.AND,
    "near": Mark.NEAR,
    "field": Mark.FIELD,
    "figure": Mark.WORD,
    "word": Mark.WORD,
}


def lexemes(query: str) -> Iterator[Lexeme]:
    """Yield the lexemes of a query; every character that is not blank is part of one."""
    end = -1
    for match in _LEXEMES.finditer(query):
        name = match.lastgroup
        if name == "slop":
            name = "phrase"
        if name is None or name == "blank":
            continue
        attached = match.start() == end
        end = match.end()
        at = TextRange(match.start(), end)
        if name in ("word", "figure"):
            text = match[0]
        else:
            text = match[name].casefold() if name == "field" else match[name]
        number = int(match["slop"] or match["near"] or 0)
        yield Lexeme(_MARKS[name], text, at, number, attached)
