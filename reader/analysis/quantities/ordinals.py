"""Places in an order with their noun: third-largest, 5th title, second attempt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.heads import counted, head
from reader.analysis.quantities.model import Passage, Quantity
from reader.analysis.quantities.numbers import number_at
from reader.analysis.tokens import phrase_from, touches
from reader.model.finding import Matter

HOUR = 60
"""The minute that "on the hour" stands for."""

STREAK = "streak"
"""Form of a number of things without a break between them."""

STREAK_REACH = 4
"""Words between such a number and the word that says so."""

HIGHEST = 99
"""A higher number that stands alone is a day, a year or a name."""


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the ordinals that order something named."""
    free = 0
    for at in passage.places(_openers(passage.grammar)):
        if at < free:
            continue
        minute = (
            _minute(passage, at) if passage.row[at].lower == passage.grammar.units.minute_opener else None
        )
        if minute:
            yield minute
            free = at + 3
            continue
        read = _ordinal(passage, at)
        if read is None:
            continue
        value, last = read
        if {passage.lower(last), passage.lower(last + 1)} & passage.grammar.calendar.periods:
            continue  # The third quarter is a date.
        ranks = passage.lower(at - 1) in passage.grammar.units.ranking or _stands_alone(passage, at, last)
        of = _of_several(passage, last)
        noun = of if of is not None and value > 1 else () if ranks or of is not None else head(passage, last)
        if ranks or (noun and noun[0] not in passage.grammar.numbers.scales):
            start, end = passage.span(at, last)
            shown = str(value)
            yield Quantity(
                Matter.ORDINAL,
                start,
                end,
                value,
                value,
                counted(passage, noun) if noun else "",
                shown,
                step=1.0,
                head=noun,
                form=STREAK if is_streak(passage, at, last) else "",
            )
        free = last


def is_streak(passage: Passage, first: int, last: int) -> bool:
    """Tell the number of tokens `first` to `last` of a row without a break: "sixth straight win", "five in a row"."""
    units = passage.grammar.units
    for at in range(last, last + STREAK_REACH):
        if passage.lower(at) in units.unbroken or phrase_from(units.in_a_row, passage.row, at):
            return True
        if not passage.lower(at).isalpha():
            break
    bare = not passage.lower(last).isalpha() or passage.lower(last) in passage.grammar.words.head_stop
    return bare and any(passage.lower(at) in units.streaks for at in range(first - STREAK_REACH - 1, first))


@cache
def _openers(grammar: Grammar) -> frozenset[str]:
    """Return the words that an order can open with."""
    units = grammar.units
    return frozenset({units.minute_opener, *units.ordinals, *grammar.numbers.tens})


def _minute(passage: Passage, at: int) -> Quantity | None:
    """Read "on the hour" and "on 64 minutes" of a game as the minutes that they are."""
    units = passage.grammar.units
    value = 0
    if tuple(passage.lower(at + k) for k in range(3)) == units.on_the_hour:
        # "Every hour on the hour" is a timetable.
        value = 0 if passage.lower(at - 1) in passage.grammar.units.durations else HOUR
    elif passage.lower(at) == units.minute_opener and passage.lower(at + 2) in units.minutes:
        word = passage.lower(at + 1)
        value = int(word) if word.isdecimal() and len(word) < 4 else 0
    if not value:
        return None
    start, end = passage.span(at + 1, at + 3)
    noun = (units.clock[1],)
    return Quantity(Matter.ORDINAL, start, end, value, value, noun[0], str(value), step=1.0, head=noun)


def _of_several(passage: Passage, at: int) -> tuple[str, ...] | None:
    """Return what there are several of in "the third of five towers"; None where no number follows "of".

    "The first of three days" orders the report and not the thing.
    """
    if passage.lower(at) != passage.grammar.words.partitive:
        return None
    begin = at + 2 if passage.lower(at + 1) in passage.grammar.words.determiners else at + 1
    number = number_at(passage, begin)
    if number is None:
        return None
    noun = head(passage, number.last)
    return () if noun and noun[0].rstrip("s") in passage.grammar.units.durations else noun


def _stands_alone(passage: Passage, at: int, last: int) -> bool:
    """Tell "the fourth from the valley", "her third in a week", which order what was named before."""
    words, units = passage.grammar.words, passage.grammar.units
    value = _ordinal(passage, at)
    if value is None or not 1 < value[0] <= HIGHEST or passage.lower(at - 1) not in words.determiners:
        return False
    return (
        passage.lower(last) in units.order_links
        and passage.lower(last + 1) not in passage.grammar.calendar.months
    )


def _ordinal(passage: Passage, at: int) -> tuple[int, int] | None:
    units, word = passage.grammar.units, passage.lower(at)
    if word in units.ordinals:
        return units.ordinals[word], at + 1
    tens = passage.grammar.numbers.tens.get(word)
    if tens and passage.lower(at + 1) == "-" and passage.lower(at + 2) in units.ordinals:
        return tens + units.ordinals[passage.lower(at + 2)], at + 3
    if word.isdecimal() and passage.lower(at + 1) in units.ordinal_endings and touches(passage.row, at + 1):
        return int(word), at + 2
    return None
