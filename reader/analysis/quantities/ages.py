"""Ages of people: a 34-year-old man, aged 43, "Dana Holt, 58,"."""

from __future__ import annotations

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_number
from reader.analysis.tokens import phrase_before, phrase_from, touches
from reader.model.finding import Matter


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the age that `number` states, or None."""
    if number.is_range or not 0 < number.low < 125 or number.low % 1:
        return None
    units = passage.grammar.units
    after = phrase_from(units.age_after, passage.row, number.last)
    if after:
        return _age(passage, number, number.first, after[1])
    if passage.lower(number.first - 1) in units.age_before:
        return _age(passage, number, number.first - 1, number.last)
    if _apposition(passage, number) or _of_years(passage, number) or _is_so_old(passage, number):
        return _age(passage, number, number.first, number.last)
    return None


def _is_so_old(passage: Passage, number: Number) -> bool:
    """Match "He was 88." and "at the age of 86": nothing follows that the number could count."""
    events, row = passage.grammar.events, passage.row
    if not number.digits or not YOUNGEST <= number.low <= OLDEST or number.low % 1:
        return False
    if passage.lower(number.last) not in (".", ",", ";", ""):
        return False
    if phrase_before(passage.grammar.units.age_phrases, row, number.first):
        return True
    subject = passage.lower(number.first - 2) in events.persons
    return subject and passage.lower(number.first - 1) in events.passives


def _of_years(passage: Passage, number: Number) -> bool:
    """Match "a man of 53" and "a girl of eleven," but neither "a staff of 53" nor "a crowd of 40 people"."""
    words = passage.grammar.words
    before = passage.row[number.first - 2] if number.first >= 2 else None
    if before is None or passage.lower(number.first - 1) != words.partitive or not 0 < number.low <= OLDEST:
        return False
    single = before.is_word and not before.lower.endswith("s") and words.stem(before.lower) in words.people
    if not single or words.stem(before.lower) in words.collectives:
        return False
    after = passage.lower(number.last)
    # "A man of 53 collapsed" has a verb where "a staff of 53 people" has what is counted.
    verb = after.endswith(passage.grammar.events.verb_endings) and words.stem(after) not in words.people
    return verb or not after.isalpha() or after in words.head_stop


YOUNGEST = 10
OLDEST = 115
"""Years between which a bare number after "he was" is an age."""


def _apposition(passage: Passage, number: Number) -> bool:
    """Match "Dana Holt, 58," but not "Article 5, 58," nor a list of numbers."""
    before, comma = number.first - 2, number.first - 1
    if before < 0 or not number.digits or number.last - number.first > 1:
        return False
    closed = number.last >= len(passage.row) or passage.lower(number.last) in ",.;:)"
    touching = touches(passage.row, number.last)
    named = passage.row[before].is_word and passage.row[before].is_capital
    # A name has a word before it, where "Vehicles (12)" opens the row of a table.
    in_brackets = before > 0 and passage.lower(comma) == "(" and passage.lower(number.last) == ")"
    month = passage.lower(before) in passage.grammar.calendar.months
    return (passage.lower(comma) == "," or in_brackets) and closed and touching and named and not month


def _age(passage: Passage, number: Number, first: int, last: int) -> Quantity:
    start, end = passage.span(first, last)
    return Quantity(
        Matter.AGE,
        start,
        end,
        number.low,
        number.low,
        unit="years old",
        shown=shown_number(number.low),
        bound=number.bound,
        step=1.0,
        head=head(passage, last),
    )
