"""How a search result stands in a list: title, where it comes from, the snippet with its matches. Widths are cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.ranges import TextRange
from reader.model.search import Hit, HitKind, Snippet
from reader.tui.fitting import cell_len, clip, pad
from reader.tui.widgets.row_list import Look, Part

SIGNS = {HitKind.ARTICLE: " ", HitKind.NOTE: "✎", HitKind.CLAIM: "◆"}
"""A note and a claim are told from an article at a glance."""

PLAIN_FIELDS = {
    HitKind.ARTICLE: ("", "body"),
    HitKind.NOTE: ("", "body", "note"),
    HitKind.CLAIM: ("", "body", "claim"),
}
"""Where a result of a kind is expected to match; other fields are named."""

INDENT = 4


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A result in the list."""

    hit: Hit
    heading: str = ""
    """The group that begins with it; empty for the others of a group."""


class HitRows:
    """Paints results on a title line and two snippet lines.

    Grouped, a line above each keeps the heading of its group; else, where there
    is room, a blank line follows.
    """

    def __init__(self, *, airy: bool = True, grouped: bool = False) -> None:
        self.height = 4 if airy or grouped else 3
        self._above = 1 if grouped else 0

    def paint(self, row: ShownHit, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a result."""
        line -= self._above
        if line < 0:
            return [Part(" " + clip(row.heading, width - 2), "accent strong")]
        bar = Part("▌" if look.chosen and line < 3 else " ", "link")
        if line == 0:
            return [bar, *_head(row.hit, width - 1)]
        if line == 3:
            return [bar]
        lines = snippet_lines(row.hit.snippet, max(8, width - INDENT - 1), 2)
        parts = lines[line - 1] if line <= len(lines) else []
        return [bar, Part(" " * (INDENT - 1)), *parts]


def _head(row: Hit, width: int) -> list[Part]:
    date = row.published.isoformat()[:10] if row.published else ""
    where = "" if row.field in PLAIN_FIELDS.get(row.kind, ()) else f"in {row.field}"
    # The date is short and tells most: the outlet gives way.
    about = clip(" · ".join(part for part in (where, row.outlet) if part), max(0, width // 2 - 4 - len(date)))
    shown = " · ".join(part for part in (about, date) if part)
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
