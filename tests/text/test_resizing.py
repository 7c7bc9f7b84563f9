"""A passage grows and shrinks at either end, by words and by sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.ranges import TextRange
from reader.text.resizing import Edge, Unit, resized

TEXT = "We are not ready. The plan costs $72 billion, she said.\nNobody knows why. It rains."


def at(quote: str) -> TextRange:
    start = TEXT.index(quote)
    return TextRange(start, start + len(quote))


TABLE = [
    ("The plan", Edge.END, Unit.WORD, 1, "The plan costs"),
    ("The plan", Edge.END, Unit.WORD, 2, "The plan costs $72"),
    ("The plan costs", Edge.END, Unit.WORD, -1, "The plan"),
    ("The", Edge.END, Unit.WORD, -1, "The"),
    ("she said.", Edge.END, Unit.WORD, -1, "she"),
    ("plan costs", Edge.START, Unit.WORD, -1, "The plan costs"),
    ("plan costs", Edge.START, Unit.WORD, 1, "costs"),
    ("billion", Edge.START, Unit.WORD, -1, "$72 billion"),
    ("costs", Edge.START, Unit.WORD, 1, "costs"),
    ("The plan", Edge.END, Unit.SENTENCE, 1, "The plan costs $72 billion, she said."),
    ("We are not ready.", Edge.END, Unit.SENTENCE, 1, TEXT.partition("\n")[0]),
    ("We are not ready. The plan", Edge.END, Unit.SENTENCE, -1, "We are not ready."),
    ("plan costs", Edge.START, Unit.SENTENCE, -1, "The plan costs"),
    ("The plan costs", Edge.START, Unit.SENTENCE, -1, "We are not ready. The plan costs"),
    ("ready. The plan", Edge.START, Unit.SENTENCE, 1, "The plan"),
    ("It rains.", Edge.END, Unit.SENTENCE, 1, "It rains."),
    ("We are", Edge.START, Unit.WORD, -1, "We are"),
]


@pytest.mark.parametrize(("quote", "edge", "unit", "by", "expected"), TABLE)
def test_one_end_moves(quote: str, edge: Edge, unit: Unit, by: int, expected: str) -> None:
    assert resized(TEXT, at(quote), edge, unit, by).slice(TEXT) == expected


@given(
    st.text(st.sampled_from("ab .\n$7é日"), min_size=1, max_size=60),
    st.data(),
    st.sampled_from(Edge),
    st.sampled_from(Unit),
    st.integers(-3, 3),
)
def test_the_other_end_stays_and_something_is_left(
    text: str, data: st.DataObject, edge: Edge, unit: Unit, by: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = TextRange(start, data.draw(st.integers(start + 1, len(text))))
    now = resized(text, passage, edge, unit, by)
    assert 0 <= now.start < now.end <= len(text)
    if edge is Edge.END:
        assert now.start == passage.start
        assert (now.end - passage.end) * by >= 0
    else:
        assert now.end == passage.end
        assert (now.start - passage.start) * by >= 0
