"""Counts with what they count: 1,200 homes, Forty-seven people, no injuries, dozens of flights."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.analysis.languages.figures import Bound
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.heads import counted, head, part_of
from reader.analysis.quantities.model import Number, Passage, Quantity, shown_range
from reader.analysis.quantities.ordinals import STREAK, is_streak
from reader.model.finding import Matter

ONE_REACH = 13
"""Words after a bare "one" in which it must be killed, injured or the like."""

UNHARMED_REACH = 18
"""Words before "unhurt" among which it says who was."""


DENIED = "none"
"""Form of a number of which something is said to hold for none."""

RULE_REACH = 6
"""Words after "nobody" among which a rule is told from a count."""

SINGLE_NOUN = 3
"""Words of the noun in "a young female wolf was shot"."""


def read(passage: Passage, number: Number) -> Quantity | None:
    """Return what `number` counts, or None for a number that counts nothing."""
    if _is_pronoun(passage, number) or _is_no_count(passage, number):
        return None
    whole = part_of(passage, number.last)
    noun = head(passage, number.last)
    form = number.form
    if whole is not None and _is_number(passage, whole):
        noun, form = _head_after_number(passage, whole), "part"
    elif _is_whole(passage, number):
        form = "whole"
    elif not noun and (members := _collective(passage, number)):
        noun = (members,)
    if _is_denied(passage, number):
        form = DENIED
    if number.low == 1 and not (
        _counted_one(passage, number, noun) if noun else _one_harmed(passage, number)
    ):
        return None
    if (not noun and passage.lower(number.last) == "-") or "'" in "".join(noun[:1]):
        return None  # "7 o'clock"
    start, end = passage.span(number.opens, number.last)
    unbroken = (
        number.low == number.high and number.low % 1 == 0 and is_streak(passage, number.first, number.last)
    )
    if unbroken:
        form = STREAK
    return Quantity(
        Matter.ORDINAL if unbroken else Matter.COUNT,
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


def _is_no_count(passage: Passage, number: Number) -> bool:
    """Tell the seven of "a seven-figure sum"."""
    after = passage.lower(number.last)
    return after == "-" and passage.lower(number.last + 1) in passage.grammar.numbers.written_with


def _is_pronoun(passage: Passage, number: Number) -> bool:
    """Tell the two of "the two expect savings", who were named before."""
    named = passage.lower(number.opens - 1) in passage.grammar.words.determiners or (
        number.opens < number.first and passage.lower(number.first - 1) in passage.grammar.words.determiners
    )
    return named and not number.digits and passage.lower(number.last) in passage.grammar.numbers.acting


def _is_denied(passage: Passage, number: Number) -> bool:
    """Tell the 146 of "none of the 146 passengers was hurt", who are not hurt."""
    words, at = passage.grammar.words, number.opens - 1
    while passage.lower(at) in words.determiners:
        at -= 1
    return passage.lower(at) == words.partitive and passage.lower(at - 1) in passage.grammar.numbers.nobody


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
    alone = (
        passage.lower(number.opens - 1) in passage.grammar.numbers.sole
        or passage.lower(number.last) in passage.grammar.numbers.sole_after
    )
    if alone and noun[0] not in words.others | passage.grammar.numbers.sole_after:
        return True
    if alone and len(noun) > 1:
        return not any(word.rstrip("s") in passage.grammar.units.durations for word in noun)
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
    for at in passage.places(_nothing(passage.grammar)):
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
        if word in numbers.nobody and any(passage.lower(at + k) in numbers.may for k in range(1, RULE_REACH)):
            continue  # "Nobody in the city may leave home" counts nobody.
        if word in numbers.nobody or word in numbers.unharmed:
            noun = (word,) if word in numbers.unharmed else _none_of(passage, at + 1)
            yield _zero(passage, at, at + 1, noun)
        elif word in numbers.none and passage.lower(at + 1) in numbers.ones:
            yield _zero(passage, at, at + 2, head(passage, at + 2))
        elif word in numbers.none:
            noun = head(passage, at + 1)
            told = [stem for stem in map(words.stem, noun) if stem in words.aspects or stem in words.people]
            if told and words.aspects.get(told[0], "killed") in ("killed", "injured", "missing", "arrested"):
                yield _zero(passage, at, at + 1, noun)


def _none_of(passage: Passage, at: int) -> tuple[str, ...]:
    """Return the noun of "none of the wells"; nothing for "none of them" and "none of the seven jurors"."""
    words = passage.grammar.words
    named = passage.lower(at) == words.partitive and passage.lower(at + 1) in words.determiners
    noun = head(passage, at) if named else ()
    return noun if noun and noun[0].endswith("s") else ()


@cache
def _nothing(grammar: Grammar) -> frozenset[str]:
    """Return the words that make a number without naming one."""
    numbers = grammar.numbers
    return numbers.unharmed | numbers.nobody | numbers.none | numbers.repeated.keys()


def _all_unharmed(passage: Passage, at: int) -> bool:
    """Tell "all crew escaped unhurt", which says that nobody was hurt, from "the driver, 46, escaped unhurt".

    Neither "most were unhurt", "two of the staff jumped aside unharmed" nor "the
    crew of five were unhurt", who are some of many, say so.
    """
    clause = []
    for back in range(at - 1, max(-1, at - UNHARMED_REACH), -1):
        if passage.lower(back) in (".", ";", ":"):
            break
        clause.append(passage.lower(back))
    numbers, said = passage.grammar.numbers, set(clause)
    if said & numbers.some_of_many:
        return False
    if said & numbers.all_of_them:
        return True
    counted = any(word.isdecimal() or word in numbers.ones or word in numbers.tens for word in clause)
    return not counted and bool(numbers.everybody & said)


def singles(passage: Passage) -> Iterator[Quantity]:
    """Yield the one of "a goat was killed", "a single goat", and the two of "a pair of genes"."""
    numbers, words = passage.grammar.numbers, passage.grammar.words
    for at, token in enumerate(passage.row):
        if token.lower not in numbers.articles:
            continue
        if passage.lower(at + 1) in numbers.pairs and passage.lower(at + 2) == words.partitive:
            noun = head(passage, at + 2)
            if noun and noun[0].endswith("s") and noun[-1] not in numbers.paired:
                yield _few(passage, at, at + 2, 2, noun)
        elif passage.lower(at + 1) in numbers.single:
            noun = head(passage, at + 2)
            if noun and noun[0].rstrip("s") not in (*passage.grammar.units.durations, *numbers.paired):
                yield _few(passage, at, at + 2, 1, noun)
        elif noun := _harmed(passage, at):
            yield _few(passage, at, at + 1, 1, noun)


def _harmed(passage: Passage, at: int) -> tuple[str, ...]:
    """Return the noun of "a goat was killed", which stands alone; nothing for people, who are some of many."""
    words, events = passage.grammar.words, passage.grammar.events
    noun = head(passage, at + 1)
    if not 1 <= len(noun) <= SINGLE_NOUN or noun[-1].endswith("s"):
        return ()
    verb = at + 1 + len(noun)
    opens = at == 0 or not passage.row[at - 1].is_word or passage.lower(at - 1) in words.breaks
    verb += passage.lower(verb) in passage.grammar.numbers.has
    if not opens or passage.lower(verb) not in events.passives:
        return ()
    verb += passage.lower(verb + 1) in events.passives
    told = words.aspects.get(words.stem(passage.lower(verb + 1)))
    person = any(words.stem(word) in words.people or word in passage.grammar.units.aged for word in noun)
    beast = noun[-1] in passage.grammar.units.beasts
    return noun if told in words.toll | passage.grammar.numbers.done_to and (beast or not person) else ()


def _few(passage: Passage, first: int, last: int, value: int, noun: tuple[str, ...]) -> Quantity:
    start, end = passage.span(first, last)
    unit = counted(passage, noun)
    return Quantity(Matter.COUNT, start, end, value, value, unit, str(value), step=1.0, head=noun)


def _zero(passage: Passage, first: int, last: int, noun: tuple[str, ...]) -> Quantity:
    start, end = passage.span(first, last)
    return Quantity(
        Matter.COUNT, start, end, 0, 0, counted(passage, noun), "0", Bound.EXACT, step=1.0, head=noun
    )
