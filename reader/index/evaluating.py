"""From a query tree to the documents of each segment, scored.

Sets decide what is found, weights only in which order. How rare a term is
counts over all segments and without deleted documents, so that scores do not
depend on how the index came to be.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce

from reader.index.documents import key
from reader.index.language import SearchQuery
from reader.index.nodes import And, Dates, Flag, Kinds, Node, Not, Or, Sought, sought
from reader.index.postings import Found
from reader.index.segment import DAY, Leaf
from reader.model.search import HitKind

Allowed = Callable[[str, str], "frozenset[str] | None"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The documents of one segment that a query finds, with their scores."""

    leaf: Leaf
    scores: dict[int, float]


class Evaluation:
    """One query against one state of the index."""

    def __init__(
        self, query: SearchQuery, leaves: Iterable[Leaf], allowed: Allowed | None, today: int
    ) -> None:
        """`today` is the second from which recency counts back."""
        self._query = query
        self._leaves = [(leaf, Found(leaf)) for leaf in leaves]
        self._flags = {flag: allowed(flag.field, flag.value) if allowed else None for flag in query.flags}
        self._today = today

    @property
    def unanswered(self) -> list[Flag]:
        """The questions the library had no answer to; they restrict nothing."""
        return [flag for flag, answer in self._flags.items() if answer is None]

    def answers(self, kinds: frozenset[HitKind] | None) -> list[Answer]:
        """Return what every segment has to say."""
        found = []
        for leaf, terms in self._leaves:
            documents = self._find(self._query.tree, leaf, terms) - leaf.deleted
            if kinds is not None:
                documents &= frozenset().union(*(leaf.file.kinds[kind] for kind in kinds))
            found.append((leaf, terms, documents))
        nodes = list(dict.fromkeys(sought(self._query.tree)))
        rarities = [(node, self._rarity(node)) for node in nodes]
        return [
            Answer(leaf, self._score(leaf, terms, rarities, documents)) for leaf, terms, documents in found
        ]

    def _find(self, node: Node, leaf: Leaf, terms: Found) -> set[int]:
        match node:
            case And(inner):
                return self._all(inner, leaf, terms)
            case Or(inner):
                return set().union(*(self._find(n, leaf, terms) for n in inner))
            case Not(inner):
                return terms.alive - self._find(inner, leaf, terms)
            case Kinds(kinds):
                return set().union(*(leaf.file.kinds[kind] for kind in kinds))
            case Dates(low, high):
                return {number for number, date in enumerate(leaf.file.dates) if low <= date < high}
            case Flag():
                return self._flagged(node, leaf, terms)
        return set(terms.weights(node))

    def _all(self, inner: tuple[Node, ...], leaf: Leaf, terms: Found) -> set[int]:
        wanted = [self._find(node, leaf, terms) for node in inner if not isinstance(node, Not)]
        unwanted = [self._find(node.inner, leaf, terms) for node in inner if isinstance(node, Not)]
        found = reduce(set.intersection, sorted(wanted, key=len)) if wanted else terms.alive
        return found.difference(*unwanted)

    def _flagged(self, node: Flag, leaf: Leaf, terms: Found) -> set[int]:
        articles = self._flags[node]
        if articles is None:
            return terms.alive
        if node.field == "kind":
            # The one question that is about highlights themselves, not about the articles they are in.
            names = (key(HitKind.NOTE, highlight) for highlight in articles)
            return {leaf.file.keys[name] for name in names if name in leaf.file.keys}
        return {number for number, article in enumerate(leaf.file.articles) if article in articles}

    def _rarity(self, node: Sought) -> float:
        """Return BM25's inverse document frequency."""
        total = sum(len(leaf) for leaf, _ in self._leaves)
        count = 0
        for leaf, terms in self._leaves:
            weights = terms.weights(node)
            count += len(weights) - sum(1 for number in leaf.deleted if number in weights)
        return math.log(1 + (total - count + 0.5) / (count + 0.5))

    def _score(
        self, leaf: Leaf, terms: Found, rarities: list[tuple[Sought, float]], documents: set[int]
    ) -> dict[int, float]:
        scores = dict.fromkeys(documents, 0.0)
        for node, rarity in rarities:
            weights = terms.weights(node)
            share = rarity / 255
            if len(weights) < len(scores):
                for number, weight in weights.items():
                    if number in scores:
                        scores[number] += weight * share
            else:
                for number in scores:
                    scores[number] += weights.get(number, 0) * share
        gains = leaf.file.gains(self._today // DAY)
        return {number: score * gains[number] for number, score in scores.items()}
