"""Exports of read-later tools from the command line: what comes in, what is told, and with which code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.ingest.readlater import samples
from tests.ingest.readlater.test_containers import OMNIVORE, zipped


def put(home: Path, name: str, content: bytes | str) -> Path:
    path = home / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_what_came_in_is_one_line_and_what_did_not_a_line_each(ask: Ask, home: Path) -> None:
    bare = samples.wallabag(url="https://post.example/empty", content="", annotations=[])
    done = ask("import", put(home, "export.json", samples.as_json(samples.wallabag(), bare, 5)))
    assert done.code == 6
    assert done.out == (
        "wallabag: 1 article, 1 highlight, link without text: 1 (variorum add URL fetches it, --fetch all)\n"
    )
    assert done.err.splitlines() == [
        "variorum: wallabag: entry 3: it is no entry",
        "variorum: link without text: https://post.example/empty",
    ]


def test_json_tells_the_links_apart_from_the_problems(ask: Ask, home: Path) -> None:
    path = put(home, "pocket.csv", "title,url,time_added,tags,status\nX,https://a.example/,1,,unread\n")
    told = ask("--json", "import", path).json
    assert (told["form"], told["links"]) == ("Pocket", ["https://a.example/"])
    assert told["problems"] == ["link without text: https://a.example/"]


def test_an_import_is_searched_shown_and_undone(ask: Ask, home: Path) -> None:
    assert ask("import", put(home, "omnivore.zip", zipped({**OMNIVORE}))).code == 6
    [row] = ask("--json", "list").json
    assert (row["title"], row["url"], row["read"], row["tags"]) == (
        samples.TITLE,
        samples.URL,
        True,
        ["flood"],
    )
    [mark] = ask("--json", "highlights").json
    assert (mark["quote"], mark["note"], mark["tags"]) == (
        samples.QUOTE,
        "Which year?",
        ["figure", "to check"],
    )
    assert ask("undo").out == "Undone: Imported from Omnivore\n"
    assert ask("list").code == 1
    assert ask("redo").code == 0
    assert ask("--json", "show", row["id"]).json["text"].count(samples.QUOTE) == 1


def test_a_library_with_an_import_moves_to_another_folder_unchanged(ask: Ask, home: Path) -> None:
    ask("import", put(home, "omnivore.zip", zipped({**OMNIVORE})))
    ask("export", "library", "-o", home / "one.json")
    there = ("--library", str(home / "there"))
    assert ask(*there, "import", home / "one.json").code == 0
    ask(*there, "export", "library", "-o", home / "two.json")
    assert (home / "one.json").read_bytes() == (home / "two.json").read_bytes()


def test_without_the_network_a_fetch_is_a_line_for_each_link(ask: Ask, home: Path) -> None:
    path = put(home, "pocket.csv", "title,url,time_added,tags,status\nX,http://10.0.0.1/x,1,,unread\n")
    done = ask("--offline", "import", "--fetch", path)
    assert (done.code, done.out) == (6, "Pocket: nothing new\n")
    assert done.err.startswith("variorum: http://10.0.0.1/x: ")


HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "deep": b'[{"is_archived":1,"content":' + b"[" * 100_000,
    "deep inside": json.dumps([samples.wallabag(tags=json.loads("[" * 150 + "]" * 150))]).encode(),
    "half a zip": zipped({**OMNIVORE})[:300],
    "zip of nothing": zipped({}),
    "long field": b"title,url,time_added,status\n" + b"x" * 3_000_000,
    "quote without end": b'URL,Title,Selection,Folder\n"' + b"x,\n" * 1_000,
    "control characters": b"title,url,time_added,status\n\x1b]0;x\x07,https://a.example/\x1b[31m,1,\n",
    "zeros": b"\x00" * 100_000,
    "a page": b"<html><head><title>Pocket Export</title><a href=" + b"<" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_of_a_stranger_is_a_traceback(ask: Ask, home: Path, name: str) -> None:
    done = ask("import", put(home, "export", HOSTILE[name]))
    assert done.code in (0, 2, 6)
    assert "Traceback" not in done.err
    assert "\x1b" not in done.out + done.err
    assert all(len(line) < 1_000 for line in done.err.splitlines())


@pytest.mark.parametrize("verb", ["import", "add"])
def test_the_name_of_a_file_cannot_colour_the_terminal(ask: Ask, home: Path, verb: str) -> None:
    path = put(home, "a\x1b[31m\n.zip", zipped({**OMNIVORE})[:300])
    done = ask(verb, path)
    assert done.code in (2, 6)
    assert "\x1b" not in done.out + done.err
    assert sum("variorum: " in line for line in done.err.splitlines()) == 1


def test_a_pipe_is_not_waited_for(ask: Ask, home: Path) -> None:
    os.mkfifo(home / "pipe")
    assert ask("import", home / "pipe").code == 2
