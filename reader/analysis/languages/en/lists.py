"""Writing word lists as text."""

from __future__ import annotations

from reader.analysis.languages.en.stems import stem
from reader.analysis.languages.phrases import Phrase, Phrases


def listed(text: str) -> tuple[str, ...]:
    """Split a list of words."""
    return tuple(text.split())


def stems(text: str) -> frozenset[str]:
    """Return the stems of a list of words."""
    return frozenset(map(stem, text.split()))


def phrase(text: str) -> Phrase:
    """Split words the way the tokens are split: a hyphen is a word of its own."""
    return tuple(text.replace("-", " - ").split())


def phrases(text: str) -> Phrases[bool]:
    """Read comma-separated phrases."""
    return Phrases(dict.fromkeys(map(phrase, text.split(",")), True))
