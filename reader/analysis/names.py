"""Who and where: reports that name different people, places, bodies or products for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.offers import Scored, foremost, share_a_verb, signs
from reader.analysis.people import Person, persons
from reader.analysis.reading import IN_A_STORY, Reading
from reader.analysis.sentences import same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

CLOSE_SPELLING = 0.34
"""Share of letters that may differ between two spellings of one name."""

SAME_OFFICE = 0.18
"""Likeness of the sentences from which one office means one person."""

SAME_SURNAME = 0.22
"""The same for two people of one surname without an office."""

SHORT_FORM = range(3, 6)
"""Letters of a name that another may go on from."""

SENTENCE = 0.5
"""Share of the sentences as wholes in the score of an offer."""
UNKNOWN = 0.12
"""What it adds that neither report knows the other's name."""
ONE_OFFICE = 0.20
"""What one office of both adds."""
SOLE_HOLDER = 0.10
"""What it adds that each report has but one holder of it."""
NEAR_NAME = 0.20
"""What a given name or a surname in common adds."""
OTHER_OFFICE = 0.20
"""What it counts that one name has two offices."""

MOST = 3
"""Pairs that are offered."""
LEAST = 0.20
"""Score from which a pair is offered."""

Sides = tuple[Sequence[Person], Sequence[Person]]
Known = set[int]
"""The persons, by id, whom the other report names too."""


def people(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield people whom the two reports name differently, or to whom they give other offices."""
    mine, theirs = _once(persons(left)), _once(persons(right))
    sides = mine, theirs
    known = {id(x) for x in mine if _known(x, theirs, right)} | {
        id(y) for y in theirs if _known(y, mine, left)
    }

    def topics(i: int, j: int) -> tuple[tuple[int, int]]:
        return ((mine[i].sentence.index, theirs[j].sentence.index),)

    scored: list[Scored] = [
        (score, i, j)
        for i, x in enumerate(mine)
        for j, y in enumerate(theirs)
        if (score := _score(x, y, sides, known, weights))
    ]
    for rank, (score, i, j) in enumerate(foremost(scored, MOST, LEAST, topics)):
        if not same_words(mine[i].sentence, theirs[j].sentence):
            yield _found(mine[i], theirs[j], score, rank, sides, known, weights, left.grammar)


def _score(x: Person, y: Person, sides: Sides, known: Known, weights: Weights) -> float:
    """Return how much speaks for two mentions being of one person, told differently; 0 for nothing."""
    alike = weights.cosine(x.sentence.terms, y.sentence.terms)
    if _same_person(x, y):
        other = bool(_office(x) and _office(y)) and _office(x) != _office(y)
        return OTHER_OFFICE + SENTENCE * alike if other else 0.0
    if id(x) in known and id(y) in known:
        return 0.0
    one_office = bool(_office(x)) and _office(x) == _office(y)
    score = (
        SENTENCE * alike
        + (0.0 if id(x) in known or id(y) in known else UNKNOWN)
        + (ONE_OFFICE if one_office else 0.0)
    )
    if _near(x, y):
        score += NEAR_NAME
    if one_office and all(_holders(x, side) == 1 for side in sides):
        score += SOLE_HOLDER
    return 1.0 + score if _ruled(x, y, sides, known, weights) else score


def _found(
    x: Person,
    y: Person,
    score: float,
    rank: int,
    sides: Sides,
    known: Known,
    weights: Weights,
    grammar: Grammar,
) -> Found:
    ruled = _ruled(x, y, sides, known, weights)
    one = _same_person(x, y)
    one_office = bool(_office(x)) and _office(x) == _office(y)
    shown = (
        f"{x.shown} is told to be {_office(x)} and {_office(y)}"
        if one
        else f"Different names: {x.shown} and {y.shown}"
    )
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, _office(x) if one else x.shown),
        Said(y.sentence, y.mark, _office(y) if one else y.shown),
        shown,
        ruled or Strength.POSSIBLE,
        score=score,
        signs=signs(
            rule=ruled is not None,
            sure=ruled is Strength.LIKELY,
            score=min(1.0, score),
            first=rank == 0,
            both_unknown=id(x) not in known and id(y) not in known,
            one_person_two_offices=one,
            one_office=one_office and not one,
            one_role=bool(x.role) and x.role == y.role,
            other_offices=not one and bool(_office(x) and _office(y)) and not one_office,
            sole_holders=one_office and all(_holders(x, side) == 1 for side in sides),
            near_name=not one and _near(x, y),
            one_house=bool(x.near_names & y.near_names),
            no_office=not _office(x) and not _office(y),
            same_verb=share_a_verb(x.sentence, y.sentence, grammar),
        ),
    )


def _office(person: Person) -> str:
    return person.role or person.calling


def _same_person(x: Person, y: Person) -> bool:
    return x.lower[-2:] == y.lower[-2:]


def _near(x: Person, y: Person) -> bool:
    """Tell whether two names may be one, spelt differently."""
    if x.surname != y.surname and x.given != y.given:
        return False
    first, second = (x.given, y.given) if x.surname == y.surname else (x.surname, y.surname)
    return not _abbreviates(first, second)


def _ruled(x: Person, y: Person, sides: Sides, known: Known, weights: Weights) -> Strength | None:
    """Tell whether two people unknown to the other report are surely one, and how surely."""
    if id(x) in known or id(y) in known:
        return None
    return _one_person(x, y, weights, sides)


def _once(found: Iterable[Person]) -> list[Person]:
    """Keep the first mention of each person, the one with an office before others."""
    best: dict[tuple[str, ...], Person] = {}
    for person in found:
        known = best.get(person.lower)
        if known is None or (person.role and not known.role):
            best[person.lower] = person
    return list(best.values())


def _known(person: Person, others: Sequence[Person], other: Reading) -> bool:
    """Tell whether the other report names the same person, perhaps with one name more or less, or shorter."""
    names = set(person.lower)
    namesakes = any(person.surname in one.lower for one in others)
    if not namesakes and person.surname in _written(other):
        return True  # It has the last name alone.
    return any(
        person.lower[-2:] == other.lower[-2:]
        or names <= set(other.lower)
        or set(other.lower) <= names
        or (person.surname == other.surname and _abbreviates(person.given, other.given))
        for other in others
    )


@lru_cache(maxsize=IN_A_STORY)
def _written(reading: Reading) -> frozenset[str]:
    """Return all names of a report."""
    return frozenset(name for sentence in reading.sentences for name in sentence.names)


def _one_person(x: Person, y: Person, weights: Weights, people: Sides) -> Strength | None:
    """Tell whether two differently named people must be one, and how surely."""
    alike = weights.cosine(x.sentence.terms, y.sentence.terms)
    offices_differ = bool(x.role and y.role and x.role != y.role)
    if offices_differ:
        return None
    same_office = bool(x.role) and x.role == y.role
    if x.surname == y.surname or x.given == y.given:
        return _namesakes(x, y, alike, same_office)
    sole = all(_holders(x, side) == 1 for side in people)
    if same_office and sole and alike >= SAME_OFFICE and _same_house(x, y):
        return Strength.LIKELY if x.near_names & y.near_names else Strength.POSSIBLE
    return None


def _holders(one: Person, side: Sequence[Person]) -> int:
    return sum(_office(person) == _office(one) for person in side)


def _namesakes(x: Person, y: Person, alike: float, same_office: bool) -> Strength | None:
    first, second = (x.given, y.given) if x.surname == y.surname else (x.surname, y.surname)
    if _abbreviates(first, second):
        return None
    near = DamerauLevenshtein.normalized_distance(first, second) <= CLOSE_SPELLING
    if same_office and (near or x.surname == y.surname):
        return Strength.LIKELY
    if near:
        return Strength.LIKELY if alike >= SAME_SURNAME else Strength.POSSIBLE
    if x.surname == y.surname and alike >= SAME_SURNAME:
        return Strength.POSSIBLE
    return None


def _abbreviates(first: str, second: str) -> bool:
    """Tell whether one is an initial or the short form of the other: "J." and "Joao", "Pam" and "Pamela"."""
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    shortened = len(short) in SHORT_FORM and len(long) > len(short) + 1  # Helen is not Helena.
    return ((shortened or len(short) == 1) and long.startswith(short)) or long == short + "s"


def _same_house(x: Person, y: Person) -> bool:
    """Tell whether nothing says that the offices belong to different houses."""
    mine, theirs = x.near_names - set(x.lower), y.near_names - set(y.lower)
    return not mine or not theirs or bool(mine & theirs)
