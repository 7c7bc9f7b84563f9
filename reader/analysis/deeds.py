"""Deeds of a report and who did them, by name or by kind. Marks are code points, end excluded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.languages.grammar import Grammar
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, tells, term
from reader.analysis.tokens import Token, phrase_before, phrase_from
from reader.model.article import Role
from reader.model.ranges import TextRange

HOLDERS = 2
"""Names of a sentence up to which they can be told to hold its superlative."""

AUXILIARIES = 3
"""Words between the doer and the deed: "Vik will also lead"."""

DOER = 4
"""Words after "by" among which the doer stands: "by a sharp-eyed barman"."""


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
    holds: bool = False
    """It is no deed: the names hold a superlative."""
    named: bool = True
    """The doer has a name; else it is told by its kind: "an outside firm"."""


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
    if token.lower in grammar.events.superlatives:
        return _holder(sentence, at, reading)
    if not token.is_word or token.is_capital or sentence.stems[at] not in grammar.events.deeds:
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
    return Deed(sentence, term(token.lower, grammar), mark, doer, shown, objects, done_by)


@lru_cache(maxsize=IN_A_STORY)
def doings(reading: Reading) -> list[Deed]:
    """Return all that somebody is said to do, also what news seldom turns on, and also doers without names."""
    known = {(one.sentence.index, one.mark.start) for one in deeds(reading)}
    return [
        deed
        for sentence in reading.sentences
        if sentence.role is not Role.HEADING
        for at, token in enumerate(sentence.row)
        if token.is_word
        and not token.is_capital
        and _is_deed(token.lower, reading.grammar)
        and not _is_undergone(sentence.row, at, reading)
        and (deed := _doing(sentence, at, reading))
        and (sentence.index, deed.mark.start) not in known
    ]


@lru_cache(maxsize=65536)
def _is_deed(word: str, grammar: Grammar) -> bool:
    """Tell whether a word without a capital is a verb, verbs of saying aside."""
    events, stem = grammar.events, grammar.words.stem(word)
    known = stem in events.deeds or stem in events.verbs or word in events.auxiliaries
    formed = word.endswith(events.verb_endings) and tells(word, False, grammar)
    return (known or formed) and stem not in events.reporting


def _is_undergone(row: list[Token], at: int, reading: Reading) -> bool:
    """Tell whether a deed follows that is done to what stands before token `at`: the "were" of "were called"."""
    events = reading.grammar.events
    following = row[at + 1].lower if at + 1 < len(row) else ""
    return row[at].lower in events.passives and following.endswith(events.verb_endings)


def _doing(sentence: Sentence, at: int, reading: Reading) -> Deed | None:
    row, grammar = sentence.row, reading.grammar
    done_by = at + 1 < len(row) and row[at + 1].lower in grammar.events.done_by
    run = _doer_from(row, at + 2, sentence, reading) if done_by else _doer_before(row, at, sentence, reading)
    doer = frozenset(one.lower.removesuffix("'s") for one in run if one.is_word)
    if len(run) == 1 and run[0] is row[0] and not doer & _names_within(reading):
        run = run if phrase_from(grammar.events.doers, row, 0) else []
    if not run or not doer or doer & grammar.words.titles == doer:
        return None
    if kind := phrase_from(grammar.events.doers, run, 0):
        doer |= frozenset(kind[0].split())  # "firemen" and "firefighters" are one
    mark = TextRange(min(row[at].start, run[0].start), max(row[at].end, run[-1].end))
    shown = " ".join(one.text.removesuffix("'s").removesuffix("’s") for one in run)
    named = run[0] is not row[0] or bool(doer & _names_within(reading))
    named = named and any(one.is_capital for one in run)
    others = row[:at] if done_by else row[at + 1 :]
    objects = frozenset(one.lower.removesuffix("'s") for one in others if one.lower in sentence.names)
    verb = term(row[at].lower, grammar)
    return Deed(sentence, verb, mark, doer, shown, objects, done_by, named=named)


@lru_cache(maxsize=IN_A_STORY)
def _names_within(reading: Reading) -> frozenset[str]:
    """Return the names that a report also writes within sentences, where only names have a capital."""
    return frozenset(
        token.lower.removesuffix("'s")
        for sentence in reading.sentences
        for token in sentence.row[1:]
        if token.is_capital and token.lower.removesuffix("'s") in sentence.names
    )


def _doer_from(row: list[Token], at: int, sentence: Sentence, reading: Reading) -> list[Token]:
    """Return the first names, or kind of doer, among the few words after "by"."""
    for first in range(at, min(len(row), at + DOER)):
        if not row[first].is_word:
            break
        if names := _names_from(row, first, sentence, reading):
            return names
        if kind := phrase_from(reading.grammar.events.doers, row, first):
            return row[first : kind[1]]
    return []


def _doer_before(row: list[Token], at: int, sentence: Sentence, reading: Reading) -> list[Token]:
    """Return the names, or the kind of doer, just before a deed."""
    if names := _names_before(row, at, sentence, reading):
        return names
    last = at
    while last > 0 and at - last < AUXILIARIES and row[last - 1].lower in reading.grammar.events.auxiliaries:
        last -= 1
    if {one.lower for one in row[last:at]} & reading.grammar.events.passives:
        return []
    kind = phrase_before(reading.grammar.events.doers, row, last)
    return row[kind[1] : last] if kind else []


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
    return Deed(sentence, f"most {term(noun.lower, grammar)}", mark, doer, shown, doer, True, holds=True)


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
