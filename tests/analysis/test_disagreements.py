"""What disagrees: golden cases, written pairs of reports, and the laws of quietness."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.analysis.compare import compare
from reader.model.finding import Disagreement, Matter, Report, Strength
from tests.analysis.building import Case, golden, report_of
from tests.analysis.judging import PAIRS, TRIAL, Pair, judge, rates, read_pair, trial_report

Reports = Callable[..., Sequence[Report]]

CASES = golden("disagreements.md")
WRITTEN = [read_pair(path) for path in sorted(PAIRS.glob("*.json"))]
AGREEING = [pair for pair in WRITTEN if not pair.disagree]

PRECISION = 0.95
RECALL = 0.85


def shown(one: Disagreement) -> str:
    """Write a disagreement as the golden cases do."""
    values = " / ".join(f"{side.value} {side.unit}".strip() for side in one.sides)
    caveat = f" ({one.caveat})" if one.caveat else ""
    return f"{one.kind.value}, {one.strength.value}: {values}{caveat}"


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_disagreements_are_found_as_a_journalist_reads_them(reports: Reports, case: Case) -> None:
    found = compare(reports(*case.given.split("\n---\n"))).disagreements
    assert "\n".join(map(shown, found)) == case.expected


def test_written_pairs_are_judged_well() -> None:
    """Over the written pairs nearly all findings are right and most disagreements are found."""
    precision, recall = rates(map(judge, WRITTEN))
    assert precision >= PRECISION
    assert recall >= RECALL


@pytest.mark.parametrize("pair", AGREEING, ids=[pair.name for pair in AGREEING])
def test_agreeing_reports_stay_quiet(pair: Pair) -> None:
    """Two accounts of one event in different words, with every figure the same."""
    assert compare([pair.a, pair.b]).disagreements == ()


@pytest.mark.parametrize("pair", WRITTEN, ids=[pair.name for pair in WRITTEN])
def test_a_report_never_contradicts_itself_in_another_order(pair: Pair) -> None:
    turned = "\n".join(reversed(pair.a.document.text.split("\n")))
    again = report_of(turned, 3, pair.published.isoformat())
    assert compare([pair.a, again]).disagreements == ()


@pytest.mark.parametrize("pair", WRITTEN, ids=[pair.name for pair in WRITTEN])
def test_what_disagrees_does_not_depend_on_which_report_comes_first(pair: Pair) -> None:
    one = {found.key for found in compare([pair.a, pair.b]).disagreements}
    assert one == {found.key for found in compare([pair.b, pair.a]).disagreements}


@pytest.mark.skipif(not TRIAL.exists(), reason="the trial texts lie beside the checkout")
class TestTrial:
    """Texts and record that others wrote."""

    def test_pairs(self) -> None:
        precision, recall = rates(judge(read_pair(path)) for path in sorted((TRIAL / "pairs").glob("*.json")))
        assert precision >= PRECISION
        assert recall >= RECALL

    def test_both_hard_conflicts_of_the_two_articles_are_likely_and_nothing_else_is(self) -> None:
        found = compare([trial_report("000", None), trial_report("003", "2026-06-04")]).disagreements
        likely = [one for one in found if one.strength is Strength.LIKELY]
        assert {one.kind for one in likely} == {Matter.MONEY, Matter.VERSION}
        assert {side.value for one in likely for side in one.sides} == {
            "145000000000",
            "72000000000",
            "GPT-4",
            "GPT-5.4",
        }

    def test_at_least_four_of_the_six_soft_differences_are_possible(self) -> None:
        """Cause, assessment, status, which project, which rivals."""
        found = compare([trial_report("000", None), trial_report("003", "2026-06-04")]).disagreements
        soft = [one for one in found if one.strength is Strength.POSSIBLE]
        assert len(soft) >= 4
        assert all(one.may_both_hold and one.caveat for one in soft)
        assert {one.kind for one in soft} >= {Matter.CAUSE, Matter.ASSESSMENT, Matter.STATUS, Matter.NAME}
