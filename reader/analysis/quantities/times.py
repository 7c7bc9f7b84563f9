"""Times of day: 4:17 a.m., 16:30, 1630 GMT, noon. Values are minutes since midnight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from reader.analysis.languages.figures import Bound
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities import spoken
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.spoken import half_of_day, hour_at, twelve_hours
from reader.analysis.tokens import Token, phrase_before, phrase_from, touches
from reader.model.finding import Matter

OPEN_HALF = "12 hours"
"""Written form of a time that may be in the morning or in the evening."""

LATER = 4
"""Words after a clock time among which the part of the day stands: "on Sunday evening"."""

SUMMER = range(4, 11)
"""Months of summer time where it is kept, near enough."""

UTC = "UTC"
"""Unit of a time whose zone is known; other times are local to the event."""


def find(passage: Passage, today: date | None = None) -> Iterator[Quantity]:
    """Yield the times of day; `today` tells which time is kept in "Eastern time"."""
    free = 0
    summer = today is not None and today.month in SUMMER
    for at in passage.places(_openers(passage.grammar)):
        if at < free:
            continue
        told = spoken.told(passage, at)
        match = told or _clock_word(passage, at) or _spoken(passage, at) or _clock(passage, at)
        if match is None:
            continue
        minutes, last = match[:2]
        yield _time(passage, at, last, minutes, OPEN_HALF if told and told.is_open else "", summer=summer)
        free = last


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that a time of day can open with."""
    calendar = grammar.calendar
    told = {*calendar.hour_parts.firsts, *calendar.half_hours}
    return frozenset({*calendar.clock_words, *told, *grammar.numbers.ones})


def _clock_word(passage: Passage, at: int) -> tuple[int, int] | None:
    minutes = passage.grammar.calendar.clock_words.get(passage.lower(at))
    return None if minutes is None else (minutes, at + 1)


def _spoken(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read "four in the morning", "7 o'clock in the evening"."""
    calendar = passage.grammar.calendar
    hour = hour_at(passage, at)
    if hour is None:
        return None
    last = at + 2 if passage.lower(at + 1) in calendar.oclock else at + 1
    half = phrase_from(calendar.halves, passage.row, last)
    return (twelve_hours(hour, half[0]) * 60, half[1]) if half else None


def _clock(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read the hour and minute at token `at`, with what makes them a time of day."""
    token = passage.row[at]
    if not token.is_figure or touches(passage.row, at):
        return None
    read = _hour_minute(passage, at, token)
    if read is None:
        return None
    hour, minute, last, surely = read
    half = half_of_day(passage, last) or (
        phrase_from(passage.grammar.calendar.halves, passage.row, last) if minute or surely else None
    )
    if half:
        return twelve_hours(hour, half[0]) * 60 + minute, half[1]
    if _is_marked(passage, at, last):
        return hour * 60 + minute, last + 1
    later = _later_half(passage, at, last) if "." in token.text else None
    if later is not None:
        return twelve_hours(hour, later) * 60 + minute, last
    zoned = passage.lower(last) in passage.grammar.calendar.zones
    return (hour * 60 + minute, last) if surely or (zoned and len(token.text) == 4) else None


def _later_half(passage: Passage, at: int, last: int) -> int | None:
    """Return the half of the day that "at 10.15 on Sunday evening" names after the day; None where none is named."""
    calendar = passage.grammar.calendar
    opened = phrase_before(calendar.around, passage.row, at)
    before = passage.lower((opened[1] if opened else at) - 1)
    if not opened and before not in calendar.clock_openers:
        return None
    for ahead in range(last, last + LATER):
        if passage.lower(ahead) in calendar.day_parts:
            return calendar.day_parts[passage.lower(ahead)]
        if passage.lower(ahead) in (".", ",", ";"):
            return None
    return None


def _hour_minute(passage: Passage, at: int, token: Token) -> tuple[int, int, int, bool] | None:
    """Return hour, minute, end, and whether it can be nothing but a time."""
    if passage.lower(at + 1) == ":" and touches(passage.row, at + 1) and touches(passage.row, at + 2):
        minute = passage.lower(at + 2)
        if (
            len(minute) == 2
            and minute.isdecimal()
            and token.text.isdecimal()
            and passage.lower(at + 3) != ":"
        ):
            return _valid(int(token.text), int(minute), at + 3, surely=True)
    whole, point, fraction = token.text.partition(".")
    if point and len(fraction) == 2 and whole.isdecimal() and fraction.isdecimal():
        return _valid(int(whole), int(fraction), at + 1, surely=_is_padded(passage, at))
    if token.text.isdecimal() and len(token.text) == 4:
        return _valid(int(token.text[:2]), int(token.text[2:]), at + 1, surely=False)
    return (
        _valid(int(token.text), 0, at + 1, surely=False)
        if token.text.isdecimal() and len(token.text) < 3
        else None
    )


def _is_marked(passage: Passage, at: int, last: int) -> bool:
    """Tell "at 2315 hrs" and "0600 hours" from the work of "about 1800 hours"."""
    calendar, row = passage.grammar.calendar, passage.row
    word = passage.lower(last)
    if (
        len(row[at].text) != 4
        or word not in calendar.hour_marks
        or (len(word) == 1 and not touches(row, last))
    ):
        return False
    if passage.lower(last + 1) == passage.grammar.words.partitive:
        return False
    if row[at].text.startswith("0") or passage.lower(at - 1) in passage.grammar.numbers.between:
        return True
    rough = phrase_before(passage.grammar.numbers.bounds, row, at)
    opened = passage.lower(at - 1) in calendar.clock_openers or (
        touches(row, last) and _is_opened(passage, at)
    )
    return opened and not rough


def _is_padded(passage: Passage, at: int) -> bool:
    """Tell "at 00.40" and "the 05.30 train", for no other figure begins with such a nought."""
    after = passage.lower(at + 1)
    plain = after not in ("%", "-") and after.removesuffix("s") not in passage.grammar.units.durations
    opened = _is_opened(passage, at) or passage.lower(at - 1) in passage.grammar.words.determiners
    return passage.row[at].text.startswith("0") and passage.row[at].text[1] != "." and plain and opened


def _is_opened(passage: Passage, at: int) -> bool:
    calendar, before = passage.grammar.calendar, passage.lower(at - 1)
    if before in calendar.clock_openers or before in passage.grammar.numbers.between:
        return True
    return phrase_before(calendar.around, passage.row, at) is not None


def _valid(hour: int, minute: int, last: int, *, surely: bool) -> tuple[int, int, int, bool] | None:
    return (hour, minute, last, surely) if hour < 24 and minute < 60 else None


def _zone(passage: Passage, at: int, *, summer: bool) -> tuple[float | None, int]:
    """Return the hours that a zone at token `at` is ahead of Greenwich, and where it ends: "GMT", "Eastern time"."""
    calendar = passage.grammar.calendar
    named = phrase_from(calendar.zone_phrases, passage.row, at)
    if named and passage.row[at].is_capital:
        return named[0][summer], named[1]
    word, then = passage.lower(at), passage.lower(at + 1)
    if word in calendar.zones:
        return calendar.zones[word], at + 1
    hours = calendar.zone_names.get(word)
    if hours is None or not passage.row[at].is_capital or then.isalpha():
        return None, at
    return hours + summer, at + 1


def _time(passage: Passage, first: int, last: int, minutes: int, written: str, *, summer: bool) -> Quantity:
    zone, after = _zone(passage, last, summer=summer)
    shown = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if zone is not None:
        last = after
        minutes = int(minutes - zone * 60) % 1440
    about = phrase_before(passage.grammar.calendar.around, passage.row, first)
    start, end = passage.span(about[1] if about else first, last)
    unit = "" if zone is None else UTC
    bound = Bound.ABOUT if about else Bound.EXACT
    return Quantity(Matter.TIME, start, end, minutes, minutes, unit, shown, bound, step=1.0, written=written)
