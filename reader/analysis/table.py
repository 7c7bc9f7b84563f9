"""A table of facts: a row for each matter that two reports touch, a cell for what each says of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.analysis import figures
from reader.analysis.align import weigh
from reader.analysis.compare import readings_of
from reader.analysis.explain import said
from reader.analysis.facts import Fact
from reader.analysis.findings import side
from reader.analysis.languages.figures import Bound
from reader.analysis.reading import Reading
from reader.model.article import Role
from reader.model.finding import FactRow, FactTable, Matter, Report

WORDS = 3
"""Words that name a matter: enough to know the row again."""

NEAREST = 0.3
"""Weight from which a word stands close enough to a figure to name it."""


def fact_table(reports: Sequence[Report]) -> FactTable:
    """Return what the reports say on the matters that at least two of them touch."""
    readings = readings_of(reports)
    matters = _Matters()
    for left, right in combinations(range(len(readings)), 2):
        one, other = readings[left], readings[right]
        if one.grammar is not other.grammar:
            continue
        found, _ = figures.match(one, other, weigh([one, other]))
        for match in (*found.agreed, *found.conflicts):
            matters.join((left, match.left), (right, match.right))
        matters.disputed |= {id(fact) for match in found.conflicts for fact in (match.left, match.right)}
    rows = [_row(group, readings, matters) for group in matters.groups()]
    order = {reading.report.article: place for place, reading in enumerate(readings)}
    cells = [order.get(report.article) for report in reports]
    return FactTable(
        tuple(report.article for report in reports),
        tuple(
            FactRow(
                row.kind, row.what, tuple(None if at is None else row.cells[at] for at in cells), row.disputed
            )
            for row in rows
        ),
    )


Placed = tuple[int, Fact]
"""The number of a reading and one of its facts."""


class _Matters:
    """Facts of several reports, put together as pairs of reports agree or disagree on them."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}
        self._placed: dict[int, Placed] = {}
        self.disputed: set[int] = set()

    def join(self, one: Placed, other: Placed) -> None:
        """Note that two facts speak of one matter."""
        for placed in (one, other):
            self._placed.setdefault(id(placed[1]), placed)
            self._parent.setdefault(id(placed[1]), id(placed[1]))
        self._parent[self._root(id(one[1]))] = self._root(id(other[1]))

    def _root(self, fact: int) -> int:
        while self._parent[fact] != fact:
            self._parent[fact] = self._parent[self._parent[fact]]
            fact = self._parent[fact]
        return fact

    def groups(self) -> list[list[Placed]]:
        """Return the facts of each matter, in reading order."""
        found: dict[int, list[Placed]] = {}
        for fact, placed in self._placed.items():
            found.setdefault(self._root(fact), []).append(placed)
        ordered = [sorted(group, key=_place) for group in found.values()]
        return sorted(ordered, key=lambda group: _place(group[0]))


def _place(placed: Placed) -> tuple[int, int]:
    return placed[0], placed[1].quantity.start


def _row(group: list[Placed], readings: Sequence[Reading], matters: _Matters) -> FactRow:
    chosen: dict[int, Fact] = {}
    for number, fact in sorted(group, key=lambda placed: _preference(placed[1])):
        chosen.setdefault(number, fact)
    first = min(chosen)
    return FactRow(
        chosen[first].quantity.kind,
        _what(chosen[first], readings[first]),
        tuple(
            side(reading, said(chosen[number])) if number in chosen else None
            for number, reading in enumerate(readings)
        ),
        any(id(fact) in matters.disputed for _, fact in group),
    )


def _preference(fact: Fact) -> tuple[bool, bool, int]:
    """Prefer the exact figure to the rough one, and the body to the headline."""
    headline = fact.sentence.role in (Role.TITLE, Role.HEADING)
    return fact.quantity.bound is not Bound.EXACT, headline, fact.quantity.start


def _what(fact: Fact, reading: Reading) -> str:
    """Name a matter by what it counts and by the words nearest to it."""
    if fact.quantity.kind is Matter.VERSION:
        return reading.text[fact.quantity.start : fact.quantity.end]
    start = fact.sentence.start
    near = sorted(fact.near.items(), key=lambda pair: -pair[1])
    stems = {word for word, weight in near[: WORDS + 2] if weight >= NEAREST}
    grammar = reading.grammar
    words = [
        token.text
        for token in fact.sentence.row
        if token.start >= start
        and token.is_word
        and grammar.words.groups.get(grammar.words.stem(token.lower), grammar.words.stem(token.lower))
        in stems
    ]
    return " ".join(dict.fromkeys(words[:WORDS])) or fact.quantity.unit
