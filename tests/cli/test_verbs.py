"""Exit codes, one-line errors, and what is printed for people."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ask, told_without


def test_adding_tells_one_line_per_article(ask: Ask, reports: Path) -> None:
    answer = ask("add", reports)
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == ["added", "added"]
    assert answer.err.strip() == "2 added"
    assert [line.split()[0] for line in ask("add", reports).out.splitlines()] == ["unchanged", "unchanged"]


def test_what_cannot_be_added_is_named_and_the_rest_goes_on(ask: Ask, reports: Path) -> None:
    answer = ask("add", reports / "one.md", reports / "nothing.md")
    assert answer.code == 6
    assert f"variorum: {reports}/nothing.md: no such file or folder" in answer.err
    assert answer.out.startswith("added")


def test_a_path_that_is_not_there_is_not_found(ask: Ask) -> None:
    assert ask("add", "nothing.md").code == 3


NONE_FOUND = (
    ("list", "nosuchword"),
    ("search", "nosuchword"),
    ("highlights",),
    ("claim", "list"),
    ("history",),
)


@pytest.mark.parametrize("argv", NONE_FOUND, ids=" ".join)
def test_query_verbs_answer_like_grep(ask: Ask, argv: tuple[str, ...]) -> None:
    assert ask(*argv).code == 1


NOT_FOUND = (
    ("show", "ZZZZZZ"),
    ("highlight", "ZZZZZZ", "--quote", "x"),
    ("claim", "show", "ZZZZZZ"),
    ("mark", "ZZZZZZ", "--star"),
    ("remove", "ZZZZZZ"),
    ("export", "dossier", "ZZZZZZ"),
)


@pytest.mark.parametrize("argv", NOT_FOUND, ids=" ".join)
def test_an_unknown_id_is_one_line_and_code_3(stocked: Ask, argv: tuple[str, ...]) -> None:
    answer = stocked(*argv)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("variorum: ZZZZZZ: no ")
    assert answer.err.count("\n") == 1


USAGE = (
    ("list", "--sort", "colour"),
    ("export", "nothing"),
    ("export", "dossier", "--format", "docx"),
    ("search", "x", "--in", "stars"),
    ("--frobnicate",),
    ("claim", "new", "x", "--article", "ZZZZZZ"),
    ("claim", "new", " "),
)


@pytest.mark.parametrize("argv", USAGE, ids=" ".join)
def test_a_wrong_call_is_one_line_and_code_2(ask: Ask, argv: tuple[str, ...]) -> None:
    answer = ask(*argv)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("variorum")
    assert answer.err.count("\n") == 1


def test_ids_may_be_shortened_to_beginning_or_ending(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    identifier = article["id"]
    assert stocked("show", identifier[-6:].lower(), "--text").code == 0
    short = stocked("list", "ministry").out.split()[0]
    assert identifier.endswith(short)


def test_the_text_is_printed_alone(stocked: Ask) -> None:
    [article] = stocked("list", "cheaper", "--json").json
    shown = stocked("show", article["id"], "--json").json
    assert stocked("show", article["id"], "--text").out == shown["text"] + "\n"
    assert stocked("show", article["id"], "--markdown").out.rstrip() == shown["markdown"].rstrip()


def test_undo_and_redo_work_across_runs(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    stocked("highlight", article["id"], "--quote", "the dam held")
    assert stocked("undo").out == "Undone: Highlighted “the dam held”\n"
    assert stocked("highlights").code == 1
    assert stocked("redo").code == 0
    assert stocked("highlights").code == 0


def test_a_highlight_is_edited_and_removed_by_its_id(stocked: Ask) -> None:
    [article] = stocked("list", "ministry", "--json").json
    made = stocked("highlight", article["id"], "--quote", "the dam held", "--json").json
    changed = stocked(
        "highlight", made["id"], "--edit", "--note", "why?", "--kind", "question", "--json"
    ).json
    assert (changed["note"], changed["kind"]) == ("why?", "question")
    assert stocked("highlight", made["id"], "--remove").code == 0
    assert stocked("highlights").code == 1


def test_the_dossier_shows_each_side_with_its_outlet(stocked: Ask) -> None:
    one, other = (stocked("list", word, "--json").json[0]["id"] for word in ("ministry", "cheaper"))
    claim = stocked("claim", "new", "Repairs cost $145 million", "--json").json["id"]
    stocked("claim", "attach", claim, one, "--quote", "$145 million", "--stance", "supports")
    stocked("claim", "attach", claim, other, "--quote", "$72 million", "--stance", "disputes")
    dossier = stocked("export", "dossier").out
    assert "## Repairs cost $145 million" in dossier
    link = "[The Harbour Post](<https://post.example/2026/03/flood>)"
    assert f"| supports | {link} | 2026-03-04 | “$145 million” | as quoted |" in dossier
    assert "| disputes | [Inland Wire]" in dossier


def test_an_export_goes_to_a_file(stocked: Ask, home: Path) -> None:
    [article] = stocked("list", "ministry", "--json").json
    stocked("highlight", article["id"], "--quote", "the dam held", "--note", "sure?")
    assert stocked("export", "highlights", "-o", home / "out.md").code == 0
    written = (home / "out.md").read_text()
    assert "> the dam held" in written
    assert "sure?" in written


def test_an_export_to_nowhere_is_one_line(stocked: Ask, home: Path) -> None:
    answer = stocked("export", "highlights", "-o", home / "no" / "out.md")
    assert answer.code == 2
    assert answer.err == f"variorum: {home}/no/out.md: No such file or directory\n"


def test_doctor_is_content_with_a_sound_library(stocked: Ask) -> None:
    stocked("index")
    answer = stocked("doctor")
    assert answer.code == 0
    assert all(line.startswith("ok") for line in answer.out.splitlines())


def test_paths_name_every_folder(ask: Ask, home: Path) -> None:
    places = ask("paths", "--json").json
    assert places["library"] == str(home / "data" / "variorum")
    assert places["settings"].endswith("config.toml")


def test_a_newer_library_is_left_alone(stocked: Ask, home: Path) -> None:
    file = home / "data" / "variorum" / "library.db"
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("PRAGMA user_version = 999")
    answer = stocked("list")
    assert answer.code == 2
    assert "a newer version of Variorum wrote it" in answer.err
    assert answer.err.count("\n") == 1


def test_a_damaged_library_is_named(stocked: Ask, home: Path) -> None:
    file = home / "data" / "variorum" / "library.db"
    for extra in ("-wal", "-shm"):
        file.with_name(file.name + extra).unlink(missing_ok=True)
    file.write_bytes(b"not a database at all, but long enough to be taken for one" * 40)
    answer = stocked("list")
    assert answer.code == 5
    assert str(file.parent) in answer.err


def test_hostile_text_reaches_the_terminal_without_control_characters(ask: Ask, home: Path) -> None:
    path = home / "evil.md"
    path.write_text(
        '---\ntitle: "Evil \\e]0;pwned\\a [bold]x[/oops]"\n---\n\nText \x1b[31mred\x1b[0m \u202ereversed.\n'
    )
    ask("add", path)
    for argv in (("list",), ("show", ask("list", "--json").json[0]["id"]), ("search", "text")):
        out = ask(*argv).out
        assert not [c for c in out if ord(c) < 32 and c != "\n"]
        assert "\u202e" not in out


def test_the_command_line_never_loads_the_app_nor_the_parsers(stocked: Ask) -> None:
    front = ("textual", "rich", "whoosh", "watchfiles", "platformdirs", "argparse", "logging")
    parsers = ("lxml", "trafilatura", "markdown_it", "yaml", "feedparser", "listparser", "pypdf", "warcio")
    assert told_without("list", heavy=frozenset((*front, *parsers, "urllib3"))) == ""


def test_without_a_terminal_and_without_a_verb_it_says_so(home: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "reader"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert (ended.returncode, ended.stderr) == (
        2,
        "variorum: no terminal: name a verb (see variorum --help)\n",
    )


def test_a_foreign_reader_is_named(home: Path) -> None:
    (home / "reader").mkdir()
    (home / "reader" / "__init__.py").write_text("")
    import reader.__main__ as ours

    code = f"import sys, runpy; sys.path.insert(0, {str(home)!r}); sys.argv = ['variorum', 'list']; " + (
        f"runpy.run_path({str(ours.__file__)!r}, run_name='__main__')"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert f"{home}/reader/__init__.py: another package named 'reader'" in ended.stderr


def test_an_index_that_differs_from_the_library_is_named_line_by_line_with_code_5(stocked: Ask) -> None:
    answer = stocked("index", "--check")
    assert answer.code == 5
    assert answer.out.count("not in the index") == len(answer.out.splitlines()) == 2
    assert stocked("index").code == 0
    assert stocked("index", "--check").code == 0
    found = stocked("index", "--check", "--json")
    assert (found.code, found.json) == (0, {"differences": []})


def test_a_misspelt_search_is_asked_about_on_stderr(stocked: Ask) -> None:
    answer = stocked("search", "repiars")
    assert (answer.code, answer.out) == (1, "")
    assert "did you mean: repairs" in answer.err


def test_searches_know_what_only_the_library_knows(stocked: Ask) -> None:
    assert len(stocked("search", "is:unread", "dam", "--json").json["hits"]) == 2
    assert stocked("search", "is:star", "dam").code == 1
    assert len(stocked("search", "num:145e6", "--json").json["hits"]) == 1


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("num:abc", "num:abc: is no figure; try 145bn, 72e9 or 5% (at 5)"),
        ("dam kind:nokind", "kind:nokind: is article, note, claim or a kind of highlight"),
        ("kind:(a b)", "kind: takes one value, not a group (at 6)"),
    ],
)
def test_a_problem_of_a_query_names_its_term_once(stocked: Ask, query: str, told: str) -> None:
    assert stocked("search", query).err.splitlines()[0] == f"variorum: {told}"
