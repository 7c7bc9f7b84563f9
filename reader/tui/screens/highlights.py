"""All highlights and notes: filter, sort, change, and go to the passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Resize

from reader.library.sifted import rows
from reader.text.sifting import sift
from reader.tui.actions import Scope
from reader.tui.screens import highlights_acts as acts
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts.knowing import edited_entries
from reader.tui.widgets.annotation_groups import GROUPINGS, grouped
from reader.tui.widgets.annotation_orders import ORDERS
from reader.tui.widgets.annotation_rows import AnnotationRow, AnnotationRows, GroupRow
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import Listed, RowList

EMPTY = """\
No highlights yet.

Open an article and press H: the sentence under the caret is kept,
or what you have selected with v or the mouse. a adds a note."""

NEED_A_HIGHLIGHT = frozenset("open mark kind note tag accept new_claim attach remove copy".split())
"""The acts that have nothing to act on while no highlight is listed."""

AIRY = 30
"""Lines of the terminal from which a blank line stands between highlights."""


class HighlightsScreen(BaseScreen):
    """The list of highlights."""

    SCOPE = Scope.HIGHLIGHTS
    DEFAULT_CSS: ClassVar = "HighlightsScreen > PartsLine { background: $surface; }"

    def __init__(self) -> None:
        super().__init__()
        self.all: list[AnnotationRow] = []
        self._filter = ""
        self._order = 0
        self._grouping: int | None = None
        """Which of GROUPINGS the headings come from; None for a list without headings."""
        self._folded: set[str] = set()

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        yield RowList(self._painter(), empty=EMPTY, id="rows")
        yield NoteView(id="edit")
        yield InputBar(id="bar")

    @property
    def rows(self) -> RowList[AnnotationRow | GroupRow]:
        return self.query_one("#rows", RowList)

    @property
    def row(self) -> AnnotationRow | None:
        """Return the chosen highlight; None on a heading and in an empty list."""
        row = self.rows.row
        return row if isinstance(row, AnnotationRow) else None

    @property
    def taken(self) -> list[AnnotationRow]:
        """Return what an act applies to: the marked highlights, all of a chosen heading, or the chosen one."""
        found = [
            one
            for row in self.rows.rows_of(self.rows.taken)
            for one in (row.rows if isinstance(row, GroupRow) else (row,))
        ]
        # Under several tags it is listed several times.
        return list({acts.id_of(row): row for row in found}.values())

    def kind_name(self, kind: str) -> str:
        """Return what the user calls a kind."""
        return self.variorum.settings.kind_names.get(kind, kind)

    def load(self) -> None:
        self.all = rows(self.variorum.library, self.variorum.library.annotations.all())
        self._show()

    def on_resize(self, event: Resize) -> None:
        airy = event.size.height >= AIRY
        if self.rows.painter.height != (4 if airy else 3):
            self.rows.painter = self._painter(airy)
            self._show()

    def _painter(self, airy: bool = True) -> AnnotationRows:
        return AnnotationRows(airy=airy, names=self.variorum.settings.kind_names)

    def _show(self) -> None:
        chosen = self.rows.row
        keeps = sift(self._filter)
        shown = [row for row in self.all if keeps(row)]
        shown.sort(key=ORDERS[self._order].key)
        self.rows.empty = EMPTY if not self.all else "No highlight fits the filter; Esc clears it."
        listed = self._under_headings(shown)
        at = next((n for n, row in enumerate(listed) if chosen and _same(row, chosen)), None)
        # Keys are places in the order shown, so marks do not outlive a change of it.
        self.rows.marks.clear()
        self.rows.show(Listed(listed), key=at)
        self._summarise(len(shown))
        self._show_edit()
        self.show_hints()

    def _under_headings(self, shown: Sequence[AnnotationRow]) -> Sequence[AnnotationRow | GroupRow]:
        if self._grouping is None:
            return shown
        return grouped(shown, GROUPINGS[self._grouping], self._folded, self.variorum.settings.kind_names)

    def _summarise(self, shown: int) -> None:
        lost = sum(row.placed.anchored.range is None for row in self.all)
        hidden = len(self.all) - shown
        told = [f"{shown} highlight" + ("" if shown == 1 else "s")]
        if hidden:
            told.append(f"{hidden} hidden by “{self._filter}”")
        if lost:
            told.append(f"{lost} orphaned")
        self.query_one("#summary", PartsLine).show(
            Spot("Highlights", "strong"),
            Spot("   " + " · ".join(told), "dim"),
            right=(
                Spot(self._headings, "dim", self.action_group),
                Spot(ORDERS[self._order].name, "dim", self.action_sort),
            ),
        )

    @property
    def _headings(self) -> str:
        return "" if self._grouping is None else f"grouped {GROUPINGS[self._grouping].name} · "

    @on(RowList.Chosen)
    def _show_edit(self) -> None:
        """Show what an edit of the article did to the chosen highlight."""
        row = self.row
        told = []
        if row is not None:
            key = self.variorum.keymap.key("highlights.accept")
            told = edited_entries(key, row.placed.annotation.target.quote, row.placed.anchored)
        self.query_one(NoteView).show(told)

    # Actions.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("filter", "sort", "group", "export"):
            return bool(self.all)
        return action not in NEED_A_HIGHLIGHT or bool(self.rows.count)

    @on(RowList.Opened)
    def action_open(self) -> None:
        """Go to the passage; an orphan opens its article where it stood. A heading folds."""
        row = self.rows.row
        if isinstance(row, GroupRow):
            self._folded ^= {row.name}
            self._show()
        elif row is not None:
            self.variorum.read([row.article.id], at=row.placed.anchored.range)

    def action_filter(self) -> None:
        def closed(text: str, keep: bool) -> None:
            self._filter = text.strip() if keep else ""
            self._show()

        def changed(text: str) -> None:
            self._filter = text.strip()
            self._show()

        self.query_one(InputBar).begin("Filter", self._filter, changed=changed, closed=closed)

    def action_sort(self) -> None:
        choices = [Choice(n, order.name, key=str(n + 1)) for n, order in enumerate(ORDERS)]

        def chosen(order: int | None) -> None:
            if order is not None:
                self._order = order
                self._show()

        self.app.push_screen(Choose("Sort highlights", choices, chosen=self._order), chosen)

    def action_group(self) -> None:
        """Put the highlights under headings, or take these away."""
        names = ["without headings", *(grouping.name for grouping in GROUPINGS)]
        choices = [Choice(n, name, key=str(n)) for n, name in enumerate(names)]

        def chosen(place: int | None) -> None:
            if place is not None:
                self._grouping = place - 1 if place else None
                self._folded.clear()
                self._show()

        now = 0 if self._grouping is None else self._grouping + 1
        self.app.push_screen(Choose("Group highlights", choices, chosen=now), chosen)

    def action_mark(self, count: int | None = None) -> None:
        self.rows.action_mark(count)

    def action_kind(self, kind: str) -> None:
        acts.kind(self, kind)

    def action_note(self) -> None:
        acts.note(self)

    def action_tag(self) -> None:
        acts.tag(self)

    def action_accept(self) -> None:
        acts.accept(self)

    def action_new_claim(self) -> None:
        acts.new_claim(self)

    def action_attach(self) -> None:
        acts.attach(self)

    def action_remove(self) -> None:
        acts.remove(self)

    def action_copy(self) -> None:
        acts.copy(self)

    def action_export(self) -> None:
        acts.export(self)

    def action_back(self) -> None:
        """Clear the marks, then the filter, then leave."""
        if self.rows.unmark():
            return
        if self._filter:
            self._filter = ""
            self._show()
        else:
            super().action_back()


def _same(one: AnnotationRow | GroupRow, other: AnnotationRow | GroupRow) -> bool:
    if isinstance(one, GroupRow) or isinstance(other, GroupRow):
        return isinstance(one, GroupRow) and isinstance(other, GroupRow) and one.name == other.name
    return acts.id_of(one) == acts.id_of(other)
