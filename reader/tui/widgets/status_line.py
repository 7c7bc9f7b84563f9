"""The one line at the bottom: what is pending, what was said, how far something is, which keys help now.

Cells are terminal cells. Hints are shown whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.text.safe import safe_line
from reader.tui.contrast import readable
from reader.tui.fitting import clip_saying, clip_words

MESSAGE_SHARE = 0.6
"""Most of the line a message may take while there are hints to show as well."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and one word."""

    key: str
    word: str
    action: str

    @property
    def width(self) -> int:
        return cell_len(self.key) + 1 + cell_len(self.word)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something that takes more than a second has come."""

    what: str
    done: int = 0
    total: int = 0
    """0 when it is not known."""


def fitting(hints: tuple[Hint, ...], width: int, gap: int = 2) -> list[Hint]:
    """Return the hints that fit whole; the last one (help) is kept before those in the middle."""
    if not hints:
        return []
    *others, last = hints
    left = width - last.width
    if left < 0:
        return []
    chosen = []
    for hint in others:
        left -= hint.width + gap
        if left < 0:
            break
        chosen.append(hint)
    return [*chosen, last]


class StatusLine(Widget):
    """The bottom line. Clicking a hint does what its key does."""

    DEFAULT_CSS = """
    StatusLine {
        dock: bottom; height: 1; background: $panel; color: $foreground;
        & > .status--key { color: $text-accent; text-style: bold; }
        & > .status--word { color: $foreground 80%; }
        & > .status--said { color: $foreground; }
        & > .status--warning { color: $text-warning; text-style: bold; }
        & > .status--pending { color: $text-primary; text-style: bold; }
        & > .status--fact { color: $foreground 80%; }
    }
    """
    COMPONENT_CLASSES: ClassVar = {
        "status--key",
        "status--word",
        "status--said",
        "status--warning",
        "status--pending",
        "status--fact",
    }
    ALLOW_SELECT = False

    hints: reactive[tuple[Hint, ...]] = reactive(())
    pending: reactive[str] = reactive("")
    fact: reactive[str] = reactive("")
    """What is always worth knowing here: "3/12", "2 orphans"; stands at the right of the messages."""
    progress: reactive[Progress | None] = reactive(None)
    _said: reactive[tuple[str, bool]] = reactive(("", False))

    @dataclass
    class Chosen(Message):
        """A hint was clicked."""

        action: str

    def __init__(self) -> None:
        super().__init__()
        self._spots: list[tuple[int, int, str]] = []
        self._styles: dict[str, Style] = {}

    @property
    def said(self) -> str:
        """Return the message that is shown."""
        return self._said[0]

    def say(self, sentence: str, *, warning: bool = False) -> None:
        """Show a message until the next action."""
        self._said = (safe_line(sentence), warning)

    def hush(self) -> None:
        """Take the message away."""
        self._said = ("", False)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        left = self._left(width - 2)
        used = sum(cell_len(s.text) for s in left)
        right = self._right(max(0, width - 2 - used - (2 if used else 0)))
        self._spots = self._places(right, width)
        middle = width - 2 - used - sum(cell_len(s.text) for s in right)
        blank = self._style()
        strip = Strip([Segment(" ", blank), *left, Segment(" " * max(0, middle), blank), *right])
        return strip.adjust_cell_length(width, blank).apply_style(blank)

    def _left(self, width: int) -> list[Segment]:
        """Return the pending keys, the message, the progress, the fact: what is urgent first."""
        if self.pending:
            return [Segment(self.pending + "…", self._style("pending"))]
        sentence, warning = self._said
        if sentence:
            room = (
                width
                if warning or not self.hints
                else max(int(width * MESSAGE_SHARE), width - self.hints[-1].width - 2)
            )
            return [Segment(clip_saying(sentence, room), self._style("warning" if warning else "said"))]
        if self.progress is not None:
            return self._bar(self.progress, width)
        return [Segment(clip_words(self.fact, width), self._style("fact"))] if self.fact else []

    def _bar(self, progress: Progress, width: int) -> list[Segment]:
        if not progress.total:
            return [Segment(clip_words(f"{progress.what}…", width), self._style("fact"))]
        share = min(progress.done / progress.total, 1)
        cells = 10 if width >= 40 else 0
        full = round(share * cells)
        bar = [
            Segment("━" * full, self._style("pending")),
            Segment("╌" * (cells - full) + (" " if cells else ""), self._style("fact")),
        ]
        return [
            *bar,
            Segment(clip_words(f"{progress.what} {share:.0%}", width - cells - 1), self._style("fact")),
        ]

    def _right(self, width: int) -> list[Segment]:
        segments: list[Segment] = []
        for hint in fitting(self.hints, width):
            if segments:
                segments.append(Segment("  ", self._style()))
            segments.append(Segment(hint.key, self._style("key")))
            segments.append(Segment(f" {hint.word}", self._style("word")))
        return segments

    def _places(self, right: list[Segment], width: int) -> list[tuple[int, int, str]]:
        """Return from which to which cell each shown hint stands."""
        x = width - 1 - sum(cell_len(s.text) for s in right)
        places = []
        for hint in fitting(self.hints, width - 1 - x):
            places.append((x, x + hint.width, hint.action))
            x += hint.width + 2
        return places

    def _style(self, part: str = "") -> Style:
        """Return the style of a part; the line is drawn at every key, so it is worked out once."""
        if part not in self._styles:
            style = self.get_component_rich_style(f"status--{part}") if part else self.rich_style
            self._styles[part] = readable(style)
        return self._styles[part]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()

    def on_click(self, event: Click) -> None:
        for start, end, action in self._spots:
            if start <= event.x < end:
                self.post_message(self.Chosen(action))
