"""A query as a tree, independent of any index.

`at` is the range of the query a node came from, in code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.index.inverter import TEXT
from reader.model.ranges import TextRange
from reader.model.search import HitKind


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, found in all its inflections."""

    text: str
    at: TextRange
    field: str = TEXT
    favourite: str = ""
    """A form that makes a better match: "u.s." of "US"."""
    literal: bool = False
    """Found as it is only."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so."""

    text: str
    at: TextRange
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word that is a few typing errors away."""

    text: str
    at: TextRange
    distance: int
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in any spelling."""

    keys: tuple[str, ...]
    at: TextRange
    word: str = ""
    """Also found as this word; empty when only the value counts."""


@dataclass(frozen=True, slots=True)
class FigureRange:
    """A figure between two values, both included."""

    low: float
    high: float
    at: TextRange


Term = Word | Prefix | Fuzzy | Figure | FigureRange


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms one after the other."""

    parts: tuple[Term, ...]
    at: TextRange


@dataclass(frozen=True, slots=True)
class Near:
    """All of them within `distance` places of each other, in any order."""

    inner: tuple[Term | Phrase, ...]
    distance: int
    at: TextRange


@dataclass(frozen=True, slots=True)
class Kinds:
    """Only documents of these kinds."""

    kinds: frozenset[HitKind]
    at: TextRange


@dataclass(frozen=True, slots=True)
class Dates:
    """Only documents dated in `low <= date < high`, in seconds."""

    low: int
    high: int
    at: TextRange


@dataclass(frozen=True, slots=True)
class Flag:
    """A question that only the library can answer: `is:unread`; of `kind`, which highlights are of it."""

    field: str
    value: str
    at: TextRange


@dataclass(frozen=True, slots=True)
class Not:
    """Everything else."""

    inner: Node


@dataclass(frozen=True, slots=True)
class And:
    """What all of them find; everything when there are none."""

    inner: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What any of them finds."""

    inner: tuple[Node, ...]


Sought = Term | Phrase | Near
Node = Sought | Kinds | Dates | Flag | Not | And | Or


def flags(node: Node) -> Iterator[Flag]:
    """Yield the questions for the library, in order."""
    if isinstance(node, Flag):
        yield node
    elif isinstance(node, Not):
        yield from flags(node.inner)
    elif isinstance(node, And | Or):
        for inner in node.inner:
            yield from flags(inner)


def sought(node: Node) -> Iterator[Sought]:
    """Yield the terms and phrases that a hit may contain, in order; not what is excluded."""
    if isinstance(node, And | Or):
        for inner in node.inner:
            yield from sought(inner)
    elif isinstance(node, Word | Prefix | Fuzzy | Figure | FigureRange | Phrase | Near):
        yield node
