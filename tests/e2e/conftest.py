"""The installed program on the sample articles, in folders of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

SAMPLES = Path(__file__).parents[2] / "sample_articles"

Open = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which nothing of the person who runs the tests is touched."""
    own = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    dropped = ("NO_COLOR", "TEXTUAL_THEME", "VARIORUM_LIBRARY", "VARIORUM_CONFIG", "EDITOR", "VISUAL")
    return {name: value for name, value in os.environ.items() if name not in dropped} | own


@pytest.fixture
def start(environment: dict[str, str], tmp_path: Path) -> Iterator[Open]:
    """Start the program with arguments; whatever still runs at the end is killed."""
    opened: list[Terminal] = []

    def started(*arguments: str, columns: int = 120, rows: int = 40, **more: str) -> Terminal:
        argv = [sys.executable, "-P", "-m", "reader", *arguments]
        terminal = Terminal(argv, environment | more, columns=columns, rows=rows, cwd=tmp_path)
        opened.append(terminal)
        return terminal

    yield started
    for terminal in opened:
        terminal.kill()


@pytest.fixture
def open_samples(start: Open) -> Callable[..., Terminal]:
    """Start the program on the sample articles and wait until they are listed."""

    def opened(**options: int) -> Terminal:
        terminal = start(str(SAMPLES), **options)
        count = sum(path.is_file() for path in SAMPLES.iterdir())
        terminal.wait(f"{count} articles")
        terminal.wait("Halvorsen")
        return terminal

    return opened


@pytest.fixture
def samples() -> Path:
    return SAMPLES
