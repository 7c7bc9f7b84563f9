"""Batches of written pairs in `tests/cases/pairs_*.md`, read for the judges.

A case is an event: two reports with `---` between them, then the record, one
disagreement a line as `kind: passage // passage`; `either` opens a line that
may be found or not.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.analysis.building import CASES, Case, golden, report_of
from tests.analysis.judging import Expected, Pair

_DATE = re.compile(r"\((\d{4}-\d\d-\d\d)\)$")
_LINE = re.compile(r"(either: )?(\w+): (.+) // (.+)$")


def batches() -> list[Path]:
    """Return the files of all batches, in order."""
    return sorted(CASES.glob("pairs_*.md"))


def read_batch(path: Path) -> list[Pair]:
    """Read all pairs of a batch.

    Raises ValueError where the record names a passage that its report does not hold.
    """
    return [_pair(case) for case in golden(path.name)]


def _pair(case: Case) -> Pair:
    dated = _DATE.search(case.title)
    if dated is None:
        raise ValueError(f"{case.title}: no date")
    a, b = (report_of(text, number, dated[1]) for number, text in enumerate(case.given.split("\n---\n"), 1))
    certain: list[Expected] = []
    either: list[Expected] = []
    for line in case.expected.split("\n") if case.expected else ():
        parts = _LINE.match(line)
        if parts is None:
            raise ValueError(f"{case.title}: {line}")
        expected = Expected(parts[2], parts[3], parts[4])
        a.document.text.index(expected.a)
        b.document.text.index(expected.b)
        (either if parts[1] else certain).append(expected)
    return Pair(case.title[: dated.start()].strip(), a, b, tuple(certain), tuple(either))
