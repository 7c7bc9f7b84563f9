"""The caret's walk through a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model.article import Block, Role
from reader.text import motions, objects
from reader.text.graphemes import is_boundary

TEXT = "Meta’s plan\n\nIt costs $72 billion. GPT-5.4 isn't cafe\u0301, he said.\nEnd 日本"
BLOCKS = (
    Block(Role.TITLE, 0, 11),
    Block(Role.RULE, 12, 12),
    Block(Role.PARAGRAPH, 13, 64),
    Block(Role.PARAGRAPH, 65, 71),
)

Step = Callable[[str, int], int]


def walk(step: Step, start: int, text: str = TEXT) -> list[str]:
    """Return what stands at each stop, up to the end or the start of the text."""
    stops, offset = [], start
    while (there := step(text, offset)) != offset:
        offset = there
        stops.append(text[offset : offset + 4])
    return stops


def by_blocks(motion: Callable[[str, tuple[Block, ...], int], int]) -> Step:
    return lambda text, offset: motion(text, BLOCKS, offset)


def test_blocks_of_the_sample_are_right() -> None:
    assert [TEXT[b.start : b.end] for b in BLOCKS] == [*(TEXT.split("\n"))]


def test_words_are_walked_with_their_signs_and_marks() -> None:
    forward = [
        "plan",
        "It c",
        "cost",
        "$72 ",
        "bill",
        "GPT-",
        "isn'",
        "cafe",
        "he s",
        "said",
        "End ",
        "日本",
        "本",
        "",
    ]
    assert walk(motions.word_forward, 0) == forward
    assert walk(motions.word_back, len(TEXT)) == [*reversed(forward[:-1]), "Meta"]


def test_the_end_of_a_word_is_its_last_character() -> None:
    assert walk(motions.word_end, 0, "ab, cafe\u0301! x") == ["b, c", "e\u0301! ", "x", ""]


def test_sentences_and_paragraphs_are_walked_across_empty_blocks() -> None:
    sentences = ["It c", "GPT-", "End ", ""]
    assert walk(by_blocks(motions.sentence_forward), 0) == sentences
    assert walk(by_blocks(motions.sentence_back), len(TEXT)) == ["End ", "GPT-", "It c", "Meta"]
    assert walk(by_blocks(motions.paragraph_forward), 0) == ["It c", "End ", ""]
    assert walk(by_blocks(motions.paragraph_back), len(TEXT)) == ["End ", "It c", "Meta"]


def test_lines_stand_for_blocks_where_there_are_none() -> None:
    assert walk(lambda text, offset: motions.paragraph_forward(text, (), offset), 0) == ["It c", "End ", ""]
    assert walk(lambda text, offset: motions.sentence_back(text, (), offset), len(TEXT))[0] == "End "


ANY_TEXT = st.text(st.sampled_from("a1 .\n“”\"'$-é日e\u0301👩\u200d🇩🇪") | st.characters(), max_size=50)


def cut_into_blocks(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Role.PARAGRAPH if line else Role.RULE, start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)


STEPS = {
    "left": (motions.left, False),
    "right": (motions.right, False),
    "word_forward": (motions.word_forward, False),
    "word_end": (motions.word_end, False),
    "word_back": (motions.word_back, False),
    "sentence_forward": (motions.sentence_forward, True),
    "sentence_back": (motions.sentence_back, True),
    "paragraph_forward": (motions.paragraph_forward, True),
    "paragraph_back": (motions.paragraph_back, True),
}


@pytest.mark.parametrize("name", STEPS)
@given(text=ANY_TEXT, offset=st.integers(-3, 60), bare=st.booleans())
@example(text=":\u0e33", offset=2, bare=False)
def test_every_motion_lands_on_a_character_and_goes_its_way(
    name: str, text: str, offset: int, bare: bool
) -> None:
    """Forward motions never go back nor back ones forward; both reach their end."""
    motion, needs_blocks = STEPS[name]
    arguments = (text, () if bare else cut_into_blocks(text)) if needs_blocks else (text,)
    forward = name in {"right", "word_end"} or name.endswith("forward")
    end = len(text) if forward else 0
    here = min(max(offset, 0), len(text))
    for _ in range(len(text) + 2):
        there = motion(*arguments, here)  # type: ignore[operator]  # One table for two signatures.
        assert is_boundary(text, there)
        assert there >= here if forward else there <= here
        if there == here:
            break
        here = there
    assert here == end


@given(text=ANY_TEXT, offset=st.integers(-3, 60), bare=st.booleans())
def test_every_object_is_a_range_of_whole_characters_with_text(text: str, offset: int, bare: bool) -> None:
    blocks = () if bare else cut_into_blocks(text)
    for find in (
        objects.sentence_around,
        objects.paragraph_around,
        objects.number_around,
        objects.quotation_around,
    ):
        found = find(text, blocks, offset)
        if found is not None:
            assert found.slice(text).strip()
            assert "\n" not in found.slice(text)
            assert is_boundary(text, found.start)
            assert is_boundary(text, found.end)
