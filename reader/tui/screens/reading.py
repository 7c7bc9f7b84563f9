"""The reading screen: one to four articles, a caret in each, everything that is known about the place under it.

What it does stands by topic in `reading_acts`, what it shows in `reading_desk`.
Movement is the pane's own business, going from pane to pane the group's.
"""

from __future__ import annotations

from reader.model.annotation import Kind
from reader.text.resizing import Edge, Unit
from reader.tui.actions import Scope
from reader.tui.screens import article_notes
from reader.tui.screens.reading_acts import (
    accepting,
    arranging,
    claiming,
    comparing,
    correcting,
    diffing,
    finding,
    following,
    highlighting,
    judging,
    keeping,
    linking,
    noting,
    resizing,
    tabulating,
)
from reader.tui.screens.reading_desk import ReadingDesk


class ReadingScreen(ReadingDesk):
    """One to four articles to read, mark and compare."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self.panes) or action in ("back", "escape")

    def action_highlight(self) -> None:
        highlighting.highlight(self)

    def action_kind(self, kind: str) -> None:
        highlighting.set_kind(self, Kind(kind))

    def action_remove_highlight(self) -> None:
        highlighting.remove(self)

    def action_go_highlight(self, by: int, count: int | None = None) -> None:
        highlighting.go(self, by, count)

    def action_note(self) -> None:
        noting.note(self)

    def action_article_note(self) -> None:
        article = self.pane.article
        article_notes.write(self.variorum, article.id, article.title)

    def action_lost(self) -> None:
        noting.list_hurt(self)

    def action_resize(self, edge: str, unit: str, by: int, count: int | None = None) -> None:
        resizing.resize(self, Edge(edge), Unit(unit), by * (count or 1))

    def action_accept(self) -> None:
        accepting.accept(self)

    def action_reattach(self) -> None:
        accepting.reattach(self)

    def action_new_claim(self) -> None:
        claiming.new_claim(self)

    def action_attach(self) -> None:
        claiming.attach(self)

    def action_find(self) -> None:
        finding.begin(self)

    def action_find_mode(self) -> None:
        finding.switch_mode(self)

    def action_elsewhere(self) -> None:
        tabulating.look_around(self)

    def action_facts(self) -> None:
        tabulating.show(self)

    def action_more_like(self) -> None:
        """Show the articles most like this one."""
        self.variorum.go(Scope.SEARCH, like=self.pane.article.id)

    def action_go_match(self, by: int) -> None:
        finding.go(self, by)

    def action_go_disagreement(self, by: int, count: int | None = None) -> None:
        comparing.go(self, by, count)

    def action_counterpart(self) -> None:
        comparing.counterpart(self)

    def action_diff(self) -> None:
        diffing.toggle(self)

    def action_go_change(self, by: int, count: int | None = None) -> None:
        diffing.go(self, by, count)

    def action_link(self) -> None:
        linking.toggle(self)

    def action_set_aside(self) -> None:
        judging.dismiss(self)

    async def action_go_article(self, by: int) -> None:
        await arranging.go_article(self, by)

    def action_compare(self) -> None:
        arranging.ask_beside(self)

    async def action_close_pane(self) -> None:
        await arranging.close(self)

    def action_width(self, by: int) -> None:
        arranging.widen(self, by)

    def action_zen(self) -> None:
        """Show nothing but the text, or everything again."""
        self.toggle_class("-zen")

    def action_info(self) -> None:
        correcting.info(self)

    def action_role(self) -> None:
        correcting.ask_role(self)

    def action_read(self) -> None:
        keeping.toggle_read(self)

    def action_star(self) -> None:
        keeping.toggle_star(self)

    def action_tag(self) -> None:
        keeping.ask_tags(self)

    def action_copy(self) -> None:
        keeping.copy(self)

    def action_export(self) -> None:
        keeping.export(self)

    def action_browser(self) -> None:
        keeping.open_browser(self)

    def action_fetch_again(self) -> None:
        keeping.fetch_again(self)

    def action_follow(self) -> None:
        """Open what is under the caret: the note of a highlight, or a link."""
        following.follow(self)

    def action_escape(self) -> None:
        """Let go of the selection, then of the matches; then leave zen."""
        if self.pane.view.selection is not None:
            self.pane.view.clear_selection()
        elif not finding.clear(self):
            self.remove_class("-zen")
