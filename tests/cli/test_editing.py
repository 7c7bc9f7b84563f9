"""`edit` and `rules` as a person uses them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Ask


def article(ask: Ask, words: str = "Ministry") -> str:
    found: str = ask("list", words, "--json").json[0]["id"]
    return found


def test_fields_are_set_and_shown_with_where_they_came_from(stocked: Ask) -> None:
    one = article(stocked)
    answer = stocked("edit", one, "--title", "Estimate raised", "--byline", "", "--json")
    fields = answer.json["fields"]
    assert answer.code == 0
    assert fields["title"] == {
        "value": "Estimate raised",
        "by_hand": True,
        "read": "Ministry raises flood estimate",
        "where": "front matter",
        "derived": False,
    }
    assert (fields["byline"]["value"], fields["byline"]["by_hand"]) == (None, True)
    assert stocked("show", one, "--json").json["title"] == "Estimate raised"


def test_reset_lets_what_is_read_hold_again(stocked: Ask) -> None:
    one = article(stocked)
    stocked("edit", one, "--outlet", "The Post")
    answer = stocked("edit", one, "--reset", "outlet")
    assert "outlet     The Harbour Post  [front matter]" in answer.out
    assert stocked("undo").code == 0
    assert stocked("show", one, "--json").json["outlet"] == "The Post"


def test_a_field_is_not_set_and_reset_at_once(stocked: Ask) -> None:
    one = article(stocked)
    assert stocked("edit", one, "--title", "X", "--reset", "title").code == 2


def test_a_date_that_is_none_is_refused_and_nothing_is_written(stocked: Ask) -> None:
    one = article(stocked)
    answer = stocked("edit", one, "--title", "X", "--published", "soon")
    assert (answer.code, answer.err) == (2, "variorum: soon: not a date like 2026-06-04\n")
    assert stocked("show", one, "--json").json["title"] == "Ministry raises flood estimate"


def test_an_article_that_is_not_there_is_not_found(stocked: Ask) -> None:
    assert stocked("edit", "ZZZZZZ", "--title", "X").code == 3


def test_a_block_is_called_something_else(stocked: Ask) -> None:
    one = article(stocked)
    last = len(stocked("edit", one, "--blocks", "--json").json)
    stocked("edit", one, "--block", str(last), "--role", "chrome")
    blocks = stocked("edit", one, "--blocks", "--json").json
    assert (blocks[-1]["role"], blocks[-1]["reason"]) == ("chrome", "you said so")
    assert "31 people" not in stocked("show", one).out
    stocked("edit", one, "--block", str(last), "--reset-role")
    assert stocked("edit", one, "--blocks", "--json").json[-1]["role"] == "paragraph"


def test_a_role_wants_a_block_and_a_block_a_role(stocked: Ask) -> None:
    one = article(stocked)
    assert stocked("edit", one, "--role", "chrome").code == 2
    assert stocked("edit", one, "--block", "1").code == 2
    assert stocked("edit", one, "--block", "99", "--role", "chrome").code == 3


def test_rules_are_listed_and_forgotten(stocked: Ask) -> None:
    one = article(stocked)
    assert stocked("rules").code == 1
    last = len(stocked("edit", one, "--blocks", "--json").json)
    stocked("edit", one, "--block", str(last), "--role", "sidebar")
    (rule,) = stocked("rules", "list", "--json").json
    assert (rule["outlet"], rule["role"]) == ("The Harbour Post", "sidebar")
    assert stocked("rules", "forget", rule["id"][-6:], "--json").json == [rule]
    assert stocked("rules", "list").code == 1
    stocked("undo")
    assert stocked("rules", "list").code == 0


def test_a_copy_is_told_with_the_article(stocked: Ask, reports: Path) -> None:
    text = (reports / "one.md").read_text().replace("post.example", "echo.example")
    (reports / "three.md").write_text(text.replace("The Harbour Post", "The Echo"))
    (added,) = stocked("add", str(reports / "three.md"), "--json").json
    assert added["outcome"] == "added"
    assert added["reason"].startswith("the same text as ")
    (copy,) = stocked("show", added["id"], "--json").json["near_copies"]
    assert (copy["outlet"], copy["likeness"]) == ("The Harbour Post", 1.0)
    last = stocked("show", added["id"]).out.rstrip().splitlines()[-1]
    assert last.startswith("the same text: The Harbour Post: Ministry raises flood estimate (")
