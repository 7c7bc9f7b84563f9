"""What is known about the place under the caret: notes, disagreements, claims. Shown calmly, never in the way.

As a strip it stands below the panes; in the margin it stands on blank cells
beside the line it speaks of. Widths are cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from reader.text.diff import ChangeKind, Wording
from reader.tui.content import line, lines
from reader.tui.fitting import cell_len

MARGIN = (30, 44)
"""Fewest and most cells of the margin: a note of some lines, not a second column."""

QUIET = "$foreground 75%"

MORE = " …"
"""Stands behind the last line where more is known than the strip has room for."""

WORDED = {
    ChangeKind.EQUAL: "",
    ChangeKind.DELETE: "strike $text-error",
    ChangeKind.INSERT: "bold underline $text-success",
}
"""Told apart without colour too."""


class NoteTone(StrEnum):
    """What an entry is about; names its colour."""

    NOTE = "$text-accent"
    DISPUTED = "$text-error"
    CLAIM = "$text-primary"
    CHANGED = "$text-warning"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to say about the place."""

    label: str
    text: str
    tone: NoteTone = NoteTone.NOTE
    detail: str = ""
    """Quieter, after the text."""
    words: tuple[Wording, ...] = ()
    """Old words and new ones, shown before the text."""


def entry_content(entry: Entry) -> Content:
    """Return an entry as one paragraph."""
    parts = [line(entry.label, f"bold {entry.tone}")]
    parts += [_worded(entry.words)] if entry.words else []
    parts += [lines(_dense(text), style) for text, style in ((entry.text, ""), (entry.detail, QUIET)) if text]
    return Content("  ").join(parts)


def _worded(words: Sequence[Wording]) -> Content:
    """Return old words and new ones; an arrow stands between, for terminals that strike nothing out."""
    parts = []
    for before, (kind, text) in zip([None, *words], words, strict=False):
        if before is not None and (before.kind, kind) == (ChangeKind.DELETE, ChangeKind.INSERT):
            parts.append(line("→", QUIET))
        parts.append(lines(text, WORDED[kind]))
    return Content("").join(parts)


def _dense(text: str) -> str:
    """Return a text without its blank lines: the strip has few."""
    return "\n".join(part for part in text.splitlines() if part.strip())


class NoteView(Static):
    """The entries of the place under the caret; hidden when there are none."""

    DEFAULT_CSS = """
    NoteView {
        display: none; height: auto; max-height: 6; padding: 0 1; background: $surface; color: $foreground;
        border-left: outer $accent 60%;
        &.-filled { display: block; }
        &.-margin { layer: above; position: absolute; max-height: 100%; padding: 0 1; }
    }
    """
    ALLOW_SELECT = False

    def __init__(self, id: str | None = None) -> None:
        super().__init__("", id=id)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> bool:
        """Show other entries; tells whether the view came up or went away."""
        shown = tuple(entries)
        if shown == self.entries:
            return False
        turned = bool(shown) != bool(self.entries)
        self.entries = shown
        self.update(Content("\n").join([entry_content(entry) for entry in shown]))
        self.set_class(bool(shown), "-filled")
        return turned

    def render_line(self, y: int) -> Strip:
        """Return a line; the last one ends in an ellipsis where there are fewer than the text takes."""
        strip = super().render_line(y)
        width, height = self.size
        if y != height - 1 or self.visual.get_height({}, width) <= height:
            return strip
        told = min(cell_len(strip.text.rstrip()), max(0, width - cell_len(MORE)))
        more = Strip([Segment(MORE, self.rich_style)])
        return Strip.join([strip.crop(0, told), more]).adjust_cell_length(width, self.rich_style)

    def stand(self, beside: Region | None) -> None:
        """Stand in the margin, which is given on the screen from the line spoken of to its end; else below."""
        self.set_class(beside is not None, "-margin")
        if beside is None:
            self.styles.width, self.styles.offset = "100%", (0, 0)
            return
        width = min(beside.width, MARGIN[1])
        lines = self.visual.get_height({}, width - 3) if self.entries else 1
        self.styles.width = width
        self.styles.offset = (beside.x, max(0, min(beside.y, beside.bottom - lines)))
