"""`stories`, and `compare --story`: groups of reports from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Ask


def test_two_reports_of_one_event_are_a_story(stocked: Ask) -> None:
    answer = stocked("stories", "--json")
    assert answer.code == 0
    (story,) = answer.json
    assert {report["outlet"] for report in story["reports"]} == {"The Harbour Post", "Inland Wire"}
    assert (story["from"], story["to"], story["compared"]) == ("2026-03-04", "2026-03-04", 2)
    assert story["open_disagreements"] >= 1


def test_a_library_without_stories_answers_none(ask: Ask) -> None:
    answer = ask("stories")
    assert (answer.code, answer.out) == (1, "")


def test_a_story_is_compared_by_its_id(stocked: Ask) -> None:
    (story,) = stocked("stories", "--json").json
    answer = stocked("compare", "--story", story["id"][-8:], "--json")
    assert answer.code == 1
    assert len(answer.json["articles"]) == 2


def test_a_story_taken_apart_does_not_form_again_and_undo_brings_it_back(stocked: Ask) -> None:
    (story,) = stocked("stories", "--json").json
    assert stocked("stories", "reject", story["id"]).code == 0
    assert stocked("stories").code == 1
    stocked("undo")
    (again,) = stocked("stories", "--json").json
    assert again["id"] == story["id"]


def test_stories_are_renamed_and_made_by_hand(stocked: Ask) -> None:
    (story,) = stocked("stories", "--json").json
    assert "The flood" in stocked("stories", "rename", story["id"], "The flood").out
    ids = [report["article"] for report in story["reports"]]
    made = stocked("stories", "make", *ids, "--title", "By hand", "--json").json
    assert (made["title"], len(made["reports"])) == ("By hand", 2)
    (only,) = stocked("stories", "--json").json
    assert only["id"] == made["id"]


def test_an_unknown_story_is_not_found(stocked: Ask) -> None:
    assert stocked("stories", "show", "ZZZZZZ").code == 3


def test_a_report_that_is_not_in_a_story_cannot_be_taken_out(stocked: Ask, home: Path) -> None:
    (story,) = stocked("stories", "--json").json
    other = home / "other.txt"
    other.write_text("A recipe\n\nTake two onions and a pound of flour, and knead them for an hour.\n")
    stranger = stocked("add", other, "--json").json[0]["id"]
    answer = stocked("stories", "remove", story["id"], stranger)
    assert (answer.code, answer.out, answer.err.count("\n")) == (3, "", 1)


def test_a_suggested_report_can_be_taken_away(ask: Ask) -> None:
    ask("add", Path(__file__).parents[2] / "sample_articles")
    story = next(s for s in ask("stories", "--json").json if s["suggested"])
    first, *others = [report["article"] for report in story["suggested"]]
    left = ask("stories", "remove", story["id"], first, "--json").json
    assert [report["article"] for report in left["suggested"]] == others
    assert left["reports"] == story["reports"]
    ask("undo")
    assert ask("stories", "show", story["id"], "--json").json["suggested"] == story["suggested"]
