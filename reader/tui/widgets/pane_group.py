"""One to four articles side by side; as many are shown as can be read, the others are tabs.

Panes count from 0 here, from 1 on the screen. Widths are cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Click, DescendantFocus, Resize
from textual.message import Message
from textual.reactive import reactive

from reader.model.annotation import PlacedAnnotation
from reader.model.article import Article, Revision
from reader.model.claim import Evidence
from reader.model.ids import AnnotationId
from reader.text.layers import Mark
from reader.tui.marks import counted, highlight_mark
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.pane_head import HeadFacts, PaneHead, facts_of
from reader.tui.widgets.pane_tabs import PaneTabs

MOST = 4
"""Panes at once; more cannot be compared by eye."""

ROOM = (90, 135, 180)
"""Widths from which two, three and four panes stand side by side: 45 cells each, a short line of prose."""


class Pane(Vertical):
    """One article with its head. What is drawn on it stands in `annotations`."""

    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; }
    Pane.-divided { border-left: vkey $panel; }
    Pane > ArticlePane { height: 1fr; }
    """

    def __init__(
        self,
        article: Article,
        revision: Revision,
        annotations: Iterable[PlacedAnnotation] = (),
        *,
        text_width: int = 76,
    ) -> None:
        super().__init__()
        self.article = article
        self.revision = revision
        self.annotations = {placed.annotation.id: placed for placed in annotations}
        """In reading order, orphans last; new ones at the end."""
        self.evidence: list[Evidence] = []
        """What the article gives to claims, placed."""
        self.remembered: int | None = None
        """The caret's place as the library has it; None until it has been told."""
        self.kept_unread = False
        """True when the user wants the article to stay unread."""
        self._layers: dict[str, list[Mark]] = {}
        self.head = PaneHead(facts_of(article))
        self.view = ArticlePane()
        self.view.text_width = text_width

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.view

    def on_mount(self) -> None:
        self.view.show(self.revision.document, marks=self._marks(), caret=self.article.progress)
        self.count()

    @property
    def text(self) -> str:
        return self.revision.text

    def put(self, placed: PlacedAnnotation) -> None:
        """Show a highlight as it is now: a new one, a changed one, one that has lost its place."""
        self.annotations[placed.annotation.id] = placed
        mark = highlight_mark(placed)
        if mark is None:
            self.view.remove_mark(placed.annotation.id)
        else:
            self.view.replace_mark(mark)
        self.count()

    def take_away(self, annotation: AnnotationId) -> None:
        """Show a highlight no longer."""
        self.annotations.pop(annotation, None)
        self.view.remove_mark(annotation)
        self.count()

    def level(self, annotations: Iterable[PlacedAnnotation]) -> None:
        """Show exactly these highlights, touching only the marks that differ."""
        now = {placed.annotation.id: placed for placed in annotations}
        for gone in self.annotations.keys() - now.keys():
            self.take_away(gone)
        for placed in now.values():
            if placed != self.annotations.get(placed.annotation.id):
                self.put(placed)
        self.annotations = now

    def show_layer(self, name: str, marks: Sequence[Mark]) -> None:
        """Show marks that the user has not made, in place of the last ones of that name."""
        before = self._layers.get(name, [])
        self._layers[name] = list(marks)
        for mark in before:
            self.view.remove_mark(mark.id)
        for mark in marks:
            self.view.add_mark(mark)

    def revise(self, article: Article, revision: Revision, annotations: Iterable[PlacedAnnotation]) -> None:
        """Show another text of the same article, at the same place as far as that can be told."""
        share = self.view.caret / max(1, len(self.text))
        self.article, self.revision = article, revision
        self.annotations = {placed.annotation.id: placed for placed in annotations}
        self._layers.clear()
        caret = round(share * len(revision.text))
        self.view.show(revision.document, marks=self._marks(), caret=caret)
        self.count()

    def count(self) -> None:
        """Bring the head up to date."""
        known = facts_of(self.article, self.head.facts.number)
        self.head.facts = counted(known, self.annotations.values())

    def _marks(self) -> list[Mark]:
        found = (highlight_mark(placed) for placed in self.annotations.values())
        return [mark for mark in found if mark is not None]

    def on_click(self, event: Click) -> None:
        self.view.focus()

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._tell_progress)

    @on(ArticlePane.Scrolled)
    def _tell_progress(self) -> None:
        self.head.percent = round(self.view.progress * 100)


class PaneGroup(Vertical):
    """The panes. One of them is the current one, also while a dialog or the find bar has the focus."""

    DEFAULT_CSS = """
    PaneGroup { height: 1fr; }
    PaneGroup > Horizontal { height: 1fr; }
    """

    index: reactive[int] = reactive(0, init=False)
    """Which pane is the current one."""

    @dataclass
    class Turned(Message):
        """Another pane is the current one."""

        group: PaneGroup
        pane: Pane

        @property
        def control(self) -> PaneGroup:
            return self.group

    def __init__(self, panes: Sequence[Pane] = ()) -> None:
        super().__init__()
        self.panes = list(panes)
        self._first = 0
        """The leftmost pane shown."""

    def compose(self) -> ComposeResult:
        yield PaneTabs()
        with Horizontal():
            yield from self.panes

    def on_mount(self) -> None:
        self._arrange()

    @property
    def current(self) -> Pane:
        return self.panes[min(self.index, len(self.panes) - 1)]

    @property
    def shown(self) -> list[Pane]:
        """Return the panes that are on the screen now."""
        return [pane for pane in self.panes if pane.display]

    @property
    def full(self) -> bool:
        return len(self.panes) >= MOST

    async def add(self, pane: Pane) -> None:
        """Put a pane to the right of the current one and go there."""
        place = self.panes.index(self.current)
        await self.query_one(Horizontal).mount(pane, after=self.current)
        self.panes.insert(place + 1, pane)
        self.go(place + 1)

    async def replace(self, old: Pane, new: Pane) -> None:
        """Put another article into the place of one."""
        await self.query_one(Horizontal).mount(new, after=old)
        self.panes[self.panes.index(old)] = new
        self._arrange()
        new.view.focus()
        await old.remove()
        self.post_message(self.Turned(self, new))

    async def close(self, pane: Pane) -> None:
        """Take a pane away; its left neighbour becomes the current one. The last one stays."""
        place = self.panes.index(pane)
        if len(self.panes) == 1:
            return
        self.panes.remove(pane)
        self.set_reactive(PaneGroup.index, max(0, place - 1))
        self._arrange()
        self.current.view.focus()
        await pane.remove()
        self.post_message(self.Turned(self, self.current))

    def action_go_pane(self, by: int) -> None:
        self.go(self.index + by)

    def go(self, index: int) -> None:
        """Make a pane the current one, counted around the ends."""
        self.index = index % len(self.panes)
        self._arrange()
        self.current.view.focus()

    def bring(self, pane: Pane) -> bool:
        """Show a pane beside the current one, where two fit; tells whether it came up."""
        if pane in self.shown or len(self.shown) < 2:
            return False
        self._arrange(beside=self.panes.index(pane))
        return True

    def watch_index(self) -> None:
        self._arrange()
        self.post_message(self.Turned(self, self.current))

    def on_resize(self, event: Resize) -> None:
        if self.is_mounted:
            self._arrange()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        for index, pane in enumerate(self.panes):
            if event.widget is pane.view:
                self.index = index

    @on(PaneTabs.Chosen)
    def _tab_chosen(self, event: PaneTabs.Chosen) -> None:
        event.stop()
        self.go(event.index)

    def _arrange(self, beside: int | None = None) -> None:
        """Show as many panes as fit, the current one and the one wished beside it among them."""
        total = len(self.panes)
        if not total:
            return
        # Before there is a size, that of the screen keeps panes from being drawn too narrow at first.
        fit = min(total, 1 + bisect_right(ROOM, self.size.width or self.app.size.width))
        current = min(self.index, total - 1)
        shown = self._in_sight(fit, current, beside)
        for index, pane in enumerate(self.panes):
            pane.display = index in shown
            pane.set_class(index > shown[0], "-divided")
            pane.head.current = index == current and total > 1
            pane.head.facts = numbered(pane.head.facts, index + 1 if total > 1 else 0)
        tabs = self.query_one(PaneTabs)
        tabs.display = fit < total
        self.set_class(fit < total, "-tabbed")
        tabs.names = tuple(pane.head.facts.name for pane in self.panes)
        tabs.current, tabs.shown = current, shown

    def _in_sight(self, fit: int, current: int, beside: int | None) -> tuple[int, ...]:
        """Return which panes to show: those that are, while they fit; else neighbours."""
        before = tuple(index for index, pane in enumerate(self.panes) if pane.display)
        if len(before) == fit and current in before:
            if beside is None or beside in before:
                return before
            # Of those that were shown, the furthest from the current one makes room.
            kept = sorted(set(before) - {current}, key=lambda index: abs(index - current))
            return tuple(sorted([current, beside, *kept[: fit - 2]]))
        self._first = max(0, min(max(self._first, current - fit + 1), current, len(self.panes) - fit))
        return tuple(range(self._first, self._first + fit))


def numbered(facts: HeadFacts, number: int) -> HeadFacts:
    """Return the facts with another pane number."""
    return facts if facts.number == number else replace(facts, number=number)
