"""What a language must tell of matters that news tells in one of several ways: open or closed, kept or given back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """A matter with values that exclude each other, and the phrases that state them.

    A phrase is words parted by blanks, matched in all their forms; `a|b` stands
    for either word, `~` for up to four words. Denied, a phrase states the other
    value where there are two.
    """

    name: str
    values: tuple[tuple[str, ...], ...]
    """Phrases of each value."""
    weight: float = 0.5
    """1 where opposite words are seldom said of two things, 0 where they often are."""
    compares: bool = False
    """The phrases compare two: "better than", "trailed"."""


_WEIGHTS = {"*": 1.0, "?": 0.0}


def scales(table: str) -> tuple[Scale, ...]:
    """Read a table of lines `name: phrases / phrases`, phrases parted by commas.

    Before the name stands `*` for the weight 1, `?` for 0, and `<` where the phrases compare two.
    """
    found = []
    for line in table.splitlines():
        name, _, values = line.partition(":")
        if values:
            told = tuple(
                tuple(phrase.strip() for phrase in value.split(",") if phrase.strip())
                for value in values.split(" / ")
            )
            weight = _WEIGHTS.get(name[0], 0.5)
            found.append(Scale(name.strip("*?<"), told, weight, compares="<" in name))
    return tuple(found)
