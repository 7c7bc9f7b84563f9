"""Fits what each sign of a contradiction between passages is worth, as `fitting` does for figures.

Run `python -m tests.bench.fitting_passages [--write]`. The data are what the
finders offer for the same pairs of reports; an offer is right when both its
sentences overlap the two passages of a line of the record.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis import passage_weights as target
from reader.analysis.align import weigh
from reader.analysis.compare import candidates, readings_of
from reader.analysis.figures import match
from reader.analysis.findings import Found, Said
from reader.analysis.passage_weights import LIKELY, POSSIBLE
from reader.analysis.passages import chosen, excluded, features
from reader.model.finding import Strength
from tests.analysis.judging import Expected, Pair
from tests.bench.fitting import FIGURES, by_part, crossed, learned, pairs, write


@dataclass(frozen=True)
class Offer:
    """What a finder offered, what speaks for it, and whether the record has it."""

    found: Found
    said: dict[str, float]
    gold: int
    """Index of the line of the record; -1 for none, -2 for a line that may be found or not."""


@dataclass(frozen=True)
class Case:
    """Two reports: what was offered, and how many lines without figures the record has."""

    group: str
    story: str
    offers: list[Offer]
    gold: int


def cases() -> Iterator[Case]:
    """Yield every pair of reports that is fitted to."""
    for group, story, pair in pairs():
        readings = readings_of([pair.a, pair.b])
        if len(readings) < 2:
            continue
        left, right = readings
        weights = weigh(readings)
        matches, scene = match(left, right, weights)
        offers = [
            Offer(one, features(one, left, right, scene), _gold(one, pair))
            for one in candidates(left, right, weights, matches)
            if not excluded(one, scene)
        ]
        yield Case(group, story, offers, sum(one.kind not in FIGURES for one in pair.disagree))


def _gold(found: Found, pair: Pair) -> int:
    for at, one in enumerate(pair.disagree):
        if _stands(found, one, pair):
            return at if one.kind not in FIGURES else 1000 + at
    return -2 if any(_stands(found, one, pair) for one in pair.either_way) else -1


def _stands(found: Found, one: Expected, pair: Pair) -> bool:
    return _overlaps(found.left, pair.a.document.text, one.a) and _overlaps(
        found.right, pair.b.document.text, one.b
    )


def _overlaps(said: Said, text: str, passage: str) -> bool:
    start = text.index(passage)
    return said.sentence.start < start + len(passage) and start < said.sentence.end


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights of passages."""
    return learned((case.group, one.said, one.gold) for case in cases for one in case.offers)


def shown(case: Case, weights: dict[str, float], cut: float, likely: float) -> list[tuple[Found, int]]:
    """Return what is found in a case down to a cut, each with its line of the record."""
    known = {}
    scored = []
    for one in case.offers:
        odds = sum(weights.get(name, 0.0) * value for name, value in one.said.items())
        scored.append(replace(one.found, score=odds))
        known[id(scored[-1])] = one.gold
    by_value = {_key(one): known[id(one)] for one in scored}
    return [(one, by_value[_key(one)]) for one in chosen(scored, cut, likely)]


def _key(one: Found) -> tuple[str, int, int, str, str]:
    return one.finder, one.left.mark.start, one.right.mark.start, one.left.value, one.right.value


def table(judged: Sequence[tuple[Case, dict[str, float]]], cut: float, likely: float) -> str:
    """Return how each batch and each finder went, a line each."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    finders: dict[str, list[int]] = defaultdict(lambda: [0] * 4)
    for case, weights in judged:
        found = shown(case, weights, cut, likely)
        row = rows[case.group]
        row[0] += 1
        row[1] += case.gold
        row[2] += len({gold for _, gold in found if 0 <= gold < 1000})
        row[3] += sum(gold == -1 for _, gold in found)
        sure = [gold for one, gold in found if one.strength is Strength.LIKELY]
        row[4] += sum(gold >= 0 for gold in sure)
        row[5] += sum(gold == -1 for gold in sure)
        for one in case.offers:
            finders[one.found.finder][0] += one.gold == -1
            finders[one.found.finder][1] += one.gold >= 0
        for one_found, gold in found:
            finders[one_found.finder][2] += gold == -1
            finders[one_found.finder][3] += gold >= 0
    lines = [f"{'':10} pairs  gold found false  a pair  of likely: right false"]
    for group, (count, gold, hits, false, right, wrong) in rows.items():
        lines.append(
            f"{group:10} {count:5} {gold:5} {hits:5} {false:5} {false / count:7.2f} {right:17} {wrong:5}"
        )
    lines.append("offered false, right; shown false, right")
    lines += [f"{name:14} {a:6} {b:5} {c:6} {d:5}" for name, (a, b, c, d) in sorted(finders.items())]
    return "\n".join(lines)


def calibration(judged: Sequence[tuple[Case, dict[str, float]]], cut: float) -> str:
    """Return the share of right findings by score, the collection left out."""
    steps: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for case, weights in judged:
        if case.group != "collected":
            for one, gold in shown(case, weights, cut, LIKELY):
                if gold != -2:
                    steps[int(one.score // 0.5)][gold >= 0] += 1
    return "\n".join(
        f"{step / 2:5.1f} right {right:3} of {right + wrong:3}: {right / (right + wrong):.2f}"
        for step, (wrong, right) in sorted(steps.items())
    )


def main() -> None:
    out = sys.stdout.write
    known = list(cases())
    out(f"{sum(len(case.offers) for case in known)} offers in {len(known)} pairs of reports\n")
    for title, part in (("one pair in eight left out", by_part[0]), ("one batch left out", by_part[1])):
        judged = list(crossed(known, part, fit))
        out(f"\n{title}\n{table(judged, POSSIBLE, LIKELY)}\n{calibration(judged, POSSIBLE - 1)}\n")
    if "--write" in sys.argv:
        write(fit(known), target)


if __name__ == "__main__":
    main()
