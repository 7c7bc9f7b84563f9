"""What was chosen on the screen and holds at the next start: the theme, the width of the text.

config.toml is the user's own and never written. A choice holds until the user
changes that setting there: then the file is the newer word.
"""

from __future__ import annotations

from pathlib import Path

from reader.config import Settings
from reader.tui.remembered import remember, remembered

KEPT = ("theme", "text_width")
NAME = "choices.json"


def chosen(settings: Settings, folder: Path) -> Settings:
    """Return the settings with what was chosen since; a file that cannot be used changes nothing."""
    return settings._replace(
        **{
            name: choice["chosen"]
            for name, choice in remembered(folder / NAME).items()
            if name in KEPT
            and isinstance(choice, dict)
            and choice.get("configured") == getattr(settings, name)
            and type(choice.get("chosen")) is type(getattr(settings, name))
        }
    )


def keep(configured: Settings, folder: Path, theme: str | None = None, text_width: int | None = None) -> None:
    """Remember what is given against what config.toml says now. Raises OSError."""
    kept = remembered(folder / NAME)
    for name, value in zip(KEPT, (theme, text_width), strict=True):
        if value is not None:
            kept[name] = {"chosen": value, "configured": getattr(configured, name)}
    remember(folder / NAME, kept)
