"""Where a report tells why something happened, and how plainly. Offsets are code points, end excluded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.facts import around
from reader.analysis.languages.causes import Causes, Statement
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.finding import Matter
from reader.model.ranges import TextRange

SHORTEST = 4
"""Characters of the shortest cause: "Rust"."""

OPENING = 2
"""Sentences after the headline that tell what the report is about."""

TOLD = 1.0
"""What it counts that a sentence calls something the cause."""
IMPLIED = 1.0
MISHAP = 0.5
"""That it holds a word of what goes wrong."""
FORCE = 0.2
"""That it holds a word of what may be a cause."""
OCCASION = 0.3
"""That it tells what went before."""
BEFORE = 0.2
"""That it tells what had happened before."""
SOUGHT = 0.3
"""That it speaks of looking for the cause."""
HEDGED = 0.15
DENIED = 0.5

BYGONE = 21
"""Days after which a date is not of the event."""

LAPSE = "lapse"
"""Sort of what goes wrong in several words."""

LEAST = 0.5
"""What a sentence must count to give a reason."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A passage that may tell why something happened."""

    sentence: Sentence
    mark: TextRange
    level: float
    """How surely it tells a cause."""
    terms: Counter[str]
    """Words of the cause."""
    head: str
    """The first word of the cause: "pump" in "a pump failed"."""
    effect: Mapping[str, float]
    """Words of what it brought about, the nearer the heavier."""
    rest: Mapping[str, float]
    """All other words of the sentence."""
    about: Mapping[str, float]
    """Those, and the words of the sentence before."""
    sorts: frozenset[str]
    """Sorts of mishap that it names."""
    firm: bool
    """Named as an inquiry names what is to blame."""
    attributed: bool
    """Somebody says that this went wrong."""
    implied: bool
    """Told as a doubt or a difficulty, not as a cause."""
    sought: bool
    hedged: bool
    denied: bool
    earlier: bool
    """It tells what had happened before."""
    bygone: bool
    """It has a date long before the report."""


@lru_cache(maxsize=IN_A_STORY)
def reasons(reading: Reading) -> list[Reason]:
    """Return the passages of a report that may tell why something happened, in order."""
    return [
        found
        for sentence in reading.sentences
        if sentence.terms
        and sentence.role is not Role.HEADING
        and (found := _reason(reading, sentence)) is not None
    ]


@lru_cache(maxsize=IN_A_STORY)
def opening(reading: Reading) -> Mapping[str, float]:
    """Return the words of the headline and the lead."""
    return {word: 1.0 for sentence in reading.sentences[: OPENING + 1] for word in sentence.terms}


def _reason(reading: Reading, sentence: Sentence) -> Reason | None:
    table = reading.grammar.events.causes
    words = {token.lower for token in sentence.row}
    sorts = {table.mishaps[word] for word in words & table.mishaps.keys()}
    forces = {table.forces[word] for word in words & table.forces.keys()}
    sought, hedged = not words.isdisjoint(table.inquiry), not words.isdisjoint(table.hedges)

    cued = {statement for word in words & table.by_cue.keys() for statement in table.by_cue[word]}

    def match(statement: Statement) -> re.Match[str] | None:
        return (
            statement.pattern.search(reading.text, sentence.start, sentence.end)
            if statement in cued
            else None
        )

    lapse = None if sorts else match(table.lapses)
    mark, how = _told(sentence, table, cued, match) if cued else (None, None)
    implied = how in table.implied
    terms = _terms(sentence, mark) if mark else Counter[str]()
    if not terms:
        mark = None
    told = mark is not None
    level = 0.0
    if told:
        level += IMPLIED if implied else TOLD
    else:
        occasion = match(table.occasions)
        level += OCCASION if occasion else 0.0
        if sorts or lapse:
            mark = _clause(reading, sentence, lapse.start() if lapse else _first(sentence, table))
        elif occasion:
            mark = TextRange(*occasion.span("cause"))
    denied, earlier = match(table.denied) is not None, match(table.before) is not None
    level += (MISHAP if sorts or lapse else FORCE if forces else 0.0) + SOUGHT * sought + HEDGED * hedged
    level += DENIED * denied + BEFORE * earlier
    if level < LEAST:
        return None
    mark = mark or sentence.range
    terms = terms or _terms(sentence, mark) or sentence.terms
    rest = {word: times for word, times in sentence.terms.items() if word not in terms}
    before = reading.sentences[sentence.index - 1].terms if sentence.index else {}
    return Reason(
        sentence,
        mark,
        level,
        terms,
        _head(sentence, mark),
        # A doubt tells of its effect inside: "whether the gain is large enough to justify a rollout".
        sentence.terms if implied else around(mark, sentence, reading.grammar),
        rest,
        {**before, **rest},
        frozenset(sorts or ({LAPSE} if lapse else forces)),
        told and how in table.firm,
        bool(sorts or lapse) and _is_said(sentence, reading),
        implied,
        sought,
        hedged,
        denied,
        earlier,
        sentence.index in _bygone(reading),
    )


def _is_said(sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a sentence says who says or holds it."""
    events, stem = reading.grammar.events, reading.grammar.words.stem
    known = events.reporting | events.holding
    return any(
        token.lower == events.according[0] or stem(token.lower) in known
        for token in sentence.row
        if not token.is_capital
    )


@lru_cache(maxsize=IN_A_STORY)
def _bygone(reading: Reading) -> frozenset[int]:
    """Return the sentences with a date long before the report."""
    if reading.today is None:
        return frozenset()
    latest = reading.today.toordinal() - BYGONE
    return frozenset(
        fact.sentence.index
        for fact in reading.facts
        if fact.quantity.kind is Matter.DATE and fact.quantity.fixed and fact.quantity.high < latest
    )


def _told(
    sentence: Sentence,
    table: Causes,
    cued: set[Statement],
    match: Callable[[Statement], re.Match[str] | None],
) -> tuple[TextRange | None, Statement | None]:
    """Return the words of what a sentence calls the cause, and the way it does so: the firmest."""
    for wanted, after in zip((True, False), table.after, strict=True):
        for statement in (*table.told, *table.implied):
            if (statement in table.firm) is not wanted or statement not in cued:
                continue
            found = match(statement)
            if found and found["cause"].strip():
                return TextRange(*found.span("cause")), statement
        if mark := _before(sentence, table, match(after)):
            return mark, after
    return None, None


def _before(sentence: Sentence, table: Causes, told: re.Match[str] | None) -> TextRange | None:
    """Return the words before what is said of a cause."""
    if told is None:
        return None
    start = _opened(told.string, sentence.start, told.start(), table.opens)
    asked = table.asked.match(told.string, start, told.start()) is not None
    return TextRange(start, told.start()) if told.start() - start >= SHORTEST and not asked else None


def _opened(text: str, start: int, end: int, opens: re.Pattern[str]) -> int:
    before = [match.end() for match in opens.finditer(text, start, end)]
    return before[-1] if before else start


def _first(sentence: Sentence, table: Causes) -> int:
    """Return where the first word of what goes wrong stands."""
    return next(token.start for token in sentence.row if token.lower in table.mishaps)


def _clause(reading: Reading, sentence: Sentence, start: int) -> TextRange:
    """Return the clause around `start`."""
    row = sentence.row
    first = last = max(at for at, token in enumerate(row) if token.start <= start)
    while first > 0 and not _parts(row[first - 1], reading):
        first -= 1
    while last + 1 < len(row) and not _parts(row[last + 1], reading):
        last += 1
    return TextRange(row[first].start, row[last].end)


def _parts(token: Token, reading: Reading) -> bool:
    return token.text in ',;:—“”"' or token.lower in reading.grammar.words.breaks


def _head(sentence: Sentence, mark: TextRange) -> str:
    row = sentence.row
    return next((word for at, word in sentence.carrying if mark.start <= row[at].start < mark.end), "")


def _terms(sentence: Sentence, mark: TextRange) -> Counter[str]:
    row = sentence.row
    return Counter([word for at, word in sentence.carrying if mark.start <= row[at].start < mark.end])
