"""Things told by their kind that fill one place: a neighbour or a passer-by, the packing room or the tank.

Many of these can stand in one report side by side, so that no rule tells what
contradicts: the best pairs are offered with what speaks for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.findings import Found, Said
from reader.analysis.offers import Scored, Surroundings, foremost, share_a_verb, signs
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, same_words, tells, term
from reader.analysis.similarity import Weights
from reader.analysis.tokens import Token, phrase_from
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

MOST = 4
"""Pairs that are offered."""

NEAR = 0.4
"""Share of the words around the two kinds."""
SENTENCE = 0.6
"""Share of the sentences as wholes."""
UNKNOWN = 0.15
"""What it adds that neither report knows the other's."""
ONE_FAMILY = 0.08
"""What it adds that both are of one narrow family: two rooms, two animals."""
ONLY = 0.07
"""What each of them adds that is the only one of the family in its report."""
SAME_WORD = 0.05
"""What the same word before, or after, both adds."""

RELATED = 0.02
"""Likeness of two sentences from which their kinds are looked at."""

BETWEEN = 3
"""Words between a small word and its kind that are passed over."""

NEARER = 4.0
"""How many times as alike as their sentences the words around two kinds can be."""

LEAST = 0.20
"""Score from which two of a family are offered of which a matter has but one."""
LEAST_WIDE = 0.30
"""The same for all other kinds."""

ALIKE = 0.3
"""Likeness of two sentences beyond which more says nothing new of their kinds."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One word for a kind of doer, place, thing or time."""

    sentence: Sentence
    mark: TextRange
    family: str
    set: str
    """What the family belongs to."""
    rivals: str
    """The kinds that can stand for it: those of the set, where that is wide, or of the family."""
    single: bool
    """Whether one matter has but one of the family."""
    member: str
    before: str
    """The small word before it, article and adjectives passed over: the "by" of "by a sharp-eyed barman"."""
    after: str
    """Term of the word just after it."""


def kinds(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield kinds that stand in counterpart sentences, at least one of which the other report does not know."""
    mine, theirs = kinds_in(left), kinds_in(right)

    def topics(i: int, j: int) -> tuple[tuple[str, str], tuple[int, int]]:
        x, y = mine[i], theirs[j]
        return (x.member, y.member), (x.sentence.index, y.sentence.index)

    best = foremost(_scored(mine, theirs, weights, Surroundings(left.grammar)), MOST, 0.0, topics, once=False)
    for rank, (score, i, j) in enumerate(best):
        if not same_words(mine[i].sentence, theirs[j].sentence):
            alike = weights.cosine(mine[i].sentence.terms, theirs[j].sentence.terms)
            yield _found(mine[i], theirs[j], score, rank, alike, (mine, theirs), (left, right))


def _scored(
    mine: Sequence[Kind], theirs: Sequence[Kind], weights: Weights, near: Surroundings
) -> Iterator[Scored]:
    here, there = {one.member for one in mine}, {one.member for one in theirs}
    families = [
        Counter(family for family, _ in {(one.family, one.member) for one in side}) for side in (mine, theirs)
    ]
    alike: dict[tuple[int, int], float] = {}
    for i, x in enumerate(mine):
        for j, y in enumerate(theirs):
            if x.rivals != y.rivals or x.member == y.member or (x.member in there and y.member in here):
                continue
            at = x.sentence.index, y.sentence.index
            if at not in alike:
                alike[at] = weights.cosine(x.sentence.terms, y.sentence.terms)
            one_family = x.family == y.family
            if alike[at] < RELATED and not one_family:
                continue
            score = SENTENCE * alike[at]
            score += UNKNOWN if x.member not in there and y.member not in here else 0.0
            if one_family:
                score += ONE_FAMILY + ONLY * ((families[0][x.family] == 1) + (families[1][x.family] == 1))
            score += SAME_WORD * (_same(x.before, y.before) + _same(x.after, y.after))
            least = LEAST if one_family and x.single else LEAST_WIDE
            if score + NEAR * min(1.0, NEARER * alike[at]) < least:
                continue
            score += NEAR * weights.cosine(near(x.mark, x.sentence), near(y.mark, y.sentence))
            if score >= least:
                yield score, i, j


def _same(x: str, y: str) -> bool:
    return bool(x) and x == y


def _found(
    x: Kind,
    y: Kind,
    score: float,
    rank: int,
    alike: float,
    sides: tuple[Sequence[Kind], Sequence[Kind]],
    readings: tuple[Reading, Reading],
) -> Found:
    left, right = readings
    members = [Counter(one.member for one in side) for side in sides]
    families = [{one.member for one in side if one.family == x.family} for side in sides]
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    unknown = x.member not in members[1] and y.member not in members[0]
    single = x.single and x.family == y.family
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, mine),
        Said(y.sentence, y.mark, theirs),
        f"Different accounts: {mine} and {theirs}",
        Strength.POSSIBLE,
        "both may have been there",
        score,
        signs=signs(
            score=score,
            first=rank == 0,
            both_unknown=unknown,
            single_unknown=single and unknown,
            single_alike=min(1.0, alike / ALIKE) if single and unknown else 0.0,
            one_family=x.family == y.family,
            only_of_family=x.family == y.family and all(len(family) == 1 for family in families),
            named_once=members[0][x.member] == 1 and members[1][y.member] == 1,
            same_word_before=_same(x.before, y.before),
            same_word_after=_same(x.after, y.after),
            same_verb=share_a_verb(x.sentence, y.sentence, left.grammar),
            **{f"of_{x.set}": 1.0},
        ),
    )


@lru_cache(maxsize=IN_A_STORY)
def kinds_in(reading: Reading) -> list[Kind]:
    """Return the kinds that a report tells of, headings aside, in order."""
    return [
        kind
        for sentence in reading.sentences
        if sentence.role is not Role.HEADING
        for kind in _kinds_of(sentence, reading)
    ]


def _kinds_of(sentence: Sentence, reading: Reading) -> Iterator[Kind]:
    row, grammar = sentence.row, reading.grammar
    table, sets = grammar.events.kind_table, grammar.events.kind_sets
    at = 0
    while at < len(row):
        part = _part(row, at, reading)
        if part:
            yield _part_of(sentence, at, part, reading)
        known = phrase_from(table, row, at) if row[at].lower in table.firsts else None
        if known is None or (row[at].is_capital and row[at].lower in sentence.names):
            at += 1
            continue
        (family, member), end = known
        mark = TextRange(row[at].start, row[end - 1].end)
        after = row[end].lower if end < len(row) and row[end].is_word else ""
        yield Kind(
            sentence,
            mark,
            family,
            sets[family],
            sets[family] if family in grammar.events.wide_kinds else family,
            family in grammar.events.single_kinds,
            member,
            _small_word_before(row, at, reading),
            term(after, grammar) if after and after not in grammar.words.stop else "",
        )
        at = end


def _part(row: list[Token], at: int, reading: Reading) -> str:
    """Return the term of a noun for a part that the noun at token `at` tells apart from others; else nothing."""
    grammar = reading.grammar
    if at + 1 >= len(row) or not row[at].is_word or row[at].is_capital or row[at + 1].is_capital:
        return ""
    word, noun = row[at].lower, row[at + 1].lower
    if noun.removesuffix("s") not in grammar.events.parts or word in grammar.events.parted:
        return ""
    return (
        noun.removesuffix("s")
        if tells(word, False, grammar) and not word.endswith(grammar.events.verb_endings)
        else ""
    )


def _part_of(sentence: Sentence, at: int, part: str, reading: Reading) -> Kind:
    """Return the part that the nouns at token `at` name: "the harbour district"."""
    row, grammar = sentence.row, reading.grammar
    mark = TextRange(row[at].start, row[at + 1].end)
    family = f"part {part}"
    before = _small_word_before(row, at, reading)
    return Kind(sentence, mark, family, "place", family, True, term(row[at].lower, grammar), before, "")


def _small_word_before(row: list[Token], at: int, reading: Reading) -> str:
    grammar = reading.grammar
    for back in range(at - 1, max(-1, at - 2 - BETWEEN), -1):
        word = row[back].lower
        if not row[back].is_word:
            return ""
        known = word in grammar.numbers.articles or word in grammar.words.determiners
        if word in grammar.words.stop and not known:
            return word
    return ""
