"""A document back into Markdown that reads the same.

Law: `canonical(to_markdown(document)).text == document.text` for every
document that `building.compose` can make. Inline styles are written where they
read back without changing the text, and left out where they would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ingest.canonical import CELL, TooNested, canonical
from reader.model.article import Block, Document, Role, Style, StyleRun

__all__ = ["escape", "to_markdown"]

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)](?:\s|\Z))")
_LINE_OPENERS = frozenset("#+-=:")
_FENCE = re.compile(r"`{3,}")
_HEADING_END = re.compile(r"(?<!\\)#(?=#*\Z)")
_MAX_ORDINAL = 999_999_999
"""CommonMark reads at most nine digits as a list number."""


def escape(text: str) -> str:
    """Return one line of text as Markdown that shows exactly this line."""
    text = _inside(text)
    if number := _NUMBERED.match(text):
        return f"{number[0]}\\{text[number.end() :]}"
    return f"\\{text}" if text[:1] in _LINE_OPENERS else text


def _inside(text: str) -> str:
    """Return a stretch of a line with what would be read as Markdown anywhere in it escaped."""
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(r"\\\g<0>", text)
    return _ENTITY.sub(r"\\&", text) if "&" in text else text


def to_markdown(document: Document) -> str:
    """Return Markdown with the same canonical text, and the same roles where Markdown has them."""
    parts: list[str] = []
    before: Block | None = None
    indents: list[tuple[int, int]] = []
    for block, runs in _with_runs(document):
        if block.role not in (Role.LIST_ITEM, Role.KEY_POINT):
            indents.clear()
        parts.append(_separator(before, block))
        parts.append(_block(document, block, runs, indents, _opens_table(before, block)))
        before = block
    return "".join(parts) + ("\n" if parts else "")


def _with_runs(document: Document) -> Iterator[tuple[Block, list[StyleRun]]]:
    at = 0
    for block in document.blocks:
        first = at
        while at < len(document.runs) and document.runs[at].start < block.end:
            at += 1
        yield block, list(document.runs[first:at])


def _separator(before: Block | None, block: Block) -> str:
    if before is None:
        return ""
    pair = (before.role, block.role)
    tight = pair == (Role.TABLE_ROW, Role.TABLE_ROW) or (
        pair[0] is pair[1]
        and block.role in (Role.LIST_ITEM, Role.KEY_POINT)
        and (before.level, before.ordinal is None) == (block.level, block.ordinal is None)
    )
    return "\n" if tight else "\n\n"


def _opens_table(before: Block | None, block: Block) -> bool:
    return block.role is Role.TABLE_ROW and (before is None or before.role is not Role.TABLE_ROW)


def _block(
    document: Document, block: Block, runs: list[StyleRun], indents: list[tuple[int, int]], opens: bool
) -> str:
    text = document.text[block.start : block.end]
    match block.role:
        case Role.RULE:
            return "***"
        case Role.CODE:
            return _fenced(text)
        case Role.TITLE | Role.HEADING:
            level = 1 if block.role is Role.TITLE else min(max(block.level, 1), 6)
            return f"{'#' * level} {_one_line(text)}"
        case Role.TABLE_ROW:
            return _row(document, block, opens)
        case Role.LIST_ITEM | Role.KEY_POINT:
            return _item(block, _styled(text, block, runs), indents)
        case Role.QUOTE | Role.SIDEBAR:
            mark = "> " * min(max(block.level, 1), 20)
            return mark + _styled(text, block, runs).replace("\n", "\n" + mark)
        case Role.CAPTION if not runs:
            whole = StyleRun(block.start, block.end, frozenset({Style.EMPHASIS}))
            return _styled(text, block, [whole])
        case _:
            return _styled(text, block, runs)


def _fenced(text: str) -> str:
    fence = "`" * max((len(run) + 1 for run in _FENCE.findall(text)), default=3)
    return f"{fence}\n{text}\n{fence}"


def _one_line(text: str) -> str:
    """A heading cannot hold a line end, and loses number signs at its end."""
    lines = [escape(line) for line in text.split("\n")]
    return _HEADING_END.sub(r"\\#", "<br>".join(lines))


def _row(document: Document, block: Block, opens: bool) -> str:
    cells = [_cell(cell) for cell in document.text[block.start : block.end].split(CELL)]
    if not opens:
        return f"| {' | '.join(cells)} |"
    # Cells beyond the width of the first row would be lost.
    width = max(len(cells), *(text.count(CELL) + 1 for text in _rows_from(document, block)))
    cells += [""] * (width - len(cells))
    return f"| {' | '.join(cells)} |\n|{' --- |' * width}"


def _rows_from(document: Document, first: Block) -> Iterator[str]:
    at = document.blocks.index(first)
    for block in document.blocks[at:]:
        if block.role is not Role.TABLE_ROW:
            return
        yield document.text[block.start : block.end]


def _cell(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))


def _item(block: Block, text: str, indents: list[tuple[int, int]]) -> str:
    # An item may stand deep without one above it: what counts is who is open.
    while indents and indents[-1][0] >= block.level:
        indents.pop()
    numbered = block.ordinal is not None and 0 <= block.ordinal <= _MAX_ORDINAL
    marker = f"{block.ordinal}. " if numbered else "- "
    indent = " " * sum(width for _, width in indents)
    indents.append((block.level, len(marker)))
    return indent + marker + text.replace("\n", "\n" + indent + " " * len(marker))


def _styled(text: str, block: Block, runs: list[StyleRun]) -> str:
    plain = "\\\n".join(map(escape, text.split("\n")))
    if not runs:
        return plain
    styled = _with_marks(text, block.start, runs)
    try:
        # Emphasis in the middle of a word, next to punctuation, may not close.
        return styled if canonical(styled).text == text else plain
    except TooNested:
        return plain


def _with_marks(text: str, start: int, runs: list[StyleRun]) -> str:
    parts: list[str] = []
    at = 0
    for run in runs:
        parts.append(_escaped_inside(text[at : run.start - start], at == 0))
        at = run.end - start
        parts.append(_marked(text[run.start - start : at], run))
    parts.append(_escaped_inside(text[at:], at == 0))
    return "".join(parts)


def _escaped_inside(text: str, opens_line: bool) -> str:
    first, *rest = text.split("\n")
    head = escape(first) if opens_line else _inside(first)
    return "\\\n".join([head, *(escape(line) for line in rest)])


def _marked(text: str, run: StyleRun) -> str:
    inner = f"`{text}`" if Style.CODE in run.styles else _escaped_inside(text, False)
    for style, mark in ((Style.STRIKE, "~~"), (Style.EMPHASIS, "*"), (Style.STRONG, "**")):
        if style in run.styles:
            inner = f"{mark}{inner}{mark}"
    if run.href is None:
        return inner
    address = f"<{run.href.replace('<', '%3C').replace('>', '%3E')}>"
    return f"![{inner}]({address})" if Style.IMAGE in run.styles else f"[{inner}]({address})"
