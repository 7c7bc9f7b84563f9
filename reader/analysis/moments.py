"""Whether two dates, or two times of day, can be one: equal, compatible, different, or not comparable."""

from __future__ import annotations

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.model import Quantity, Relation
from reader.analysis.quantities.times import OPEN_HALF, UTC

UNTIL = "until"
"""The form of a date that is the last day of something."""

BY = "by"
"""The form of a date that ends a time."""

YEARS = "years"
"""Grain of a season that reaches over two years."""

WEEKS = 3
"""Days beyond its week by which "two weeks ago" may be off."""

EDGED = "~"
"""Sign of a date of which an edge is meant: "early 2025", "the late 1930s"."""

EDGE = 0.25
"""Part of its length by which such an edge may be off."""

CENTURY = "century"

YEAR = 365
"""Days from which a time can be held against a century."""

SPOKEN_MINUTES = 3
"""How far "a quarter past three" may be from the clock."""

AROUND_MINUTES = 20
"""How far "around" and "shortly before" reach on the clock."""


def dates(x: Quantity, y: Quantity) -> Relation | None:
    """Compare two dates; None when they date different things."""
    if x.fixed != y.fixed or (x.unit == "weekday") != (y.unit == "weekday"):
        return None
    if (x.low, x.high) == (y.low, y.high) or _one_day_of_no_year(x, y):
        return Relation.EQUAL
    if x.written == y.written == "relative" and x.unit == y.unit == "day":
        return None  # "Today" and "today" of two papers date the papers.
    if "/" in x.shown and "/" in y.shown and (x.low == y.low) != (x.high == y.high):
        return Relation.DIFFERENT  # From the 12th to the 20th, and from the 12th to the 28th.
    by = x.form == y.form == BY  # "Before August" and "by the end of July" are one time.
    if x.unit == y.unit == YEARS:
        return Relation.DIFFERENT  # The season of 2015-16, and the one of 2016-17.
    slack = max(_slack(x), _slack(y), float(by))
    if x.low <= y.high + slack and y.low <= x.high + slack:
        return Relation.COMPATIBLE
    if one_end(x, y):
        return Relation.COMPATIBLE
    if x.written[-1:].isdecimal() and x.written == y.written:
        return Relation.COMPATIBLE  # One "Friday" or "October" was read as the last, the other as the next.
    widths = sorted((x.high - x.low + 1, y.high - y.low + 1))
    # A day says nothing against another quarter or year: they date different things.
    telling = widths[1] <= 31 or (widths[1] <= 13 * widths[0] and widths[0] > 7)
    return Relation.DIFFERENT if telling or (CENTURY in (x.unit, y.unit) and widths[0] >= YEAR) else None


def _one_day_of_no_year(x: Quantity, y: Quantity) -> bool:
    """Tell "18 August" and "18 August 2025": the year of the one was a guess."""
    guessed = any(one.unit == "day" and one.written.startswith("-") for one in (x, y))
    return guessed and x.shown.partition("-")[2] == y.shown.partition("-")[2]


def one_end(x: Quantity, y: Quantity) -> bool:
    """Tell "closed until Thursday" or "through Wednesday" and "to reopen on Thursday", which say one thing."""
    if UNTIL not in (x.form, y.form):
        return False
    last, other = (x, y) if x.form == UNTIL else (y, x)
    days = last.unit == other.unit == "day" and other.form != UNTIL
    return last.low == other.low or (days and other.low - last.high == 1)


def _slack(quantity: Quantity) -> float:
    """Return the days by which "two years ago" and "early 2025" may be off."""
    width = quantity.high - quantity.low + 1
    if quantity.written == "ago":
        return WEEKS if quantity.unit == "week" else width
    return width * EDGE if EDGED in quantity.shown and quantity.unit != "month" else 0


def times(x: Quantity, y: Quantity) -> Relation:
    """Compare two times of day."""
    both = x.unit == UTC == y.unit
    if (both and x.low == y.low) or x.shown == y.shown:
        return Relation.EQUAL
    apart = abs(x.low - y.low) if both else abs(_local(x) - _local(y))
    apart = min(apart, 1440 - apart)
    if OPEN_HALF in (x.written, y.written):
        apart = min(apart, abs(apart - 720))  # "Ten past nine" is in the morning or in the evening.
        if apart == 0:
            return Relation.EQUAL
        if apart <= SPOKEN_MINUTES:
            return Relation.COMPATIBLE  # 3:14 is "a quarter past three" to those who tell of it.
    if (x.unit == UTC) != (y.unit == UTC) and _local(x) % 60 == _local(y) % 60:
        return Relation.COMPATIBLE  # 20:47 on the spot may be 23:47 elsewhere.
    rough = Bound.ABOUT in (x.bound, y.bound)
    return Relation.COMPATIBLE if rough and apart <= AROUND_MINUTES else Relation.DIFFERENT


def _local(quantity: Quantity) -> int:
    hours, _, minutes = quantity.shown.partition(":")
    return int(hours) * 60 + int(minutes)
