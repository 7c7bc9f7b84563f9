"""Highlights and notes, and where they stand in later revisions."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from reader.errors import NotFound
from reader.model.annotation import Anchored, AnchorState, Annotation, Kind, Motivation, Target
from reader.model.dates import now
from reader.model.ids import AnnotationId, ArticleId, RevisionId, new_id
from reader.model.ranges import TextRange
from reader.store import refs, targets
from reader.store.connection import Connection, Row, Value
from reader.store.encoding import clean, to_json, to_millis, to_moment
from reader.store.journal import act
from reader.store.sentences import named, quoted

_SELECT = f"""SELECT {targets.COLUMNS}, t.id, t.kind, t.motivation, t.body, t.tags, t.created, t.modified
    FROM annotations AS t {targets.JOIN}"""


class Annotations:
    """The annotations of one open library."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(
        self,
        target: Target,
        kind: Kind,
        body: str = "",
        tags: Sequence[str] = (),
        motivation: Motivation = Motivation.HIGHLIGHTING,
    ) -> Annotation:
        identifier, at = AnnotationId(new_id()), to_millis(now())
        own: dict[str, Value] = {"kind": kind.value, "motivation": motivation.value, "body": clean(body)}
        own |= {"tags": clean(to_json(list(tags))), "created": at, "modified": at}
        with act(self._db) as doing:
            doing.insert("annotations", identifier, {**targets.encode(self._db, target), **own})
            doing.sentence = f"{'Noted on' if body else 'Highlighted'} {quoted(target.quote)}"
        return self.get(identifier)

    def edit(
        self,
        annotation: AnnotationId,
        *,
        kind: Kind | None = None,
        body: str | None = None,
        tags: Sequence[str] | None = None,
        target: Target | None = None,
    ) -> Annotation:
        known = self.get(annotation)
        changed: dict[str, Value] = {}
        if kind is not None and kind is not known.kind:
            changed["kind"] = kind.value
        if body is not None and body != known.body:
            changed["body"] = clean(body)
        if tags is not None and tuple(tags) != known.tags:
            changed["tags"] = clean(to_json(list(tags)))
        with act(self._db) as doing:
            if target is not None and target != known.target:
                changed |= targets.encode(self._db, target)
            if changed:
                changed["modified"] = to_millis(now())
                doing.update("annotations", {annotation: tuple(changed.values())}, list(changed))
                doing.sentence = _edited(changed, known)
        return self.get(annotation)

    def remove(self, annotations: Collection[AnnotationId]) -> None:
        with act(self._db) as doing:
            quotes = self._db.rows(
                "SELECT exact FROM annotations WHERE id IN (SELECT value FROM json_each(?))",
                (to_json(list(annotations)),),
            )
            doing.delete("annotations", list(annotations))
            doing.sentence = (
                f"Removed the highlight {named([q for (q,) in quotes], 'highlight')}" if quotes else ""
            )
            if len(quotes) > 1:
                doing.sentence = f"Removed {len(quotes):,} highlights"

    def find(self, ref: str) -> AnnotationId:
        return AnnotationId(refs.resolve(self._db, ref, "SELECT id FROM annotations", "highlight"))

    def get(self, annotation: AnnotationId) -> Annotation:
        """Return an annotation. Raises NotFound."""
        row = self._db.one(f"{_SELECT} WHERE t.id = ?", (annotation,))
        if row is None:
            raise NotFound(annotation, "no highlight has that id")
        return _annotation(row)

    def of_article(self, article: ArticleId) -> list[Annotation]:
        rows = self._db.rows(f"{_SELECT} WHERE ar.id = ? ORDER BY t.start, t.id", (article,))
        return [_annotation(row) for row in rows]

    def all(self, limit: int | None = None) -> list[Annotation]:
        rows = self._db.rows(
            f"{_SELECT} ORDER BY t.created DESC, t.id DESC LIMIT ?", (-1 if limit is None else limit,)
        )
        return [_annotation(row) for row in rows]

    def place(self, revision: RevisionId, placed: Mapping[str, Anchored]) -> None:
        sql = """INSERT OR REPLACE INTO placements (target, revision, state, start, "end", quote)
            SELECT ?, key, ?, ?, ?, ? FROM revisions WHERE id = ?"""
        with self._db.transaction():
            for target, found in placed.items():
                ends = (found.range.start, found.range.end) if found.range else (None, None)
                self._db.run(sql, (target, found.state.value, *ends, clean(found.quote), revision))

    def placements(self, ids: Collection[str], revision: RevisionId) -> Mapping[str, Anchored]:
        sql = """SELECT p.target, p.state, p.start, p."end", p.quote FROM placements AS p
            JOIN revisions AS r ON r.key = p.revision
            WHERE r.id = ? AND p.target IN (SELECT value FROM json_each(?))"""
        rows = self._db.rows(sql, (revision, to_json(list(ids))))
        return {target: _anchored(state, start, end, quote) for target, state, start, end, quote in rows}


def _annotation(row: Row) -> Annotation:
    identifier, kind, motivation, body, tags, created, modified = row[targets.WIDTH :]
    return Annotation(
        id=identifier,
        target=targets.decode(row[: targets.WIDTH]),
        kind=Kind(kind),
        created=to_moment(created),
        modified=to_moment(modified),
        body=body,
        tags=tuple(json.loads(tags)),
        motivation=Motivation(motivation),
    )


def _anchored(state: str, start: int | None, end: int | None, quote: str) -> Anchored:
    place = None if start is None or end is None else TextRange(start, end)
    return Anchored(AnchorState(state), place, quote)


def _edited(changed: Mapping[str, Value], known: Annotation) -> str:
    quote = quoted(known.target.quote)
    if "exact" in changed:
        return f"Moved the highlight {quote}"
    if "body" in changed:
        return f"Changed the note on {quote}"
    if "kind" in changed:
        return f"Changed the kind of {quote}"
    return f"Changed the tags of {quote}"
