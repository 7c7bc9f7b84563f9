"""Passages a key can mark: the sentence, number or quotation at the caret.

Offsets are code points, end excluded. Each function takes any offset and
looks no further than the block around it (the line, without blocks).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.model.article import Block
from reader.model.ranges import TextRange
from reader.text.graphemes import ceil_boundary, floor_boundary
from reader.text.motions import paragraph_around, word_around
from reader.text.segment import sentence_at

__all__ = ["number_around", "paragraph_around", "quotation_around", "sentence_around", "word_around"]


def sentence_around(text: str, blocks: Sequence[Block], offset: int) -> TextRange | None:
    """Return the sentence at `offset`, or the one before when it stands between two."""
    part = paragraph_around(text, blocks, offset)
    return _whole(text, sentence_at(text, offset, part)) if part else None


def number_around(text: str, blocks: Sequence[Block], offset: int) -> TextRange | None:
    """Return the number at `offset` with its sign and unit, else the nearest in the same sentence.

    "$145 billion", "1.5%", "400 billion parameters" less the noun, "GPT-5.4".
    """
    sentence = sentence_around(text, blocks, offset)
    if sentence is None:
        return None
    return _nearest(list(_numbers(text, sentence)), offset)


def quotation_around(text: str, blocks: Sequence[Block], offset: int) -> TextRange | None:
    """Return the words inside the innermost quotation marks around `offset`, else the nearest in the block.

    A quotation that is opened and not closed ends with its block, as in
    speech that runs over several paragraphs.
    """
    part = paragraph_around(text, blocks, offset)
    if part is None:
        return None
    pairs = list(_quotations(text, part))
    around = [p for p in pairs if p.start <= offset < p.end]
    pair = min(around, key=len) if around else _nearest(pairs, offset)
    if pair is None:
        return None
    closed = text[pair.end - 1] in _CLOSES.get(text[pair.start], "")
    inner = TextRange(pair.start + 1, pair.end - 1 if closed and len(pair) > 1 else pair.end)
    return _whole(text, inner) if inner.slice(text).strip() else None


def _nearest(found: list[TextRange], offset: int) -> TextRange | None:
    """Return the range at `offset`, else the first after it, else the last before it."""
    return next((r for r in found if offset < r.end), found[-1] if found else None)


def _whole(text: str, found: TextRange | None) -> TextRange | None:
    if found is None:
        return None
    return TextRange(floor_boundary(text, found.start), ceil_boundary(text, found.end))


_SCALE = r"hundred|dozen|score|thousand|million|billion|trillion|mln|bln|bn|tn|lakh|crore|mio|mrd|[mbk]"
_UNIT = (
    r"%|‰|°\s?[CF]?|per\s?cent|percent|pct|percentage\spoints?|basis\spoints?|bps|points?|degrees?"
    r"|dollars?|dlrs|cents?|euros?|pounds?|yen|yuan|rupees?|francs?|rubles?"
    r"|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|inches|hectares?|acres?|square\s(?:miles|kilomet(?:er|re)s|met(?:er|re)s|feet)"
    r"|kilograms?|kilos?|tonnes?|tons?|barrels?|bpd|bushels?|litres?|liters?|gallons?"
    r"|(?:mega|giga|kilo)?watts?|km/h|mph|km|cm|mm|kg|lbs?|[kMGT]W[h]?|[kMGT]B|GHz"
    r"|seconds?|minutes?|hours?|days?|weeks?|months?|years?|a\.?m\.?|p\.?m\.?"
)
_CURRENCY = r"(?:(?:US|AU?|CA?|HK|NZ|S|R)?[$€£¥₹₩₽₺]|(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|AUD|CAD|Rs\.?)\s)\s?"
_DIGITS = r"\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*"
_WRITTEN = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens?|hundreds|thousands|half"
    rf"|one(?=[\s-](?:{_SCALE})\b)"
)
_TAIL = rf"(?:[\s-]?(?:{_SCALE})(?!\w))*(?:[\s-]?(?:{_UNIT})(?!\w))?"
_NUMBER = (
    r"(?P<version>[A-Za-z][A-Za-z]*[-\u2010\u2011]\d+(?:\.\d+)*[A-Za-z]?(?:-\d+)*(?!\w))"
    rf"|(?P<number>(?:{_CURRENCY})?[-−+±~]?(?<![\w.])(?:{_DIGITS})(?:[-–—](?:{_CURRENCY})?(?:{_DIGITS}))?"
    rf"(?:st|nd|rd|th|s)?(?:{_TAIL}))"
    rf"|(?P<written>\b(?:{_WRITTEN})\b{_TAIL})"
)


@cache
def _number() -> re.Pattern[str]:
    # A large pattern: compiled on first use it does not delay the start.
    return re.compile(_NUMBER, re.IGNORECASE)


def _numbers(text: str, within: TextRange) -> Iterator[TextRange]:
    for found in _number().finditer(text, within.start, within.end):
        yield TextRange(*found.span())


_CLOSES = {
    '"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", "‘": "’", "'": "'", "《": "》",
}  # fmt: skip
_MARK = re.compile("[\"'“”„«»‹›「」『』‘’《》]")


def _quotations(text: str, within: TextRange) -> Iterator[TextRange]:
    """Yield quotations with their marks, inner ones before those they stand in."""
    opened: list[int] = []
    for found in _MARK.finditer(text, within.start, within.end):
        mark, at = found.group(), found.start()
        if mark in "'’" and _apostrophe(text, at, within):
            continue
        depth = next((d for d in range(len(opened) - 1, -1, -1) if mark in _CLOSES[text[opened[d]]]), None)
        if depth is not None:
            yield TextRange(opened[depth], at + 1)
            del opened[depth:]
        elif mark in _CLOSES:
            opened.append(at)
    for at in reversed(opened):
        if text[at] not in "'‘":  # A lone one is more likely an apostrophe: ’90s, ‘em.
            yield TextRange(at, within.end)


def _apostrophe(text: str, at: int, within: TextRange) -> bool:
    """Tell whether a single mark stands inside a word, or after one that is not quoted."""
    before = text[at - 1] if at > within.start else " "
    after = text[at + 1] if at + 1 < within.end else " "
    return before.isalnum() and after.isalnum()
