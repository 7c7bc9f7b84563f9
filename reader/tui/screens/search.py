"""Search as you type over articles, notes and claims."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.worker import WorkType

from reader.model.ids import ArticleId
from reader.model.search import Hit, SearchOrder, SearchResult
from reader.tui.actions import Scope
from reader.tui.screens import search_acts as acts
from reader.tui.screens import search_asking as asking
from reader.tui.screens import search_narrowing as narrowing
from reader.tui.screens import search_preview as previewing
from reader.tui.screens import search_view as view
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.search_hints import hints
from reader.tui.screens.search_view import EMPTY, KINDS, Grouping
from reader.tui.searching import LIMIT, Beside, Question, Searcher
from reader.tui.widgets.facet_list import FacetList
from reader.tui.widgets.hit_preview import HitPreview
from reader.tui.widgets.hit_rows import HitRows, ShownHit
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.parts_line import PartsLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.status_line import StatusLine

AIRY = 30
"""Lines of the terminal from which a blank line stands between results."""

FACETS_FROM = 110
PREVIEW_FROM = 150
"""Columns of the terminal from which these stand beside the results."""

PREVIEW_AFTER = 0.06
"""Seconds the choice must rest before the preview follows."""


class SearchScreen(BaseScreen):
    """One line to type into, the answers below; what they share and the article beside them."""

    SCOPE = Scope.SEARCH
    DEFAULT_CSS: ClassVar = """
    SearchScreen {
        #query { padding: 0 1; }
        & > PartsLine { background: $surface; }
        #results { height: 1fr; }
        #hits { width: 2fr; }
        #facets, #hit-preview { display: none; }
        #hit-preview { width: 3fr; }
        &.-facets #facets { display: block; }
        &.-preview #hit-preview { display: block; }
        &.-narrowing #facets { display: block; width: 1fr; }
        &.-narrowing #hits { display: none; }
    }
    """

    def __init__(self, query: str = "", like: ArticleId | None = None) -> None:
        super().__init__()
        self.query_text = query
        self.like = like
        """The article whose like is shown while nothing is typed."""
        self.kinds = 0
        self.order = SearchOrder.RELEVANCE
        self.grouping = Grouping.NONE
        self.result: SearchResult | None = None
        self.beside = Beside()
        self.searcher: Searcher | None = None
        self.limit = LIMIT

    def content(self) -> ComposeResult:
        yield LineInput(
            self.query_text,
            placeholder="Search articles, notes and claims",
            changed=self._typed,
            id="query",
        )
        yield PartsLine(id="summary")
        with Horizontal(id="results"):
            yield FacetList(id="facets")
            yield RowList(HitRows(), empty=EMPTY, id="hits")
            yield HitPreview(id="hit-preview")

    @property
    def line(self) -> LineInput:
        return self.query_one("#query", LineInput)

    @property
    def rows(self) -> RowList[ShownHit]:
        return self.query_one("#hits", RowList)

    @property
    def facets(self) -> FacetList:
        return self.query_one(FacetList)

    @property
    def hit(self) -> Hit | None:
        """Return the chosen result."""
        row = self.rows.row
        return None if row is None else row.hit

    def load(self) -> None:
        if self.searcher is None:
            self.searcher = Searcher(self.variorum.library)
            self.searcher.warm()
            self.set_focus(self.rows if self.like else self.line)
        self.ask(at_once=True)

    def on_unmount(self) -> None:
        if self.searcher is not None:
            self.searcher.close()

    def on_resize(self, event: Resize) -> None:
        self.set_class(event.size.width >= FACETS_FROM, "-facets")
        self.set_class(event.size.width >= PREVIEW_FROM, "-preview")
        self._shape_rows()
        narrowing.keep_in_sight(self)
        self.call_after_refresh(self._follow)

    def on_descendant_focus(self) -> None:
        narrowing.keep_in_sight(self)

    def _shape_rows(self) -> None:
        painter = HitRows(airy=self.size.height >= AIRY, grouped=self.grouping is not Grouping.NONE)
        self.rows.paint_with(painter)

    # Asking and showing.

    @property
    def question(self) -> Question | None:
        """Return what is asked now; None while nothing is."""
        if self.query_text.strip():
            kinds = KINDS[self.kinds][1]
            return Question(self.query_text, kinds, self.order, self.limit, stories=self._by_story)
        if self.like is None:
            return None
        return Question("", limit=self.limit, like=self.like, stories=self._by_story)

    @property
    def _by_story(self) -> bool:
        return self.grouping is Grouping.STORY

    def _typed(self, text: str) -> None:
        self.query_text = text
        self.limit = LIMIT
        self.ask()

    def ask(self, *, at_once: bool = False) -> None:
        self._overtake(partial(asking.answer, self, at_once), "search")

    def _overtake(self, work: WorkType[None], group: str) -> None:
        """Run this instead of what its group runs.

        It takes what makes the coroutine: one that is made and overtaken before it begins is warned of on the
        terminal.
        """
        self.run_worker(work, group=group, exclusive=True, exit_on_error=False)

    # The preview follows the choice, and the end of the list brings more.

    @on(RowList.Chosen, "#hits")
    def _chosen(self) -> None:
        self.set_timer(PREVIEW_AFTER, self._follow, name="preview")
        result = self.result
        shown = 0 if result is None else len(result.hits)
        if (
            result
            and self.like is None
            and self.limit <= shown < result.total
            and self.rows.cursor >= shown - 1
        ):
            self.limit += LIMIT
            self.ask(at_once=True)

    def _follow(self) -> None:
        if self.has_class("-preview") and self.is_current:
            self._overtake(partial(previewing.show, self), "preview")

    # Keys typed in the line that are not the line's own.

    def take_leaving_key(self, key: str) -> bool:
        """Move in the list, open, or leave, without taking the caret out of the line."""
        moves = {
            "up": lambda: self.rows.action_move(-1),
            "down": lambda: self.rows.action_move(1),
            "pageup": lambda: self.rows.action_page(-1),
            "pagedown": lambda: self.rows.action_page(1),
            "enter": self.action_open,
            "tab": self.action_kinds,
            "shift+tab": self.action_facets,
            "escape": self._leave_line,
        }
        if key not in moves:
            return False
        moves[key]()
        return True

    def show_hints(self) -> None:
        """Name the keys that mean something where the focus is."""
        own = hints(self) if self.query(StatusLine) else None
        if own is None:
            return super().show_hints()
        self.status.hints = own

    def _leave_line(self) -> None:
        if self.rows.count:
            self.set_focus(self.rows)
            self.show_hints()
        else:
            self.action_back()

    # Actions.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("copy", "more_like"):
            return self.hit is not None
        if action == "meant":
            return bool(self.beside.meant)
        if action == "facets":
            return bool(self.beside.facets)
        return True

    @on(RowList.Opened, "#hits")
    def action_open(self) -> None:
        """Open the result at the match; narrow by a facet; with nothing found, take what was meant."""
        if self.focused is self.facets:
            self.facets.pick()
        elif self.hit is not None:
            acts.open_hit(self, self.hit)
        else:
            self.action_meant()

    def action_edit(self) -> None:
        self.set_focus(self.line)
        self.show_hints()

    def action_meant(self) -> None:
        """Search for what was perhaps meant."""
        if self.beside.meant:
            self.put(self.beside.meant)

    def put(self, query: str) -> None:
        """Search for something else, visibly."""
        self.line.value = query
        self.line.cursor_position = len(query)

    def action_order(self) -> None:
        """Switch between relevance and date."""
        dated = self.order is SearchOrder.RELEVANCE
        self.order = SearchOrder.DATE if dated else SearchOrder.RELEVANCE
        self.ask(at_once=True)

    def action_group(self) -> None:
        """Go to the next of no groups, stories, outlets."""
        groupings = list(Grouping)
        self.grouping = groupings[(groupings.index(self.grouping) + 1) % len(groupings)]
        self._shape_rows()
        asking.show_list(self)
        if self._by_story:
            self.ask(at_once=True)

    def action_kinds(self) -> None:
        """Go to the next of all, articles, notes, claims."""
        self.kinds = (self.kinds + 1) % len(KINDS)
        self.limit = LIMIT
        self.ask(at_once=True)
        asking.summarise(self)

    def action_facets(self) -> None:
        """Go to the facets, and back to the results."""
        narrowing.turn(self)

    @on(FacetList.Picked)
    def _narrow(self, event: FacetList.Picked) -> None:
        self.put(view.narrowed(self.query_text, event.facet))

    def action_save(self) -> None:
        acts.ask_save(self)

    def action_more_like(self) -> None:
        """Show the articles most like the chosen one."""
        if self.hit is not None and self.hit.article:
            self.variorum.go(Scope.SEARCH, like=ArticleId(self.hit.article))

    def action_back(self) -> None:
        """Leave the facets, then the screen."""
        if self.focused is self.facets:
            self.set_focus(self.rows)
        else:
            super().action_back()

    def action_copy(self) -> None:
        if self.hit is not None:
            acts.copy(self, self.hit)
