"""What an alignment in reading order lost and found new, aligned whatever the order.

Only text that is new can be where something moved to, so a copy or a
look-alike that was always there captures nothing. Offsets are indices of tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.text.align import NONE, align, part_islands, stretches
from reader.text.projection import Alignment
from reader.text.tokenized import COMMON_WEIGHT, Tokenized

__all__ = ["align_moved"]

LEAST = 4
"""Tokens of a stretch that can be recognised elsewhere."""

EFFORT = 5
"""How often each token may be compared while looking for what moved: unrelated
texts share a phrase in every other sentence, and following all of them never ends."""


def align_moved(straight: Alignment) -> Alignment:
    """Align what `straight` lost with what it found new, whatever the order."""
    old, new = straight.old, straight.new
    lost, fresh = _left_over(straight)
    match = [NONE] * len(old)
    taken = [False] * len(new)
    for (i, k), (j, m) in _by_shared_shingles(old.ids, new.ids, lost, fresh):
        part = align(old.ids[i:k], new.ids[j:m])
        part_islands(part, [w <= COMMON_WEIGHT for w in old.weights[i:k]], m - j)
        _part_other_statements(part, old, new, i, (j, m))
        for at, there in enumerate(part):
            if there != NONE and match[i + at] == NONE and not taken[j + there]:
                match[i + at] = j + there
                taken[j + there] = True
    return Alignment(old, new, match)


def _part_other_statements(
    part: list[int], old: Tokenized, new: Tokenized, at: int, there: tuple[int, int]
) -> None:
    """Unmatch sentences elsewhere that have other figures, in place.

    "Profit rose 3 percent in May" is gone even if "Profit rose 5 percent in
    June" was put in elsewhere. Inside a longer passage that clearly moved, a
    new figure is an update.
    """
    doubtful = [False] * len(part)
    for stretch in stretches(part, there[1] - there[0]):
        (start, end), (first, last) = stretch.old, stretch.new
        if stretch.equal:
            continue
        gone, come = old.figures(at + start, at + end), new.figures(there[0] + first, there[0] + last)
        if gone and come and gone != come:
            begin, stop = old.sentence(at + start, at + end)
            for token in range(max(begin - at, 0), min(stop - at, len(part))):
                doubtful[token] = True
    matched = [i for i, found in enumerate(part) if found != NONE]
    sure = sum(old.weights[at + i] for i in matched if not doubtful[i])
    unsure = sum(old.weights[at + i] for i in matched if doubtful[i])
    if unsure > sure:
        for i in matched:
            if doubtful[i]:
                part[i] = NONE


_Spans = list[tuple[int, int]]
_SpanPair = tuple[tuple[int, int], tuple[int, int]]


def _left_over(straight: Alignment) -> tuple[_Spans, _Spans]:
    lost: _Spans = []
    fresh: _Spans = []
    for stretch in stretches(straight.match, len(straight.new)):
        if not stretch.equal:
            if stretch.old[1] - stretch.old[0] >= LEAST:
                lost.append(stretch.old)
            if stretch.new[1] - stretch.new[0] >= LEAST:
                fresh.append(stretch.new)
    return lost, fresh


def _by_shared_shingles(a: Sequence[int], b: Sequence[int], lost: _Spans, fresh: _Spans) -> list[_SpanPair]:
    """Return pairs of stretches that share shingles, those that share most first."""
    homes: dict[tuple[int, ...], list[int]] = {}
    for number, (start, end) in enumerate(fresh):
        for at in range(start, end - LEAST + 1):
            homes.setdefault(tuple(b[at : at + LEAST]), []).append(number)
    votes: dict[tuple[int, int], int] = {}
    for number, (start, end) in enumerate(lost):
        for at in range(start, end - LEAST + 1):
            for home in homes.get(tuple(a[at : at + LEAST]), ()):
                votes[number, home] = votes.get((number, home), 0) + 1
    ranked = sorted(votes, key=lambda pair: -votes[pair])
    pairs = ((lost[i], fresh[j]) for i, j in ranked)
    return list(_affordable(pairs, EFFORT * (len(a) + len(b))))


def _affordable(pairs: Iterable[_SpanPair], tokens: int) -> Iterator[_SpanPair]:
    """Yield pairs while there are tokens left to spend on comparing them."""
    for pair in pairs:
        tokens -= sum(end - start for start, end in pair)
        if tokens < 0:
            return
        yield pair
