"""Batches of pairs with their record: well judged together, and each record true to its texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.compare import compare
from reader.model.finding import Comparison, Matter
from tests.analysis.batches import batches, read_batch
from tests.analysis.building import report_of
from tests.analysis.judging import Pair, judge, rates

BATCHES = {path: read_batch(path) for path in batches()}
ALL = [pair for pairs in BATCHES.values() for pair in pairs]

BETTERED = [pair for path, pairs in BATCHES.items() if path.stem[-1] in "abcde" for pair in pairs]
"""Batches that the finders were bettered on after a first reading; others are measured by the bench alone."""

AGREEING = [pair for pair in BETTERED if not pair.disagree]

PRECISION = 0.95
RECALL = 0.55
"""Paraphrase hides much: what is found of these batches together must not fall below this."""


def test_batches_are_judged_well() -> None:
    """Nearly all that is found is right; what is missed is known."""
    precision, recall = rates(map(judge, BETTERED))
    assert precision >= PRECISION
    assert recall >= RECALL


@pytest.mark.parametrize("path", BATCHES, ids=lambda path: path.stem)
def test_the_record_names_passages_that_its_reports_hold(path: Path) -> None:
    for pair in BATCHES[path]:
        for one in (*pair.disagree, *pair.either_way):
            assert one.a in pair.a.document.text, pair.name
            assert one.b in pair.b.document.text, pair.name


@pytest.mark.parametrize("pair", AGREEING, ids=[pair.name for pair in AGREEING])
def test_one_event_told_twice_stays_quiet(pair: Pair) -> None:
    """Other words, other order, other units: no disagreement."""
    assert compare([pair.a, pair.b]).disagreements == ()


@pytest.mark.parametrize("pair", ALL, ids=[pair.name for pair in ALL])
def test_a_report_never_contradicts_itself_in_another_order(pair: Pair) -> None:
    turned = "\n".join(reversed(pair.a.document.text.split("\n")))
    again = report_of(turned, 3, pair.published.isoformat())
    assert compare([pair.a, again]).disagreements == ()


@pytest.mark.parametrize("pair", ALL, ids=[pair.name for pair in ALL])
def test_what_disagrees_does_not_depend_on_which_report_comes_first(pair: Pair) -> None:
    """Reports are compared in the order of their ids: so the ids are exchanged too."""
    b = replace(pair.b, article=pair.a.article, revision=pair.a.revision)
    a = replace(pair.a, article=pair.b.article, revision=pair.b.revision)
    assert _told(compare([pair.a, pair.b])) == _told(compare([b, a]))


def _told(comparison: Comparison) -> set[tuple[Matter, frozenset[tuple[str, str]]]]:
    """Return the findings by what their sides say, whoever says it."""
    return {
        (found.kind, frozenset((side.quote, side.value) for side in found.sides))
        for found in comparison.disagreements
    }


@pytest.mark.parametrize("pair", ALL, ids=[pair.name for pair in ALL])
def test_every_side_stands_where_it_says(pair: Pair) -> None:
    """`text[range]` is the quote, and the mark lies inside it."""
    texts = {report.article: report.document.text for report in (pair.a, pair.b)}
    for found in compare([pair.a, pair.b]).disagreements:
        for side in found.sides:
            assert side.range.slice(texts[side.article]) == side.quote
            assert side.range.start <= side.mark.start <= side.mark.end <= side.range.end
