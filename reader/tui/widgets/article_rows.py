"""How an article stands in a list: what is shown at which width. Widths are cells; the title gets the space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.events import Resize
from textual.message import Message

from reader.model.dates import PublicationDate
from reader.model.listing import ArticleRow, Sort
from reader.tui.fitting import cell_len, clip, pad
from reader.tui.widgets.row_list import Look, Part, RowList

UNREAD, READ, STARRED, MARKED = "●", " ", "★", "✓"
TITLE_SUFFERS = 84
"""Cells of a list below which most headlines would be cut on one line."""

TALL_LIST = 24
"""Lines of a list that still shows a dozen articles on two lines each."""

SHORT_DATE = 7

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

    def heading(self, width: int, sort: Sort | None, ascending: bool) -> list[tuple[str, Sort | None]]:
        """Return the column titles as (text, the order a click chooses)."""
        shape = columns(width)
        title, outlet, date = titles(sort, ascending)
        cells: list[tuple[str, Sort | None]] = [
            (" " * FLAGS, None),
            (pad(title, shape.title(width)), Sort.TITLE),
        ]
        if shape.outlet:
            cells.append(("  " + pad(outlet, shape.outlet), Sort.OUTLET))
        if shape.tags:
            cells.append(("  " + pad("Tags", shape.tags), None))
        if shape.notes:
            cells.append(("  " + pad("Notes", shape.notes, right=True), None))
        if shape.date:
            cells.append(("  " + pad(date, shape.date, right=True), Sort.PUBLISHED))
        return cells


class TallArticleRows(ArticleRows):
    """Paints article rows on two lines: the title has the first for itself."""

    height = 2

    def paint(self, row: ArticleRow, line: int, width: int, look: Look) -> Sequence[Part]:
        if line == 0:
            title = Part(pad(row.title, max(1, width - FLAGS - 1)), _title_style(row))
            return [*self._flags(row, look), title]
        bar = Part(("▌" if look.chosen else " ") + " " * (FLAGS - 1), "link")
        date = self._date(row.published, SHORT_DATE)
        outlet = Part(clip(row.outlet or "no outlet", width // 2), "dim" if row.read else "link")
        notes = _notes(row)
        parts = [bar, outlet, Part(f" · {date}" if date else "", "dim")]
        parts.append(Part(f"  {notes}" if notes else "", "accent"))
        room = width - sum(cell_len(p.text) for p in parts) - 3
        return [*parts, Part("  " + clip(" ".join(f"#{t}" for t in row.tags), max(0, room)), "dim")]

    def heading(self, width: int, sort: Sort | None, ascending: bool) -> list[tuple[str, Sort | None]]:
        title, outlet, date = titles(sort, ascending)
        return [
            (" " * FLAGS, None),
            (f"{title}  ", Sort.TITLE),
            (f"{outlet}  ", Sort.OUTLET),
            (date, Sort.PUBLISHED),
        ]


def titles(sort: Sort | None, ascending: bool) -> tuple[str, str, str]:
    """Return the names of the sortable columns; an arrow stands at the one in force."""
    arrow = " ↑" if ascending else " ↓"
    names = ((Sort.TITLE, "Title"), (Sort.OUTLET, "Outlet"), (Sort.PUBLISHED, "Date"))
    title, outlet, date = (name + (arrow if order is sort else "") for order, name in names)
    return title, outlet, date


class ArticleList(RowList[ArticleRow]):
    """The articles, on one line each or, where a tall and narrow list cuts titles short, on two."""

    class Reshaped(Message):
        """Rows are drawn in another way: the column titles are others."""

    def __init__(self, today: date, *, id: str | None = None) -> None:
        self._rows_by_height = (ArticleRows(today), TallArticleRows(today))
        super().__init__(self._rows_by_height[0], id=id)

    @property
    def article_painter(self) -> ArticleRows:
        return self.painter if isinstance(self.painter, ArticleRows) else self._rows_by_height[0]

    def on_resize(self, event: Resize) -> None:
        tall = event.size.width < TITLE_SUFFERS and event.size.height >= TALL_LIST
        if self.painter is not self._rows_by_height[tall]:
            self.paint_with(self._rows_by_height[tall])
            self.post_message(self.Reshaped())


def _title_style(row: ArticleRow) -> str:
    return "dim" if row.read else "strong"


def _notes(row: ArticleRow) -> str:
    """Return the counts of highlights without and with a note: `3▪ 1✎`."""
    marks = f"{row.highlights}▪" if row.highlights else ""
    notes = f"{row.notes}✎" if row.notes else ""
    return f"{marks} {notes}".strip()
