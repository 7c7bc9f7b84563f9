"""The library: places at the left, the list of articles, a preview of the chosen one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.events import Paste

from reader.model.ids import ArticleId, StoryId
from reader.model.listing import ArticleRow, ListQuery
from reader.tui.actions import Action, Scope
from reader.tui.screens import library_acts as acts
from reader.tui.screens import library_feeds as at_feeds
from reader.tui.screens import library_lines as lines
from reader.tui.screens import library_places as at_places
from reader.tui.screens import pasting, saved_searches
from reader.tui.screens.base import BaseScreen
from reader.tui.screens.library_preview import PREVIEW_AFTER, show_preview
from reader.tui.screens.library_view import ALL, SAMPLE_STORY, View
from reader.tui.widgets.article_rows import ArticleList
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.parts_line import ColumnsLine, PartsLine
from reader.tui.widgets.preview import Preview
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.sidebar import Place, Sidebar

if TYPE_CHECKING:
    from reader.tui.bulk import Change


class LibraryScreen(BaseScreen):
    """The screen the app starts with."""

    SCOPE = Scope.LIBRARY
    AUTO_FOCUS = "#articles"

    def __init__(self, opening: View | None = None) -> None:
        super().__init__()
        self.view = opening or View()
        self.total = 0
        self.found_by: dict[str, int] = {}
        """How many articles each saved search finds, by its id."""
        self.found: tuple[str, array[int]] = ("", array("q"))
        """The last query that was answered for the list, and the keys of what it finds."""

    def content(self) -> ComposeResult:
        yield PartsLine(id="top")
        with Horizontal(id="middle"):
            yield Sidebar(id="places")
            with Container(id="desk"):
                with Vertical(id="list"):
                    yield ColumnsLine(id="heading")
                    yield ArticleList(datetime.now().astimezone().date(), id="articles")
                yield Preview(id="preview")
        yield InputBar(id="filter")

    # What is shown.

    @property
    def articles(self) -> ArticleList:
        return self.query_one(ArticleList)

    @property
    def sidebar(self) -> Sidebar:
        return self.query_one(Sidebar)

    def load(self) -> None:
        lines.unmark_gone(self)
        self.list_articles()
        # Counting everything takes longer than listing it, and the articles come first.
        self.call_after_refresh(lambda: at_places.count(self))

    @on(saved_searches.Found)
    def _search_found(self, event: saved_searches.Found) -> None:
        at_places.found(self, event.query, event.keys)

    @on(saved_searches.Counted)
    def _searches_counted(self, event: saved_searches.Counted) -> None:
        at_places.recounted(self, event.counts)

    def list_articles(self) -> None:
        """Show the articles of the view; the chosen one stays chosen where it is still there."""
        lines.list_articles(self)

    def on_paste(self, event: Paste) -> None:
        pasting.offer(self, event.text)

    @on(pasting.Pasted)
    def _pasted(self, event: pasting.Pasted) -> None:
        pasting.arrived(self, event)

    def choose_article(self, article: ArticleId) -> None:
        """Choose an article in the list, once it is there."""
        key = self.variorum.library.articles.key_of(article)
        if key is not None:
            self.list_articles()
            self.articles.show(self.articles.source, key=key)

    def welcome(self) -> None:
        """Show the reports of the sample story."""
        self.view = SAMPLE_STORY

    def look(self, view: View) -> None:
        self.view = view
        self.list_articles()

    @on(RowList.Chosen, "#articles")
    def _show_preview(self) -> None:
        self.set_timer(PREVIEW_AFTER, lambda: show_preview(self), name="preview")

    @on(Preview.Opened)
    def _preview_opened(self) -> None:
        self.action_open()

    @on(RowList.Chosen, "#places")
    def _go_place(self) -> None:
        at_places.go(self)

    @on(RowList.Marked, "#articles")
    def _marks_changed(self) -> None:
        lines.tell(self)

    @on(ArticleList.Reshaped)
    def _columns_changed(self) -> None:
        self.query_one(ColumnsLine).refresh()

    @on(RowList.Opened)
    def _opened(self) -> None:
        self.action_open()

    # Actions.

    @property
    def _at_sidebar(self) -> bool:
        return self.focused is self.sidebar

    def _with_taken(self, act: Callable[[Sequence[ArticleRow]], object]) -> None:
        """Do something with the articles it is for; very many are fetched in the background first."""
        self.variorum.bulk.rows(self.articles.taken, act)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "remove" and self._at_sidebar:
            return at_places.can_remove(self)
        if action == "feed":
            return at_feeds.can(self, str(parameters[0]))
        if action == "fold":
            return at_feeds.can_fold(self)
        if action == "saved_search":
            return at_places.search(self) is not None
        if action in acts.ON_ROWS:
            return self.articles.count > 0 and not self._at_sidebar
        return action != "open" or self._at_sidebar or self.articles.count > 0

    def why_not(self, action: Action) -> str:
        """Return what is missing for an act on articles."""
        return lines.why_not(self, action)

    def action_open(self) -> None:
        """Read the chosen article; from the sidebar, go to its articles or its problems."""
        if self._at_sidebar:
            at_places.open_chosen(self)
        elif (row := self.articles.row) is not None:
            self.variorum.read([row.id])

    def action_compare(self) -> None:
        """Read the marked articles side by side, or the chosen one with others of its story, or with the next."""
        acts.compare(self)

    def action_group(self) -> None:
        from reader.tui.screens.grouping import make

        self._with_taken(lambda rows: make(self.variorum, [r.id for r in rows], done=self.articles.unmark))

    def show_story(self, story: StoryId, title: str) -> None:
        """Show the reports of a story."""
        self.look(View(Place(title, query=ListQuery(story=story))))

    def action_focus_sidebar(self) -> None:
        """Go to the sidebar; there, fold the folder."""
        if self._at_sidebar:
            at_places.leave(self)
        self.add_class("-places")
        self.set_focus(self.sidebar)

    def take_leaving_key(self, key: str) -> bool:
        """Let the arrows move through the list while the filter is being typed."""
        moves = {"up": -1, "down": 1}
        if key in moves:
            self.articles.action_move(moves[key])
        return key in moves

    def on_descendant_focus(self) -> None:
        self.set_class(self._at_sidebar, "-places")

    def action_next_part(self) -> None:
        if self._at_sidebar:
            self.set_focus(self.articles)
        else:
            self.action_focus_sidebar()

    action_previous_part = action_next_part

    def action_filter(self) -> None:
        lines.ask_filter(self)

    def action_sort(self) -> None:
        lines.ask_order(self)

    def action_clear(self) -> None:
        """Take back the marks, then the filter, then go to all articles."""
        if self.articles.unmark():
            return
        if self.view.filter:
            self.look(replace(self.view, filter=""))
        elif self._at_sidebar:
            self.set_focus(self.articles)
        elif self.view.place.name != ALL.name:
            self.sidebar.choose(0)

    def action_mark(self, count: int | None = None) -> None:
        self.articles.action_mark(count)

    def action_mark_all(self) -> None:
        self.articles.action_mark_all()

    def action_read(self) -> None:
        self._change(acts.reading)

    def action_star(self) -> None:
        self._change(acts.starring)

    def _change(self, decide: Callable[[Sequence[ArticleRow]], Change]) -> None:
        """Change the articles an act is for; they are marked no more then."""
        self.variorum.bulk.decide(self.articles.taken, decide)
        self.articles.unmark()

    def action_tag(self) -> None:
        self._with_taken(partial(acts.ask_tags, self.variorum))

    def action_article_note(self) -> None:
        if (row := self.articles.row) is not None:
            acts.write_note(self.variorum, row)

    def action_remove(self) -> None:
        if self._at_sidebar:
            at_places.remove(self)
        else:
            self._with_taken(partial(acts.ask_remove, self.variorum))

    @on(Sidebar.Folded)
    def _folder_clicked(self, event: Sidebar.Folded) -> None:
        at_feeds.fold(self, event.place)

    def action_fold(self) -> None:
        at_feeds.fold(self, self.sidebar.place)

    def action_feed(self, act: str) -> None:
        at_feeds.ACTS[act](self)

    def action_copy(self) -> None:
        self._with_taken(partial(acts.copy_citation, self.variorum))

    def action_export(self) -> None:
        self._with_taken(partial(acts.ask_export, self.variorum))

    def action_browser(self) -> None:
        row = self.articles.row
        if row is not None:
            acts.open_browser(self.variorum, row)

    def action_saved_search(self) -> None:
        """Show the chosen saved search in the search screen."""
        if (chosen := at_places.search(self)) is not None:
            self.variorum.go(Scope.SEARCH, query=chosen.query)

    def action_add(self) -> None:
        pasting.ask(self)

    def action_fetch_again(self) -> None:
        self._with_taken(lambda rows: self.variorum.fetching.again([row.id for row in rows]))
        self.articles.unmark()

    def action_more_like(self) -> None:
        """Show the articles most like the chosen one."""
        row = self.articles.row
        if row is not None:
            self.variorum.go(Scope.SEARCH, like=row.id)

    def action_info(self) -> None:
        row = self.articles.row
        if row is not None:
            from reader.tui.screens.info import ArticleInfo

            self.app.push_screen(ArticleInfo(self.variorum, ArticleId(row.id)))
