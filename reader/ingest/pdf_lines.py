"""From the lines of pages to paragraphs: running heads set aside, broken lines and words joined.

Lengths are points of the page; texts are code points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reader.ingest.building import Piece, plain_piece
from reader.ingest.dates import is_date_line
from reader.ingest.names import byline_of
from reader.ingest.parsed import Fields, same_words
from reader.model.article import Role

__all__ = ["Line", "pieces_of"]

EDGE = 2
"""Lines at the top and bottom of a page among which running heads stand."""

REPEATED = 0.3
"""Share of the pages on which a running head stands at least: those of left and right pages differ."""

GAP = 1.35
"""A gap above a line this much wider than usual begins a paragraph."""

LARGER = 1.12
"""Letters this much larger than the text's are a heading's."""

SHORT = 0.75
"""Part of a full line: a sentence that ends before it ends its paragraph."""

HEADING = 150
HEAD_LINES = 8
"""Blocks among which byline and date stand."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page\s+|seite\s+|-\s*)?\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?(?:\s*-)?|[ivxlc]{1,6})\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*\Z")
_BULLET = re.compile(r"(?:[•‣▪●◦–*-]|\(?(?P<number>\d{1,3})[.)])\s+(?=\S)")
_HYPHENS = ("-", "\u2010", "\u00ad")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, and where its first letter stands."""

    text: str
    x: float
    y: float
    """From the bottom of the page."""
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a file."""

    size: float
    gap: float
    width: int
    """Characters of a full line."""

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> _Measures:
        lines = [line for page in pages for line in page]
        sizes = Counter[float]()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        gaps = [
            one.y - other.y
            for page in pages
            for one, other in pairwise(page)
            if 0 < one.y - other.y < 4 * max(size, 1)
        ]
        widths = sorted(len(line.text) for line in lines)
        return cls(size, median(gaps) if gaps else 0.0, widths[int(len(widths) * 0.9)] if widths else 0)


def pieces_of(pages: Sequence[Sequence[Line]], fields: Fields) -> list[Piece]:
    """Return the blocks of a file, its title first; offers a title if `fields` has none."""
    running = _running(pages)
    body = [[line for line in page if (at, line) not in running] for at, page in enumerate(pages)]
    usual = _Measures.of(body)
    compounds = _compounds(body)
    pieces = [_piece(group, usual, compounds) for group in _paragraphs(body, usual)]
    pieces = [_about(piece, at) for at, piece in enumerate(_titled(pieces, fields))]
    for piece in pieces:
        if piece.role is Role.ATTRIBUTION:
            fields.offer("byline", byline_of(piece.text), "a byline")
            fields.offer_date(piece.text if is_date_line(piece.text) else "", "a date line")
    aside = dict.fromkeys(line.text for _, line in sorted(running, key=lambda found: (found[0], -found[1].y)))
    reason = "repeated at the edge of pages"
    return pieces + [plain_piece(Role.CHROME, text, reason=reason) for text in aside]


def _running(pages: Sequence[Sequence[Line]]) -> set[tuple[int, Line]]:
    """Return the lines at the edges that come again on other pages, and page numbers."""
    if len(pages) < 2:
        return set()
    edges: list[tuple[int, Line]] = []
    for at, page in enumerate(pages):
        by_height = sorted(page, key=lambda line: -line.y)
        edges += ((at, line) for line in {*by_height[:EDGE], *by_height[-EDGE:]})
    seen = Counter(key for key, _ in {(_alike(line.text), at) for at, line in edges})
    least = max(2, REPEATED * len(pages))
    return {
        (at, line) for at, line in edges if seen[_alike(line.text)] >= least or _PAGE_NUMBER.match(line.text)
    }


def _alike(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _compounds(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the words that are written with a hyphen inside a line."""
    return frozenset(
        word.casefold() for page in pages for line in page for word in _COMPOUND.findall(line.text)
    )


def _paragraphs(pages: Sequence[Sequence[Line]], usual: _Measures) -> Iterator[list[Line]]:
    group: list[Line] = []
    for page in pages:
        for at, line in enumerate(page):
            if group and (_breaks(group, line, usual) if at else _ends(group[-1], line, usual)):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _breaks(group: Sequence[Line], line: Line, usual: _Measures) -> bool:
    """Tell whether a line begins a paragraph, given the one above it on its page."""
    above = group[-1]
    drop = above.y - line.y
    if drop <= 0:
        # The next column, or the same line in two parts.
        return abs(drop) > above.size and _ends(above, line, usual)
    if abs(line.size - above.size) > 0.08 * above.size or line.bold is not above.bold:
        return True
    indented = len(group) > 1 and line.x - above.x > 0.8 * line.size
    return (
        drop > GAP * usual.gap
        or (indented and _SENTENCE_END.search(above.text) is not None)
        or _BULLET.match(line.text) is not None
        or _ends_short(above, usual)
        or _is_about(above.text)
        or _is_about(line.text)
    )


def _ends(above: Line, line: Line, usual: _Measures) -> bool:
    """Tell whether a paragraph ends with its page or column."""
    if abs(line.size - above.size) > 0.08 * above.size or line.bold is not above.bold:
        return True
    if above.text.endswith(_HYPHENS) or line.text[:1].islower():
        return False
    return _SENTENCE_END.search(above.text) is not None or above.size > LARGER * usual.size


def _ends_short(above: Line, usual: _Measures) -> bool:
    return len(above.text) < SHORT * usual.width and _SENTENCE_END.search(above.text) is not None


def _piece(group: Sequence[Line], usual: _Measures, compounds: frozenset[str]) -> Piece:
    text = _joined([line.text for line in group], compounds)
    if bullet := _BULLET.match(text):
        number = bullet["number"]
        ordinal = int(number) if number else None
        return plain_piece(Role.LIST_ITEM, text[bullet.end() :], level=1, ordinal=ordinal)
    if len(text) <= HEADING and not text.endswith((".", ",", ";")):
        if group[0].size >= LARGER * usual.size:
            return plain_piece(Role.HEADING, text, level=1 if group[0].size >= 1.5 * usual.size else 2)
        if group[0].bold:
            return plain_piece(Role.HEADING, text, level=3)
    return plain_piece(Role.PARAGRAPH, text)


def _joined(lines: Sequence[str], compounds: frozenset[str]) -> str:
    """Join lines by a space, and words that were divided at the end of one."""
    text = lines[0]
    for line in lines[1:]:
        if text.endswith(_HYPHENS) and text[-2:-1].isalpha() and line[:1].islower():
            stem = re.search(r"[^\W\d_]+\Z", text[:-1])
            rest = re.match(r"[^\W\d_]+", line)
            whole = f"{stem[0]}-{rest[0]}".casefold() if stem and rest else ""
            text = text[:-1] + ("-" if whole in compounds else "") + line
        else:
            text = f"{text} {line}"
    return text.replace("\u00ad", "")


def _titled(pieces: Sequence[Piece], fields: Fields) -> list[Piece]:
    """Put the title first, once: the file's own, else the first heading among the largest."""
    if fields.title is None:
        first = next((piece for piece in pieces[:HEAD_LINES] if piece.role is Role.HEADING), None)
        if first is None:
            return list(pieces)
        fields.offer("title", first.text, "the first heading")
    title = fields.title or ""
    rest = [p for at, p in enumerate(pieces) if not (at < HEAD_LINES and same_words(p.text, title))]
    return [plain_piece(Role.TITLE, title, level=1), *rest]


def _about(piece: Piece, at: int) -> Piece:
    if at < HEAD_LINES and piece.role in (Role.PARAGRAPH, Role.HEADING) and _is_about(piece.text):
        return replace(piece, role=Role.ATTRIBUTION, level=0, reason="a byline or date line")
    return piece


def _is_about(text: str) -> bool:
    return byline_of(text) is not None or is_date_line(text)
