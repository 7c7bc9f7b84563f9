"""All highlights and notes: filter, sort, change, and go to the passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Resize

from reader.library.claims import Passage
from reader.model.annotation import Kind
from reader.model.claim import Stance
from reader.model.ids import AnnotationId
from reader.tui.actions import Scope
from reader.tui.citation import citation
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.prompts import Choice, Choose, TagEditor, tag_changes
from reader.tui.screens.reading_acts.knowing import edited_entries
from reader.tui.widgets.annotation_orders import ORDERS
from reader.tui.widgets.annotation_rows import AnnotationRow, AnnotationRows
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import RowList

EMPTY = """\
No highlights yet.

Open an article and press H: the sentence under the caret is kept,
or what you have selected with v or the mouse. a adds a note."""

AIRY = 30
"""Lines of the terminal from which a blank line stands between highlights."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The source of the list."""

    rows: Sequence[AnnotationRow] = ()

    @property
    def keys(self) -> Sequence[int]:
        return range(len(self.rows))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, AnnotationRow]:
        return {key: self.rows[key] for key in keys}


class HighlightsScreen(BaseScreen):
    """The list of highlights."""

    SCOPE = Scope.HIGHLIGHTS
    DEFAULT_CSS: ClassVar = "HighlightsScreen > PartsLine { background: $surface; }"

    def __init__(self) -> None:
        super().__init__()
        self._all: list[AnnotationRow] = []
        self._filter = ""
        self._order = 0

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        yield RowList(self._painter(), empty=EMPTY, id="rows")
        yield NoteView(id="edit")
        yield InputBar(id="bar")

    @property
    def rows(self) -> RowList[AnnotationRow]:
        return self.query_one("#rows", RowList)

    def load(self) -> None:
        library = self.variorum.library
        placed = library.annotations.all()
        articles = {
            a.id: a for a in library.articles.many(sorted({p.annotation.target.article for p in placed}))
        }
        self._all = [
            AnnotationRow(p, articles[p.annotation.target.article])
            for p in placed
            if p.annotation.target.article in articles
        ]
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
        words = self._filter.casefold().split()
        shown = [row for row in self._all if all(word in row.words for word in words)]
        shown.sort(key=ORDERS[self._order].key)
        self.rows.empty = EMPTY if not self._all else "No highlight fits the filter; Esc clears it."
        at = next((n for n, row in enumerate(shown) if chosen and _id(row) == _id(chosen)), None)
        # Keys are places in the order shown, so marks do not outlive a change of it.
        self.rows.marks.clear()
        self.rows.show(Shown(shown), key=at)
        self._summarise(len(shown))
        self._show_edit()
        self.show_hints()

    def _summarise(self, shown: int) -> None:
        lost = sum(row.placed.anchored.range is None for row in self._all)
        hidden = len(self._all) - shown
        told = [f"{shown} highlight" + ("" if shown == 1 else "s")]
        if hidden:
            told.append(f"{hidden} hidden by “{self._filter}”")
        if lost:
            told.append(f"{lost} orphaned")
        self.query_one("#summary", PartsLine).show(
            Spot("Highlights", "strong"),
            Spot("   " + " · ".join(told), "dim"),
            right=(Spot(ORDERS[self._order].name, "dim", self.action_sort),),
        )

    @on(RowList.Chosen)
    def _show_edit(self) -> None:
        """Show what an edit of the article did to the chosen highlight."""
        row = self.rows.row
        told = []
        if row is not None:
            key = self.variorum.keymap.key("highlights.accept")
            told = edited_entries(key, row.placed.annotation.target.quote, row.placed.anchored)
        self.query_one(NoteView).show(told)

    # Actions.

    @on(RowList.Opened)
    def action_open(self) -> None:
        """Go to the passage; an orphan opens its article where it stood."""
        row = self.rows.row
        if row is not None:
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

    def action_mark(self, count: int | None = None) -> None:
        self.rows.action_mark(count)

    def action_kind(self, kind: str) -> None:
        """Give the taken highlights a kind."""
        taken = self._taken()
        done = _done(taken, f"now “{kind}”")
        with self.variorum.library.history.together(done):
            for row in taken:
                self.variorum.library.annotations.edit(_id(row), kind=Kind(kind))
        self._wrote(taken, done)

    def action_note(self) -> None:
        row = self.rows.row
        if row is None:
            return
        from reader.tui.screens.note_editor import NoteEditor

        def saved(text: str | None) -> None:
            if text is not None:
                self.variorum.library.annotations.edit(_id(row), note=text)
                self.variorum.wrote("Saved the note")

        annotation = row.placed.annotation
        self.app.push_screen(NoteEditor("Note", annotation.body, about=row.placed.anchored.quote), saved)

    def action_tag(self) -> None:
        """Edit the tags that the taken highlights have in common; each keeps its others."""
        taken = self._taken()
        if not taken:
            return
        tagged = [row.placed.annotation.tags for row in taken]
        common = [tag for tag in tagged[0] if all(tag in tags for tags in tagged)]

        def saved(tags: list[str] | None) -> None:
            add, remove = tag_changes(common, tags or ())
            if tags is None or not (add or remove):
                return
            done = _done(taken, f"tagged: {' '.join([f'+{t}' for t in add] + [f'−{t}' for t in remove])}")
            with self.variorum.library.history.together(done):
                for row in taken:
                    kept = [tag for tag in row.placed.annotation.tags if tag not in remove]
                    self.variorum.library.annotations.edit(_id(row), tags=[*dict.fromkeys([*kept, *add])])
            self._wrote(taken, done)

        known = sorted({tag for row in self._all for tag in row.placed.annotation.tags}, key=str.casefold)
        self.app.push_screen(TagEditor(f"Tags of {_count(taken)}", common, known), saved)

    def action_accept(self) -> None:
        """Take the words that stand there now; orphans wait for a new place."""
        taken = [row for row in self._taken() if row.placed.anchored.state.is_edited]
        done = self.variorum.library.annotations.accept([_id(row) for row in taken])
        if done:
            self.variorum.wrote(f"Accepted {_count([row for row in taken if row.placed.anchored.range])}")
        elif taken:
            key = self.variorum.keymap.key("reading.reattach")
            self.variorum.say(f"It has no place: open its article, select one, then {key}")
        else:
            self.variorum.say("Nothing was changed under it")

    def action_new_claim(self) -> None:
        """Make a claim with the taken highlights as its evidence."""
        taken = self._passages()
        if not taken:
            return
        from reader.tui.screens.note_editor import StatementEditor

        def saved(text: str | None) -> None:
            if text:
                self.variorum.library.claims.new(text, [_passage(row) for row in taken])
                self.variorum.wrote("Made a claim; g c shows the claims")

        quote = " ".join(taken[0].placed.anchored.quote.split())
        self.app.push_screen(StatementEditor("New claim", quote, about="Say it in your own words."), saved)

    def action_attach(self) -> None:
        """Attach the taken highlights to a claim; words that fit none become a new one."""
        taken = self._passages()
        if not taken:
            return
        from reader.tui.screens.claim_picker import Picked, pick_claim, pick_stance

        claims = self.variorum.library.claims

        def picked(choice: Picked | None) -> None:
            if choice is not None:
                statement = choice.claim.text if choice.claim else choice.statement
                self.app.push_screen(pick_stance(statement), lambda stance: attach(choice, stance))

        def attach(choice: Picked, stance: Stance | None) -> None:
            if stance is None:
                return
            passages = [replace(_passage(row), stance=stance) for row in taken]
            done = _done(taken, f"attached: {stance}")
            if choice.claim is None:
                claims.new(choice.statement, passages)
            else:
                with self.variorum.library.history.together(done):
                    for passage in passages:
                        claims.attach(choice.claim.id, passage)
            self._wrote(taken, done)

        self.app.push_screen(pick_claim(claims.all()), picked)

    def action_remove(self) -> None:
        """Take highlights away; u brings them back."""
        taken = self._taken()
        if taken:
            self.variorum.library.annotations.remove([_id(row) for row in taken])
            undo = self.variorum.keymap.key("global.undo")
            back = "it" if len(taken) == 1 else "them"
            self._wrote(taken, _done(taken, f"removed; {undo} brings {back} back"))

    def action_copy(self) -> None:
        taken = self._taken()
        if taken:
            self.variorum.copy(
                "\n\n".join(
                    citation(row.article.metadata, row.placed.anchored.quote or row.placed.annotation.body)
                    for row in taken
                ),
                "citation",
            )

    def action_export(self) -> None:
        """Write the taken highlights' articles, or all, to a Markdown file."""
        from reader.tui.screens.exporting import ask_and_export

        marked = [row for row in self._taken() if self.rows.marks]
        ask_and_export(self.variorum, "highlights", [row.article.id for row in marked])

    def action_back(self) -> None:
        """Clear the marks, then the filter, then leave."""
        if self.rows.unmark():
            return
        if self._filter:
            self._filter = ""
            self._show()
        else:
            super().action_back()

    def _taken(self) -> list[AnnotationRow]:
        return self.rows.rows_of(self.rows.taken)

    def _passages(self) -> list[AnnotationRow]:
        """Return the taken ones that stand on a passage: no orphans, no notes on an article."""
        taken = self._taken()
        return [row for row in taken if row.placed.anchored.range and not row.placed.annotation.target.whole]

    def _wrote(self, taken: Sequence[AnnotationRow], done: str) -> None:
        if taken:
            self.variorum.wrote(done)


def _count(rows: Sequence[AnnotationRow]) -> str:
    return f"{len(rows)} highlight{'' if len(rows) == 1 else 's'}"


def _done(rows: Sequence[AnnotationRow], what: str) -> str:
    return f"{_count(rows)} {what}"


def _id(row: AnnotationRow) -> AnnotationId:
    return row.placed.annotation.id


def _passage(row: AnnotationRow) -> Passage:
    assert row.placed.anchored.range is not None
    return Passage(row.article.id, row.placed.anchored.range)
