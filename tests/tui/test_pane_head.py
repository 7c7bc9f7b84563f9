"""What the line above an article tells, at which width."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.article import Article, Metadata
from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, RevisionId
from reader.tui.widgets.pane_head import HeadFacts, facts_of, pieces
from reader.tui.widgets.pane_tabs import tab_texts

FACTS = HeadFacts(
    "The Pell Street Ledger",
    number=2,
    date="5 Jun 2026",
    byline="Hugo Lindqvist-Marsh",
    minutes=4,
    highlights=3,
    notes=1,
    orphaned=2,
)


def shown(facts: HeadFacts, width: int, percent: int = 42) -> str:
    return "".join(piece.text for piece in pieces(facts, percent, width))


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (110, " 2 The Pell Street Ledger · 5 Jun 2026 · Hugo Lindqvist-Marsh" + 16 * " " + "  2 orphaned  3▪ 1✎  4 min  42% "),
        (74, " 2 The Pell Street Ledger · 5 Jun 2026     2 orphaned  3▪ 1✎  4 min  42% "),
        (60, " 2 The Pell Street Ledger    2 orphaned  3▪ 1✎  4 min  42% "),
        (40, " 2 The Pell Street L…  2 orphaned  42% "),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_left_out_whole_and_loss_is_left_out_last(width: int, expected: str) -> None:
    assert shown(FACTS, width).split() == expected.split()


@given(
    st.integers(8, 200),
    st.text(max_size=40),
    st.text(max_size=40),
    st.integers(0, 4),
    st.integers(0, 100),
)
def test_a_head_is_exactly_as_wide_as_it_may_be(
    width: int, name: str, byline: str, number: int, orphaned: int
) -> None:
    facts = replace(FACTS, name=name, byline=byline, number=number, orphaned=orphaned)
    line = shown(facts, width)
    assert cell_len(line) == width


def test_an_article_without_an_outlet_goes_by_its_title() -> None:
    article = Article(
        ArticleId("A"),
        RevisionId("R"),
        Metadata("Late again", published=PublicationDate(datetime(2026, 6, 5, tzinfo=UTC))),
        datetime(2026, 6, 6, tzinfo=UTC),
        words=1000,
    )
    facts = facts_of(article)
    assert (facts.name, facts.date, facts.minutes) == ("Late again", "5 Jun 2026", 4)


def test_nothing_from_outside_reaches_the_terminal_as_a_command() -> None:
    assert "\x1b" not in shown(replace(FACTS, name="\x1b]0;owned\x07", byline="\x9b31m"), 120)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4), st.integers(16, 120))
def test_tabs_fit_the_line_whatever_the_names(names: list[str], width: int) -> None:
    texts = tab_texts(tuple(names), width)
    assert sum(cell_len(text) for text in texts) <= width
    assert all(f" {n}" in text for n, text in enumerate(texts, 1))


def test_a_short_name_leaves_its_room_to_a_long_one() -> None:
    assert tab_texts(("Wire", "The Pell Street Ledger"), 34) == [" 1 Wire ", " 2 The Pell Street Ledger "]
