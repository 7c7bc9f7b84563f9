"""Markdown files: front matter, then CommonMark; the headline stands first in the text, once."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.ingest.building import Piece, compose, plain_piece
from reader.ingest.canonical import TooNested, pieces_of
from reader.ingest.escaping import escape, to_markdown
from reader.ingest.fields import offer_keys
from reader.ingest.frontmatter import split_front_matter
from reader.ingest.naming import without_site
from reader.ingest.parsed import Fields, Parsed, finish, same_words
from reader.ingest.partial import partial_note, words_in
from reader.ingest.points import with_key_points
from reader.model.article import Role

__all__ = ["MAX_STYLED", "parse_markdown"]

MAX_STYLED = 5 * 1024 * 1024
"""Characters up to which Markdown is styled; more is read as plain paragraphs."""

_LEADING_BLOCKS = 3
"""A headline may stand below a kicker, a picture or a link to the source, not further down."""

_H1 = re.compile(r"^ {0,3}#(?!#)[ \t]+\S[^\n]*$", re.MULTILINE)


def parse_markdown(text: str, name: str = "") -> Parsed:
    """Return the article in a Markdown file; `name` titles it if nothing else does."""
    front = split_front_matter(text)
    fields = Fields()
    offer_keys(fields, front.fields, "front matter")
    notes = [front.note] if front.note else []
    body = _lifted(front.body) if fields.title is None else front.body
    try:
        if len(body) > MAX_STYLED:
            raise TooNested
        pieces = pieces_of(body)
    except TooNested:
        return _unstyled(body, fields, notes, name)
    body, pieces = _headed(body, pieces, fields)
    composed = compose(with_key_points(pieces))
    if composed.removed:
        notes.append(f"{composed.removed} control characters removed")
    document = composed.document
    return Parsed(document, body, finish(fields, document, name), tuple(notes))


def _unstyled(body: str, fields: Fields, notes: list[str], name: str) -> Parsed:
    """Markdown that is too large or too deep: its source as plain paragraphs, whole."""
    pieces = [plain_piece(Role.PARAGRAPH, part) for part in re.split(r"\n\s*\n", body) if part.strip()]
    if fields.title is not None:
        pieces.insert(0, plain_piece(Role.TITLE, fields.title, level=1))
    document = compose(pieces).document
    why = "larger than 5 MB" if len(body) > MAX_STYLED else "too deeply nested"
    read = document.blocks[1:] if fields.title is not None else document.blocks
    kept = words_in(document.text[block.start : block.end] for block in read)
    notes.append(partial_note(f"shown without styling: the Markdown is {why}", kept, words_in([body])))
    return Parsed(document, to_markdown(document), finish(fields, document, name), tuple(notes))


def _lifted(body: str) -> str:
    """Move the only first-level heading above a kicker or picture that precedes it."""
    found = list(_H1.finditer(body[: MAX_STYLED // 100]))
    if len(found) != 1 or not (above := body[: found[0].start()]).strip():
        return body
    blocks = [block for block in re.split(r"\n\s*\n", above) if block.strip()]
    if len(blocks) > _LEADING_BLOCKS or re.search(r"^ {0,3}(?:#|```|~~~|[-=]+\s*$)", above, re.MULTILINE):
        return body
    return f"{found[0][0]}\n\n{above.rstrip()}\n\n{body[found[0].end() :].lstrip()}"


def _headed(body: str, pieces: list[Piece], fields: Fields) -> tuple[str, list[Piece]]:
    """Make the title the first block, adding it to the Markdown where only the front matter has it."""
    first = pieces[0] if pieces else None
    opens = first is not None and first.role is Role.HEADING
    if first is not None and opens and (fields.title is None or _same_title(first.text, fields)):
        if fields.title is None and first.level > 2:
            return body, pieces
        fields.offer("title", first.text, "first heading")
        return body, [replace(first, role=Role.TITLE, level=1), *pieces[1:]]
    if fields.title is None:
        return body, pieces
    title = plain_piece(Role.TITLE, fields.title, level=1)
    return f"# {escape(fields.title)}\n\n{body}", [title, *pieces]


def _same_title(heading: str, fields: Fields) -> bool:
    """A clipped page title may carry the site's name after the headline."""
    title = fields.title or ""
    head, _ = without_site(title, fields.outlet)
    if same_words(heading, title) or same_words(heading, head):
        return True
    return any(same_words(heading, title[: at.start()]) for at in re.finditer(r"\s[|–—·-]\s", title))
