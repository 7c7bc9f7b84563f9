"""A changed passage says what changed, in text and in JSON, until it is accepted."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import REPORT, Ask


def changed(ask: Ask, home: Path) -> str:
    """Make a highlight and a claim on a figure, change the figure, and return the highlight's id."""
    path = home / "report.md"
    path.write_text(REPORT.format(title="Flood", outlet="The Harbour Post", cost="$145 million"))
    ask("add", str(path))
    [article] = ask("list", "--json").json
    ask("highlight", article["id"], "--quote", "would cost $145 million")
    ask("claim", "new", "It costs much", "--article", article["id"], "--quote", "$145 million")
    path.write_text(REPORT.format(title="Flood", outlet="The Harbour Post", cost="$150 million"))
    ask("add", str(path))
    [highlight] = ask("highlights", "--json").json
    return str(highlight["id"])


def test_the_old_words_stand_beside_the_new(ask: Ask, home: Path) -> None:
    changed(ask, home)
    [highlight] = ask("highlights", "--status", "review", "--json").json
    assert (highlight["status"], highlight["was"]) == ("review", "would cost $145 million")
    assert [(c["kind"], c["text"]) for c in highlight["changes"] if c["kind"] != "equal"] == [
        ("delete", "$145"),
        ("insert", "$150"),
    ]
    assert "[review: would cost [-$145-]{+$150+} million]" in ask("highlights").out


def test_a_changed_highlight_is_accepted(ask: Ask, home: Path) -> None:
    accepted = ask("highlight", changed(ask, home), "--accept", "--json").json
    assert (accepted["status"], accepted["was"], accepted["changes"]) == ("exact", None, [])
    assert accepted["quote"] == "would cost $150 million"
    ask("undo")
    assert ask("highlights", "--json").json[0]["status"] == "review"


def test_a_claim_tells_of_edited_evidence_until_it_is_accepted(ask: Ask, home: Path) -> None:
    changed(ask, home)
    [claim] = ask("claim", "list", "--json").json
    assert claim["edited"] is True
    assert (claim["evidence"][0]["edited"], claim["evidence"][0]["was"]) == (True, "$145 million")
    assert "1 edited" in ask("claim", "list").out
    assert "[-$145-]{+$150+} million" in ask("claim", "show", claim["id"]).out
    assert ask("claim", "accept", claim["id"], "--json").json["edited"] is False
    ask("undo")
    assert ask("claim", "list", "--json").json[0]["edited"] is True
