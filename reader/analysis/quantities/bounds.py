"""What bounds a number, before it and behind it: at least, north of, or more, seventy-odd."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.model import Number, Passage
from reader.analysis.quantities.symbols import before_symbol
from reader.analysis.tokens import phrase_before, phrase_from, touches

COMPASS = 100
"""A smaller figure behind "north of" is a street or a number of things on the map."""


def bounded(passage: Passage, number: Number) -> Number:
    """Attach "at least", "about", "or more" and the forms of a change."""
    words = passage.grammar.numbers
    opens = number.opens if number.is_range and not number.vague else before_symbol(passage, number.first)
    bound = _bound_before(passage, number, opens)
    after = phrase_from(words.trailing_bounds, passage.row, number.last)
    form = passage.lower((bound[1] if bound else opens) - 1)
    number = replace(number, opens=bound[1] if bound else opens, form=words.forms.get(form, ""))
    climbed = phrase_before(words.climbed, passage.row, opens)
    if bound and climbed:
        return replace(number, bound=Bound.EXACT, form=words.forms[passage.lower(opens - 1)], opens=opens)
    if after and not number.is_range and passage.lower(after[1]) not in passage.grammar.units.per:
        number = replace(number, last=after[1])
    if bound:
        holds = bound[0] is Bound.AT_MOST and phrase_before(words.holds, passage.row, bound[1])
        return replace(number, bound=Bound.EXACT if holds else bound[0])
    if after and not number.is_range:
        return replace(number, bound=after[0])
    return replace(number, bound=Bound.ABOUT) if number.vague else number


def _bound_before(passage: Passage, number: Number, opens: int) -> tuple[Bound, int] | None:
    """Return the modifier before token `opens` and where it starts."""
    words, row = passage.grammar.numbers, passage.row
    bound = phrase_before(words.bounds, row, opens)
    filler = phrase_before(words.fillers, row, opens) if bound is None else None
    if filler:
        bound = phrase_before(words.bounds, row, filler[1])
    if bound is None and (opens < number.first or number.low >= COMPASS or _shares(passage, number)):
        bound = phrase_before(words.compass, row, opens)
    # "A three-under 68" and "a five-over 75" are played so, not at most or at least.
    hyphened = bound is not None and passage.lower(bound[1] - 1) == "-" and touches(row, bound[1])
    return None if hyphened else bound


def _shares(passage: Passage, number: Number) -> bool:
    return phrase_from(passage.grammar.units.percent, passage.row, number.last) is not None
