"""Search side by side with stock Whoosh, SQLite FTS5 and tantivy, in one run.

    python tests/bench/search.py [--documents 20000] [--no-references]

Uses the Reuters corpus beside the checkout when it is there, else text made up
with the frequencies of natural language. Stock Whoosh 2.7.4 and tantivy are
installed into `build/bench` when pip can reach them, and left out otherwise.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles

from reader.index.engine import SearchIndex
from reader.model.dates import PublicationDate
from reader.model.search import HitKind, Searchable

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[2] / "shared" / "corpora" / "reuters21578.jsonl.gz"
PACKAGES = HERE.parents[1] / "build" / "bench"
REFERENCES = ("whoosh", "fts5", "tantivy")
Row = tuple[str, list[str]]


def documents(count: int) -> list[Searchable]:
    """Return `count` articles; a smaller corpus is gone through again under other names."""
    found = list(_corpus() if CORPUS.exists() else _made_up(count))
    return [_renamed(found[number % len(found)], number) for number in range(count)]


def _corpus() -> Iterator[Searchable]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            known = json.loads(line)
            date = PublicationDate.parse(known["date"]) if known.get("date") else None
            outlet, tags = known.get("source", ""), tuple(known.get("topics", ()))
            yield Searchable(
                HitKind.ARTICLE,
                known["id"],
                known["id"],
                known["title"],
                known["body"],
                outlet,
                "",
                tags,
                "en",
                date,
            )


def _made_up(count: int) -> Iterator[Searchable]:
    chance = random.Random(1)
    letters = "etaoinshrdlucmfwypvbgk"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(40_000)]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    for number in range(count):
        text = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(60, 400)))
        yield Searchable(HitKind.ARTICLE, str(number), str(number), text[:60], text, "Wire", language="en")


def _renamed(thing: Searchable, number: int) -> Searchable:
    name = f"a{number:06}"
    added = datetime(2026, 1, 1, tzinfo=UTC)
    rest = (
        thing.title,
        thing.body,
        thing.outlet,
        thing.author,
        thing.tags,
        thing.language,
        thing.published,
        added,
    )
    return Searchable(HitKind.ARTICLE, name, name, *rest)


def queries(things: list[Searchable], seed: int = 7) -> list[tuple[str, str]]:
    """Return 200 mixed queries with their kinds, made of what stands in the articles."""
    chance = random.Random(seed)
    made: list[tuple[str, str]] = []
    while len(made) < 200:
        words = [w for w in chance.choice(things).body.split() if w.isalpha() and len(w) > 1]
        if len(words) > 12:
            at = chance.randrange(len(words) - 2)
            kinds = {
                "two words": " ".join(chance.sample(words, 2)),
                "phrase": f'"{words[at]} {words[at + 1]}"',
                "one word": chance.choice(words),
                "prefix": chance.choice(words)[: chance.randint(1, 4)] + "*",
                "or, not": f"({words[0]} OR {words[1]}) -{words[2]}",
                "near": f"{words[at]} near/5 {words[at + 2]}",
                "fuzzy": max(words, key=len) + "~",
                "figure": f"num:{chance.randint(1, 90)}e6..1e9",
            }
            weights = {
                "two words": 100,
                "phrase": 30,
                "one word": 20,
                "prefix": 20,
                "or, not": 10,
                "near": 10,
            }
            kind = chance.choices(list(kinds), [weights.get(name, 5) for name in kinds])[0]
            made.append((kind, kinds[kind].lower().replace(" or ", " OR ")))
    return made


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def measure_ours(things: list[Searchable], asked: list[tuple[str, str]], folder: Path) -> Iterator[Row]:
    index = SearchIndex.open(folder / "ours", "bench")
    spent = timed(lambda: index.build(things, 1))
    one = SearchIndex.open(folder / "one", "bench")
    alone = timed(lambda: one.build(things, 1, processes=1))
    yield "first indexing, documents/s, two processes", [f"{len(things) / spent:,.0f}"]
    yield "first indexing, documents/s, one process", [f"{len(things) / alone:,.0f}"]
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield "memory of an indexing worker, MB", [f"{used:.0f}"]
    yield "size on disk, MB", [f"{sum(f.stat().st_size for f in (folder / 'ours').iterdir()) / 1e6:.0f}"]
    bodies = {(thing.kind, thing.id): thing.body for thing in things}
    index = SearchIndex.open(folder / "ours", "bench")

    def ask(query: str) -> float:
        start = time.perf_counter()
        index.search(query, texts=lambda wanted: {name: bodies[name] for name in wanted})
        return (time.perf_counter() - start) * 1e3

    yield "first query after opening, ms", [f"{ask(asked[0][1]):.1f}"]
    times = [(kind, ask(query)) for kind, query in asked]
    yield from _spread("first 20 with snippets", times)
    yield "a change visible in search, ms (worst of 20)", [f"{max(_changes(index)) * 1e3:.1f}"]


def _changes(index: SearchIndex) -> Iterator[float]:
    for number in range(20):
        thing = Searchable(HitKind.ARTICLE, f"n{number}", "", f"Muse {number}", f"unheardof{number} " * 300)
        start = time.perf_counter()
        index.apply([thing], [], number + 2)
        found = index.search(f"unheardof{number}").total
        yield time.perf_counter() - start
        assert found == 1


def _spread(name: str, times: list[tuple[str, float]]) -> Iterator[Row]:
    for kind in dict.fromkeys(kind for kind, _ in times):
        some = sorted(spent for found, spent in times if found == kind)
        if len(some) > 1:
            yield f"{name}: {kind}, ms median / p95 / worst", [_three(some)]
    yield f"{name}: all, ms median / p95 / worst", [_three(sorted(spent for _, spent in times))]


def _three(some: list[float]) -> str:
    return f"{median(some):.1f} / {quantiles(some, n=20)[-1]:.1f} / {some[-1]:.1f}"


def reference(name: str, count: int) -> dict[str, str] | None:
    """Measure one reference in a process of its own; None when it cannot be installed."""
    if name != "fts5" and not _installed(name):
        return None
    done = subprocess.run(
        [sys.executable, str(HERE / "search_references.py"), name, str(count)],
        stdout=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(PACKAGES / name), str(HERE.parents[1])]),
        },
        check=True,
    )
    measured: dict[str, str] = json.loads(done.stdout)
    return measured


def _installed(name: str) -> bool:
    wanted = {"whoosh": "whoosh==2.7.4", "tantivy": "tantivy"}[name]
    target = PACKAGES / name
    if not target.exists():
        install = [sys.executable, "-m", "pip", "install", "-q", "--target", str(target), wanted]
        if subprocess.run(install, check=False).returncode:
            shutil.rmtree(target, ignore_errors=True)
    return target.exists()


def overlap(index: SearchIndex, theirs: dict[str, list[str]]) -> str:
    """Say how far the hits of stock Whoosh and ours agree."""
    shares = []
    for query, hits in theirs.items():
        ours = {hit.id for hit in index.search(query, limit=10**6).hits}
        shares.append(len(ours & set(hits)) / max(1, len(ours | set(hits))))
    return f"{sum(shares) / len(shares):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--no-references", action="store_true")
    options = parser.parse_args()
    things = documents(options.documents)
    say = sys.stdout.write
    say(f"{len(things):,} articles, {sum(len(t.body) for t in things) / 1e6:.1f} MB of text\n\n")
    with tempfile.TemporaryDirectory() as folder:
        for name, values in measure_ours(things, queries(things), Path(folder)):
            say(f"{name:62} {'  '.join(values)}\n")
        for name in () if options.no_references else REFERENCES:
            measured = reference(name, options.documents)
            if measured is None:
                say(f"\n{name}: not installed, left out\n")
                continue
            hits = json.loads(measured.pop("hits", "{}"))
            say(f"\n{name}\n" + "".join(f"  {what:60} {value}\n" for what, value in measured.items()))
            if hits:
                index = SearchIndex.open(Path(folder) / "one", "bench")
                say(f"  {'hits in common with ours (1 = the same)':60} {overlap(index, hits)}\n")


if __name__ == "__main__":
    main()
