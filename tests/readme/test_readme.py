"""The README says what is true: its key table is the registry's, its pictures and verbs exist."""

from __future__ import annotations

import re
from pathlib import Path

from reader.cli.registry import BY_NAME
from reader.tui.keymap import key_table

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_key_table_is_the_registrys() -> None:
    """Brought up to date by `python -m tests.readme.update`."""
    shown = README.partition("<!-- keys -->")[2].partition("<!-- /keys -->")[0]
    assert shown.strip().endswith(key_table().strip())


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert len(pictures) >= 6
    assert [p for p in pictures if not (ROOT / p).is_file()] == []


def test_every_verb_shown_exists() -> None:
    shown = set(re.findall(r"^variorum (\w+)", README, re.M))
    assert shown - set(BY_NAME) == set()


def test_the_ci_runs_the_readmes_own_test_command() -> None:
    """`.ci/run` greps for the line, so exactly one may fit."""
    fitting = [line for line in README.splitlines() if re.search("requirements-dev.lock.*pytest", line)]
    assert len(fitting) == 1
