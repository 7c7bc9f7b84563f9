"""What stands under the caret, as a query for where else it stands. Offsets are code points, end excluded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model.article import Block
from reader.model.ranges import TextRange
from reader.text.motions import word_around
from reader.text.objects import number_around, sentence_around

LONGEST = 200
"""Code points of a passage that is looked for as a phrase."""

_NAME = re.compile(
    r"[^\W\d_a-z][\w.&’'-]*(?:\s+(?:(?:of|the|de|du|von|van|der|and|&)\s+){0,2}[^\W\d_a-z][\w.&’'-]*)*"
)
_LEADING = re.compile(r"(?:The|A|An|In|On|At|But|And|For)\s+(?=\S)")
"""Words that begin a sentence and no name."""
_FIGURE = re.compile(
    r"[-−+±~]?(?:[A-Z]{0,2}[$€£¥₹₩₽₺])?\s?\d[\d.,]*(?:[\s-]?(?:thousand|million|billion|trillion|bn|tn|[mk])\b)?"
    r"(?:\s?(?:%|per\s?cent\b))?"
)
"""A figure with what `num:` reads of its unit."""


def lookup_query(text: str, blocks: Sequence[Block], caret: int, selection: TextRange | None = None) -> str:
    """Return a query for the selection, figure, name or word at the caret; empty when there is none."""
    if selection is not None:
        return _phrase(selection.slice(text)[:LONGEST])
    word = word_around(text, caret)
    number = number_around(text, blocks, caret)
    if number is not None and number.start <= caret < number.end:
        return _figure(number.slice(text))
    if word is None or not any(c.isalnum() for c in word.slice(text)):
        return ""
    name = _name_around(text, blocks, word)
    return _phrase((name or word).slice(text).rstrip(".,’'"))


def is_name(text: str, blocks: Sequence[Block], caret: int) -> bool:
    """Tell whether the caret is on a name; a single word that begins its sentence is none."""
    word = word_around(text, caret)
    number = number_around(text, blocks, caret)
    if word is None or (number is not None and caret in number):
        return False
    name, sentence = _name_around(text, blocks, word), sentence_around(text, blocks, caret)
    return name is not None and (name != word or sentence is None or sentence.start < name.start)


def _figure(found: str) -> str:
    """Return `num:` for a plain figure: it is found in every spelling; other figures as they stand."""
    plain = _FIGURE.match(" ".join(found.split()))
    if plain is None:
        return _phrase(found)
    shown = plain[0].rstrip(".,").lstrip("~±+")
    return f'num:"{shown}"' if " " in shown else f"num:{shown}"


def _name_around(text: str, blocks: Sequence[Block], word: TextRange) -> TextRange | None:
    """Return the name of several words that a word is part of; a sentence's first word is no name by itself."""
    if not text[word.start].isupper():
        return None
    sentence = sentence_around(text, blocks, word.start)
    if sentence is None:
        return None
    for found in _NAME.finditer(text, sentence.start, sentence.end):
        if found.start() <= word.start < found.end():
            leading = _LEADING.match(text, found.start(), found.end())
            return TextRange(leading.end() if leading else found.start(), found.end())
    return None


def _phrase(found: str) -> str:
    words = " ".join(found.replace('"', " ").split())
    return f'"{words}"' if " " in words else words
