"""What the app's sidebar and table of facts show has a verb each."""

from __future__ import annotations

import csv
import os
from pathlib import Path

from tests.cli.conftest import Ask


def test_linked_folders_are_listed_and_unlinked(stocked: Ask, reports: Path) -> None:
    assert stocked("folders").out == f"{reports}\n"
    assert stocked("folders", "list", "--json").json == [{"folder": str(reports), "missing": False}]
    answer = stocked("folders", "unlink", f"{reports}/")
    assert (answer.code, answer.out) == (0, "")
    assert "variorum add" in answer.err
    assert stocked("folders").code == 1
    assert len(stocked("list", "--json").json) == 2


def test_a_folder_that_is_not_linked_is_not_found(stocked: Ask, reports: Path) -> None:
    answer = stocked("folders", "unlink", reports, "elsewhere")
    assert (answer.code, answer.err) == (3, "variorum: elsewhere: no such folder is linked\n")
    assert stocked("folders").code == 0


def test_a_folder_that_is_gone_says_so(stocked: Ask, reports: Path) -> None:
    reports.rename(reports.with_name("moved"))
    assert stocked("folders").out == f"{reports}  (missing)\n"
    assert stocked("folders", "unlink", reports).code == 0


def test_names_of_folders_are_printed_on_one_line_and_harmless(ask: Ask, home: Path) -> None:
    folder = home / os.fsdecode(b"a\nb\x1b[31m\xff")
    folder.mkdir()
    ask("add", folder)
    [line] = ask("folders").out.splitlines()
    assert "\x1b" not in line
    assert len(ask("folders", "--json").json) == 1
    assert ask("folders", "unlink", folder).code == 0


def test_outlets_and_tags_are_counted(stocked: Ask) -> None:
    assert stocked("outlets", "--json").json == [
        {"name": "Inland Wire", "articles": 1},
        {"name": "The Harbour Post", "articles": 1},
    ]
    assert stocked("tags", "--jsonl").out == '{"name": "flood", "articles": 2}\n'
    assert stocked("tags").out == "     2  flood\n"


def test_an_empty_library_has_no_places(ask: Ask) -> None:
    for verb in ("folders", "outlets", "tags", "searches"):
        answer = ask(verb, "--json")
        assert (answer.code, answer.json) == (1, [])


def test_a_search_is_saved_asked_and_removed(stocked: Ask) -> None:
    kept = stocked("searches", "save", "Costs", "cost", "outlet:harbour", "--json").json
    assert [(s["name"], s["query"], s["articles"]) for s in kept] == [("Costs", "cost outlet:harbour", 1)]
    assert stocked("searches", "list", "--json").json == kept
    found = stocked("search", "--saved", "costs", "--json").json
    assert (found["query"], found["total"]) == ("cost outlet:harbour", 1)
    assert stocked("searches", "remove", "COSTS").code == 0
    assert stocked("searches").code == 1
    assert stocked("undo").code == 0
    assert stocked("searches", "--json").json == kept


def test_a_search_that_was_never_saved_is_not_found(stocked: Ask) -> None:
    for argv, code in ((("search", "--saved", "Costs"), 2), (("searches", "remove", "Costs"), 3)):
        answer = stocked(*argv)
        assert (answer.code, answer.err) == (code, "variorum: Costs: no saved search has that name\n")


def test_a_search_wants_one_thing_to_ask(stocked: Ask) -> None:
    for argv in ((), ("dam", "--saved", "x"), ("dam", "--like", "x"), ("--saved", "x", "--like", "y")):
        answer = stocked("search", *argv)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_like_finds_the_other_reports(stocked: Ask) -> None:
    one, other = (article["id"] for article in stocked("list", "--json").json)
    assert [hit["id"] for hit in stocked("search", "--like", one, "--json").json["hits"]] == [other]


def test_facts_set_what_the_reports_say_side_by_side(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    found = stocked("facts", *both, "--json")
    assert found.code == 0
    assert [a["id"] for a in found.json["articles"]] == both
    texts = {i: stocked("show", i, "--json").json for i in both}
    disputed = [row for row in found.json["rows"] if row["disputed"]]
    assert disputed
    for row in found.json["rows"]:
        for article, cell in zip(both, row["cells"], strict=True):
            if cell:
                assert (cell["article"], cell["revision"]) == (article, texts[article]["revision"])
                text, where = texts[article]["text"], cell["range"]
                assert text[where["start"] : where["end"]] == cell["quote"]
    assert "≠" in stocked("facts", *both).out
    rows = list(csv.reader(stocked("facts", *both, "--csv").out.splitlines()))
    assert len(rows) == len(found.json["rows"]) + 1
    assert stocked("facts", *both, "--markdown").out.startswith("# Facts\n")


def test_facts_want_two_reports(stocked: Ask) -> None:
    one = stocked("list", "--json").json[0]["id"]
    answer = stocked("facts", one, one)
    assert (answer.code, answer.err.count("\n")) == (2, 1)


def test_what_a_search_finds_is_counted_by_outlet_month_and_tag(stocked: Ask) -> None:
    found = stocked("search", "repairs", "--facets", "--json").json
    assert {"field": "outlet", "value": "Inland Wire", "count": 1} in found
    assert {"field": "tag", "value": "flood", "count": 2} in found
    assert {"field": "month", "value": "2026-03", "count": 2} in found
    assert "     2  tag: flood\n" in stocked("search", "repairs", "--facets").out
    assert stocked("search", "nosuchword", "--facets").code == 1
