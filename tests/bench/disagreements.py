"""How well and how fast disagreements are found, and stories suggested.

Run `python -m tests.bench.disagreements [--misses]`. Reported, not asserted. Precision
and recall are over the written pairs; flags a pair are over real reports of one
event from the Reuters collection, where it lies beside the checkout: those are
market wires of 1987, thick with figures, and a third of the flags is right.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations, islice
from pathlib import Path
from statistics import median

from reader.analysis.compare import compare
from reader.analysis.stories import StoryIndex, nearly_same
from reader.model.finding import Report
from reader.model.ids import ArticleId
from tests.analysis.batches import batches, read_batch
from tests.analysis.building import report_of
from tests.analysis.judging import PAIRS, TRIAL, Pair, judge, rates, read_pair, trial_report
from tests.analysis.sample_pairs import sample_pairs

CORPUS = TRIAL.parent / "corpora" / "reuters21578.jsonl.gz"
JUDGED = Path(__file__).with_name("judged_stories.txt")
"""What a reader found of suggestions for reports of the collection."""
ONE_EVENT = 0.25
"""Likeness from which two reports of the collection are taken for one event."""
DAYS = 3
"""Days between two reports of one event."""
LONG = 700
"""Characters below which a report of the collection is a table or a headline."""


def main() -> None:
    out = sys.stdout.write
    out("pairs            precision  recall\n")
    for name, folder in (("written", PAIRS), ("trial", TRIAL / "pairs")):
        _judged(out, name, [read_pair(path) for path in sorted(folder.glob("*.json"))])
    for path in batches():
        _judged(out, path.stem, read_batch(path))
    samples = sample_pairs()
    _judged(out, "samples", samples)
    if "--misses" in sys.argv:
        _told(out, samples)
    if TRIAL.exists():
        two = [trial_report("000", None), trial_report("003", "2026-06-04")]
        out(f"two articles of 4.7 and 7.1 KB: {_milliseconds(lambda: compare(two)):.0f} ms\n")
    ten = _story_of_ten()
    out(f"a story of ten reports: {_milliseconds(lambda: compare(ten), 1):.0f} ms\n")
    if CORPUS.exists():
        _collection(out)


def _judged(out: Callable[[str], object], name: str, pairs: Sequence[Pair]) -> None:
    if pairs:
        precision, recall = rates(map(judge, pairs))
        out(f"{name:10} {len(pairs):5} {precision:10.3f} {recall:7.3f}\n")


def _told(out: Callable[[str], object], pairs: Sequence[Pair]) -> None:
    """Write out what was missed and what was false."""
    for pair in pairs:
        judged = judge(pair)
        out(f"{pair.name}\n")
        for one in sorted(judged.found, key=str):
            out(f"  found   {one.kind}: {one.a} // {one.b}\n")
        for one in judged.missed:
            out(f"  missed  {one.kind}: {one.a} // {one.b}\n")
        for flag in judged.false:
            said = " // ".join(" ".join(side.quote.split())[:90] for side in flag.sides)
            out(f"  false   {flag.strength} {flag.reason}: {said}\n")


def _collection(out: Callable[[str], object]) -> None:
    documents = {one["id"]: one for one in _documents()}
    index = StoryIndex()
    started = time.perf_counter()
    for one in documents.values():
        index.add(ArticleId(one["id"]), one["title"], one["body"], date.fromisoformat(one["date"][:10]))
    out(f"{len(documents)} articles indexed in {time.perf_counter() - started:.1f} s\n")
    asked = [ArticleId(name) for name in list(documents)[::4]]
    times: list[float] = []
    pairs: list[tuple[str, str]] = []
    for article in asked:
        started = time.perf_counter()
        found = index.suggest(article)
        times.append(1000 * (time.perf_counter() - started))
        pairs += [(article, one.article) for one in found if one.score >= ONE_EVENT]
    times.sort()
    out(f"suggestions: p50 {median(times):.1f} ms, p95 {times[len(times) * 95 // 100]:.1f} ms\n")
    _read_by_eye(index, out)
    flags = [len(compare(two).disagreements) for two in _events(documents, pairs)]
    out(f"{len(flags)} pairs of one event: {sum(flags) / max(1, len(flags)):.2f} flags a pair\n")


def _read_by_eye(index: StoryIndex, out: Callable[[str], object]) -> None:
    """Tell how many of the first five suggestions a reader found to be of the event."""
    verdicts: dict[str, dict[str, str]] = {}
    for line in JUDGED.read_text().splitlines():
        if not line.startswith("#"):
            asked, found, verdict = line.split()
            verdicts.setdefault(asked, {})[found] = verdict
    suggested: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for asked, known in verdicts.items():
        for one in index.suggest(ArticleId(asked), 5):
            verdict = known.get(one.article, "not read")
            suggested[verdict] += 1
            joined[verdict] += one.joins
    there = sum(list(known.values()).count("same") for known in verdicts.values())
    for what, counts in (("suggested", suggested), ("joined", joined)):
        right = counts["same"] / (counts["same"] + counts["other"])
        out(f"{what}: {dict(counts)}, right {right:.3f}, of {there} known {counts['same'] / there:.2f}\n")


def collected_events(most: int) -> list[tuple[Report, Report]]:
    """Return the first pairs of reports of one event in the collection."""
    documents = {one["id"]: one for one in _documents()}
    index = StoryIndex()
    for one in documents.values():
        index.add(ArticleId(one["id"]), one["title"], one["body"], date.fromisoformat(one["date"][:10]))
    pairs: list[tuple[str, str]] = []
    for article in list(documents)[::4]:
        found = index.suggest(ArticleId(article))
        pairs += [(article, one.article) for one in found if one.score >= ONE_EVENT]
    return [(a, b) for a, b in islice(_events(documents, pairs), most)]


def _documents() -> Iterator[dict[str, str]]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            if one.get("date") and one.get("body"):
                yield one


def _events(documents: dict[str, dict[str, str]], pairs: list[tuple[str, str]]) -> Iterator[list[Report]]:
    """Yield two prose reports of one event that are not copies of each other."""
    for first, second in sorted({tuple(sorted(pair)) for pair in pairs}):
        a, b = documents[first], documents[second]
        apart = abs((date.fromisoformat(a["date"][:10]) - date.fromisoformat(b["date"][:10])).days)
        prose = apart <= DAYS and all(
            len(one["body"]) > LONG and one["body"].count(" vs ") < 4 for one in (a, b)
        )
        if prose and nearly_same(a["body"], b["body"]) < 0.5:
            yield [report_of(one["body"], number, one["date"][:10]) for number, one in enumerate((a, b), 1)]


def _story_of_ten() -> list[Report]:
    """Return ten long reports: the written texts, four to a report."""
    texts = [read_pair(path).a.document.text for path in sorted(PAIRS.glob("*.json"))]
    chosen = list(combinations(texts[:12], 4))[::49][:10]
    return [report_of("\n".join(parts), number, "2026-06-04") for number, parts in enumerate(chosen, 1)]


def _milliseconds(action: Callable[[], object], times: int = 9) -> float:
    action()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(1000 * (time.perf_counter() - started))
    return median(taken)


if __name__ == "__main__":
    main()
