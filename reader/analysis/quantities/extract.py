"""All quantities of one block, each character used once. Offsets are code points of the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities import (
    ages,
    ago,
    counts,
    dates,
    decades,
    degrees,
    durations,
    labels,
    measures,
    money,
    ordinals,
    percent,
    scores,
    times,
    versions,
)
from reader.analysis.quantities.carried import carried
from reader.analysis.quantities.model import Number, Passage, Quantity
from reader.analysis.quantities.numbers import numbers
from reader.analysis.quantities.reaches import joined
from reader.analysis.tokens import Token, tokens
from reader.model.finding import Matter

READERS = (
    degrees.read,
    percent.read,
    measures.weighed,
    money.read,
    ages.read,
    measures.read,
    durations.read,
    labels.read,
    counts.read,
)
"""From the surest sign to none."""

STAMP_LENGTH = 90
"""Longer lines are prose, whatever they start with."""


def quantities(
    text: str,
    start: int,
    end: int,
    grammar: Grammar,
    today: date | None = None,
    row: list[Token] | None = None,
) -> list[Quantity]:
    """Return the quantities of `text[start:end]` in order; they do not overlap.

    `row` are its tokens, where they are known already.
    """
    if end - start <= STAMP_LENGTH and re.match(grammar.calendar.stamp, text[start:end], re.IGNORECASE):
        return []
    passage = Passage(text, tokens(text, start, end) if row is None else row, grammar)
    found: list[Quantity] = []
    for group in (
        decades.find(passage),
        durations.clocked(passage),
        times.find(passage, today),
        dates.find(passage, today),
        ago.find(passage, today),
        scores.find(passage),
        versions.find(passage),
        measures.find(passage),
        percent.find(passage),
        ordinals.find(passage),
    ):
        _add(found, group)
    _add(found, durations.find(passage))
    _add(found, _of_numbers(passage, today))
    _add(found, counts.find(passage))
    _add(found, counts.singles(passage))
    found.sort(key=lambda quantity: quantity.start)
    return joined(passage, carried(passage, _without_conversions(passage, found)))


def _add(found: list[Quantity], more: Iterable[Quantity]) -> None:
    for quantity in more:
        if not any(quantity.start < other.end and other.start < quantity.end for other in found):
            found.append(quantity)


def _of_numbers(passage: Passage, today: date | None) -> Iterable[Quantity]:
    for number in numbers(passage):
        quantity = _read(passage, number, today)
        if quantity:
            yield quantity


def _read(passage: Passage, number: Number, today: date | None) -> Quantity | None:
    then = ago.read(passage, number, today)
    if then:
        return then
    for read in READERS:
        quantity = read(passage, number)
        if quantity:
            return quantity
    return None


def _without_conversions(passage: Passage, found: list[Quantity]) -> list[Quantity]:
    """Drop the second of "22 km (14 miles)" and "$5m (£4m)": one fact, written twice."""
    kept: list[Quantity] = []
    for quantity in found:
        if kept and _converts(passage.text, kept[-1], quantity):
            continue
        kept.append(quantity)
    return kept


def _converts(text: str, first: Quantity, second: Quantity) -> bool:
    between = text[first.end : second.start]
    if first.kind is not second.kind or len(between) > 12 or not re.match(r"\s*[(/]\s*(?:\w+\s+)?$", between):
        return False
    if first.kind is Matter.MONEY:
        return first.unit != second.unit
    return first.kind is Matter.MEASURE and first.unit == second.unit and _near(first.low, second.low)


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 0.15 * max(abs(a), abs(b))
