"""Finding inside an article."""

from __future__ import annotations

import contextlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.text.find import Finder, find_all
from reader.text.fold import fold
from reader.text.graphemes import is_boundary

TRICKY = st.text(st.sampled_from("abé“’—\u00ad\u00a0\n ﬁß…e\u0301") | st.characters(), max_size=60)


def found(text: str, needle: str, *, regex: bool = False) -> list[str]:
    return [r.slice(text) for r in find_all(text, needle, regex=regex)]


def test_a_needle_is_found_however_it_is_set() -> None:
    text = "Meta’s “soon” — the cafe\u0301 co\u00adoperates for\n$72\u00a0billion in the ﬁnal"
    assert found(text, "meta's") == ["Meta’s"]
    assert found(text, '"SOON" - the café') == ["“soon” — the cafe\u0301"]
    assert found(text, "for $72 billion") == ["for\n$72\u00a0billion"]
    assert found(text, "cooper") == ["co\u00adoper"]
    assert found(text, "final") == ["ﬁnal"]


def test_a_match_takes_whole_characters() -> None:
    assert found("ﬃ and e\u0301", "f") == ["ﬃ"]
    assert found("cafe\u0301 noir", "cafe") == ["cafe\u0301"]


def test_nothing_is_found_for_nothing() -> None:
    assert found("a b", "") == found("a b", "  ") == found("", "a") == found("a b", "", regex=True) == []


def test_a_regular_expression_sees_lines_and_folded_quotes() -> None:
    text = "Meta’s plan\nCosts $72 billion\nand $145 billion"
    assert found(text, r"\$\d+ billion$", regex=True) == ["$72 billion", "$145 billion"]
    assert found(text, r"^c\w+", regex=True) == ["Costs"]
    assert found(text, "meta['’]s", regex=True) == ["Meta’s"]
    assert found(text, "x*", regex=True) == []


@pytest.mark.parametrize("needle", ["(", "[a", "a{2", "*", "a**", "(?P<", "\\", "[[a"])
def test_a_half_typed_expression_says_why(needle: str) -> None:
    """Some are errors, some already mean something; none breaks anything else."""
    with contextlib.suppress(QueryError):
        find_all("a [a {2", needle, regex=True)


def test_an_unclosed_group_is_an_error() -> None:
    with pytest.raises(QueryError, match=r"missing \)") as caught:
        find_all("text", "a (b", regex=True)
    assert caught.value.position == 4


@given(TRICKY, st.data())
def test_what_stands_in_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    """Any piece of a text is among its own matches, which are in order, apart and whole."""
    start = data.draw(st.integers(0, len(text)))
    needle = text[start : start + data.draw(st.integers(1, 8))]
    matches = Finder(text).find_all(needle)
    assert all(a.end <= b.start for a, b in pairwise(matches))
    assert all(is_boundary(text, m.start) and is_boundary(text, m.end) for m in matches)
    folded = fold(needle).text
    assert all(folded.strip() in fold(m.slice(text)).text for m in matches)
    if folded.strip() and folded in fold(text).text:
        assert matches


def test_an_expression_that_would_run_for_ever_is_given_up() -> None:
    with pytest.raises(QueryError, match="takes too long"):
        find_all("a" * 5000 + "b", r"(a+)+$", regex=True)
