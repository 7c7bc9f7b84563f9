"""HTML pages: trafilatura says what the article is, the walker says how it is written.

A block of the page stays when most of its 4-grams stand in what trafilatura
found. Pages too deep or too broken for that are read as plain lines, and say so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.ingest.building import Piece, compose, plain_piece
from reader.ingest.dates import is_date_line
from reader.ingest.escaping import to_markdown
from reader.ingest.furniture import furniture_reason
from reader.ingest.html_keep import kept_pieces
from reader.ingest.html_meta import read_metadata, standfirst_of
from reader.ingest.html_tail import lists_others, with_folded_tail
from reader.ingest.html_walk import walk
from reader.ingest.markup_text import visible_lines
from reader.ingest.names import byline_of
from reader.ingest.parsed import Fields, Parsed, finish, same_words
from reader.ingest.partial import partial_note, words_in
from reader.ingest.points import with_key_points
from reader.model.article import Role

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["blocks_of", "parse_clipping", "parse_clipping_here", "parse_html", "parse_html_here"]

MAX_DEPTH = 250
"""libxml2 stops reading at 256 levels, without a word."""

MAX_TAGS = 300_000
"""Beyond this a page takes many seconds: its words are read without its structure."""

_DATA = re.compile(r"(data:[\w/+.-]*(?:;[\w=.-]+)*,)[A-Za-z0-9+/=%\s]{256,}")
# libxml2 compares each attribute with all before it; no honest tag is so long.
_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]{20000,}>")
_PAGE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_XML = re.compile(r"\A\s*<\?xml[^>]*>")
_SAVED = re.compile(
    r"<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(?P<url>https?://\S+)",
    re.IGNORECASE,
)


def parse_html(text: str, name: str = "", known: Fields | None = None) -> Parsed:
    """Return the article in a page; `name` titles it if nothing else does, `known` is what its envelope says."""
    from reader.ingest.worker import needs_worker, parse_in_worker

    slim = _slim(text)
    if needs_worker(slim):
        parsed = parse_in_worker(slim, name, known)
        return parsed or _as_lines(slim, name, "the page took too long to read", known)
    return parse_html_here(slim, name, known)


def parse_clipping(text: str, name: str = "", known: Fields | None = None) -> Parsed:
    """Return everything in a page, or a part of one, that another program has reduced to its article already."""
    from reader.ingest.worker import Worker, WorkerDied, needs_worker

    slim = _slim(text)
    if not needs_worker(slim):
        return parse_clipping_here(slim, name, known)
    try:
        with Worker() as worker:
            parsed: Parsed = worker.call("reader.ingest.html:parse_clipping_here", slim, name, known)
    except WorkerDied:
        return _as_lines(slim, name, "the page took too long to read", known)
    return parsed


def parse_clipping_here(text: str, name: str = "", known: Fields | None = None) -> Parsed:
    """Like `parse_clipping`, in this process and without a deadline."""
    page = _tree(text if _PAGE.search(text) else f"<div>{text}</div>")
    if page is None:
        return _as_lines(text, name, "the page is nested too deeply", known)
    fields = known or Fields()
    read_metadata(page, fields)
    body = page.find("body")
    walked = walk(page if body is None else body, _base(page, fields))
    pieces = [piece for piece in walked if piece.text.strip() or piece.role is Role.RULE]
    document = compose(with_key_points(_headed(_marked(pieces, ""), fields))).document
    return Parsed(document, to_markdown(document), finish(fields, document, name))


def blocks_of(text: str) -> list[Piece]:
    """Return every block of a page, as plain lines when the parser would lose some of them."""
    slim = _slim(text)
    page = _tree(slim)
    if page is None:
        return [plain_piece(Role.PARAGRAPH, line) for line in visible_lines(slim)]
    body = page.find("body")
    return [piece for piece in walk(page if body is None else body, None) if piece.text.strip()]


def _slim(text: str) -> str:
    return _LONG_TAG.sub(r"<\1>", _XML.sub("", _DATA.sub(r"\1", text)))


def parse_html_here(text: str, name: str = "", known: Fields | None = None) -> Parsed:
    """Like `parse_html`, in this process and without a deadline."""
    page = _tree(text)
    if page is None:
        return _as_lines(text, name, "the page is nested too deeply", known)
    fields = known or Fields()
    read_metadata(page, fields)
    fields.offer("url", _saved_from(text), "the note of the saving program")
    body = page.find("body")
    pieces = list(walk(page if body is None else body, _base(page, fields)))
    found = _found(text, fields)
    kept = kept_pieces(pieces, found) if found else [piece for piece in pieces if piece.text.strip()]
    marked = with_folded_tail(_marked(kept, standfirst_of(page)))
    document = compose(with_key_points(_headed(marked, fields))).document
    return Parsed(document, to_markdown(document), finish(fields, document, name))


def _base(page: HtmlElement, fields: Fields) -> str | None:
    """Return the address from which the page's relative links start."""
    address = fields.base or fields.url
    own = page.find(".//base[@href]")
    try:
        return urljoin(address or "", own.get("href", "")) if own is not None else address
    except ValueError:
        return address


def _saved_from(text: str) -> str | None:
    """Return the address that SingleFile and browsers leave in a comment of the page they save."""
    found = _SAVED.search(text[:4096])
    return found["url"] if found else None


def _tree(text: str) -> HtmlElement | None:
    """Return the page, or None when the parser would lose part of it."""
    from lxml import etree, html

    if text.count("<") > MAX_TAGS:
        return None
    try:
        page = html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        return None
    depth = deepest = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return page if deepest < MAX_DEPTH else None


def _as_lines(text: str, name: str, why: str, known: Fields | None) -> Parsed:
    """The words of a page without its structure."""
    lines = visible_lines(text)
    document = compose([plain_piece(Role.PARAGRAPH, line) for line in lines]).document
    told = f"read without its structure, page furniture included: {why}"
    note = partial_note(told, words_in([document.text]), words_in(lines))
    return Parsed(document, to_markdown(document), finish(known or Fields(), document, name), (note,))


def _found(text: str, fields: Fields) -> str:
    """Return the article's words as trafilatura finds them, and offer what it knows besides."""
    from trafilatura import bare_extraction

    wants_metadata = fields.byline is None or fields.published is None
    extracted = bare_extraction(
        text, include_comments=False, include_tables=True, favor_recall=True, with_metadata=wants_metadata
    )
    if extracted is None or isinstance(extracted, dict):
        return ""
    where = "the page, by trafilatura"
    fields.offer("byline", (extracted.author or "").replace("; ", ", "), where)
    fields.offer_date(extracted.date, where)
    fields.offer("title", extracted.title, where)
    fields.offer("outlet", extracted.sitename, where)
    return extracted.text or ""


def _marked(pieces: Sequence[Piece], standfirst: str) -> list[Piece]:
    """Give the lines about the article their roles, and drop a picture's text that its caption repeats."""
    marked: list[Piece] = []
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if (
            piece.reason
            and following
            and following.role is Role.CAPTION
            and same_words(piece.text, following.text)
        ):
            continue
        marked.append(_with_role(piece, at, standfirst))
    return marked


def _with_role(piece: Piece, at: int, standfirst: str) -> Piece:
    text = " ".join(piece.text.split())
    if piece.role not in (Role.PARAGRAPH, Role.LIST_ITEM):
        return piece
    if lists_others(piece):
        return replace(piece, role=Role.CHROME, reason="a list of other articles")
    if reason := furniture_reason(text):
        return replace(piece, role=Role.CHROME, reason=reason)
    if at < 8 and (byline_of(text) is not None or is_date_line(text)):
        return replace(piece, role=Role.ATTRIBUTION, reason="a byline or date line", level=0)
    if at < 6 and piece.role is Role.PARAGRAPH and standfirst and same_words(text, standfirst):
        return replace(piece, role=Role.STANDFIRST, reason="the page's own summary")
    return piece


def _headed(pieces: Sequence[Piece], fields: Fields) -> list[Piece]:
    """Put the title first, once."""
    if fields.title is None:
        first = next((piece for piece in pieces if piece.role is Role.HEADING and piece.level == 1), None)
        if first is None:
            return list(pieces)
        fields.offer("title", first.text, "h1")
    title = fields.title or ""
    rest = [
        piece
        for at, piece in enumerate(pieces)
        if not (at < 8 and piece.role in (Role.HEADING, Role.PARAGRAPH) and same_words(piece.text, title))
    ]
    return [plain_piece(Role.TITLE, title, level=1), *rest]
