"""How fast the store writes and lists. Run: `python tests/bench/store.py [ARTICLES]`.

Each figure is the best of several runs on one library made for the occasion;
the cost of a synced act stands beside that of an unsynced one.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from reader.model.annotation import Kind, Selectors, Target, TextQuoteSelector
from reader.model.article import Block, Document, Metadata, Role
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.ids import ArticleId
from reader.model.listing import ListQuery, Sort
from reader.model.ranges import TextRange
from reader.store.database import SqliteStore, open_store

WORDS = "tariff port minister bridge harbour strike vaccine budget léger court river chip launch delay model".split()
OUTLETS = [
    f"{a} {b}"
    for a in ("Morning", "Harbour", "Northern", "Daily")
    for b in ("Post", "Ledger", "Wire", "Échos")
]


def drafts(number: int) -> Iterator[Draft]:
    """Yield articles of 1 to 3 KB with a title and 4 to 12 paragraphs."""
    chance = random.Random(7)
    for at in range(number):
        title = f"{' '.join(chance.choices(WORDS, k=8)).capitalize()} {at}"
        paragraphs = [title, *(" ".join(chance.choices(WORDS, k=40)) for _ in range(chance.randint(4, 12)))]
        yield draft(at, paragraphs, chance)


def draft(at: int, paragraphs: list[str], chance: random.Random) -> Draft:
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(Role.PARAGRAPH if number else Role.TITLE, start, start + len(paragraph)))
        start += len(paragraph) + 1
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=chance.randint(0, 300))
    metadata = Metadata(
        title=paragraphs[0],
        outlet=chance.choice(OUTLETS),
        byline="Jana Léger",
        published=PublicationDate(day) if at % 20 else None,
        url=f"https://news.example/{at}",
        language="en",
        tags=tuple(chance.sample(WORDS, 2)),
    )
    markdown = "\n\n".join(paragraphs)
    origin = Origin(OriginKind.FILE, path=b"/reports/%d.md" % at, size=len(markdown), mtime_ns=at, inode=at)
    return Draft(
        metadata,
        Document("\n".join(paragraphs), tuple(blocks)),
        markdown,
        markdown.encode(),
        "text/markdown",
        "utf-8",
        origin,
    )


def best(what: Callable[[], object], runs: int = 5) -> float:
    """Return the shortest of several runs in milliseconds."""
    times = []
    for _ in range(runs):
        started = perf_counter()
        what()
        times.append(perf_counter() - started)
    return min(times) * 1000


def median(what: Callable[[int], object], runs: int = 200) -> float:
    times = []
    for run in range(runs):
        started = perf_counter()
        what(run)
        times.append(perf_counter() - started)
    return sorted(times)[runs // 2] * 1000


def fresh(store: SqliteStore, query: ListQuery) -> None:
    """List after a write, so that no list is remembered."""
    store.set_meta("bench", query.text)
    store.articles.keys(query)


def report(name: str, value: float, unit: str = "ms") -> None:
    sys.stdout.write(f"{name:<46} {value:>10,.1f} {unit}\n")


def bench_import(store: SqliteStore, number: int) -> None:
    made = list(drafts(number))
    started = perf_counter()
    for at in range(0, number, 200):
        with store.batch():
            for one in made[at : at + 200]:
                store.articles.add(one)
    report("import, 200 a batch", number / (perf_counter() - started), "articles/s")


def bench_lists(store: SqliteStore) -> None:
    articles = store.articles
    queries = {
        "all, newest first": ListQuery(),
        "all, oldest first": ListQuery(ascending=True),
        "all by title": ListQuery(sort=Sort.TITLE, ascending=True),
        "all by outlet": ListQuery(sort=Sort.OUTLET, ascending=True),
        "all by outlet, downwards": ListQuery(sort=Sort.OUTLET),
        "all by length": ListQuery(sort=Sort.WORDS),
        "all by time of adding": ListQuery(sort=Sort.ADDED),
        "one letter that all have": ListQuery("e"),
        "one word": ListQuery("leger"),
        "two words": ListQuery("budget vaccine"),
        "a word nobody has": ListQuery("qqqq"),
        "two words by title": ListQuery("budget vaccine", sort=Sort.TITLE, ascending=True),
        "unread": ListQuery(unread=True),
        "unread with a word": ListQuery("budget", unread=True),
        "starred": ListQuery(starred=True),
        "annotated": ListQuery(annotated=True),
        "one outlet": ListQuery(outlet="Daily Wire"),
        "one tag": ListQuery(tag="budget"),
    }
    for name, query in queries.items():
        found = len(articles.keys(query))
        report(f"keys: {name} ({found:,})", best(lambda query=query: fresh(store, query)))  # type: ignore[misc]
    report("keys: all, when nothing was written since", best(lambda: articles.keys(ListQuery())))
    keys = articles.keys(ListQuery())
    report("rows: 60 of them", best(lambda: articles.rows(keys[1000:1060])))
    report("rows: all of them", best(lambda: articles.rows(keys), 2))
    report("outlets with counts", best(articles.outlets))
    report("tags with counts", best(articles.tags))
    report("count", best(articles.count))
    name = articles.rows(keys[:1])[0].id
    report("find by the last six characters", best(lambda: articles.find(name[-6:])))


def bench_acts(store: SqliteStore, folder: Path) -> None:
    article = store.articles.rows(store.articles.keys(ListQuery())[:1])[0].id
    revision = store.articles.get(article).revision

    def highlight(at: int) -> None:
        passage = Selectors(TextQuoteSelector("budget", "x" * 32, "y" * 32), TextRange(at, at + 6))
        store.annotations.add(Target(article, revision, passage), Kind.KEY)

    report("add a highlight (median)", median(highlight))
    report("undo (median)", median(lambda _: store.journal.undo(), 50))
    report("redo (median)", median(lambda _: store.journal.redo(), 50))
    with open_store(folder) as plain:
        report("small write, not synced (median)", median(lambda at: plain.set_meta("bench", str(at))))
    everything: list[ArticleId] = [row.id for row in store.articles.rows(store.articles.keys(ListQuery()))]
    report("mark all read", best(lambda: store.articles.set_read(everything, True), 1))
    report("undo that", best(store.journal.undo, 1))
    report("tag all", best(lambda: store.articles.add_tag(everything, "checked"), 1))
    report("remove all", best(lambda: store.articles.remove(everything), 1))
    report("undo that", best(store.journal.undo, 1))


def bench_opening(folder: Path) -> None:
    report("open and close", best(lambda: open_store(folder).close(), 10))

    def python(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], check=True)

    bare = best(lambda: python("import sqlite3"), 10)
    report("python -c 'import sqlite3'", bare)
    whole = f"from pathlib import Path; from reader.store.database import open_store; from reader.model.listing import ListQuery; s = open_store(Path({str(folder)!r})); s.articles.rows(s.articles.keys(ListQuery())[:50])"
    listed = best(lambda: python(whole), 10)
    report("a process that opens and lists 50", listed)
    report("the same in units of the bare one", listed / bare, "×")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("articles", type=int, nargs="?", default=100_000)
    number = arguments.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(folder) as store:
            bench_import(store, number)
            report("size of the file", (folder / "library.db").stat().st_size / 2**20, "MB")
            bench_lists(store)
            bench_acts(store, folder)
            started = perf_counter()
            store.backup()
            report("checked backup", (perf_counter() - started) * 1000)
        bench_opening(folder)


if __name__ == "__main__":
    main()
