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


def lose(ask: Ask, home: Path) -> None:
    """Take the sentence of the highlight out of the article."""
    report = (home / "report.md").read_text()
    sentence = next(line for line in report.split("\n") if line.startswith("The ministry"))
    (home / "report.md").write_text(report.replace(sentence, "Nothing was said."))
    ask("add", str(home / "report.md"))


def test_an_orphan_has_nothing_to_accept(ask: Ask, home: Path) -> None:
    """Regression test: it was printed as if it had been accepted."""
    identifier = changed(ask, home)
    lose(ask, home)
    answer = ask("highlight", identifier, "--accept")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"variorum: {identifier}: its passage is gone")
    assert answer.err.count("\n") == 1
    ask("highlight", identifier, "--edit", "--quote", "Nothing was said.")
    assert ask("highlights", "--json").json[0]["status"] == "exact"


def test_an_article_shows_what_edits_did_to_its_highlights(ask: Ask, home: Path) -> None:
    """Regression test: the page showed a lost passage as if the text still said it."""
    changed(ask, home)
    [article] = ask("list", "--json").json
    [told] = ask("show", article["id"]).out.split("Highlights\n")[1:]
    assert told == "[1] key: “would cost $150 million” [review: would cost [-$145-]{+$150+} million]\n"
    lose(ask, home)
    [told] = ask("show", article["id"]).out.split("Highlights\n")[1:]
    assert "[1] key: “would cost $145 million” [orphaned]" in told


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
