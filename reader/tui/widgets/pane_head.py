"""The line above an article: whose report it is, when, by whom, how far it is read, what is marked on it.

Widths are cells. What does not fit is left out whole, the least useful first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.model.article import Article
from reader.tui.fitting import cell_len, clip

WORDS_PER_MINUTE = 230
"""Silent reading of English non-fiction (Brysbaert 2019: 238), a little less on a screen."""

GAP = "  "
SHORTEST_NAME = 16
"""Cells of the outlet below which everything else is left out instead."""


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What a head tells."""

    name: str
    """The outlet, or the title where there is none."""
    number: int = 0
    """Counts panes from 1; 0 when there is only one."""
    date: str = ""
    byline: str = ""
    minutes: int = 0
    highlights: int = 0
    notes: int = 0
    orphaned: int = 0
    changed: int = 0
    """Highlights whose words have changed, or that must be looked at."""
    starred: bool = False
    found: str = ""
    """Which of the matches in this pane the caret is at: `3/12`."""
    earlier: int = 0
    """Number of the revision when it is not the current one."""


class Piece(NamedTuple):
    """A stretch of the head with the name of its style; empty is plain."""

    text: str
    style: str = ""


def facts_of(article: Article, number: int = 0) -> HeadFacts:
    """Return what the article itself says; the counts are the annotations' business."""
    known = article.metadata
    published = known.published
    return HeadFacts(
        name=known.outlet or article.title,
        number=number,
        date=f"{published.at.day} {published.at:%b %Y}" if published else "",
        byline=known.byline or "",
        minutes=max(1, round(article.words / WORDS_PER_MINUTE)),
        starred=article.starred,
    )


def pieces(facts: HeadFacts, percent: int, width: int) -> list[Piece]:
    """Return the head as pieces of exactly `width` cells."""
    left = [Piece(f" {facts.number} ", "number")] if facts.number else []
    left.append(Piece(" "))
    used = _width(left)
    room = width - used - 1
    right = _right(facts, percent, room - min(SHORTEST_NAME, cell_len(facts.name)))
    room -= _width(right)
    name = clip(facts.name, max(0, room))
    left.append(Piece(name, "name"))
    left += _optional([_dated(facts), _by(facts)], room - cell_len(name))
    fill = width - 1 - _width(left) - _width(right)
    return [*left, Piece(" " * max(0, fill)), *right, Piece(" " * min(1, width))]


def _right(facts: HeadFacts, percent: int, room: int) -> list[Piece]:
    """Return what stands at the right end; loss is worth more room than counts, counts more than time."""
    by_worth = [
        (-1, Piece(facts.found, "found")),
        (3, Piece(f"{percent}%", "dim")),
        (0, Piece(_lost(facts), "warning")),
        (1, Piece(_marks(facts), "accent")),
        (2, Piece(f"{facts.minutes} min" if facts.minutes else "", "dim")),
    ]
    chosen: list[tuple[int, Piece]] = []
    for place, piece in by_worth:
        needed = cell_len(piece.text) + len(GAP)
        if piece.text and needed <= room:
            chosen.append((place, piece))
            room -= needed
    return [part for _, piece in sorted(chosen) for part in (Piece(GAP), piece)]


def _lost(facts: HeadFacts) -> str:
    told = [f"revision {facts.earlier}"] if facts.earlier else []
    told += [f"{n} {what}" for n, what in ((facts.orphaned, "orphaned"), (facts.changed, "changed")) if n]
    return ", ".join(told)


def _marks(facts: HeadFacts) -> str:
    """Return the counts as the library list shows them: `3▪ 1✎`."""
    told = [f"{n}{sign}" for n, sign in ((facts.highlights, "▪"), (facts.notes, "✎")) if n]
    return " ".join([*(["★"] if facts.starred else []), *told])


def _dated(facts: HeadFacts) -> Piece:
    return Piece(f" · {facts.date}" if facts.date else "")


def _by(facts: HeadFacts) -> Piece:
    return Piece(f" · {clip(facts.byline, 40)}" if facts.byline else "", "dim")


def _optional(wanted: list[Piece], room: int) -> list[Piece]:
    """Return the pieces that fit whole, stopping at the first that does not."""
    kept = []
    for piece in wanted:
        room -= cell_len(piece.text)
        if room < 0:
            break
        kept.append(piece)
    return kept


def _width(parts: list[Piece]) -> int:
    return sum(cell_len(part.text) for part in parts)


class PaneHead(Widget):
    """One line. The focused pane's head is bright, the others are quiet."""

    DEFAULT_CSS = """
    PaneHead {
        height: 1; background: $panel; color: $foreground 80%;
        & > .head--number { color: $foreground; }
        & > .head--name { color: $foreground; }
        & > .head--dim { color: $foreground 75%; }
        & > .head--accent { color: $text-accent; }
        & > .head--warning { color: $text-warning; text-style: bold; }
        &.-current { background: $primary 28%; color: $foreground; }
        &.-current > .head--number { background: $primary; color: $background; text-style: bold; }
        &.-current > .head--name { text-style: bold; }
        &.-current > .head--dim { color: $foreground 90%; }
        & > .head--found { color: $text-accent; }
        &.-current > .head--found { color: $foreground; text-style: bold; }
        &.-current > .head--accent { color: $foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar = {
        f"head--{n}" for n in ("number", "name", "dim", "accent", "warning", "found")
    }
    ALLOW_SELECT = False

    facts: reactive[HeadFacts] = reactive(HeadFacts(""))
    found: reactive[str] = reactive("")
    """Which match the caret is at; empty while nothing is looked for."""
    percent: reactive[int] = reactive(0)
    """How much of the text has been on the screen."""
    current: reactive[bool] = reactive(False, toggle_class="-current")

    def __init__(self, facts: HeadFacts) -> None:
        super().__init__()
        self.set_reactive(PaneHead.facts, facts)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        base = self.rich_style
        shown = pieces(replace(self.facts, found=self.found), self.percent, width)
        segments = [Segment(piece.text, self._style(piece.style)) for piece in shown]
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, name: str) -> Style:
        base = self.rich_style
        if not name:
            return base
        style = self.get_component_rich_style(f"head--{name}")
        if name == "number" and self.current:
            return base + style
        # Only the number has a ground of its own.
        return base + Style(color=style.color, bold=style.bold)
