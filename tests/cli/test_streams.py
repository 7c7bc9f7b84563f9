"""Output that is closed, full, cut off or in another encoding, as scripts leave it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

VARIORUM = f"{sys.executable} -m reader"


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which `$V` is the command."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; V='{VARIORUM}'; {line}"], capture_output=True, check=False
    )


def test_closed_output_leaves_the_exit_code(stocked: Ask) -> None:
    for line, code in (("$V list dam >&-", 0), ("$V list nosuch >&-", 1), ("$V list --limit 1 2>&-", 0)):
        ended = shell(line)
        assert (ended.returncode, ended.stderr) == (code, b"")


def test_a_full_disk_is_one_line_and_code_2(stocked: Ask) -> None:
    ended = shell("$V list > /dev/full")
    assert (ended.returncode, ended.stderr) == (2, b"variorum: standard output: No space left on device\n")


def test_who_has_seen_enough_hears_no_complaint(stocked: Ask) -> None:
    for verb in ("list", "export library", "list --json"):
        ended = shell(f"$V {verb} | head -c 1 > /dev/null")
        assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_pipe_gets_utf8_whatever_the_locale(stocked: Ask, encoding: str) -> None:
    plain = shell("$V list --json")
    ended = shell(f"export PYTHONIOENCODING={encoding}; $V list --json && $V list")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(plain.stdout)
    assert "●" in ended.stdout.decode("utf-8")


def test_names_that_are_no_text_do_not_stop_a_listing(ask: Ask, home: Path) -> None:
    ended = shell(f"$V paths --json --library {home}/$'caf\\xe9'")
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["library"].startswith(str(home))


def test_nothing_on_standard_input_is_refused_in_one_line(ask: Ask) -> None:
    for line in ("$V add - < /dev/null", "$V add - <&-"):
        ended = shell(line)
        assert (ended.returncode, ended.stdout) == (6, b"")
        assert ended.stderr.startswith(b"variorum: (stdin): it is empty\n")


def test_an_export_comes_in_from_standard_input(stocked: Ask, home: Path) -> None:
    there = f"$V --library {home}/there"
    ended = shell(f"$V export library | {there} import - && {there} list --json")
    assert (ended.returncode, ended.stderr) == (0, b"")
    told, _, listed = ended.stdout.decode().partition("\n")
    assert told == "a library: 2 articles, 2 revisions"
    assert len(json.loads(listed)) == 2
    ended = shell("echo nothing of ours | $V import -")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.startswith(b"variorum: (stdin): ")
