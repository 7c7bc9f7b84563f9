"""Who did it: two reports that name different doers of one deed, or swap doer and undergoer.

"Mediated by Norway" and "brokered by Switzerland"; "Vik will lead the bank" and
"it will be run by Aune"; "Park beat Rovers" and "Rovers beat Park".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, same_words, term
from reader.analysis.similarity import Weights
from reader.analysis.tokens import Token
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

NEAR = 0.5
"""Share of the words around the two deeds."""
SENTENCE = 0.5
"""Share of the sentences as wholes."""

SAME_DEED = 0.14
"""Likeness from which two deeds of one sort are one deed."""
ONLY_DEED = 0.03
"""The same where each report has but one such thing "done by" somebody."""

HELD = 0.04
"""What a superlative needs besides: many things have a largest."""

HOLDERS = 2
"""Names of a sentence up to which they can be told to hold its superlative."""

LIKELY = 0.40

AUXILIARIES = 3
"""Words between the doer and the deed: "Vik will also lead"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed and the names of who did it."""

    sentence: Sentence
    verb: str
    """Group of near-synonyms of the deed."""
    mark: TextRange
    """The deed and its doer."""
    doer: frozenset[str]
    shown: str
    object: frozenset[str]
    """Names on the other side of the deed."""
    passive: bool
    near: dict[str, float]
    holds: bool = False
    """It is no deed: the names hold a superlative."""


def agents(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield deeds that the reports ascribe to different doers, each deed once."""
    mine, theirs = deeds(left), deeds(right)
    scored = sorted(
        (
            (_alike(x, y, weights), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if x.verb == y.verb and not x.doer & y.doer and not same_words(x.sentence, y.sentence)
        ),
        reverse=True,
    )
    taken: set[str] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        swapped = bool(x.doer & y.object and y.doer & x.object)
        needed = ONLY_DEED if _only(x, mine) and _only(y, theirs) and x.passive and y.passive else SAME_DEED
        needed += HELD if x.holds else 0.0
        open_ = swapped or x.holds or _rivals(x, y, left, right)
        if score < needed or x.verb in taken or not open_:
            continue
        if _shared(x, mine, y, theirs):
            continue
        taken.add(x.verb)
        yield _found(x, y, Strength.LIKELY if score >= LIKELY or swapped else Strength.POSSIBLE)


def _only(one: Deed, own: Sequence[Deed]) -> bool:
    return sum(other.verb == one.verb for other in own) == 1


def _rivals(x: Deed, y: Deed, left: Reading, right: Reading) -> bool:
    """Tell whether at least one doer is unknown to the other report, and no body of theirs."""
    return not (x.doer & right.words) or not (y.doer & left.words)


def _shared(x: Deed, mine: Sequence[Deed], y: Deed, theirs: Sequence[Deed]) -> bool:
    """Tell whether a report has the other's doer do it too."""
    return any(one.verb == x.verb and one.doer & y.doer for one in mine) or any(
        one.verb == y.verb and one.doer & x.doer for one in theirs
    )


def _alike(x: Deed, y: Deed, weights: Weights) -> float:
    return NEAR * weights.cosine(x.near, y.near) + SENTENCE * weights.cosine(
        x.sentence.terms, y.sentence.terms
    )


def _found(x: Deed, y: Deed, strength: Strength) -> Found:
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"Different {'holders of one record' if x.holds else 'doers of one deed'}: {x.shown} and {y.shown}",
        strength,
        "" if strength is Strength.LIKELY else _caveat(x),
    )


def _caveat(deed: Deed) -> str:
    return "they may be measured differently" if deed.holds else "both may have had a part in it"


@lru_cache(maxsize=IN_A_STORY)
def deeds(reading: Reading) -> list[Deed]:
    """Return the deeds of a report whose doers it names, in order."""
    return [
        deed
        for sentence in reading.sentences
        if sentence.role is not Role.HEADING
        for at in range(len(sentence.row))
        if (deed := _deed(sentence, at, reading))
    ]


def _deed(sentence: Sentence, at: int, reading: Reading) -> Deed | None:
    row, grammar = sentence.row, reading.grammar
    token = row[at]
    stem = grammar.words.stem(token.lower)
    if token.lower in grammar.events.superlatives:
        return _holder(sentence, at, reading)
    if not token.is_word or token.is_capital or stem not in grammar.events.deeds:
        return None
    done_by = at + 1 < len(row) and row[at + 1].lower in grammar.events.done_by
    run = (
        _names_from(row, at + 2, sentence, reading) if done_by else _names_before(row, at, sentence, reading)
    )
    if not run:
        return None
    doer = frozenset(name.lower.removesuffix("'s") for name in run)
    if doer & grammar.words.titles == doer:
        return None
    others = row[:at] if done_by else row[at + 1 :]
    objects = frozenset(one.lower.removesuffix("'s") for one in others if one.lower in sentence.names)
    mark = TextRange(min(token.start, run[0].start), max(token.end, run[-1].end))
    shown = " ".join(name.text.removesuffix("'s").removesuffix("’s") for name in run)
    near = around(mark, sentence, grammar)
    return Deed(sentence, term(token.lower, grammar), mark, doer, shown, objects, done_by, near)


def _holder(sentence: Sentence, at: int, reading: Reading) -> Deed | None:
    """Return who holds a superlative: "London saw the sharpest drop", "the steepest fall was in Wales"."""
    row, grammar = sentence.row, reading.grammar
    clause = _clause(row, at, reading)
    run = [token for token in clause if token.is_capital and token.lower.removesuffix("'s") in sentence.names]
    if not run or len(run) > HOLDERS or at + 1 >= len(row) or not row[at + 1].is_word:
        return None
    noun = row[at + 1]
    mark = TextRange(row[at].start, noun.end)
    shown = " ".join(token.text for token in run)
    doer = frozenset(token.lower.removesuffix("'s") for token in run)
    near = around(mark, sentence, grammar)
    return Deed(
        sentence, f"most {term(noun.lower, grammar)}", mark, doer, shown, doer, True, near, holds=True
    )


def _clause(row: list[Token], at: int, reading: Reading) -> list[Token]:
    """Return the words of the clause around token `at`."""
    first, last = at, at
    while first > 0 and not _parts(row[first - 1], reading):
        first -= 1
    while last < len(row) and not _parts(row[last], reading):
        last += 1
    return row[first:last]


def _parts(token: Token, reading: Reading) -> bool:
    return token.text in ",;:—" or token.lower in reading.grammar.words.breaks


def _names_from(row: list[Token], at: int, sentence: Sentence, reading: Reading) -> list[Token]:
    """Return the names after "by", an office or a class noun between them passed over."""
    while at < len(row) and row[at].is_word and not _is_name(row[at], sentence, reading):
        if row[at].is_capital or row[at].lower in reading.grammar.words.breaks:
            return []
        stem = reading.grammar.words.stem(row[at].lower)
        passed = stem in reading.grammar.events.kinds or row[at].lower in reading.grammar.words.determiners
        if not passed and row[at].lower not in reading.grammar.words.titles:
            return []
        at += 1
    last = at
    while last < len(row) and _is_name(row[last], sentence, reading):
        last += 1
    return row[at:last]


def _names_before(row: list[Token], at: int, sentence: Sentence, reading: Reading) -> list[Token]:
    """Return the names just before a deed, with nothing but helping words between."""
    last = at
    while last > 0 and at - last < AUXILIARIES and row[last - 1].lower in reading.grammar.events.auxiliaries:
        last -= 1
    if {one.lower for one in row[last:at]} & reading.grammar.events.passives:
        return []  # "Rovers were beaten": they are no doers.
    first = last
    while first > 0 and _is_name(row[first - 1], sentence, reading):
        first -= 1
    before = row[first - 1].lower if first else ""
    if before in reading.grammar.events.place_words or before == reading.grammar.words.partitive:
        return []  # "the coach of Park beat…": Park is not the doer.
    return row[first:last]


def _is_name(token: Token, sentence: Sentence, reading: Reading) -> bool:
    word = token.lower.removesuffix("'s")
    return token.is_capital and word in sentence.names and word not in reading.grammar.words.titles
