"""A character the reader sees is never split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.graphemes import ceil_boundary, floor_boundary, is_boundary, next_boundary, previous_boundary

WHOLE = [
    "e\u0301",
    "👩‍👩‍👧‍👦",
    "👍🏽",
    "❤️",
    "🏳️‍🌈",
    "🇩🇪",
    "각",
    "\u1112\u1161\u11ab",
    "가\u11a8",
    "नि",
    "กำ",
    "1️⃣",
]


@pytest.mark.parametrize("cluster", WHOLE)
def test_a_cluster_is_crossed_in_one_step_both_ways(cluster: str) -> None:
    text = f"a{cluster}b"
    assert next_boundary(text, 1) == 1 + len(cluster)
    assert previous_boundary(text, 1 + len(cluster)) == 1


def test_flags_pair_up_from_the_start_of_their_run() -> None:
    text = "🇩🇪🇫🇷"
    assert [i for i in range(5) if is_boundary(text, i)] == [0, 2, 4]


def test_a_mark_after_a_newline_stands_alone() -> None:
    assert is_boundary("\n\u0301", 1)


@given(
    st.text(st.one_of(st.sampled_from("a\n🇩🇪👩\u200d❤\ufe0f\u0301\u1112\u1161가각"), st.characters())),
    st.integers(-2, 40),
)
def test_steps_go_there_and_back(text: str, offset: int) -> None:
    """Stepping right from a boundary and then left returns to it; ends are never passed."""
    here = floor_boundary(text, offset)
    assert is_boundary(text, here)
    assert here <= ceil_boundary(text, offset) <= len(text)
    there = next_boundary(text, here)
    assert there == here == len(text) or previous_boundary(text, there) == here
