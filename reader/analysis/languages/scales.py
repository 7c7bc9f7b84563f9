"""What a language must tell of matters that news tells in one of several ways: open or closed, kept or given back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """A matter with values that exclude each other, and the phrases that state them.

    A phrase is words parted by blanks, matched in all their forms; `a|b` stands
    for either word, `~` for up to three words. Denied, a phrase states the other
    value where there are two.
    """

    name: str
    values: tuple[tuple[str, ...], ...]
    """Phrases of each value."""
    one: bool = False
    """An event has but one such matter, so that any two statements are about the same."""


def scales(table: str) -> tuple[Scale, ...]:
    """Read a table: a line `name: phrases / phrases`, phrases parted by commas, `*` before what an event has once."""
    found = []
    for line in table.splitlines():
        name, _, values = line.partition(":")
        if values:
            told = tuple(
                tuple(phrase.strip() for phrase in value.split(",") if phrase.strip())
                for value in values.split(" / ")
            )
            found.append(Scale(name.strip().lstrip("*"), told, name.startswith("*")))
    return tuple(found)
