"""Lengths of time in days: 60 days, a week, three-month."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.languages.grammar import Bound
from reader.analysis.quantities.heads import head
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.tokens import phrase_before
from reader.model.finding import Matter


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return the length of time that `number` states; "four years ago" is a date, not a duration."""
    at = number.last + 1 if passage.lower(number.last) == "-" else number.last
    if number.vague and passage.lower(at) == passage.grammar.words.partitive:
        at += 1
    word = passage.lower(at)
    days = _days(passage, word)
    if days is None or passage.lower(at + 1) in passage.grammar.calendar.ago:
        return None
    start, end = passage.span(number.opens, at + 1)
    return _quantity(passage, start, end, at + 1, (number.low * days, number.high * days), word, number)


def _days(passage: Passage, word: str) -> float | None:
    table = passage.grammar.units.durations
    return table.get(word) or table.get(word.removesuffix("s"))


def _quantity(
    passage: Passage,
    start: int,
    end: int,
    last: int,
    days: tuple[float, float],
    written: str,
    number: Number | None,
) -> Quantity:
    size = _days(passage, written) or 1.0
    return Quantity(
        Matter.DURATION,
        start,
        end,
        *days,
        unit=written.removesuffix("s") + ("" if days == (size, size) else "s"),
        shown=shown_range(round(days[0] / size, 4), round(days[1] / size, 4)),
        bound=number.bound if number else Bound.EXACT,
        step=number.step * size if number else size,
        head=head(passage, last),
        form=number.form if number else "",
        written=written.removesuffix("s"),
        vague=number.vague if number else False,
    )


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield "a week" where it is a length: after "for", "within", "nearly"…"""
    units = passage.grammar.units
    for at in range(1, len(passage.row) - 1):
        if passage.lower(at) not in passage.grammar.numbers.articles:
            continue
        days = _days(passage, passage.lower(at + 1))
        opener = passage.lower(at - 1)
        if days is None or days < 1 or opener not in units.duration_openers:
            continue
        if passage.lower(at + 2) in passage.grammar.calendar.ago:
            continue
        bound = phrase_before(passage.grammar.numbers.bounds, passage.row, at)
        if opener in passage.grammar.calendar.month_openers and not bound:
            continue  # "twice in a year", "by a day"
        start, end = passage.span(bound[1] if bound else at, at + 2)
        number = Number(at, at + 2, 1, 1, 1, digits=False, bound=bound[0] if bound else Bound.EXACT)
        yield _quantity(passage, start, end, at + 2, (days, days), passage.lower(at + 1), number)
