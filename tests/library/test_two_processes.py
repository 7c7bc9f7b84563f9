"""Several processes at one library and its index: nothing is lost, and the index ends up as if built anew."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from reader.config import Locations
from reader.library.service import Library, open_library

FILES = 40
"""Of each process: several of its commits fall between two of the other's."""


def write_reports(folder: Path, name: str) -> Path:
    folder = folder / name
    folder.mkdir()
    for number in range(FILES):
        text = f"{name.title()} tells of gate {number}\n\nThe {name} report on gate {number} of the dam says {number}.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


def adding(locations: Locations, files: list[Path], environment: dict[str, str]) -> subprocess.Popen[str]:
    """Start `variorum add` of single files: one transaction each."""
    return subprocess.Popen(
        [sys.executable, "-m", "reader", "--library", locations.library, "add", "-q", *map(str, files)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def identities(library: Library) -> set[tuple[str, str, str]]:
    return {(str(kind), name, digest) for kind, name, digest in library.search._index.identities()}


def test_two_writers_and_three_indexers_lose_nothing(locations: Locations, tmp_path: Path) -> None:

    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(tmp_path / "xc"),
        "XDG_CONFIG_HOME": str(tmp_path / "xk"),
        "XDG_STATE_HOME": str(tmp_path / "xs"),
    }
    with open_library(locations) as library, ExitStack() as stack:
        indexers = [library.search.start_indexer() for _ in range(2)]
        for indexer in indexers:
            stack.callback(indexer.stop)
        writers = [
            stack.enter_context(
                adding(locations, sorted(write_reports(tmp_path, name).iterdir()), environment)
            )
            for name in ("ledger", "wire")
        ]
        while any(writer.poll() is None for writer in writers):
            # This process is the third that keeps the index level.
            library.search.catch_up()
        for writer in writers:
            assert writer.stderr is not None
            assert (writer.wait(), writer.stderr.read()) == (0, "")
        assert library.articles.count() == 2 * FILES
        while not library.search.catch_up():
            pass
        assert library.search.pending() == 0
        assert library.search.check() == []
        assert library.search.find("gate kind:article", limit=0).total == 2 * FILES
        before = identities(library)
        for indexer in indexers:
            indexer.stop()
        assert library.search.rebuild()
        assert identities(library) == before
