"""Reading many files in processes of their own gives what reading them one by one gives."""

from __future__ import annotations

import os
from contextlib import closing
from itertools import chain
from pathlib import Path
from time import monotonic, sleep

import pytest

from reader.errors import IngestError, SourceMissing, SourceRefused
from reader.ingest import ahead
from reader.ingest.ahead import read_ahead
from reader.model.draft import Draft


@pytest.fixture
def files(tmp_path: Path) -> list[bytes]:
    """Write enough files for several groups, some of them of no use."""
    for number in range(190):
        (tmp_path / f"{number:03}.txt").write_text(
            f"Gate {number}\n\nThe report on gate {number}.\n", "utf-8"
        )
    (tmp_path / "050.txt").write_bytes(b"\0\1\2\3" * 100)
    (tmp_path / "120.txt").unlink()
    return [bytes(tmp_path / f"{number:03}.txt") for number in range(190)]


def told(read: Draft | IngestError) -> object:
    return (type(read), str(read)) if isinstance(read, IngestError) else read


def children() -> set[int]:
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if f"\nPPid:\t{os.getpid()}\n" in (entry / "status").read_text():
                    found.add(int(entry.name))
            except OSError:
                continue
    return found


def test_the_order_and_the_drafts_are_those_of_reading_in_place(files: list[bytes]) -> None:
    apart = list(chain.from_iterable(read_ahead(files, 3)))
    here = list(chain.from_iterable(read_ahead(files, 1)))
    assert [told(read) for read in apart] == [told(read) for read in here]
    assert isinstance(apart[50], SourceRefused)
    assert isinstance(apart[120], SourceMissing)
    assert sum(isinstance(read, Draft) for read in apart) == 188


def test_what_a_process_that_dies_was_sent_is_read_here(
    files: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = ahead._Reader.receive

    def die_first(self: ahead._Reader, group: list[bytes]) -> list[ahead.Read]:
        self._from.close()
        return receive(self, group)

    monkeypatch.setattr(ahead._Reader, "receive", die_first)
    read = list(chain.from_iterable(read_ahead(files, 2)))
    assert sum(isinstance(one, Draft) for one in read) == 188


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks for processes in /proc")
def test_no_process_outlives_who_stops_early(files: list[bytes]) -> None:
    before = children()
    with closing(read_ahead(files, 2)) as groups:
        next(groups)
        assert children() > before
    until = monotonic() + 10
    while children() != before and monotonic() < until:
        sleep(0.01)
    assert children() == before


def test_few_files_start_no_process(files: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_started", None)
    assert len(list(chain.from_iterable(read_ahead(files[:40], 2)))) == 40
