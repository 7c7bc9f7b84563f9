"""Highlights and notes. Each write is one act."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.errors import NotFound
from reader.model.annotation import Anchored, Annotation, Kind, Motivation, Target
from reader.model.dates import now
from reader.model.ids import AnnotationId, ArticleId, RevisionId, new_id
from reader.store import targets
from reader.store.connection import Connection, Row, Value
from reader.store.journal import act
from reader.store.refs import resolve
from reader.store.sentences import counted, quoted
from reader.store.values import read_tags, to_json, to_millis, to_moment, typed

_SELECT = f"""SELECT t.id, t.kind, t.motivation, t.body, t.tags, t.created, t.modified, {targets.SELECTED}
    FROM annotations AS t {targets.JOINED}"""


class Annotations:
    """Highlights and notes."""

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
        """Add a highlight, with a body a note. Raises NotFound for an unknown target."""
        identifier = AnnotationId(new_id())
        at = to_millis(now())
        with act(self._db) as doing:
            row = targets.write(self._db, target)
            row |= {"kind": kind.value, "motivation": motivation.value, "body": typed(body)}
            row |= {"tags": targets.write_tags(tags), "created": at, "modified": at}
            doing.insert("annotations", identifier, row)
            doing.sentence = f"Noted on {_subject(target)}" if body else f"Highlighted {_subject(target)}"
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
        """Change what is given. Raises NotFound."""
        with act(self._db) as doing:
            before = self.get(annotation)
            changed: dict[str, Value] = {} if target is None else targets.write(self._db, target)
            changed |= {} if kind is None else {"kind": kind.value}
            changed |= {} if body is None else {"body": typed(body)}
            changed |= {} if tags is None else {"tags": targets.write_tags(tags)}
            if changed and doing.update("annotations", {annotation: tuple(changed.values())}, list(changed)):
                doing.update("annotations", {annotation: (to_millis(now()),)}, ["modified"])
            after = self.get(annotation)
            doing.sentence = _edited(before, after)
            return after

    def remove(self, annotations: Collection[AnnotationId]) -> None:
        """Remove those that are there."""
        with act(self._db) as doing:
            gone = self._those(annotations)
            doing.delete("annotations", [annotation.id for annotation in gone])
            doing.sentence = _removed(gone)

    def find(self, ref: str) -> AnnotationId:
        """Resolve a full id, a unique beginning or ending. Raises NotFound or AmbiguousId."""
        return AnnotationId(resolve(self._db, ref, "SELECT id FROM annotations", "highlight"))

    def get(self, annotation: AnnotationId) -> Annotation:
        """Return an annotation. Raises NotFound."""
        row = self._db.one(f"{_SELECT} WHERE t.id = ?", (annotation,))
        if row is None:
            raise NotFound(annotation, "no highlight has that id")
        return _annotation(row)

    def of_article(self, article: ArticleId) -> list[Annotation]:
        """Return an article's annotations in the order of their positions."""
        where = "t.article = (SELECT key FROM articles WHERE id = ?)"
        rows = self._db.rows(
            f'{_SELECT} WHERE {where} ORDER BY t.start, t."end", t.created, t.id', (article,)
        )
        return [_annotation(row) for row in rows]

    def all(self, limit: int | None = None) -> list[Annotation]:
        """Return all, newest first."""
        sql = f"{_SELECT} ORDER BY t.created DESC, t.id DESC LIMIT ?"
        return [_annotation(row) for row in self._db.rows(sql, (-1 if limit is None else limit,))]

    def place(self, revision: RevisionId, placed: Mapping[str, Anchored]) -> None:
        """Remember where annotations and evidence (by id) stand in a revision; derived."""
        targets.place(self._db, revision, placed)

    def placements(self, ids: Collection[str], revision: RevisionId) -> Mapping[str, Anchored]:
        return targets.placements(self._db, ids, revision)

    def _those(self, annotations: Collection[AnnotationId]) -> list[Annotation]:
        sql = f"{_SELECT} WHERE t.id IN (SELECT value FROM json_each(?))"
        return [_annotation(row) for row in self._db.rows(sql, (to_json(list(annotations)),))]


def _annotation(row: Row) -> Annotation:
    identifier, kind, motivation, body, tags, created, modified, *target = row
    return Annotation(
        id=identifier,
        target=targets.read(target),
        kind=Kind(kind),
        created=to_moment(created),
        modified=to_moment(modified),
        body=body,
        tags=read_tags(tags),
        motivation=Motivation(motivation),
    )


def _subject(target: Target) -> str:
    return quoted(target.quote) if target.quote.strip() else "the article"


def _edited(before: Annotation, after: Annotation) -> str:
    subject = _subject(after.target)
    if before.body != after.body:
        verb = "Noted on" if not before.body else "Changed the note on" if after.body else "Took the note off"
        return f"{verb} {subject}"
    if before.target != after.target:
        return f"Moved the highlight to {subject}"
    if before.kind is not after.kind:
        return f"Changed the kind of {subject}"
    return f"Changed the tags of {subject}"


def _removed(gone: list[Annotation]) -> str:
    noun = "note" if gone and all(annotation.body for annotation in gone) else "highlight"
    if len(gone) == 1:
        return f"Removed the {noun} on {_subject(gone[0].target)}"
    return f"Removed {counted(len(gone), noun)}"
