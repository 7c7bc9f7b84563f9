"""Making a passage longer or shorter at either end, by words or sentences. Offsets are code points, end excluded."""

from __future__ import annotations

from enum import StrEnum

from reader.model.ranges import TextRange
from reader.text.segment import sentences
from reader.text.tokens import whole_tokens

__all__ = ["Edge", "Unit", "resized"]

REACH = 4_000
"""Code points looked at on either side: the longest sentence of a report is shorter."""


class Edge(StrEnum):
    """Which end of the passage moves."""

    START = "start"
    END = "end"


class Unit(StrEnum):
    """By how much."""

    WORD = "word"
    SENTENCE = "sentence"


def resized(text: str, passage: TextRange, edge: Edge, unit: Unit, by: int) -> TextRange:
    """Return the passage with one end `by` units later, earlier when negative; one unit always stays."""
    for _ in range(abs(by)):
        passage = _step(text, passage, edge, unit, later=by > 0)
    return passage


def _step(text: str, passage: TextRange, edge: Edge, unit: Unit, *, later: bool) -> TextRange:
    near = TextRange(max(0, passage.start - REACH), min(len(text), passage.end + REACH))
    pieces = _pieces(text, near, unit)
    if edge is Edge.END:
        ends = [piece.end for piece in pieces]
        if later:
            end = next((end for end in ends if end > passage.end), passage.end)
        else:
            inside = [p.end for p in pieces if p.end > passage.start and p.start < passage.end]
            end = inside[-2] if len(inside) > 1 else passage.end
        return TextRange(passage.start, end)
    if later:
        inside = [p.start for p in pieces if p.end > passage.start and p.start < passage.end]
        start = inside[1] if len(inside) > 1 else passage.start
    else:
        start = max((piece.start for piece in pieces if piece.start < passage.start), default=passage.start)
    return TextRange(start, passage.end)


def _pieces(text: str, near: TextRange, unit: Unit) -> list[TextRange]:
    if unit is Unit.WORD:
        found = whole_tokens(text, near.start, near.end)
        return [TextRange(*m.span()) for m in found if any(char.isalnum() for char in m.group())]
    # From the start of a line: a sentence cut by the window would begin in its middle.
    start = text.rfind("\n", 0, near.start) + 1
    return [piece.shifted(start) for piece in sentences(text[start : near.end])]
