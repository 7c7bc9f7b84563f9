"""Stories on one side, the reports of the chosen one on the other; perhaps-reports stand below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from reader.tui.actions import Action, Scope
from reader.tui.screens import grouping
from reader.tui.screens.base import BaseScreen
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import Listed, RowList
from reader.tui.widgets.story_rows import ReportLine, ReportRows, StoryLine, StoryRows, number

if TYPE_CHECKING:
    from reader.library.stories import Report, StoryRow
    from reader.model.ids import ArticleId, StoryId

NO_STORIES = """\
No stories yet.

Reports of one event join by themselves when they
are much alike. In the library, mark reports with x
and make a story of them with g n."""

PANES = 4
"""Most reports side by side."""


class StoryList(RowList[StoryLine]):
    """The stories; acts take the chosen one."""

    MARKABLE = False


class StoriesScreen(BaseScreen):
    """The stories and their reports."""

    SCOPE = Scope.STORIES
    DEFAULT_CSS: ClassVar = """
    StoriesScreen {
        #parts { layout: vertical; height: 1fr; }
        #stories { height: 3fr; }
        #right { height: 2fr; }
        PartsLine { background: $surface; }
    }
    .-wide StoriesScreen, StoriesScreen.-wide {
        #parts { layout: horizontal; }
        #stories { width: 3fr; height: 1fr; }
        #right { width: 2fr; height: 1fr; border-left: vkey $panel; }
    }
    """

    def __init__(self, story: StoryId | None = None) -> None:
        super().__init__()
        self._wanted = story
        self._all: list[StoryRow] = []
        self._shown: list[StoryRow] = []
        self._filter = ""
        self._reports: tuple[StoryId, list[ArticleId]] | None = None
        """The story whose reports are listed, and these in order."""

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        with Container(id="parts"):
            yield StoryList(StoryRows(), empty=NO_STORIES, id="stories")
            with Vertical(id="right"):
                yield PartsLine(id="about")
                yield RowList(ReportRows(), id="reports")
        yield InputBar(id="bar")

    # What is shown.

    @property
    def stories(self) -> RowList[StoryLine]:
        return self.query_one("#stories", RowList)

    @property
    def reports(self) -> RowList[ReportLine]:
        return self.query_one("#reports", RowList)

    @property
    def at_reports(self) -> bool:
        return self.focused is self.reports

    @property
    def row(self) -> StoryRow | None:
        """Return the chosen story."""
        return self._shown[self.stories.cursor] if self.stories.cursor < len(self._shown) else None

    @property
    def listed(self) -> list[Report]:
        """Return what stands in the list of reports: those of the story, then what is suggested."""
        return [*self.row.reports, *self.row.suggested] if self.row else []

    @property
    def chosen(self) -> list[ArticleId]:
        """Return the marked reports, else the one under the cursor."""
        listed = self.listed
        return [listed[at].id for at in self.reports.taken if at < len(listed)]

    def load(self) -> None:
        self._all = self.variorum.library.stories.all()
        self._show()
        if self.focused is None:
            self.set_focus(self.stories)

    def _show(self) -> None:
        words = self._filter.casefold().split()
        before = self.row.story.id if self.row else None
        told = [(row, story_line(row)) for row in self._all]
        told = [(row, line) for row, line in told if all(word in _words(row, line) for word in words)]
        self._shown = [row for row, _ in told]
        wanted, self._wanted = self._wanted or before, None
        at = next((n for n, row in enumerate(self._shown) if row.story.id == wanted), None)
        self.stories.empty = NO_STORIES if not self._all else "No story fits the filter; Esc clears it."
        self.stories.show(Listed([line for _, line in told]), key=at)
        self._summarise()
        self._show_reports()

    def _summarise(self) -> None:
        count, hidden = len(self._shown), len(self._all) - len(self._shown)
        told = f"{count:,} " + ("story" if count == 1 else "stories")
        aside = f" · {hidden} hidden by “{self._filter}”" if hidden else ""
        disputed = sum(row.open_disagreements or 0 for row in self._shown)
        right = f"{disputed} open disagreement{'' if disputed == 1 else 's'}" if disputed else ""
        self.query_one("#summary", PartsLine).show(
            Spot("Stories", "strong"), Spot(f"   {told}{aside}", "dim"), right=(Spot(right, "dim"),)
        )

    @on(RowList.Chosen, "#stories")
    def _show_reports(self) -> None:
        row, line = self.row, self.query_one("#about", PartsLine)
        reports = [report_line(report) for report in row.reports] if row else []
        perhaps = [report_line(report, suggested=True) for report in row.suggested] if row else []
        # Without stories what is said of them has the whole screen.
        self.query_one("#right").display = row is not None
        if row is None and self.at_reports:
            self.set_focus(self.stories)
        self._keep_marks(row)
        self.reports.show(Listed([*reports, *perhaps]), key=self._place_of(row))
        self._reports = (row.story.id, [report.id for report in self.listed]) if row else None
        if row is None:
            line.show(Spot(""))
        else:
            shared = f" · {row.facts.shared} shared" if row.facts else ""
            aside = f"{len(perhaps)} perhaps" if perhaps else ""
            line.show(
                Spot(number(len(reports), "report"), "accent"),
                Spot(shared, "dim"),
                right=(Spot(aside, "dim"),),
            )
        self.show_hints()

    def _keep_marks(self, row: StoryRow | None) -> None:
        """Let marks stay on their reports when the list changes; those of another story end."""
        story, before = self._reports or (None, [])
        same = row is not None and row.story.id == story
        marked = {before[at] for at in self.reports.marks if at < len(before)} if same else set()
        self.reports.mark_only(at for at, report in enumerate(self.listed) if report.id in marked)

    def _place_of(self, row: StoryRow | None) -> int | None:
        """Return where the chosen report stands now; the first in the list of another story."""
        story, before = self._reports or (None, [])
        if row is None or row.story.id != story:
            return 0
        at = self.reports.cursor
        now = [report.id for report in self.listed]
        return now.index(before[at]) if at < len(before) and before[at] in now else None

    # Actions; those that write live in grouping.py.

    def hints(self) -> list[Action]:
        """Return the actions worth a place in the status line, in the words of where the focus is."""
        other = "stories" if self.at_reports else "reports"
        return [replace(a, hint=other) if a.id == "stories.next_part" else a for a in super().hints()]

    def why_not(self, action: Action) -> str:
        """Return what is missing for an act."""
        if self.row is None:
            return "no story is shown" if action.id.startswith("stories.") else ""
        if action.id == "stories.join":
            return "no report is suggested for this story"
        if action.id in ("stories.split", "stories.mark"):
            return f"choose a report first; {self.variorum.keymap.key('stories.next_part')} goes to them"
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("split", "mark"):
            return self.at_reports and bool(self.listed)
        if action == "join":
            return self.row is not None and bool(self.row.suggested)
        if action in ("open", "rename", "reject", "compare", "list_articles", "next_part"):
            return self.row is not None
        if action == "filter":
            return bool(self._all)
        return True

    @on(RowList.Opened)
    def action_open(self) -> None:
        """Read the story's reports side by side, then the suggested ones, up to four; in the list of reports, the chosen."""
        if self.row is None:
            return
        reports = self.chosen if self.at_reports else [report.id for report in self.listed]
        perhaps = {report.id for report in self.row.suggested} & set(reports[:PANES])
        self.variorum.read(reports[:PANES])
        if len(reports) > PANES:
            self._say_there(f"{PANES} of {len(reports)} reports are shown; mark others to see them")
        elif perhaps and not self.at_reports:
            told, them = (
                ("The last is", "it") if len(perhaps) == 1 else (f"The last {len(perhaps)} are", "them")
            )
            key = self.variorum.keymap.key("stories.join")
            self._say_there(f"{told} only perhaps of this story; {key} among the stories takes {them} in")

    def _say_there(self, sentence: str) -> None:
        """Say it on the screen that is coming up, once its status line is there: a toast would hide the text."""
        self.app.screen.call_after_refresh(self.variorum.say, sentence)

    def action_next_part(self) -> None:
        self.set_focus(self.reports if self.focused is self.stories else self.stories)
        self.show_hints()

    def action_filter(self) -> None:
        def closed(text: str, keep: bool) -> None:
            self._set_filter(text if keep else "")

        self.query_one(InputBar).begin("Filter", self._filter, changed=self._set_filter, closed=closed)

    def _set_filter(self, text: str) -> None:
        self._filter = text.strip()
        self._show()

    def action_list_articles(self) -> None:
        """Show the story's reports in the library."""
        if self.row is not None:
            grouping.list_articles(self, self.row)

    def action_rename(self) -> None:
        grouping.rename(self)

    def action_join(self) -> None:
        grouping.join(self)

    def action_split(self) -> None:
        grouping.split(self)

    def action_reject(self) -> None:
        grouping.reject(self)

    def action_back(self) -> None:
        """From the reports to the stories, then clear the filter, then leave."""
        if self.at_reports and self.reports.unmark():
            return
        if self.at_reports:
            self.set_focus(self.stories)
            self.show_hints()
        elif self._filter:
            self._set_filter("")
        else:
            super().action_back()


def _words(row: StoryRow, line: StoryLine) -> str:
    """Return everything a filter looks at, case folded: the reports too, also the suggested."""
    reports = [f"{report.title} {report.outlet}" for report in (*row.reports, *row.suggested)]
    return " ".join([line.words, *reports]).casefold()


def story_line(row: StoryRow) -> StoryLine:
    """Return what the list shows of a story."""
    return StoryLine(
        row.story.title,
        row.outlets,
        row.days,
        len(row.reports),
        row.facts.origins if row.facts else None,
        row.open_disagreements,
        len(row.suggested),
    )


def report_line(report: Report, *, suggested: bool = False) -> ReportLine:
    """Return what the list shows of a report."""
    return ReportLine(report.title, report.outlet, report.published, suggested)
