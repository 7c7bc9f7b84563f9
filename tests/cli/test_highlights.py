"""`highlights QUERY` keeps what the search language names."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def marked(stocked: Ask) -> Ask:
    article = stocked("list", "ministry", "--json").json[0]["id"]
    stocked("highlight", article, "--quote", "$145 million", "--kind", "figure", "--tag", "cost")
    stocked("highlight", article, "--quote", "the dam held", "--note", "Says who?")
    return stocked


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("dam", ["the dam held"]),
        ("kind:figure", ["$145 million"]),
        ("-kind:figure", ["the dam held"]),
        ('"dam held" OR tag:cost', ["$145 million", "the dam held"]),
        ("has:note note:who", ["the dam held"]),
        ("date:2026-03 is:exact", ["$145 million", "the dam held"]),
        ("after:2027", []),
    ],
)
def test_a_query_keeps_what_it_names(marked: Ask, query: str, kept: list[str]) -> None:
    answer = marked("highlights", "--json", "--", query)
    assert sorted(one["quote"] for one in answer.json) == kept
    assert answer.code == (0 if kept else 1)
