"""What the words right beside a figure make of it: a part, a difference, a length between two events."""

from __future__ import annotations

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.model import Quantity
from reader.analysis.sentences import Sentence
from reader.model.finding import Matter

QUOTED = 5
"""Words before a bare number among which the change stands that led to it."""


COMPARED = 6
"""Words after "20 more" among which it says than what."""


def is_apart(quantity: Quantity, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell a length between two events, "four years later", of which the sentence before says which they are."""
    if quantity.kind is not Matter.DURATION:
        return False
    after, then, *_ = [*(token.lower for token in sentence.row if token.start >= quantity.end), "", ""]
    # "50 minutes later than forecast" says itself from when it counts.
    return after in grammar.calendar.later | grammar.calendar.earlier and then not in grammar.numbers.against


def after_change(quantity: Quantity, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a bare number stands just after an amount and a small word: "12p to", "8 points at"."""
    before = [token.lower for token in sentence.row if token.end <= quantity.start][-QUOTED:]
    points = {word for phrase in grammar.units.points for word in phrase}
    return any(word in grammar.units.currency_words or word in points for word in before[:-1])


def is_difference(quantity: Quantity, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell "three hours less" and "smaller by 650", which say how far something is from something else."""
    if quantity.kind in (Matter.PERCENT, Matter.DATE, Matter.TIME, Matter.ORDINAL):
        return False
    differences = grammar.units.differences
    after = next((token.lower for token in sentence.row if token.start >= quantity.end), "")
    before = [token.lower for token in sentence.row if token.end <= quantity.start][-2:]
    by = len(before) == 2 and before[0] in differences and grammar.numbers.forms.get(before[1]) == "by"
    if quantity.kind is Matter.COUNT and grammar.words.others & {*quantity.head[:1]} and not by:
        behind = [token.lower for token in sentence.row if token.start >= quantity.end][1:COMPARED]
        return bool(grammar.numbers.against & {*behind})  # "Options on 20 more planes" come on top.
    return by or after in differences or bool(differences & {*quantity.head[:1]})


def is_part(quantity: Quantity, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell "nineteen of the injured" and "3,100 of whom", some of those that another figure counts."""
    words = grammar.words
    of, whose, *_ = [*(token.lower for token in sentence.row if token.start >= quantity.end), "", ""]
    return of == words.partitive and (
        whose in words.determiners or whose in grammar.numbers.whom or (of, whose) == grammar.numbers.of_them
    )


def just_before(quantity: Quantity, sentence: Sentence) -> set[str]:
    """Return the words of the ten characters before a figure, lower case."""
    return {token.lower for token in sentence.row if quantity.start - 10 <= token.start < quantity.start}


def _acts(word: str, grammar: Grammar) -> bool:
    events = grammar.events
    acting = word in grammar.numbers.acting or grammar.words.stem(word) in events.verbs
    return acting or word.endswith(events.verb_endings)


def is_thing(quantity: Quantity, grammar: Grammar) -> bool:
    """Tell whether what an age is of is certainly no person or animal: a ship, a bridge."""
    words, units = grammar.words, grammar.units
    if not quantity.head or _acts(quantity.head[0], grammar):
        return False  # "The 27-year-old broke away" is somebody.
    return not any(
        words.stem(word) in words.people or word in units.aged or word.endswith(units.trades)
        for word in quantity.head
    )
