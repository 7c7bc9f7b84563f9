"""Lengths of time in days: 60 days, a week, three-month, two hours and ten minutes, 2:16:41."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.quantities.numbers import number_at
from reader.analysis.tokens import phrase_before, phrase_from, touches
from reader.model.finding import Matter

HOUR = 1 / 24
MINUTE = 1 / 1440
SECOND = 1 / 86400

Part = tuple[float, float, float, str, int]
"""Shortest and longest days of one part of a length, the days of its unit, the unit as written, and where it ends."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the length of time that `number` states; "four years ago" is a date, not a duration."""
    first = _part(passage, number) or _numbered(passage, number)
    if first is None:
        return None
    return _whole(passage, number.opens, first, number)


def _part(passage: Passage, number: Number) -> Part | None:
    at = number.last + 1 if passage.lower(number.last) == "-" else number.last
    if number.vague and passage.lower(at) == passage.grammar.words.partitive:
        at += 1
    word = passage.lower(at)
    days = _days(passage, word)
    if days is None or (len(word) == 1 and not touches(passage.row, at)):
        return None
    return number.low * days, number.high * days, days, word, at + 1


def _numbered(passage: Passage, number: Number) -> Part | None:
    """Read "at week 12": twelve weeks after the start."""
    units = passage.grammar.units
    word = passage.lower(number.first - 1)
    if word not in units.weeks or passage.lower(number.first - 2) not in units.week_openers or number.low % 1:
        return None
    days = units.durations[word]
    return number.low * days, number.high * days, days, word, number.last


def _whole(passage: Passage, opens: int, first: Part, number: Number | None) -> Quantity | None:
    """Join the parts of "two hours, 16 minutes and 41 seconds" and "a year and a half"."""
    low, high, unit, word, last = first
    step = unit
    part = word
    while low == high and (more := _next_part(passage, last, step, part)):
        low, high, step, part, last = low + more[0], high + more[1], more[2], more[3], more[4]
    calendar = passage.grammar.calendar
    if passage.lower(last) in calendar.ago and (unit >= 1 or passage.lower(last) not in calendar.earlier):
        return None
    trailing = (
        None if number and number.bound else phrase_from(passage.grammar.units.at_best, passage.row, last)
    )
    bound = trailing[0] if trailing else number.bound if number else Bound.EXACT
    start, end = passage.span(opens, last)
    return _quantity(
        passage, start, end, last, (low, high), word, replace(number, bound=bound) if number else None, step
    )


def _next_part(passage: Passage, at: int, larger: float, word: str) -> Part | None:
    """Read the "and ten minutes" of a length whose last part has a unit of `larger` days."""
    numbers, units = passage.grammar.numbers, passage.grammar.units
    joined = passage.lower(at) in (numbers.joiner, ",")
    begin = at + 1 if joined else at
    if passage.lower(begin) == numbers.joiner:
        begin += 1
    if joined and (share := phrase_from(units.shares, passage.row, begin)):
        after = passage.lower(share[1])
        if after in units.durations or after in (numbers.joiner, passage.grammar.words.partitive):
            return None  # "an hour and a half hours"; "a week and half of the next"
        return larger * share[0] / 100, larger * share[0] / 100, larger, word, share[1]
    number = number_at(passage, begin)
    part = _part(passage, number) if number and number.low == number.high and not number.vague else None
    if number and part is None and (days := units.clock_letters.get((word, passage.lower(number.last)))):
        part = number.low * days, number.low * days, days, passage.lower(number.last), number.last + 1
    if part is None or part[2] >= larger or part[0] >= larger:
        return None
    return part


def _days(passage: Passage, word: str) -> float | None:
    table = passage.grammar.units.durations
    return table.get(word) or table.get(word.removesuffix("s"))


def _plain(passage: Passage, written: str) -> str:
    """Return the common word for a unit: "hour" for "hr"."""
    size = _days(passage, written)
    return next((word for word, days in passage.grammar.units.durations.items() if days == size), written)


def _quantity(
    passage: Passage,
    start: int,
    end: int,
    last: int,
    days: tuple[float, float],
    written: str,
    number: Number | None,
    step: float = 0.0,
) -> Quantity:
    size = _days(passage, written) or 1.0
    word = written.removesuffix("s") if size == 1 else _plain(passage, written)
    return Quantity(
        Matter.DURATION,
        start,
        end,
        *days,
        unit=word + ("" if days == (size, size) else "s"),
        shown=shown_range(round(days[0] / size, 4), round(days[1] / size, 4)),
        bound=number.bound if number else Bound.EXACT,
        step=min(step or size, number.step * size if number else size),
        head=head(passage, last),
        form=number.form if number else "",
        written=word,
        vague=number.vague if number else False,
        factor=size,
    )


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield "a week" where it is a length: after "for", "within", "nearly"…; "half an hour"; "year-long"."""
    units, articles = passage.grammar.units, passage.grammar.numbers.articles
    for at, token in enumerate(passage.row):
        word = token.lower
        found = _fraction_of(passage, at) if word in units.shares.firsts else None
        if found is None and word in articles:
            found = _one(passage, at)
        if found is None and (word in units.durations or word.endswith(units.long)):
            found = _long(passage, at)
        if found:
            yield found


def clocked(passage: Passage) -> Iterator[Quantity]:
    """Yield "2:16:41", which is a length and not a time of day."""
    for colon in range(1, len(passage.row)):
        found = _clocked(passage, colon - 1) if passage.row[colon].lower == ":" else None
        if found:
            yield found


def _clocked(passage: Passage, at: int) -> Quantity | None:
    """Read 2:16:41 and 1:58.46; "at 14:05:33" is a time of day."""
    row, units = passage.row, passage.grammar.units
    if not row[at].text.isdecimal() or passage.lower(at + 1) != ":" or touches(row, at):
        return None
    if (
        not (touches(row, at + 1) and touches(row, at + 2))
        or passage.lower(at - 1) in passage.grammar.calendar.clock_openers
    ):
        return None
    second = passage.lower(at + 2)
    if second.isdecimal() and len(second) == 2 and passage.lower(at + 3) == ":" and touches(row, at + 3):
        third = passage.lower(at + 4)
        whole = third.split(".")[0]
        if len(whole) != 2 or not touches(row, at + 4) or not third.replace(".", "", 1).isdecimal():
            return None
        days, last, word = (
            int(row[at].text) * HOUR + int(second) * MINUTE + float(third) * SECOND,
            at + 5,
            passage.grammar.units.clock[0],
        )
    elif len(second.partition(".")[0]) == 2 and second.partition(".")[2].isdecimal():
        days, last, word = int(row[at].text) * MINUTE + float(second) * SECOND, at + 3, units.clock[1]
    elif len(second) == 2 and second.isdecimal() and passage.lower(at + 3) in units.gaps:
        days, last, word = int(row[at].text) * MINUTE + int(second) * SECOND, at + 3, units.clock[1]
    else:
        return None
    start, end = passage.span(at, last)
    return _quantity(passage, start, end, last, (days, days), word, None, SECOND)


def _fraction_of(passage: Passage, at: int) -> Quantity | None:
    """Read "half an hour", "three quarters of an hour"."""
    units, numbers = passage.grammar.units, passage.grammar.numbers
    share = phrase_from(units.shares, passage.row, at)
    if share is None:
        return None
    last = share[1] + (passage.lower(share[1]) == passage.grammar.words.partitive)
    last += passage.lower(last) in numbers.articles
    days = _days(passage, passage.lower(last))
    if days is None or last == share[1] or passage.lower(last + 1) in passage.grammar.calendar.ago:
        return None
    bound = phrase_before(numbers.bounds, passage.row, at)
    first = bound[1] if bound else at
    start, end = passage.span(first, last + 1)
    value = days * share[0] / 100
    number = Number(at, last, 1, 1, share[0] / 100, digits=False, bound=bound[0] if bound else Bound.EXACT)
    return _quantity(passage, start, end, last + 1, (value, value), passage.lower(last), number)


def _one(passage: Passage, at: int) -> Quantity | None:
    """Read "a week" after a word that makes it a length, and "an hour and ten minutes" anywhere."""
    units, calendar = passage.grammar.units, passage.grammar.calendar
    if passage.lower(at) not in passage.grammar.numbers.articles:
        return None
    full = passage.lower(at + 1) in units.full
    unit = at + 2 if full else at + 1
    owned = _possessive(passage, at, unit)
    if owned:
        return owned
    days = _days(passage, passage.lower(unit))
    if days is None or not 0 < unit < len(passage.row):
        return None
    bound = phrase_before(passage.grammar.numbers.bounds, passage.row, at)
    number = Number(at, unit + 1, 1, 1, 1, digits=False, bound=bound[0] if bound else Bound.EXACT)
    first: Part = (days, days, days, passage.lower(unit), unit + 1)
    found = _whole(passage, bound[1] if bound else at, first, number)
    if found is None or found.low > days:
        return found
    opener = passage.lower(at - 1)
    if found.bound is not number.bound:
        return found  # "in a month at the earliest"
    if opener not in units.duration_openers or (days < 1 and opener not in units.hour_openers):
        return None
    if opener in calendar.month_openers and not bound and not _lasts(passage, at):
        return None  # "twice in a year", "by a day"
    return found


def _possessive(passage: Passage, at: int, unit: int) -> Quantity | None:
    """Read "a fortnight's notice", "half an hour's drive"; "a day's" alone is no length."""
    word = passage.lower(unit)
    days = _days(passage, word.removesuffix("'s"))
    if days is None or not word.endswith("'s") or not head(passage, unit + 1):
        return None
    share = phrase_before(passage.grammar.units.shares, passage.row, at)
    part, first = (share[0] / 100, share[1]) if share else (1.0, at)
    bound = phrase_before(passage.grammar.numbers.bounds, passage.row, first)
    number = Number(at, unit + 1, 1, 1, part, digits=False, bound=bound[0] if bound else Bound.EXACT)
    start, end = passage.span(bound[1] if bound else first, unit + 1)
    return _quantity(
        passage, start, end, unit + 1, (part * days, part * days), word.removesuffix("'s"), number
    )


def _lasts(passage: Passage, at: int) -> bool:
    """Tell "will reopen in a week" from "twice in a year": the verb looks ahead, and nothing is counted."""
    before = [passage.lower(k) for k in range(max(0, at - AHEAD), at)]
    if passage.lower(at - 1) not in passage.grammar.units.ahead_openers:
        return False
    calendar = passage.grammar.calendar
    return any(word in calendar.future and word not in calendar.close_future for word in before[:-1])


AHEAD = 8
"""Words before "in a week" among which a verb looks ahead."""


def _long(passage: Passage, at: int) -> Quantity | None:
    """Read "a year-long trial", "weeklong talks"."""
    units = passage.grammar.units
    word = passage.lower(at)
    for ending in units.long:
        stem = word.removesuffix(ending)
        last = at + 1
        if stem == word and passage.lower(at + 1) == "-" and passage.lower(at + 2) == ending:
            last = at + 3
        elif stem == word:
            continue
        days = units.durations.get(stem)
        if days:
            start, end = passage.span(at, last)
            return _quantity(passage, start, end, last, (days, days), stem, None)
    return None
