"""The sample articles that come with Variorum."""

from __future__ import annotations

from pathlib import Path

import reader

TAG = "sample"
"""Marks them in the library, so that they can be filtered and removed at once."""


def samples_folder() -> Path | None:
    """Return where they are: inside an installed package, beside it in a checkout."""
    package = Path(reader.__file__).parent
    candidates = (package / "samples", package.parent / "sample_articles")
    return next((folder for folder in candidates if folder.is_dir()), None)
