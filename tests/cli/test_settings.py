"""What the command line says of settings that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ask, told_without

KEYS = """\
"library.star" = "f5, gz"
"global.fly" = "F7"
"library.tag" = "nokey"
"library.read" = "t"
"""


@pytest.fixture
def folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VARIORUM_CONFIG", str(home))
    return home


def test_wrong_keys_are_named_with_their_line_and_not_in_force(ask: Ask, folder: Path) -> None:
    """Regression test: only the app told of them, without a line, and `config` printed them as in force."""
    (folder / "keys.toml").write_text(KEYS)
    answer = ask("config", "--json")
    file = folder / "keys.toml"
    assert answer.err.splitlines() == [
        f"variorum: {file}:2: global.fly: there is no such action",
        f"variorum: {file}:3: library.tag: “nokey” is not a key; a sequence is written as in “g z”",
        f"variorum: {file}:4: library.read: “t” is taken by “Tags” (library.tag)",
    ]
    assert answer.json["keys"] == {"library.star": "f5, gz"}


def test_an_unknown_theme_is_named_and_not_in_force(ask: Ask, folder: Path) -> None:
    (folder / "config.toml").write_text('theme = "nosuch"\n')
    answer = ask("config", "--json")
    assert answer.err.startswith(f"variorum: {folder / 'config.toml'}:1: theme: there is no theme “nosuch”")
    assert answer.json["theme"] == "variorum-dark"


def test_settings_are_judged_without_loading_the_app(folder: Path) -> None:
    (folder / "keys.toml").write_text(KEYS)
    (folder / "config.toml").write_text('theme = "nord"\n')
    told = told_without("config", heavy=frozenset({"textual", "rich"}))
    assert told.count("keys.toml") == 3
