"""Key points in marked-up sources: the list under a heading like "Key points"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.ingest.building import Piece
from reader.ingest.furniture import is_key_points_heading
from reader.model.article import Role, Style

__all__ = ["with_key_points"]


def with_key_points(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with key points marked; a bold line above a list counts as its heading."""
    marked: list[Piece] = []
    listing = False
    for number, piece in enumerate(pieces):
        if piece.role is Role.LIST_ITEM and listing:
            marked.append(replace(piece, role=Role.KEY_POINT, reason="listed under key points"))
            continue
        before_list = number + 1 < len(pieces) and pieces[number + 1].role is Role.LIST_ITEM
        listing = before_list and _heads_points(piece)
        if listing and piece.role is Role.PARAGRAPH:
            piece = replace(piece, role=Role.HEADING, level=2, reason="a bold line above key points")
        marked.append(piece)
    return marked


def _heads_points(piece: Piece) -> bool:
    if not is_key_points_heading(piece.text):
        return False
    bold = all(Style.STRONG in span.styles for span in piece.spans if span.text.strip())
    return piece.role is Role.HEADING or (piece.role is Role.PARAGRAPH and bold)
