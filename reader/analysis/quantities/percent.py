"""Percentages, percentage points and fractions: 44.2%, 98 per cent, half a point, two-thirds, one in five."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.languages.figures import Bound, UnitWords
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.measures import is_of_unit
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.quantities.numbers import is_of_scale, number_at
from reader.analysis.tokens import phrase_before, phrase_from, touches
from reader.model.finding import Matter

PERCENT = "%"
MOST_PARTS = 99
"""The smaller number of "eight in ten" is below it."""
SHARE = "share"
"""How a fraction is written."""
OFF = 0.2
"""What a third, or about a quarter, stands for, by the smaller of the part and the rest."""
LEAST_OFF = 5.0
"""The same for most of something, in points: "nine in ten"."""
PLAIN_OFF = 0.12
"""The same for a plain quarter or a half, which come up as such."""
LONG_ODDS = 25
"""From it on "one in 4,800" is a risk."""
LEAST_WHOLE = 3
"""Where the noun stands first, "in two" is no share."""
ROUND = (4, 5, 10, 100)
"""Wholes after which nothing need be named: "eight in ten"."""
POINTS = "points"


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the percentage that `number` states, or None."""
    units = passage.grammar.units
    points = phrase_from(units.points, passage.row, number.last)
    if points is None and passage.lower(number.last) == "-":
        points = phrase_from(units.points, passage.row, number.last + 1)
    if points and (passage.lower(number.last) not in units.glued_points or touches(passage.row, number.last)):
        return _quantity(passage, number, number.opens, points[1], points[0], POINTS)
    at = number.last + 1 if passage.lower(number.last) == "-" else number.last
    sign = phrase_from(units.percent, passage.row, at)
    if sign:
        return _quantity(passage, number, number.opens, sign[1], 1.0, PERCENT)
    return _one_in(passage, number, units)


def _quantity(passage: Passage, number: Number, first: int, last: int, factor: float, unit: str) -> Quantity:
    start, end = passage.span(first, last)
    low, high = number.low * factor, number.high * factor
    return Quantity(
        Matter.PERCENT,
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
        vague=number.vague,
    )


def _one_in(passage: Passage, number: Number, units: UnitWords) -> Quantity | None:
    """Read "one in five", "two out of three"; both small, the second larger."""
    noun: tuple[str, ...] = ()
    link = phrase_from(units.out_of, passage.row, number.last)
    if link is None:
        link, noun = _link_after_noun(passage, number, units), (passage.lower(number.last),)
    if link is None or number.low > MOST_PARTS or number.is_range or number.low % 1:
        return None
    if passage.lower(link[1]) == units.the:
        link = link[0], link[1] + 1  # "four in the hundred"
    of = number_at(passage, link[1]) or _hundred(passage, link[1])
    if of is None or not number.low < of.low or of.low % 1 or of.is_range:
        return None
    odds = number.low == 1 and of.low >= LONG_ODDS
    if not odds and of.low not in (*range(2, 21), 100):
        return None
    after = passage.lower(of.last)
    hyphened = passage.lower(number.last) == "-" == after
    last = of.last
    if hyphened and passage.lower(of.last + 1) in units.durations:
        last, after = of.last + 2, passage.lower(of.last + 2)  # "a one-in-200-year event"
    if after in units.durations or after.rstrip("s") in units.durations or after in ("-", "%"):
        return None
    alone = not after.isalpha()
    if noun:
        verb = of.low in ROUND and after.endswith(passage.grammar.events.verb_endings)
        if of.low < LEAST_WHOLE or not (alone or verb or after in passage.grammar.words.head_stop):
            return None  # "one man in three boats"
    elif alone and not (odds or (number.low > 1 and of.low in ROUND) or _is_rough(passage, number)):
        return None  # "the first two in three"
    start, end = passage.span(number.opens, last)
    counted = noun or head(passage, last)
    return _fraction(passage, start, end, 100 * number.low / of.low, counted, number.bound)


def _link_after_noun(passage: Passage, number: Number, units: UnitWords) -> tuple[bool, int] | None:
    """Return the link of "one resident in six" and "four voters in ten", where the things are named before it."""
    noun = passage.lower(number.last)
    if not noun.isalpha() or noun in passage.grammar.words.head_stop:
        return None
    link = phrase_from(units.out_of, passage.row, number.last + 1)
    if link is None or number.low == 1:
        return link
    of = number_at(passage, link[1])
    round_whole = of is not None and of.low in ROUND
    return (
        link
        if round_whole and noun.endswith("s") | (noun in units.aged) and noun not in units.not_shared
        else None
    )


def _hundred(passage: Passage, at: int) -> Number | None:
    scale = passage.grammar.numbers.scales.get(passage.lower(at))
    return Number(at, at + 1, 100, 100, 1, digits=False) if scale == 100 else None


def _is_rough(passage: Passage, number: Number) -> bool:
    return number.bound is not Bound.EXACT or passage.lower(number.opens - 1) in passage.grammar.numbers.until


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield fractions and parts of a point written in words."""
    units = passage.grammar.units
    openers, free = units.point_fractions.firsts | units.fractions.firsts, 0
    for at, token in enumerate(passage.row):
        if at < free or token.lower not in openers:
            continue
        if part := phrase_from(units.point_fractions, passage.row, at):
            start, end = passage.span(at, part[1])
            yield Quantity(
                Matter.PERCENT, start, end, part[0], part[0], unit=POINTS, shown=f"{part[0]:g}", step=0.01
            )
            free = part[1]
        elif (part := phrase_from(units.fractions, passage.row, at)) and _is_share(passage, at, part[1]):
            bound = phrase_before(passage.grammar.numbers.bounds, passage.row, at)
            start, end = passage.span(bound[1] if bound else at, part[1])
            yield _fraction(
                passage, start, end, part[0], head(passage, part[1]), bound[0] if bound else Bound.EXACT
            )
            free = part[1]


def _is_share(passage: Passage, first: int, last: int) -> bool:
    """Tell "half of voters" and "by a third" from "a third man", "the first half", "half an hour"."""
    words = passage.grammar.words
    if is_of_scale(passage, last):
        return False  # "Three quarters of a million" is a number.
    if is_of_unit(passage, last):
        return False  # "A quarter of a kilo" is a weight.
    if passage.lower(last) == words.partitive:
        noun = passage.lower(last + 1)
        span = (
            passage.lower(last + 2)
            if noun in words.determiners or noun in passage.grammar.numbers.articles
            else noun
        )
        return span.rstrip("s") not in passage.grammar.units.durations
    if last - first > 1 and passage.lower(first) not in passage.grammar.numbers.articles:
        return passage.lower(last) not in passage.grammar.units.durations
    after = passage.lower(last)
    if passage.lower(first) in passage.grammar.units.halves:
        # "half the fee", "half its crew", "at half price": but "half the time" and "half an hour" are lengths.
        owned = (
            after in words.determiners
            and passage.lower(last + 1).rstrip("s") not in passage.grammar.units.durations
        )
        return owned or after in passage.grammar.units.halved or after in passage.grammar.units.compared
    if after in passage.grammar.units.compared:
        return True  # "a fifth more than planned"
    rough = phrase_before(passage.grammar.numbers.bounds, passage.row, first) is not None
    if rough and (not after.isalpha() or after in words.head_stop):
        return True  # "About a tenth was lost"
    return passage.lower(first - 1) in passage.grammar.numbers.forms


def _fraction(
    passage: Passage, start: int, end: int, value: float, noun: tuple[str, ...], bound: Bound
) -> Quantity:
    rough = bound is not Bound.EXACT or value % 1
    step = max((OFF if rough else PLAIN_OFF) * min(value, 100 - value), LEAST_OFF if value > 50 else 0.0)
    bound = bound if bound is not Bound.EXACT else Bound.ABOUT
    shown = f"{value:.3g}"
    return Quantity(
        Matter.PERCENT, start, end, value, value, PERCENT, shown, bound, step=step, head=noun, written=SHARE
    )
