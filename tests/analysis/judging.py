"""Written pairs of reports with what they disagree on, and how well that is found.

A finding is right when both its passages overlap the two passages of the
record, or when it states the same two values somewhere else in the reports (a
headline repeats the figure). `either_way` lists what may be found or not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.analysis.compare import compare
from reader.analysis.languages import grammar_for
from reader.analysis.quantities.extract import quantities
from reader.model.article import Block, Document, Role
from reader.model.dates import PublicationDate
from reader.model.finding import Disagreement, Report, Side
from reader.model.ids import ArticleId, RevisionId
from tests.analysis.building import report_of

PAIRS = Path(__file__).parent / "pairs"
TRIAL = Path(__file__).resolve().parents[2].parent / "shared" / "trial"


@dataclass(frozen=True)
class Expected:
    """One disagreement of the record: its kind and both passages, verbatim."""

    kind: str
    a: str
    b: str


@dataclass(frozen=True)
class Pair:
    """Two reports of one event and what they disagree on."""

    name: str
    a: Report
    b: Report
    disagree: tuple[Expected, ...]
    either_way: tuple[Expected, ...]

    @property
    def published(self) -> date:
        assert self.a.published
        return self.a.published.at.date()


@dataclass(frozen=True)
class Judgement:
    """How one pair went."""

    found: frozenset[Expected]
    missed: tuple[Expected, ...]
    false: tuple[Disagreement, ...]


def read_pair(path: Path) -> Pair:
    """Read one pair, in our own shape or that of the trial."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    disagree = raw.get("disagree")
    if disagree is None:
        disagree = [{**one, "kind": one["type"]} for one in raw["gold"] if one["rel"] == "disagree"]
    a, b = (report_of(raw[side], number, raw["published"]) for number, side in enumerate("ab", 1))
    soft = raw.get("either_way", ())
    return Pair(
        raw["id"],
        a,
        b,
        tuple(Expected(one["kind"], one["a"], one["b"]) for one in disagree),
        tuple(Expected(one["kind"], one["a"], one["b"]) for one in soft),
    )


def judge(pair: Pair) -> Judgement:
    """Compare the reports of a pair and hold the findings against the record."""
    found: set[Expected] = set()
    false: list[Disagreement] = []
    for one in compare([pair.a, pair.b]).disagreements:
        match = _matching(one, pair)
        if match is None:
            false.append(one)
        elif match in pair.disagree:
            found.add(match)
    return Judgement(frozenset(found), tuple(set(pair.disagree) - found), tuple(false))


def rates(judgements: Iterable[Judgement]) -> tuple[float, float]:
    """Return precision and recall over several pairs."""
    judged = list(judgements)
    right = sum(len(one.found) for one in judged)
    false = sum(len(one.false) for one in judged)
    missed = sum(len(one.missed) for one in judged)
    return right / max(1, right + false), right / max(1, right + missed)


def _matching(one: Disagreement, pair: Pair) -> Expected | None:
    x, y = one.sides[0], one.sides[1]
    candidates = [
        expected
        for expected in (*pair.disagree, *pair.either_way)
        if (_overlaps(x, pair.a, expected.a) and _overlaps(y, pair.b, expected.b))
        or (_states(x, pair.a, expected.a, pair) and _states(y, pair.b, expected.b, pair))
    ]
    same_kind = [expected for expected in candidates if expected.kind == one.kind.value]
    return next(iter(same_kind or candidates), None)


def _overlaps(side: Side, report: Report, passage: str) -> bool:
    start = report.document.text.index(passage)
    return side.range.start < start + len(passage) and start < side.range.end


def _states(side: Side, report: Report, passage: str, pair: Pair) -> bool:
    """Tell whether a passage of the record holds the value of a side."""
    text, grammar = report.document.text, grammar_for("en")
    assert grammar
    start = text.index(passage)
    block = next(block for block in report.document.blocks if block.start <= start < block.end)
    return any(
        quantity.shown == side.value and start - 3 <= quantity.start < start + len(passage)
        for quantity in quantities(text, block.start, block.end, grammar, pair.published)
    )


def trial_report(name: str, published: str | None) -> Report:
    """Read one of the trial articles with the roles of its record."""
    raw = json.loads((TRIAL / f"seed_{name}.gold.json").read_text(encoding="utf-8"))
    text = ""
    blocks: list[Block] = []
    for block in raw["blocks"]:
        words = " ".join(block["text"].split())
        text += "\n" if blocks else ""
        blocks.append(Block(Role(block["role"]), len(text), len(text) + len(words)))
        text += words
    date_of = PublicationDate.parse(published) if published else None
    return Report(ArticleId(name), RevisionId(f"{name}-1"), Document(text, tuple(blocks)), date_of, name)
