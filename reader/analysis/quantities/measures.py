"""Measured quantities in SI base units: 22 km, 21,000 acres, 41C, magnitude 6.4."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.compounds import closes, is_unit, pounds, with_smaller
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.quantities.money import rate
from reader.analysis.tokens import phrase_before, phrase_from, touches
from reader.model.finding import Matter

BASE = {
    "length": "m",
    "area": "m²",
    "mass": "kg",
    "volume": "l",
    "speed": "m/s",
    "power": "W",
    "energy": "Wh",
    "temperature": "°C",
    "fahrenheit": "°C",
    "data": "B",
    "frequency": "Hz",
    "magnitude": "magnitude",
}


BROKEN = frozenset({"length", "area", "mass", "volume"})
"""Dimensions of which one speaks by halves."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the measurement that `number` states, or None when no unit stands beside it."""
    units = passage.grammar.units
    before = phrase_before(units.measure_prefixes, passage.row, number.first)
    if before and number.low < 10:
        return measured(passage, number, before[1], number.last, (before[0], 1.0), before[0])
    for skip in (0, 1):
        at = number.last + skip
        if skip and passage.lower(at - 1) != "-":
            break
        match = unit_at(passage, at)
        if match:
            (dimension, factor), last = match
            written = " ".join(passage.lower(k) for k in range(at, last)).strip("- ").rstrip("s")
            if not is_unit(passage, number, written, last):
                return None
            number, last = with_smaller(passage, number, written, last)
            return measured(passage, number, number.opens, last, (dimension, factor), written)
    return None


def weighed(passage: Passage, number: Number) -> Quantity | None:
    """Return the weight that `number` states in pounds, which are money elsewhere."""
    last = pounds(passage, number)
    if last is None:
        return None
    number, last = with_smaller(passage, number, "pound", last)
    return measured(passage, number, number.opens, last, passage.grammar.units.compounds.pound, "lb")


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield "half a tonne", "a quarter of a kilo", "a mile and a half", "less than a foot"."""
    units, articles = passage.grammar.units, passage.grammar.numbers.articles
    for at, token in enumerate(passage.row):
        if token.lower in articles:
            found = _of_one(passage, at) or _part(passage, at)
        else:
            found = _part(passage, at) if token.lower in units.fractions.firsts else None
        if found:
            yield found


def _part(passage: Passage, at: int) -> Quantity | None:
    """Read "half a mile", "a third of a square mile"."""
    part = phrase_from(passage.grammar.units.fractions, passage.row, at)
    if part is None:
        return None
    unit = _one_unit(passage, part[1] + (passage.lower(part[1]) == passage.grammar.words.partitive))
    bare = passage.lower(at) in passage.grammar.units.halves
    if unit is None or not (bare or passage.lower(part[1]) == passage.grammar.words.partitive):
        return None
    return _broken(passage, at, part[1], part[0] / 100, unit)


def is_of_unit(passage: Passage, at: int) -> bool:
    """Tell "of a kilo" at token `at`."""
    return passage.lower(at) == passage.grammar.words.partitive and _one_unit(passage, at + 1) is not None


def _of_one(passage: Passage, at: int) -> Quantity | None:
    """Read "a mile and a half", and after a bound "a foot"."""
    unit = _one_unit(passage, at)
    if unit is None:
        return None
    more = phrase_from(passage.grammar.units.compounds.and_parts, passage.row, unit[1])
    if more:
        return _broken(passage, at, at + 1, 1 + more[0], (unit[0], more[1]), unit[1])
    bound = phrase_before(passage.grammar.numbers.bounds, passage.row, at)
    alone = (
        closes(passage, unit[1])
        and passage.lower(unit[1] - 1) not in passage.grammar.units.compounds.not_alone
    )
    return _broken(passage, at, at + 1, 1.0, unit) if bound and alone else None


def _one_unit(passage: Passage, at: int) -> tuple[tuple[str, float], int] | None:
    """Return the unit of "a kilo" at token `at` and where it ends, if one speaks of parts of it."""
    if passage.lower(at) not in passage.grammar.numbers.articles:
        return None
    if passage.lower(at + 1) in passage.grammar.units.compounds.pounds:
        return (passage.grammar.units.compounds.pound, at + 2) if _of_goods(passage, at + 2) else None
    match = unit_at(passage, at + 1)
    return match if match and match[0][0] in BROKEN else None


def _of_goods(passage: Passage, at: int) -> bool:
    """Tell "half a pound of butter" from half a pound of money."""
    goods = passage.lower(at + 1)
    stops = passage.grammar.words.head_stop | passage.grammar.units.compounds.moneyed
    return passage.lower(at) == passage.grammar.words.partitive and goods.isalpha() and goods not in stops


def _broken(
    passage: Passage,
    at: int,
    first: int,
    value: float,
    unit: tuple[tuple[str, float], int],
    named: int = 0,
) -> Quantity:
    """Return so many units, which are named up to token `named` or their end."""
    bound = phrase_before(passage.grammar.numbers.bounds, passage.row, at)
    opens, kind = (bound[1], bound[0]) if bound else (at, Bound.EXACT)
    number = Number(at, first + 1, value, value, 0.1, digits=False, bound=kind, opens=opens)
    begin = first + (passage.lower(first) == passage.grammar.words.partitive)
    begin += passage.lower(begin) in passage.grammar.numbers.articles
    written = " ".join(passage.lower(k) for k in range(begin, named or unit[1]))
    return measured(passage, number, opens, unit[1], unit[0], written)


def _below_zero(passage: Passage, at: int) -> int | None:
    """Return where "below zero" ends; a bare "below" at the end of a clause says the same."""
    below = phrase_from(passage.grammar.numbers.below, passage.row, at)
    if below is None or (below[1] == at + 1 and passage.lower(below[1]) not in (".", ",", ";", ")", "")):
        return None
    return below[1]


def unit_at(passage: Passage, at: int) -> tuple[tuple[str, float], int] | None:
    """Return the unit at token `at` and where it ends, singular or plural; letters that mean something else in another case must fit exactly."""
    table = passage.grammar.units.measures
    known = phrase_from(table, passage.row, at), _singular(passage, at), _raised(passage, at)
    match = max((one for one in known if one), key=lambda one: one[1], default=None)
    if match and match[1] > at + 1:
        return match
    exact = passage.row[at].text if at < len(passage.row) else ""
    if exact in passage.grammar.units.case_sensitive:
        return table[(exact,)], at + 1
    return None if passage.lower(at) in passage.grammar.units.case_sensitive else match


def _raised(passage: Passage, at: int) -> tuple[tuple[str, float], int] | None:
    """Return the unit of "km2", whose figure is a token of its own."""
    if at + 1 < len(passage.row) and touches(passage.row, at + 1):
        unit = passage.grammar.units.measures.get((passage.lower(at) + passage.lower(at + 1),))
        return (unit, at + 2) if unit else None
    return None


def _singular(passage: Passage, at: int) -> tuple[tuple[str, float], int] | None:
    for size in (3, 2, 1):
        key = tuple(passage.lower(k) for k in range(at, at + size))
        singular = (*key[:-1], key[-1].removesuffix("s"))
        if key[-1].endswith("s") and singular in passage.grammar.units.measures and len(singular[-1]) > 1:
            return passage.grammar.units.measures[singular], at + size
    return None


def measured(
    passage: Passage, number: Number, first: int, last: int, unit: tuple[str, float], written: str
) -> Quantity:
    """Return `number` times a unit: its dimension and its size in base units, written as `written`."""
    dimension, factor = unit
    start, end = passage.span(min(first, number.opens), last)
    own = passage.grammar.units.compounds.rates.get(written, "")
    per, last = (own, last) if own else rate(passage, last)
    low, high = number.low * factor, number.high * factor
    below = {"-", *passage.grammar.numbers.minus}
    if dimension in ("temperature", "fahrenheit") and passage.lower(number.first - 1) in below:
        low, high = -high, -low
        start = passage.row[number.first - 1].start
    if dimension in ("temperature", "fahrenheit") and (zero := _below_zero(passage, last)):
        low, high, last = -high, -low, zero
        end = passage.row[last - 1].end
    if dimension in ("temperature", "fahrenheit"):
        written = dimension  # 41 degrees are 41C, written otherwise and not converted.
    if dimension == "fahrenheit":
        dimension, low, high = "temperature", (low - 32) * 5 / 9, (high - 32) * 5 / 9
    return Quantity(
        Matter.MEASURE,
        start,
        end,
        low,
        high,
        unit=BASE.get(dimension, dimension),
        shown=shown_range(low, high),
        bound=number.bound,
        step=number.step * factor,
        head=head(passage, last),
        form=number.form,
        per=per,
        written=written,
        factor=0.0 if dimension == "temperature" else factor,
        vague=number.vague,
    )
