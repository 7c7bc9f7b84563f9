"""Who says a claim, its relations, pages as evidence, merging and splitting, from the command line."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Ask


def made(ask: Ask, text: str, *more: str) -> Any:
    return ask("claim", "new", text, *more, "--json").json


def relations(ask: Ask, claim: str) -> list[tuple[str, str]]:
    return [(r["relation"], r["text"]) for r in ask("claim", "show", claim, "--json").json["relations"]]


def test_a_claim_says_who_says_it_and_when(ask: Ask) -> None:
    claim = made(ask, "It costs 145", "--by", "The ministry", "--when", "4 June 2026")
    assert (claim["said_by"], claim["said_at"]) == ("The ministry", "2026-06-04")
    ask("claim", "edit", claim["id"], "--when", "2026-06")
    assert "It costs 145 — The ministry, 2026-06" in ask("claim", "list", "ministry").out
    ask("claim", "edit", claim["id"], "--by", "", "--when", "")
    assert "ministry" not in ask("claim", "show", claim["id"]).out
    assert ask("claim", "edit", claim["id"], "--when", "soon").code == 2
    assert ask("claim", "new", "x", "--when", "soon").err.startswith("variorum: “soon”: is no date")


def test_relations_are_shown_from_both_sides(ask: Ask) -> None:
    one, two = made(ask, "one")["id"], made(ask, "two")["id"]
    assert "broader than" in ask("claim", "relate", one, "broader", two).out
    assert relations(ask, one) == [("broader", "two")]
    assert relations(ask, two) == [("narrower", "one")]
    assert "narrower than" in ask("claim", "show", two).out
    assert ask("claim", "unrelate", two, one).code == 0
    assert relations(ask, one) == []
    assert ask("claim", "unrelate", two, one).code == 3
    assert ask("claim", "relate", one, "same", one).code == 2


def test_a_page_outside_the_library_is_evidence(ask: Ask) -> None:
    claim = made(ask, "The dam held")["id"]
    url = "https://www.ministry.example/statement"
    shown = ask("claim", "attach", claim, "--url", url, "--quote", "It held.", "--stance", "qualifies")
    assert "1 qualifies" in shown.out
    assert "ministry.example: “It held.”" in shown.out
    [evidence] = ask("claim", "show", claim, "--json").json["evidence"]
    assert (evidence["article"], evidence["url"], evidence["stance"]) == (None, url, "qualifies")


def test_a_page_that_is_an_article_of_the_library_is_that_article(stocked: Ask) -> None:
    claim = made(stocked, "The dam held")["id"]
    url = stocked("list", "ministry", "--json").json[0]["url"]
    stocked("claim", "attach", claim, "--url", url, "--quote", "the dam held")
    [evidence] = stocked("claim", "show", claim, "--json").json["evidence"]
    assert evidence["article"] == stocked("list", "ministry", "--json").json[0]["id"]
    assert stocked("claim", "attach", claim, "--url", url, "--quote", "not there").code == 3


@pytest.mark.parametrize(
    "more",
    [
        ("--quote", "x"),
        ("ZZZ", "--url", "https://a.example", "--quote", "x"),
        ("--url", "file:///etc/passwd", "--quote", "x"),
        ("--url", "https://a.example", "--quote", " "),
    ],
)
def test_an_attachment_that_cannot_be_meant_is_refused(ask: Ask, more: tuple[str, ...]) -> None:
    claim = made(ask, "x")["id"]
    assert ask("claim", "attach", claim, *more).code == 2


def test_claims_are_merged_and_come_apart_again(stocked: Ask) -> None:
    article = stocked("list", "ministry", "--json").json[0]["id"]
    one = made(stocked, "It costs 145", "--article", article, "--quote", "$145 million", "--tag", "a")["id"]
    two = made(stocked, "31 are missing", "--article", article, "--quote", "31 people", "--tag", "b")["id"]
    merged = stocked("claim", "merge", one, two, "--json").json
    assert (merged["id"], len(merged["evidence"]), merged["tags"]) == (one, 2, ["a", "b"])
    assert "31 are missing" in merged["note"]
    assert stocked("claim", "show", two).code == 3
    stocked("undo")
    assert stocked("claim", "show", two).code == 0
    stocked("redo")
    piece = merged["evidence"][1]["id"]
    parted = stocked("claim", "split", one, piece[-6:], "--text", "31 are missing", "--json").json
    assert [e["quote"] for e in parted["evidence"]] == ["31 people"]
    assert stocked("claim", "split", one, "ZZZZZZ", "--text", "x").code == 3
    assert len(stocked("claim", "show", one, "--json").json["evidence"]) == 1


def disputed(stocked: Ask) -> str:
    """Make a claim that one outlet supports and another disputes."""
    one, other = (stocked("list", word, "--json").json[0]["id"] for word in ("ministry", "cheaper"))
    claim: str = made(
        stocked,
        "Repairs cost $145 million",
        "--article",
        one,
        "--quote",
        "$145 million",
        "--stance",
        "supports",
    )["id"]
    stocked("claim", "attach", claim, other, "--quote", "$72 million", "--stance", "disputes")
    return claim


def test_disputed_is_suggested_and_never_set(stocked: Ask) -> None:
    claim = disputed(stocked)
    reason = "supported by The Harbour Post, disputed by Inland Wire"
    assert f"suggested: disputed ({reason})" in stocked("claim", "show", claim).out
    shown = stocked("claim", "show", claim, "--json").json
    assert (shown["status"], shown["suggestion"]) == ("open", {"status": "disputed", "reason": reason})
    assert stocked("claim", "list", "--json").json[0]["suggestion"]["status"] == "disputed"
    assert "perhaps disputed" in stocked("claim", "list").out
    shown = stocked("claim", "status", claim, "disputed", "--json").json
    assert (shown["status"], shown["suggestion"]) == ("disputed", None)


def test_a_timeline_is_drawn_and_comes_as_json(stocked: Ask) -> None:
    claim = disputed(stocked)
    drawn = stocked("claim", "timeline", claim)
    assert drawn.code == 0
    assert "money in USD · 2 reports" in drawn.out
    assert "●" in drawn.out
    points = stocked("claim", "timeline", claim, "--json").json["points"]
    assert {(p["date"], p["outlet"], p["value"], p["unit"]) for p in points} == {
        ("2026-03-04", "The Harbour Post", 145e6, "USD"),
        ("2026-03-04", "Inland Wire", 72e6, "USD"),
    }


def test_a_timeline_of_nothing_says_so(ask: Ask) -> None:
    claim = made(ask, "The dam held")["id"]
    told = ask("claim", "timeline", claim)
    assert (told.code, told.out.splitlines()[1]) == (1, "Nothing to plot: there is no evidence yet")


def test_the_figures_of_a_story_have_timelines(stocked: Ask) -> None:
    ids = [article["id"] for article in stocked("list", "--json").json]
    story = stocked("stories", "make", *ids, "--json").json["id"]
    found = stocked("stories", "timeline", story, "--json").json
    assert [{p["value"] for p in one["points"]} for one in found if one["kind"] == "money"] == [
        {145e6, 72e6},
        {90e6},
    ]
    assert "●" in stocked("stories", "timeline", story).out
    assert stocked("stories", "timeline", story, "no such matter").code == 1
