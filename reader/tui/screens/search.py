"""Search as you type over articles, notes and claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.events import Resize

from reader.errors import NotFound, VariorumError
from reader.model.ids import AnnotationId, ArticleId, ClaimId, short
from reader.model.ranges import TextRange
from reader.model.search import Hit, HitKind, SearchOrder, SearchResult
from reader.tui.actions import Scope
from reader.tui.screens.base import BaseScreen
from reader.tui.searching import Searcher, as_typed
from reader.tui.widgets.hit_rows import HitRows
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import RowList

EMPTY = """\
Type what you look for: words, "a phrase", -not, OR, word*.

outlet:  author:  title:  tag:  note:  claim:  narrow it down.
↑ ↓ choose, Enter opens at the match, Tab switches between all,
articles, notes and claims."""

KINDS: tuple[tuple[str, frozenset[HitKind] | None], ...] = (
    ("all", None),
    ("articles", frozenset({HitKind.ARTICLE})),
    ("notes", frozenset({HitKind.NOTE})),
    ("claims", frozenset({HitKind.CLAIM})),
)

AIRY = 30
"""Lines of the terminal from which a blank line stands between results."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The source of the list: the hits of one answer."""

    hits: Sequence[Hit] = ()

    @property
    def keys(self) -> Sequence[int]:
        return range(len(self.hits))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, Hit]:
        return {key: self.hits[key] for key in keys}


class SearchScreen(BaseScreen):
    """One line to type into, the answers below."""

    SCOPE = Scope.SEARCH
    DEFAULT_CSS: ClassVar = """
    SearchScreen {
        #query { padding: 0 1; }
        & > PartsLine { background: $surface; }
    }
    """

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self.query_text = query
        self.kinds = 0
        self.order = SearchOrder.RELEVANCE
        self.result: SearchResult | None = None
        self._searcher: Searcher | None = None

    def content(self) -> ComposeResult:
        yield LineInput(
            self.query_text,
            placeholder="Search articles, notes and claims",
            changed=self._typed,
            id="query",
        )
        yield PartsLine(id="summary")
        yield RowList(HitRows(), empty=EMPTY, id="hits")

    @property
    def line(self) -> LineInput:
        return self.query_one("#query", LineInput)

    @property
    def rows(self) -> RowList[Hit]:
        return self.query_one("#hits", RowList)

    def load(self) -> None:
        if self._searcher is None:
            self._searcher = Searcher(self.variorum.library)
            self._searcher.warm()
            self.set_focus(self.line)
        self._ask(at_once=True)

    def on_unmount(self) -> None:
        if self._searcher is not None:
            self._searcher.close()

    def on_resize(self, event: Resize) -> None:
        airy = event.size.height >= AIRY
        if self.rows.painter.height != (4 if airy else 3):
            self.rows.painter = HitRows(airy=airy)
            self.rows.show(self.rows.source)

    # Asking and showing.

    def _typed(self, text: str) -> None:
        self.query_text = text
        self._ask()

    def _ask(self, *, at_once: bool = False) -> None:
        self.run_worker(self._answer(at_once), group="search", exclusive=True, exit_on_error=False)

    async def _answer(self, at_once: bool) -> None:
        assert self._searcher is not None
        if not self.query_text.strip():
            self._show(None)
            return
        try:
            result = await self._searcher.find(
                as_typed(self.query_text), KINDS[self.kinds][1], self.order, at_once=at_once
            )
        except VariorumError as error:
            self.say(str(error), warning=True)
            return
        if result is not None:
            self._show(result)

    def _show(self, result: SearchResult | None) -> None:
        same = self.result is not None and result is not None and self.result.query == result.query
        self.result = result
        self.rows.empty = EMPTY if result is None else self._nothing(result)
        self.rows.show(Hits(result.hits if result else ()))
        if not same:
            self.rows.choose(0)
        self._summarise()
        self.show_hints()

    def _nothing(self, result: SearchResult) -> str:
        lines = [f"Nothing found in {KINDS[self.kinds][0] if self.kinds else 'the library'}."]
        if result.pending:
            lines.append("The index is still being built; try again in a moment.")
        return "\n".join(lines)

    def _summarise(self) -> None:
        summary = self.query_one("#summary", PartsLine)
        result = self.result
        if result is None:
            summary.show(Spot(""))
            return
        shown = len(result.hits)
        told = f"{shown} of {result.total}" if result.total > shown else f"{result.total} found"
        problem = f"   {result.problem}" if result.problem else ""
        indexing = f"   indexing: {result.pending} to go" if result.pending else ""
        summary.show(
            Spot(told, "strong"),
            Spot(problem + indexing, "accent"),
            right=(
                Spot(f"in {KINDS[self.kinds][0]}", "dim", self.action_kinds),
                Spot(f"   by {self.order}", "dim", self.action_order),
            ),
        )

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
            "shift+tab": self.action_kinds,
            "escape": self._leave_line,
        }
        if key not in moves:
            return False
        moves[key]()
        return True

    def _leave_line(self) -> None:
        if self.rows.count:
            self.set_focus(self.rows)
            self.show_hints()
        else:
            self.action_back()

    # Actions.

    @on(RowList.Opened)
    def action_open(self) -> None:
        """Go to what was found: an article at the match, a highlight, a claim."""
        hit = self.rows.row
        if hit is None:
            return
        if hit.kind is HitKind.CLAIM:
            self.variorum.go(Scope.CLAIMS, claim=ClaimId(hit.id))
        elif hit.kind is HitKind.NOTE:
            placed = self.variorum.library.annotations.get(AnnotationId(hit.id))
            self.variorum.read([ArticleId(hit.article)], at=placed.anchored.range)
        else:
            self.variorum.read([ArticleId(hit.id)], at=self._place(hit), find=as_typed(self.query_text))

    def _place(self, hit: Hit) -> TextRange | None:
        """Return where the snippet's first match stands in the article's text."""
        try:
            text = self.variorum.library.articles.revision(ArticleId(hit.id)).text
        except NotFound:
            return None
        core = hit.snippet.text.strip("… ")
        start = text.find(core)
        if start < 0 or not hit.snippet.marks:
            return None
        first = hit.snippet.marks[0]
        return first.shifted(start - hit.snippet.text.find(core))

    def action_edit(self) -> None:
        self.set_focus(self.line)
        self.show_hints()

    def action_order(self) -> None:
        """Switch between relevance and date."""
        dated = self.order is SearchOrder.RELEVANCE
        self.order = SearchOrder.DATE if dated else SearchOrder.RELEVANCE
        self._ask(at_once=True)

    def action_kinds(self) -> None:
        """Go to the next of all, articles, notes, claims."""
        self.kinds = (self.kinds + 1) % len(KINDS)
        self._ask(at_once=True)
        self._summarise()

    def action_copy(self) -> None:
        hit = self.rows.row
        if hit is None:
            return
        date = hit.published.isoformat()[:10] if hit.published else ""
        about = ", ".join(part for part in (hit.outlet, f"“{hit.title}”", date) if part)
        self.variorum.copy(f"“{hit.snippet.text.strip('… ')}” — {about} [{short(hit.id)}]", "result")
