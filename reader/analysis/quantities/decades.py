"""Ages that are told without their figure, or of many: in his late fifties, an octogenarian, the over-65s."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Passage, Quantity, shown_range
from reader.analysis.tokens import touches
from reader.model.finding import Matter

YEARS = 9
"""From the first to the last year of a decade."""

ADJECTIVES = 2
"""Words between the article and the noun of "a local teenager"."""


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the ages that no figure before "years old" states."""
    units = passage.grammar.units
    for at, token in enumerate(passage.row):
        if token.is_figure:
            found = _all_over(passage, at) or _decade(passage, at, token.lower, at + 2)
        elif token.lower in units.decades.decades:
            found = _decade(passage, at, str(units.decades.decades[token.lower]), at + 1)
        else:
            found = _in_a_word(passage, at) if token.lower in units.decades.words else None
        if found:
            yield found


def _decade(passage: Passage, at: int, tens: str, last: int) -> Quantity | None:
    """Read "in his fifties", "in her late 60s"; not "in the fifties"."""
    units = passage.grammar.units
    if not tens.isdecimal() or len(tens) != 2 or tens[1] != "0" or tens[0] in "01":
        return None
    if last > at + 1 and not (passage.lower(at + 1) == units.decades.plural and touches(passage.row, at + 1)):
        return None
    first = at - 1
    first -= passage.lower(first) == "-"
    part = units.decades.parts.get(passage.lower(first))
    first -= part is not None
    owned = passage.lower(first) in units.decades.owners and passage.lower(first - 1) in units.decades.openers
    if not owned:
        return None
    low, high = part or (0, YEARS)
    return _age(passage, first - 1, last, int(tens) + low, int(tens) + high)


def _in_a_word(passage: Passage, at: int) -> Quantity | None:
    """Read "a teenager was held"; "as a teenager" and "when he was a teenager" tell of long ago."""
    units = passage.grammar.units
    low, high = units.decades.words[passage.lower(at)]
    for back in range(at - 1, max(-1, at - ADJECTIVES - 2), -1):
        word = passage.lower(back)
        if not word.isalpha():
            return None
        if word in passage.grammar.numbers.articles:
            once = passage.lower(back - 1) in units.decades.once
            return None if once else _age(passage, at, at + 1, low, high)
        if word in passage.grammar.words.determiners and low > units.decades.adult:
            return _age(passage, at, at + 1, low, high)
        if word in passage.grammar.words.head_stop:
            return None
    return None


def _all_over(passage: Passage, at: int) -> Quantity | None:
    """Read "the over-65s" and "under-16s"."""
    units, row = passage.grammar.units, passage.row
    opener = at - 1 - (passage.lower(at - 1) == "-")
    bound = passage.grammar.numbers.bounds.get((passage.lower(opener),))
    plural = passage.lower(at + 1) == units.decades.plural and touches(row, at + 1)
    if bound not in (Bound.AT_LEAST, Bound.AT_MOST) or not plural or not row[at].lower.isdecimal():
        return None
    years = int(row[at].lower)
    return _age(passage, opener, at + 2, years, years, bound) if years < units.decades.most_years else None


def _age(
    passage: Passage, first: int, last: int, low: int, high: int, bound: Bound = Bound.EXACT
) -> Quantity:
    start, end = passage.span(first, last)
    return Quantity(
        Matter.AGE,
        start,
        end,
        low,
        high,
        unit="years old",
        shown=shown_range(low, high),
        bound=bound,
        step=1.0,
        head=head(passage, last),
    )
