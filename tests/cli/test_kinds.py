"""The user's own names for kinds of highlight are taken and shown wherever a kind is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def named(stocked: Ask) -> Ask:
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "variorum"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text('[kinds]\nfigure = "Sum of money"\n')
    return stocked


def test_a_kind_is_asked_for_and_shown_by_its_name(named: Ask) -> None:
    [article] = named("list", "ministry", "--json").json
    for kind, quote in (("sum of money", "$145 million"), ("figure", "$90 million"), ("key", "the dam held")):
        assert named("highlight", article["id"], "--quote", quote, "--kind", kind).code == 0
    for kind in ("Sum of Money", "figure"):
        found = named("highlights", "--kind", kind, "--json").json
        assert [h["kind"] for h in found] == ["figure", "figure"]
    assert named("highlights", "of money").out.count("Sum of money") == 2
    assert "Sum of money: “$145 million”" in named("show", article["id"]).out
    assert named("export", "highlights").out.count("*Sum of money*") == 2


def test_an_unknown_kind_is_told_with_the_names_there_are(named: Ask) -> None:
    answer = named("highlights", "--kind", "colour")
    assert answer.code == 2
    assert answer.err == (
        "variorum: --kind colour: wants one of key, Sum of money, disputed, confirmed, quote, question\n"
    )
