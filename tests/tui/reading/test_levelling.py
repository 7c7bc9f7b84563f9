"""Passages of several panes at one height."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.screens.reading_acts.levelling import STRIP, Sight, common_row


def test_passages_in_the_middle_stand_at_a_third_of_the_window() -> None:
    assert common_row([Sight(100, 300, 30), Sight(50, 300, 30)]) == 10


def test_a_passage_near_the_beginning_pulls_the_others_up() -> None:
    assert common_row([Sight(2, 300, 30), Sight(50, 300, 30)]) == 2


def test_a_passage_near_the_end_pulls_the_others_down_as_far_as_notes_leave_room() -> None:
    assert common_row([Sight(285, 300, 30), Sight(50, 300, 30)]) == 15
    assert common_row([Sight(298, 300, 30), Sight(50, 300, 30)]) == 30 - 1 - STRIP


def test_between_the_beginning_of_one_and_the_end_of_another_both_give_way() -> None:
    assert common_row([Sight(2, 300, 30), Sight(298, 300, 30)]) == 10
    assert common_row([Sight(12, 300, 30), Sight(298, 300, 30)]) == 12


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(1, 400), st.integers(1, 60)).map(
            lambda t: Sight(min(t[0], t[1] - 1), t[1], t[2])
        ),
        min_size=1,
        max_size=4,
    )
)
def test_the_row_is_one_that_each_window_has_and_scrolling_reaches_where_there_is_room(
    sights: list[Sight],
) -> None:
    row = common_row(sights)
    assert 0 <= row < min(s.height for s in sights)
    smallest = min(s.height for s in sights)
    roomy = max(smallest // 3, smallest - 1 - STRIP)
    if max(s.rows[0] for s in sights) <= min(roomy, *(s.rows[1] for s in sights)):
        assert all(low <= row <= high for low, high in (s.rows for s in sights))
