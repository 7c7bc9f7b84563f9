"""Times of day as they are spoken: ten past nine, a quarter to nine, at ten to five, half seven in the morning."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Passage
from reader.analysis.tokens import phrase_before, phrase_from

MINUTE = 1 / 1440
"""In days."""


class Told(NamedTuple):
    """Minutes since midnight, where the words end, and whether the half of the day was left open."""

    minutes: int
    last: int
    is_open: bool


class _Part(NamedTuple):
    """Minutes of "ten" or "a quarter", where they end, and whether they are a bare number."""

    minutes: int
    last: int
    is_number: bool


def told(passage: Passage, at: int) -> Told | None:
    """Return the time of day that is spoken at token `at`, or None."""
    return _half_hour(passage, at) or _past_hour(passage, at)


def _past_hour(passage: Passage, at: int) -> Told | None:
    """Read "ten past nine", "half past six in the evening", "ten to midnight"."""
    calendar = passage.grammar.calendar
    part = _part(passage, at)
    side = calendar.past_hour.get(passage.lower(part.last)) if part else None
    if part is None or side is None:
        return None
    word = passage.lower(part.last)
    named = calendar.clock_words.get(passage.lower(part.last + 1))
    hour = hour_at(passage, part.last + 1) if named is None else named // 60
    if hour is None:
        return None
    last = part.last + 2
    half = _half(passage, last) if named is None else None
    if word in calendar.hour_ambiguous and not _surely(passage, at, part, hour, half):
        return None
    base = twelve_hours(hour, half[0]) if half else hour
    return Told(
        (base * 60 + side * part.minutes) % 1440, half[1] if half else last, not half and named is None
    )


def _surely(passage: Passage, at: int, part: _Part, hour: int, half: tuple[int, int] | None) -> bool:
    """Tell "at ten to five" from "from five to nine", and from the odds of five to one."""
    numbers, calendar = passage.grammar.numbers, passage.grammar.calendar
    before = passage.lower(at - 1)
    if before in numbers.origin:
        return False
    if half:
        return True
    if passage.lower(part.last - 1).removesuffix("s") in passage.grammar.units.durations:
        return before not in numbers.forms and not _counts(passage, part.last + 2)
    if part.is_number and (
        hour == 1 or passage.row[at].is_figure or passage.lower(at - 2) in calendar.ratios
    ):
        return False
    return _is_opened(passage, at) and not _counts(passage, part.last + 2)


def _is_opened(passage: Passage, at: int) -> bool:
    """Tell the "at" and "just before" of a time; "by" and "after" may open another figure."""
    calendar = passage.grammar.calendar
    if passage.lower(at - 1) in calendar.hour_openers:
        return True
    around = phrase_before(calendar.around, passage.row, at)
    return around is not None and at - around[1] > 1


def _counts(passage: Passage, at: int) -> bool:
    """Tell a figure that goes on with what it counts: "a quarter to nine per cent"."""
    after = passage.lower(at)
    if after in passage.grammar.calendar.weekdays:
        return False
    return bool(head(passage, at)) or after in ("%", "-", "–") or after in passage.grammar.numbers.scales


def _half_hour(passage: Passage, at: int) -> Told | None:
    """Read "half seven in the morning", "at half eight"."""
    calendar = passage.grammar.calendar
    minutes, hour = calendar.half_hours.get(passage.lower(at)), hour_at(passage, at + 1)
    if minutes is None or hour is None:
        return None
    half = _half(passage, at + 2)
    if half:
        return Told(twelve_hours(hour, half[0]) * 60 + minutes, half[1], is_open=False)
    if not _is_opened(passage, at) or _counts(passage, at + 2):
        return None
    return Told(hour * 60 + minutes, at + 2, is_open=True)


def _part(passage: Passage, at: int) -> _Part | None:
    """Read the minutes of "ten past", "20 past", "a quarter to" and "eight minutes to"."""
    calendar, numbers = passage.grammar.calendar, passage.grammar.numbers
    word = passage.lower(at)
    count = int(word) if word.isdecimal() else numbers.ones.get(word, 0)
    unit = passage.lower(at + 1).removesuffix("s")
    if 0 < count < 60 and abs(passage.grammar.units.durations.get(unit, 0) - MINUTE) < MINUTE / 60:
        return _Part(count, at + 2, is_number=False)
    part = phrase_from(calendar.hour_parts, passage.row, at)
    if part:
        last = passage.lower(part[1] - 1)
        return _Part(*part, is_number=last in numbers.ones or last in numbers.tens)
    return _Part(count, at + 1, is_number=True) if 0 < count < 30 and word.isdecimal() else None


def hour_at(passage: Passage, at: int) -> int | None:
    """Return the hour of a clock that token `at` is, in words or figures."""
    word = passage.lower(at)
    hour = int(word) if word.isdecimal() else passage.grammar.numbers.ones.get(word, 0)
    return hour if 1 <= hour <= 12 else None


def _half(passage: Passage, at: int) -> tuple[int, int] | None:
    return phrase_from(passage.grammar.calendar.halves, passage.row, at) or half_of_day(passage, at)


def half_of_day(passage: Passage, at: int) -> tuple[int, int] | None:
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


def twelve_hours(hour: int, half: int) -> int:
    """Return the hour of 24 for one of twelve in a half of the day."""
    return hour if hour > 12 else hour % 12 + half
