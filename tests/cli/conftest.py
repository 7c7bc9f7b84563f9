"""The command line as a person uses it: arguments in, text and an exit code out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.__main__ import main

REPORT = """\
---
title: {title}
outlet: {outlet}
author: A. Writer
date: 2026-03-04
url: https://post.example/2026/03/flood
tags: [flood]
---

The ministry said on Tuesday that the repairs would cost {cost}, up from $90 million in January.

A second paragraph explains that the dam held, and that 31 people were still missing on Wednesday morning.
"""


class Answer(NamedTuple):
    """What a run printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Ask = Callable[..., Answer]


def told_without(*argv: str, heavy: frozenset[str]) -> str:
    """Run the command in a process of its own that must load none of these modules; return its stderr."""
    probe = (
        f"import sys; from reader.__main__ import main; main({list(argv)}); "
        f"loaded = {set(heavy)} & set(sys.modules); "
        "sys.exit(f'loaded {loaded}' if loaded else 0)"
    )
    ended = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stderr


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the command folders of its own."""
    for name in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.delenv("VARIORUM_LIBRARY", raising=False)
    monkeypatch.delenv("VARIORUM_CONFIG", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def ask(home: Path, capfd: pytest.CaptureFixture[str]) -> Ask:
    def asked(*argv: str) -> Answer:
        code = main([str(a) for a in argv])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return asked


@pytest.fixture
def reports(home: Path) -> Path:
    """Return a folder with two reports that disagree on a cost."""
    folder = home / "reports"
    folder.mkdir()
    one = REPORT.format(
        title="Ministry raises flood estimate", outlet="The Harbour Post", cost="$145 million"
    )
    two = REPORT.format(title="Dam held, repairs cheaper", outlet="Inland Wire", cost="$72 million")
    (folder / "one.md").write_text(one)
    (folder / "two.md").write_text(two.replace("post.example", "inland.example"))
    return folder


@pytest.fixture
def stocked(ask: Ask, reports: Path) -> Ask:
    """Return the command with both reports added."""
    ask("add", reports)
    return ask
