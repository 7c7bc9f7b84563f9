"""One report made ready for the finders: sentences, words, names and typed facts. Offsets are code points.

Only blocks that count as the outlet's report are read; sidebars, signatures and
site furniture say nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.extract import quantities
from reader.analysis.quantities.model import Quantity
from reader.analysis.tokens import Token, tokens
from reader.model.article import REPORTING, Role
from reader.model.finding import Matter, Report
from reader.model.ranges import TextRange
from reader.text.segment import sentences

HALF_LIFE = 5.0
"""Words after which a word says half as much about a figure."""

BARRIERS = {",": 3.0, ";": 8.0, ":": 5.0, "—": 5.0, "–": 4.0, "(": 3.0, ")": 3.0}
"""What a sign adds to the distance between a figure and a word."""

PERIODS = frozenset({"month", "quarter", "half", "season", "year", "decade"})
"""Grains of a date that a figure may be for."""

SAYING = 4
"""Words between a verb of saying and its day: "told reporters in Oslo on Tuesday"."""

TABLE = 8
"""Figures of a sentence from which it may be a table."""

TABLE_SHARE = 0.7
"""Figures for each word from which it is one."""

LONG_PAST = 550
"""Days after which a year is history, not news."""

REACH = 60
"""Characters between a figure and the period that it is for."""

BREAK = 3.0
"""What a word such as "while" or "and" adds."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the report."""

    index: int
    start: int
    end: int
    role: Role
    row: list[Token]
    terms: Counter[str]
    """Content words by their group of near-synonyms."""
    names: frozenset[str]
    """Capitalised words that name somebody or something, lower case; a row of a table has neither."""

    @property
    def range(self) -> TextRange:
        return TextRange(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Fact:
    """A quantity and what the words around it say of it."""

    quantity: Quantity
    sentence: Sentence
    near: dict[str, float]
    """Content words weighted by nearness."""
    heads: frozenset[str]
    """The counted noun, by group of near-synonyms; "people" for any people."""
    aspects: frozenset[str]
    """What is said of it: "killed", "profit"…"""
    names: frozenset[str]
    tolls: frozenset[str] = frozenset()
    """Of the aspects, those that the event has one number of."""
    harms: frozenset[str] = frozenset()
    """The same for any people, part of them too: what "nobody was hurt" denies."""
    lead: float = 0.0
    """Days from the dateline to a date that lies ahead; 0 for all else."""
    period: tuple[float, float] | None = None
    """First and last day of the month, quarter or year that the sentence puts beside it."""
    background: bool = False
    """The sentence tells of a year long past."""
    reporting: bool = False
    """A day that belongs to a verb of saying: "police said on Tuesday"."""
    adds: bool = False
    """"another 12", "two others": adds to something said before."""

    @property
    def ahead(self) -> bool:
        """Tell whether it is a date after the dateline."""
        return self.lead > 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as the finders see it."""

    report: Report
    grammar: Grammar
    today: date | None
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    vocabulary: frozenset[str]
    """All names and content words, to ask whether a report knows of a thing at all."""
    words: frozenset[str]
    """All words as written, lower case."""

    @property
    def text(self) -> str:
        return self.report.document.text


def read(report: Report, grammar: Grammar, today: date | None) -> Reading:
    """Read a report; `today` is the day that its relative dates count from."""
    text = report.document.text
    blocks = [
        block for block in report.document.blocks if block.role in REPORTING and block.role is not Role.CODE
    ]
    rows = [
        (block.role, found, tokens(text, found.start, found.end))
        for block in blocks
        for found in sentences(text, block.range)
    ]
    plain = _plain_words(row for _, _, row in rows)
    said = tuple(
        _sentence(index, found, role, row, grammar, plain) for index, (role, found, row) in enumerate(rows)
    )
    facts: list[Fact] = []
    starts = [sentence.start for sentence in said]
    for block in blocks:
        found = quantities(text, block.start, block.end, grammar, today)
        periods = [
            quantity for quantity in found if quantity.unit in PERIODS and quantity.kind is Matter.DATE
        ]
        for quantity in found:
            sentence = said[bisect_right(starts, quantity.start) - 1]
            if not sentence.terms:
                continue
            fact = _fact(quantity, sentence, grammar, today)
            past = _is_past(sentence, periods, today)
            facts.append(replace(fact, period=_period(quantity, sentence, periods), background=past))
    words = frozenset(word for sentence in said for word in (*sentence.terms, *sentence.names))
    written = frozenset(token.lower.removesuffix("'s") for sentence in said for token in sentence.row)
    return Reading(report, grammar, today, said, tuple(facts), words, written)


def _sentence(
    index: int, found: TextRange, role: Role, row: list[Token], grammar: Grammar, plain: frozenset[str]
) -> Sentence:
    if _is_table(row):
        return Sentence(index, found.start, found.end, role, row, Counter(), frozenset())
    terms = Counter(_terms(row, grammar))
    return Sentence(index, found.start, found.end, role, row, terms, _names(row, grammar, plain))


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


def same_words(x: Sentence, y: Sentence) -> bool:
    """Tell whether two sentences are one, typography aside: copied copy contradicts nothing."""
    mine = [token.lower for token in x.row if token.is_word or token.is_figure]
    return mine == [token.lower for token in y.row if token.is_word or token.is_figure]


def _is_table(row: list[Token]) -> bool:
    """Tell a row of figures from prose: nothing says what they are about."""
    figures = sum(token.is_figure for token in row)
    return figures >= TABLE and figures > TABLE_SHARE * sum(token.is_word for token in row)


def term(word: str, grammar: Grammar) -> str:
    """Return the group of near-synonyms of a lower-case word, or its stem."""
    stem = grammar.words.stem(word)
    return grammar.words.groups.get(stem, stem)


def _terms(row: list[Token], grammar: Grammar) -> Iterable[str]:
    return (term(token.lower, grammar) for token in row if carries(token, grammar))


def carries(token: Token, grammar: Grammar) -> bool:
    """Tell whether a word says something of its own: no stop word, number, month or weekday."""
    word = token.lower.removesuffix("'s")
    if not token.is_word or len(word) < 2 or word in grammar.words.stop:
        return False
    numbers, calendar = grammar.numbers, grammar.calendar
    if word in numbers.ones or word in numbers.tens or word in numbers.scales:
        return False
    if word in calendar.weekdays or word in grammar.units.currency_words:
        return False
    return not (token.is_capital and word in calendar.months)


def _plain_words(rows: Iterable[list[Token]]) -> frozenset[str]:
    """Return the words that the report also writes without a capital."""
    return frozenset(token.lower for row in rows for token in row if token.is_word and not token.is_capital)


def _names(row: list[Token], grammar: Grammar, plain: frozenset[str]) -> frozenset[str]:
    found = set()
    opening = True
    for token in row:
        if not token.is_word:
            opening = opening or token.text in '“"‘:—'
            continue
        word = token.lower.removesuffix("'s")
        named = token.is_capital and len(word) > 1 and word not in grammar.words.not_names
        if named and not (opening and word in plain) and word not in grammar.calendar.weekdays:
            found.add(word)
        opening = False
    return frozenset(found)


def _fact(quantity: Quantity, sentence: Sentence, grammar: Grammar, today: date | None) -> Fact:
    weights = _weights(TextRange(quantity.start, quantity.end), sentence, grammar)
    near = _bag(weights, grammar)
    names: set[str] = set()
    for token, weight in weights:
        if weight > 0.25 and token.is_capital and token.lower.removesuffix("'s") in sentence.names:
            names.add(token.lower.removesuffix("'s"))
    adds = bool(grammar.words.others & {*quantity.head, *_just_before(quantity, sentence)})
    aspects = _aspects(weights, quantity, grammar)
    heads = heads_of(quantity, grammar)
    counts_people = quantity.kind is Matter.COUNT and ("people" in heads or not heads)
    dated = quantity.kind is Matter.DATE and quantity.fixed and today is not None
    lead = max(0.0, quantity.low - today.toordinal()) if dated and today else 0.0
    return Fact(
        quantity,
        sentence,
        near,
        heads,
        aspects,
        frozenset(names),
        tolls=aspects & grammar.words.toll if counts_people else frozenset(),
        harms=aspects & grammar.words.toll if quantity.kind is Matter.COUNT else frozenset(),
        lead=lead,
        reporting=not lead and _reports(quantity, sentence, grammar),
        adds=adds,
    )


def _reports(quantity: Quantity, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a day dates the saying, not the event."""
    if quantity.kind is not Matter.DATE or quantity.unit not in ("day", "weekday"):
        return False
    before = [token for token in sentence.row if token.end <= quantity.start][-SAYING:]
    after = [token for token in sentence.row if token.start >= quantity.end][:1]
    return any(
        token.is_word and grammar.words.stem(token.lower) in grammar.events.reporting
        for token in (*before, *after)
    )


def _just_before(quantity: Quantity, sentence: Sentence) -> set[str]:
    return {token.lower for token in sentence.row if quantity.start - 10 <= token.start < quantity.start}


def around(mark: TextRange, sentence: Sentence, grammar: Grammar) -> dict[str, float]:
    """Return the content words of a sentence outside `mark`, weighted by nearness to it."""
    return _bag(_weights(mark, sentence, grammar), grammar)


def _bag(weights: list[tuple[Token, float]], grammar: Grammar) -> dict[str, float]:
    near: dict[str, float] = {}
    for token, weight in weights:
        if carries(token, grammar):
            word = term(token.lower, grammar)
            near[word] = max(near.get(word, 0.0), weight)
    return near


def _weights(mark: TextRange, sentence: Sentence, grammar: Grammar) -> list[tuple[Token, float]]:
    """Return the words outside `mark` with a weight that halves every few words."""
    before = [token for token in sentence.row if token.end <= mark.start]
    after = [token for token in sentence.row if token.start >= mark.end]
    found: list[tuple[Token, float]] = []
    for side in (reversed(before), after):
        distance = 0.0
        for token in side:
            distance += BARRIERS.get(token.text, 1.0)
            if token.lower in grammar.words.breaks:
                distance += BREAK
            found.append((token, 0.5 ** (distance / HALF_LIFE)))
    return found


def heads_of(quantity: Quantity, grammar: Grammar) -> frozenset[str]:
    """Return what a quantity counts, so that "residents" and "people" are one."""
    found = set()
    for word in quantity.head:
        if word in grammar.words.stop or word in grammar.words.others:
            continue
        stem = grammar.words.stem(word)
        found.add(grammar.words.groups.get(stem, stem))
        if stem in grammar.words.anybody:
            found.add("people")
    return frozenset(found)


def _aspects(weights: list[tuple[Token, float]], quantity: Quantity, grammar: Grammar) -> frozenset[str]:
    """Return the aspects nearest to a quantity; its own noun says it best."""
    words = grammar.words
    table = {**words.aspects, **words.head_aspects}
    own = {table[stem] for stem in map(words.stem, quantity.head) if stem in table}
    if own and quantity.kind is Matter.COUNT:
        return frozenset(own)
    best: dict[str, float] = {}
    for token, weight in weights:
        aspect = words.aspects.get(words.stem(token.lower)) if token.is_word else None
        if aspect and weight > 0.12:
            best[aspect] = max(best.get(aspect, 0.0), weight)
    if not best:
        return frozenset(own)
    top = max(best.values())
    return frozenset(own | {aspect for aspect, weight in best.items() if weight >= 0.8 * top})
