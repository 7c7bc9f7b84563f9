"""The references that `search.py` compares with; each runs in a process of its own.

They index the same articles and answer the two-word queries, 20 results
without snippets, which is less work than ours does.
"""

from __future__ import annotations

import importlib
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import Any

from reader.model.search import Searchable
from tests.bench.search import documents, queries

Asked = list[str]
Measured = dict[str, str]


def _measured(things: list[Searchable], spent: float, times: list[float]) -> Measured:
    times = sorted(times)
    return {
        "first indexing, documents/s": f"{len(things) / spent:,.0f}",
        "first 20: two words, ms median / p95 / worst": (
            f"{median(times):.1f} / {quantiles(times, n=20)[-1]:.1f} / {times[-1]:.1f}"
        ),
    }


def whoosh(things: list[Searchable], asked: Asked) -> Measured:
    """Stock Whoosh with its StemmingAnalyzer, one process, as it comes."""
    analysis, fields, index, qparser = (
        importlib.import_module(f"whoosh.{name}") for name in ("analysis", "fields", "index", "qparser")
    )
    text = fields.TEXT(analyzer=analysis.StemmingAnalyzer())
    schema = fields.Schema(id=fields.ID(stored=True), title=text, body=text)
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        made = index.create_in(folder, schema)
        writer = made.writer()
        for thing in things:
            writer.add_document(id=thing.id, title=thing.title, body=thing.body)
        writer.commit()
        spent = time.perf_counter() - start
        parser = qparser.MultifieldParser(["title", "body"], schema)
        times, hits = [], {}
        with made.searcher() as searcher:
            for query in asked:
                start = time.perf_counter()
                searcher.search(parser.parse(query), limit=20)
                times.append(time.perf_counter() - start)
            # Stock Whoosh does not look for stop words at all; ours does.
            told = [query for query in asked if not analysis.STOP_WORDS & set(query.split())]
            for query in told[:40]:
                found = searcher.search(parser.parse(query), limit=None)
                hits[query] = [hit["id"] for hit in found]
    measured = _measured(things, spent, [t * 1e3 for t in times])
    return {**measured, "hits": json.dumps({query: found for query, found in hits.items() if found})}


def fts5(things: list[Searchable], asked: Asked) -> Measured:
    """SQLite's full text search with the Porter stemmer."""
    with tempfile.TemporaryDirectory() as folder:
        base = sqlite3.connect(f"{folder}/fts.db")
        base.execute(
            "CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61')"
        )
        start = time.perf_counter()
        with base:
            base.executemany("INSERT INTO found VALUES (?, ?, ?)", ((t.id, t.title, t.body) for t in things))
        spent = time.perf_counter() - start
        times = []
        for query in asked:
            start = time.perf_counter()
            base.execute(
                "SELECT id FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20", (query,)
            ).fetchall()
            times.append((time.perf_counter() - start) * 1e3)
        base.close()
    return _measured(things, spent, times)


def tantivy(things: list[Searchable], asked: Asked) -> Measured:
    """Tantivy, compiled, with its English stemmer."""
    module: Any = importlib.import_module("tantivy")
    builder = module.SchemaBuilder()
    builder.add_text_field("id", stored=True)
    builder.add_text_field("title", tokenizer_name="en_stem")
    builder.add_text_field("body", tokenizer_name="en_stem")
    with tempfile.TemporaryDirectory() as folder:
        made = module.Index(builder.build(), path=folder)
        start = time.perf_counter()
        writer = made.writer(num_threads=1)
        for thing in things:
            writer.add_document(module.Document(id=thing.id, title=thing.title, body=thing.body))
        writer.commit()
        writer.wait_merging_threads()
        spent = time.perf_counter() - start
        made.reload()
        searcher = made.searcher()
        times = []
        for query in asked:
            words = " AND ".join(query.split())
            start = time.perf_counter()
            searcher.search(made.parse_query(words, ["title", "body"]), 20)
            times.append((time.perf_counter() - start) * 1e3)
    return _measured(things, spent, times)


RUN: dict[str, Callable[[list[Searchable], Asked], Measured]] = {
    "whoosh": whoosh,
    "fts5": fts5,
    "tantivy": tantivy,
}


def main() -> None:
    name, count = sys.argv[1], int(sys.argv[2])
    things = documents(count)
    asked = [query for kind, query in queries(things) if kind == "two words"]
    sys.stdout.write(json.dumps(RUN[name](things, asked)))


if __name__ == "__main__":
    main()
