"""Which token of one text is which token of another. Offsets are indices of tokens.

Common head and tail first; then runs of shingles that occur once on both
sides, the heaviest chain of them in order; then the longest common
subsequence in each gap between them. Pure lists of ints in, one list out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

__all__ = ["NONE", "Run", "Stretch", "align", "part_islands", "shared_runs", "slide", "stretches"]

NONE = -1
"""Stands for "no counterpart"."""

SHINGLE = 4
"""Tokens that must agree in a row: three repeat by chance in news, five miss short clauses."""

GAP_LIMIT = 40_000_000
"""Cells of one gap: beyond it (two unrelated texts of 6,000 words) nothing corresponds."""


class Run(NamedTuple):
    """Tokens that agree one by one: `a[old : old + size] == b[new : new + size]`."""

    old: int
    new: int
    size: int


class Stretch(NamedTuple):
    """Neighbouring tokens that all have counterparts in a row, or all have none."""

    equal: bool
    old: tuple[int, int]
    new: tuple[int, int]


def align(a: Sequence[int], b: Sequence[int]) -> list[int]:
    """Return for each token of `a` its counterpart in `b`, or NONE; counterparts ascend."""
    match = [NONE] * len(a)
    head = _common_head(a, b)
    tail = _common_tail(a, b, head)
    match[:head] = range(head)
    match[len(a) - tail :] = range(len(b) - tail, len(b))
    at_a, at_b = head, head
    end_a, end_b = len(a) - tail, len(b) - tail
    for run in chain(shared_runs(a, b, (head, end_a), (head, end_b))):
        _fill(match, a, b, (at_a, run.old), (at_b, run.new))
        match[run.old : run.old + run.size] = range(run.new, run.new + run.size)
        at_a, at_b = run.old + run.size, run.new + run.size
    _fill(match, a, b, (at_a, end_a), (at_b, end_b))
    return match


def _common_head(a: Sequence[int], b: Sequence[int]) -> int:
    shortest = min(len(a), len(b))
    return next((i for i in range(shortest) if a[i] != b[i]), shortest)


def _common_tail(a: Sequence[int], b: Sequence[int], head: int) -> int:
    most = min(len(a), len(b)) - head
    return next((i for i in range(most) if a[-1 - i] != b[-1 - i]), most)


def _fill(
    match: list[int], a: Sequence[int], b: Sequence[int], in_a: tuple[int, int], in_b: tuple[int, int]
) -> None:
    """Match the tokens of a gap by their longest common subsequence."""
    size_a, size_b = in_a[1] - in_a[0], in_b[1] - in_b[0]
    if not size_a or not size_b or size_a * size_b > GAP_LIMIT:
        return
    # Reading commands must start fast; only a comparison needs it.
    from rapidfuzz.distance import LCSseq

    for op in LCSseq.opcodes(a[in_a[0] : in_a[1]], b[in_b[0] : in_b[1]]):
        if op.tag == "equal":
            first, size = in_a[0] + op.src_start, op.src_end - op.src_start
            start = in_b[0] + op.dest_start
            match[first : first + size] = range(start, start + size)


def shared_runs(
    a: Sequence[int], b: Sequence[int], in_a: tuple[int, int], in_b: tuple[int, int]
) -> list[Run]:
    """Return the runs made of shingles that occur once on each side, ordered by `old`."""
    once_a, once_b = _once(a, *in_a), _once(b, *in_b)
    runs: list[Run] = []
    for shingle, i in once_a.items():
        j = once_b.get(shingle, NONE) if i != NONE else NONE
        if j == NONE:
            continue
        last = runs[-1] if runs else None
        if last and i - last.old == j - last.new and i <= last.old + last.size:
            runs[-1] = Run(last.old, last.new, i - last.old + SHINGLE)
        else:
            runs.append(Run(i, j, SHINGLE))
    return runs


def _once(tokens: Sequence[int], start: int, end: int) -> dict[tuple[int, ...], int]:
    """Return where each shingle begins, NONE for those that repeat."""
    part = tokens[start:end]
    found: dict[tuple[int, ...], int] = {}
    shingles: Iterator[tuple[int, ...]] = zip(*(part[k:] for k in range(SHINGLE)), strict=False)
    for at, shingle in enumerate(shingles, start):
        found[shingle] = NONE if shingle in found else at
    return found


def chain(runs: list[Run]) -> list[Run]:
    """Return the heaviest chain of runs that ascends on both sides, trimmed so that none overlap."""
    best: list[tuple[int, int]] = []  # (weight so far, previous run or NONE), by run
    ends, weights, owners = [NONE], [0], [NONE]  # A staircase: later ends weigh more.
    waiting: list[tuple[int, int]] = []  # (end in a, run) not yet passed in a
    for number, run in enumerate(runs):
        while waiting and waiting[0][0] <= run.old:
            _, passed = heappop(waiting)
            _climb(
                ends,
                weights,
                owners,
                _shingles_end(runs[passed].new, runs[passed].size),
                best[passed][0],
                passed,
            )
        step = bisect_right(ends, run.new) - 1
        best.append((weights[step] + run.size, owners[step]))
        heappush(waiting, (_shingles_end(run.old, run.size), number))
    at = max(range(len(runs)), key=lambda n: best[n][0], default=NONE)
    picked: list[Run] = []
    while at != NONE:
        picked.append(runs[at])
        at = best[at][1]
    return list(_trimmed(picked[::-1]))


def _shingles_end(start: int, size: int) -> int:
    """Return the end of a run counted in shingle starts: neighbours may share their last tokens."""
    return start + size - SHINGLE + 1


def _climb(ends: list[int], weights: list[int], owners: list[int], end: int, weight: int, owner: int) -> None:
    at = bisect_right(ends, end)
    if weights[at - 1] >= weight:
        return
    beyond = at
    while beyond < len(ends) and weights[beyond] <= weight:
        beyond += 1
    ends[at:beyond], weights[at:beyond], owners[at:beyond] = [end], [weight], [owner]


def _trimmed(runs: list[Run]) -> Iterator[Run]:
    """Cut from each run what the one after it begins with."""
    for run, after in pairwise([*runs, Run(1 << 60, 1 << 60, 0)]):
        excess = max(run.old + run.size - after.old, run.new + run.size - after.new, 0)
        if run.size > excess:
            yield Run(run.old, run.new, run.size - excess)


def stretches(match: Sequence[int], total: int) -> Iterator[Stretch]:
    """Yield what `match` pairs and what it leaves, in order; `total` counts the new tokens."""
    at, there = 0, 0
    while at < len(match) or there < total:
        start, start_there = at, there
        while at < len(match) and match[at] == there:
            at, there = at + 1, there + 1
        equal = at > start
        if not equal:
            while at < len(match) and match[at] == NONE:
                at += 1
            there = match[at] if at < len(match) else total
        yield Stretch(equal, (start, at), (start_there, there))


def part_islands(match: list[int], weak: Sequence[bool], total: int) -> None:
    """Unmatch stray weak tokens between two replaced stretches, in place.

    That two rewritten passages share "the" or a comma says nothing.
    """
    found = list(stretches(match, total))
    for before, island, after in zip(found, found[1:], found[2:], strict=False):
        start, end = island.old
        if island.equal and _replaced(before) and _replaced(after) and all(weak[start:end]):
            match[start:end] = [NONE] * (end - start)


def _replaced(stretch: Stretch) -> bool:
    return not stretch.equal and stretch.old[0] < stretch.old[1] and stretch.new[0] < stretch.new[1]


def slide(
    match: list[int], a: Sequence[int], b: Sequence[int], levels_a: Sequence[int], levels_b: Sequence[int]
) -> None:
    """Move what was put in or taken out to where lines and sentences begin, in place.

    Of "A B. A C." after "A C." an alignment may say that "B. A" was put in,
    for "A" is the same twice; a person says that "A B." was.
    """
    for stretch in list(stretches(match, len(b))):
        (start, end), (there, there_end) = stretch.old, stretch.new
        before = _run_before(match, start, there)
        after = _run_after(match, end, there_end)
        if start == end and there < there_end:
            by = _best_shift(b, levels_b, stretch.new, before, after)
            _pair(match, start, there_end, by, there_end - there)
        elif there == there_end and start < end:
            by = _best_shift(a, levels_a, stretch.old, before, after)
            _pair(match, end, there, by, start - end)
            match[start + by : end + by] = [NONE] * (end - start)


def _run_before(match: Sequence[int], at: int, there: int) -> int:
    """Return how many tokens before a gap are counterparts in a row."""
    size = 0
    # Before the first token of `b` there is nothing, which NONE must not be taken for.
    while min(at, there) > size and match[at - 1 - size] == there - 1 - size:
        size += 1
    return size


def _run_after(match: Sequence[int], at: int, there: int) -> int:
    """Return how many tokens after a gap are counterparts in a row."""
    size = 0
    while at + size < len(match) and match[at + size] == there + size:
        size += 1
    return size


def _pair(match: list[int], at: int, there: int, by: int, gap: int) -> None:
    """Pair anew the tokens over which a gap moves; `gap` is how many more the new side has in it."""
    if by < 0:
        for k in range(-by):
            match[at - 1 - k] = there - 1 - k
    else:
        first = at + min(gap, 0)
        for k in range(by):
            match[first + k] = there - max(gap, 0) + k


def _best_shift(
    tokens: Sequence[int], levels: Sequence[int], gap: tuple[int, int], before: int, after: int
) -> int:
    """Return how far a gap goes so that it begins and ends at the highest levels; back is negative."""
    start, end = gap

    def score(by: int) -> int:
        following = levels[end + by] if end + by < len(tokens) else 2
        return levels[start + by] + following

    shifts = [0]
    while len(shifts) <= before and tokens[start - len(shifts)] == tokens[end - len(shifts)]:
        shifts.append(-len(shifts))
    on = 0
    while on < after and tokens[start + on] == tokens[end + on]:
        on += 1
        shifts.append(on)
    return max(shifts, key=score)
