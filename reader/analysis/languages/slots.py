"""What a language must tell of places that one thing alone can fill."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Slot:
    """A place of which a matter has but one: the successor, the strain, the port of destination."""

    name: str
    sole: bool
    """An event has but one such matter, so that any two fillings are of one place."""
    words: frozenset[str]
    """Lower-case words without one of which no pattern matches."""
    patterns: tuple[str, ...]
    """Regular expressions with what fills it as group `it` (a name), `kind`, `code` or `work`, and perhaps `of`: whose it is."""
