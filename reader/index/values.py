"""Values of query fields: dates, ages and figures.

Dates are UTC days; a span runs from its first second to the first second
after it. A date that is still being typed asks for nothing yet.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from reader.errors import QueryError
from reader.index.documents import NO_DATE
from reader.index.figures import exact_keys, key, value_of
from reader.index.nodes import And, Dates, Figure, FigureRange, Node
from reader.model.ranges import TextRange

_FOREVER = 2**62
_HALF_TYPED = re.compile(r"\d{0,3}|\d{4}-\d?|\d{4}-\d\d-\d?")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_AGE = re.compile(r"([<>]?)=?(\d{1,5})([hdwmy])")
_HALF_AGE = re.compile(r"[<>]?=?\d{0,5}")
_UNITS = {
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "m": timedelta(days=30.44),
    "y": timedelta(days=365.25),
}
_PERCENT = re.compile(r"%|percent$|per cent$|pct$")
_COMPARED = re.compile(r"([<>])=?(.*)", re.DOTALL)
_NOTHING = And(())


def dates(name: str, typed: str, at: TextRange, moment: datetime) -> Node:
    """Read `date:` `after:` (from that day on) `before:` (up to the day before) or `age:`.

    Raises QueryError for what is no date.
    """
    if name == "age":
        return _age(typed, at, moment)
    first, dots, last = typed.partition("..")
    if not dots:
        last = first
    if _HALF_TYPED.fullmatch(first) and (first or not dots):
        return _NOTHING
    low = _span(name, first, at, moment)[0] if first else NO_DATE + 1
    if dots and _HALF_TYPED.fullmatch(last):
        return Dates(low, _FOREVER, at)
    high = _span(name, last, at, moment)[1]
    if name == "after":
        return Dates(low, _FOREVER, at)
    if name == "before":
        return Dates(NO_DATE + 1, low, at)
    if high <= low:
        raise QueryError(f"{name}:{typed}", "ends before it begins", at.start)
    return Dates(low, high, at)


def figure(typed: str, at: TextRange) -> Node:
    """Read `num:`: a figure in any spelling, `5%`, `100m..2bn`, `>72e9`.

    Raises QueryError for what is no figure.
    """
    if typed in ("", "<", ">", "<=", ">="):
        return _NOTHING
    if compared := _COMPARED.fullmatch(typed):
        value = _value(compared[2], typed, at)
        infinity = float("inf")
        return FigureRange(value, infinity, at) if compared[1] == ">" else FigureRange(-infinity, value, at)
    low, dots, high = typed.partition("..")
    if dots:
        return FigureRange(_value(low, typed, at), _value(high, typed, at) if high else float("inf"), at)
    if _PERCENT.search(typed) and (keys := exact_keys(typed.strip())):
        return Figure(keys, at)
    return Figure((key(_value(typed, typed, at)),), at)


def _value(text: str, typed: str, at: TextRange) -> float:
    value = value_of(text)
    if value is None:
        raise QueryError(f"num:{typed}", "is no figure; try 145bn, 72e9 or 5%", at.start)
    return value


def _age(typed: str, at: TextRange, moment: datetime) -> Node:
    match = _AGE.fullmatch(typed)
    if match is None:
        if _HALF_AGE.fullmatch(typed):
            return _NOTHING
        raise QueryError(f"age:{typed}", "is no age; try <2w or >6m (h d w m y)", at.start)
    try:
        limit = int((moment - int(match[2]) * _UNITS[match[3]]).timestamp())
    except OverflowError:
        raise QueryError(f"age:{typed}", "reaches too far back", at.start) from None
    if match[1] == ">":
        return Dates(NO_DATE + 1, limit, at)
    return Dates(limit, _FOREVER, at)


def _span(name: str, text: str, at: TextRange, moment: datetime) -> tuple[int, int]:
    """Return the first second of a year, month or day, and the first after it."""
    if text.casefold() in ("today", "yesterday"):
        midnight = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        day = midnight - timedelta(days=text.casefold() == "yesterday")
        return int(day.timestamp()), int((day + timedelta(days=1)).timestamp())
    match = _DATE.fullmatch(text)
    if match is None:
        raise QueryError(f"{name}:{text}", "is no date; try 2026, 2026-06 or 2026-06-04", at.start)
    year, month, day_of_month = (int(part) if part else None for part in match.groups())
    try:
        first = datetime(year or 0, month or 1, day_of_month or 1, tzinfo=UTC)
        return int(first.timestamp()), int(_following(first, month, day_of_month).timestamp())
    except (ValueError, OverflowError):
        raise QueryError(f"{name}:{text}", "there is no such date", at.start) from None


def _following(first: datetime, month: int | None, day: int | None) -> datetime:
    if day:
        return first + timedelta(days=1)
    if month:
        return first.replace(year=first.year + month // 12, month=month % 12 + 1)
    return first.replace(year=first.year + 1)
