"""What the reading screen shows: the panes, the notes of the place, the summary of a comparison, the find bar.

Offsets are code points of the revision in a pane, end excluded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.events import Resize

from reader.model.annotation import Kind
from reader.model.ranges import TextRange
from reader.tui.actions import Action, Scope
from reader.tui.keymap import BY_ID
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.reading_acts import (
    arranging,
    comparing,
    diffing,
    finding,
    following,
    hinting,
    judging,
    keeping,
    knowing,
    linking,
    noting,
    resizing,
    seeking,
    tabulating,
)
from reader.tui.screens.reading_acts.asking import guarded
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.pane_group import Pane, PaneGroup
from reader.tui.widgets.parts_line import PartsLine, Spot

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.finding import Comparison
    from reader.model.ids import ArticleId, ClaimId


class ReadingDesk(BaseScreen):
    """The articles and all that is shown about them; what can be done is the screen's."""

    SCOPE = Scope.READING
    DEFAULT_CSS = """
    ReadingDesk { layers: base above; }
    ReadingDesk > #summary { display: none; background: $surface; }
    ReadingDesk.-comparing > #summary { display: block; }
    ReadingDesk.-low NoteView { max-height: 3; }
    ReadingDesk.-flat {
        &.-comparing > #summary { display: none; }
        & NoteView { max-height: 2; }
        & .-tabbed PaneHead { display: none; }
    }
    ReadingDesk.-zen {
        & PaneHead, & PaneTabs, & > #summary, & > StatusLine { display: none; }
        & NoteView { background: $background; }
    }
    """

    def __init__(
        self,
        articles: Sequence[ArticleId] = (),
        at: TextRange | Sequence[TextRange | None] | None = None,
        find: str = "",
    ) -> None:
        super().__init__()
        self._wanted = tuple(articles)
        places = [at] if isinstance(at, TextRange) else at or []
        self._at = {article: place for article, place in zip(articles, places, strict=False) if place}
        self._find = find
        self.search = seeking.Search()
        self.comparison: Comparison | None = None
        """What comparing the open reports found; None with one report, and until it is done."""
        self.whole_comparison: Comparison | None = None
        """The same with the disagreements the user has dismissed."""
        self.walk: comparing.Walk | None = None
        """What was asked for before the comparison was done."""
        self.links = linking.Links()
        self.resized = resizing.Run()
        self.difference = diffing.Shown()
        self.uncompared = ""
        """Why there is no comparison of several reports."""
        self.claim_texts: dict[ClaimId, str] = {}
        self._writing = False
        """True while the library tells of a change this screen has drawn already."""
        self._problem = ""
        self.group = PaneGroup()
        self.notes = NoteView()
        self.summary = PartsLine(margin=2, id="summary")
        self.find_bar = FindBar()

    def content(self) -> ComposeResult:
        self.group.panes, self._problem = arranging.opened(self, self._wanted)
        yield self.group
        yield self.notes
        yield self.summary
        yield self.find_bar

    # What the topics ask for.

    @property
    def library(self) -> Library:
        return self.variorum.library

    @property
    def panes(self) -> list[Pane]:
        return self.group.panes

    @property
    def pane(self) -> Pane:
        """Return the current pane."""
        return self.group.current

    @property
    def text_width(self) -> int:
        return self.variorum.settings.text_width

    def kind_name(self, kind: Kind) -> str:
        """Return what the user calls a kind."""
        return self.variorum.settings.kind_names.get(kind, kind)

    def key(self, action: str) -> str:
        """Return the key of an action, for sentences."""
        return self.variorum.keymap.key(action) or BY_ID[action].title

    def wrote_here(self, sentence: str) -> None:
        """Tell of a write that the current pane shows already."""
        self._writing = True
        try:
            self.variorum.wrote(sentence)
        finally:
            self._writing = False
        self.show_notes()
        self.show_count()

    # Showing.

    def load(self) -> None:
        """Bring the panes level with the library; the first time, go where the reader wants to be."""
        if not self.panes:
            self._leave_empty()
            return
        for pane in self.panes:
            if not (self._writing and pane is self.pane):
                guarded(self, partial(arranging.level, self, pane))
        if not self._writing:
            self.load_claims()
        judging.level(self)
        self.show_notes()
        self.show_count()

    def hints(self) -> list[Action]:
        """Return the actions worth a place in the status line at this place, most useful first."""
        return hinting.hints(self, super().hints())

    def on_mount(self) -> None:
        super().on_mount()
        if not self.panes:
            return
        self.call_after_refresh(self.run_worker, noting.warm, thread=True, group="warm", exit_on_error=False)
        self.pane.view.focus()
        if self._problem:
            self.say(self._problem, warning=True)
        for pane in self.panes:
            if pane.article.id in self._at:
                pane.view.go_to(self._at[pane.article.id].start)
        if self._find.strip():
            self.search.arriving = not self._at
            finding.show_query(self, self._find)
        comparing.start(self)

    def _leave_empty(self) -> None:
        """There is nothing to read: say why, and go back."""
        self.app.notify(self._problem or "No article was chosen", severity="warning", markup=False)
        self.call_after_refresh(self.variorum.back)

    def load_claims(self) -> None:
        """Read what evidence the open articles give, and to which claims."""
        for pane in self.panes:
            pane.evidence = self.library.claims.about(pane.article.id)
        self.claim_texts = knowing.claim_texts(self)

    def show_notes(self) -> None:
        """Show what is known about the caret's place."""
        if not self.panes:
            return
        turned = self.notes.show(knowing.entries(self))
        if self.notes.entries:
            self.place_notes()
        if turned:
            # The strip takes lines from the text; the caret must not end up below it.
            self.call_after_refresh(self.pane.view.keep_caret_visible)

    def show_count(self) -> None:
        """Show which match the caret is at; else how many highlights and passages have lost their place."""
        self.status.fact = "" if self.find_bar.is_open else finding.told(self) or knowing.lost(self)

    def show_summary(self) -> None:
        """Show how much the reports share and where they differ."""
        several = len(comparing.opened(self)) > 1
        self.set_class(several, "-comparing")
        if several and self.comparison is None:
            self.summary.show(Spot(self.uncompared, "dim"))
        elif self.comparison is not None:
            self.summary.show(*knowing.summary(self.comparison, self.pane, self.size.width - 4))

    def place_notes(self) -> None:
        """Put the notes beside their line where there is room, else below the text."""
        if self.panes:
            self.notes.stand(knowing.margin(self))

    def on_resize(self, event: Resize) -> None:
        # Other panes may be in sight now, and what is out of it is told below.
        self.call_after_refresh(self.show_notes)
        self.call_after_refresh(self.place_notes)
        self.call_after_refresh(self.show_summary)

    @on(ArticlePane.Scrolled)
    def _scrolled(self, event: ArticlePane.Scrolled) -> None:
        if event.pane is self.pane.view:
            linking.follow(self)
        if self.notes.entries and self.notes.has_class("-margin"):
            self.place_notes()

    @on(ArticlePane.CaretMoved)
    def _caret_moved(self, event: ArticlePane.CaretMoved) -> None:
        if event.control is self.pane.view:
            self.show_notes()
            if self.search.needle:
                self.show_count()

    def on_mouse_up(self) -> None:
        # A key brings the hints up to date once it is done, the mouse does not.
        self.call_later(self.show_hints)

    @on(ArticlePane.MarkActivated)
    def _mark_activated(self, event: ArticlePane.MarkActivated) -> None:
        """A click on a sign in the margin puts the caret on its passage, so that the notes tell of it."""
        if not any(mark.id == event.id for mark in event.pane.marks_at(event.pane.caret)):
            following.go_to_mark(event.pane, event.id)
            self.call_later(self.show_hints)

    @on(ArticlePane.LinkActivated)
    def _link_activated(self, event: ArticlePane.LinkActivated) -> None:
        guarded(self, partial(keeping.open_link, self, event.href))

    @on(PaneGroup.Turned)
    def _turned(self) -> None:
        self.show_notes()
        self.show_count()
        self.show_summary()
        self.place_notes()
        self.show_hints()

    @on(seeking.Found)
    def _found(self, event: seeking.Found) -> None:
        finding.found(self, event)

    @on(seeking.Matched)
    def _matched(self, event: seeking.Matched) -> None:
        finding.arrived(self, event)

    @on(comparing.Compared)
    def _compared(self, event: comparing.Compared) -> None:
        comparing.arrived(self, event)

    @on(tabulating.Tabulated)
    def _tabulated(self, event: tabulating.Tabulated) -> None:
        tabulating.arrived(self, event)

    # Leaving.

    def on_screen_suspend(self) -> None:
        self._remember()

    def on_unmount(self) -> None:
        self._remember()

    def _remember(self) -> None:
        """Keep where reading stopped in each pane, and let the list show what is read now."""
        before = [pane.remembered for pane in self.panes]
        for pane in self.panes:
            guarded(self, partial(arranging.remember, self, pane))
        if before != [pane.remembered for pane in self.panes]:
            self.variorum.changed.publish("")
