"""What a measured program finds around it: folders of its own, and its modules compiled once, as installed."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["surroundings"]


def surroundings(home: Path | str) -> dict[str, str]:
    """Return an environment whose folders, and compiled modules, are below `home`.

    Without these a checkout that may not write them compiles at every start.
    """
    folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **folders, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
