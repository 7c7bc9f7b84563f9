"""Which folders of feeds are folded, in each library; holds at the next start."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from reader.tui.remembered import remember, remembered

NAME = "folded.json"


def folded(folder: Path, library: str) -> frozenset[str]:
    """Return the folders that are folded; a file that cannot be used folds none."""
    names = remembered(folder / NAME).get(library)
    return (
        frozenset(name for name in names if isinstance(name, str)) if isinstance(names, list) else frozenset()
    )


def keep(folder: Path, library: str, names: Collection[str]) -> None:
    """Remember which folders are folded. Raises OSError."""
    kept = {**remembered(folder / NAME), library: sorted(names)}
    remember(folder / NAME, kept)
