"""A piece of HTML that is all article: every block of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.ingest.building import Piece, compose, plain_piece
from reader.ingest.escaping import to_markdown
from reader.ingest.furniture import furniture_reason
from reader.ingest.html_walk import walk
from reader.ingest.markup_text import visible_lines
from reader.ingest.parsed import Fields, Parsed, finish, same_words
from reader.ingest.worker import Worker, WorkerDied, needs_worker
from reader.model.article import Role

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["parse_fragment", "parse_fragment_here"]

MAX_DEPTH = 250
"""libxml2 stops reading at 256 levels, without a word."""

HEAD = 4
"""Blocks among which a repeated title is looked for."""


def parse_fragment(text: str, known: Fields, base: str | None = None) -> Parsed:
    """Return the article; `known` is what the feed says of it, relative addresses start from `base`."""
    if not needs_worker(text):
        return parse_fragment_here(text, known, base)
    try:
        with Worker() as worker:
            parsed = worker.call("reader.ingest.feeds.fragment:parse_fragment_here", text, known, base)
    except WorkerDied:
        return _as_lines(text, known, "it took too long to read")
    assert isinstance(parsed, Parsed)
    return parsed


def parse_fragment_here(text: str, known: Fields, base: str | None = None) -> Parsed:
    """Like `parse_fragment`, in this process and without a deadline."""
    tree = _tree(text)
    if tree is None:
        return _as_lines(text, known, "it is nested too deeply")
    return _parsed(walk(tree, base), known)


def _tree(text: str) -> HtmlElement | None:
    """Return the fragment, or None when the parser would lose part of it."""
    from lxml import etree, html

    if not text.strip():
        return html.Element("div")
    try:
        tree = html.document_fromstring(f"<div>{text}</div>")
    except (etree.LxmlError, ValueError):
        return None
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return tree if deepest < MAX_DEPTH else None


def _as_lines(text: str, known: Fields, why: str) -> Parsed:
    parsed = _parsed((plain_piece(Role.PARAGRAPH, line) for line in visible_lines(text)), known)
    return replace(parsed, notes=(f"read without its structure: {why}",))


def _parsed(pieces: Iterator[Piece], known: Fields) -> Parsed:
    shown = [_marked(piece) for piece in pieces if piece.text.strip() or piece.role is Role.RULE]
    document = compose(_headed(shown, known.title)).document
    return Parsed(document, to_markdown(document), finish(known, document))


def _marked(piece: Piece) -> Piece:
    if piece.role in (Role.PARAGRAPH, Role.LIST_ITEM) and (reason := furniture_reason(piece.text.strip())):
        return replace(piece, role=Role.CHROME, reason=reason)
    return piece


def _headed(pieces: list[Piece], title: str | None) -> list[Piece]:
    """Put the title first, once."""
    if not title:
        return pieces
    head = [
        p
        for p in pieces[:HEAD]
        if not (p.role in (Role.HEADING, Role.PARAGRAPH) and same_words(p.text, title))
    ]
    return [plain_piece(Role.TITLE, title, level=1), *head, *pieces[HEAD:]]
