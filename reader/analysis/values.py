"""Whether two quantities can be the same value: equal, compatible, different, or not comparable."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import floor, log10

from reader.analysis.languages.figures import Bound
from reader.analysis.moments import dates, times
from reader.analysis.quantities.counts import DENIED
from reader.analysis.quantities.exchange import can_be_one
from reader.analysis.quantities.model import Quantity, Relation
from reader.analysis.quantities.money import PLAIN
from reader.analysis.quantities.ordinals import STREAK
from reader.analysis.quantities.percent import SHARE
from reader.model.finding import Matter

EXACT_TOLERANCE = 0.005
"""Relative difference that unit conversion may leave."""

ABOUT_TOLERANCE = 0.06
"""How far "about 1,200" may lie from the figure it stands for."""

ROUGH_TOLERANCE = 0.07
"""The same between "some 140" and "nearly 150"."""

PASSED = 0.02
"""How far above "nearly 150" a figure still is the one that was meant, rounded once more."""

CONVERTED_PASSED = 0.04
"""The same where one of the two was converted: "nearly 20 miles" for 33 km."""

CONVERTED_TOLERANCE = 0.08
"""21,000 acres for 8,500 hectares: rounded after conversion."""

CONVERTED_LEAST = 0.02
"""The same between figures that are written to the digit: 93mph for 150 km/h, not for 138."""

CONVERTED_GRAINS = 1.5
"""Units of the last digits of both by which a conversion may be off."""

CONVERTED_DEGREES = 0.8
"""Degrees Celsius by which whole degrees of two scales may differ: minus 6, and 21 degrees Fahrenheit."""

SPOKEN_TOLERANCE = 0.16
"""Two weeks for 16 days: lengths of time in different units are spoken roughly."""

ROUNDING = 0.05
"""A rounded figure lies at most so far from the precise one."""

SPOKEN_ROUNDING = 0.09
"""The same for "two hours" and two hours and ten minutes."""

MOST_POINTS = 7.0
"""Twice the percentage points that "about 40 per cent" may be off."""

VAGUE_GAP = 0.75
"""How far from "thousands" a reader still takes a figure for them."""

ROOM = 0.2
"""How far above "more than 400" a reader still takes it for the same figure."""

HALVES = 5
"""Round figures go by ones and fives: 2,500 is followed by 3,000."""

LOOSE_ROOM = 0.4
"""How far below "under an hour" one still takes a length of time or a share for it."""

MONTH = 30.44
"""Days of a month, which is not always as long."""

SPEED = "m/s"
CELSIUS = "°C"


DOLLARS = frozenset({"AUD", "CAD", "NZD", "SGD", "HKD", "TWD"})
"""Currencies that are called dollars at home."""


def relation(x: Quantity, y: Quantity) -> Relation | None:
    """Compare two values; None when they are not of one kind and unit."""
    if x.kind is not y.kind:
        return None
    special = _SPECIAL.get(x.kind)
    if special:
        return special(x, y)
    if x.kind is Matter.MONEY and x.unit != y.unit and not _dollars(x, y):
        return _exchanged(x, y)
    if x.unit != y.unit and x.kind in (Matter.MONEY, Matter.PERCENT, Matter.MEASURE) and not _dollars(x, y):
        return None
    if x.kind is Matter.COUNT and DENIED in (x.form, y.form) and 0 in (x.high, y.high):
        return Relation.COMPATIBLE  # "None of the 146" are nobody.
    how = _numbers(x, y)
    if how is not Relation.EQUAL and x.per and y.per and x.per[:4] != y.per[:4]:
        return None
    return how


def _exchanged(x: Quantity, y: Quantity) -> Relation | None:
    """Compare sums in two currencies: None where one may be the other, changed at some rate."""
    return None if can_be_one(x.low, x.unit, y.low, y.unit) else Relation.DIFFERENT


def _dollars(x: Quantity, y: Quantity) -> bool:
    """Tell "$310,000" and "130,000 New Zealand dollars": a paper writes its own dollars without their name."""
    plain, named = (x, y) if x.written == PLAIN else (y, x)
    return plain.written == PLAIN and named.unit in DOLLARS


def _numbers(x: Quantity, y: Quantity) -> Relation:
    if x.unit == SPEED and Bound.AT_MOST in (x.bound, y.bound):
        # Winds of "up to 147 km/h" blew at that: it is the gust that was measured, not a limit.
        x, y = (replace(one, bound=Bound.EXACT) if one.bound is Bound.AT_MOST else one for one in (x, y))
    if (x.low, x.high) == (y.low, y.high):
        return Relation.EQUAL
    if x.unit == CELSIUS and x.written != y.written:
        apart = max(x.low, y.low) - min(x.high, y.high)
        return Relation.EQUAL if apart <= CONVERTED_DEGREES else Relation.DIFFERENT
    if x.low <= y.high and y.low <= x.high:
        return Relation.DIFFERENT if _staggered(x, y) else Relation.COMPATIBLE
    low, high = (x, y) if x.high < y.low else (y, x)
    if low.high <= 0:
        return Relation.DIFFERENT
    gap = 1 - low.high / high.low
    if x.kind is Matter.DURATION and _crossed(low, high):
        room = SPOKEN_ROUNDING if MONTH in (low.factor, high.factor) else EXACT_TOLERANCE
        return Relation.COMPATIBLE if gap <= room else Relation.DIFFERENT
    if gap <= EXACT_TOLERANCE and not _precise(low, high):
        return Relation.EQUAL
    if _passed(low, high, gap):
        return Relation.DIFFERENT
    return (
        Relation.COMPATIBLE if gap <= _tolerance(x, y) or _reconciled(low, high, gap) else Relation.DIFFERENT
    )


def _crossed(low: Quantity, high: Quantity) -> bool:
    """Tell "over a decade" and nine years, "just under two hours" and 2:04:11, which a bound keeps apart."""
    over = high.bound is Bound.AT_LEAST and low.bound is Bound.EXACT
    under = low.bound is Bound.AT_MOST and high.bound is Bound.EXACT
    return (over or under) and not low.vague and not high.vague


def _passed(low: Quantity, high: Quantity, gap: float) -> bool:
    """Tell "just shy of $5bn" and "$5.3bn": what is nearly so much is not more, rough as it is."""
    if low.bound is not Bound.NEARLY or high.bound not in (Bound.EXACT, Bound.AT_LEAST) or high.vague:
        return False
    converted = high.kind is Matter.MEASURE and not one_unit(low, high)
    return gap > (CONVERTED_PASSED if converted else PASSED)


def _staggered(x: Quantity, y: Quantity) -> bool:
    """Tell "between 210 and 230 million" and "between 230 and 250 million", neither of which holds the other."""
    if x.low == x.high or y.low == y.high or x.vague or y.vague or x.written != y.written:
        return False
    lower, upper = (x, y) if x.low < y.low else (y, x)
    return lower.low < upper.low and lower.high < upper.high


def _precise(low: Quantity, high: Quantity) -> bool:
    """Tell "44.2 and 44.3 per cent", "1,204 and 1,207 dead": near, yet written to differ."""
    return (
        one_unit(low, high) and min(_grain(low), _grain(high)) <= abs(high.low - low.high) and low.high < 5000
    )


def one_unit(x: Quantity, y: Quantity) -> bool:
    """Tell whether two figures are written in one unit, by its sign or its name: mm and millimetres."""
    return x.written == y.written or (x.factor == y.factor != 0.0)


def _tolerance(x: Quantity, y: Quantity) -> float:
    if x.kind is Matter.DURATION and not one_unit(x, y) and x.step != y.step:
        return SPOKEN_TOLERANCE
    if x.kind is Matter.MEASURE and not one_unit(x, y) and x.unit != "magnitude":
        return _converted(x, y)
    if x.bound.is_rough and y.bound.is_rough:
        return ROUGH_TOLERANCE
    if x.bound.is_rough or y.bound.is_rough:
        return ABOUT_TOLERANCE
    return 0.0


def _converted(x: Quantity, y: Quantity) -> float:
    """Return how far rounding may take two measures apart: 22 km and 14 miles, but hardly 6ft 2in and 1.88m."""
    if x.bound is not Bound.EXACT or y.bound is not Bound.EXACT:
        return CONVERTED_TOLERANCE
    grains = sum(_grain(one) / one.low for one in (x, y) if one.low > 0)
    return min(CONVERTED_TOLERANCE, max(CONVERTED_LEAST, CONVERTED_GRAINS * grains))


def _reconciled(low: Quantity, high: Quantity, gap: float) -> bool:
    """Tell whether rounding or a bound explains the difference."""
    if low.vague or high.vague:
        return gap < VAGUE_GAP
    if _rounds(low, high, gap) or _rounds(high, low, gap):
        return True
    spoken = high.kind is Matter.DURATION and not one_unit(low, high)
    above = LOOSE_ROOM if spoken else ROOM  # "More than a day" is said of 31 hours.
    if low.bound is Bound.AT_LEAST and high.low < _next_round(low) and gap <= above:
        return True
    if low.bound is high.bound is Bound.AT_MOST:
        return False  # A rise of up to ten cents is not one of up to twelve.
    # "Under an hour" is said of forty minutes; a quota of up to 1,300 is not one of 1,000.
    room = LOOSE_ROOM if high.kind in (Matter.DURATION, Matter.PERCENT) else ROOM
    return high.bound is Bound.AT_MOST and gap <= room


def _rounds(rough: Quantity, fine: Quantity, gap: float) -> bool:
    """Tell whether `rough` is `fine` rounded to the digits it is written with."""
    grain, finer = _grain(rough), _grain(fine)
    if rough.kind is Matter.PERCENT:  # Ten percent is not fifteen, nor is about ten.
        points = rough.step or 1.0
        rounded = rough.bound is not Bound.EXACT and rough.written != SHARE
        grain = min(grain, MOST_POINTS) if rounded else points
    finer_said = finer < grain or (rough.written == SHARE != fine.written)
    if not finer_said or abs(rough.low - fine.low) > grain / 2 + 1e-9:
        return False
    if rough.kind is Matter.PERCENT:
        return rough.low >= 2 and (rough.written == SHARE or rough.low == int(rough.low))
    if rough.kind in (Matter.COUNT, Matter.MONEY):
        decimals = rough.kind is Matter.COUNT and bool(fine.low % 1)
        return gap <= ROUNDING and (
            rough.low >= 1000 or rough.bound.is_rough or decimals or rough.step >= 100
        )
    if rough.kind is Matter.DURATION:
        return gap <= SPOKEN_ROUNDING
    return rough.kind is Matter.MEASURE and rough.unit != "magnitude" and gap <= ROUNDING


def _next_round(quantity: Quantity) -> float:
    """Return the round figure above, which "more than" would name: 500 after 400, 3,000 after 2,500."""
    grain = _grain(quantity)
    halves = quantity.kind is not Matter.PERCENT and quantity.high % (HALVES * grain) == 0
    return quantity.high + (HALVES * grain if halves else grain)


def _grain(quantity: Quantity) -> float:
    """Return the unit of the last digit that says something: 100 for 1,200."""
    if quantity.written == SHARE:
        return quantity.step
    return _last_digit(quantity.low, quantity.step or 1.0)


@lru_cache(maxsize=4096)
def _last_digit(value: float, step: float) -> float:
    if value <= 0:
        return step
    step = min(step, value)
    while step < value and abs(value / (step * 10) - round(value / (step * 10))) < 1e-9:
        step *= 10
    return step


def leading(value: float) -> int:
    """Return the power of ten of a value: 3 for 1,200."""
    return floor(log10(value)) if value > 0 else 0


def _scores(x: Quantity, y: Quantity) -> Relation | None:
    if (" " in x.shown) != (" " in y.shown):
        return None  # One set, or the whole match.
    return Relation.EQUAL if x.shown == y.shown else Relation.DIFFERENT


def _versions(x: Quantity, y: Quantity) -> Relation | None:
    if x.unit != y.unit and x.unit and y.unit:
        return None
    return Relation.EQUAL if x.written == y.written else Relation.DIFFERENT


def _ages(x: Quantity, y: Quantity) -> Relation:
    if (x.low, x.high) == (y.low, y.high):
        return Relation.EQUAL
    return Relation.COMPATIBLE if x.low <= y.high and y.low <= x.high else Relation.DIFFERENT


def _plain(x: Quantity, y: Quantity) -> Relation | None:
    if (x.form == STREAK) != (y.form == STREAK):
        return None  # The third win in a row, and the fourth of the season.
    return Relation.EQUAL if x.low == y.low else Relation.DIFFERENT


_SPECIAL = {
    Matter.DATE: dates,
    Matter.TIME: times,
    Matter.SCORE: _scores,
    Matter.VERSION: _versions,
    Matter.ORDINAL: _plain,
    Matter.AGE: _ages,
}
