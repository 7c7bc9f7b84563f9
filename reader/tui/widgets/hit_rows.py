"""How a search result stands in a list: title, where it comes from, the snippet with its matches. Widths are cells."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.ranges import TextRange
from reader.model.search import Hit, HitKind, Snippet
from reader.tui.fitting import cell_len, clip, pad
from reader.tui.widgets.row_list import Look, Part

SIGNS = {HitKind.ARTICLE: " ", HitKind.NOTE: "✎", HitKind.CLAIM: "◆"}
"""A note and a claim are told from an article at a glance."""

INDENT = 4


class HitRows:
    """Paints results on a title line, two snippet lines and, where there is room, a blank one."""

    def __init__(self, *, airy: bool = True) -> None:
        self.height = 4 if airy else 3

    def paint(self, row: Hit, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a result."""
        bar = Part("▌" if look.chosen and line < 3 else " ", "link")
        if line == 0:
            return [bar, *_head(row, width - 1)]
        if line == 3:
            return [bar]
        lines = snippet_lines(row.snippet, max(8, width - INDENT - 1), 2)
        parts = lines[line - 1] if line <= len(lines) else []
        return [bar, Part(" " * (INDENT - 1)), *parts]


def _head(row: Hit, width: int) -> list[Part]:
    date = row.published.isoformat()[:10] if row.published else ""
    about = " · ".join(part for part in (row.outlet, date) if part)
    shown = clip(about, max(0, width // 2 - 4))
    room = max(8, width - INDENT - cell_len(shown) - 2)
    return [
        Part(f" {SIGNS[row.kind]} ", "accent"),
        Part(pad(row.title, room), "strong"),
        Part("  " + shown, "dim"),
    ]


def snippet_lines(snippet: Snippet, width: int, count: int) -> list[list[Part]]:
    """Wrap a snippet into at most `count` lines of parts, its marks styled as matches."""
    lines: list[list[Part]] = []
    start = 0
    text = snippet.text
    while start < len(text) and len(lines) < count:
        end = _line_end(text, start, width)
        if len(lines) == count - 1 and end < len(text):
            end = _line_end(text, start, width - 1)
            lines.append([*_marked(text, start, end, snippet.marks), Part("…", "dim")])
        else:
            lines.append(_marked(text, start, end, snippet.marks))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return lines


def _line_end(text: str, start: int, width: int) -> int:
    """Return where a line of at most `width` cells that starts here ends, between words where possible."""
    cells = 0
    for at in range(start, len(text)):
        cells += cell_len(text[at])
        if cells > width:
            blank = text.rfind(" ", start, at + 1)
            return blank if blank > start else max(at, start + 1)
    return len(text)


def _marked(text: str, start: int, end: int, marks: Sequence[TextRange]) -> list[Part]:
    parts: list[Part] = []
    at = start
    for mark in marks:
        first, last = max(mark.start, at), min(mark.end, end)
        if first >= last:
            continue
        parts.append(_part(text[at:first], "dim"))
        parts.append(_part(text[first:last], "match"))
        at = last
    parts.append(_part(text[at:end], "dim"))
    return [part for part in parts if part.text]


def _part(text: str, style: str) -> Part:
    return Part(clip(text, cell_len(text) + 1), style)
