"""Fits the weights of figure conflicts to the written pairs, and tells how they do on pairs not seen.

Run `python -m tests.bench.fitting [--write]`. The data are all open pairs of
figures of the written pairs, the trial, the batches, the sample articles (each
labelled by whether the record says that the reports disagree on these two
values) and of real reports of one event from the Reuters collection, where it
lies beside the checkout, all labelled as agreeing. The model is a logistic
regression with a penalty on the squares of the weights, fitted by Newton's
method; with numpy installed it takes seconds, without it minutes.

Two tables judge it on pairs that it was not fitted to: one pair in eight left
out at a time, and one batch, written by one hand, left out at a time. `--write`
writes reader/analysis/weights.py with the weights of all data and the two cuts.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Protocol, TypeVar
from zlib import crc32

from reader.analysis import weights as target
from reader.analysis.align import weigh
from reader.analysis.compare import readings_of
from reader.analysis.conflicts import chosen
from reader.analysis.evidence import Evidence
from reader.analysis.figures import open_figures
from reader.analysis.matches import Match
from reader.analysis.reading import Reading
from reader.analysis.scoring import features
from reader.analysis.weights import LIKELY, POSSIBLE
from reader.model.finding import Matter
from tests.analysis.batches import batches, read_batch
from tests.analysis.building import golden, report_of
from tests.analysis.judging import PAIRS, TRIAL, Pair, read_pair
from tests.analysis.sample_pairs import sample_pairs
from tests.analysis.statements import statements
from tests.bench.disagreements import CORPUS, collected_events
from tests.bench.logistic import solver

PENALTY = 2.0
"""What a weight of 1 costs, squared, beside a wrong answer."""

FOLDS = 8
COLLECTED = 600
"""Pairs of the collection that are used."""
COUNTS = {"collected": 0.5, "written": 2.0, "golden": 2.0, "statements": 0.5}
"""What an example of a group counts, 1 for all others.

A third of what is flagged in the collection is right, and nobody recorded it; the
written pairs and golden cases were read over most often.
"""

GOLDEN = "2026-06-04"
"""When the reports of the golden cases were published."""

UNSEEN = frozenset({"pairs_l", "pairs_11", "pairs_19", "pairs_20"})
"""Batches kept for judging what nobody fitted to."""

FIGURES = tuple(Matter)[: tuple(Matter).index(Matter.NAME)]

Values = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Example:
    """An open pair of figures, what speaks for it, and whether the record has it."""

    match: Match
    said: dict[str, float]
    gold: int
    """Index of the line of the record; -1 for none, -2 for a line that may be found or not."""


@dataclass(frozen=True)
class Case:
    """Two reports: their open pairs and how many figures the record says they disagree on."""

    group: str
    story: str
    """Pairs of one story are never fitted to and judged at once."""
    scene: Evidence
    examples: list[Example]
    gold: int


def pairs() -> Iterator[tuple[str, str, Pair]]:
    """Yield every pair of reports that is fitted to, with its group and its story."""
    for path in sorted(PAIRS.glob("*.json")):
        yield "written", path.stem, read_pair(path)
    for path in sorted((TRIAL / "pairs").glob("*.json")):
        yield "trial", path.stem, read_pair(path)
    for path in batches():
        if path.stem not in UNSEEN:
            for pair in read_batch(path):
                yield path.stem, path.stem + pair.name, pair
    for case in golden("disagreements.md"):
        if not case.expected:  # What a journalist would not call a disagreement must not become one.
            a, b = (
                report_of(text, number, GOLDEN) for number, text in enumerate(case.given.split("\n---\n"), 1)
            )
            yield "golden", case.title, Pair(case.title, a, b, (), ())
    for pair in statements():
        yield "statements", pair.name, pair
    for pair in sample_pairs():
        yield "samples", "samples" + pair.name.split("-")[0], pair
    if CORPUS.exists():
        for number, (a, b) in enumerate(collected_events(COLLECTED)):
            yield "collected", f"collected{number}", Pair(str(number), a, b, (), ())


def cases() -> Iterator[Case]:
    """Yield the figures of every pair of reports that is fitted to."""
    for group, story, pair in pairs():
        yield from _case(group, story, pair)


def _case(group: str, story: str, pair: Pair) -> Iterator[Case]:
    readings = readings_of([pair.a, pair.b])
    if len(readings) < 2:
        return
    left, right = readings
    certain = [one for one in pair.disagree if one.kind in FIGURES]
    golden = [(_values(left, one.a), _values(right, one.b), at) for at, one in enumerate(certain)]
    golden += [(_values(left, one.a), _values(right, one.b), -2) for one in pair.either_way]
    rest, scene = open_figures(left, right, weigh(readings))
    yield Case(
        group,
        story,
        scene,
        [Example(one, {"always": 1.0, **features(one, scene)}, _gold(one, golden)) for one in rest],
        len(certain),
    )


def _values(reading: Reading, passage: str) -> Values:
    start = reading.text.index(passage)
    end = start + len(passage)
    return frozenset(
        (fact.quantity.kind.value, fact.quantity.shown)
        for fact in reading.facts
        if fact.quantity.start < end and start < fact.quantity.end
    )


def _gold(one: Match, golden: Iterable[tuple[Values, Values, int]]) -> int:
    x, y = ((fact.quantity.kind.value, fact.quantity.shown) for fact in (one.left, one.right))
    return next((at for mine, theirs, at in golden if x in mine and y in theirs), -1)


Row = tuple[str, dict[str, float], int]
"""A group, what speaks for an example, and its line of the record."""


def learned(examples: Iterable[Row], penalty: float = PENALTY) -> dict[str, float]:
    """Return the weights under which the record is likeliest."""
    rows, labels, counts = [], [], []
    for group, said, gold in examples:
        if gold != -2:
            rows.append(said)
            labels.append(float(gold >= 0))
            counts.append(COUNTS.get(group, 1.0))
    names = sorted({name for row in rows for name in row})
    return dict(zip(names, solver()(names, rows, labels, counts, penalty), strict=True))


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights of figures."""
    return learned((case.group, one.said, one.gold) for case in cases for one in case.examples)


def log_odds(case: Case, weights: dict[str, float]) -> list[Match]:
    """Return the open pairs of a case with their score under the weights."""
    return [
        replace(one.match, score=sum(weights.get(name, 0.0) * value for name, value in one.said.items()))
        for one in case.examples
    ]


@dataclass(frozen=True)
class Flag:
    """A pair of figures that was found to conflict, and the line of the record that it is."""

    score: float
    gold: int
    match: Match


def flags(case: Case, weights: dict[str, float], cut: float) -> list[Flag]:
    """Return what is found in a case down to a cut."""
    known = {(id(one.match.left), id(one.match.right)): one.gold for one in case.examples}
    found = chosen(log_odds(case, weights), case.scene, cut)
    return [Flag(one.score, known[id(one.left), id(one.right)], one) for one in found]


class Grouped(Protocol):
    """A case of any sort, of a group and a story."""

    @property
    def group(self) -> str: ...
    @property
    def story(self) -> str: ...


G = TypeVar("G", bound=Grouped)


def crossed(
    cases: Sequence[G], part: Callable[[str, str], object], fit: Callable[[Sequence[G]], dict[str, float]]
) -> Iterator[tuple[G, dict[str, float]]]:
    """Yield every case with weights fitted to the cases of the other parts."""
    parts: dict[object, list[G]] = defaultdict(list)
    for case in cases:
        parts[part(case.group, case.story)].append(case)
    for name, own in parts.items():
        weights = fit([case for case in cases if part(case.group, case.story) != name])
        for case in own:
            yield case, weights


def by_story(group: str, story: str) -> object:
    """Return the eighth that a story belongs to."""
    return crc32(story.encode()) % FOLDS


def by_writer(group: str, story: str) -> object:
    """Return the batch; the collection goes by eighths."""
    return group if group != "collected" else f"collected {by_story(group, story)}"


by_part = by_story, by_writer


def table(judged: Sequence[tuple[Case, dict[str, float]]], cut: float, likely: float) -> str:
    """Return how each batch went, a line each."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for case, weights in judged:
        found = flags(case, weights, cut)
        sure = [one for one in found if one.score >= likely]
        row = rows[case.group]
        row[0] += 1
        row[1] += case.gold
        row[2] += len({one.gold for one in found if one.gold >= 0})
        row[3] += sum(one.gold == -1 for one in found)
        row[4] += sum(one.gold >= 0 for one in sure)
        row[5] += sum(one.gold == -1 for one in sure)
    lines = [f"{'':10} pairs  gold found false  a pair  of likely: right false"]
    for group, (pairs, gold, hits, false, right, wrong) in rows.items():
        lines.append(
            f"{group:10} {pairs:5} {gold:5} {hits:5} {false:5} {false / pairs:7.2f} {right:17} {wrong:5}"
        )
    return "\n".join(lines)


def calibration(judged: Sequence[tuple[Case, dict[str, float]]], cut: float) -> str:
    """Return the share of right findings by score, the collection left out."""
    steps: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for case, weights in judged:
        if case.group != "collected":
            for one in flags(case, weights, cut):
                if one.gold != -2:
                    steps[int(one.score // 0.5)][one.gold >= 0] += 1
    return "\n".join(
        f"{step / 2:5.1f} right {right:3} of {right + wrong:3}: {right / (right + wrong):.2f}"
        for step, (wrong, right) in sorted(steps.items())
    )


def main() -> None:
    out = sys.stdout.write
    known = list(cases())
    out(f"{sum(len(case.examples) for case in known)} open pairs of {len(known)} pairs of reports\n")
    for title, part in (("one pair in eight left out", by_story), ("one batch left out", by_writer)):
        judged = list(crossed(known, part, fit))
        out(f"\n{title}\n{table(judged, POSSIBLE, LIKELY)}\n{calibration(judged, POSSIBLE)}\n")
    if "--write" in sys.argv:
        write(fit(known))


def write(weights: dict[str, float], module: ModuleType = target) -> None:
    """Write the weights into their module, its opening and the cuts as they are."""
    path = Path(str(module.__file__))
    opening = path.read_text(encoding="utf-8").split("WEIGHTS =")[0]
    lines = "".join(f'    "{name}": {value:.2f},\n' for name, value in sorted(weights.items()))
    path.write_text(f"{opening}WEIGHTS = {{\n{lines}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
