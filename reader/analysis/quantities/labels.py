"""Numbers that name one of several things: in week six, platform 3, the number 9 shirt. They count nothing."""

from __future__ import annotations

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_number
from reader.model.finding import Matter

HIGHEST = 200
"""A higher number behind such a word is a count or a name."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the place in an order that a number behind its noun names, or None."""
    at = number.first - 1
    label = passage.lower(at)
    if label not in passage.grammar.units.labels or number.opens < number.first or number.is_range:
        return None
    if number.low % 1 or not 0 < number.low <= HIGHEST or passage.lower(number.last) == "-":
        return None
    before, words = passage.lower(at - 1), passage.grammar.words
    opens = not before.isalpha() or before in words.determiners or before in passage.grammar.units.leading
    if not opens or (before in words.determiners and head(passage, number.last)):
        return None
    start, end = passage.span(number.first, number.last)
    value = number.low
    return Quantity(
        Matter.ORDINAL, start, end, value, value, label, shown_number(value), step=1.0, head=(label,)
    )
