"""Names in a row: two reports that list different names for one thing. Marks are code points, end excluded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.analysis.findings import Found, Said
from reader.analysis.offers import Scored, foremost, share_a_verb, signs
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import Sentence, same_words, term
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength
from reader.model.ranges import TextRange

FULL = 5
"""Names from which a list is told in full, each report with its own spellings."""

SAME_LIST = 0.16
"""Likeness of sentences from which the rule takes two lists of names for one."""

SAME_PREDICATE = 0.02
"""Likeness of what is said of two lists from which it is one thing."""

ONE_PREDICATE = 0.3
"""The same where lists of one length differ in one name each, whatever else their sentences say."""

MOST = 2
"""Pairs that are offered."""

SHARED = 0.3
"""What the share of names in common adds to the likeness."""

LEAST = 0.15
"""Score from which a pair is offered."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in a row: "OpenAI, Google, and Anthropic"."""

    sentence: Sentence
    mark: TextRange
    names: frozenset[str]
    rest: Counter[str]
    """What the sentence says of them, by term."""


def lists(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield lists of names that surely are one, each with a name that the other report does not know.

    Lists that are only alike name parts of one thing: that both are told contradicts nothing.
    """
    mine, theirs = listings(left), listings(right)

    def topics(i: int, j: int) -> tuple[frozenset[str]]:
        return (mine[i].names ^ theirs[j].names,)

    scored: list[Scored] = [
        (_score(x, y, weights), i, j)
        for i, x in enumerate(mine)
        for j, y in enumerate(theirs)
        if x.names != y.names and _is_one(x, y, left, right, weights)
    ]
    for rank, (score, i, j) in enumerate(foremost(scored, MOST, LEAST, topics)):
        if not same_words(mine[i].sentence, theirs[j].sentence):
            yield _listed(mine[i], theirs[j], score, rank, left, right, weights)


def _score(x: Listing, y: Listing, weights: Weights) -> float:
    shared = len(x.names & y.names) / len(x.names | y.names)
    return weights.cosine(x.sentence.terms, y.sentence.terms) * (1 - SHARED) + SHARED * shared


def _unknown(x: Listing, y: Listing, other: Reading) -> bool:
    """Tell whether the other report knows none of the names that only `x` lists.

    The first word tells: "Canal Street" is new to a report that has another street.
    """
    return not any(member.split()[0] in other.words for member in x.names - y.names)


def _is_one(x: Listing, y: Listing, left: Reading, right: Reading, weights: Weights) -> bool:
    """Tell whether two lists are surely one, and each of them leaves out names that the other report brings."""
    if len(x.names & y.names) < 2 or len(x.names | y.names) > FULL:
        return False
    unknown = _unknown(x, y, right) and _unknown(y, x, left)
    said = weights.cosine(x.rest, y.rest) if unknown else 0.0
    if len(x.names) == len(y.names) == len(x.names & y.names) + 1 and said >= ONE_PREDICATE:
        return True
    return said >= SAME_PREDICATE and weights.cosine(x.sentence.terms, y.sentence.terms) >= SAME_LIST


def _listed(
    x: Listing, y: Listing, score: float, rank: int, left: Reading, right: Reading, weights: Weights
) -> Found:
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, mine),
        Said(y.sentence, y.mark, theirs),
        f"Different lists: {mine} / {theirs}",
        Strength.POSSIBLE,
        "a list need not be complete",
        score,
        signs=signs(
            rule=True,
            score=min(1.0, score),
            first=rank == 0,
            of_one_length=len(x.names) == len(y.names),
            one_holds_the_other=x.names < y.names or y.names < x.names,
            same_predicate=weights.cosine(x.rest, y.rest),
            same_verb=share_a_verb(x.sentence, y.sentence, left.grammar),
        ),
    )


@lru_cache(maxsize=IN_A_STORY)
def listings(reading: Reading) -> list[Listing]:
    """Return rows of names joined by commas and "and"; each member may have several words."""
    found: list[Listing] = []
    joiners = (",", reading.grammar.numbers.joiner)
    for sentence in reading.sentences:
        at, row = 0, sentence.row
        while at < len(row):
            if not row[at].is_capital:
                at += 1
                continue
            members: list[str] = []
            last = end = at
            while last < len(row):
                stop = last
                while (
                    stop < len(row)
                    and row[stop].is_capital
                    and row[stop].lower.removesuffix("'s") in sentence.names
                ):
                    stop += 1
                if stop > last:
                    members.append(" ".join(token.lower for token in row[last:stop]))
                    end = last = stop
                elif members and row[last].lower in joiners:
                    last += 1
                else:
                    break
            if len(members) >= 2:
                mark = TextRange(row[at].start, row[end - 1].end)
                names = frozenset(members)
                found.append(Listing(sentence, mark, names, _rest(sentence, names, reading)))
            at = max(last, at + 1)
    return found


def _rest(sentence: Sentence, names: frozenset[str], reading: Reading) -> Counter[str]:
    members = {term(word, reading.grammar) for member in names for word in member.split()}
    return Counter({word: times for word, times in sentence.terms.items() if word not in members})
