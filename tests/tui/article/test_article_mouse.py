"""The mouse: what is clicked is what is drawn there, drags select exactly, signs open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events

from reader.model.annotation import Kind
from reader.model.ranges import TextRange
from reader.text.graphemes import next_boundary
from reader.tui.cells import drawn
from reader.tui.widgets.article_bar import line_at, thumb
from reader.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from tests.tui.article.conftest import Bench, MakeMark, Open


async def drag(at: Bench, start: tuple[int, int], *ends: tuple[int, int]) -> None:
    """Hold the left button from one cell over others."""
    await at.pilot.mouse_down(at.pane, offset=start)
    for end in ends:
        await at.pilot.hover(at.pane, offset=end)
    await at.pilot.mouse_up(at.pane, offset=ends[-1])
    await at.settle()


def clusters(at: Bench, line: int) -> list[tuple[int, int, int]]:
    """Return (offset, first cell, cells) of each cluster drawn on a line of the article."""
    layout, frame = at.pane.sheet.layout, at.pane.sheet.frame
    shown = layout.line(line)
    found, offset, cell = [], shown.start, frame.text_at + layout.indent(shown.block)
    while offset < layout.visible_end(line):
        end = next_boundary(at.text, offset)
        width = cell_len(drawn(at.text[offset:end]))
        found.append((offset, cell, width))
        offset, cell = end, cell + width
    return found


async def test_a_click_on_each_cell_puts_the_caret_on_what_is_drawn_there(open_pane: Open) -> None:
    """Over the line with CJK, joined emoji and combining marks: no wrong cell."""
    async with open_pane(size=(80, 60)) as at:
        line = at.pane.line_of(at.at("In Tokyo").start)
        row = at.segments(line)
        text = "".join(s.text for s in row)
        for offset, cell, width in clusters(at, line):
            end = next_boundary(at.text, offset)
            if width:
                assert drawn(at.text[offset:end]) in text
            for x in range(cell, cell + width):
                at.pane._pointer.down(_press(at, x, line))
                assert at.pane.caret == offset
                at.pane._pointer.up(_release(at, x, line))


def _press(at: Bench, x: int, y: int) -> events.MouseDown:
    return events.MouseDown(at.pane, x, y, 0, 0, 1, False, False, False, x, y)


def _release(at: Bench, x: int, y: int) -> events.MouseUp:
    return events.MouseUp(at.pane, x, y, 0, 0, 1, False, False, False, x, y)


async def test_a_drag_selects_exactly_the_clusters_under_it(open_pane: Open) -> None:
    async with open_pane(size=(80, 60)) as at:
        line = at.pane.line_of(at.at("In Tokyo").start)
        drawn_there = [c for c in clusters(at, line) if c[2]]
        first, last = drawn_there[4], drawn_there[-3]
        await drag(at, (first[1], line), (last[1] + last[2] - 1, line))
        expected = TextRange(first[0], next_boundary(at.text, last[0]))
        assert at.pane.selection == expected
        assert at.told(ArticlePane.Selected)[-1].range == expected
        assert at.app.screen.get_selected_text() == expected.slice(at.text)


async def test_a_drag_backwards_selects_the_same(open_pane: Open) -> None:
    async with open_pane() as at:
        x, y = at.cell_of("Meta will")
        await drag(at, (x + 8, y), (x + 3, y), (x, y))
        assert at.pane.selection == at.at("Meta will")
        assert at.pane.caret == at.at("Meta will").start


async def test_a_drag_over_paragraphs_includes_what_lies_between(open_pane: Open) -> None:
    async with open_pane() as at:
        start, end = at.cell_of("Numbers"), at.cell_of("Partners wait")
        await drag(at, start, (end[0] + 7, end[1]))
        assert at.pane.selection is not None
        assert at.pane.selection.slice(at.text) == "Numbers\nPartners"


async def test_a_drag_beyond_the_edge_scrolls_and_goes_on_selecting(open_pane: Open) -> None:
    async with open_pane() as at:
        x, y = at.cell_of("Partners")
        await at.pilot.mouse_down(at.pane, offset=(x, y))
        at.pane._pointer.move(events.MouseMove(at.pane, x, 30, 0, 0, 1, False, False, False, x, 30))
        for _ in range(10):
            at.pane._pointer._scroll_on()
        assert at.pane.scroll_offset.y == 10
        assert at.pane.selection is not None
        assert at.pane.selection.start == at.at("Partners").start
        assert at.pane.line_of(at.pane.selection.end - 1) == 10 + at.pane.size.height - 1
        await at.pilot.mouse_up(at.pane, offset=(x, 20))
        assert at.pane._pointer._scrolling is None
        assert at.app.mouse_captured is None


async def test_two_clicks_take_the_word_three_the_paragraph(open_pane: Open) -> None:
    async with open_pane() as at:
        x, y = at.cell_of("spend")
        await at.pilot.click(at.pane, offset=(x + 2, y), times=2)
        assert at.pane.selection == at.at("spend")
        await at.pilot.click(at.pane, offset=(x + 2, y), times=3)
        chosen = at.pane.selection
        assert chosen is not None
        assert chosen.slice(at.text).startswith("Meta will")
        assert chosen.slice(at.text).endswith("wrong.”")


async def test_one_click_lets_the_selection_go(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.select(at.at("spend"))
        x, y = at.cell_of("Numbers")
        await at.pilot.click(at.pane, offset=(x, y))
        await at.settle()
        assert at.pane.selection is None
        assert at.pane.caret == at.at("Numbers").start


async def test_shift_and_click_select_from_the_caret(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("Meta will").start)
        x, y = at.cell_of("will spend")
        await at.pilot.click(at.pane, offset=(x + 3, y), shift=True)
        await at.settle()
        assert at.pane.selection == at.at("Meta will")


async def test_a_click_on_a_sign_or_on_marked_words_opens_the_mark(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("spend", Kind.FIGURE, note=True)]) as at:
        x, y = at.cell_of("spend")
        frame = at.pane.sheet.frame
        await at.pilot.click(at.pane, offset=(frame.text_at - 2, y))
        await at.pilot.click(at.pane, offset=(frame.text_at - 2, y + 1))
        await at.settle()
        assert len(at.told(ArticlePane.MarkActivated)) == 1
        await at.pilot.click(at.pane, offset=(x, y))
        await at.settle()
        assert [m.id for m in at.told(ArticlePane.MarkActivated)] == ["spend", "spend"]


async def test_ctrl_and_click_follow_a_link_a_click_alone_does_not(open_pane: Open) -> None:
    async with open_pane() as at:
        x, y = at.cell_of("price list")
        await at.pilot.click(at.pane, offset=(x + 1, y))
        assert at.told(ArticlePane.LinkActivated) == []
        await at.pilot.click(at.pane, offset=(x + 1, y), control=True)
        await at.settle()
        assert [m.href for m in at.told(ArticlePane.LinkActivated)] == ["https://ledger.example/prices"]


async def test_a_click_on_folded_furniture_unfolds_it(open_pane: Open) -> None:
    async with open_pane(size=(80, 60)) as at:
        x, y = at.cell_of("site furniture")
        await at.pilot.click(at.pane, offset=(x, y))
        await at.settle()
        assert any("Share this" in row for row in at.rows())


async def test_a_click_beside_the_text_goes_to_the_nearest_end(open_pane: Open) -> None:
    async with open_pane() as at:
        _, y = at.cell_of("Numbers")
        await at.pilot.click(at.pane, offset=(70, y))
        assert at.pane.caret == at.at("Numbers").end
        await at.pilot.click(at.pane, offset=(1, y))
        assert at.pane.caret == at.at("Numbers").start


def wheel(at: Bench, kind: type[events.MouseScrollDown] | type[events.MouseScrollUp]) -> events.MouseEvent:
    return kind(at.pane, 5, 5, 0, 0, 0, False, False, False, 5, 5)


async def test_the_wheel_scrolls(open_pane: Open) -> None:
    async with open_pane() as at:
        for _ in range(3):
            at.pane.post_message(wheel(at, events.MouseScrollDown))
        await at.settle()
        there = at.pane.scroll_offset.y
        assert there > 0
        at.pane.post_message(wheel(at, events.MouseScrollUp))
        await at.settle()
        assert at.pane.scroll_offset.y < there


async def test_the_scroll_bar_can_be_dragged(open_pane: Open) -> None:
    async with open_pane() as at:
        edge = at.pane.size.width - 1
        await at.pilot.mouse_down(at.pane, offset=(edge, 0))
        await at.pilot.hover(at.pane, offset=(edge, 23))
        await at.settle()
        assert at.pane.progress == 1.0
        assert at.pane.selection is None
        await at.pilot.hover(at.pane, offset=(edge, 0))
        await at.pilot.mouse_up(at.pane, offset=(edge, 0))
        assert at.pane.scroll_offset.y == 0
        assert at.app.mouse_captured is None


@given(st.integers(1, 80), st.integers(1, 5000), st.data())
def test_the_thumb_shows_where_the_window_is(height: int, lines: int, data: st.DataObject) -> None:
    """It lies within the pane, touches its ends only there, and a click on it leads back near."""
    top = data.draw(st.integers(0, max(0, lines - height)))
    rows = thumb(top, height, lines)
    if lines <= height:
        assert not rows
        return
    assert 0 <= rows.start < rows.stop <= height
    if height > len(rows) + 1:
        assert (rows.start == 0) == (top == 0)
        assert (rows.stop == height) == (top == lines - height)
    assert line_at(0, height, lines) == 0
    if height > len(rows):
        assert line_at(height - 1, height, lines) == lines - height
