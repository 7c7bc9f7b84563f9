"""How fast one act on very many articles is. Run: `python -m tests.bench.bulk [ARTICLES]`.

Each act is done once on every article of a library made for the occasion, then
undone and done again; a tenth of the articles carry a highlight.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from reader.model.annotation import Kind, Selectors, Target, TextQuoteSelector
from reader.model.listing import ListQuery
from reader.model.ranges import TextRange
from reader.store.database import SqliteStore, open_store
from tests.bench.stock import stock


def timed(what: Callable[[], object]) -> float:
    """Return how long it takes in milliseconds."""
    started = perf_counter()
    what()
    return (perf_counter() - started) * 1000


def highlight(store: SqliteStore) -> None:
    """Highlight a passage of every tenth article."""
    with store.batch():
        for row in store.articles.rows(store.articles.keys(ListQuery())[::10]):
            revision = store.articles.get(row.id).revision
            passage = Selectors(TextQuoteSelector("toll", "", ""), TextRange(0, 4))
            store.annotations.add(Target(row.id, revision, passage), Kind.KEY)


def bench(store: SqliteStore) -> None:
    articles, journal = store.articles, store.journal
    everything = [row.id for row in articles.rows(articles.keys(ListQuery()))]
    acts: dict[str, Callable[[], object]] = {
        "mark read": lambda: articles.set_read(everything, True),
        "star": lambda: articles.set_starred(everything, True),
        "tag": lambda: articles.add_tag(everything, "checked"),
        "take the tag off": lambda: articles.remove_tag(everything, "checked"),
        "remove": lambda: articles.remove(everything),
    }
    sys.stdout.write(f"{'ms':<24}{'do':>10}{'undo':>10}{'redo':>10}\n")
    for name, act in acts.items():
        times = [timed(act), timed(journal.undo), timed(journal.redo)]
        sys.stdout.write(f"{name:<24}{''.join(f'{time:>10,.0f}' for time in times)}\n")
    journal.undo()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("articles", type=int, nargs="?", default=20_000)
    number = arguments.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stock(folder, number)
        with open_store(folder) as store:
            highlight(store)
            bench(store)


if __name__ == "__main__":
    main()
