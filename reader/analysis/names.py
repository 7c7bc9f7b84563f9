"""Who and where: reports that name different people, places, bodies or products for one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from reader.analysis.findings import Found, Said
from reader.analysis.people import Person, persons
from reader.analysis.reading import Reading
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

CLOSE_SPELLING = 0.34
"""Share of letters that may differ between two spellings of one name."""

SAME_OFFICE = 0.18
"""Likeness of the sentences from which one office means one person."""

SAME_SURNAME = 0.22
"""The same for two people of one surname without an office."""


def people(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield people whom the two reports name differently."""
    mine, theirs = _once(persons(left)), _once(persons(right))
    for x in mine:
        for y in theirs:
            if _known(x, theirs) or _known(y, mine):
                continue
            strength = _one_person(x, y, weights, (mine, theirs))
            if strength:
                yield Found(
                    Matter.NAME,
                    Said(x.sentence, x.mark, x.shown),
                    Said(y.sentence, y.mark, y.shown),
                    f"Different names: {x.shown} and {y.shown}",
                    strength,
                )


def _once(found: Iterable[Person]) -> list[Person]:
    """Keep the first mention of each person, the one with an office before others."""
    best: dict[tuple[str, ...], Person] = {}
    for person in found:
        known = best.get(person.names)
        if known is None or (person.role and not known.role):
            best[person.names] = person
    return list(best.values())


def _known(person: Person, others: Sequence[Person]) -> bool:
    """Tell whether the other report names the same person, perhaps with one name more or less."""
    names = {name.lower() for name in person.names}
    return any(
        [name.lower() for name in person.names[-2:]] == [name.lower() for name in other.names[-2:]]
        or names <= {name.lower() for name in other.names}
        or {name.lower() for name in other.names} <= names
        for other in others
    )


def _one_person(
    x: Person, y: Person, weights: Weights, people: tuple[Sequence[Person], Sequence[Person]]
) -> Strength | None:
    """Tell whether two differently named people must be one, and how surely."""
    alike = weights.cosine(x.sentence.terms, y.sentence.terms)
    offices_differ = bool(x.role and y.role and x.role != y.role)
    if offices_differ:
        return None
    same_office = bool(x.role) and x.role == y.role
    if x.surname == y.surname or x.given == y.given:
        return _namesakes(x, y, alike, same_office)
    sole = all(_holders(x.role, side) == 1 for side in people)
    if same_office and sole and alike >= SAME_OFFICE and _same_house(x, y):
        return Strength.LIKELY if x.near_names & y.near_names else Strength.POSSIBLE
    return None


def _holders(role: str, side: Sequence[Person]) -> int:
    return sum(person.role == role for person in side)


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
    """Tell whether one is an initial or the short form of the other: "J." and "Joao", "Tom" and "Tommy"."""
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    return (len(short) == 1 and long.startswith(short)) or long == short + "s"


def _same_house(x: Person, y: Person) -> bool:
    """Tell whether nothing says that the offices belong to different houses."""
    mine, theirs = x.near_names - set(_lower(x)), y.near_names - set(_lower(y))
    return not mine or not theirs or bool(mine & theirs)


def _lower(person: Person) -> list[str]:
    return [name.lower() for name in person.names]
