"""Every command the README shows can be run on the sample articles, and every setting it shows is known."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.config import load_settings, locate
from reader.tui.keymap import BY_ID

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")

SHOWN = [
    line.partition("  #")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.S)
    for line in block.splitlines()
    if line.startswith("variorum ")
]

FOUND = {
    "variorum compare": 1,
    "variorum diff ID ID": 1,
    "variorum highlights --status review": 1,
    "variorum add https:": 6,
    "variorum feed refresh": 2,
}
"""Codes that are answers: reports differ, nothing is found, the network is off. Others end with 0."""


def test_there_is_something_to_run() -> None:
    assert len(SHOWN) > 15


class Home(NamedTuple):
    """A folder with a library, and reports of one story in it."""

    folder: Path
    ids: tuple[str, ...]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a library of the samples; the first two ids are of reports of one event that differ."""
    folder = tmp_path_factory.mktemp("readme")
    assert shell("variorum add sample_articles -q", folder).returncode == 0
    reports = ("145 billion outlet:wire", "72 billion outlet:pell", "145 billion")
    rows = [row for words in reports for row in shell(f"variorum search {words}", folder).stdout.splitlines()]
    return Home(folder, tuple(dict.fromkeys(row.split()[0] for row in rows if not row.startswith(" "))))


def shell(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `variorum` is ours, offline."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    ours = home / "bin" / "variorum"
    if not ours.exists():
        ours.parent.mkdir()
        ours.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m reader "$@"\n')
        ours.chmod(0o755)
    path = f"{ours.parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, **folders, "PATH": path, "VARIORUM_OFFLINE": "1"}
    line = line.replace("sample_articles", str(ROOT / "sample_articles"))
    return subprocess.run(
        ["bash", "-c", line], cwd=home, env=env, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("line", SHOWN)
def test_every_command_shown_runs(home: Home, line: str) -> None:
    if "| jq" in line:
        # A tool that need not be here.
        line = line.replace("| jq -r '.[].id'", "| grep '\"id\"' | cut -d '\"' -f 4")
    ids = iter(home.ids)
    ended = shell(re.sub(r"\bID\b", lambda _: next(ids), line), home.folder)
    code = next((code for start, code in FOUND.items() if line.startswith(start)), 0)
    assert (ended.returncode, "usage" in ended.stderr, "Traceback" in ended.stderr) == (code, False, False), (
        ended.stderr
    )


def test_every_setting_shown_is_known(tmp_path: Path) -> None:
    settings, keys = re.findall(r"```toml\n(.*?)```", README, re.S)
    (tmp_path / "config.toml").write_text(settings)
    locations = locate(None, str(tmp_path))
    assert load_settings(locations)[1] == []
    assert set(tomllib.loads(keys)) - set(BY_ID) == set()
