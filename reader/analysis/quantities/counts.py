"""Counts with what they count: 1,200 homes, Forty-seven people, no injuries, dozens of flights."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.heads import counted, head, part_of
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.model.finding import Matter

ONE_REACH = 13
"""Words after a bare "one" in which it must be killed, injured or the like."""

UNHARMED_REACH = 18
"""Words before "unhurt" among which it says who was."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return what `number` counts, or None for a number that counts nothing."""
    whole = part_of(passage, number.last)
    noun = head(passage, number.last)
    form = number.form
    if whole is not None and _is_number(passage, whole):
        noun, form = _head_after_number(passage, whole), "part"
    elif _is_whole(passage, number):
        form = "whole"
    elif not noun and (members := _collective(passage, number)):
        noun = (members,)
    if number.low == 1 and not (
        _counted_one(passage, number, noun) if noun else _one_harmed(passage, number)
    ):
        return None
    if (not noun and passage.lower(number.last) == "-") or "'" in "".join(noun[:1]):
        return None  # "7 o'clock"
    start, end = passage.span(number.opens, number.last)
    return Quantity(
        Matter.COUNT,
        start,
        end,
        number.low,
        number.high,
        unit=counted(passage, noun),
        shown=shown_range(number.low, number.high),
        bound=number.bound,
        step=number.step,
        head=noun,
        form=form,
        vague=number.vague,
    )


def _collective(passage: Passage, number: Number) -> str:
    """Return the noun of "a group of five", or nothing."""
    if passage.lower(number.opens - 1) != passage.grammar.words.partitive:
        return ""
    word = passage.lower(number.opens - 2)
    words = passage.grammar.words
    return words.persons if word.isalpha() and words.stem(word) in words.collectives else ""


def _is_number(passage: Passage, at: int) -> bool:
    numbers = passage.grammar.numbers
    if at >= len(passage.row):
        return False
    return passage.row[at].is_figure or passage.lower(at) in numbers.ones or passage.lower(at) in numbers.tens


def _head_after_number(passage: Passage, at: int) -> tuple[str, ...]:
    while _is_number(passage, at) or passage.lower(at) in ("-", *passage.grammar.numbers.scales):
        at += 1
    return head(passage, at)


def _is_whole(passage: Passage, number: Number) -> bool:
    """Tell the 320 in "148 of the 320 seats"."""
    at = number.opens - 1
    while at > 0 and passage.lower(at) in passage.grammar.words.determiners:
        at -= 1
    return passage.lower(at) == passage.grammar.words.partitive and _is_number(passage, at - 1)


def _counted_one(passage: Passage, number: Number, noun: tuple[str, ...]) -> bool:
    """Keep "one person was killed"; drop "one of them", "one day"."""
    words = passage.grammar.words
    if number.digits:
        return True
    return passage.lower(number.last).isalpha() and any(words.stem(word) in words.people for word in noun)


def _one_harmed(passage: Passage, number: Number) -> bool:
    """Keep the one of "29 are in hospital, and one has died"."""
    words = passage.grammar.words
    if number.digits or passage.lower(number.first - 1) != passage.grammar.numbers.joiner:
        return False
    after = (words.stem(passage.lower(number.last + k)) for k in range(ONE_REACH))
    return any(words.aspects.get(stem) in words.toll for stem in after)


def find(passage: Passage) -> Iterator[Quantity]:
    """Yield the zero of "no injuries", "nobody was hurt"."""
    words, numbers = passage.grammar.words, passage.grammar.numbers
    for at in range(len(passage.row)):
        word = passage.lower(at)
        if word in numbers.unharmed and not _all_unharmed(passage, at):
            continue
        if word in numbers.repeated and passage.lower(at + 1) not in numbers.multiplied:
            start, end = passage.span(at, at + 1)
            value = numbers.repeated[word]
            yield Quantity(
                Matter.COUNT,
                start,
                end,
                value,
                value,
                numbers.times,
                str(value),
                step=1.0,
                head=(numbers.times,),
            )
        if word in numbers.nobody or word in numbers.unharmed:
            yield _zero(passage, at, at + 1, (word,) if word in numbers.unharmed else ())
        elif word in numbers.none and passage.lower(at + 1) in numbers.ones:
            yield _zero(passage, at, at + 2, head(passage, at + 2))
        elif word in numbers.none:
            noun = head(passage, at + 1)
            told = [stem for stem in map(words.stem, noun) if stem in words.aspects or stem in words.people]
            if told and words.aspects.get(told[0], "killed") in ("killed", "injured", "missing", "arrested"):
                yield _zero(passage, at, at + 1, noun)


def _all_unharmed(passage: Passage, at: int) -> bool:
    """Tell "all crew escaped unhurt" from "the driver, 46, escaped unhurt", who is one of many."""
    before = range(at - 1, max(-1, at - UNHARMED_REACH), -1)
    clause = []
    for back in before:
        if passage.lower(back) in (".", ";", ":"):
            break
        clause.append(passage.lower(back))
    words, several = passage.grammar.words, passage.grammar.numbers.ones.keys()
    return (
        bool(passage.grammar.numbers.everybody & set(clause))
        or any(word in several for word in clause)
        or any(word.endswith("s") and words.stem(word) in words.people for word in clause)
    )


def _zero(passage: Passage, first: int, last: int, noun: tuple[str, ...]) -> Quantity:
    start, end = passage.span(first, last)
    return Quantity(
        Matter.COUNT, start, end, 0, 0, counted(passage, noun), "0", Bound.EXACT, step=1.0, head=noun
    )
