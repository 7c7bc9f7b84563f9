"""Composing the canonical text of pieces. Offsets are code points, end excluded.

A piece is one leaf block before it has a place: a role and styled spans.
Outside code, runs of blanks become one space and no line of a block is empty,
so the text does not depend on how the source was wrapped or indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model.article import Block, Document, Role, Style, StyleRun
from reader.text.safe import safe_text

__all__ = ["PLAIN", "Composed", "Piece", "Span", "compose", "plain_piece", "safe_href"]

PLAIN: frozenset[Style] = frozenset()
_BLANKS = re.compile(r"[ \t]+")
_AROUND_NEWLINE = re.compile(r"[ \t]*\n\s*")
_HREF = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a piece with one set of styles."""

    text: str
    styles: frozenset[Style] = PLAIN
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One leaf block to be; the fields are those of `Block`."""

    role: Role
    spans: tuple[Span, ...] = ()
    level: int = 0
    ordinal: int | None = None
    reason: str = ""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and how many control characters had to go."""

    document: Document
    removed: int = 0


def plain_piece(
    role: Role, text: str, *, level: int = 0, ordinal: int | None = None, reason: str = ""
) -> Piece:
    """Return a piece without inline styles."""
    return Piece(role, (Span(text),), level, ordinal, reason)


def safe_href(href: str | None) -> str | None:
    """Return the address if it may be opened: http, https or mailto, on one line."""
    if href is None:
        return None
    href = safe_text(href, keep_newlines=False).text.strip()
    return href if _HREF.match(href) else None


def compose(pieces: Iterable[Piece]) -> Composed:
    """Join pieces by one newline each; pieces without visible text vanish, rules stay."""
    texts: list[str] = []
    blocks: list[Block] = []
    runs: list[StyleRun] = []
    removed = 0
    at = 0
    for piece in pieces:
        spans, lost = _cleaned(piece)
        removed += lost
        text = "".join(span.text for span in spans)
        if not text.strip() and piece.role is not Role.RULE:
            continue
        start = at + 1 if blocks else 0
        at = start + len(text)
        texts.append(text)
        blocks.append(Block(piece.role, start, at, piece.level, piece.ordinal, piece.reason))
        _append_runs(runs, spans, start)
    return Composed(Document("\n".join(texts), tuple(blocks), tuple(runs)), removed)


def _cleaned(piece: Piece) -> tuple[Sequence[Span], int]:
    if piece.role is Role.RULE:
        return (), 0
    if len(piece.spans) == 1 and piece.role is not Role.CODE and _is_folded(piece.spans[0].text):
        return piece.spans, 0
    removed = 0
    spans: list[Span] = []
    for span in piece.spans:
        if span.text.isprintable():
            # Most are, and nothing printable is unsafe.
            spans.append(span)
            continue
        safe = safe_text(span.text)
        removed += safe.removed
        spans.append(span if safe.text == span.text else Span(safe.text, span.styles, span.href))
    if piece.role is Role.CODE:
        return _trimmed_code(spans), removed
    return _folded(spans), removed


def _is_folded(text: str) -> bool:
    """Tell whether a text is safe, on one line and its blanks are folded: most are."""
    return text.isprintable() and "  " not in text and text[:1] != " " != text[-1:] and text != ""


def _trimmed_code(spans: list[Span]) -> Sequence[Span]:
    text = "".join(span.text for span in spans).rstrip("\n")
    return (Span(text, frozenset({Style.CODE})),)


def _folded(spans: list[Span]) -> list[Span]:
    """Fold blanks within and across spans and trim the ends."""
    folded: list[Span] = []
    before = "\n"
    for span in spans:
        text = _AROUND_NEWLINE.sub("\n", _BLANKS.sub(" ", span.text))
        if before == "\n":
            text = text.lstrip()
        elif before == " ":
            text = text.lstrip(" \t")
            if text.startswith("\n"):
                _trim_end(folded, " ")
        if text:
            before = text[-1]
            folded.append(Span(text, span.styles, span.href))
    _trim_end(folded, None)
    return folded


def _trim_end(spans: list[Span], blanks: str | None) -> None:
    while spans:
        last = spans.pop()
        text = last.text.rstrip(blanks)
        if text:
            spans.append(Span(text, last.styles, last.href))
            return


def _append_runs(runs: list[StyleRun], spans: Sequence[Span], at: int) -> None:
    first = len(runs)
    for span in spans:
        end = at + len(span.text)
        last = runs[-1] if len(runs) > first else None
        if span.styles or span.href:
            if last and last.end == at and (last.styles, last.href) == (span.styles, span.href):
                runs[-1] = StyleRun(last.start, end, span.styles, span.href)
            else:
                runs.append(StyleRun(at, end, span.styles, span.href))
        at = end
