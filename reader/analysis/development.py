"""How a figure developed: the same kind of figure in passages of dated reports. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.facts import Fact
from reader.analysis.languages import grammar_for
from reader.analysis.quantities.model import Quantity
from reader.analysis.reading import read
from reader.model.article import Block, Document, Role
from reader.model.dates import PublicationDate
from reader.model.development import Development, Point
from reader.model.finding import FactRow, Matter, Report, Side
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange

SCALED = frozenset(
    {
        Matter.MONEY,
        Matter.PERCENT,
        Matter.COUNT,
        Matter.MEASURE,
        Matter.DURATION,
        Matter.AGE,
    }
)
"""Kinds of figures that lie on a scale; a date, a version or a place in an order does not."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A passage of a report: what its author says there."""

    report: Report
    """A report that is no article of the library has an empty id."""
    passage: TextRange


def developed(statement: str, sayings: Sequence[Saying]) -> Development:
    """Return how the figure of a statement developed; without one, that of most passages."""
    named = [_facts(saying.report, saying.passage) for saying in sayings]
    language = next((saying.report.language for saying in sayings), "")
    wanted = _most(_facts(said(statement, language)), named)
    wanted = wanted or _most([fact for facts in named for fact in facts], named)
    if wanted is None:
        return Development(None, "", silent=len(sayings))
    points, undated, silent = [], 0, 0
    for saying, facts in zip(sayings, named, strict=True):
        fitting = sorted((f for f in facts if _fits(f, wanted)), key=lambda f: _preference(f, wanted))
        if not fitting:
            silent += 1
        elif saying.report.published is None:
            undated += 1
        else:
            points.append(_point(saying, saying.report.published, fitting[0].quantity))
    return Development(wanted.quantity.kind, wanted.quantity.unit, _in_order(points), undated, silent)


def said(
    quote: str, language: str = "", outlet: str = "", published: PublicationDate | None = None
) -> Report:
    """Return words without their article as a report of one paragraph."""
    document = Document(quote, (Block(Role.PARAGRAPH, 0, len(quote)),))
    return Report(ArticleId(""), RevisionId(""), document, published, outlet, language)


def developed_row(
    row: FactRow, reports: Mapping[ArticleId, tuple[str, PublicationDate | None]]
) -> Development:
    """Return how the matter of a row of a fact table developed; `reports` gives outlet and date."""
    said = [cell for cell in row.cells if cell is not None]
    unit = next((cell.unit for cell in said), "")
    points, undated, silent = [], 0, len(row.cells) - len(said)
    for cell in said:
        outlet, published = reports.get(cell.article, ("", None))
        ends = _ends(cell.value) if row.kind in SCALED else None
        if ends is None:
            silent += 1
        elif published is None:
            undated += 1
        else:
            low, high = ends
            points.append(
                Point(published, outlet, low, high, _words(cell), cell.quote, cell.article, cell.mark)
            )
    return Development(row.kind, unit, _in_order(points), undated, silent)


def _facts(report: Report, passage: TextRange | None = None) -> list[Fact]:
    """Return the figures of a report that lie on a scale; only those in a passage when one is given."""
    grammar = grammar_for(report.language)
    if grammar is None:
        return []
    today = report.published.at.date() if report.published else None
    found = [fact for fact in read(report, grammar, today).facts if fact.quantity.kind in SCALED]
    return [f for f in found if passage is None or _overlaps(f.quantity, passage)]


def _overlaps(quantity: Quantity, passage: TextRange) -> bool:
    return quantity.start < passage.end and passage.start < quantity.end


def _most(asked: Sequence[Fact], named: Sequence[Sequence[Fact]]) -> Fact | None:
    """Return the figure that most passages name; of several, the first one with a unit."""
    best, chosen = (0, False), None
    for one in asked:
        rank = (sum(any(_fits(fact, one) for fact in facts) for facts in named), bool(one.quantity.unit))
        if rank[0] and rank > best:
            best, chosen = rank, one
    return chosen


def _fits(fact: Fact, wanted: Fact) -> bool:
    """Tell whether two figures lie on one scale and are not said of different things.

    "29 bodies" and "31 people" count the dead; "163 rescued" does not.
    """
    one, other = fact.quantity, wanted.quantity
    if one.kind is not other.kind:
        return False
    if one.kind is not Matter.COUNT:
        return one.unit == other.unit or one.kind is Matter.DURATION
    if fact.aspects and wanted.aspects and not fact.aspects & wanted.aspects:
        return False
    return bool(fact.heads & wanted.heads) or (_of_people(fact) and _of_people(wanted))


def _of_people(fact: Fact) -> bool:
    """Tell whether it may count people: it says so, or names nothing, or tells of a toll."""
    return not fact.heads or "people" in fact.heads or bool(fact.tolls | fact.harms)


def _preference(fact: Fact, wanted: Fact) -> tuple[bool, float, int]:
    """Prefer the new figure of a change to the old one, then what is said of the same thing."""
    near = sum(min(weight, wanted.near.get(word, 0.0)) for word, weight in fact.near.items())
    likeness = near + len(fact.heads & wanted.heads) + 2 * len(fact.aspects & wanted.aspects)
    return fact.quantity.form == "from", -likeness, fact.quantity.start


def _point(saying: Saying, at: PublicationDate, quantity: Quantity) -> Point:
    report = saying.report
    text = report.document.text
    words = " ".join(text[quantity.start : quantity.end].split())
    quote = " ".join(saying.passage.slice(text).split())
    where = TextRange(quantity.start, quantity.end) if report.article else None
    return Point(at, report.outlet, quantity.low, quantity.high, words, quote, report.article or None, where)


def _in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: (point.at.at, point.outlet, point.low)))


def _ends(value: str) -> tuple[float, float] | None:
    """Read the normalised value of a side: "145000000", "200–300"."""
    low, _, high = value.partition("–")
    try:
        return float(low), float(high or low)
    except ValueError:
        return None


def _words(cell: Side) -> str:
    start = cell.mark.start - cell.range.start
    return " ".join(cell.quote[start : start + len(cell.mark)].split()) or cell.value
