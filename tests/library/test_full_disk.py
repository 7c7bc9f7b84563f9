"""A disk that is really full: a clear line, nothing lost, and search keeps answering.

Needs a file system of its own, which only root may mount; else the size of
files is limited, which fails in the same places with other words.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.config import Locations
from reader.errors import IndexFault, LibraryFault
from reader.library.service import Library, open_library
from reader.model.changes import Outcome
from tests.library.conftest import REPORT

SIZE = "6m"
LONG = "\n\n".join(
    f"Paragraph {n} tells of the dam at some length, and of its {n} gates." for n in range(4000)
)


@dataclass
class Disk:
    """A place that can be filled up."""

    folder: Path
    mounted: bool

    @contextmanager
    def full(self) -> Iterator[None]:
        """Let nothing more be written."""
        if not self.mounted:
            with _limited_files():
                yield
            return
        filler = self.folder / "filler"
        with filler.open("wb", buffering=0) as file:
            for size in (65536, 4096, 1):
                _fill(file.fileno(), size)
        yield
        filler.unlink()

    @property
    def locations(self) -> Locations:
        return Locations(*(self.folder / name for name in ("library", "cache", "config", "state")))


def _fill(descriptor: int, size: int) -> None:
    with suppress(OSError):
        while True:
            os.write(descriptor, b"x" * size)


@contextmanager
def _limited_files() -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture(params=["mounted", "limited"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    if request.param == "limited":
        if not hasattr(signal, "SIGXFSZ"):
            pytest.skip("this system cannot limit the size of files")
        yield Disk(tmp_path, False)
        return
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() or not shutil.which("mount"):
        pytest.skip("only root may mount a small disk")
    told = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], capture_output=True, text=True
    )
    if told.returncode:
        pytest.skip(f"no small disk can be mounted here: {told.stderr.strip()}")
    try:
        yield Disk(folder, True)
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def library(disk: Disk) -> Iterator[Library]:
    """Give a library with an article and a note, indexed."""
    with open_library(disk.locations) as opened:
        article = opened.sources.add_bytes(REPORT.encode()).article
        assert article is not None
        opened.annotations.highlight_quote(article, "the dam held", note="ask the minister")
        assert opened.search.catch_up()
        yield opened


def found(library: Library, query: str) -> list[str]:
    return [hit.title for hit in library.search.find(query).hits]


def test_what_cannot_be_written_is_said_and_what_was_there_stays(disk: Disk, library: Library) -> None:
    before = (library.articles.count(), library.store.changes.last())
    with disk.full(), pytest.raises(LibraryFault, match="disk"):
        library.sources.add_bytes(f"Another headline\n\n{LONG}".encode())
    assert (library.articles.count(), library.store.changes.last()) == before
    assert library.sources.add_bytes(f"Another headline\n\n{LONG}".encode()).outcome is Outcome.ADDED
    with library.reopen() as again:
        assert again.articles.count() == 2
        assert len(again.annotations.all()) == 1


def test_the_index_says_so_goes_on_answering_and_catches_up(disk: Disk, library: Library) -> None:
    library.sources.add_bytes(f"Gates of the dam\n\n{LONG}".encode())
    with disk.full():
        with pytest.raises(IndexFault) as fault:
            library.search.catch_up()
        assert "\n" not in str(fault.value)
        assert found(library, "ministry") == ["Ministry raises flood estimate"]
        with library.reopen() as again:
            assert found(again, "ministry kind:article") == ["Ministry raises flood estimate"]
    assert library.search.catch_up()
    assert found(library, "gates kind:article") == ["Gates of the dam"]
    assert library.search.check() == []


def test_building_anew_on_a_full_disk_leaves_the_old_index(disk: Disk, library: Library) -> None:
    with disk.full():
        with pytest.raises(IndexFault):
            library.search.rebuild()
        assert found(library, "ministry kind:article") == ["Ministry raises flood estimate"]
    assert library.search.rebuild()
    assert library.search.check() == []


def test_the_command_line_says_it_in_one_line(disk: Disk, library: Library, tmp_path: Path) -> None:
    if not disk.mounted:
        pytest.skip("a limit on files would also hold for what the command says")
    file = tmp_path / "report.txt"
    file.write_text(f"Another headline\n\n{LONG}", "utf-8")
    environment = {
        **os.environ,
        **{f"XDG_{n}_HOME": str(disk.folder / n) for n in ("CACHE", "CONFIG", "STATE")},
    }
    with disk.full():
        told = subprocess.run(
            [sys.executable, "-m", "reader", "--library", disk.folder / "library", "add", file],
            capture_output=True,
            text=True,
            env=environment,
        )
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr.splitlines() == [f"variorum: {disk.folder / 'library'}: the disk is full"]
