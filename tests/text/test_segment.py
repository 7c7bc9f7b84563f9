"""Sentences and words as a reader of news sees them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model.article import Block, Role
from reader.model.ranges import TextRange
from reader.text.segment import block_at, sentence_at, sentences, words

# One line a text; "|" stands where a sentence ends and the next begins.
CASES = """
Meta delayed it again.| The shares fell.
Mr. Smith met Dr. Jones at No. 10 on Jan. 5, 2026.| They talked.
It left the U.S. in May.| He stayed in the U.S.| The talks failed.
U.S. President Joe Smith signed it, U.S. officials said.
Meta Platforms Inc. has delayed it.| Rivals of Acme Inc.| The rest waits.
It fell 3.5 percent to $1.25.| Analysts shrugged.
J. K. Rowling and George W. Bush came, e.g. by train, i.e. late.
“It is late.”| She left.| "So what?" he asked.| (He knew.)| Fine.
"Stop!" Mr. Smith said.| "Why?" the old man asked.
Yahoo! shares rose.| Really?!| Yes… and no.
He waited…| Then he left.
At 5 p.m. the train left.| It came at 6 a.m.| Nobody was there.
He chose plan B.| The rest chose plan A.| Nobody else did.
1. First things first.| 2 more follow.
They won the 2nd prize, worth 5 mln dlrs.| 3 others lost.
The study[1] said so.[2]| It was wrong.
他说他不知道。|她走了！|「はい。」と言った。|終わり
He said “No.”| 5 others agreed.
In Sept. 11 people died.| It was cold in Dec.| The sun set.
यह सच है।| वह गया।
GPT-5.4 scored 91.2%.| Claude 4.5 did not.
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_stops(case: str) -> None:
    expected = [piece.strip() for piece in case.split("|")]
    text = case.replace("|", "")
    assert [r.slice(text) for r in sentences(text)] == expected


def test_a_newline_always_ends_a_sentence() -> None:
    text = "A heading\nThe first\n\n  second.  "
    assert [r.slice(text) for r in sentences(text)] == ["A heading", "The first", "second."]


def test_only_the_part_asked_for_is_split() -> None:
    text = "One here. Two here. Three here."
    found = sentences(text, TextRange(4, 25))
    assert [r.slice(text) for r in found] == ["here.", "Two here.", "Three"]


def test_the_sentence_around_an_offset_includes_the_blank_after_it() -> None:
    text = "  One here. Two here."
    assert [r.slice(text) for r in (sentence_at(text, o) for o in (0, 4, 11, 12, 99)) if r] == (
        ["One here."] * 3 + ["Two here."] * 2
    )
    assert sentence_at(" \n ", 1) is None


@given(st.text(st.sampled_from("ab AZ.?!…\"”)\n。」1's*[]") | st.characters(), max_size=80), st.data())
@example("U.S. A.", None)
def test_every_visible_character_is_in_exactly_one_sentence(text: str, data: st.DataObject | None) -> None:
    start = data.draw(st.integers(0, len(text))) if data else 0
    end = data.draw(st.integers(start, len(text))) if data else len(text)
    found = sentences(text, TextRange(start, end))
    inside = [i for r in found for i in range(r.start, r.end)]
    assert inside == sorted(set(inside))
    assert all(text[i].isspace() for i in set(range(start, end)) - set(inside))
    assert all(r.slice(text) == r.slice(text).strip() != "" for r in found)


def test_words_keep_apostrophes_hyphens_versions_and_marks() -> None:
    text = "Meta’s code-named GPT-5.4 isn't 1,750 cafe\u0301s, नमस्ते U.S. 日本 x,y"
    found = [r.slice(text) for r in words(text)]
    assert " ".join(found) == "Meta’s code-named GPT-5.4 isn't 1,750 cafe\u0301s नमस्ते U.S 日 本 x y"
    assert words(text, TextRange(6, 20)) == [TextRange(7, 17), TextRange(18, 20)]


def test_a_newline_belongs_to_the_block_it_ends() -> None:
    blocks = (Block(Role.TITLE, 0, 3), Block(Role.PARAGRAPH, 4, 9))
    assert [block_at(blocks, o) for o in (0, 3, 4, 99)] == [blocks[0], blocks[0], blocks[1], blocks[1]]
    assert block_at((), 3) is None
