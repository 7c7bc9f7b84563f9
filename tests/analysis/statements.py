"""Single statements of two papers, whose figures agree or not: `tests/cases/statements.md`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model.finding import Report
from tests.analysis.building import Case, golden, report_of
from tests.analysis.judging import Expected, Pair

PUBLISHED = "2026-06-04"

SAME, DIFFER = "same", "differ"


def statements() -> Iterator[Pair]:
    """Yield the pairs; where they differ, the record names both statements whole, as a count."""
    for case in golden("statements.md"):
        lines = (Expected("count", *_texts(case)),) if case.expected.startswith(DIFFER) else ()
        yield Pair(case.title, *reports(case), lines, ())


def reports(case: Case) -> tuple[Report, Report]:
    """Return the two statements of a case as reports."""
    a, b = (report_of(text, number, PUBLISHED) for number, text in enumerate(_texts(case), 1))
    return a, b


def _texts(case: Case) -> tuple[str, str]:
    a, b = case.given.split("\n---\n")
    return a, b
