"""The page is wrapped to its size whenever it is drawn."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region

from reader.model.article import Block, Document, Role
from reader.tui.widgets.article_canvas import ArticleCanvas
from reader.tui.widgets.article_pane import ArticlePane

WORDS = " ".join(f"word{number}" for number in range(200))


class Beside(App[None]):
    """Two panes, of which one can be hidden."""

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield ArticlePane(id="one")
            yield ArticlePane(id="two")

    def on_mount(self) -> None:
        for pane in self.query(ArticlePane):
            pane.show(Document(WORDS, (Block(Role.PARAGRAPH, 0, len(WORDS)),)))


async def test_a_size_that_has_not_been_told_yet_is_drawn_rightly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression test for text of 27 cells in panes of 60, for as long as the machine was busy."""
    async with Beside().run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        one, two = pilot.app.query(ArticlePane)
        monkeypatch.setattr(ArticleCanvas, "on_resize", lambda pane, event: None)
        two.display = False
        await pilot.pause()
        assert one.size.width == 120
        lines = one.render_lines(Region(0, 0, 120, 20))
        widest = max(len(strip.text.strip()) for strip in lines)
        assert widest > 60
        assert all(strip.cell_length == 120 for strip in lines)


async def test_a_pane_that_comes_back_into_sight_is_wrapped_to_the_size_of_now() -> None:
    async with Beside().run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        two = pilot.app.query_one("#two", ArticlePane)
        two.display = False
        await pilot.pause()
        assert not two.laid_out
        await pilot.resize_terminal(80, 20)
        two.go_to(WORDS.index("word150"))
        two.display = True
        await pilot.pause()
        assert two.laid_out
        assert two.sheet.frame.width == two.size.width - 1 < 40
        row = two.line_of(two.caret) - two.scroll_offset.y
        assert 0 <= row < two.size.height
