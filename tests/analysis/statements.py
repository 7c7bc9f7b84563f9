"""Single statements of two papers, whose figures agree or not: `tests/cases/statements.md`."""

from __future__ import annotations

from collections.abc import Iterator

from tests.analysis.building import golden, report_of
from tests.analysis.judging import Expected, Pair

PUBLISHED = "2026-06-04"


def statements() -> Iterator[Pair]:
    """Yield the pairs; where they differ, the record names both statements whole, as a count."""
    for case in golden("statements.md"):
        texts = case.given.split("\n---\n")
        a, b = (report_of(text, number, PUBLISHED) for number, text in enumerate(texts, 1))
        lines = (Expected("count", *texts),) if case.expected == "differ" else ()
        yield Pair(case.title, a, b, lines, ())
