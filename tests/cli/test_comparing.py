"""Putting disagreements aside by command, as `X` does in the app."""

from __future__ import annotations

from tests.cli.conftest import Ask


def test_what_is_put_aside_counts_no_more_and_can_be_brought_back(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    found = stocked("compare", *both, "--json")
    assert found.code == 1
    assert [one["dismissed"] for one in found.json["disagreements"]] == [False]
    assert stocked("compare", *both).out.startswith("1. ")
    answer = stocked("compare", *both, "--dismiss", "1")
    assert answer.code == 0
    assert "0 disputed" in answer.out
    assert "1 put aside" in answer.out
    assert "$72 million" in stocked("compare", *both, "--all").out
    again = stocked("compare", *both, "--json")
    assert (again.code, [one["dismissed"] for one in again.json["disagreements"]]) == (0, [True])
    assert stocked("compare", *both, "--restore", "1").code == 1
    stocked("undo")
    assert stocked("compare", *both).code == 0


def test_a_number_that_is_not_there_is_one_line_and_code_2(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    for number in ("0", "2", "-1"):
        answer = stocked("compare", *both, "--dismiss", number)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert stocked("history").code == 1
