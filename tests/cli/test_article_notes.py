"""Notes on an article as a whole: made, listed, exported, and taken in elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.mark.parametrize("how", ["note", "highlight"])
def test_a_note_is_made_without_a_quote(stocked: Ask, how: str) -> None:
    [article] = stocked("list", "ministry", "--json").json
    words = ["Thin on sources"] if how == "note" else ["--note", "Thin on sources"]
    made = stocked(how, article["id"], *words, "--tag", "check", "--json").json
    assert (made["whole"], made["quote"], made["note"], made["tags"]) == (
        True,
        "",
        "Thin on sources",
        ["check"],
    )
    assert "the article — Thin on sources" in stocked("highlights").out
    assert "Thin on sources" in stocked("show", article["id"]).out
    assert "On the article as a whole" in stocked("export", "highlights").out


def test_an_empty_note_is_refused(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    answer = stocked("note", article["id"], " ")
    assert (answer.code, answer.err) == (2, "variorum: note: there is nothing in it\n")


def test_it_goes_out_without_a_selector_and_comes_back(stocked: Ask, home: Path) -> None:
    [article] = stocked("list", "ministry", "--json").json
    stocked("note", article["id"], "Thin on sources")
    out = stocked("export", "highlights", "--format", "jsonld").out
    [item] = json.loads(out)["first"]["items"]
    assert item["motivation"] == "commenting"
    assert "selector" not in item["target"]
    path = home / "notes.jsonld"
    path.write_text(out)
    stocked("undo")
    assert stocked("highlights").code == 1
    stocked("import", str(path))
    assert stocked("export", "highlights", "--format", "jsonld").out == out
