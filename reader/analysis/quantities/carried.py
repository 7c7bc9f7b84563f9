"""Units that carry over: "by 480 metres, to 2,780", "81 percent, pupils by 38", "it cost 1.7 million"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.model import Passage, Quantity, shown_range
from reader.analysis.tokens import Token
from reader.model.finding import Matter

REACH = 7
"""Tokens between a figure with a unit and one that shares it."""

BIG = 1000
"""Sums of money without a currency are as large as that."""

MONEYED = 7
"""Words before a bare sum among which it says that it is one: "cost"."""

FACTOR = 50
"""Figures further apart than this factor do not share a unit."""

MOST_PERCENT = 100
"""Percentages without the word are not larger."""

_UNITED = (Matter.PERCENT, Matter.MEASURE, Matter.MONEY, Matter.DURATION)


def carried(passage: Passage, found: list[Quantity]) -> list[Quantity]:
    """Give the bare figures among `found`, which are in order, the unit of the figure that they go on from."""
    done: list[Quantity] = []
    for place, quantity in enumerate(found):
        if quantity.kind is not Matter.COUNT or quantity.vague:
            done.append(quantity)
            continue
        ahead = found[place + 1] if place + 1 < len(found) else None
        done.append(
            _from_before(
                passage, next((one for one in reversed(done) if one.kind is not Matter.DATE), None), quantity
            )
            or _length(passage, done, quantity)
            or _from_behind(passage, quantity, ahead)
            or _money(passage, quantity)
            or quantity
        )
    return done


def _from_before(passage: Passage, first: Quantity | None, bare: Quantity) -> Quantity | None:
    """Share the unit of the figure before: after "to", "from", "against", and "4,000 of them"."""
    if first is None or first.kind not in _UNITED or first.unit == passage.grammar.units.magnitude:
        return None
    between = [token for token in passage.row if first.end <= token.start < bare.start]
    if any(token.text in ".!?;" for token in between):
        return None
    numbers = passage.grammar.numbers
    after = _after(passage, bare)
    if after[:2] == numbers.of_them:
        return _shared(first, bare) if first.kind is Matter.MEASURE else None
    if bare.head or len(between) > REACH:
        return None
    words = [token.lower for token in between]
    if words[-1:] == [passage.grammar.words.partitive]:
        words.pop()  # "35 hours instead of 38"
    before = words[-1] if words else ""
    linked = bare.form in ("to", "from", "by") or before in numbers.against
    if first.kind is Matter.PERCENT:
        # "Rose 5 percent to 182" ends at a level, not at a percentage.
        level = bare.form == "to" and first.form != "from"
        return _shared(first, bare) if linked and not level and bare.low <= MOST_PERCENT else None
    changed = bool(first.form) and first.form != bare.form
    return (
        _shared(first, bare)
        if linked and (changed or before in numbers.against or bare.form == "from")
        else None
    )


def _length(passage: Passage, done: Sequence[Quantity], bare: Quantity) -> Quantity | None:
    """Read the three years of "homes in four years and the same fares for three"."""
    opener = next((token.lower for token in reversed(passage.row) if token.end <= bare.start), "")
    after = _after(passage, bare)[:1]
    closed = not after or not after[0].isalpha() or after[0] == passage.grammar.numbers.joiner
    if bare.head or not closed or opener not in passage.grammar.units.length_openers:
        return None
    for first in reversed(done):
        between = passage.text[first.end : bare.start]
        if any(mark in between for mark in ".!?;"):
            return None
        if first.kind is Matter.DURATION:
            return _shared(first, bare)
    return None


def _from_behind(passage: Passage, bare: Quantity, then: Quantity | None) -> Quantity | None:
    """Share the unit of the end of a change: "from 480 to 2,780 metres"."""
    if then is None or bare.form != "from" or then.form != "to" or bare.head or then.kind not in _UNITED:
        return None
    between = [token for token in passage.row if bare.end <= token.start < then.start]
    return None if len(between) > 1 else _shared(then, bare)


def _shared(unit: Quantity, bare: Quantity) -> Quantity | None:
    """Return a bare figure in the unit of another, unless the two are too far apart for that."""
    factor = _factor(unit)
    low, high = bare.low * factor, bare.high * factor
    if unit.kind is not Matter.PERCENT and not (
        0 < low <= FACTOR * abs(unit.low) and abs(unit.low) <= FACTOR * low
    ):
        return None
    return replace(
        bare,
        kind=unit.kind,
        low=low,
        high=high,
        unit=unit.unit,
        shown=shown_range(*((bare.low, bare.high) if unit.kind is Matter.DURATION else (low, high))),
        step=bare.step * factor,
        head=(),
        written=unit.written,
        per=unit.per,
    )


def _factor(unit: Quantity) -> float:
    """Return how many base units one of the written units has."""
    return unit.factor or 1.0


def _after(passage: Passage, quantity: Quantity) -> tuple[str, ...]:
    behind = [token.lower for token in passage.row if token.start >= quantity.end][:3]
    return tuple(behind)


def _money(passage: Passage, bare: Quantity) -> Quantity | None:
    """Read the "1.7 million" of "it cost 1.7 million" in the one currency of the text."""
    if bare.low < BIG or (bare.unit and bare.head[:1] not in (("worth",), ())):
        return None
    units = passage.grammar.units
    before: list[Token] = []
    for token in passage.row:
        if token.start >= bare.start:
            break
        before = [] if token.text in ".!?;" else [*before, token]
    near = {token.lower for token in before[-MONEYED:]}
    behind = _after(passage, bare)
    if not (near & units.sum_verbs or behind[:1] == ("worth",)):
        return None
    currency = _currency(passage.text, passage.grammar)
    return replace(bare, kind=Matter.MONEY, unit=currency, head=()) if currency else None


@lru_cache(maxsize=64)
def _currency(text: str, grammar: Grammar) -> str:
    """Return the one currency that a text reckons in, or nothing."""
    units = grammar.units
    said: Counter[str] = Counter()
    for match in re.finditer(r"([A-Za-z]{0,2}[$€£¥₹₽₩])|(?<=[\da-z] )([A-Za-z]{3,9})\b", text):
        if match[1]:
            code = units.currency_symbols.get(match[1].lower()) or units.currency_symbols.get(match[1][-1])
        elif re.search(r"\d$|llion$|sand$", text[max(0, match.start() - 8) : match.start()].rstrip()):
            code = units.currency_words.get(match[2].lower())
        else:
            code = None
        if code:
            said[{"CENT": "USD", "PENCE": "GBP"}.get(code, code)] += 1
    return next(iter(said)) if len(said) == 1 else ""
