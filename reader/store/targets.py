"""Targets of annotations and evidence as columns. Offsets are code points of the revision's text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.errors import NotFound
from reader.model.annotation import Anchored, AnchorState, Selectors, Target, TextQuoteSelector
from reader.model.ids import RevisionId
from reader.model.ranges import TextRange
from reader.store.connection import Connection, Value
from reader.store.values import clean, to_json, typed

COLUMNS = ("article", "revision", "start", "end", "exact", "prefix", "suffix")

SELECTED = 't_a.id, t_r.id, t.start, t."end", t.exact, t.prefix, t.suffix'
JOINED = "JOIN articles AS t_a ON t_a.key = t.article JOIN revisions AS t_r ON t_r.key = t.revision"
"""A table `t` with a target selects these and joins so; `read` takes the seven values."""


FORGET_PLACES = ("DELETE FROM placements",)
"""Places are derived: those that an older version named otherwise are found again when asked for."""


def write(db: Connection, target: Target) -> dict[str, Value]:
    """Return the columns of a target. Raises NotFound when its revision is not in the library."""
    sql = """SELECT a.key, r.key FROM revisions AS r JOIN articles AS a ON a.key = r.article
        WHERE r.id = ? AND a.id = ? AND a.removed = 0"""
    row = db.one(sql, (target.revision, target.article))
    if row is None:
        raise NotFound(target.article, "the article or this revision of it is not in the library")
    quote, position = target.selectors.quote, target.selectors.position
    texts = (clean(quote.exact), clean(quote.prefix), clean(quote.suffix))
    return dict(zip(COLUMNS, (*row, position.start, position.end, *texts), strict=True))


def read(values: Sequence[Value]) -> Target:
    article, revision, start, end, exact, prefix, suffix = values
    quote = TextQuoteSelector(str(exact), str(prefix), str(suffix))
    return Target(article, revision, Selectors(quote, TextRange(start, end)))  # type: ignore[arg-type]


def write_tags(tags: Sequence[str]) -> str:
    """Return tags sorted, each once and on one line, empty ones left out."""
    return to_json(sorted({" ".join(typed(tag).split()) for tag in tags} - {""}))


def place(db: Connection, revision: RevisionId, placed: Mapping[str, Anchored]) -> None:
    """Remember where targets stand in a revision; derived."""
    with db.transaction():
        key = db.scalar("SELECT key FROM revisions WHERE id = ?", (revision,))
        if key is None:
            raise NotFound(revision, "no revision has that id")
        sql = """INSERT OR REPLACE INTO placements (target, revision, state, start, "end", quote)
            VALUES (?, ?, ?, ?, ?, ?)"""
        db.run_many(sql, [(target, key, *_place_values(anchored)) for target, anchored in placed.items()])


def placements(db: Connection, ids: Collection[str], revision: RevisionId) -> Mapping[str, Anchored]:
    """Return what `place` remembered for these targets in this revision."""
    sql = """SELECT p.target, p.state, p.start, p."end", p.quote FROM json_each(?) AS wanted
        CROSS JOIN placements AS p ON p.target = wanted.value
        AND p.revision = (SELECT key FROM revisions WHERE id = ?)"""
    return {
        target: Anchored(AnchorState(state), None if start is None else TextRange(start, end), quote)
        for target, state, start, end, quote in db.rows(sql, (to_json(list(ids)), revision))
    }


def _place_values(anchored: Anchored) -> tuple[Value, ...]:
    where = anchored.range
    start, end = (where.start, where.end) if where is not None else (None, None)
    return anchored.state.value, start, end, clean(anchored.quote)
