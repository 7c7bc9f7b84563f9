"""The table of facts: a row for each matter, a column for each report; a cell shows its passage and leads to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from reader.export.comparison import words
from reader.export.facts import markdown, name, sign, table
from reader.model.article import Article
from reader.model.finding import FactRow, FactTable, Side
from reader.model.ids import ArticleId
from reader.tui.fitting import clip_words, pad, plain
from reader.tui.screens.list_dialog import DialogList, ListDialog
from reader.tui.widgets.row_list import Listed, Look, Part

if TYPE_CHECKING:
    from reader.model.development import Point
    from reader.tui.app import VariorumApp

MATTER = 36
"""Cells of the first column, where there is room."""

SHORT = 24
"""Cells of the first column that leave the values theirs."""

VALUE = 14
"""Cells of a value that is still known."""

PASSAGE = 6
"""Lines of the passage: a long sentence on a narrow screen."""

LOW = 20
"""Lines of a screen from which the passage may take all it needs."""

OTHERS = 9
"""Lines of the dialog that are neither rows nor passage."""


class FactRows:
    """Paints the rows; one of the columns is the chosen one."""

    height = 1

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.column = 0

    def widths(self, width: int) -> tuple[int, int]:
        """Return the cells of the first column and of each other."""
        spare = width - 4 - VALUE * self.columns
        first = min(MATTER, max(width // (self.columns + 1), min(SHORT, spare)))
        return first, max(4, (width - first - 4) // self.columns)

    def paint(self, row: FactRow, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return the line of a row."""
        first, each = self.widths(width)
        parts = [
            Part("▌" if look.chosen else " ", "link"),
            Part(f"{sign(row) or ' '} ", "bad" if row.disputed else "dim"),
        ]
        parts.append(Part(pad(clip_words(row.what, first - 1), first), "strong"))
        for number, cell in enumerate(row.cells):
            chosen = look.chosen and number == self.column
            style = "accent strong" if chosen else "bad" if cell and row.disputed else "" if cell else "dim"
            # Both brackets and the blank behind them are there whatever is cut between them.
            value = clip_words(words(cell) or "—", each - 3)
            parts.append(Part(pad(f"[{value}]" if chosen else f" {value}", each), style))
        return parts


class FactDialog(ListDialog[Side]):
    """The table; answers with the passage that was chosen."""

    DEFAULT_CSS = """
    FactDialog > #box { width: 96%; max-width: 180; }
    FactDialog DialogList { height: auto; max-height: 30; min-height: 1; }
    FactDialog #heads { height: 1; color: $text-accent; }
    FactDialog #passage { height: auto; max-height: 8; margin-top: 1; }
    """

    def __init__(
        self, app: VariorumApp, facts: FactTable, articles: Mapping[ArticleId, Article], at: int = 0
    ) -> None:
        disputed = sum(row.disputed for row in facts.rows)
        super().__init__(f"Facts of {len(facts.articles)} reports: {len(facts.rows)}, {disputed} disputed")
        self._variorum, self._facts, self._articles = app, facts, articles
        self._painter = FactRows(len(facts.articles))
        self._painter.column = at

    def body(self) -> ComposeResult:
        yield Static("", id="heads", markup=False)
        yield DialogList[FactRow](self._painter, empty="These reports have no fact in common that was found")
        yield Static(id="passage", markup=False)
        note = "h l report, Enter goes to the passage, T timeline, E exports, Esc leaves"
        yield Static(note, id="note", markup=False)

    def on_mount(self) -> None:
        self.query_one(DialogList).show(Listed(self._facts.rows))
        self.query_one(DialogList).focus()
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def on_row_list_chosen(self) -> None:
        self._tell()

    def _fit(self) -> None:
        """Give the rows the lines that the passage leaves; its place stays the same, however long it is."""
        rows = self.query_one(DialogList)
        room = max(1, self.size.height - OTHERS - PASSAGE)
        rows.styles.max_height = min(30, room)
        passage = self.query_one("#passage", Static).styles
        passage.min_height = PASSAGE if self.size.height > LOW else 1
        passage.max_height = PASSAGE + 2 if self.size.height > LOW else max(2, self.size.height - PASSAGE)
        self._head()
        self._tell()

    def _tell(self) -> None:
        """Show in full what the chosen row is about, and the passage of the chosen report."""
        row = self.query_one(DialogList).row
        cell = row.cells[self._painter.column] if row else None
        article = self._facts.articles[self._painter.column] if self._facts.articles else None
        who = plain(name(self._articles[article])) if article else ""
        told = (
            "says nothing of it that was found"
            if cell is None
            else f"“{plain(' '.join(cell.quote.split()))}”"
        )
        value = f", {plain(words(cell))}" if cell else ""
        self.query_one("#passage", Static).update(f"{plain(row.what)}\n{who}{value}: {told}" if row else "")

    def _head(self) -> None:
        first, each = self._painter.widths(max(20, self.query_one(DialogList).size.width - 1))
        names = [clip_words(plain(name(self._articles[i])), each - 2) for i in self._facts.articles]
        heads = " " * (3 + first) + "".join(pad(f" {text}", each) for text in names)
        self.query_one("#heads", Static).update(heads)

    def press(self, key: str) -> bool:
        match key:
            case "h" | "left":
                self.turn(-1)
            case "l" | "right" | "tab":
                self.turn(1)
            case "enter":
                self.choose()
            case "E":
                self.export()
            case "T":
                self.develop()
            case _:
                return super().press(key)
        return True

    def turn(self, by: int) -> None:
        """Choose another report."""
        self._painter.column = (self._painter.column + by) % max(1, len(self._facts.articles))
        self.query_one(DialogList).refresh()
        self._tell()

    def choose(self) -> None:
        """Answer with the chosen passage; a report that says nothing has none."""
        row = self.query_one(DialogList).row
        cell = row.cells[self._painter.column] if row else None
        if cell is not None:
            self.dismiss(cell)

    def develop(self) -> None:
        """Draw how the figure of the chosen row developed; the point that is chosen is the answer."""
        row = self.query_one(DialogList).row
        if row is None:
            return
        from reader.library.developing import row_development
        from reader.tui.screens.timeline import TimelineDialog

        def chosen(point: Point | None) -> None:
            cell = next((c for c in row.cells if c and point and c.article == point.article), None)
            if cell is not None:
                self.dismiss(cell)

        found = row_development(self._variorum.library, row)
        self.app.push_screen(TimelineDialog(row.what, found), chosen)

    def export(self) -> None:
        """Write the table to a file the user names; its ending says how."""
        from reader.tui.screens.library_acts import write_file
        from reader.tui.screens.prompts import AskLine

        forms = {".md": markdown, ".csv": table}

        def objection(path: str) -> str:
            return "" if Path(path).suffix.lower() in forms else "The name must end with .md or .csv"

        def named(path: str | None) -> None:
            if path:
                form = forms[Path(path).suffix.lower()]
                write_file(self._variorum, path, form(self._facts, self._articles))

        note = f"A name without a folder is written to {Path.cwd()}"
        ask = AskLine("Write the table to", "facts.md", note=note, objection=objection)
        self.app.push_screen(ask, named)
