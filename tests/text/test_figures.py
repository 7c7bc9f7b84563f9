"""Figures that differ: each with its scale, in pairs, and never one that is the same."""

from __future__ import annotations

import pytest

from reader.text.diff import word_diff
from reader.text.figures import figure_changes


def changed(old: str, new: str) -> list[tuple[str, str]]:
    return [(f.old.slice(old), f.new.slice(new)) for f in figure_changes(word_diff(old, new), old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("It costs $72 billion.", "It costs $145 billion.", [("$72 billion", "$145 billion")]),
        ("It costs $5 million now.", "It costs $5 billion now.", [("$5 million", "$5 billion")]),
        ("Growth was 2.1 percent.", "Growth was 2.1 points.", [("2.1 percent", "2.1")]),
        ("31 people died.", "People died.", [("31", "")]),
        ("31 brave people died.", "31 people died.", []),
        ("People died.", "At least 31 people died.", [("", "31")]),
        ("In 2025 it had 7 dams.", "In 2026 it had 9 dams.", [("2025", "2026"), ("7", "9")]),
        ("It costs $72 billion.", "It costs 72 billion euros.", [("$72 billion", "72 billion")]),
        ("The 7 dams held.", "The 7 dams broke.", []),
    ],
)
def test_which_figures_changed(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert changed(old, new) == expected


def test_a_text_has_the_figures_of_itself() -> None:
    text = "It had 7 dams, $72 billion and 3.5 percent."
    assert changed(text, text) == []
