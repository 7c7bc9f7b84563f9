"""What is chosen on the screen holds at the next start, until config.toml says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import Settings
from reader.tui.choices import NAME, chosen, keep

CONFIGURED = Settings()


def test_a_choice_holds_at_the_next_start(tmp_path: Path) -> None:
    keep(CONFIGURED, tmp_path / "state", theme="variorum-light")
    keep(CONFIGURED, tmp_path / "state", text_width=90)
    again = chosen(CONFIGURED, tmp_path / "state")
    assert (again.theme, again.text_width) == ("variorum-light", 90)
    assert again._replace(theme=CONFIGURED.theme, text_width=CONFIGURED.text_width) == CONFIGURED


def test_what_the_user_writes_later_is_the_newer_word(tmp_path: Path) -> None:
    keep(CONFIGURED, tmp_path, theme="variorum-light", text_width=90)
    written = CONFIGURED._replace(theme="variorum-contrast")
    again = chosen(written, tmp_path)
    assert (again.theme, again.text_width) == ("variorum-contrast", 90)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "nul",
        '{"theme": "dark"}',
        '{"theme": {"chosen": 7, "configured": "variorum-dark"}}',
        '{"text_width": {"chosen": "wide", "configured": 76}}',
        '{"mouse": {"chosen": false, "configured": true}}',
        "\\ud800",
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(content, "utf-8")
    assert chosen(CONFIGURED, tmp_path) == CONFIGURED


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(OSError, match="state"):
        keep(CONFIGURED, tmp_path / "state", theme="variorum-light")
