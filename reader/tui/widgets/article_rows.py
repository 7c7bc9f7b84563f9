"""How an article stands in a list: what is shown at which width. Widths are cells; the title gets the space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.model.dates import PublicationDate
from reader.model.listing import ArticleRow, Sort
from reader.tui.fitting import cell_len, clip, pad
from reader.tui.widgets.row_list import Look, Part

UNREAD, READ, STARRED, MARKED = "●", " ", "★", "✓"
FLAGS = 4
"""Cells of the chosen bar, the mark or unread dot, the star and a blank."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the columns; 0 leaves one out. What is left is the title's."""

    date: int = 0
    outlet: int = 0
    notes: int = 0
    tags: int = 0

    def title(self, width: int) -> int:
        """Return the cells of the title."""
        others = sum(w + 2 for w in (self.date, self.outlet, self.notes, self.tags) if w)
        return max(8, width - FLAGS - others)


_BY_WIDTH = (
    (130, Columns(date=10, outlet=22, notes=6, tags=20)),
    (112, Columns(date=10, outlet=20, notes=6, tags=14)),
    (84, Columns(date=10, outlet=20, notes=6)),
    (64, Columns(date=7, outlet=16, notes=6)),
    (50, Columns(date=7, outlet=12)),
    (34, Columns(date=7)),
    (0, Columns()),
)


def columns(width: int) -> Columns:
    """Return the columns for a list of this width."""
    return next(found for least, found in _BY_WIDTH if width >= least)


class ArticleRows:
    """Paints article rows on one line each."""

    height = 1

    def __init__(self, today: date) -> None:
        self._today = today

    def paint(self, row: ArticleRow, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return the row as parts of exactly `width` cells or fewer."""
        shape = columns(width)
        faint = "dim" if row.read else ""
        parts = [*self._flags(row, look), Part(pad(row.title, shape.title(width)), _title_style(row))]
        if shape.outlet:
            parts.append(Part("  " + pad(row.outlet or "", shape.outlet), faint or "link"))
        if shape.tags:
            parts.append(Part("  " + pad(" ".join(row.tags), shape.tags), "dim"))
        if shape.notes:
            parts.append(Part("  " + pad(_notes(row), shape.notes, right=True), "accent"))
        if shape.date:
            parts.append(
                Part("  " + pad(self._date(row.published, shape.date), shape.date, right=True), "dim")
            )
        return parts

    def _flags(self, row: ArticleRow, look: Look) -> list[Part]:
        state = (MARKED, "good strong") if look.marked else (READ if row.read else UNREAD, "link")
        return [
            Part("▌" if look.chosen else " ", "link"),
            Part(*state),
            Part(STARRED if row.starred else " ", "accent"),
            Part("⚠" if row.missing else " ", "bad"),
        ]

    def _date(self, published: PublicationDate | None, width: int) -> str:
        if published is None:
            return ""
        if width >= 10:
            return published.at.strftime("%Y-%m-%d")
        day = f"{published.at.day} {published.at:%b}"
        return day if published.at.year == self._today.year else f"{published.at:%b} ’{published.at:%y}"

    def heading(self, width: int, sort: Sort, ascending: bool) -> list[tuple[str, Sort | None]]:
        """Return the column titles as (text, the order a click chooses)."""
        shape = columns(width)
        arrow = " ↑" if ascending else " ↓"

        def name(text: str, order: Sort) -> str:
            return text + (arrow if sort is order else "")

        cells: list[tuple[str, Sort | None]] = [
            (" " * FLAGS, None),
            (pad(name("Title", Sort.TITLE), shape.title(width)), Sort.TITLE),
        ]
        if shape.outlet:
            cells.append(("  " + pad(name("Outlet", Sort.OUTLET), shape.outlet), Sort.OUTLET))
        if shape.tags:
            cells.append(("  " + pad("Tags", shape.tags), None))
        if shape.notes:
            cells.append(("  " + pad("Notes", shape.notes, right=True), None))
        if shape.date:
            cells.append(("  " + pad(name("Date", Sort.PUBLISHED), shape.date, right=True), Sort.PUBLISHED))
        return cells


def _title_style(row: ArticleRow) -> str:
    return "dim" if row.read else "strong"


def _notes(row: ArticleRow) -> str:
    """Return the counts of highlights without and with a note: `3▪ 1✎`."""
    marks = f"{row.highlights}▪" if row.highlights else ""
    notes = f"{row.notes}✎" if row.notes else ""
    return f"{marks} {notes}".strip()


def one_line(row: ArticleRow, width: int) -> str:
    """Return outlet and title for places that name an article, as in a question."""
    outlet = f"{row.outlet}: " if row.outlet else ""
    return clip(outlet + row.title, width)


__all__ = ["ArticleRows", "Columns", "cell_len", "columns", "one_line"]
