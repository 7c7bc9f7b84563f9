"""Single statements of two papers: which conflicts of figures are seen, and which are known not to be."""

from __future__ import annotations

import pytest

from reader.analysis.compare import compare
from tests.analysis.building import Case, golden
from tests.analysis.statements import DIFFER, SAME, reports

CASES = golden("statements.md")


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_statements_are_set_against_each_other(case: Case) -> None:
    """What is not judged as an editor would is named so in the file: a better reading must correct it."""
    found = compare(reports(case)).disagreements
    if case.expected.startswith(DIFFER):
        assert case.expected == (DIFFER if found else f"{DIFFER}, unseen")
    else:
        assert case.expected == (f"{SAME}, yet flagged" if found else SAME)


def test_conflicts_are_seen_oftener_than_agreements_are_flagged() -> None:
    """The file is judged as it is: a change that trades quiet for finds must show here."""
    said = [case.expected for case in CASES]
    seen, flagged = said.count(DIFFER), said.count(f"{SAME}, yet flagged")
    assert seen / (seen + said.count(f"{DIFFER}, unseen")) > SEEN
    assert flagged / (flagged + said.count(SAME)) < FLAGGED


SEEN = 0.4
FLAGGED = 0.07
