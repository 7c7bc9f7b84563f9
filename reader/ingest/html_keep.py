"""Which blocks of a page are the article, once trafilatura has said what its words are.

A block stays when most of its 4-grams stand in what was found; short blocks
and pictures stay where their neighbours do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.ingest.building import Piece
from reader.ingest.furniture import opens_related
from reader.model.article import Role, Style

KEEP = 0.55
"""Share of a block's 4-grams that trafilatura must have kept."""

GRAM = 4

# Thai, Lao, Burmese, Khmer, Japanese and Chinese put no spaces between words: there a character counts as one.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_MAX_SHORT = 12
"""Words of a heading or line that its neighbours can vouch for."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What was found, ready to be asked."""

    grams: frozenset[tuple[str, ...]]
    lines: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> _Words:
        words = _words(text)
        grams = frozenset(zip(*(words[start:] for start in range(GRAM)), strict=False))
        return cls(grams, frozenset(tuple(_words(line)) for line in text.split("\n")))

    def have(self, text: str) -> bool:
        words = _words(text)
        if len(words) < GRAM:
            return tuple(words) in self.lines
        grams = list(zip(*(words[start:] for start in range(GRAM)), strict=False))
        return sum(gram in self.grams for gram in grams) >= KEEP * len(grams)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def kept_pieces(pieces: Sequence[Piece], found: str) -> list[Piece]:
    """Return the blocks of a page that stand in what was found of it, and those that belong to them."""
    words = _Words.of(found)
    sure = [piece.role is not Role.RULE and words.have(piece.text) for piece in pieces]
    if not any(sure):
        return [piece for piece in pieces if piece.text.strip()]
    first, last = sure.index(True), len(sure) - 1 - sure[::-1].index(True)
    return [
        piece
        for at, piece in enumerate(pieces)
        if sure[at]
        or (first <= at <= last and _is_vouched_for(pieces, sure, at))
        or _leads(pieces, at, first)
    ]


def _is_vouched_for(pieces: Sequence[Piece], sure: Sequence[bool], at: int) -> bool:
    """Tell whether a block trafilatura left out belongs to the blocks around it."""
    piece = pieces[at]
    before, after = sure[at - 1], sure[at + 1]
    match piece.role:
        case Role.CAPTION:
            return len(_words(piece.text)) >= 3 and _pictures_the_text(pieces, sure, at)
        case Role.RULE:
            return before and after
        case Role.HEADING:
            return after and len(_words(piece.text)) <= _MAX_SHORT and not opens_related(piece.text)
        case Role.TABLE_ROW:
            return (before or after) and not _is_link(piece)
        case Role.QUOTE | Role.CODE:
            return before or after
        case Role.LIST_ITEM:
            near = pieces[at - 1].role is Role.LIST_ITEM or pieces[at + 1].role is Role.LIST_ITEM
            return before and after and near and not _is_link(piece)
        case _:
            return False


def _pictures_the_text(pieces: Sequence[Piece], sure: Sequence[bool], at: int) -> bool:
    """Tell whether a picture stands between blocks of the article, not in a list of other stories."""
    if not pieces[at].reason:
        return True
    before = next((i for i in range(at - 1, -1, -1) if pieces[i].role is not Role.CAPTION), at)
    after = next((i for i in range(at + 1, len(pieces)) if pieces[i].role is not Role.CAPTION), at)
    return sure[before] and sure[after]


def _leads(pieces: Sequence[Piece], at: int, first: int) -> bool:
    """Tell whether a caption stands right above the first block, as the lead picture's does."""
    near = first - 4 <= at < first
    return (
        near
        and pieces[at].role is Role.CAPTION
        and not pieces[at].reason
        and len(_words(pieces[at].text)) >= 3
    )


def _is_link(piece: Piece) -> bool:
    return all(Style.LINK in span.styles for span in piece.spans if span.text.strip())
