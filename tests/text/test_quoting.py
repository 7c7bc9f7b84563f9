"""Quotation marks of passages that were cut out of a longer quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.quoting import closed


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("“The certificate is not a matter of opinion.", "The certificate is not a matter of opinion."),
        ("In winter you carry fewer people.”", "In winter you carry fewer people."),
        ("He said: “We will not guess", "He said: “We will not guess”"),
        ("The two accounts “need not be enemies”.", "The two accounts “need not be enemies”."),
        ('"She went over', "She went over"),
        ("«Rien n’est sûr", "Rien n’est sûr"),
        ("„Nichts ist sicher“, sagte sie", "„Nichts ist sicher“, sagte sie"),
        ("„Nichts ist sicher", "Nichts ist sicher"),
        ("It’s Meta’s own", "It’s Meta’s own"),
        ("", ""),
    ],
)
def test_no_mark_is_left_without_its_other(passage: str, expected: str) -> None:
    assert closed(passage) == expected


@given(st.text(alphabet="ab “”"))
def test_what_is_closed_stays_as_it_is(passage: str) -> None:
    told = f"He said “{passage.replace('“', '').replace('”', '')}” there"
    assert closed(told) == told
