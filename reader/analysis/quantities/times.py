"""Times of day: 4:17 a.m., 16:30, 1630 GMT, noon. Values are minutes since midnight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.analysis.languages.figures import Bound
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.tokens import Token, phrase_before, phrase_from, touches
from reader.model.finding import Matter

OPEN_HALF = "12 hours"
"""Written form of a time that may be in the morning or in the evening."""

LATER = 4
"""Words after a clock time among which the part of the day stands: "on Sunday evening"."""

UTC = "UTC"
"""Unit of a time whose zone is known; other times are local to the event."""


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the times of day."""
    free = 0
    for at in passage.places(_openers(passage.grammar)):
        if at < free:
            continue
        match = (
            _clock_word(passage, at) or _past_hour(passage, at) or _spoken(passage, at) or _clock(passage, at)
        )
        if match is None:
            continue
        minutes, last = match
        open_half = (
            passage.row[at].is_word and passage.grammar.calendar.clock_words.get(passage.lower(at)) is None
        )
        open_half = open_half and passage.lower(last - 2) in passage.grammar.calendar.past_hour
        yield _time(passage, at, last, minutes, OPEN_HALF if open_half else "")
        free = last


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that a time of day can open with."""
    calendar = grammar.calendar
    return frozenset({*calendar.clock_words, *calendar.hour_parts.firsts, *grammar.numbers.ones})


def _clock_word(passage: Passage, at: int) -> tuple[int, int] | None:
    minutes = passage.grammar.calendar.clock_words.get(passage.lower(at))
    return None if minutes is None else (minutes, at + 1)


def _past_hour(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read "ten past nine", "half past six in the evening"; the half of the day may stay open."""
    calendar = passage.grammar.calendar
    part = phrase_from(calendar.hour_parts, passage.row, at) or _minutes(passage, at)
    if part is None:
        return None
    side = calendar.past_hour.get(passage.lower(part[1]))
    hour = passage.grammar.numbers.ones.get(passage.lower(part[1] + 1), 0)
    if side is None or not 1 <= hour <= 12:
        return None
    last = part[1] + 2
    half = phrase_from(calendar.halves, passage.row, last) or _half_of_day(passage, last)
    if half is None and passage.lower(part[1]) in calendar.hour_ambiguous:
        return None  # "from five to nine" is a change of something else.
    base = _twelve_hours(hour, half[0]) if half else hour
    return (base * 60 + side * part[0]) % 1440, half[1] if half else last


def _minutes(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read the "eight minutes" of "eight minutes to four"."""
    word = passage.lower(at)
    count = int(word) if word.isdecimal() else passage.grammar.numbers.ones.get(word, 0)
    unit = passage.lower(at + 1).removesuffix("s")
    if not 0 < count < 60 or passage.grammar.units.durations.get(unit) != 1 / 1440:
        return None
    return count, at + 2


def _spoken(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read "four in the morning", "7 o'clock in the evening"."""
    calendar = passage.grammar.calendar
    word = passage.lower(at)
    hour = int(word) if word.isdecimal() else passage.grammar.numbers.ones.get(word, 0)
    if not 1 <= hour <= 12:
        return None
    last = at + 2 if passage.lower(at + 1) in calendar.oclock else at + 1
    half = phrase_from(calendar.halves, passage.row, last)
    return (_twelve_hours(hour, half[0]) * 60, half[1]) if half else None


def _clock(passage: Passage, at: int) -> tuple[int, int] | None:
    """Read the hour and minute at token `at`, with what makes them a time of day."""
    token = passage.row[at]
    if not token.is_figure or touches(passage.row, at):
        return None
    read = _hour_minute(passage, at, token)
    if read is None:
        return None
    hour, minute, last, surely = read
    half = _half_of_day(passage, last) or (
        phrase_from(passage.grammar.calendar.halves, passage.row, last) if minute or surely else None
    )
    if half:
        return _twelve_hours(hour, half[0]) * 60 + minute, half[1]
    later = _later_half(passage, at, last) if "." in token.text else None
    if later is not None:
        return _twelve_hours(hour, later) * 60 + minute, last
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
        return _valid(int(whole), int(fraction), at + 1, surely=False)
    if token.text.isdecimal() and len(token.text) == 4:
        return _valid(int(token.text[:2]), int(token.text[2:]), at + 1, surely=False)
    return (
        _valid(int(token.text), 0, at + 1, surely=False)
        if token.text.isdecimal() and len(token.text) < 3
        else None
    )


def _valid(hour: int, minute: int, last: int, *, surely: bool) -> tuple[int, int, int, bool] | None:
    return (hour, minute, last, surely) if hour < 24 and minute < 60 else None


def _half_of_day(passage: Passage, at: int) -> tuple[int, int] | None:
    """Match "am", "p.m." and the like; return 0 or 12 and where it ends."""
    calendar = passage.grammar.calendar
    dotted = "".join(passage.lower(at + k) for k in range(4))
    for hours, words in ((0, calendar.before_noon), (12, calendar.after_noon)):
        if dotted in words:
            return hours, min(at + 4, len(passage.row))
        if "".join(passage.lower(at + k) for k in range(3)) in words:
            return hours, min(at + 3, len(passage.row))
        if passage.lower(at) in words:
            return hours, at + 1
    return None


def _twelve_hours(hour: int, half: int) -> int:
    return hour if hour > 12 else hour % 12 + half


def _zone(passage: Passage, at: int) -> tuple[float | None, int]:
    """Return the hours that a zone at token `at` is ahead of Greenwich, and where it ends: "GMT", "Eastern time"."""
    calendar = passage.grammar.calendar
    word, then = passage.lower(at), passage.lower(at + 1)
    if word in calendar.zones:
        return calendar.zones[word], at + 1
    hours = calendar.zone_names.get(word)
    if (
        hours is None
        or not passage.row[at].is_capital
        or (then.isalpha() and then not in calendar.zone_nouns)
    ):
        return None, at
    return hours, at + (2 if then in calendar.zone_nouns else 1)


def _time(passage: Passage, first: int, last: int, minutes: int, written: str) -> Quantity:
    zone, after = _zone(passage, last)
    shown = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if zone is not None:
        last = after
        minutes = int(minutes - zone * 60) % 1440
    about = phrase_before(passage.grammar.calendar.around, passage.row, first)
    start, end = passage.span(about[1] if about else first, last)
    unit = "" if zone is None else UTC
    bound = Bound.ABOUT if about else Bound.EXACT
    return Quantity(Matter.TIME, start, end, minutes, minutes, unit, shown, bound, step=1.0, written=written)
