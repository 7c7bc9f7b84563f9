"""The figures of one report, sorted: by kind, by sentence, the first of each kind. Offsets are code points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.analysis.facts import Fact
from reader.analysis.quantities.model import Quantity
from reader.model.article import Role
from reader.model.finding import Matter


def by_kind(facts: Iterable[Fact]) -> dict[Matter, list[Fact]]:
    """Return the facts of each kind, each once, in order."""
    found: dict[Matter, dict[int, Fact]] = defaultdict(dict)
    for fact in facts:
        found[fact.quantity.kind][id(fact)] = fact
    return {kind: list(known.values()) for kind, known in found.items()}


def of_kind(facts: Iterable[Fact], kind: Matter) -> dict[int, list[Quantity]]:
    """Return the quantities of one kind of each sentence, by its number."""
    found: dict[int, list[Quantity]] = defaultdict(list)
    for fact in facts:
        if fact.quantity.kind is kind:
            found[fact.sentence.index].append(fact.quantity)
    return found


def firsts(facts: Iterable[Fact]) -> dict[tuple[Matter, str], int]:
    """Return where the first figure of each kind and unit stands, headlines aside."""
    found: dict[tuple[Matter, str], int] = {}
    for fact in facts:
        if fact.sentence.role is not Role.HEADING:
            found.setdefault((fact.quantity.kind, fact.quantity.unit), fact.quantity.start)
    return found


def value(fact: Fact) -> tuple[Matter, str, str]:
    """Return what makes two figures the same one: kind, unit and value as shown."""
    return fact.quantity.kind, fact.quantity.unit, fact.quantity.shown


def by_sentence(facts: Iterable[Fact]) -> dict[int, list[Fact]]:
    """Return the figures of each sentence, by its number."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.sentence.index].append(fact)
    return found
