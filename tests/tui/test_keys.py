"""What typed keys mean, and how a user's own keys are taken or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.actions import ACTIONS, SCREENS, Scope
from reader.tui.keymap import BY_ID, Keymap, key_table, scoped
from reader.tui.keys import (
    Cancelled,
    Dispatcher,
    Fired,
    Missed,
    Pending,
    build_trie,
    clashes,
    parse,
    shown,
    token,
)

BOUND = {("g", "g"): "first", ("g", "d"): "jump", ("j",): "down", ("]", "h"): "next", ("0",): "start"}


def dispatcher() -> Dispatcher:
    return Dispatcher(build_trie(BOUND))


def test_a_single_key_fires_at_once() -> None:
    assert dispatcher().feed("j") == Fired("down")


def test_a_sequence_fires_at_its_last_key_and_shows_what_is_pending() -> None:
    keys = dispatcher()
    assert keys.feed("g") == Pending()
    assert keys.pending == "g"
    assert keys.feed("d") == Fired("jump")
    assert keys.pending == ""


def test_a_number_before_a_key_is_its_count() -> None:
    keys = dispatcher()
    assert [keys.feed(k) for k in "10j"][-1] == Fired("down", 10)
    assert [keys.feed(k) for k in "3gg"][-1] == Fired("first", 3)
    assert keys.feed("j") == Fired("down")


def test_zero_alone_is_a_key_and_not_a_count() -> None:
    assert dispatcher().feed("0") == Fired("start")


def test_digits_that_are_actions_are_never_counts() -> None:
    keys = Dispatcher(build_trie({("5",): "kind", ("j",): "down"}))
    assert keys.feed("5") == Fired("kind")


def test_where_digits_are_actions_a_sign_begins_the_count() -> None:
    keys = Dispatcher(build_trie({("5",): "kind", ("j",): "down"}))
    assert [keys.feed(k) for k in "#15j"] == [Pending(), Pending(), Pending(), Fired("down", 15)]
    assert [keys.feed(k) for k in "#5"] == [Pending(), Pending()]
    assert keys.pending == "#5"
    assert keys.feed("escape") == Cancelled()
    assert keys.feed("5") == Fired("kind")
    assert [keys.feed(k) for k in "#j"][-1] == Fired("down")
    assert dispatcher().feed("#") == Missed("#", alone=True)


def test_escape_takes_back_a_pending_sequence_and_nothing_else() -> None:
    keys = dispatcher()
    keys.feed("g")
    assert keys.feed("escape") == Cancelled()
    assert keys.feed("escape") == Missed("Esc", alone=True)


def test_an_unknown_sequence_is_told_and_forgotten() -> None:
    keys = dispatcher()
    keys.feed("g")
    assert keys.feed("k") == Missed("gk", alone=False)
    assert keys.feed("j") == Fired("down")


@given(st.lists(st.sampled_from(["g", "d", "j", "]", "h", "0", "7", "escape", "z"]), max_size=30))
def test_after_any_keys_escape_leads_back_to_a_fresh_start(typed: list[str]) -> None:
    keys = dispatcher()
    for key in typed:
        keys.feed(key)
    keys.feed("escape")
    assert keys.pending == ""
    assert keys.feed("j") == Fired("down")


@pytest.mark.parametrize(
    ("key", "character", "expected"),
    [
        ("g", "g", "g"),
        ("G", "G", "G"),
        ("right_square_bracket", "]", "]"),
        ("space", " ", "space"),
        ("comma", ",", "comma"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("alt+j", "j", "alt+j"),
        ("plus", "+", "+"),
        ("enter", "\r", "enter"),
        ("pagedown", None, "pagedown"),
    ],
)
def test_tokens_are_characters_or_names(key: str, character: str | None, expected: str) -> None:
    assert token(key, character) == expected


def test_sequences_are_shown_as_people_write_them() -> None:
    assert [shown(s) for s in parse("g d, ctrl+d, ] h, enter, alt+x, ctrl+pageup")] == [
        "gd",
        "^d",
        "]h",
        "Enter",
        "Alt-X",
        "^PgUp",
    ]


def test_keys_may_be_written_as_they_are_shown() -> None:
    """Regression test: the tables show `gz`, and only `g z` was understood."""
    assert parse("gz, ^d, Enter, esc, F5, PgDn, Shift-Tab, Alt-X, ctrl-x, ]h, g+, ↑") == parse(
        "g z, ctrl+d, enter, escape, f5, pagedown, shift+tab, alt+x, ctrl+x, ] h, g +, up"
    )
    for action in ACTIONS:
        for sequence in parse(action.keys):
            assert parse(shown(sequence)) == (sequence,)


def test_a_word_that_is_no_key_is_told_how_a_sequence_is_written() -> None:
    with pytest.raises(ValueError, match="“gzz” is not a key; a sequence is written as in “g z”"):
        parse("gzz")


@pytest.mark.parametrize("written", ["nokey", "ctrl+nokey", "hyper+x", "g gg"])
def test_what_is_not_a_key_is_refused_by_name(written: str) -> None:
    with pytest.raises(ValueError, match="is not a key"):
        parse(written)


def test_a_sequence_that_begins_another_clashes_in_either_order() -> None:
    short, long = (("g",), "a"), (("g", "d"), "b")
    assert [*clashes([short, long])] == [(("g", "d"), "a", "b")]
    assert [*clashes([long, short])] == [(("g",), "b", "a")]


def test_the_registry_is_free_of_clashes_and_every_id_is_unique() -> None:
    assert Keymap().problems == {}
    assert len(BY_ID) == len(ACTIONS)
    for scopes in SCREENS.values():
        bound = [(s, a.id) for a in scoped(scopes) for s in parse(a.keys)]
        assert [*clashes(bound)] == []


def test_every_action_has_a_key_a_title_and_a_heading() -> None:
    for scope in Scope:
        first = scoped((scope,))[0]
        assert first.group, f"{scope} starts without a heading"
    for action in ACTIONS:
        assert parse(action.keys)
        assert action.title[0].isupper() or not action.title[0].isalpha()
        assert not action.title.endswith(".")
        assert not action.help or action.help.endswith(".")


def test_a_wish_replaces_the_keys_of_an_action() -> None:
    keymap = Keymap({"library.star": "f5, g *"})
    assert keymap.keys("library.star") == "F5 g*"
    keys = Dispatcher(keymap.trie(SCREENS[Scope.LIBRARY]))
    assert [keys.feed("g"), keys.feed("*")] == [Pending(), Fired("library.star")]
    assert isinstance(keys.feed("s"), Missed)


def test_two_actions_can_swap_their_keys() -> None:
    keymap = Keymap({"library.star": "t", "library.tag": "s"})
    assert keymap.problems == {}
    assert (keymap.key("library.star"), keymap.key("library.tag")) == ("t", "s")


def test_a_wish_for_a_taken_key_is_told_and_nothing_is_lost() -> None:
    keymap = Keymap({"library.star": "t"})
    assert keymap.problems == {"library.star": "“t” is taken by “Tags” (library.tag)"}
    assert keymap.met == {}
    assert (keymap.key("library.star"), keymap.key("library.tag")) == ("s", "t")


def test_a_wish_clashes_with_keys_that_work_everywhere() -> None:
    assert Keymap({"reading.star": "g"}).problems["reading.star"].startswith("“g")
    assert Keymap({"global.undo": "U, s"}).problems["global.undo"].startswith("“s” is taken by")


def test_unknown_actions_and_keys_are_told() -> None:
    assert Keymap({"library.fly": "f", "library.star": "hyper+s"}).problems == {
        "library.fly": "there is no such action",
        "library.star": "“hyper+s” is not a key",
    }


def test_an_empty_wish_unbinds() -> None:
    keymap = Keymap({"library.star": ""})
    assert keymap.keys("library.star") == ""
    assert keymap.problems == {}


def test_the_key_table_names_every_action() -> None:
    table = key_table()
    assert all(f"`{action.id}`" in table for action in ACTIONS)
