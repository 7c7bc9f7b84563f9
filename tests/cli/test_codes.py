"""Exit codes as scripts count on them, and JSON from every verb that says what it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

TROUBLE = (
    ("list", "--feed", "ZZZZZZ"),
    ("list", "--story", "ZZZZZZ"),
    ("list", "--limit", "-1"),
    ("search", "--like", "ZZZZZZ"),
    ("search", "dam", "--limit", "-1"),
    ("highlights", "--article", "ZZZZZZ"),
    ("compare", "ZZZZZZ", "YYYYYY"),
    ("compare", "--story", "ZZZZZZ"),
    ("facts", "ZZZZZZ", "YYYYYY"),
    ("diff", "ZZZZZZ"),
)


@pytest.mark.parametrize("argv", TROUBLE, ids=" ".join)
def test_verbs_that_answer_like_grep_or_diff_know_trouble_alone(stocked: Ask, argv: tuple[str, ...]) -> None:
    answer = stocked(*argv)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


NOTHING_NAMED = (
    ("add", ""),
    ("",),
    ("backup", ""),
    ("restore", "", "--force"),
    ("import", ""),
    ("export", "articles", "-o", ""),
    ("export", "articles", "--template", ""),
    ("folders", "unlink", ""),
    ("feed", "add", ""),
    ("feed", "import", ""),
    ("feed", "export", ""),
    ("searches", "remove", ""),
    ("highlights", "--article", ""),
    ("list", "--story", ""),
    ("list", "--feed", ""),
)


@pytest.mark.parametrize("argv", NOTHING_NAMED, ids=" ".join)
def test_an_empty_shell_variable_names_nothing(
    stocked: Ask, reports: Path, monkeypatch: pytest.MonkeyPatch, argv: tuple[str, ...]
) -> None:
    """As a path it was the current folder: `add` linked it, `folders unlink` unlinked it."""
    monkeypatch.chdir(reports)
    before = sorted(reports.iterdir()), stocked("folders").out
    answer = stocked(*argv)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert '"" names n' in answer.err or '"": names no' in answer.err
    assert (sorted(reports.iterdir()), stocked("folders").out) == before


def test_listing_takes_a_shortened_id_of_a_story(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    story = stocked("stories", "make", *both, "--title", "Flood", "--json").json["id"]
    assert len(stocked("list", "--story", story[-6:].lower(), "--json").json) == 2


def test_a_story_of_one_report_is_no_story(stocked: Ask) -> None:
    one = stocked("list", "--json").json[0]["id"]
    answer = stocked("stories", "make", one, one)
    assert (answer.code, answer.err) == (
        2,
        "variorum: stories make: name at least two different articles\n",
    )


def test_undo_and_redo_say_in_json_what_they_did(stocked: Ask) -> None:
    one = stocked("list", "--json").json[0]["id"]
    stocked("mark", one, "--star")
    undone = stocked("undo", "--json").json
    assert undone["undone"]
    assert undone == stocked("history", "--json").json[0]
    assert stocked("redo", "--json").json == {**undone, "undone": False}
    again = stocked("redo", "--json")
    assert (again.code, again.json) == (1, None)


def test_what_is_removed_is_named_in_json_as_it_was_listed(stocked: Ask, reports: Path) -> None:
    """A script got nothing at all, which is no JSON."""
    one, other = (article["id"] for article in stocked("list", "--json").json)
    claim = stocked("claim", "new", "It held", "--article", one, "--quote", "the dam held", "--json").json
    assert stocked("claim", "remove", claim["id"], "--json").json == claim
    saved = stocked("searches", "save", "Dams", "dam", "--json").json
    assert stocked("searches", "remove", "Dams", "--json").json == saved
    mark = stocked("highlight", one, "--quote", "the dam held", "--json").json
    assert stocked("highlight", mark["id"], "--remove", "--json").json == mark
    story = stocked("stories", "make", one, other, "--json").json
    assert stocked("stories", "reject", story["id"], "--json").json["id"] == story["id"]
    folders = stocked("folders", "--json").json
    assert stocked("folders", "unlink", reports, "--json").json == folders
    listed = stocked("list", "--json").json
    assert stocked("remove", one, other, "--json").json == listed
    stocked("undo")
    gone = stocked("remove", one, other, "--jsonl")
    assert [json.loads(line) for line in gone.out.splitlines()] == listed
    assert gone.err == "removed 2 articles; `variorum undo` brings them back\n"


def test_a_story_that_is_gone_is_null_in_json(stocked: Ask) -> None:
    one, other = (article["id"] for article in stocked("list", "--json").json)
    story = stocked("stories", "make", one, other, "--json").json["id"]
    answer = stocked("stories", "remove", story, other, "--json")
    assert (answer.code, answer.json) == (0, None)


def test_backup_and_restore_say_in_json_what_they_did(stocked: Ask, home: Path) -> None:
    file = home / "kept.zip"
    assert stocked("backup", file, "--json").json == {"file": str(file)}
    restored = stocked("restore", file, "--force", "--json").json
    assert restored["articles"] == 2
    assert Path(restored["aside"]).is_dir()


def test_json_wins_over_text(stocked: Ask) -> None:
    one = stocked("list", "--json").json[0]["id"]
    assert stocked("show", one, "--text", "--json").json["id"] == one


def test_a_quote_that_stands_there_often_is_said_to(stocked: Ask) -> None:
    one = stocked("list", "ministry", "--json").json[0]["id"]
    answer = stocked("highlight", one, "--quote", "that")
    assert answer.code == 0
    assert "the first is taken" in answer.err
    assert stocked("highlight", one, "--quote", "the dam held").err == ""


def test_an_edit_of_a_highlight_is_one_step(stocked: Ask) -> None:
    one = stocked("list", "ministry", "--json").json[0]["id"]
    made = stocked("highlight", one, "--quote", "the dam held", "--json").json
    stocked("highlight", made["id"], "--edit", "--quote", "31 people", "--kind", "figure", "--note", "who?")
    assert stocked("undo").code == 0
    [back] = stocked("highlights", "--json").json
    assert (back["quote"], back["kind"], back["note"]) == ("the dam held", "key", "")


def test_evidence_gets_another_stance_another_passage_and_goes(stocked: Ask) -> None:
    one, two = (article["id"] for article in stocked("list", "--json").json)
    claim = stocked(
        "claim", "new", "The dam held", "--article", one, "--quote", "the dam held", "--json"
    ).json
    evidence = stocked("claim", "attach", claim["id"], two, "--quote", "31 people", "--json").json["evidence"]
    first, second = (piece["id"] for piece in evidence)
    stocked("claim", "stance", claim["id"], first[-6:], "supports")
    stocked("claim", "reattach", claim["id"], first, "--quote", "31 people were still missing")
    now = stocked("claim", "detach", claim["id"], second, "--json").json["evidence"]
    assert [(p["id"], p["stance"], p["quote"]) for p in now] == [
        (first, "supports", "31 people were still missing")
    ]
    for _ in range(3):
        stocked("undo")
    assert stocked("claim", "show", claim["id"], "--json").json["evidence"] == evidence
    assert stocked("claim", "stance", claim["id"], "ZZZZZZ", "supports").code == 3


def test_an_export_is_one_object_a_line_where_that_is_asked_for(stocked: Ask) -> None:
    lines = stocked("export", "articles", "--jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == stocked("export", "articles", "--json").json
    assert len(stocked("export", "library", "--jsonl").out.splitlines()) == 1
