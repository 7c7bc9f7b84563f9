"""`diff` as a script uses it: exit codes, JSON, and no colour where nobody sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def revised(stocked: Ask, reports: Path) -> Ask:
    """Return the command with a report that has two revisions."""
    file = reports / "one.md"
    text = file.read_text()
    file.write_text(text.replace("$145 million", "$160 million").replace("A second", "Another"))
    stocked("add", reports)
    return stocked


def article(ask: Ask, words: str) -> str:
    found: str = ask("list", words, "--json").json[0]["id"]
    return found


def test_figures_come_first_and_words_are_marked_without_colour(revised: Ask) -> None:
    answer = revised("diff", article(revised, "Ministry"))
    assert answer.code == 1
    assert answer.out.splitlines()[:4] == [
        "1 figure changed",
        "  $145 million → $160 million",
        "",
        "revision 1 → revision 2",
    ]
    assert "would cost [-$145-] {+$160+} million, up from" in answer.out
    assert "[-A second-] {+Another+} paragraph" in answer.out
    assert "\x1b" not in answer.out


def test_ranges_are_those_of_the_revision_named(revised: Ask) -> None:
    one = article(revised, "Ministry")
    found = revised("diff", one, "1", "2", "--json").json
    assert (found["old"]["number"], found["new"]["number"]) == (1, 2)
    (figure,) = found["figures"]
    for side, number in (("old", "1"), ("new", "2")):
        text = revised("show", one, "--revision", number, "--json").json["text"]
        where = figure[side]["range"]
        assert text[where["start"] : where["end"]] == figure[side]["text"]


def test_the_same_revision_does_not_differ(revised: Ask) -> None:
    answer = revised("diff", article(revised, "Ministry"), "2", "2")
    assert (answer.code, answer.out) == (0, "")


def test_one_revision_does_not_differ(revised: Ask) -> None:
    answer = revised("diff", article(revised, "Dam"))
    assert (answer.code, answer.err) == (0, "there is one revision only\n")


@pytest.mark.parametrize("words", [["ZZZZZZ"], ["{id}", "9"], ["{id}", "1", "2", "3"], ["{id}", "no"]])
def test_trouble_is_two(revised: Ask, words: list[str]) -> None:
    one = article(revised, "Ministry")
    assert revised("diff", *(word.format(id=one) for word in words)).code == 2


def test_two_reports_are_compared_word_by_word(stocked: Ask) -> None:
    one, other = article(stocked, "Ministry"), article(stocked, "Dam")
    answer = stocked("diff", one, other)
    assert answer.code == 1
    assert "[-" in answer.out
    assert answer.out.startswith("1 figure differs\n  $145 million → $72 million\n")
    found = stocked("diff", one, other, "--json").json
    assert (found["article"], found["other"]["article"]) == (one, other)
    assert found["figures"]


def test_a_report_does_not_differ_from_itself(stocked: Ask) -> None:
    one = article(stocked, "Ministry")
    answer = stocked("diff", one, one)
    assert (answer.code, answer.out) == (0, "")
    assert "have the same words" in answer.err


def test_reports_and_revisions_are_not_mixed(stocked: Ask) -> None:
    one, other = article(stocked, "Ministry"), article(stocked, "Dam")
    assert stocked("diff", one, other, "1").code == 2
    assert stocked("diff", one, "1", "2", "3").code == 2
