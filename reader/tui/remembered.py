"""Small things that the app remembers in the state folder, one JSON object a file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


def remembered(file: Path) -> dict[str, Any]:
    """Return what a file holds; nothing where it cannot be used."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(file: Path, kept: dict[str, Any]) -> None:
    """Write a file whole. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Another app may read it at this moment: it sees the old file or the new one.
    new = file.with_name(f"{file.name}.{os.getpid()}")
    new.write_text(json.dumps(kept, indent=1), "utf-8")
    new.replace(file)
