"""Whoosh reads our segments: its own queries find what ours do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import whoosh.index
import whoosh.query

from reader.index.codec import schema
from reader.index.engine import SearchIndex
from reader.model.search import HitKind, Searchable

# Whoosh is typed in parts only.
q: Any = whoosh.query
open_dir: Any = whoosh.index.open_dir

SAME = [
    ("spark", q.Term("text", "spark")),
    ("muse spark", q.And([q.Term("text", "muse"), q.Term("text", "spark")])),
    ("muse OR quake", q.Or([q.Term("text", "muse"), q.Term("text", "quake")])),
    ("spark -muse", q.And([q.Term("text", "spark"), q.Not(q.Term("text", "muse"))])),
    ("gov*", q.Prefix("text", "gov")),
    ('"muse spark"', q.Phrase("text", ["muse", "spark"])),
    ("tag:meta", q.Term("tag", "meta")),
    ("num:145bn", q.Term("num", "145000000000")),
]


@pytest.mark.parametrize(("ours", "theirs"), SAME, ids=[query for query, _ in SAME])
def test_whoosh_finds_the_same(
    tmp_path: Path, corpus: tuple[Searchable, ...], ours: str, theirs: Callable[..., object]
) -> None:
    index = SearchIndex.open(tmp_path / "index", "L1")
    index.build(corpus, 1)
    index.apply([], [(HitKind.ARTICLE, "wahl")], 2)
    opened = open_dir(str(tmp_path / "index"), indexname="variorum", schema=schema())
    with opened.searcher() as searcher:
        found = sorted(hit["key"].partition(":")[2] for hit in searcher.search(theirs, limit=None))
    assert found == sorted(hit.id for hit in index.search(ours, limit=50).hits)
    assert found
