"""A typed quantity: what every kind of figure has in common."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import IntEnum

from reader.analysis.languages.figures import Bound
from reader.analysis.languages.grammar import Grammar
from reader.analysis.tokens import Token
from reader.model.finding import Matter


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure of a text, normalised."""

    kind: Matter
    start: int
    end: int
    low: float
    high: float
    """Equal to `low` unless a range was given."""
    unit: str = ""
    """"USD", "%", "points", a dimension, the name of a version, the grain of a date."""
    shown: str = ""
    """The value as shown to people, without unit."""
    bound: Bound = Bound.EXACT
    step: float = 0.0
    """Unit of the last written digit: 0.1e9 for "$7.8 billion"."""
    head: tuple[str, ...] = ()
    """The counted noun group, lower case, first word first."""
    form: str = ""
    """"from" or "to" in a change, "part" or "whole" in "148 of the 320 seats"."""
    per: str = ""
    """What a rate is per: "share", "year"."""
    written: str = ""
    """The unit as written, where several measure one thing."""
    factor: float = 0.0
    """Base units in the written unit; 0 where figures are written in base units."""
    vague: bool = False
    """"dozens": the range is a reader's guess."""
    fixed: bool = True
    """False for a day that could not be placed in the calendar."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression before it is known what it counts; `first` and `last` are token indices, end excluded."""

    first: int
    last: int
    low: float
    high: float
    step: float
    digits: bool
    """Written in figures."""
    bound: Bound = Bound.EXACT
    form: str = ""
    vague: bool = False
    opens: int = 0
    """Index of the first token of the modifiers before it."""

    @property
    def is_range(self) -> bool:
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Passage:
    """The tokens of one block and the grammar to read them with."""

    text: str
    row: list[Token]
    grammar: Grammar

    def lower(self, at: int) -> str:
        """Return token `at` in lower case, or nothing beyond the ends."""
        return self.row[at].lower if 0 <= at < len(self.row) else ""

    def places(self, words: Container[str]) -> list[int]:
        """Return where a reader can find something that opens with a figure or with one of its words."""
        return [at for at, token in enumerate(self.row) if token.is_figure or token.lower in words]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of tokens `first` to `last`, end excluded."""
        return self.row[first].start, self.row[last - 1].end


def shown_number(value: float) -> str:
    """Write a value without needless digits: 1200, 6.4, 145000000000."""
    if value == int(value) and abs(value) < 1e16:
        return str(int(value))
    return f"{value:.6g}"


def shown_range(low: float, high: float) -> str:
    """Write one value or both ends of a range."""
    return shown_number(low) if low == high else f"{shown_number(low)}–{shown_number(high)}"


class Relation(IntEnum):
    """How two values stand to each other."""

    EQUAL = 2
    COMPATIBLE = 1
    DIFFERENT = 0
