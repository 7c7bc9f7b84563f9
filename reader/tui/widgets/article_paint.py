"""One visual line of an article as segments. Pure: the same sheet and look give the same line."""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.model.annotation import AnchorState
from reader.model.article import Role
from reader.model.article import Style as Inline
from reader.text.graphemes import ceil_boundary, floor_boundary, next_boundary
from reader.text.layers import Paint, Run, cut, neighbours
from reader.text.layout import Line, LineKind
from reader.tui.cells import drawn
from reader.tui.colours import Look
from reader.tui.content import safe_href
from reader.tui.widgets.article_decor import Piece, between, fold, gutter, prefix
from reader.tui.widgets.article_sheet import Sheet

__all__ = ["paint_line"]

_BLOCK_STYLES = {
    Role.TITLE: "title",
    Role.STANDFIRST: "standfirst",
    Role.HEADING: "heading",
    Role.QUOTE: "quoted",
    Role.CODE: "code block",
    Role.CAPTION: "caption",
    Role.ATTRIBUTION: "dim",
    Role.SIDEBAR: "soft",
    Role.CHROME: "dim",
}


def paint_line(sheet: Sheet, look: Look, number: int, *, fold_hint: str = "") -> list[Segment]:
    """Return a line of the article, filling exactly the width of its frame."""
    if not 0 <= number < sheet.layout.line_count:
        return _finished(sheet, look, [])
    line = sheet.layout.line(number)
    if line.kind is LineKind.BLANK:
        last = (
            number + 1 < sheet.layout.line_count and sheet.layout.line(number + 1).kind is not LineKind.BLANK
        )
        pieces = between(sheet, line, last=last)
        return _finished(sheet, look, _beside(sheet, look, pieces))
    if line.kind is LineKind.FOLD:
        count = len(sheet.layout.folded_blocks(number))
        # Said once is enough; a page may have a dozen folds.
        hint = fold_hint if line.block == sheet.first_furniture else ""
        return _finished(sheet, look, _beside(sheet, look, fold(count, sheet.frame.column, hint)))
    return _finished(sheet, look, _text_line(sheet, look, number, line))


def _beside(sheet: Sheet, look: Look, pieces: list[Piece]) -> list[Segment]:
    """Return pieces at the left edge of the text column."""
    blank = Segment(" " * sheet.frame.text_at, look["text"])
    return [blank, *_styled(look, pieces)] if pieces else []


def _styled(look: Look, pieces: list[Piece]) -> list[Segment]:
    return [Segment(text, look.over((style,))) for text, style in pieces if text]


def _finished(sheet: Sheet, look: Look, segments: list[Segment]) -> list[Segment]:
    """Fill the line to the width of the pane; too long it is cut."""
    width = sheet.frame.width
    cells = sum(cell_len(text) for text, _, _ in segments)
    if cells < width:
        segments.append(Segment(" " * (width - cells), look["text"]))
    return segments if cells <= width else list(Segment.adjust_line_length(segments, width))


def _text_line(sheet: Sheet, look: Look, number: int, line: Line) -> list[Segment]:
    frame, block = sheet.frame, sheet.document.blocks[line.block]
    indent = sheet.layout.indent(line.block)
    segments = _styled(look, [(" " * frame.left, ""), *gutter(sheet.starting_marks(number), frame.gutter)])
    segments += _styled(look, prefix(block, indent, first=line.ordinal == 0))
    end = sheet.layout.visible_end(number)
    if block.role is Role.RULE:
        segments.append(Segment("·  ·  ·".center(frame.column)[: frame.column], look.over(("dim",))))
        return segments
    for run in cut(line.start, end, _paints(sheet, line, end)):
        segments.append(
            Segment(drawn(sheet.layout.shown(line.block, run.start, run.end)), _run_style(sheet, look, run))
        )
    segments = [segment for segment in segments if segment.text]
    return _caret_after(sheet, look, number, line, segments)


def _paints(sheet: Sheet, line: Line, end: int) -> list[Paint]:
    """Return the layers over a line, the lowest first."""
    start, block = line.start, sheet.document.blocks[line.block]
    paints = []
    if name := _BLOCK_STYLES.get(block.role):
        paints.append(Paint(block.start, block.end, name))
    paints += [
        Paint(run.start, run.end, style) for run in sheet.runs_on(start, end) for style in sorted(run.styles)
    ]
    marks = sheet.marks.on(line.block, start, end)
    # A comparison lies below the user's own highlights: their text colour is made for their ground.
    marks.sort(key=lambda mark: mark.is_highlight)
    for mark in marks:
        paints.append(Paint(mark.range.start, mark.range.end, mark.kind))
        if mark.state in (AnchorState.CHANGED, AnchorState.REVIEW):
            paints.append(Paint(mark.range.start, mark.range.end, "edited"))
    for index in neighbours(sheet.matches, start, end):
        match = sheet.matches[index]
        name = "current match" if index == sheet.current_match else "match"
        paints.append(Paint(match.start, match.end, name))
    if sheet.selection is not None:
        paints.append(Paint(sheet.selection.start, sheet.selection.end, "selection"))
    if start <= sheet.caret < end:
        paints.append(Paint(sheet.caret, _caret_end(sheet, end), _caret_style(sheet)))
    if sheet.layout.is_narrow(line.block):
        return paints
    return [_snapped(sheet.text, paint, start, end) for paint in paints]


def _snapped(text: str, paint: Paint, start: int, end: int) -> Paint:
    """Widen a paint to whole clusters: a style may not part a letter from its accent."""
    if paint.end <= start or paint.start >= end:
        return paint
    line = text[start:end]
    a, b = max(paint.start - start, 0), min(paint.end - start, len(line))
    return Paint(start + floor_boundary(line, a), start + ceil_boundary(line, b), paint.name)


def _caret_style(sheet: Sheet) -> str:
    return "caret" if sheet.focused else "resting caret"


def _caret_end(sheet: Sheet, end: int) -> int:
    """Return the end of the first cluster at the caret that can be seen."""
    after = min(next_boundary(sheet.text, sheet.caret), end)
    while after < end and not cell_len(drawn(sheet.text[sheet.caret : after])):
        after = min(next_boundary(sheet.text, after), end)
    return after


def _caret_after(sheet: Sheet, look: Look, number: int, line: Line, segments: list[Segment]) -> list[Segment]:
    """Add the fill of a code block, and the caret where it stands behind the text."""
    cells = sum(cell_len(segment.text) for segment in segments)
    at, edge = -1, sheet.frame.text_at + sheet.frame.column
    if sheet.caret >= sheet.layout.visible_end(number) and sheet.layout.line_of(sheet.caret) == number:
        at = sheet.frame.text_at + sheet.layout.cell_of(sheet.caret)[1]
        segments.append(Segment(" " * (at - cells), look["text"]))
        segments.append(Segment(" ", look.over((_caret_style(sheet),))))
        cells = max(at, cells) + 1
    if sheet.document.blocks[line.block].role is Role.CODE:
        segments.append(Segment(" " * (edge - cells), look.over(("code block",))))
    return [segment for segment in segments if segment.text]


def _run_style(sheet: Sheet, look: Look, run: Run) -> Style:
    style = look.over(run.names)
    if Inline.LINK in run.names:
        under = sheet.run_at(run.start)
        href = safe_href(under.href) if under else None
        return style + _link(href) if href else style
    return style


@lru_cache(maxsize=256)
def _link(href: str) -> Style:
    """Return the style of a terminal hyperlink; one for each address, so that its parts belong together."""
    return Style(link=href)
