"""Degrees on a scale: level 3, four out of five, three on a scale of five, and magnitudes without the word."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.analysis.languages.figures import Bound
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.measures import measured, unit_at
from reader.analysis.quantities.model import Number, Passage, Quantity
from reader.analysis.quantities.numbers import number_at
from reader.analysis.tokens import phrase_before, phrase_from

HIGHEST_DEGREE = 10
"""Scales of danger and the like end there."""

GRADED = 14
"""Words before "four out of five" among which it says that a degree is meant."""

NAMED = 4
"""Words before a magnitude among which the earthquake stands."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the degree on a scale that `number` states, or None."""
    return _degree(passage, number) or _magnitude(passage, number)


def _degree(passage: Passage, number: Number) -> Quantity | None:
    """Read "level 3", "three on a scale of five" and, of a danger, "four out of five"."""
    units = passage.grammar.units
    if not 0 < number.low <= HIGHEST_DEGREE or number.is_range or number.bound is not Bound.EXACT:
        return None
    before = phrase_before(units.degrees, passage.row, number.first)
    nothing = not head(passage, number.last) or number.first < 2 or before is not None
    if before and nothing and passage.lower(number.last) not in ("-", "%", "."):
        return measured(passage, number, before[1], number.last, (before[0], 1.0), before[0])
    if before and passage.lower(number.last) == ".":
        return measured(passage, number, before[1], number.last, (before[0], 1.0), before[0])
    scale = phrase_from(units.scales, passage.row, number.last) or _scale_of_points(passage, number.last)
    if scale is None:
        link = phrase_from(units.out_of, passage.row, number.last)
        of = number_at(passage, link[1]) if link and link[1] > number.last + 1 else None
        if of is None or of.low not in (3, 4, 5, 6, 7, 8, 10) or not number.low <= of.low:
            return None
        noun = passage.lower(of.last)
        near = {passage.lower(k) for k in range(max(0, number.first - GRADED), number.first)}
        if (noun.isalpha() and noun not in passage.grammar.words.head_stop) or not near & units.graded:
            return None
        scale = True, of.last
    last = scale[1]
    top = number_at(passage, last)
    return measured(passage, number, number.opens, top.last if top else last, ("level", 1.0), "level")


def _scale_of_points(passage: Passage, at: int) -> tuple[bool, int] | None:
    """Return where "on the ten-point severity scale" ends."""
    scale, *links = passage.grammar.units.scale_of_points
    top = number_at(passage, at + 2) if passage.lower(at) in links else None
    if top is None or passage.lower(top.last) != "-":
        return None
    ends = [k for k in range(top.last + 2, top.last + 5) if passage.lower(k) == scale]
    return (True, ends[0] + 1) if ends else None


def _magnitude(passage: Passage, number: Number) -> Quantity | None:
    """Read the bare 5.2 of "one measured 5.2" where the text speaks of earthquakes."""
    units = passage.grammar.units
    if not (number.digits and 2 <= number.low < 9.9 and 0.05 < number.step < 0.5) or number.is_range:
        return None
    after = passage.lower(number.last)
    if after in ("%", "°", "-", "/") or _has_unit(passage, number.last):
        return None
    noun = head(passage, number.last)
    before = {passage.lower(k) for k in range(max(0, number.opens - NAMED), number.opens)}
    if phrase_before(units.measure_prefixes, passage.row, number.first):
        return None  # The word stands before it and belongs to it.
    of_one = bool(noun and noun[0] in units.quakes)
    opened = of_one or passage.lower(number.opens - 1) in units.quake_openers
    named = of_one or bool(before & units.quakes)
    if not opened or not (named or (not noun and _tells_of_quakes(passage.text, passage.grammar))):
        return None
    return measured(passage, number, number.opens, number.last, ("magnitude", 1.0), "magnitude")


def _has_unit(passage: Passage, at: int) -> bool:
    units = passage.grammar.units
    word = passage.lower(at)
    return (
        word in units.currency_words
        or word in passage.grammar.numbers.scales
        or word.rstrip("s") in units.durations
        or phrase_from(units.percent, passage.row, at) is not None
        or phrase_from(units.points, passage.row, at) is not None
        or unit_at(passage, at) is not None
    )


@lru_cache(maxsize=64)
def _tells_of_quakes(text: str, grammar: Grammar) -> bool:
    return re.search(rf"(?i)\b(?:{'|'.join(sorted(grammar.units.quakes))})\b", text) is not None
