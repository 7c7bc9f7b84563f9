"""Ranges are half-open and compare by position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.ranges import TextRange

ranges = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: TextRange(min(p), max(p)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_range_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a range"):
        TextRange(start, end)


def test_an_empty_range_is_still_something() -> None:
    """`if placed.range` must not mistake an empty range for a missing one."""
    assert TextRange(4, 4)


@given(ranges, ranges)
def test_ranges_overlap_exactly_when_they_share_a_code_point(a: TextRange, b: TextRange) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == bool(shared)
    common = a.intersection(b)
    assert (set(range(common.start, common.end)) if common else set()) == shared


@given(ranges, ranges)
def test_a_range_covers_another_exactly_when_its_ends_lie_around_it(a: TextRange, b: TextRange) -> None:
    assert a.covers(b) == (a.start <= b.start <= b.end <= a.end)
