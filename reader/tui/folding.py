"""Which folders of feeds are folded, in each library; holds at the next start."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

NAME = "folded.json"


def folded(folder: Path, library: str) -> frozenset[str]:
    """Return the folders that are folded; a file that cannot be used folds none."""
    names = _read(folder / NAME).get(library)
    return (
        frozenset(name for name in names if isinstance(name, str)) if isinstance(names, list) else frozenset()
    )


def keep(folder: Path, library: str, names: Collection[str]) -> None:
    """Remember which folders are folded. Raises OSError."""
    kept = {**_read(folder / NAME), library: sorted(names)}
    folder.mkdir(parents=True, exist_ok=True)
    # Another app may read it at this moment: it sees the old file or the new one.
    new = folder / f"{NAME}.{os.getpid()}"
    new.write_text(json.dumps(kept, indent=1), "utf-8")
    new.replace(folder / NAME)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
