"""A linked folder while the program is open: what happens to its files is seen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.conftest import Open


def report(path: Path, title: str) -> None:
    path.write_text(f"---\ntitle: {title}\n---\n\nThe report says so on Monday evening.\n", "utf-8")


def test_files_that_come_and_change_are_listed_and_leaving_is_quick(start: Open, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    report(folder / "dam.md", "Engineers inspect the dam")
    terminal = start(str(folder))
    terminal.wait("1 article")
    terminal.wait("Engineers inspect the dam")
    deep = folder / "deep"
    deep.mkdir()
    report(deep / "ferry.md", "Ferry toll rises again")
    terminal.wait("Ferry toll rises again")
    report(folder / "dam.md", "Engineers close the dam")
    terminal.wait("Engineers close the dam")
    (deep / "ferry.md").unlink()
    terminal.wait("1 gone")
    terminal.press("q")
    assert terminal.wait_end() == 0
