"""Measures told in two units, or with a unit that is a word of its own: 6ft 2in, 12 stone 4 pounds, a 200-pound man."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.quantities.model import Number, Passage
from reader.analysis.tokens import phrase_from

WEIGHED = 5
"""Words before "8 pounds" among which it says that something is weighed."""

STONES = range(5, 60)
"""What people weigh, where a ring has three stones."""


def with_smaller(passage: Passage, number: Number, written: str, last: int) -> tuple[Number, int]:
    """Add the 2in of "6ft 2in" to the feet that end at token `last`; return the whole and where it ends."""
    smaller = passage.grammar.units.compounds.smaller.get(written)
    if smaller is None or number.low % 1 or number.is_range:
        return number, last
    names, ratio, alone = smaller
    hyphened = passage.lower(last) == "-"
    at = last + (hyphened or passage.lower(last) in (",", passage.grammar.numbers.joiner))
    part = _whole_number(passage, at)
    if part is None or part >= ratio:
        return number, last
    end = at + 1 + (passage.lower(at + 1) == "-")
    after = passage.lower(end)
    if after in names:
        end += 1
    elif not (alone and (hyphened or at == last) and (closes(passage, at + 1) or hyphened)):
        return number, last
    else:
        end = at + 1
    value = number.low + part / ratio
    return replace(number, low=value, high=value, step=1 / ratio), end


def _whole_number(passage: Passage, at: int) -> int | None:
    word = passage.lower(at)
    return int(word) if word.isdecimal() else passage.grammar.numbers.ones.get(word)


def closes(passage: Passage, at: int) -> bool:
    """Tell whether nothing follows at token `at` that a figure could count."""
    word = passage.lower(at)
    stops = passage.grammar.words.head_stop
    return not word.isalpha() or word in stops or word in passage.grammar.units.compounds.dimensional


def is_unit(passage: Passage, number: Number, written: str, last: int) -> bool:
    """Tell the 16 stone that somebody weighs from 16 stone steps, and 950mb of air from 950mb of data."""
    units = passage.grammar.units
    low, high = units.compounds.plausible.get(passage.row[last - 1].text, (number.low, number.high))
    if not low <= number.low <= high:
        return False
    if written not in units.compounds.shy:
        return True
    if with_smaller(passage, number, written, last)[1] > last:
        return True
    if written in units.ordinal_endings:  # "He weighs 16st", but 21st in the table.
        return closes(passage, last) and _is_weighed(passage, number)
    if closes(passage, last):
        return True
    return number.low in STONES and passage.lower(last - 2) == "-" and _is_body(passage, last)


def _is_body(passage: Passage, at: int) -> bool:
    """Tell people and animals, who are weighed."""
    word, units = passage.lower(at), passage.grammar.units
    trade = word.endswith(units.trades) and word not in units.no_trades
    return trade or word in units.aged or passage.grammar.words.stem(word) in passage.grammar.words.people


def _is_weighed(passage: Passage, number: Number) -> bool:
    near = {passage.lower(k) for k in range(max(0, number.opens - WEIGHED), number.opens)}
    return bool(near & passage.grammar.units.compounds.weighing)


def pounds(passage: Passage, number: Number) -> int | None:
    """Return where the pounds of a weight end: "weighs 8 pounds", "20 pounds of fat", "a 200-pound man"."""
    units, words = passage.grammar.units, passage.grammar.words
    hyphened = passage.lower(number.last) == "-"
    at = number.last + hyphened
    if passage.lower(at) not in units.compounds.pounds or number.low >= units.compounds.most_pounds:
        return None
    noun = passage.lower(at + 1)
    if _is_weighed(passage, number) or with_smaller(passage, number, "pound", at + 1)[1] > at + 1:
        return at + 1
    if hyphened:
        return at + 1 if noun in units.compounds.heavy or _is_body(passage, at + 1) else None
    goods = noun == words.partitive and passage.lower(at + 2).isalpha()
    goods = goods and passage.lower(at + 2) not in words.head_stop
    named = (
        passage.lower(at + 2) not in units.compounds.moneyed
        and passage.lower(at + 3) not in units.compounds.moneyed
    )
    return at + 1 if goods and named and phrase_from(units.percent, passage.row, at) is None else None
