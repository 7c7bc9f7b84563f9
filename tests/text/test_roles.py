"""By which words a block is known again, and what a role brings with it."""

from __future__ import annotations

import pytest

from reader.model.article import Block, Document, Role
from reader.text.roles import BY_HAND, RULE_LIMIT, block_key, overruled, pattern_of, ruled, with_role

TEXT = "Dam holds\nRead more: 7 comments\nThe dam held on Tuesday."
DOCUMENT = Document(
    TEXT,
    (Block(Role.TITLE, 0, 9), Block(Role.PARAGRAPH, 10, 31), Block(Role.PARAGRAPH, 32, len(TEXT))),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Share this article", "SHARE  this article"),
        ("“Quoted” – words", '"Quoted" - words'),
        ("7 comments", "1,204 comments"),
    ],
)
def test_a_rule_takes_lines_for_one_that_differ_only_in_setting_and_figures(one: str, other: str) -> None:
    assert pattern_of(one) == pattern_of(other)


def test_one_decision_does_not_take_figures_for_one_another() -> None:
    assert block_key("7 comments") != block_key("8 comments")


def test_prose_makes_no_rule() -> None:
    assert pattern_of("word " * RULE_LIMIT) == ""


def test_a_document_is_overruled_in_roles_and_in_nothing_else() -> None:
    changed = overruled(DOCUMENT, {"read more: 7 comments": Role.CHROME})
    assert [b.role for b in changed.blocks] == [Role.TITLE, Role.CHROME, Role.PARAGRAPH]
    assert [b.range for b in changed.blocks] == [b.range for b in DOCUMENT.blocks]
    assert changed.text == TEXT
    assert changed.blocks[1].reason == BY_HAND


def test_a_rule_of_the_outlet_says_so_in_the_reason() -> None:
    changed = ruled(DOCUMENT, {"read more: # comments": Role.CHROME}, "The Wire")
    assert (changed.blocks[1].role, changed.blocks[1].reason) == (Role.CHROME, "your rule for The Wire")


def test_a_heading_gets_a_level_and_loses_it_again() -> None:
    heading = with_role(Block(Role.LIST_ITEM, 0, 4, level=0, ordinal=3), Role.HEADING, "")
    assert (heading.level, heading.ordinal) == (2, None)
    assert with_role(heading, Role.PARAGRAPH, "").level == 0
