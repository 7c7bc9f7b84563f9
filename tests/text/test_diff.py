"""Word differences: nothing is lost, and figures are seen."""

from __future__ import annotations

import random

from hypothesis import example, given
from hypothesis import strategies as st

from reader.text.align import NONE, align, slide
from reader.text.diff import Change, ChangeKind, changed_figures, marked, word_diff, wording

WORDS = st.lists(
    st.sampled_from(
        ["the", "of", "Meta", "spends", "$72", "$145", "billion", "GPT-5.4", ",", ".", "“soon”", "日本"]
    ),
    max_size=30,
)


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(c.kind.value, c.old.slice(old), c.new.slice(new)) for c in word_diff(old, new)]


def applied(changes: list[Change], old: str, new: str) -> str:
    """Return the new text, taking from it only what the changes say is new."""
    return " ".join(c.old.slice(old) if c.kind is ChangeKind.EQUAL else c.new.slice(new) for c in changes)


def test_a_changed_figure_is_replaced_whole() -> None:
    old = "It plans to spend up to $72 billion on GPT-4, officials said."
    new = "It plans to spend $145 billion on GPT-5.4, officials said."
    assert shown(old, new) == [
        ("equal", "It plans to spend", "It plans to spend"),
        ("replace", "up to $72", "$145"),
        ("equal", "billion on", "billion on"),
        ("replace", "GPT-4", "GPT-5.4"),
        ("equal", ", officials said.", ", officials said."),
    ]


def test_white_space_never_differs() -> None:
    assert shown("one two\nthree", "one  two three ") == [("equal", "one two\nthree", "one  two three")]
    assert shown("", "") == shown(" ", "\n") == []


def test_an_inserted_sentence_is_shown_whole() -> None:
    old = "Profit rose to $5 billion. Shares fell."
    new = "Profit rose to $3 billion in May. Profit rose to $5 billion. Shares fell."
    assert shown(old, new)[0] == ("insert", "", "Profit rose to $3 billion in May.")
    assert shown(new, old)[0] == ("delete", "Profit rose to $3 billion in May.", "")


def test_an_empty_side_says_where_it_is() -> None:
    assert word_diff("a c", "a b c")[1].old.start == 1
    assert word_diff("a b c", "a c")[1].new.start == 1


def test_stray_common_words_do_not_chequer_a_rewritten_passage() -> None:
    old, new = "Three of the men drowned early", "Both crews on the barge escaped late"
    assert [kind for kind, _, _ in shown(old, new)] == ["replace"]


def test_only_changes_of_figures_are_listed() -> None:
    old = "Prices rose 3 pct in May, and 5 people left."
    new = "Costs rose 4 pct in May, and 5 people went home with 6 dogs."
    listed = [(c.old.slice(old), c.new.slice(new)) for c in changed_figures(word_diff(old, new), old, new)]
    assert listed == [("3", "4"), ("left", "went home with 6 dogs")]


@given(WORDS, WORDS)
def test_applying_the_changes_gives_the_new_text(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    changes = word_diff(old, new)
    assert applied(changes, old, new).split() == new.split()
    back = " ".join(c.old.slice(old) for c in changes)
    assert back.split() == old.split()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(old: str, new: str) -> None:
    changes = word_diff(old, new)
    assert "".join(applied(changes, old, new).split()) == "".join(new.split())
    assert [c.old for c in changes] == sorted(c.old for c in changes)
    assert all(c.kind is ChangeKind.EQUAL for c in word_diff(old, old))


@given(st.lists(st.integers(0, 6), max_size=60), st.lists(st.integers(0, 6), max_size=60))
@example([2, 0, 2], [0, 1, 0, 2, 1])
def test_counterparts_are_equal_tokens_in_ascending_order(a: list[int], b: list[int]) -> None:
    match = align(a, b)
    levels = [0, 1, 2] * 20
    slide(match, a, b, levels, levels)
    pairs = [(i, j) for i, j in enumerate(match) if j != NONE]
    assert all(a[i] == b[j] for i, j in pairs)
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})


def test_an_edit_far_away_leaves_the_rest_aligned() -> None:
    rng = random.Random(7)
    text = [rng.randrange(300) for _ in range(2000)]
    changed = [*text[:300], *[999] * 40, *text[300:1500], *text[1600:]]
    match = align(text, changed)
    assert match[:300] == list(range(300))
    assert match[300:1500] == list(range(340, 1540))
    assert match[1600:] == list(range(1540, 1940))


def test_old_and_new_words_stand_on_one_line() -> None:
    parts = wording("It cost $72 billion this year.", "It may cost\n$145 billion.")
    assert marked(parts) == "It {+may+} cost [-$72-]{+$145+} billion [-this year-]."


@given(WORDS, WORDS)
def test_the_line_holds_both_texts(one: list[str], other: list[str]) -> None:
    """Without what was put in it reads as the old text, without what was taken out as the new one."""
    old, new = " ".join(one), " ".join(other)
    parts = wording(old, new)
    assert "".join(p.text for p in parts if p.kind is not ChangeKind.INSERT).split() == old.split()
    assert "".join(p.text for p in parts if p.kind is not ChangeKind.DELETE).split() == new.split()
