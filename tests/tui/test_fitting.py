"""One-line texts fit exactly, whatever they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.fitting import cell_len, clip, clip_around, clip_saying, clip_words, listed, pad, wrapped


@given(st.text(), st.integers(0, 40))
def test_padded_text_takes_exactly_its_cells_and_nothing_a_terminal_would_obey(text: str, width: int) -> None:
    fitted = pad(text, width)
    assert cell_len(fitted) == width
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in fitted)


@given(st.text(), st.integers(0, 40))
def test_clipped_text_is_never_wider_than_asked_for(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width
    assert cell_len(clip_words(text, width)) <= width
    assert cell_len(clip_saying(text, width)) <= width
    assert cell_len(clip_around(text, text[-3:], width)) <= width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Ferry capsizes", 14, "Ferry capsizes"),
        ("Ferry capsizes", 13, "Ferry capsiz…"),
        ("人工知能の報告書", 8, "人工知…"),
        ("\x1b]0;pwned\x07", 20, "]0;pwned"),
        ("‮evil", 10, "evil"),
    ],
)
def test_text_is_cut_with_an_ellipsis_and_made_harmless(text: str, width: int, expected: str) -> None:
    assert clip(text, width) == expected


@given(st.text(), st.integers(1, 40), st.integers(1, 5))
def test_wrapped_lines_fit_and_are_no_more_than_asked_for(text: str, width: int, count: int) -> None:
    lines = wrapped(text, width, count)
    assert len(lines) <= count
    assert all(cell_len(line) <= width for line in lines)


def test_wrapping_loses_no_word() -> None:
    words = "C makes one. While reading, C takes the sentence here along."
    assert " ".join(wrapped(words, 20, 9)) == words


def test_sentences_are_cut_between_words() -> None:
    assert clip_words("Sent the citation to the clipboard", 20) == "Sent the citation…"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Tagged “Ferry”: +toll", 40, "Tagged “Ferry”: +toll"),
        (
            "Tagged “Ferry capsizes off the coast of Lanwick”: +toll",
            38,
            "Tagged “Ferry capsizes off…”: +toll",
        ),
        ("https://a.example/feed/of/news.xml: no connection", 34, "https://a.example/…: no connection"),
        ("“Ferry capsizes”: the words are not in the article", 30, "“Ferry cap…”: the words are…"),
        ("Nothing here has a name to shorten", 20, "Nothing here has…"),
    ],
)
def test_a_message_is_cut_in_the_name_it_speaks_of(text: str, width: int, expected: str) -> None:
    assert clip_saying(text, width) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("master", "The master, Thomas Reyle, is…"),
        ("Lanwick man", "…is a Lanwick man and was…"),
        ("lifejackets", "…seen handing out lifejackets"),
        ("not in it", "The master, Thomas Reyle, is…"),
    ],
)
def test_a_quote_is_cut_around_the_words_it_is_shown_for(words: str, expected: str) -> None:
    quote = "The master, Thomas Reyle, is a Lanwick man and was seen handing out lifejackets"
    assert clip_around(quote, words, 32) == expected


def test_a_text_cut_at_its_own_ellipsis_has_one_ellipsis() -> None:
    assert clip_words("shown to investors … of the week", 22) == "shown to investors…"


@pytest.mark.parametrize(
    ("names", "told"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_listed_as_in_a_sentence(names: list[str], told: str) -> None:
    assert listed(names) == told
