"""Writing what comes from a file: annotations and claims with ids of their own, each whole file one act."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.model.annotation import Annotation
from reader.model.claim import Claim, Evidence, WebEvidence
from reader.model.ids import ArticleId
from reader.store import targets
from reader.store.claim_relations import relate
from reader.store.connection import Connection, Value
from reader.store.journal import Act, act
from reader.store.values import clean, to_json, to_millis, typed


def known(db: Connection, table: str, identifiers: Sequence[str]) -> set[str]:
    """Return which of these ids a table has: `annotations`, `claims`, `evidence` or `web_evidence`."""
    sql = f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    return {name for (name,) in db.rows(sql, (to_json(list(identifiers)),))}


def insert(
    db: Connection,
    annotations: Sequence[Annotation],
    claims: Sequence[Claim],
    evidence: Sequence[Evidence | WebEvidence],
    sentence: str,
) -> None:
    """Write all as one step that can be undone; `evidence` is for these claims and for those that are there.

    A claim's relations to claims that are not there are left out. Raises NotFound for a target that is not in the library.
    """
    with act(db) as doing:
        doing.sentence = sentence
        for annotation in annotations:
            doing.insert("annotations", annotation.id, _annotation(db, annotation))
        for claim in claims:
            _claim(db, doing, claim)
        here = known(db, "claims", [r.claim for claim in claims for r in claim.related])
        for claim, related in ((c, r) for c in claims for r in c.related):
            if related.claim in here and related.claim != claim.id:
                relate(db, doing, claim.id, related.relation, related.claim)
        for one in evidence:
            if isinstance(one, WebEvidence):
                doing.insert("web_evidence", one.id, _page(one))
            else:
                doing.insert("evidence", one.id, _evidence(db, one))


def bring_in(db: Connection, articles: Sequence[ArticleId]) -> None:
    """Make articles that were just added one step, which when undone takes them out again."""
    with act(db) as doing:
        sql = "SELECT key FROM articles WHERE removed = 0 AND id IN (SELECT value FROM json_each(?))"
        keys = [key for (key,) in db.rows(sql, (to_json(list(articles)),))]
        make_part(db, doing, keys)
        doing.sentence = f"Imported {len(keys):,} article{'s' if len(keys) != 1 else ''}"


def make_part(db: Connection, doing: Act, articles: Collection[int]) -> None:
    """Make articles, by their row numbers, a part of an act, which when undone takes them out again."""
    # Out of the library as if this very step had removed them: that is how undo leaves them.
    db.run_many("UPDATE articles SET removed = ? WHERE key = ?", [(doing.number(), key) for key in articles])
    doing.update("articles", dict.fromkeys(articles, (0,)), ["removed"])


def _annotation(db: Connection, annotation: Annotation) -> dict[str, Value]:
    row = targets.write(db, annotation.target)
    row |= {"kind": annotation.kind.value, "motivation": annotation.motivation.value}
    row |= {"body": typed(annotation.body), "tags": targets.write_tags(annotation.tags)}
    return row | {"created": to_millis(annotation.created), "modified": to_millis(annotation.modified)}


def _claim(db: Connection, doing: Act, claim: Claim) -> None:
    row: dict[str, Value] = {"text": typed(claim.text), "note": typed(claim.note)}
    row |= {"tags": targets.write_tags(claim.tags)}
    row |= {"said_by": typed(claim.said_by), "said_at": claim.said_at}
    row |= {"created": to_millis(claim.created), "modified": to_millis(claim.modified)}
    doing.insert("claims", claim.id, row)
    for step in claim.history:
        key = int(db.scalar("SELECT max(key) FROM claim_history") or 0) + 1
        made = {"claim": claim.id, "status": step.status.value, "reason": typed(step.reason)}
        doing.insert("claim_history", key, {**made, "at": to_millis(step.at)})


def _page(one: WebEvidence) -> dict[str, Value]:
    row: dict[str, Value] = {"claim": one.claim, "url": clean(one.url), "quote": typed(one.quote)}
    return row | {"stance": one.stance.value, "note": typed(one.note), "added": to_millis(one.added)}


def _evidence(db: Connection, one: Evidence) -> dict[str, Value]:
    row: dict[str, Value] = {"claim": one.claim, **targets.write(db, one.target)}
    return row | {"stance": one.stance.value, "note": typed(one.note), "added": to_millis(one.added)}
