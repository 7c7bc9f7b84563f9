"""Export, import, backup and restore from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


@pytest.fixture
def marked(stocked: Ask) -> Ask:
    """Return the command with a highlight and a disputed claim."""
    [first, *_] = stocked("--json", "list").json
    stocked("highlight", first["id"], "--quote", "the dam held", "--note", "Did it?")
    stocked("claim", "new", "The dam held")
    return stocked


def test_a_library_moves_to_another_folder(marked: Ask, home: Path) -> None:
    assert marked("export", "library", "-o", home / "all.json").code == 0
    there = ("--library", str(home / "there"))
    done = marked(*there, "import", home / "all.json")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("a library: 2 articles, 2 revisions, 1 highlight, 1 claim")
    again = marked(*there, "import", home / "all.json")
    assert again.out.startswith("a library: nothing new, 6 were here already")
    assert marked(*there, "export", "library").out == (home / "all.json").read_text()
    assert marked(*there, "search", "dam").code == 0


def test_what_cannot_be_kept_is_a_line_each_and_exit_code_6(stocked: Ask, home: Path) -> None:
    items = [{"type": "Annotation"}, {"type": "Annotation", "id": "x:1", "target": "https://no.example/"}]
    (home / "notes.json").write_text(json.dumps(items))
    done = stocked("import", home / "notes.json")
    assert (done.code, done.out) == (6, "Web Annotations: nothing new\n")
    assert done.err.splitlines() == [
        "variorum: annotation 1: has no id",
        "variorum: x:1: no article of the library is what it speaks of; kept, and written back",
    ]


BAD = {
    "it is not JSON": b"{",
    "it is not UTF-8 text": b"\xff\xfe\x00",
    "nested too deep": b"[" * 100_000,
    "its JSON is nested too deep": b"[" * 500 + b"]" * 500,
    "it holds neither": b'{"planets": 9}',
    "NaN is not JSON": b'{"a": NaN}',
    "this is not an exported library": b'{"format": "variorum-library"}',
    "a newer version of Variorum wrote it": b'{"format": "variorum-library", "version": 1000}',
}


@pytest.mark.parametrize("why", BAD)
def test_a_bad_file_is_one_line(ask: Ask, home: Path, why: str) -> None:
    (home / "bad.json").write_bytes(BAD[why])
    done = ask("import", home / "bad.json")
    assert done.code == 2
    assert done.out == ""
    [line] = done.err.splitlines()
    assert why in line


FOR_READING = [("articles", "csv"), ("highlights", "markdown"), ("dossier", "html"), ("claims", "argdown")]
FOR_PROGRAMS = [("dossier", "json"), ("highlights", "json"), ("claims", "claimreview"), ("articles", "json")]


@pytest.mark.parametrize(("what", "form"), [*FOR_READING, *FOR_PROGRAMS])
def test_an_export_that_is_not_read_back_is_told_which_are(
    marked: Ask, home: Path, what: str, form: str
) -> None:
    """Regression test: a table of ours was “not JSON”, and nothing said what can be imported."""
    marked("export", what, "--format", form, "-o", home / "export")
    done = marked("import", home / "export")
    assert done.code == 2
    [line] = done.err.splitlines()
    assert ("exports for reading" in line) is ((what, form) in FOR_READING)
    assert line.endswith(
        "of our exports, the library and what was written as jsonld or hypothesis can be read back"
    )


@pytest.mark.parametrize(
    ("what", "form"),
    [("highlights", "jsonld"), ("highlights", "hypothesis"), ("claims", "jsonld"), ("library", "jsonld")],
)
def test_what_is_said_to_be_read_back_is(marked: Ask, home: Path, what: str, form: str) -> None:
    marked("export", what, "--format", form, "-o", home / "export")
    assert marked("import", home / "export").code == 0


def test_a_file_that_is_not_there_or_no_file_is_one_line(ask: Ask, home: Path) -> None:
    assert (ask("import", home / "none.json").code, ask("import", home).code) == (3, 2)


def test_articles_become_a_folder_of_notes(marked: Ask, home: Path) -> None:
    assert marked("export", "articles", "--format", "obsidian").code == 2
    done = marked("export", "articles", "--format", "obsidian", "-o", home / "vault")
    assert (done.code, done.err) == (0, f"wrote 2 files to {home / 'vault'}\n")
    names = sorted(path.name for path in (home / "vault").iterdir())
    assert names == ["Dam held, repairs cheaper.md", "Ministry raises flood estimate.md"]


def test_claims_without_a_verdict_are_told_of(marked: Ask) -> None:
    done = marked("export", "claims", "--format", "claimreview")
    assert done.json["@graph"] == []
    assert "“The dam held”: left out, for it is open and has no verdict yet" in done.err


def test_a_template_of_ones_own(marked: Ask, home: Path) -> None:
    (home / "mine.txt").write_text(
        "{% for a in articles|sort(attribute='title') %}{{ a.title }}\n{% endfor %}"
    )
    done = marked("export", "articles", "--template", home / "mine.txt")
    assert done.out == "Dam held, repairs cheaper\nMinistry raises flood estimate\n"


def test_a_machine_is_set_up_from_a_backup(marked: Ask, home: Path) -> None:
    before = marked("export", "library").out
    saved = Path(marked("backup").out.strip())
    assert saved.suffix == ".zip"
    refused = marked("restore", saved)
    assert (refused.code, "--force puts it aside" in refused.err) == (2, True)
    there = ("--library", str(home / "there"), "--config", str(home / "settings"))
    done = marked(*there, "restore", saved)
    assert (done.code, done.out) == (0, f"restored 2 articles to {home / 'there'}\n")
    assert marked(*there, "export", "library").out == before
    assert marked(*there, "doctor").code == 0
    assert marked("restore", saved, "--force").code == 0
    assert marked("export", "library").out == before


def test_restoring_says_where_each_thing_went(marked: Ask, home: Path) -> None:
    """It was "restored 1 articles, config.toml to" the library's folder."""
    mine = home / "config" / "variorum" / "config.toml"
    mine.parent.mkdir(parents=True)
    mine.write_text("text_width = 90\n")
    saved, there = home / "kept.zip", home / "there"
    marked("remove", marked("list", "--json").json[0]["id"])
    marked("backup", saved)
    first = marked("--library", there, "--config", home / "settings", "restore", saved)
    assert first.out == f"restored 1 article to {there}\nrestored {home / 'settings' / 'config.toml'}\n"
    mine.write_text("text_width = 60\n")
    done = marked("restore", saved, "--force")
    assert f"left {mine} as it is; --settings puts that of the backup in its place\n" in done.err
    assert marked("restore", saved, "--force", "--json").json["left"] == ["config.toml"]
    done = marked("restore", saved, "--force", "--settings")
    assert (f"restored {mine}\n" in done.out, mine.read_text()) == (True, "text_width = 90\n")
