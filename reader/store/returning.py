"""Articles that were taken out: telling whether one comes again, and bringing it back with what was marked in it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping

from reader.model.ids import ArticleId
from reader.model.sources import TakenOut
from reader.store.connection import Connection, Value
from reader.store.images import Images, Key, read
from reader.store.journal import act
from reader.store.sentences import named
from reader.store.values import to_json

_SELECT = """SELECT a.id, r.text, a.url, json_extract(r.metadata, '$.url')
    FROM articles AS a JOIN revisions AS r ON r.key = a.revision WHERE a.removed > 0 AND"""

_NEWEST = "ORDER BY a.removed DESC, a.key LIMIT 1"
"""Of several that were taken out, the last one."""

_WAYS = {
    "path": f"{_SELECT} a.key = (SELECT article FROM files WHERE path = ?)",
    # By the hash first: what was removed may be much.
    "raw_hash": f"{_SELECT} a.key IN (SELECT article FROM revisions WHERE raw_hash = ?1) AND r.raw_hash = ?1 {_NEWEST}",
    "text_hash": f"{_SELECT} a.key IN (SELECT article FROM revisions WHERE text_hash = ?1) AND r.text_hash = ?1 {_NEWEST}",
    "url": f"{_SELECT} a.url = ? {_NEWEST}",
}


def taken_out(db: Connection, by: str, value: bytes | str) -> TakenOut | None:
    """Return the article that was removed and has this `path`, `raw_hash`, `text_hash` or `url`."""
    row = db.one(_WAYS[by], (value,))
    if row is None:
        return None
    identifier, text, *urls = row
    return TakenOut(identifier, text, frozenset(url for url in urls if url))


def bring_back(db: Connection, articles: Collection[ArticleId]) -> None:
    """Put removed articles into the library again, with the annotations and evidence that went with them."""
    with act(db) as doing:
        sql = """SELECT key, removed, title FROM articles
            WHERE removed > 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY key"""
        found = db.rows(sql, (to_json(list(articles)),))
        keys = {key for key, _, _ in found}
        doing.update("articles", dict.fromkeys(keys, (0,)), ["removed"])
        for step in sorted({removed for _, removed, _ in found}):
            for images in _of_step(db, step):
                for key, row in _gone_with(db, images, keys):
                    doing.insert(images.table, key, row)
        doing.sentence = f"Brought back {named([title for _, _, title in found], 'article')}" if found else ""


def _of_step(db: Connection, step: int) -> list[Images]:
    encoded = db.scalar("SELECT images FROM journal WHERE seq = ?", (step,))
    return [Images.decoded(*images) for images in json.loads(encoded or "[]")]


def _gone_with(
    db: Connection, images: Images, articles: Collection[int]
) -> Iterator[tuple[Key, Mapping[str, Value]]]:
    """Yield the rows of annotations and evidence that went with these articles and can stand again."""
    if images.table not in ("annotations", "evidence"):
        return
    there = read(db, images.table, ["article"], list(images.rows))
    claims = {claim for (claim,) in db.rows("SELECT id FROM claims")} if images.table == "evidence" else set()
    for key, (before, after) in images.rows.items():
        if before is None or after is not None or key in there:
            continue
        row = dict(zip(images.columns, before, strict=True))
        # Evidence of a claim that was deleted since has nothing to bear on.
        if row["article"] in articles and ("claim" not in row or row["claim"] in claims):
            yield key, row
