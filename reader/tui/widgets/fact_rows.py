"""How a list of names and values looks: what is known of an article, each value with where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.tui.fitting import pad
from reader.tui.widgets.row_list import Look, Part


class Fact(NamedTuple):
    """One line: a name and what it is."""

    name: str
    value: str
    where: str = ""
    """Where it was found."""
    field: str = ""
    """The field of metadata that can be corrected here; empty for all else."""
    by_hand: bool = False
    """True when the user set it."""
    other: str = ""
    """The article that the line leads to."""
    decoded: bool = False
    """True for the line that tells the encoding."""


class FactRows:
    """Paints facts."""

    height = 1

    def __init__(self, name_width: int) -> None:
        self._name_width = name_width

    def paint(self, row: Fact, line: int, width: int, look: Look) -> Sequence[Part]:
        names = min(self._name_width, width // 2)
        value = width - names - 2
        where = min(len(row.where) + 2, value // 2) if row.where else 0
        return [
            Part("▌" if look.chosen else " ", "link"),
            Part(pad(row.name, names), "accent"),
            Part(" ✎ " if row.by_hand else " ", "accent strong"),
            Part(pad(row.value, value - where - (2 if row.by_hand else 0))),
            Part(pad(f"  {row.where}", where) if where else "", "dim"),
        ]
