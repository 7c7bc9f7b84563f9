"""The caret in the article pane: motions, paging, marks, and where it stays on resize."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.annotation import Kind
from reader.model.article import Role
from reader.text.layers import Layer
from reader.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from tests.tui.article.conftest import MakeMark, Open


def visible(pane: ArticlePane) -> bool:
    """Tell whether the caret's line is in sight."""
    return 0 <= pane.line_of(pane.caret) - pane.scroll_offset.y < pane.size.height


@pytest.mark.parametrize(
    ("start", "motion", "count", "words"),
    [
        ("Meta will", "right", 3, "a will"),
        ("will spend", "left", 1, " will"),
        ("Meta will", "word", 2, "spend"),
        ("spend", "word_back", 2, "Meta"),
        ("spend", "word_end", 1, "d $145"),
        ("spend", "word_end", 2, "5 billion"),
        ("Meta will", "sentence", 1, "“We are late"),
        ("not wrong", "sentence_back", 2, "Meta will"),
        ("Meta will", "paragraph", 1, "Numbers"),
        ("Numbers", "paragraph_back", 1, "Meta will"),
        ("spend", "line_start", 1, "Meta will"),
        ("wait(6)", "line_text", 1, "wait(6)"),
        ("will spend", "top", 1, "The café"),
    ],
)
async def test_motions_go_where_they_say(
    open_pane: Open, start: str, motion: str, count: int, words: str
) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at(start).start)
        at.pane.motion(motion, count)
        assert at.text[at.pane.caret :].startswith(words)
        assert visible(at.pane)


async def test_the_end_of_a_line_is_its_last_character(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("Partners").start)
        at.pane.motion("line_end")
        row = at.rows()[at.row_of("Partners")]
        assert row.endswith(at.text[at.pane.caret])


async def test_moving_by_lines_keeps_its_column_over_shorter_lines(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("keys, which").start)
        cell = at.pane.sheet.layout.cell_of(at.pane.caret)[1]
        at.pane.motion("down", 2)
        at.pane.motion("up", 2)
        assert at.pane.sheet.layout.cell_of(at.pane.caret)[1] == cell


async def test_the_caret_passes_over_folded_furniture(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("    wait(6)").start)
        at.pane.motion("down")
        assert at.text[at.pane.caret :].startswith("Opinion")
        at.pane.motion("word_back")
        assert at.pane.caret < at.at("Share this").start
        at.pane.motion("paragraph")
        assert at.text[at.pane.caret :].startswith("Opinion")


async def test_pages_turn_with_the_caret_on_its_row_and_stop_at_the_ends(open_pane: Open) -> None:
    async with open_pane() as at:
        pane = at.pane
        pane.motion("down", 3)
        row = pane.line_of(pane.caret)
        pane.motion("page_down")
        assert pane.scroll_offset.y == pane.size.height - 2
        assert abs(pane.line_of(pane.caret) - pane.scroll_offset.y - row) <= 1
        for _ in range(20):
            pane.motion("page_down")
        assert pane.line_of(pane.caret) == pane.line_of(len(at.text))
        for _ in range(20):
            pane.motion("half_page_up")
        assert pane.line_of(pane.caret) == 1
        assert pane.scroll_offset.y == 0


async def test_the_wheel_takes_the_caret_along(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.scroll_to(y=15, animate=False)
        await at.settle()
        assert visible(at.pane)
        at.pane.scroll_to(y=0, animate=False)
        await at.settle()
        assert visible(at.pane)


async def test_marks_are_walked_by_kind(open_pane: Open, mark: MakeMark) -> None:
    marks = [mark("Partners"), mark("Paragraph 20"), mark("In Tokyo", Layer.DISAGREEMENT)]
    async with open_pane(marks=marks) as at:
        walked = []
        for motion in ("next_highlight", "next_highlight", "previous_disagreement", "previous_highlight"):
            at.pane.motion(motion)
            walked.append(at.pane.mark_at_caret())
            assert visible(at.pane)
        assert [m.id for m in walked if m] == ["Partners", "Paragraph 20", "In Tokyo", "Partners"]


async def test_keys_typed_before_the_first_layout_act_in_order(open_pane: Open) -> None:
    """Regression test: actions that came before the widget had a size crashed it."""

    def early(pane: ArticlePane) -> None:
        pane.motion("page_down")
        pane.motion("paragraph", 2)
        pane.toggle_visual()
        pane.motion("word", 3)

    async with open_pane(early=early) as typed, open_pane() as loaded:
        early(loaded.pane)
        assert typed.pane.caret == loaded.pane.caret > 0
        assert typed.pane.selection == loaded.pane.selection
        assert typed.pane.selection is not None


async def test_an_article_opens_where_it_was_left(open_pane: Open) -> None:
    async with open_pane() as at:
        place = at.at("Paragraph 25").start
        at.pane.show(at.pane.document, caret=place)
        await at.settle()
        assert at.pane.caret == place
        assert visible(at.pane)


async def test_the_terminals_own_cursor_follows_at_once(open_pane: Open) -> None:
    """Screen readers and input methods look there."""
    async with open_pane() as at:
        at.pane.go_to(at.at("$145").start)
        x, y = at.app.cursor_position
        assert at.rows()[y][x:].startswith("$145")


async def test_the_caret_is_seen_focused_and_resting(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("spend").start)
        await at.settle()
        focused = at.style_of("spend")
        plain = at.style_of("pend")
        at.app.screen.set_focus(None)
        await at.settle()
        resting = at.style_of("spend")
        assert len({focused.bgcolor, plain.bgcolor, resting.bgcolor}) == 3


async def test_caret_moves_are_told_with_progress(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.motion("bottom")
        await at.settle()
        moved = at.told(ArticlePane.CaretMoved)[-1]
        assert moved.control is at.pane
        assert (moved.offset, moved.progress) == (len(at.text), 1.0)
        assert at.told(ArticlePane.Scrolled)[-1].top_offset == at.pane.top_offset


async def test_enter_opens_the_mark_here_or_else_the_link(open_pane: Open, mark: MakeMark) -> None:
    async with open_pane(marks=[mark("Partners", Kind.QUESTION)]) as at:
        at.pane.go_to(at.at("Partners").start)
        assert at.pane.activate()
        at.pane.go_to(at.at("price list").start)
        assert at.pane.activate()
        at.pane.go_to(at.at("gone").start)
        assert not at.pane.activate()
        await at.settle()
        assert [m.id for m in at.told(ArticlePane.MarkActivated)] == ["Partners"]
        assert [m.href for m in at.told(ArticlePane.LinkActivated)] == ["https://ledger.example/prices"]


async def test_resizing_keeps_the_passage_at_the_top_and_comes_back_exactly(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.scroll_to(y=30, animate=False)
        await at.settle()
        top = at.pane.top_offset
        for width in (60, 41, 100, 47, 80):
            await at.pilot.resize_terminal(width, 24)
            await at.settle()
            line = at.pane.sheet.layout.line(at.pane.scroll_offset.y)
            assert line.start <= top < line.end
        assert at.pane.top_offset == top


async def test_resizing_leaves_the_caret_on_its_passage_and_in_sight(open_pane: Open) -> None:
    """Regression test for a caret that went to whatever stood in the smaller window."""
    async with open_pane() as at:
        at.pane.scroll_to(y=30, animate=False)
        await at.settle()
        at.pane.motion("down", 15)
        await at.settle()
        caret, top = at.pane.caret, at.pane.scroll_offset.y
        for width, height in ((80, 10), (41, 24), (41, 8), (120, 30), (80, 24)):
            await at.pilot.resize_terminal(width, height)
            await at.settle()
            assert at.pane.caret == caret
            row = at.pane.line_of(caret) - at.pane.scroll_offset.y
            assert 0 <= row < at.pane.size.height
        assert abs(at.pane.scroll_offset.y - top) <= 15


async def test_the_beginning_stays_the_beginning_on_resize(open_pane: Open) -> None:
    async with open_pane() as at:
        await at.pilot.resize_terminal(40, 24)
        await at.settle()
        assert at.pane.scroll_offset.y == 0


async def test_a_rule_can_be_stood_on(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("Opinion").start)
        at.pane.motion("down")
        block = at.pane.document.blocks[at.pane.sheet.layout.block_of(at.pane.caret)]
        assert block.role is Role.RULE
