"""Places in an order with their noun: third-largest, 5th title, second attempt."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.quantities.heads import counted, head
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.tokens import touches
from reader.model.finding import Matter


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the ordinals that order something named."""
    at = 0
    while at < len(passage.row):
        read = _ordinal(passage, at)
        if read is None:
            at += 1
            continue
        value, last = read
        ranks = passage.lower(at - 1) in passage.grammar.units.ranking
        noun = () if ranks or _of_several(passage, last) else head(passage, last)
        if ranks or (noun and noun[0] not in passage.grammar.numbers.scales):
            start, end = passage.span(at, last)
            shown = str(value)
            yield Quantity(
                Matter.ORDINAL,
                start,
                end,
                value,
                value,
                counted(passage, noun) if noun else "",
                shown,
                step=1.0,
                head=noun,
            )
        at = last


def _of_several(passage: Passage, at: int) -> bool:
    """Tell "the first of three days", which orders the report and not the thing."""
    if passage.lower(at) != passage.grammar.words.partitive:
        return False
    near = [passage.lower(at + 1), passage.lower(at + 2)]
    return any(word.isdecimal() or word in passage.grammar.numbers.ones for word in near)


def _ordinal(passage: Passage, at: int) -> tuple[int, int] | None:
    units, word = passage.grammar.units, passage.lower(at)
    if word in units.ordinals:
        return units.ordinals[word], at + 1
    tens = passage.grammar.numbers.tens.get(word)
    if tens and passage.lower(at + 1) == "-" and passage.lower(at + 2) in units.ordinals:
        return tens + units.ordinals[passage.lower(at + 2)], at + 3
    if word.isdecimal() and passage.lower(at + 1) in units.ordinal_endings and touches(passage.row, at + 1):
        return int(word), at + 2
    return None
