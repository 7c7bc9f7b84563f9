"""Folding forgets how a text is set and never loses the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.fold import fold, fold_char

TRICKY = st.text(
    st.sampled_from("ab é“”’—\u00ad\u00a0\n\t ﬁﬀß…İ½e\u0301\u200bが각\u2028\u3000Å🇩🇪") | st.characters(),
    max_size=60,
)

FOLDS = {
    "“Café”": '"cafe"',
    "Meta’s": "meta's",
    "2019–20 — now": "2019-20 - now",
    "co\u00adop\u200beration": "cooperation",
    "$72\u00a0billion": "$72 billion",
    "one\n  two\t three": "one two three",
    "ﬁnal oﬃce": "final office",
    "Straße STRASSE": "strasse strasse",
    "wait…": "wait...",
    "１２３ＡＢＣ": "123abc",
    "Łódź Ærø İzmir": "lodz aero izmir",
    "cafe\u0301 noir": "cafe noir",
    "a \u00ad b": "a b",
    "がぎ 한국": "がぎ 한국",
    "ὈΔΥΣΣΕΎΣ ς": "οδυσσευσ σ",
}


@pytest.mark.parametrize(("raw", "folded"), FOLDS.items())
def test_what_folds_away(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


@given(TRICKY)
def test_both_sides_run_in_step(raw: str) -> None:
    """Every raw character folds to exactly the folded stretch it maps to, blanks in a row aside."""
    view = fold(raw)
    for at, char in enumerate(raw):
        start, end = view.to_folded(at), view.to_folded(at + 1)
        assert start <= end
        expected = fold_char(char)
        if expected not in {"", " "}:
            assert view.text[start:end] == expected


@given(TRICKY, st.data())
def test_there_and_back_covers_what_was_asked(raw: str, data: st.DataObject) -> None:
    """The raw range of a folded range folds to the same text or, inside a ligature, to more."""
    view = fold(raw)
    start = data.draw(st.integers(0, len(view.text)))
    end = data.draw(st.integers(start, len(view.text)))
    raw_start, raw_end = view.to_raw(start, end)
    assert 0 <= raw_start <= raw_end <= len(raw)
    if start < end:
        assert view.text[start:end].strip() in fold(raw[raw_start:raw_end]).text


@given(TRICKY)
def test_folding_twice_changes_nothing(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@given(TRICKY, st.integers(1, 5))
def test_a_text_folds_the_same_in_passes_of_any_length(raw: str, stride: int) -> None:
    whole = fold(raw)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.text.fold.STRIDE", stride)
        assert fold(raw) == whole


def test_newlines_and_capitals_stay_on_request() -> None:
    assert fold("A  B\n\nCafé", lines=True, case=False).text == "A B\n\nCafe"
