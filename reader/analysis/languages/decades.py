"""What a language must tell the reader of ages that are told without their figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class DecadeWords:
    """Words for ages by the decade, and for those of an age."""

    decades: Mapping[str, int]
    """"fifties" → 50."""
    parts: Mapping[str, tuple[int, int]]
    """"late" before these, and the years of the decade that it means."""
    owners: frozenset[str]
    """"his" before these: a decade of a life, where "the fifties" are one of the calendar."""
    openers: frozenset[str]
    """"in" before these."""
    words: Mapping[str, tuple[int, int]]
    """"octogenarian" → 80 to 89."""
    adult: int
    """The youngest of whom such a word may tell again and again: "the teenager" does."""
    once: frozenset[str]
    """Words before "a teenager" that tell of long ago."""
    plural: str
    """The "s" of "60s"."""
    most_years: int
    """"The over-65s" are younger than this."""
    at_age: frozenset[str]
    """Words between a person and a bare age: "the groom, at 30,"."""
