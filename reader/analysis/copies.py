"""Whether two reports are nearly the same text: by the sequences of words they share."""

from __future__ import annotations

from reader.text.tokens import words

__all__ = ["NEARLY", "likeness", "sequences"]

GRAM = 3
"""Words of a sequence: an edited copy keeps most of them, another report of the event hardly any."""

NEARLY = 0.45
"""Share of all sequences from which one text is an edited copy of the other."""


def sequences(text: str) -> frozenset[int]:
    """Return the sequences of a text, case aside, as numbers that hold for this run of the program."""
    found = [place.slice(text).casefold() for place in words(text)]
    return frozenset(hash(tuple(found[at : at + GRAM])) for at in range(len(found) - GRAM + 1))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of sequences that both have, 0 to 1."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
