"""What long work says on stderr while it goes on."""

from __future__ import annotations

from reader.cli.output import Output
from reader.model.search import IndexProgress


def tell_indexing(output: Output, progress: IndexProgress) -> None:
    """Overwrite one line with how far the index is."""
    verb = "building the index" if progress.rebuilding else "indexing"
    end = "\n" if progress.done >= progress.total else ""
    output.progress(f"{verb} {progress.done} of {progress.total}{end}")
