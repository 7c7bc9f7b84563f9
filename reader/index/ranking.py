"""Which documents are shown, and in which order."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from itertools import chain

from reader.index.evaluating import Answer
from reader.index.segment import Leaf
from reader.model.search import SearchOrder


def best(answers: list[Answer], order: SearchOrder, limit: int) -> list[tuple[Leaf, int, float]]:
    """Return the first hits; which come first among equals does not depend on the segments."""
    by_date = order is SearchOrder.DATE
    ranks = [_ranks(answer, by_date) for answer in answers]
    # Most documents fall to one comparison of numbers; only those that may be shown are put in order.
    least = min(heapq.nlargest(limit, chain.from_iterable(rank.values() for rank in ranks)), default=0)
    found = [
        (answer.leaf, number, answer.scores[number])
        for answer, rank in zip(answers, ranks, strict=True)
        for number, value in rank.items()
        if value >= least
    ]
    return sorted(found, key=lambda hit: _order(hit, by_date))[:limit]


def _ranks(answer: Answer, by_date: bool) -> Mapping[int, float]:
    dates = answer.leaf.file.dates
    return {number: dates[number] for number in answer.scores} if by_date else answer.scores


def _order(hit: tuple[Leaf, int, float], by_date: bool) -> tuple[float, float, str]:
    leaf, number, score = hit
    date = -leaf.file.dates[number]
    return (*((date, -score) if by_date else (-score, date)), leaf.file.key_of(number))
