"""`doctor --problems` as a person and a script use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import REPORT, Ask

PICTURE = b"\x89PNG\r\n\x1a\n" + b"The dam held on Tuesday, the ministry said.\n" * 3 + bytes(200)


@pytest.fixture
def refused(stocked: Ask, reports: Path) -> Path:
    """Return a file that was refused."""
    file = reports / "picture.txt"
    file.write_bytes(PICTURE)
    assert stocked("add", str(file)).code == 6
    return file


def test_each_problem_has_its_source_and_reason(stocked: Ask, refused: Path) -> None:
    (problem,) = stocked("doctor", "--problems", "--json").json
    assert (problem["source"], problem["reason"]) == (str(refused), "looks like a binary file (PNG)")
    assert problem["article"] is None
    assert f"{refused}: looks like a binary file (PNG)" in stocked("doctor", "--problems").out


def test_no_problem_is_no_failure(stocked: Ask) -> None:
    answer = stocked("doctor", "--problems", "--json")
    assert (answer.code, answer.json) == (0, [])


def test_retry_tells_what_became_of_each(stocked: Ask, refused: Path) -> None:
    assert stocked("doctor", "--problems", "--retry", "all").code == 6
    refused.write_text(REPORT.format(title="Mended", outlet="The Wire", cost="$1"))
    answer = stocked("doctor", "--problems", "--retry", "picture.txt", "--json")
    assert (answer.code, answer.json[0]["outcome"]) == (0, "revised")
    assert stocked("doctor", "--problems", "--json").json == []


def test_a_file_is_opened_anyway(stocked: Ask, refused: Path) -> None:
    (added,) = stocked("doctor", "--problems", "--open", "picture.txt", "--json").json
    assert added["outcome"] == "added"
    assert "The dam held on Tuesday" in stocked("show", added["id"], "--text").out


def test_ignored_problems_are_told_only_when_asked_for(stocked: Ask, refused: Path) -> None:
    assert stocked("doctor", "--problems", "--ignore", "picture.txt").code == 0
    assert stocked("doctor", "--problems", "--json").json == []
    assert len(stocked("doctor", "--problems", "--ignored", "--json").json) == 1
    stocked("undo")
    assert len(stocked("doctor", "--problems", "--json").json) == 1


def test_what_is_no_problem_is_not_found(stocked: Ask, refused: Path) -> None:
    assert stocked("doctor", "--problems", "--ignore", "other.txt").code == 3


def test_an_article_is_decoded_another_way(stocked: Ask, reports: Path) -> None:
    file = reports / "cyrillic.txt"
    file.write_bytes(("Министерство сообщило, что ремонт обойдётся дорого.\n" * 4).encode("cp1251"))
    (added,) = stocked("add", str(file), "--json").json
    stocked("edit", added["id"], "--encoding", "koi8-r")
    stocked("edit", added["id"], "--encoding", "cp1251")
    assert "Министерство" in stocked("show", added["id"], "--text").out
    assert stocked("edit", added["id"], "--encoding", "klingon").code == 2
