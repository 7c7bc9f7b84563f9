"""Where an alignment of two texts sends a passage, and how far to trust it.

Offsets are indices of tokens, end excluded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.text.align import NONE, align, part_islands, slide
from reader.text.tokenized import COMMON_WEIGHT, Tokenized

__all__ = ["Alignment", "Projection", "align_texts"]

CONTEXT = 12
"""Tokens on each side whose survival vouches for a passage: about one clause."""

SHORT = 3
"""Tokens up to which a passage says too little to be believed without a living neighbour."""

NEAR = 4
"""Tokens within which a short passage without living neighbours must have some."""

ENOUGH = 0.5  # Part of a passage (by weight) that must have survived in one place.
DENSE = 0.4  # Part of the new place that must come from the old passage.
VOUCHED = 0.6  # With this much of the context alive on both sides…
VOUCHED_FIGURE = 0.4
ENOUGH_VOUCHED = 0.3  # …less of the passage is enough.
NEIGHBOUR = 1 / 3  # Of the context on one side, for a short passage.


@dataclass(frozen=True, slots=True)
class Projection:
    """The place of some tokens in the new text."""

    first: int
    end: int
    covered: float
    """Part of the passage, by weight, that has counterparts there."""
    dense: float
    """Part of the new place, by weight, that is a counterpart."""
    before: float
    after: float
    """Part of the context on each side that is alive and near."""

    def is_known(self, size: int) -> bool:
        """Tell whether its own words say that it is the passage, not its neighbours alone."""
        return size <= SHORT or (self.covered >= ENOUGH and self.dense >= DENSE)

    def holds(self, size: int) -> bool:
        """Tell whether this is the passage of `size` tokens, changed perhaps, and not another one."""
        if size <= SHORT:
            return self.covered >= VOUCHED and max(self.before, self.after) >= NEIGHBOUR
        if self.covered >= ENOUGH and self.dense >= DENSE:
            return True
        vouched = min(self.before, self.after) >= VOUCHED
        return vouched and self.covered >= ENOUGH_VOUCHED and self.dense >= DENSE / 2


_Pairs = list[tuple[int, int]]


class Alignment:
    """Two texts and the counterparts of their tokens."""

    def __init__(self, old: Tokenized, new: Tokenized, match: Sequence[int]) -> None:
        self.old = old
        self.new = new
        self.match = match
        """Token of the old text → its counterpart in the new one, or NONE."""

    @cached_property
    def taken(self) -> list[bool]:
        """Which tokens of the new text are counterparts."""
        taken = [False] * len(self.new)
        for there in self.match:
            if there != NONE:
                taken[there] = True
        return taken

    def project(self, first: int, end: int) -> Projection | None:
        """Return the best place of some tokens of the old text, or None when all are lost."""
        match, old, new = self.match, self.old, self.new
        pairs = [(i, match[i]) for i in range(first, end) if match[i] != NONE]
        if not pairs:
            return None
        cluster = max(_clusters(pairs), key=lambda c: sum(old.weights[i] for i, _ in c))
        (i, start), (k, last) = cluster[0], cluster[-1]
        if i > first:
            start = self._back_over_replaced(first, i - first, start)
        if k < end - 1:
            last = self._on_over_replaced(end, end - 1 - k, last)
        weight = sum(old.weights[at] for at, _ in cluster)
        return Projection(
            start,
            last + 1,
            covered=weight / sum(old.weights[first:end]),
            dense=weight / sum(new.weights[start : last + 1]),
            before=self.alive_before(first, start),
            after=self.alive_after(end, last),
        )

    def replaced_in_place(self, first: int, end: int) -> tuple[int, int] | None:
        """Return the tokens that stand now between the living neighbours of a short passage.

        A figure is only replaced by a figure.
        """
        if end - first > 2 * SHORT:
            return None
        place = self._between_neighbours(first, end) or self._in_step(first, end)
        if place is None:
            return None
        figures = self.old.figures(first, end)
        if figures and not self.new.figures(*place):
            return None
        # Figures change in company, and one in the place of one speaks for itself.
        needed = VOUCHED_FIGURE if figures else VOUCHED
        alive = min(self.alive_before(first, place[0]), self.alive_after(end, place[1] - 1))
        return place if alive >= needed else None

    def _between_neighbours(self, first: int, end: int) -> tuple[int, int] | None:
        if not first or end >= len(self.match):
            return None
        before, after = self.match[first - 1], self.match[end]
        found = NONE not in (before, after) and 0 < after - before - 1 <= 2 * (end - first) + 2
        return (before + 1, after) if found else None

    def _in_step(self, first: int, end: int) -> tuple[int, int] | None:
        """Return the place in a replaced stretch that is as long as the old one: "10 to 20" → "15 to 98"."""
        match = self.match
        before, after = first - 1, end
        while before >= max(0, first - NEAR) and match[before] == NONE:
            before -= 1
        while after < min(len(match), end + NEAR) and match[after] == NONE:
            after += 1
        if before < 0 or after >= len(match) or NONE in (match[before], match[after]):
            return None
        if after - before != match[after] - match[before]:
            return None
        return match[before] + first - before, match[before] + end - before

    def figure_replaced(self, first: int, end: int) -> bool:
        """Tell whether among some tokens a figure has another one in its place, between living neighbours."""
        figures = self.old.vocabulary.figures
        for at in range(max(first, 1), min(end, len(self.match) - 1)):
            before, after = self.match[at - 1], self.match[at + 1]
            one_between = NONE not in (before, after) and after == before + 2
            lost = self.match[at] == NONE and self.old.ids[at] in figures
            if lost and one_between and self.new.ids[before + 1] in figures:
                return True
        return False

    def alive_before(self, first: int, near: int) -> float:
        """Return which part of the context before an old token has counterparts near a new one."""
        return self._alive(max(0, first - CONTEXT), first, near)

    def alive_after(self, end: int, near: int) -> float:
        """Return the same for the context that begins with an old token."""
        return self._alive(end, min(len(self.match), end + CONTEXT), near)

    def _alive(self, start: int, end: int, near: int) -> float:
        if start == end:
            return 1.0  # The edge of the text is as good a neighbour as any.
        living = (there for there in self.match[start:end] if there != NONE)
        return sum(abs(there - near) <= 2 * CONTEXT for there in living) / (end - start)

    def _back_over_replaced(self, first: int, lost: int, start: int) -> int:
        """Return where a passage starts whose first `lost` tokens were replaced."""
        before = self.match[first - 1] if first else NONE
        if first and before == NONE:
            return self._free_back(start, lost)
        return before + 1 if before < start <= before + 1 + 2 * lost + 2 else start

    def _on_over_replaced(self, end: int, lost: int, last: int) -> int:
        """Return the last token of a passage whose last `lost` tokens were replaced."""
        after = self.match[end] if end < len(self.match) else len(self.new)
        if after == NONE:
            return self._free_on(last, lost)
        return after - 1 if last < after <= last + 1 + 2 * lost + 2 else last

    def _free_back(self, start: int, most: int) -> int:
        least = max(0, start - most)
        while start > least and not self.taken[start - 1]:
            start -= 1
        return start

    def _free_on(self, last: int, most: int) -> int:
        limit = min(len(self.new) - 1, last + most)
        while last < limit and not self.taken[last + 1]:
            last += 1
        return last


def _clusters(pairs: _Pairs) -> list[_Pairs]:
    """Part counterparts where so much was put between them that they are two passages."""
    clusters = [[pairs[0]]]
    for pair in pairs[1:]:
        last = clusters[-1][-1]
        # What was moved may stand in any order.
        if not 0 < pair[1] - last[1] <= 2.5 * (pair[0] - last[0]) + CONTEXT:
            clusters.append([])
        clusters[-1].append(pair)
    return clusters


def align_texts(old: Tokenized, new: Tokenized) -> Alignment:
    """Align two texts in reading order."""
    match = align(old.ids, new.ids)
    slide(match, old.ids, new.ids, old.levels, new.levels)
    part_islands(match, [w <= COMMON_WEIGHT for w in old.weights], len(new))
    return Alignment(old, new, match)
