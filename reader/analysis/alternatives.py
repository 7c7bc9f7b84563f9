"""Things of which only one can be meant: a pistol or a rifle, the father or the mother, the leg or the arm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, same_words, term
from reader.analysis.similarity import Weights
from reader.model.article import Role
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

NEAR = 0.6
"""Share of the words around the two words."""
SENTENCE = 0.4
"""Share of the sentences as wholes."""

SAME_PLACE = 0.18
"""Likeness from which two alternatives fill one place."""

SAME_MISHAP = 0.0
"""The same for words that a report holds for one reason only: "steering", "asleep", "norovirus"."""

SAME_PERSON = 0.10
"""The same for callings, where both sentences name one person."""
UNKNOWN_PERSON = 0.40
"""The same where they do not: the reports are full of people."""

BESIDE = 0.10
"""What a common word right after both adds: the Korean architect, the Japanese architect."""

LIKELY = 0.45


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a set of alternatives."""

    sentence: Sentence
    mark: TextRange
    family: str
    member: str
    beside: str
    """Term of the word after it."""
    near: Mapping[str, float]
    is_cause: bool
    rare: bool
    personal: bool
    chosen: bool
    """False for words that only tell that a report knows of a member: "Chile" of "Chilean"."""


def alternatives(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield, for each set, the words that stand in one place, where neither report knows the other's word."""
    mine, theirs = choices(left), choices(right)
    here, there = {one.member for one in mine}, {one.member for one in theirs}
    scored = sorted(
        (
            (_alike(x, y, weights), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if x.family == y.family
            and x.chosen
            and y.chosen
            and x.member not in there
            and y.member not in here
        ),
        reverse=True,
    )
    taken: set[str] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        needed = _needed(x, y, mine, theirs)
        if score < needed or x.family in taken or same_words(x.sentence, y.sentence):
            continue
        taken.add(x.family)
        yield _found(x, y, left, right, Strength.LIKELY if score >= LIKELY else Strength.POSSIBLE)


def _needed(x: Choice, y: Choice, mine: Sequence[Choice], theirs: Sequence[Choice]) -> float:
    """Return the likeness that a pair needs: less where each report has but one word of the set."""
    sole = all(len({one.member for one in side if one.family == x.family}) == 1 for side in (mine, theirs))
    if x.personal:
        return SAME_PERSON if x.sentence.names & y.sentence.names else UNKNOWN_PERSON
    if x.rare and sole:
        return SAME_MISHAP
    return SAME_PLACE if sole else 2 * SAME_PLACE


def _alike(x: Choice, y: Choice, weights: Weights) -> float:
    score = NEAR * weights.cosine(x.near, y.near)
    score += SENTENCE * weights.cosine(x.sentence.terms, y.sentence.terms)
    return score + (BESIDE if x.beside and x.beside == y.beside else 0.0)


def _found(x: Choice, y: Choice, left: Reading, right: Reading, strength: Strength) -> Found:
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.CAUSE if x.is_cause else Matter.NAME,
        Said(x.sentence, x.mark, mine),
        Said(y.sentence, y.mark, theirs),
        f"One excludes the other: {mine} and {theirs}",
        strength,
        "" if strength is Strength.LIKELY else "both may have been there",
    )


@lru_cache(maxsize=IN_A_STORY)
def choices(reading: Reading) -> list[Choice]:
    """Return the words of a report that belong to a set of alternatives, in order."""
    grammar = reading.grammar
    found: list[Choice] = []
    for sentence in reading.sentences:
        if sentence.role is Role.HEADING:
            continue
        row = sentence.row
        for at, token in enumerate(row):
            table = grammar.events.alternatives
            known = table.get(token.lower)
            if known is None or (token.is_capital and at and known[0] not in grammar.events.capitals):
                continue
            mark = TextRange(token.start, token.end)
            after = row[at + 1] if at + 1 < len(row) and row[at + 1].is_word else None
            beside = term(after.lower, grammar) if after and after.lower not in grammar.words.stop else ""
            events, family = grammar.events, known[0]
            sort = (
                family in events.cause_families,
                family in events.rare_families,
                family in events.callings,
            )
            chosen = family not in events.capitals or token.lower == known[1]
            near = around(mark, sentence, grammar)
            found.append(Choice(sentence, mark, *known, beside, near, *sort, chosen))
    return found
