"""`mark` and `remove`: what is done to articles as a whole, in one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def ids(ask: Ask) -> list[str]:
    return [article["id"] for article in ask("list", "--json").json]


def test_articles_are_marked_starred_and_tagged_in_one_step(stocked: Ask) -> None:
    both = ids(stocked)
    before = stocked("list", "--json").json
    answer = stocked(
        "mark", *both, "--read", "--star", "--tag", "dam", "--tag", "south", "--untag", "flood", "--json"
    )
    assert answer.code == 0
    assert [a["id"] for a in answer.json] == both
    assert all((a["read"], a["starred"], a["tags"]) == (True, True, ["dam", "south"]) for a in answer.json)
    assert answer.json == stocked("list", "--json").json
    assert stocked("undo").out == "Undone: Marked 2 articles\n"
    assert stocked("list", "--json").json == before


def test_each_mark_can_be_taken_back(stocked: Ask) -> None:
    one = ids(stocked)[0]
    stocked("mark", one, "--read", "--star")
    [now] = stocked("mark", one, "--unread", "--unstar", "--json").json
    assert (now["read"], now["starred"]) == (False, False)


def test_marking_prints_the_articles_as_a_listing_does(stocked: Ask) -> None:
    one = ids(stocked)[0]
    line = stocked("mark", one, "--star").out
    assert line in stocked("list").out
    assert "★" in line


@pytest.mark.parametrize("argv", [(), ("--tag", " "), ("--read", "--unread")], ids=" ".join)
def test_a_mark_that_says_nothing_is_one_line_and_code_2(stocked: Ask, argv: tuple[str, ...]) -> None:
    answer = stocked("mark", ids(stocked)[0], *argv)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert stocked("history").code == 1


@pytest.mark.parametrize("verb", [("mark", "--star"), ("remove",)], ids=" ".join)
def test_nothing_is_done_when_one_id_is_unknown(stocked: Ask, verb: tuple[str, ...]) -> None:
    answer = stocked(*verb, ids(stocked)[0], "ZZZZZZ")
    assert (answer.code, answer.out) == (3, "")
    assert stocked("history").code == 1
    assert len(ids(stocked)) == 2


def test_removed_articles_come_back_with_their_highlights(stocked: Ask) -> None:
    both = ids(stocked)
    stocked("highlight", both[0], "--quote", "the dam held")
    answer = stocked("remove", *both)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "removed 2 articles; `variorum undo` brings them back\n"
    assert stocked("list").code == stocked("highlights").code == 1
    assert stocked("undo").code == 0
    assert ids(stocked) == both
    assert stocked("highlights").code == 0


def test_a_folder_says_what_it_leaves_out_and_a_file_by_its_name_is_back(stocked: Ask, reports: Path) -> None:
    both = ids(stocked)
    stocked("remove", *both)
    assert stocked("add", reports).err == (
        "2 removed before stay out; `variorum add FILE` brings one back\nnothing to add\n"
    )
    assert "removed before, and is back" in stocked("add", reports / "one.md").out
    assert len(ids(stocked)) == 1
    assert "Brought back" in stocked("undo").out
    stocked("undo")
    assert ids(stocked) == both
