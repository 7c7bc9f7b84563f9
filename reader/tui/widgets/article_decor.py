"""What is drawn beside and between the text of an article: signs, bullets, bars, rules, labels.

None of it is part of the text. Widths are cells; each sign takes one.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.annotation import AnchorState, Kind
from reader.model.article import Block, Role
from reader.text.layers import Layer, Mark, MarkKind
from reader.text.layout import Line
from reader.text.spacing import is_labelled, marker_width
from reader.tui.widgets.article_sheet import Sheet

__all__ = ["SIGNS", "Piece", "between", "fold", "gutter", "prefix"]

Piece = tuple[str, str]
"""A text and the name of its style; empty is plain."""

SIGNS: dict[MarkKind, str] = {
    Kind.KEY: "★",
    Kind.FIGURE: "#",
    Kind.DISPUTED: "!",
    Kind.CONFIRMED: "✓",
    Kind.QUOTE: "”",
    Kind.QUESTION: "?",
    Layer.DISAGREEMENT: "≠",
    Layer.CHANGED: "±",
    Layer.AGREED: "=",
    Layer.ONLY_HERE: "◦",
}
"""One cell each, in every terminal font with box drawing."""

NOTE, EDITED, MORE = "✎", "~", "+"
_BLANK = (" ", "")
_WEIGHT = tuple(Layer)
_BULLETS = "•◦▪"
_LABELS = {Role.KEY_POINT: "Key points", Role.SIDEBAR: "Sidebar"}
_BARS = {
    Role.QUOTE: ("▎ ", "bar"),
    Role.KEY_POINT: ("▌ ", "point bar"),
    Role.SIDEBAR: ("┊ ", "bar"),
    Role.TABLE_ROW: ("│ ", "rule"),
    Role.CHROME: ("┆ ", "rule"),
    Role.CODE: ("  ", "code block"),
}


def gutter(marks: Sequence[Mark], width: int) -> list[Piece]:
    """Return the signs of the marks that begin on a line, in `width` cells."""
    if width < 2:
        return [(" " * width, "")]
    layer, note, kind = _layer_sign(marks), _note_sign(marks), _kind_sign(marks)
    if width < 4:
        return [next((sign for sign in (note, layer, kind) if sign[0] != " "), (" ", "")), (" ", "")]
    if width < 6:
        return [layer, note, kind, (" " * (width - 3), "")]
    return [layer, _BLANK, note, _second_sign(marks), kind, (" " * (width - 5), "")]


def _layer_sign(marks: Sequence[Mark]) -> Piece:
    layers = [mark for mark in marks if isinstance(mark.kind, Layer)]
    if not layers:
        return " ", ""
    first = min(layers, key=lambda mark: _WEIGHT.index(Layer(mark.kind)))
    return first.label or SIGNS[first.kind], f"{first.kind} sign"


def _note_sign(marks: Sequence[Mark]) -> Piece:
    # A change waits for the user, a note does not: it goes first where one sign has room.
    if _is_edited(marks):
        return EDITED, "note sign"
    if any(mark.has_note for mark in marks):
        return NOTE, "note sign"
    return (MORE, "dim") if sum(mark.is_highlight for mark in marks) > 1 else (" ", "")


def _second_sign(marks: Sequence[Mark]) -> Piece:
    """Return the note's sign where that of a change has taken its place."""
    return (NOTE, "note sign") if _is_edited(marks) and any(mark.has_note for mark in marks) else _BLANK


def _is_edited(marks: Sequence[Mark]) -> bool:
    return any(mark.state in (AnchorState.CHANGED, AnchorState.REVIEW) for mark in marks)


def _kind_sign(marks: Sequence[Mark]) -> Piece:
    first = next((mark for mark in marks if mark.is_highlight), None)
    return (first.label or SIGNS[first.kind], f"{first.kind} sign") if first else (" ", "")


def prefix(block: Block, indent: int, *, first: bool) -> list[Piece]:
    """Return what stands before the text of a line: a bullet, a number, bars, or nothing."""
    if indent == 0:
        return []
    if block.role is Role.LIST_ITEM:
        return [(_marker(block, indent) if first else " " * indent, "bar")]
    sign, style = _BARS.get(block.role, (" ", ""))
    return [((sign * indent)[:indent], style)]


def _marker(block: Block, indent: int) -> str:
    if block.ordinal is not None:
        return f"{block.ordinal}. ".rjust(max(indent, marker_width(block)))[:indent].ljust(indent)
    bullet = _BULLETS[min(max(block.level, 1), len(_BULLETS)) - 1]
    return f"{bullet} ".rjust(indent)[-indent:]


def between(sheet: Sheet, line: Line, *, last: bool) -> list[Piece]:
    """Return what is drawn on a blank line: a rule, a label, a bar that goes on, or nothing."""
    blocks = sheet.document.blocks
    if line.block >= len(blocks):
        return []
    below = blocks[line.block]
    above = blocks[line.block - 1] if line.block else None
    column = sheet.frame.column
    if line.block and line.block == sheet.layout.front and line.ordinal == 0:
        return [("─" * column, "rule")]
    label = _LABELS.get(below.role, "")
    if is_labelled(above, below) and last and column > len(label) + 2:
        return [_BARS[below.role], (label, "label")]
    goes_on = above is not None and above.role is below.role
    if goes_on and below.role in (Role.QUOTE, Role.KEY_POINT, Role.SIDEBAR):
        return prefix(below, sheet.layout.indent(line.block), first=False)
    return []


def fold(count: int, column: int, hint: str) -> list[Piece]:
    """Return the line that stands for folded site furniture."""
    told = f"… {count} line{'s' if count != 1 else ''} of site furniture"
    hint = f" ({hint})" if hint and len(told) + len(hint) + 3 <= column else ""
    return [((told + hint)[:column], "dim")]
