"""How alike two bags of words are: cosine, rare words count more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

REMEMBERED = 50_000
"""Pairs of bags whose likeness is kept: finders ask for the same sentences again and again."""


class Weights:
    """Weight of each word: the rarer among the passages at hand, the heavier."""

    def __init__(self, passages: Iterable[Iterable[str]]) -> None:
        seen: Counter[str] = Counter()
        count = 0
        for passage in passages:
            seen.update(set(passage))
            count += 1
        self._weights = {word: log((count + 1) / (times + 0.5)) for word, times in seen.items()}
        self._unseen = log(count + 1.5)
        # The bags are kept with their lengths: a freed bag's id may come back as another's.
        self._lengths: dict[int, tuple[Mapping[str, float], float]] = {}
        self._known: dict[tuple[int, int], float] = {}

    def __getitem__(self, word: str) -> float:
        return self._weights.get(word, self._unseen)

    def cosine(self, x: Mapping[str, float], y: Mapping[str, float]) -> float:
        """Return the likeness of two weighted bags of words, 0 to 1."""
        pair = id(x), id(y)
        known = self._known.get(pair)
        if known is not None:
            return known
        if x.keys().isdisjoint(y):
            return 0.0
        if len(y) < len(x):
            x, y = y, x
        weight, unseen = self._weights.get, self._unseen
        shared = sum([weight(word, unseen) ** 2 * times * y[word] for word, times in x.items() if word in y])
        if not shared:
            return 0.0
        known = shared / (self.length(x) * self.length(y))
        if len(self._known) < REMEMBERED:
            self._known[pair] = known
        return known

    def length(self, bag: Mapping[str, float]) -> float:
        """Return the length of a bag as a vector."""
        known = self._lengths.get(id(bag))
        if known is None:
            weight, unseen = self._weights.get, self._unseen
            known = bag, sqrt(sum([(weight(word, unseen) * times) ** 2 for word, times in bag.items()]))
            self._lengths[id(bag)] = known
        return known[1]
