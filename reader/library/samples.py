"""The sample articles that come with Variorum."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import reader

if TYPE_CHECKING:
    from reader.model.draft import Draft

TAG = "sample"
"""Marks them in the library, so that they can be filtered and removed at once."""


def samples_folder() -> Path | None:
    """Return where they are: inside an installed package, beside it in a checkout."""
    package = Path(reader.__file__).parent
    candidates = (package / "samples", package.parent / "sample_articles")
    return next((folder for folder in candidates if folder.is_dir()), None)


def sample_files() -> list[Path]:
    """Return the files of the samples by name; none where they are not installed."""
    folder = samples_folder()
    return [] if folder is None else sorted(path for path in folder.iterdir() if path.is_file())


def tagged(draft: Draft) -> Draft:
    """Return the draft of a sample with the tag they have in common."""
    tags = tuple(dict.fromkeys([*draft.metadata.tags, TAG]))
    return replace(draft, metadata=replace(draft.metadata, tags=tags))
