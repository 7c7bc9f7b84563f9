"""Amounts of money with their currency: $145 billion, €3m a year, 15 million dollars."""

from __future__ import annotations

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.quantities.symbols import currency_before
from reader.analysis.tokens import touches
from reader.model.finding import Matter

PLAIN = "plain"
"""How the unit of "$5" is written: whose dollars they are, it does not say."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the amount that `number` states, or None when no currency stands beside it."""
    if unit := currency_before(passage, number.first):
        return _amount(passage, number, unit, number.last)
    if number.low == 1 and not number.digits:
        return None
    return _worded(passage, number)


def _worded(passage: Passage, number: Number) -> Quantity | None:
    units = passage.grammar.units
    at = number.last + 1 if passage.lower(number.last) == "-" else number.last
    if number.vague and passage.lower(at) == passage.grammar.words.partitive:
        at += 1
    adjective = None
    for size in (2, 1):
        word = " ".join(passage.lower(at + k) for k in range(size))
        if word in units.currency_adjectives:
            adjective, at = units.currency_adjectives[word], at + size
            break
    word = passage.lower(at)
    code = units.currency_words.get(word) or units.currency_codes.get(passage.row[at].text if word else "")
    if code is None or (len(word) == 1 and not touches(passage.row, at)):
        return None
    return _amount(passage, number, adjective or code, at + 1)


def _amount(passage: Passage, number: Number, unit: str, last: int) -> Quantity:
    start, end = passage.span(number.opens, last)
    written = {token.lower for token in passage.row[max(0, number.first - 1) : last]}
    plain = unit == "USD" and not written & passage.grammar.units.dollars_named
    per, last = rate(passage, last)
    factor = 0.01 if unit in ("CENT", "PENCE") else 1.0
    unit = {"CENT": "USD", "PENCE": "GBP"}.get(unit, unit)
    low, high = number.low * factor, number.high * factor
    return Quantity(
        Matter.MONEY,
        start,
        end,
        low,
        high,
        unit=unit,
        shown=shown_range(low, high),
        bound=number.bound,
        step=number.step * factor,
        head=head(passage, last),
        form=number.form,
        per=per,
        written=PLAIN if plain else "",
        vague=number.vague,
    )


def rate(passage: Passage, at: int) -> tuple[str, int]:
    """Return what an amount is per ("share" in "$5 a share") and where that ends."""
    opener, word = passage.lower(at), passage.lower(at + 1)
    if opener in passage.grammar.units.per_piece and not (
        word.isalpha() and word not in passage.grammar.words.head_stop
    ):
        return "piece", at + 1
    if opener not in passage.grammar.units.per:
        return "", at
    if not word.isalpha() or word in passage.grammar.words.head_stop:
        return "", at
    return word, at + 2
