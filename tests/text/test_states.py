"""What became of a passage: the table that decides it, and what counts as reading the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import Anchored, AnchorState
from reader.model.ranges import TextRange
from reader.text.states import Find, figures_of, outcome, set_alike, state_of

HERE = TextRange(10, 20)
ALONG = Find(HERE)
ELSEWHERE = Find(HERE, elsewhere=True)
UNSURE = Find(HERE, sure=False)

TABLE = [
    # old words, words now, find, at the old offsets → state
    ("“We are ready”", "“We are ready”", ALONG, True, "exact"),
    ("“We are ready”", "“We are ready”", ALONG, False, "same"),
    ('"We are ready"', "“We are ready”", ALONG, True, "same"),
    ("We are ready", "We\nare  ready", ALONG, True, "same"),
    ("from 10 - 20", "from 10 – 20", ALONG, False, "same"),
    ("We are ready", "We are ready", ELSEWHERE, False, "moved"),
    ('"We are ready"', "“We are ready”", ELSEWHERE, False, "moved"),
    ("We are ready", "We were ready", ALONG, True, "changed"),
    ("We are ready", "We were ready", ELSEWHERE, False, "changed"),
    ("up 3 percent in May", "up 3 percent in early May", ALONG, False, "changed"),
    ("we are ready", "We are ready", ALONG, True, "changed"),
    ("cafe owners", "café owners", ALONG, True, "changed"),
    ("up 3 percent in May", "up 5 percent in May", ALONG, True, "review"),
    ("up 3 percent in May", "up in May", ALONG, True, "review"),
    ("$72 billion", "€72 billion", ALONG, True, "review"),
    ("$72 billion", "$72 million", ALONG, True, "review"),
    ("a rise of 3%", "a rise of 3 percent", ALONG, True, "review"),
    ("1½ metres", "11/2 metres", ALONG, True, "review"),
    ("10² cells", "102 cells", ALONG, True, "review"),
    ("We are ready", "We are ready", UNSURE, True, "review"),
    ("We are ready", "They left", UNSURE, False, "review"),
]


@pytest.mark.parametrize(("quote", "now", "find", "stays", "state"), TABLE)
def test_the_words_the_place_and_the_certainty_decide(
    quote: str, now: str, find: Find, stays: bool, state: str
) -> None:
    assert state_of(quote, now, find, stays=stays) == state


def test_what_was_not_found_is_an_orphan_with_its_old_words() -> None:
    assert outcome("All is new.", HERE, "We are ready", None) == Anchored(
        AnchorState.ORPHANED, None, "We are ready"
    )


FIGURES = st.from_regex(r"[$€]?[0-9]{1,3}([.,][0-9]{1,3})?( (million|billion|percent)|%)?", fullmatch=True)


@given(FIGURES, FIGURES, st.booleans(), st.booleans())
def test_a_figure_never_silently_becomes_another(one: str, other: str, elsewhere: bool, stays: bool) -> None:
    """Two figures that are not the same to the last sign are never called the same passage."""
    quote, now = f"It cost {one} last year", f"It cost {other} last year"
    state = state_of(quote, now, Find(HERE, elsewhere), stays=stays)
    assert state.is_edited == (one.split() != other.split())


@given(st.text(max_size=40), st.text(max_size=40))
def test_reading_the_same_is_mutual_and_never_hides_a_digit(one: str, other: str) -> None:
    assert set_alike(one, one)
    assert set_alike(one, other) == set_alike(other, one)
    if set_alike(one, other):
        assert figures_of(one) == figures_of(other)


@pytest.mark.parametrize(
    ("passage", "figures"),
    [
        ("It cost $72 billion, up 3.5%.", ["$72billion", "3.5%"]),
        ("In 2026, 1,000 people came", ["2026", "1,000"]),
        ("GPT-5.4 is out", ["5.4"]),
        ("Nobody came", []),
    ],
)
def test_figures_keep_their_currency_and_scale(passage: str, figures: list[str]) -> None:
    assert figures_of(passage) == figures
