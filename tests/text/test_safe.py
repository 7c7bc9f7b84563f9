"""What is taken out of text from outside, and what must stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text.safe import Safe, safe_line, safe_text

HOSTILE = st.text(
    st.one_of(st.sampled_from("\x1b\x9b\x9d[]0;?mHP\\\x07\x9c\r\n\t\u2028\u202e\u200f a"), st.characters())
)

CLEANED = {
    "plain": ("plain", 0),
    "red \x1b[31malert\x1b[0m": ("red alert", 9),
    "8-bit \x9b31malert": ("8-bit alert", 4),
    "title \x1b]0;owned\x07here": ("title here", 10),
    "clip \x1b]52;c;aGk=\x1b\\here": ("clip here", 13),
    "link \x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\": ("link text", 22),
    "dcs \x1bPq#0\x1b\\here": ("dcs here", 7),
    "reset\x1bc": ("reset", 2),
    "charset \x1b(Bhere": ("charset here", 3),
    "bidi \u202egnp.exe\u202c": ("bidi gnp.exe", 2),
    "tag\U000e0041s": ("tags", 1),
    "nul\x00 del\x7f nonchar\ufffe lone\ud800": ("nul del nonchar lone", 4),
    "a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h": ("a\nb\nc\nd\ne\nf\ng\nh", 0),
    "tab\tstays": ("tab\tstays", 0),
}


@pytest.mark.parametrize(("raw", "expected"), CLEANED.items(), ids=[f"case{n}" for n in range(len(CLEANED))])
def test_hostile_characters_are_removed_and_counted(raw: str, expected: tuple[str, int]) -> None:
    assert safe_text(raw) == Safe(*expected)


def test_an_unterminated_string_sequence_loses_its_escape_only() -> None:
    """Otherwise an opener in the headline could hide the whole article."""
    assert (
        safe_text("\x1b]0;The rest of the report\nSecond line\x07").text
        == "]0;The rest of the report\nSecond line"
    )


def test_joiners_and_variation_selectors_stay() -> None:
    kept = "👩‍🚒 ❤️ می‌خواهم"
    assert safe_text(kept) == Safe(kept)


def test_newlines_become_spaces_on_request() -> None:
    assert safe_text("a\nb\r\nc", keep_newlines=False).text == "a b c"


def test_the_note_speaks_to_people() -> None:
    assert [Safe("").note, Safe("", 1).note, Safe("", 3).note] == [
        "",
        "1 control character removed",
        "3 control characters removed",
    ]


@given(HOSTILE)
@example("\x1b\x1b[31m[32m")
def test_nothing_a_terminal_obeys_survives(raw: str) -> None:
    """Removing a sequence never builds another one."""
    cleaned = safe_text(raw).text
    assert safe_text(cleaned) == Safe(cleaned)
    left = {c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"}}
    assert left <= {"\n", "\t"}


@given(st.text())
def test_no_letter_is_lost_from_text_without_escapes(raw: str) -> None:
    letters = [c for c in raw if c.isalnum()]
    if not {"\x1b", "\x9b", "\x90", "\x98", "\x9d", "\x9e", "\x9f"} & set(raw):
        assert [c for c in safe_text(raw).text if c.isalnum()] == letters


def test_a_line_is_folded_and_cut_between_characters() -> None:
    assert safe_line("  A\tlong\n\n title\u00a0here ") == "A long title here"
    assert safe_line("cafe\u0301 noir", limit=5) == "caf…"
    assert safe_line("café noir", limit=9) == "café noir"


@given(HOSTILE, st.integers(min_value=1, max_value=20))
def test_a_line_is_one_line_within_its_limit(raw: str, limit: int) -> None:
    line = safe_line(raw, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert "\t" not in line
