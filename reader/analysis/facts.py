"""A quantity together with what the words around it say of it: what finders compare. Offsets are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from operator import attrgetter

from reader.analysis.beside import after_change, is_apart, is_difference, is_part, is_thing, just_before
from reader.analysis.datelines import reports
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.counts import DENIED
from reader.analysis.quantities.extract import quantities
from reader.analysis.quantities.model import Quantity
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Token
from reader.model.finding import Matter
from reader.model.ranges import TextRange

HALF_LIFE = 5.0
"""Words after which a word says half as much about a figure."""


PERIODS = frozenset({"month", "quarter", "half", "season", "year", "years", "decade"})
"""Grains of a date that a figure may be for."""


REACH = 60
"""Characters between a figure and the period that it is for."""


LONG_PAST = 550
"""Days after which a year is history, not news."""


NEXT = 0.85
"""Nearness of the very next word."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A quantity and what the words around it say of it."""

    quantity: Quantity
    sentence: Sentence
    near: Mapping[str, float]
    """Content words weighted by nearness."""
    heads: frozenset[str]
    """The counted noun, by group of near-synonyms; "people" for any people."""
    somebody: bool
    """It counts people of whatever sort."""
    aspects: frozenset[str]
    """What is said of it: "killed", "profit"…"""
    names: frozenset[str]
    akin: frozenset[str] = frozenset()
    """Aspects that are easily said for its own: the damage for the cost."""
    tolls: frozenset[str] = frozenset()
    """Of the aspects, those that the event has one number of."""
    harms: frozenset[str] = frozenset()
    """The same for any people, part of them too: what "nobody was hurt" denies."""
    struck: frozenset[str] = frozenset()
    """The same where the very next word says it: the 4 of "killed 4", the 19 of "19 injured"."""
    lead: float = 0.0
    """Days from the dateline to a date that lies ahead; 0 for all else."""
    period: tuple[float, float] | None = None
    """First and last day of the month, quarter or year that the sentence puts beside it."""
    background: bool = False
    """The sentence tells of a year long past."""
    reporting: bool = False
    """A day that belongs to a verb of saying: "police said on Tuesday"."""
    governs: bool = False
    """A year, month or quarter that a figure of the sentence is for."""
    quoted: bool = False
    """A price or index after a change: the 821 of "lost 3p to 821", which holds for an hour."""
    apart: bool = False
    """A length between two events, "four years later": which two, the sentence before says."""
    difference: bool = False
    """"three hours less", "smaller by 650": how far from something else."""
    part: bool = False
    """"nineteen of the injured", "two of the three": some of those that another figure counts."""
    of_thing: bool = False
    """The age of a ship, a building: of nobody."""
    adds: bool = False
    """"another 12", "two others": adds to something said before."""

    @property
    def ahead(self) -> bool:
        """Tell whether it is a date after the dateline."""
        return self.lead > 0


def facts_in(
    text: str, start: int, end: int, said: Sequence[Sentence], grammar: Grammar, today: date | None
) -> Iterator[Fact]:
    """Yield the facts of the block `text[start:end]`; `said` are the sentences of the report, in order."""
    inside = said[bisect_left(said, start, key=_start) : bisect_left(said, end, key=_start)]
    row = [token for sentence in inside for token in sentence.row]
    found = quantities(text, start, end, grammar, today, row)
    periods = [quantity for quantity in found if quantity.unit in PERIODS and quantity.kind is Matter.DATE]
    for quantity in found:
        sentence = said[bisect_right(said, quantity.start, key=_start) - 1]
        if not sentence.terms:
            continue
        yield replace(
            _fact(quantity, sentence, grammar, today),
            period=_period(quantity, sentence, periods),
            background=_is_past(sentence, periods, today),
            governs=quantity in periods and _governs(quantity, sentence, found),
        )


def _start(sentence: Sentence) -> int:
    return sentence.start


def _governs(period: Quantity, sentence: Sentence, found: Sequence[Quantity]) -> bool:
    """Tell whether a figure of the sentence is for this period."""
    return any(
        other.kind is not Matter.DATE
        and sentence.start <= other.start < sentence.end
        and max(period.start - other.end, other.start - period.end) <= REACH
        for other in found
    )


def _period(quantity: Quantity, sentence: Sentence, periods: list[Quantity]) -> tuple[float, float] | None:
    """Return the nearest period in the sentence, if one stands close enough to belong to the figure."""
    inside = [
        (max(other.start - quantity.end, quantity.start - other.end), other)
        for other in periods
        if sentence.start <= other.start < sentence.end and other is not quantity
    ]
    distance, nearest = min(inside, key=lambda pair: pair[0], default=(REACH + 1, quantity))
    return (nearest.low, nearest.high) if distance <= REACH else None


def _is_past(sentence: Sentence, periods: list[Quantity], today: date | None) -> bool:
    if today is None:
        return False
    limit = today.toordinal() - LONG_PAST
    return any(sentence.start <= period.start < sentence.end and period.high < limit for period in periods)


def _fact(quantity: Quantity, sentence: Sentence, grammar: Grammar, today: date | None) -> Fact:
    weights = _weights(quantity.start, quantity.end, sentence)
    near = _around(quantity.start, quantity.end, sentence)
    names: set[str] = set()
    for token, weight in weights:
        if weight > 0.25 and token.is_capital and token.lower.removesuffix("'s") in sentence.names:
            names.add(token.lower.removesuffix("'s"))
    adds = bool(grammar.words.others & {*quantity.head, *just_before(quantity, sentence)})
    denied = quantity.form == DENIED
    aspects = frozenset() if denied else _aspects(weights, quantity, grammar)
    heads = heads_of(quantity, grammar)
    counts_people = quantity.kind is Matter.COUNT and ("people" in heads or not heads)
    dated = quantity.kind is Matter.DATE and quantity.fixed and today is not None
    lead = max(0.0, quantity.low - today.toordinal()) if dated and today else 0.0
    return Fact(
        quantity,
        sentence,
        near,
        heads,
        counts_people or any(grammar.words.stem(word) in grammar.words.people for word in quantity.head),
        aspects,
        frozenset(names),
        akin=frozenset(one for group in grammar.words.akin if group & aspects for one in group),
        tolls=aspects & grammar.words.toll if counts_people else frozenset(),
        harms=aspects & grammar.words.toll if quantity.kind is Matter.COUNT else frozenset(),
        struck=_struck(weights, grammar) if counts_people and not denied else frozenset(),
        lead=lead,
        reporting=not lead and reports(quantity, sentence, grammar, today),
        adds=adds,
        of_thing=quantity.kind is Matter.AGE and is_thing(quantity, grammar),
        difference=is_difference(quantity, sentence, grammar),
        part=quantity.kind is Matter.COUNT and is_part(quantity, sentence, grammar),
        apart=is_apart(quantity, sentence, grammar),
        quoted=counts_people and not heads and after_change(quantity, sentence, grammar),
    )


def _struck(weights: list[tuple[Token, float]], grammar: Grammar) -> frozenset[str]:
    words = grammar.words
    unharmed = grammar.numbers.unharmed
    beside = [
        token for token, weight in weights if weight >= NEXT and token.is_word and token.lower not in unharmed
    ]
    return frozenset(words.aspects.get(words.stem(token.lower), "") for token in beside) & words.toll


def around(mark: TextRange, sentence: Sentence, grammar: Grammar) -> Mapping[str, float]:
    """Return the content words of a sentence outside `mark`, weighted by nearness to it."""
    return _around(mark.start, mark.end, sentence)


@lru_cache(maxsize=2048)
def _around(start: int, end: int, sentence: Sentence) -> Mapping[str, float]:
    steps, first, last = sentence.steps, *_outside(start, end, sentence)
    near: dict[str, float] = {}
    for at, word in reversed(sentence.carrying):
        if at < first and word not in near:
            near[word] = 0.5 ** ((steps[first] - steps[at]) / HALF_LIFE)
    for at, word in sentence.carrying:
        if at >= last:
            weight = 0.5 ** ((steps[at + 1] - steps[last]) / HALF_LIFE)
            if weight > near.get(word, -1.0):
                near[word] = weight
    return near


def _weights(start: int, end: int, sentence: Sentence) -> list[tuple[Token, float]]:
    """Return the words outside `start` to `end` with a weight that halves every few words, the nearest first."""
    row, steps, (first, last) = sentence.row, sentence.steps, _outside(start, end, sentence)
    before = [(row[at], 0.5 ** ((steps[first] - steps[at]) / HALF_LIFE)) for at in range(first - 1, -1, -1)]
    return before + [
        (row[at], 0.5 ** ((steps[at + 1] - steps[last]) / HALF_LIFE)) for at in range(last, len(row))
    ]


def _outside(start: int, end: int, sentence: Sentence) -> tuple[int, int]:
    """Return how many tokens end before `start`, and the first that begins after `end`."""
    return bisect_right(sentence.row, start, key=_ENDS), bisect_left(sentence.row, end, key=_STARTS)


_STARTS, _ENDS = attrgetter("start"), attrgetter("end")


def heads_of(quantity: Quantity, grammar: Grammar) -> frozenset[str]:
    """Return what a quantity counts, so that "residents" and "people" are one."""
    found = set()
    for word in quantity.head:
        if word in grammar.words.stop or word in grammar.words.others:
            continue
        stem = grammar.words.stem(word)
        found.add(grammar.words.head_groups.get(stem) or grammar.words.groups.get(stem, stem))
        if stem in grammar.words.anybody:
            found.add("people")
    return frozenset(found)


def _aspects(weights: list[tuple[Token, float]], quantity: Quantity, grammar: Grammar) -> frozenset[str]:
    """Return the aspects nearest to a quantity; its own noun says it best."""
    words = grammar.words
    named = [word for word in quantity.head if not (quantity.high > 0 and word in grammar.numbers.unharmed)]
    stems = [words.stem(word) for word in named]
    own = {words.head_aspects.get(stem) or words.aspects.get(stem, "") for stem in stems} - {""}
    if own and quantity.kind is Matter.COUNT:
        return frozenset(own)
    timed = quantity.kind in (Matter.DURATION, Matter.DATE, Matter.TIME, Matter.AGE)
    best: dict[str, float] = {}
    unharmed = grammar.numbers.unharmed if quantity.high > 0 else frozenset()
    for token, weight in weights:
        if token.lower in unharmed:
            continue  # Two who were unhurt are not two of the injured.
        aspect = words.aspects.get(words.stem(token.lower)) if token.is_word else None
        if aspect and weight > 0.12 and not (timed and aspect in words.sums):
            best[aspect] = max(best.get(aspect, 0.0), weight)
    if not best:
        return frozenset(own)
    top = max(best.values())
    return frozenset(own | {aspect for aspect, weight in best.items() if weight >= 0.8 * top})
