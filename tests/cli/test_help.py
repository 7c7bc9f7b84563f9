"""What `--help` prints, and how a wrong call is answered."""

from __future__ import annotations

import re

import pytest

from reader.cli.registry import VERBS
from tests.cli.conftest import Ask

NAMES = [verb.name for verb in VERBS]


def acts(ask: Ask, verb: str) -> list[str]:
    """Return the acts that a verb's help lists."""
    return re.findall(r"^    ([a-z][a-z-]+)(?:  +\S|$)", ask(verb, "--help").out, re.M)


@pytest.mark.parametrize("verb", NAMES)
def test_every_verb_says_how_it_is_used_and_so_does_each_of_its_acts(ask: Ask, verb: str) -> None:
    told = ask(verb, "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.split()[:3] == ["usage:", "variorum", verb]
    for act in acts(ask, verb):
        answer = ask(verb, act, "--help").out
        assert answer.split()[:4] == ["usage:", "variorum", verb, act]
        assert re.search(r"^[A-Z“].*\.$", answer, re.M), "says what it does"


@pytest.mark.parametrize("verb", NAMES)
def test_examples_name_options_and_acts_that_are_there(ask: Ask, verb: str) -> None:
    told = ask(verb, "--help").out
    for example in re.findall(rf"^  variorum {verb} (.+)$", told, re.M):
        words = example.split()
        page = ask(verb, words[0], "--help").out if words[0] in acts(ask, verb) else told
        for option in re.findall(r"(?<!\S)(--?[a-z]+)(?=[ ;]|$)", example.partition("|")[0]):
            assert option in page, example
        if acts(ask, verb):
            assert words[0] in acts(ask, verb), example


@pytest.mark.parametrize("verb", NAMES)
def test_an_unknown_option_is_one_line_that_names_the_verb(ask: Ask, verb: str) -> None:
    answer = ask(verb, "--frob\n\x1b[31mnicate")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.startswith(f"variorum: {verb}")
    assert "\x1b" not in answer.err


def test_options_are_not_shortened(stocked: Ask) -> None:
    assert stocked("list", "--unr").code == 2
    assert stocked("claim", "new", "x", "--not", "y").code == 2


def test_verbose_tells_where_an_error_came_from_and_the_last_line_stays_as_it_is(stocked: Ask) -> None:
    answer = stocked("show", "ZZZZZZ", "-v")
    assert answer.code == 3
    assert "Traceback" in answer.err
    assert answer.err.splitlines()[-1] == stocked("show", "ZZZZZZ").err.rstrip()


def test_what_a_query_excludes_needs_no_quotes(stocked: Ask) -> None:
    assert stocked("search", "repairs", "-harbour", "-house", "--json").json["total"] == 1
    assert stocked("search", "repairs", "--house").code == 2
    one = stocked("list", "ministry", "--json").json[0]["id"]
    stocked("highlight", one, "--quote", "the dam held", "--note", "ask")
    assert stocked("highlights", "-ask").code == 1
    assert stocked("highlights", "-nobody").code == 0
    assert stocked("list", "-ministry").code == 2
