"""What was chosen on the screen and holds at the next start: the theme, the width of the text.

config.toml is the user's own and never written. A choice holds until the user
changes that setting there: then the file is the newer word.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from reader.config import Settings

KEPT = ("theme", "text_width")
NAME = "choices.json"


def chosen(settings: Settings, folder: Path) -> Settings:
    """Return the settings with what was chosen since; a file that cannot be used changes nothing."""
    return settings._replace(
        **{
            name: choice["chosen"]
            for name, choice in _read(folder / NAME).items()
            if name in KEPT
            and isinstance(choice, dict)
            and choice.get("configured") == getattr(settings, name)
            and type(choice.get("chosen")) is type(getattr(settings, name))
        }
    )


def keep(configured: Settings, folder: Path, theme: str | None = None, text_width: int | None = None) -> None:
    """Remember what is given against what config.toml says now. Raises OSError."""
    kept = _read(folder / NAME)
    for name, value in zip(KEPT, (theme, text_width), strict=True):
        if value is not None:
            kept[name] = {"chosen": value, "configured": getattr(configured, name)}
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
