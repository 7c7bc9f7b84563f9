"""Dates as precise as they are known."""

from __future__ import annotations

import pytest

from reader.model.when import read_when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", "2026"),
        (" 2026-06 ", "2026-06"),
        ("2026-06-04", "2026-06-04"),
        ("2026-06-04T15:30", "2026-06-04T15:30:00Z"),
        ("2026-06-04 15:30+02:00", "2026-06-04T13:30:00Z"),
    ],
)
def test_a_date_keeps_the_precision_it_was_given(text: str, expected: str) -> None:
    assert read_when(text) == expected
    assert read_when(expected) == expected


@pytest.mark.parametrize("text", ["", "June", "26", "2026-13", "0000", "2026-06-31", "2026-6"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the standard library says which part
        read_when(text)
