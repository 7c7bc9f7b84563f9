"""Phrases: tuples of lower-case words, with what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Phrase = tuple[str, ...]
V = TypeVar("V")


class Phrases(dict[Phrase, V]):
    """Phrases with what they stand for; knows its first and last words, for most words open no phrase."""

    def __init__(self, entries: Mapping[Phrase, V]) -> None:
        super().__init__(entries)
        self.firsts = frozenset(phrase[0] for phrase in entries)
        self.lasts = frozenset(phrase[-1] for phrase in entries)
        self.longest = max(map(len, entries), default=0)
