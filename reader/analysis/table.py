"""A table of facts: a row for each disagreement and each matter that two reports agree on, a cell for each report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from reader.analysis import figures
from reader.analysis.align import weigh
from reader.analysis.compare import readings_of
from reader.analysis.explain import said
from reader.analysis.facts import Fact
from reader.analysis.findings import side
from reader.analysis.languages.figures import Bound
from reader.analysis.quantities.model import Relation
from reader.analysis.reading import Reading
from reader.analysis.subjects import Passage, counted, quoted
from reader.analysis.values import relation
from reader.model.article import Role
from reader.model.finding import Disagreement, FactRow, FactTable, Matter, Report, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange

MONTH = 31
"""Days of the widest date that a day may share a row with: a day lies in a year, but does not state it."""

APART = 0.1
"""Share by which figures differ from which the row is marked, though rounding or a bound may reconcile them."""

LONGEST = 40
"""Characters of a passage that names its row by itself."""

ANYBODY = "people"
"""A count of them is named by the words around it."""

Placed = tuple[int, Fact]
"""The number of a reading and one of its facts."""


def fact_table(reports: Sequence[Report], disagreements: Sequence[Disagreement] = ()) -> FactTable:
    """Return what the reports say where they disagree, and on the figures that at least two of them share.

    `disagreements` are those that comparing the same reports found; each is one row.
    """
    readings = readings_of(reports)
    at = {reading.report.article: number for number, reading in enumerate(readings)}
    groups = _agreeing(readings)
    rows = [_disputed(one, readings, at, groups) for one in disagreements]
    known = {(cell.article, cell.mark) for row in rows for cell in row.cells if cell}
    known |= {(s.article, s.mark) for one in disagreements for s in one.sides}
    rows += [
        _agreed(group, readings)
        for group in groups
        if not any((_article(readings[n]), _mark(fact)) in known for n, fact in group)
    ]
    articles = tuple(report.article for report in reports)
    return FactTable(
        articles, tuple(_spread(row, articles) for row in sorted(rows, key=lambda row: _place(row, at)))
    )


def _spread(row: FactRow, articles: Sequence[ArticleId]) -> FactRow:
    """Give every report a cell, those without a grammar too."""
    cells = {cell.article: cell for cell in row.cells if cell}
    return replace(row, cells=tuple(cells.get(article) for article in articles))


def _place(row: FactRow, at: dict[ArticleId, int]) -> tuple[int, int]:
    first = next(cell for cell in row.cells if cell)
    return at[first.article], first.mark.start


def _agreeing(readings: Sequence[Reading]) -> list[list[Placed]]:
    """Return the figures that two reports or more have in common, by matter."""
    found: list[list[Placed]] = []
    for left, right in combinations(sorted(range(len(readings)), key=lambda n: _article(readings[n])), 2):
        one, other = readings[left], readings[right]
        if one.grammar is not other.grammar:
            continue
        matches, _ = figures.match(one, other, weigh([one, other]))
        for match in matches.agreed:
            _join((left, match.left), (right, match.right), found)
    return found


def _article(reading: Reading) -> ArticleId:
    return reading.report.article


def _join(one: Placed, other: Placed, found: list[list[Placed]]) -> None:
    """Put two figures into one row with those that either stands with already, where all are alike."""
    if not _alike(one[1], other[1]):
        return
    touched = [group for group in found if any(p[1] in (one[1], other[1]) for p in group)]
    whole = list({id(p[1]): p for p in (*(p for group in touched for p in group), one, other)}.values())
    if all(_alike(x[1], y[1]) for x, y in combinations(whole, 2) if x[0] != y[0]):
        found[:] = [group for group in found if group not in touched]
        found.append(whole)
    elif not touched:
        found.append([one, other])


def _alike(x: Fact, y: Fact) -> bool:
    """Tell whether two figures state one thing: this month and this year do not, nor do two and three."""
    one, other = x.quantity, y.quantity
    if relation(one, other) in (None, Relation.DIFFERENT):
        return False
    if one.kind is not Matter.DATE or one.unit == other.unit:
        return True
    return max(one.high - one.low, other.high - other.low) <= MONTH


def _disputed(
    one: Disagreement, readings: Sequence[Reading], at: dict[ArticleId, int], groups: list[list[Placed]]
) -> FactRow:
    """Return the row of a disagreement; a report that agrees with one of its sides has its cell too."""
    cells: dict[ArticleId, Side] = {}
    for told in one.sides:
        cells.setdefault(told.article, told)
    marks = {(told.article, told.mark) for told in one.sides}
    for group in groups:
        if any((_article(readings[n]), _mark(fact)) in marks for n, fact in group):
            for number, fact in sorted(group, key=lambda placed: _preference(placed[1])):
                cells.setdefault(_article(readings[number]), side(readings[number], said(fact)))
    return FactRow(one.kind, _what(one, readings, at), _ordered(cells, at), True, key=one.key)


def _ordered(cells: dict[ArticleId, Side], at: dict[ArticleId, int]) -> tuple[Side | None, ...]:
    return tuple(cells.get(article) for article in at)


def _agreed(group: list[Placed], readings: Sequence[Reading]) -> FactRow:
    chosen: dict[int, Fact] = {}
    for number, fact in sorted(group, key=lambda placed: _preference(placed[1])):
        chosen.setdefault(number, fact)
    cells = tuple(
        side(reading, said(chosen[number])) if number in chosen else None
        for number, reading in enumerate(readings)
    )
    facts = [chosen[number] for number in sorted(chosen)]
    passages = ((readings[n], fact.sentence, _mark(fact)) for n, fact in sorted(group, key=lambda p: p[0]))
    kind = facts[0].quantity.kind
    name = facts[0].quantity.shown if kind is Matter.VERSION else counted(facts)
    what = name if name not in ("", ANYBODY) else quoted(passages) or name or str(kind)
    return FactRow(kind, what, cells, False, apart=any(_apart(x, y) for x, y in combinations(facts, 2)))


def _apart(x: Fact, y: Fact) -> bool:
    """Tell whether figures that may be one are far enough apart to be seen: a quarter, and thirty per cent."""
    one, other = x.quantity, y.quantity
    if one.kind not in (Matter.MONEY, Matter.PERCENT, Matter.COUNT, Matter.MEASURE, Matter.DURATION):
        return False
    low, high = (one, other) if one.high < other.low else (other, one)
    return 0 < low.high < high.low and 1 - low.high / high.low > APART


def _mark(fact: Fact) -> TextRange:
    return TextRange(fact.quantity.start, fact.quantity.end)


def _preference(fact: Fact) -> tuple[bool, bool, int]:
    """Prefer the exact figure to the rough one, and the body to the headline."""
    headline = fact.sentence.role in (Role.TITLE, Role.HEADING)
    return fact.quantity.bound is not Bound.EXACT, headline, fact.quantity.start


def _what(one: Disagreement, readings: Sequence[Reading], at: dict[ArticleId, int]) -> str:
    """Name what a disagreement is about: what is counted, the question, else the words around the clearest side."""
    if one.about not in ("", ANYBODY):
        return one.about
    lead = one.reason.partition(": ")[0]
    if lead.startswith("Opposite on "):
        return lead.removeprefix("Opposite on ")
    if one.kind is Matter.CAUSE:
        return "cause"
    words = quoted(_passages(one, readings, at))
    if words and one.kind is not Matter.POLARITY:
        return words
    shortest = min(
        (" ".join(told.mark.slice(_text(readings, at, told)).split()) for told in one.sides), key=len
    )
    return shortest if one.kind is Matter.POLARITY and len(shortest) <= LONGEST else words or str(one.kind)


def _text(readings: Sequence[Reading], at: dict[ArticleId, int], told: Side) -> str:
    return readings[at[told.article]].text


def _passages(one: Disagreement, readings: Sequence[Reading], at: dict[ArticleId, int]) -> Iterable[Passage]:
    for told in one.sides:
        reading = readings[at[told.article]]
        sentence = next((s for s in reading.sentences if s.range == told.range), None)
        if sentence is not None:
            yield reading, sentence, told.mark
