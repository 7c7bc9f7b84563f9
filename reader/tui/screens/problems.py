"""What could not be read, or only in part, with what can be done about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome, Problem
from reader.tui.actions import Scope
from reader.tui.screens.base import BaseScreen
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.problem_rows import ProblemRows
from reader.tui.widgets.row_list import Listed, RowList

if TYPE_CHECKING:
    from reader.library.service import Library
    from reader.model.ids import ArticleId

NONE = """\
Everything that was named has been read.

Files that are refused, and pages of which only
a part was read, stand here with the reason."""

FAILED = (Outcome.REFUSED, Outcome.MISSING)


@dataclass
class Tried(Message):
    """What became of sources that were read again."""

    seen: list[Added] = field(default_factory=list)
    fault: str = ""


class ProblemsScreen(BaseScreen):
    """The problems; acts apply to the marked ones, else to the chosen one."""

    SCOPE = Scope.PROBLEMS
    DEFAULT_CSS = """
    ProblemsScreen PartsLine { background: $surface; }
    """

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        yield RowList(ProblemRows(), empty=NONE, id="problems")

    @property
    def problems(self) -> RowList[Problem]:
        return self.query_one("#problems", RowList)

    def load(self) -> None:
        found = self.variorum.library.troubles.all()
        before = self.problems.row
        at = next((n for n, p in enumerate(found) if before and p.source == before.source), None)
        self.problems.marks.clear()
        self.problems.show(Listed(found), key=at)
        ignored = len(self.variorum.library.troubles.all(ignored=True)) - len(found)
        aside = f"{ignored} ignored until they change" if ignored else ""
        told = f"   {len(found)} problem" + ("" if len(found) == 1 else "s")
        self.query_one("#summary", PartsLine).show(
            Spot("Problems", "strong"), Spot(told, "dim"), right=(Spot(aside, "dim"),)
        )
        if self.focused is None:
            self.set_focus(self.problems)
        self.show_hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        row = self.problems.row
        if action in ("read_article", "redecode"):
            return row is not None and row.article is not None
        return row is not None or action not in ("retry", "anyway", "ignore", "reason")

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.show_hints()

    @on(RowList.Opened)
    def _opened(self) -> None:
        self.action_reason()

    @property
    def _taken(self) -> list[str]:
        return [problem.source for problem in self.problems.rows_of(self.problems.taken)]

    def action_reason(self) -> None:
        """Tell all of it, and offer what can be done."""
        from reader.tui.keymap import BY_ID
        from reader.tui.screens.prompts import Choice, Choose

        row = self.problems.row
        if row is None:
            return
        acts = ("retry", "anyway", "redecode", "read_article", "ignore")
        offered = [BY_ID[f"problems.{act}"] for act in acts if self.check_action(act, ())]
        choices = [Choice(a.id, a.title, key=self.variorum.keymap.key(a.id)[:1]) for a in offered]
        title = f"{row.source}: {row.reason}"
        self.app.push_screen(Choose(title, choices), self.run_command)

    def action_retry(self) -> None:
        """Read the sources again."""
        sources = self._taken
        self._try(lambda library: [one for s in sources for one in library.troubles.retry(s)])

    def action_anyway(self) -> None:
        """Read refused files as plain text."""
        sources = self._taken
        self._try(lambda library: [library.troubles.open_anyway(source) for source in sources])

    def action_ignore(self) -> None:
        """Say no more of these until their files change."""
        sources = self._taken
        self.variorum.library.troubles.ignore(sources)
        told = "it" if len(sources) == 1 else "them"
        key = self.variorum.keymap.key("global.undo")
        self.variorum.wrote(f"Ignored until the file changes; {key} brings {told} back")

    def action_redecode(self) -> None:
        """Read what is kept of the article in another encoding."""
        row = self.problems.row
        if row is not None and row.article is not None:
            from reader.tui.screens.decoding import ask_encoding

            ask_encoding(self.variorum, row.article, partial(self.decode, row.article))

    def action_read_article(self) -> None:
        """Open what was read of the source."""
        row = self.problems.row
        if row is not None and row.article is not None:
            self.variorum.read([row.article])

    def decode(self, article: ArticleId, encoding: str) -> None:
        """Read an article's kept bytes again."""
        self._try(lambda library: [library.troubles.redecode(article, encoding)])

    def _try(self, act: Callable[[Library], Sequence[Added]]) -> None:
        self.say("Reading…")
        self.run_worker(lambda: self._tried_in_thread(act), thread=True, group="retry", exit_on_error=False)

    def _tried_in_thread(self, act: Callable[[Library], Sequence[Added]]) -> None:
        try:
            with self.variorum.library.reopen() as library, self.variorum.fetching.held(library):
                self.post_message(Tried(list(act(library))))
        except VariorumError as error:
            self.post_message(Tried(fault=str(error)))

    @on(Tried)
    def _tried(self, event: Tried) -> None:
        self.variorum.wrote(event.fault or told(event.seen))


def told(seen: Sequence[Added]) -> str:
    """Return what became of the sources in one line."""
    failed = [one for one in seen if one.outcome in FAILED]
    read = len(seen) - len(failed)
    if len(seen) == 1:
        one = seen[0]
        return f"Still not read: {one.reason}" if failed else f"Read “{one.title or one.source}”"
    return f"{read:,} read, {len(failed):,} still not"
