"""Where a motion takes the caret of an article pane, and what a text object takes.

Motions by line go by what is drawn; the others by the text. Offsets are code
points; the caret never rests in folded furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.model.article import Block
from reader.model.ranges import TextRange
from reader.text import motions, objects
from reader.text.graphemes import previous_boundary
from reader.text.layout import LineKind
from reader.tui.widgets.article_sheet import Sheet

__all__ = ["MOTIONS", "OBJECTS", "by_lines", "by_mark", "landing", "text_object"]

Motion = Callable[[Sheet, int], int]


def _line_start(sheet: Sheet, offset: int) -> int:
    return max(0, sheet.layout.line(sheet.layout.line_of(offset)).start)


def _line_text(sheet: Sheet, offset: int) -> int:
    """Return the first character of the line that is no blank."""
    line = sheet.layout.line(sheet.layout.line_of(offset))
    text = sheet.text[line.start : line.end]
    return line.start + len(text) - len(text.lstrip()) if text.strip() else max(0, line.start)


def _line_end(sheet: Sheet, offset: int) -> int:
    number = sheet.layout.line_of(offset)
    start, end = sheet.layout.line(number).start, sheet.layout.visible_end(number)
    return max(start, previous_boundary(sheet.text, end)) if end > start >= 0 else offset


MOTIONS: dict[str, Motion] = {
    "left": lambda sheet, at: motions.left(sheet.text, at),
    "right": lambda sheet, at: motions.right(sheet.text, at),
    "word": lambda sheet, at: motions.word_forward(sheet.text, at),
    "word_back": lambda sheet, at: motions.word_back(sheet.text, at),
    "word_end": lambda sheet, at: motions.word_end(sheet.text, at),
    "line_start": _line_start,
    "line_text": _line_text,
    "line_end": _line_end,
    "sentence": lambda sheet, at: motions.sentence_forward(sheet.text, sheet.shown_blocks, at),
    "sentence_back": lambda sheet, at: motions.sentence_back(sheet.text, sheet.shown_blocks, at),
    "paragraph": lambda sheet, at: motions.paragraph_forward(sheet.text, sheet.shown_blocks, at),
    "paragraph_back": lambda sheet, at: motions.paragraph_back(sheet.text, sheet.shown_blocks, at),
    "top": lambda sheet, at: 0,
    "bottom": lambda sheet, at: len(sheet.text),
    "next_highlight": lambda sheet, at: by_mark(sheet, at, 1, highlights=True),
    "previous_highlight": lambda sheet, at: by_mark(sheet, at, -1, highlights=True),
    "next_disagreement": lambda sheet, at: by_mark(sheet, at, 1, highlights=False),
    "previous_disagreement": lambda sheet, at: by_mark(sheet, at, -1, highlights=False),
}
"""All motions but those by lines and pages, which remember their column."""


def landing(sheet: Sheet, offset: int, came_from: int) -> int:
    """Return where the caret may rest: past folded furniture, in the direction it came."""
    offset = min(max(offset, 0), len(sheet.text))
    if not sheet.hides(offset):
        return offset
    forward = offset >= came_from
    blocks = sheet.shown_blocks
    after = next((b.start for b in blocks if b.start > offset), None)
    before = next((b.end for b in reversed(blocks) if b.end < offset), None)
    found = (after, before) if forward else (before, after)
    return next((place for place in found if place is not None), offset)


def by_lines(sheet: Sheet, offset: int, by: int, goal: int) -> int:
    """Return the offset `by` lines of text further, nearest to the cell `goal`."""
    layout = sheet.layout
    number, step = layout.line_of(offset), 1 if by > 0 else -1
    found = number
    left = abs(by)
    while left and 0 <= number + step < layout.line_count:
        number += step
        if layout.line(number).kind is LineKind.TEXT:
            found, left = number, left - 1
    return on_line(sheet, found, goal)


def on_line(sheet: Sheet, number: int, goal: int) -> int:
    """Return the offset on a line nearest to a cell, on its last character at most."""
    line = sheet.layout.line(number)
    offset = sheet.layout.offset_at(number, goal)
    end = sheet.layout.visible_end(number)
    if line.start < end <= offset:
        return max(line.start, previous_boundary(sheet.text, end))
    return offset


def by_mark(sheet: Sheet, offset: int, by: int, *, highlights: bool) -> int:
    """Return the start of the next or previous mark, or the offset itself when there is none."""
    starts = [mark.range.start for mark in sheet.marks.ordered() if mark.is_highlight is highlights]
    if by > 0:
        return next((start for start in starts if start > offset), offset)
    return next((start for start in reversed(starts) if start < offset), offset)


OBJECTS: dict[str, Callable[[str, Sequence[Block], int], TextRange | None]] = {
    "sentence": objects.sentence_around,
    "paragraph": objects.paragraph_around,
    "number": objects.number_around,
    "quotation": objects.quotation_around,
    "word": lambda text, _, offset: objects.word_around(text, offset),
}


def text_object(sheet: Sheet, name: str, offset: int) -> TextRange | None:
    """Return the sentence, paragraph, number, quotation or word at an offset, or None."""
    return OBJECTS[name](sheet.text, sheet.shown_blocks, offset)
