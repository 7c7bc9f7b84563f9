"""What is known about the place under the caret: notes, disagreements, claims. Shown calmly, never in the way.

As a strip it stands below the panes; as a margin it covers blank cells beside
the text. Widths are cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from textual.content import Content
from textual.widgets import Static

from reader.tui.content import line, lines

MARGIN = 34
"""Cells of the margin: a note of some lines, not a second column."""

QUIET = "$foreground 75%"


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


def entry_content(entry: Entry) -> Content:
    """Return an entry as one paragraph."""
    parts = [line(entry.label, f"bold {entry.tone}")]
    parts += [lines(_dense(text), style) for text, style in ((entry.text, ""), (entry.detail, QUIET)) if text]
    return Content("  ").join(parts)


def _dense(text: str) -> str:
    """Return a text without its blank lines: the strip has few."""
    return "\n".join(part for part in text.splitlines() if part.strip())


class NoteView(Static):
    """The entries of the place under the caret; hidden when there are none."""

    DEFAULT_CSS = """
    NoteView {
        display: none; height: auto; max-height: 6; padding: 0 2; background: $surface; color: $foreground;
        border-left: outer $accent 60%;
        &.-filled { display: block; }
        &.-margin {
            layer: above; dock: right; width: 34; max-height: 100%; margin: 2 2 2 0; padding: 1 2;
        }
    }
    .-low NoteView { max-height: 3; }
    .-flat NoteView { max-height: 1; }
    .-zen NoteView { background: $background; }
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
