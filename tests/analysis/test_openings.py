"""The words that a pattern can open with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.languages.en.answers import QUESTIONS
from reader.analysis.languages.openings import ANY, ByOpening, compiled, openings


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("paid", {"paid"}),
        ("Paid in full", {"paid"}),
        ("publish(?:ed|es)?", {"publish", "published", "publishes"}),
        ("(?:was|were) hurt", {"was", "were"}),
        ("(?:not )?insured", {"not", "insured"}),
        ("re-open", {"re"}),
        ("alarms? rang", {"alarm", "alarms"}),
        ("died(?:[ -]\\w+){0,3}[ -]there", {"died"}),
        ("\\w+ ran", {ANY}),
        (".un", {ANY}),
        ("a?", {ANY}),
        ("will(?! not) go", {ANY}),
    ],
)
def test_openings(pattern: str, words: set[str]) -> None:
    assert openings(pattern) == words


def test_alternatives_are_gathered_by_their_first_word() -> None:
    told = ByOpening(["no talks", "(?:no|new) deal", "\\w+ off"])
    assert set(told) == {"no", "new", ANY}
    assert compiled(told["no"]).match("No deal")
    assert not compiled(told["new"]).match("no talks")


PARTS = [
    (word, pattern)
    for question in QUESTIONS
    for told in (question.yes, question.no)
    for word, pattern in told.items()
]


@given(st.sampled_from(PARTS), st.data())
def test_what_a_pattern_matches_opens_with_its_word(part: tuple[str, str], data: st.DataObject) -> None:
    """Alternatives of one opening may open with others too, so the word is one of those that they have."""
    word, pattern = part
    text = data.draw(
        st.from_regex(compiled(pattern), fullmatch=True, alphabet=st.characters(max_codepoint=127))
    )
    first = re.match(r"\w+", text)
    assert first
    assert word == ANY or first[0].lower() in openings(pattern.removeprefix(r"\b").removesuffix(r"\b"))
