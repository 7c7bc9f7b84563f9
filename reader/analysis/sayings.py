"""Who says what, quoted or told: one speaker with other words, or one statement with another speaker.

Marks are code points, end excluded. Whether two statements of one speaker
contradict each other is not decided here: the best pairs are offered with what
speaks for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.offers import Scored, foremost, share_a_verb, signs
from reader.analysis.quotations import QUOTED
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, same_words
from reader.analysis.similarity import Weights
from reader.analysis.tokens import Token, phrase_before
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

REACH = 9
"""Words on either side of a verb of saying among which its speaker stands."""

MOST = 3
"""Pairs that are offered."""

LEAST = 0.12
"""Score from which a pair of one speaker is offered."""
SAME_STATEMENT = 0.55
"""Likeness from which statements of different speakers may be one."""

SENTENCE = 0.6
"""Share of the sentences as wholes."""
ONLY = 0.12
"""What each statement adds that is the only one of its speaker."""
FORM = 0.05
"""What it adds that both are quoted, or neither."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence that somebody says."""

    sentence: Sentence
    speaker: frozenset[str]
    """Names of the speaker, lower case, or the noun for it; empty where nobody is told."""
    shown: str
    named: bool
    """The speaker has a name."""
    taken_up: bool
    """The sentence itself names nobody: the speaker is that of the one before."""
    quoted: str
    """The words in quotation marks, lower case; empty where the report tells them in its own."""


def sayings(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield statements of one speaker that may say different things, and one statement of two speakers."""
    mine, theirs = said_in(left), said_in(right)
    counts = [Counter(word for one in side for word in one.speaker) for side in (mine, theirs)]

    def topics(i: int, j: int) -> tuple[tuple[int, int]]:
        return ((mine[i].sentence.index, theirs[j].sentence.index),)

    best = foremost(_scored(mine, theirs, weights, counts), MOST, LEAST, topics, once=False)
    for rank, (score, i, j) in enumerate(best):
        if not same_words(mine[i].sentence, theirs[j].sentence):
            yield _found(mine[i], theirs[j], score, rank, counts, left, right)


def _scored(
    mine: Sequence[Saying], theirs: Sequence[Saying], weights: Weights, counts: Sequence[Counter[str]]
) -> Iterator[Scored]:
    for i, x in enumerate(mine):
        for j, y in enumerate(theirs):
            if not x.speaker or not y.speaker:
                continue
            if x.speaker & y.speaker:
                score = SENTENCE * weights.cosine(x.sentence.terms, y.sentence.terms)
                score += ONLY * (_only(x, counts[0]) + _only(y, counts[1]))
                score += FORM if bool(x.quoted) == bool(y.quoted) else 0.0
                yield score + (0.1 if x.named else 0.0), i, j
            elif (alike := _same_statement(x, y, weights)) >= SAME_STATEMENT:
                yield alike, i, j


def _only(one: Saying, count: Counter[str]) -> bool:
    return all(count[word] == 1 for word in one.speaker)


def _same_statement(x: Saying, y: Saying, weights: Weights) -> float:
    """Return how alike two statements are: their quoted words, where both have some, or all of them."""
    alike = weights.cosine(x.sentence.terms, y.sentence.terms)
    if not x.quoted or not y.quoted:
        return alike
    return max(alike, fuzz.partial_ratio(x.quoted, y.quoted) / 100 if alike else 0.0)


def _found(
    x: Saying,
    y: Saying,
    score: float,
    rank: int,
    counts: Sequence[Counter[str]],
    left: Reading,
    right: Reading,
) -> Found:
    one_speaker = bool(x.speaker & y.speaker)
    negations = left.grammar.events.negations
    denied = [any(token.lower in negations for token in one.sentence.row) for one in (x, y)]
    return Found(
        Matter.QUOTATION if one_speaker else Matter.ATTRIBUTION,
        Said(x.sentence, x.sentence.range, x.shown),
        Said(y.sentence, y.sentence.range, y.shown),
        f"Different words of {x.shown}" if one_speaker else f"The same said by {x.shown} and by {y.shown}",
        Strength.POSSIBLE,
        "both may have been said" if one_speaker else "both may have said it",
        score,
        signs=signs(
            score=min(1.0, score),
            first=rank == 0,
            one_speaker=one_speaker,
            other_speakers=not one_speaker,
            named=x.named and y.named,
            taken_up=x.taken_up or y.taken_up,
            only_statement_of_both=one_speaker and _only(x, counts[0]) and _only(y, counts[1]),
            both_quoted=bool(x.quoted and y.quoted),
            neither_quoted=not x.quoted and not y.quoted,
            one_denies=denied[0] != denied[1],
            same_quoted_words=fuzz.ratio(x.quoted, y.quoted) / 100 if x.quoted and y.quoted else 0.0,
            same_verb=share_a_verb(x.sentence, y.sentence, left.grammar),
        ),
    )


@lru_cache(maxsize=IN_A_STORY)
def said_in(reading: Reading) -> list[Saying]:
    """Return the sentences of a report that somebody says, in order."""
    quotes = [TextRange(*match.span()) for match in QUOTED.finditer(reading.text)]
    found: list[Saying] = []
    speaker: list[Token] = []
    waiting = 0
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING:
            continue
        inside = [one for one in quotes if one.start < sentence.end and sentence.start < one.end]
        outside = sentence.row
        if inside:
            outside = [token for token in outside if not any(_within(token, one) for one in inside)]
        verb = next((at for at in range(len(outside)) if _says(outside, at, reading)), None)
        own = _subject(outside, verb, sentence, reading) if verb is not None else []
        if verb is None and not inside:
            people = _names(outside, sentence)
            speaker = people if len(people) > 1 else speaker
            waiting = len(found)
            continue
        speaker = own or speaker
        found.append(_saying(sentence, speaker, not own, inside, reading))
        if own and any(one.start < sentence.start for one in inside):
            # The quotation began before: who is named at its end says all of it.
            found[waiting:] = [
                _saying(one.sentence, own, True, inside, reading) if one.taken_up else one
                for one in found[waiting:]
            ]
        goes_on = any(one.end > sentence.end for one in inside)
        waiting = waiting if goes_on and waiting < len(found) else len(found) - goes_on
    return found


def _saying(
    sentence: Sentence,
    speaker: Sequence[Token],
    taken_up: bool,
    inside: Sequence[TextRange],
    reading: Reading,
) -> Saying:
    words = frozenset(token.lower.removesuffix("'s") for token in speaker) - reading.grammar.words.titles
    shown = " ".join(token.text for token in speaker)
    quoted = " ".join(
        token.lower for token in sentence.row if token.is_word and any(_within(token, one) for one in inside)
    )
    return Saying(sentence, words, shown, any(token.is_capital for token in speaker), taken_up, quoted)


def _within(token: Token, quote: TextRange) -> bool:
    return quote.start <= token.start and token.end <= quote.end


def _says(row: Sequence[Token], at: int, reading: Reading) -> bool:
    """Tell whether token `at` is a verb of saying; after an article it is a noun."""
    token, grammar = row[at], reading.grammar
    if token.is_capital or not _is_of_saying(token.lower, grammar):
        return False
    before = row[at - 1].lower if at else ""
    return before not in grammar.numbers.articles and before not in grammar.words.determiners


@lru_cache(maxsize=65536)
def _is_of_saying(word: str, grammar: Grammar) -> bool:
    events, stem = grammar.events, grammar.words.stem(word)
    known = stem in events.reporting or stem in events.quoting or stem in events.holding
    return (known or word == events.according[0]) and word not in events.negations


def _subject(row: list[Token], verb: int, sentence: Sentence, reading: Reading) -> list[Token]:
    """Return who speaks: the names nearest to the verb, or the kind of doer; nobody for a pronoun."""
    pronouns = reading.grammar.events.pronouns
    before, after = row[max(0, verb - REACH) : verb], row[verb + 1 : verb + 1 + REACH]
    if row[verb].lower == reading.grammar.events.according[0]:
        return _names(after, sentence)
    opens = not before or sentence.row[sentence.row.index(row[verb]) - 1] is not before[-1]
    if opens and after and after[0].lower in pronouns:
        return []
    follows = after and after[0].lower.removesuffix("'s") in sentence.names and after[0].is_capital
    if (opens or (follows and not before[-1].is_word)) and (names := _names(after, sentence)):
        return names
    if before and before[-1].lower in pronouns:
        return []
    if names := _names(before, sentence, last=True):
        return names
    doer = phrase_before(reading.grammar.events.doers, row, verb)
    return row[doer[1] : verb] if doer else []


def _names(row: Sequence[Token], sentence: Sentence, *, last: bool = False) -> list[Token]:
    """Return the first, or the last, run of names among some words."""
    runs: list[list[Token]] = [[]]
    for token in row:
        if token.is_capital and token.lower.removesuffix("'s") in sentence.names:
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    runs = [run for run in runs if run]
    return runs[-1 if last else 0] if runs else []
