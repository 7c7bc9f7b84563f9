"""The end of a page's article: lists of other articles, and headings with nothing below them, are furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.ingest.building import Piece
from reader.ingest.furniture import opens_related
from reader.model.article import Role, Style

__all__ = ["lists_others", "with_folded_tail"]

MAX_ENTRY = 25
"""Words of a link to another article."""


def with_folded_tail(pieces: Sequence[Piece]) -> list[Piece]:
    """Give what a page adds below its report the role of furniture; a page of links alone stays as it is."""
    end = len(pieces)
    while end and _is_slight(pieces[end - 1]):
        end -= 1
    if not end:
        return list(pieces)
    tail = list(pieces[end:])
    related = next(
        (at for at, p in enumerate(tail) if p.role is Role.HEADING and opens_related(p.text)), None
    )
    if related is not None:
        tail[related:] = [_folded(piece, "a list of other articles") for piece in tail[related:]]
    for at in range(len(tail) - 1, -1, -1):
        if tail[at].role is Role.HEADING:
            tail[at] = _folded(tail[at], "a heading with nothing below it")
        elif tail[at].role not in (Role.CHROME, Role.RULE):
            break
    return [*pieces[:end], *tail]


def lists_others(piece: Piece) -> bool:
    """Tell whether a block names itself a list of other articles, with a link on each of its other lines."""
    first, newline, _ = piece.text.strip().partition("\n")
    if not newline or not opens_related(first):
        return False
    below = [span for span in piece.spans if span.text.strip() and span.text.strip() != first.strip()]
    return bool(below) and all(Style.LINK in span.styles for span in below)


def _is_slight(piece: Piece) -> bool:
    if piece.role in (Role.CHROME, Role.RULE, Role.HEADING):
        return True
    entry = piece.role in (Role.LIST_ITEM, Role.PARAGRAPH) and len(piece.text.split()) <= MAX_ENTRY
    return entry and all(Style.LINK in span.styles for span in piece.spans if span.text.strip())


def _folded(piece: Piece, why: str) -> Piece:
    if piece.role in (Role.CHROME, Role.RULE):
        return piece
    return replace(piece, role=Role.CHROME, reason=why, level=0, ordinal=None)
