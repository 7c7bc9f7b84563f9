"""Comparing articles of the library."""

from __future__ import annotations

from itertools import combinations

import pytest

from reader.library.service import Library
from reader.model.article import Block, Document, Role
from reader.model.finding import Report
from reader.model.ids import ArticleId, RevisionId
from reader.model.listing import ListQuery
from tests.library.conftest import Desk


def ids(library: Library, words: str = "") -> list[ArticleId]:
    return [row.id for row in library.articles.rows(library.articles.keys(ListQuery(text=words)))]


def test_every_two_samples_can_be_compared_and_every_side_is_quoted_right(desk: Desk) -> None:
    """Regression: a time at the very end of a block ("at 3 pm") ended the comparison."""
    desk.library.sources.add_samples()
    for pair in combinations(ids(desk.library), 2):
        found = desk.library.compare(pair)
        for side in (side for one in found.disagreements for side in one.sides):
            assert side.range.slice(desk.text(side.article)) == side.quote


def test_the_sample_story_disagrees_on_spending_and_on_the_rival(desk: Desk) -> None:
    desk.library.sources.add_samples()
    values = {
        side.value
        for one in desk.library.compare(ids(desk.library, "meta")).disagreements
        for side in one.sides
    }
    assert values >= {"145000000000", "72000000000"}


@pytest.mark.parametrize(
    "ending", ["at 3 pm", "at 3 p.m", "at 3 p.m.", "at 10:30 a", "on 4 June at", "$", "about 5 per", "GPT-"]
)
def test_a_block_may_end_in_the_middle_of_anything(ending: str) -> None:
    from reader.analysis.compare import compare

    def report(number: int) -> Report:
        text = f"The vote was {ending}"
        blocks = (Block(Role.PARAGRAPH, 0, len(text)),)
        return Report(ArticleId(f"A{number}"), RevisionId(f"R{number}"), Document(text, blocks))

    assert compare([report(1), report(2)]).disagreements == ()
