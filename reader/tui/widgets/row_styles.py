"""How rows of a list are styled, and what stands where there are none. Widths are cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from reader.tui.contrast import readable
from reader.tui.fitting import cell_len, clip_words, wrapped

if TYPE_CHECKING:
    from textual.widget import Widget

NAMES = ("dim", "strong", "accent", "good", "bad", "link", "match")
"""What a painter may call the style of a part."""

CSS = """
RowList {
    height: 1fr; background: $background; color: $foreground;
    overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    & > .rows--dim { color: $foreground 70%; }
    & > .rows--strong { text-style: bold; }
    & > .rows--accent { color: $text-accent; }
    & > .rows--good { color: $text-success; }
    & > .rows--bad { color: $text-error; }
    & > .rows--link { color: $text-primary; }
    & > .rows--match { color: $text-accent; text-style: bold underline; }
    & > .rows--chosen { background: $primary 30%; }
    & > .rows--chosen-blurred { background: $panel; }
    & > .rows--empty { color: $foreground 80%; }
    &:ansi > .rows--dim { text-style: dim; }
}
"""

FOLDED = 8
"""Most lines that one line of the empty list's text takes in a narrow terminal."""


class RowStyles:
    """The named styles of a list, looked up and mixed once."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[str, Style] = {}
        self._mixed: dict[tuple[Style, str], Style] = {}

    def style(self, name: str) -> Style:
        """Return a style of the list's own CSS."""
        if name not in self._styles:
            self._styles[name] = self._widget.get_component_rich_style(f"rows--{name}")
        return self._styles[name]

    def part(self, base: Style, names: str) -> Style:
        """Return the style of a part of a row: the named ones, over the ground of the row."""
        found = self._mixed.get((base, names))
        if found is None:
            found = self._mixed[base, names] = self._mix(base, names)
        return found

    def _mix(self, base: Style, names: str) -> Style:
        """Lay the styles over the ground of the row, and keep the text readable on it."""
        for name in names.split():
            style = self.style(name)
            # A component style brings its parent's colours along: the ground is the row's, and
            # strong is strong in any colour.
            colour = None if name == "strong" or base.reverse else style.color
            base += Style(color=colour, bold=style.bold, underline=style.underline, dim=style.dim)
        return readable(base)

    def clear(self) -> None:
        """Look everything up again: the theme is another."""
        self._styles.clear()
        self._mixed.clear()


def empty_line(text: str, width: int, height: int, y: int) -> str:
    """Return what stands in row `y` of a list that holds nothing: its text, folded, a third of the way down."""
    lines = empty_lines(text, width)
    first = max(0, (height - len(lines)) // 3)
    return lines[y - first] if 0 <= y - first < len(lines) else ""


def empty_lines(text: str, width: int) -> list[str]:
    """Return the lines of what an empty list says, folded to its width."""
    room = max(1, width - 3)
    told: list[str] = []
    for paragraph in text.split("\n\n"):
        told += ["", *_paragraph(paragraph.split("\n"), room)]
    return told[1:]


def _paragraph(lines: list[str], width: int) -> list[str]:
    """Return a paragraph as it is where it fits or is set in columns, else its words filled up anew."""
    if any(line.startswith(" ") for line in lines) or all(cell_len(line) <= width for line in lines):
        return [part for line in lines for part in _folded(line, width)]
    return wrapped(" ".join(lines), width, FOLDED * len(lines))


def _folded(line: str, width: int) -> list[str]:
    """Return a line as it is where it fits, else its words on several lines."""
    fits = cell_len(line) <= width
    return [clip_words(line, width)] if fits else wrapped(line, width, FOLDED)
