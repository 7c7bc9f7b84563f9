"""Where the caret goes: by character, word, sentence and paragraph. Offsets are code points.

Every function takes any offset, returns one between 0 and the end of the
text, and never stops inside a character the reader sees. Pass the blocks that
are shown; without any, lines stand for them. Lines on the screen are the
layout's business.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.model.article import Block
from reader.model.ranges import TextRange
from reader.text.graphemes import ceil_boundary, floor_boundary, next_boundary, previous_boundary
from reader.text.segment import sentences
from reader.text.tokens import whole_tokens

__all__ = [
    "left",
    "paragraph_around",
    "paragraph_back",
    "paragraph_forward",
    "right",
    "sentence_back",
    "sentence_forward",
    "word_around",
    "word_back",
    "word_end",
    "word_forward",
]


def left(text: str, offset: int) -> int:
    """Return the start of the character before."""
    return previous_boundary(text, offset)


def right(text: str, offset: int) -> int:
    """Return the end of the character here."""
    return next_boundary(text, offset)


def word_forward(text: str, offset: int) -> int:
    """Return the start of the next word or figure, else the end of the text."""
    return next((w.start for w in _words_from(text, offset) if w.start > offset), len(text))


def word_end(text: str, offset: int) -> int:
    """Return the last character of this word or, from there, of the next; else the end of the text."""
    lasts = (previous_boundary(text, w.end) for w in _words_from(text, offset))
    return next((last for last in lasts if last > offset), len(text))


def word_back(text: str, offset: int) -> int:
    """Return the start of this word or, from there, of the one before; else 0."""
    end = min(offset, len(text))
    while end > 0:
        start = _chunk_start(text, end)
        before = [w.start for w in _words(text, start, _chunk_end(text, end)) if w.start < offset]
        if before:
            return before[-1]
        end = start - 1
    return 0


def word_around(text: str, offset: int) -> TextRange | None:
    """Return the word or figure at `offset`, or None between words."""
    return next((w for w in _words_from(text, offset) if w.start <= offset < w.end), None)


def _words_from(text: str, offset: int) -> Iterator[TextRange]:
    return _words(text, _chunk_start(text, max(offset, 0)), len(text))


def _words(text: str, start: int, end: int) -> Iterator[TextRange]:
    for found in whole_tokens(text, start, end):
        if any(c.isalnum() for c in found.group()):
            # A letter may join the sign before it to one character: ำ after a colon.
            yield TextRange(floor_boundary(text, found.start()), ceil_boundary(text, found.end()))


def _chunk_start(text: str, offset: int) -> int:
    """Return where the characters around `offset` without a blank begin: no word reaches further."""
    offset = min(offset, len(text))
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _chunk_end(text: str, offset: int) -> int:
    while offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset


def sentence_forward(text: str, blocks: Sequence[Block], offset: int) -> int:
    """Return the start of the next sentence, else the end of the text."""
    part: TextRange | None = _part(text, blocks, offset)
    while part is not None:
        following = next((s.start for s in sentences(text, part) if s.start > offset), None)
        if following is not None:
            return floor_boundary(text, following)
        part = _part_after(text, blocks, part)
    return len(text)


def sentence_back(text: str, blocks: Sequence[Block], offset: int) -> int:
    """Return the start of this sentence or, from there, of the one before; else 0."""
    part: TextRange | None = _part(text, blocks, offset)
    while part is not None:
        before = [s.start for s in sentences(text, part) if s.start < offset]
        if before:
            return floor_boundary(text, before[-1])
        part = _part_before(text, blocks, part)
    return 0


def paragraph_forward(text: str, blocks: Sequence[Block], offset: int) -> int:
    """Return the start of the next block that has text, else the end of the text."""
    part: TextRange | None = _part(text, blocks, offset)
    while part is not None:
        part = _part_after(text, blocks, part)
        if part is not None and part.start > offset and part.slice(text).strip():
            return floor_boundary(text, part.start)
    return len(text)


def paragraph_back(text: str, blocks: Sequence[Block], offset: int) -> int:
    """Return the start of this block or, from there, of the one before; else 0."""
    part: TextRange | None = _part(text, blocks, offset)
    while part is not None:
        if part.start < offset and part.slice(text).strip():
            return floor_boundary(text, part.start)
        part = _part_before(text, blocks, part)
    return 0


def paragraph_around(text: str, blocks: Sequence[Block], offset: int) -> TextRange | None:
    """Return the block at `offset`, or None when it has no text."""
    part = _part(text, blocks, offset)
    return part if part.slice(text).strip() else None


def _part(text: str, blocks: Sequence[Block], offset: int) -> TextRange:
    """Return the block, or the line, that `offset` is in or has just left."""
    offset = min(max(offset, 0), len(text))
    if not blocks:
        return _line(text, offset)
    return _clipped(text, blocks[max(bisect_right(blocks, offset, key=_start) - 1, 0)])


def _part_after(text: str, blocks: Sequence[Block], part: TextRange) -> TextRange | None:
    if not blocks:
        return _line(text, part.end + 1) if part.end < len(text) else None
    # Rules are empty, so several blocks may begin where this one does.
    at = bisect_left(blocks, max(part.end, part.start + 1), key=_start)
    return _clipped(text, blocks[at]) if at < len(blocks) and blocks[at].start < len(text) else None


def _part_before(text: str, blocks: Sequence[Block], part: TextRange) -> TextRange | None:
    if not blocks:
        return _line(text, part.start - 1) if part.start > 0 else None
    at = bisect_left(blocks, part.start, key=_start) - 1
    return _clipped(text, blocks[at]) if at >= 0 else None


def _start(block: Block) -> int:
    return block.start


def _clipped(text: str, block: Block) -> TextRange:
    return TextRange(min(block.start, len(text)), min(block.end, len(text)))


def _line(text: str, offset: int) -> TextRange:
    end = text.find("\n", offset)
    return TextRange(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))
