"""Writing revisions and reading them back. A revision never changes once written."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from reader.errors import LibraryDamaged, NotFound
from reader.model.article import Article, Document, Revision, Role
from reader.model.changes import Subject
from reader.model.dates import now
from reader.model.draft import Draft
from reader.model.ids import ArticleId, RevisionId, new_id
from reader.store import derive, files, lookup
from reader.store.changes import log
from reader.store.connection import Connection, Row
from reader.store.documents import (
    decode_blocks,
    decode_document,
    encode_blocks,
    encode_metadata,
    encode_runs,
)
from reader.store.values import clean, digest, text_digest, to_json, to_millis, to_moment

COMPRESSION = 6
"""zlib level for raw bytes: 1 saves 20 µs an article and costs a fifth more space."""

_INSERT = """INSERT INTO revisions (id, article, number, added, words, raw_hash, text_hash, media_type, encoding,
    origin, notes, metadata, blocks, runs, text, markdown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_SELECT = """SELECT r.id, a.id, r.number, r.text, r.blocks, r.runs, r.markdown, r.added, r.media_type, r.encoding,
    r.notes FROM articles AS a JOIN revisions AS r ON {join} WHERE a.removed = 0 AND {where}"""


def add(db: Connection, draft: Draft) -> Article:
    """Make a new article of a draft."""
    with db.transaction():
        return lookup.get(db, insert(db, draft))


def insert(db: Connection, draft: Draft) -> ArticleId:
    """Make a new article of a draft without reading it back; returns its id."""
    identifier = ArticleId(new_id())
    with db.transaction():
        words = draft.document.words
        key = derive.insert(db, identifier, to_millis(now()), draft.metadata, words)
        _write(db, key, draft, words)
        log(db, [(Subject.ARTICLE, identifier)])
    return identifier


def revise(db: Connection, article: ArticleId, draft: Draft) -> Article:
    """Write a new revision and make it current. Raises NotFound."""
    from reader.store import overruling

    with db.transaction():
        key = lookup.key(db, article)
        overruling.carry(db, key, draft.document)
        write(db, key, draft)
        return lookup.get(db, article)


def write(db: Connection, article: int, draft: Draft) -> None:
    """Add a revision to an article, make it current, derive and log what follows; inside a transaction."""
    _write(db, article, draft, draft.document.words, _next_number(db, article))
    derive.refresh(db, [article])
    log(db, derive.with_dependants(db, [article]))


def _write(db: Connection, article: int, draft: Draft, words: int, number: int = 1) -> None:
    raw_hash = _keep_raw(db, draft.raw)
    text = clean(draft.document.text)
    origin = to_json([draft.origin.kind.value, draft.origin.url])
    head = (new_id(), article, number, to_millis(now()), words, raw_hash)
    form = (text_digest(text), draft.media_type, draft.encoding, clean(origin), clean(to_json(draft.notes)))
    body = (
        encode_blocks(draft.document.blocks),
        encode_runs(draft.document.runs),
        text,
        clean(draft.markdown),
    )
    revision = db.run(_INSERT, (*head, *form, encode_metadata(draft.metadata), *body))
    sql = "UPDATE articles SET revision = ?, progress = min(progress, ?) WHERE key = ?"
    db.run(sql, (revision, len(text), article))
    if draft.origin.path is not None:
        files.remember(db, article, draft.origin, raw_hash, new=number == 1)


def identify(db: Connection, article: ArticleId, number: int | None) -> RevisionId | None:
    """Return which revision is meant, the current one by default; None when it is not there."""
    if number is None:
        sql = "SELECT r.id FROM articles AS a JOIN revisions AS r ON r.key = a.revision WHERE a.id = ? AND a.removed = 0"
        found: RevisionId | None = db.scalar(sql, (article,))
    else:
        sql = """SELECT r.id FROM articles AS a JOIN revisions AS r ON r.article = a.key
            WHERE a.id = ? AND a.removed = 0 AND r.number = ?"""
        found = db.scalar(sql, (article, number))
    return found


def is_there(db: Connection, revision: RevisionId) -> bool:
    """Tell whether the revision's article is in the library."""
    sql = "SELECT 1 FROM revisions AS r JOIN articles AS a ON a.key = r.article WHERE r.id = ? AND a.removed = 0"
    return db.one(sql, (revision,)) is not None


def get(db: Connection, article: ArticleId, number: int | None) -> Revision:
    """Return one revision, the current one by default. Raises NotFound."""
    if number is None:
        row = db.one(_SELECT.format(join="r.key = a.revision", where="a.id = ?"), (article,))
        what = article
    else:
        row = db.one(
            _SELECT.format(join="r.article = a.key", where="a.id = ? AND r.number = ?"), (article, number)
        )
        what = ArticleId(f"{article}, revision {number}")
    return _revision(db, row, what)


def get_by_id(db: Connection, revision: RevisionId) -> Revision:
    row = db.one(_SELECT.format(join="r.article = a.key", where="r.id = ?"), (revision,))
    return _revision(db, row, revision)


def numbers(db: Connection, article: ArticleId) -> list[int]:
    sql = """SELECT r.number FROM articles AS a JOIN revisions AS r ON r.article = a.key
        WHERE a.id = ? AND a.removed = 0 ORDER BY r.number"""
    return [number for (number,) in db.rows(sql, (article,))]


def texts(db: Connection, articles: Collection[ArticleId]) -> Mapping[ArticleId, str]:
    """Return the current texts without chrome blocks."""
    sql = f"""SELECT a.id, r.text, iif(instr(r.blocks, '"{Role.CHROME}"')
            OR EXISTS (SELECT 1 FROM block_roles WHERE article = a.key), r.blocks, '')
        FROM json_each(?) AS wanted JOIN articles AS a ON a.id = wanted.value
        JOIN revisions AS r ON r.key = a.revision WHERE a.removed = 0"""
    from reader.store.overruling import roles_of

    found = db.rows(sql, (to_json(list(articles)),))
    said = roles_of(db, articles)
    return {
        identifier: _without_chrome(text, blocks, said.get(identifier, {})) if blocks else text
        for identifier, text, blocks in found
    }


def raw(db: Connection, revision: RevisionId) -> bytes:
    """Return the bytes a revision was read from. Raises NotFound."""
    from zlib import decompress, error

    sql = "SELECT raws.data FROM revisions AS r JOIN raws ON raws.hash = r.raw_hash WHERE r.id = ?"
    row = db.one(sql, (revision,))
    if row is None:
        raise NotFound(revision, "no revision has that id")
    try:
        return decompress(row[0])
    except error as fault:
        raise LibraryDamaged(db.folder, f"the raw copy of revision {revision} cannot be read") from fault


def _keep_raw(db: Connection, data: bytes) -> bytes:
    from zlib import compress

    key = digest(data)
    if db.one("SELECT 1 FROM raws WHERE hash = ?", (key,)) is None:
        db.run("INSERT INTO raws (hash, data) VALUES (?, ?)", (key, compress(data, COMPRESSION)))
    return key


def _next_number(db: Connection, article: int) -> int:
    return int(db.scalar("SELECT max(number) FROM revisions WHERE article = ?", (article,)) or 0) + 1


def _revision(db: Connection, row: Row | None, what: str) -> Revision:
    if row is None:
        raise NotFound(what, "no such revision in the library")
    identifier, article, number, text, blocks, runs, markdown, added, media_type, encoding, notes = row
    try:
        document = decode_document(text, blocks, runs)
    except (ValueError, KeyError, IndexError, TypeError) as fault:
        raise LibraryDamaged(db.folder, f"the blocks of revision {identifier} cannot be read") from fault
    return Revision(
        id=identifier,
        article=article,
        number=number,
        document=document,
        markdown=markdown,
        added=to_moment(added),
        media_type=media_type,
        encoding=encoding,
        notes=tuple(json.loads(notes)),
    )


def _without_chrome(text: str, encoded: str, said: Mapping[str, Role]) -> str:
    blocks = decode_blocks(encoded)
    if said:
        from reader.text.roles import overruled

        blocks = overruled(Document(text, blocks), said).blocks
    kept = (b for b in blocks if b.role is not Role.CHROME)
    return "\n".join(text[b.start : b.end] for b in kept)
