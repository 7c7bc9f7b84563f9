"""Selecting in the article pane by keys: by character, by paragraph, by text object."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.ranges import TextRange
from reader.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from tests.tui.article.conftest import Open


async def test_v_selects_both_ends_whole_and_again_lets_go(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("Meta will").start)
        at.pane.action_select()
        at.pane.motion("word_end", 2)
        assert at.pane.selection == at.at("Meta will")
        assert at.app.screen.get_selected_text() == "Meta will"
        at.pane.action_select()
        assert at.pane.selection is None
        await at.settle()
        assert at.app.screen.selections == {}


@pytest.mark.parametrize(
    ("motion", "count", "taken"),
    [
        ("word", 1, "Meta"),
        ("word", 2, "Meta will"),
        ("sentence", 1, "Meta will spend $145 billion on data centres."),
        ("right", 1, "Me"),
    ],
)
async def test_a_selection_ends_before_the_beginning_that_a_motion_goes_to(
    open_pane: Open, motion: str, count: int, taken: str
) -> None:
    """The first letter of the next sentence was quoted along."""
    async with open_pane() as at:
        at.pane.go_to(at.at("Meta will").start)
        at.pane.action_select()
        at.pane.motion(motion, count)
        assert at.pane.selection is not None
        assert at.pane.selection.slice(at.text) == taken


async def test_capital_v_selects_whole_paragraphs(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("spend").start)
        at.pane.action_select_paragraph()
        at.pane.motion("paragraph")
        chosen = at.pane.selection
        assert chosen is not None
        assert chosen.slice(at.text).startswith("Meta will")
        assert chosen.slice(at.text).endswith("\nNumbers")


@pytest.mark.parametrize(
    ("name", "at_words", "taken"),
    [
        ("sentence", "spend", "Meta will spend $145 billion on data centres."),
        ("number", "will spend", "$145 billion"),
        ("quotation", "are late", "We are late,"),
        ("paragraph", "price", "The price list is gone."),
    ],
)
async def test_text_objects_are_taken_whole_and_can_be_extended(
    open_pane: Open, name: str, at_words: str, taken: str
) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at(at_words).start)
        at.pane.text_object(name)
        assert at.pane.selection == at.at(taken)
        await at.settle()
        assert at.told(ArticlePane.Selected)[-1].range == at.at(taken)
        at.pane.motion("right")
        chosen = at.pane.selection
        assert chosen is not None
        assert chosen.start == at.at(taken).start
        assert chosen.end > at.at(taken).end


async def test_the_target_is_the_selection_or_else_the_sentence(open_pane: Open) -> None:
    async with open_pane() as at:
        at.pane.go_to(at.at("spend").start)
        assert at.pane.target_range() == at.at("Meta will spend $145 billion on data centres.")
        at.pane.select(at.at("$145 billion"))
        assert at.pane.target_range() == at.at("$145 billion")


async def test_a_selection_in_another_pane_lets_this_one_go(open_pane: Open, story) -> None:  # type: ignore[no-untyped-def]
    async with open_pane(story, story) as at:
        left, right = at.app.panes
        left.select(TextRange(0, 10))
        right.select(TextRange(5, 9))
        await at.settle()
        assert left.selection is None
        assert right.selection == TextRange(5, 9)


async def test_newer_selections_are_not_undone_by_late_news_of_older_ones(open_pane: Open) -> None:
    """Regression test: the screen tells of changes later, when there may be others already."""
    async with open_pane() as at:
        for end in range(2, 30):
            at.pane.select(TextRange(0, end))
        await at.settle()
        assert at.pane.selection == TextRange(0, 29)
