"""Reading what the user said of blocks, and keeping it through new revisions. Offsets are code points.

The acts themselves stand in `roles.py`.
"""

from __future__ import annotations

from collections.abc import Collection

from reader.model.article import Document, Role
from reader.store.connection import Connection
from reader.store.values import clean, to_json

_OF = """SELECT a.id, b.words, b.role FROM json_each(?) AS wanted CROSS JOIN articles AS a ON a.id = wanted.value
    JOIN block_roles AS b ON b.article = a.key"""


def roles_of(db: Connection, articles: Collection[str]) -> dict[str, dict[str, Role]]:
    """Return, for those articles that have any, the words of blocks with the role the user gave them."""
    found: dict[str, dict[str, Role]] = {}
    for article, words, role in db.rows(_OF, (to_json(list(articles)),)):
        found.setdefault(article, {})[words] = Role(role)
    return found


def laid_over(db: Connection, article: str, document: Document) -> Document:
    """Return the document with what the user said of its blocks."""
    roles = roles_of(db, [article]).get(article)
    if not roles:
        return document
    from reader.text.roles import overruled

    return overruled(document, roles)


def words_counted(db: Connection, key: int) -> int:
    """Return the words of an article's current revision outside of what counts as chrome now."""
    from reader.store.documents import decode_document

    sql = """SELECT a.id, r.text, r.blocks FROM articles AS a JOIN revisions AS r ON r.key = a.revision
        WHERE a.key = ?"""
    for article, text, blocks in db.rows(sql, (key,)):
        return laid_over(db, article, decode_document(text, blocks, "[]")).words
    return 0


def carry(db: Connection, key: int, new: Document) -> None:
    """Let what was said of a block hold for what became of it in the text that is about to be current.

    Inside the transaction that writes the revision. Not an act: it is the same decision.
    """
    known = db.rows("SELECT id, words FROM block_roles WHERE article = ?", (key,))
    if not known:
        return
    from reader.store.documents import decode_document
    from reader.text.carry import RevisionMap
    from reader.text.roles import block_key

    row = db.one(
        "SELECT r.text, r.blocks FROM articles AS a JOIN revisions AS r ON r.key = a.revision WHERE a.key = ?",
        (key,),
    )
    if row is None:
        return
    old = decode_document(row[0], row[1], "[]")
    there = {block_key(new.text[b.start : b.end]) for b in new.blocks}
    lost = {words: identifier for identifier, words in known if words not in there}
    changes = RevisionMap(old.text, new.text)
    for block in old.blocks if lost else ():
        identifier = lost.get(block_key(old.text[block.start : block.end]))
        place = changes.carry(block.range).range if identifier else None
        heirs = [b for b in new.blocks if place is not None and b.range.overlaps(place)]
        if place is None or not heirs:
            continue
        heir = max(heirs, key=lambda b: min(b.end, place.end) - max(b.start, place.start))
        words = clean(block_key(new.text[heir.start : heir.end]))
        sql = "UPDATE OR IGNORE block_roles SET words = ? WHERE id = ?"
        db.run(sql, (words, identifier))
