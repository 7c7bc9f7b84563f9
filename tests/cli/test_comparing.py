"""Putting disagreements aside by command, as `X` does in the app."""

from __future__ import annotations

from pathlib import Path

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


FERRY = "# Ferry capsizes off Lanwick\n\nThe Marguerite Dane sank off Lanwick on Sunday, Peder Noakes said.\n"
TRAM = "# Trams to run in Dunmarrow\n\nHelen Ashworth opened the Eastern Spur in Dunmarrow on Friday.\n"


def test_reports_of_different_events_are_told_to_be_so(ask: Ask, tmp_path: Path) -> None:
    for name, text in (("ferry", FERRY), ("tram", TRAM), ("again", FERRY.replace("sank", "went down"))):
        (tmp_path / f"{name}.md").write_text(text)
        ask("add", tmp_path / f"{name}.md")
    ids = {article["path"].rsplit("/", 1)[1][:-3]: article["id"] for article in ask("list", "--json").json}
    apart = ask("compare", ids["ferry"], ids["tram"])
    assert apart.code == 0
    assert "different events" in apart.err
    assert "events" not in apart.out
    assert "event" not in ask("compare", ids["ferry"], ids["again"]).err
    assert "“Trams to run in Dunmarr…”: seems to be of another event" in ask("compare", *ids.values()).err


def test_one_answer_has_one_form(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    for verb, form in (("compare", "--markdown"), ("facts", "--markdown"), ("facts", "--csv")):
        for structured in ("--json", "--jsonl"):
            answer = stocked(verb, *both, structured, form)
            assert (answer.code, answer.out) == (2, "")
            assert form in answer.err


def test_a_report_in_a_language_that_is_not_read_is_told_to_be_so(ask: Ask, tmp_path: Path) -> None:
    """Regression test for a report that was said to agree with all others because nothing of it was read."""
    (tmp_path / "a.md").write_text(FERRY)
    (tmp_path / "b.md").write_text(
        "---\nlang: ja\noutlet: 北湾新聞\n---\n# 沈没\n\n日曜日に船が沈没した。\n", "utf-8"
    )
    ask("add", tmp_path)
    answer = ask("compare", *(article["id"] for article in ask("list", "--json").json))
    assert answer.err == "北湾新聞: its language (ja) is not read, so what it says is hardly compared\n"
    assert answer.code == 0


def test_a_story_that_has_lost_a_report_is_named_as_the_reason(stocked: Ask) -> None:
    both = [article["id"] for article in stocked("list", "--json").json]
    stocked("stories", "make", *both)
    [story] = [one["id"] for one in stocked("stories", "--json").json]
    stocked("remove", both[0])
    for verb in ("compare", "facts"):
        answer = stocked(verb, "--story", story)
        assert answer.err == f"variorum: {verb}: the story has one report: name another one too\n"
