"""How a story and its reports stand in lists. Widths are cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.tui.fitting import cell_len, clip_words, pad
from reader.tui.widgets.row_list import Look, Part

__all__ = ["ReportLine", "ReportRows", "StoryLine", "StoryRows", "number"]


@dataclass(frozen=True, slots=True)
class StoryLine:
    """What a list shows of a story."""

    title: str
    outlets: tuple[str, ...]
    days: tuple[str, str]
    """First and last, ISO; empty when unknown."""
    reports: int
    origins: int | None
    """None until its reports have been compared."""
    open: int | None
    """Open disagreements; None until its reports have been compared."""
    suggested: int = 0

    @property
    def words(self) -> str:
        """Return everything a filter looks at, case folded."""
        return " ".join((self.title, *self.outlets, *self.days)).casefold()


class StoryRows:
    """Paints a story: its title, its outlets, when and how much, a blank line."""

    height = 4

    def paint(self, row: StoryLine, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a story."""
        bar = Part("▌" if look.chosen and line < 3 else " ", "link")
        room = max(4, width - 3)
        if line == 0:
            return [bar, Part(" " + clip_words(row.title, room), "strong")]
        if line == 1:
            return [bar, Part(" " + clip_words(" · ".join(row.outlets) or "no outlet known", room), "link")]
        return [bar, *_counts(row, room)] if line == 2 else [bar]


def _counts(row: StoryLine, width: int) -> list[Part]:
    disputed = Part("  not compared yet" if row.reports > 1 else "  nothing to compare with", "dim")
    origins = ""
    if row.open is not None and row.origins is not None:
        disputed = Part(f"  {row.open} open", "bad") if row.open else Part("  none open", "good")
        origins = f" · {number(row.origins, 'origin')}"
    told = f" {number(row.reports, 'report')}{origins}"
    perhaps = f"  +{row.suggested}?" if row.suggested else ""
    first, last = row.days
    days = first if first == last else f"{first} – {last[5:] if last[:4] == first[:4] else last}"
    used = cell_len(told) + cell_len(disputed.text) + cell_len(perhaps)
    days = f"  {days}" if days and used + cell_len(days) + 2 <= width else ""
    return [Part(told), disputed, Part(perhaps, "accent"), Part(days, "dim")]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report of a story, or one that is suggested."""

    title: str
    outlet: str
    published: str
    suggested: bool = False


class ReportRows:
    """Paints a report on two lines: outlet and date, the title; then a blank one."""

    height = 3

    def paint(self, row: ReportLine, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a report."""
        bar = Part("▌" if look.chosen and line < 2 else " ", "link")
        mark = Part(" ✓" if look.marked else " ?" if row.suggested else "  ", "accent strong")
        if line == 0:
            date = row.published[:10]
            perhaps = "  perhaps" if row.suggested else ""
            room = max(4, width - 4 - len(date) - len(perhaps) - 2)
            outlet = Part(" " + pad(row.outlet or "—", room), "link")
            return [bar, mark, outlet, Part(perhaps, "accent"), Part(f"  {date}", "dim")]
        return [bar, Part("   " + clip_words(row.title, max(4, width - 5)))] if line == 1 else [bar]


def number(count: int, noun: str) -> str:
    """Return `1 report` or `3 reports`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
