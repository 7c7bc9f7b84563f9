"""Processes that are killed at any moment, and several at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader.index.engine import SearchIndex

WRITER = """
import sys
from pathlib import Path
from reader.index.engine import SearchIndex
from reader.model.search import HitKind, Searchable

def thing(number, word):
    return Searchable(HitKind.ARTICLE, f"a{number}", f"a{number}", f"Harbour {number}", f"Ship {word}. " * 30)

folder, mode, first = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
index = SearchIndex.open(folder, "L1")
print("ready", flush=True)
if mode == "build":
    while True:
        index.build((thing(n, "built") for n in range(600)), 1000)
else:
    for step in range(first, 10**9):
        while not index.apply([thing(step % 40, f"s{step}")], [(HitKind.ARTICLE, f"a{(step + 7) % 40}")], step):
            pass
        print(step, flush=True)
"""


def start(folder: Path, mode: str, first: int = 1) -> subprocess.Popen[str]:
    home = str(Path(reader.__file__).parent.parent)
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), mode, str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": home},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill(process: subprocess.Popen[str]) -> list[int]:
    """Kill a writer and return the steps that it said were done."""
    process.send_signal(signal.SIGKILL)
    assert process.stdout is not None
    said = [int(line) for line in process.stdout.read().splitlines() if line]
    process.wait()
    process.stdout.close()
    return said


@pytest.mark.parametrize("seed", range(6))
def test_what_was_applied_before_a_kill_is_there(tmp_path: Path, seed: int) -> None:
    """After kill -9 the index opens, is whole, and is at or after every step that was reported."""
    folder = tmp_path / "index"
    chance = random.Random(seed)
    writer = start(folder, "apply")
    assert writer.stdout is not None
    for _ in range(chance.randrange(1, 12)):
        last = int(writer.stdout.readline())
    for _ in range(chance.randrange(2000)):
        os.getpid()  # let it get to another place in its work
    last = max([last, *kill(writer)])
    index = SearchIndex.open(folder, "L1")
    index.verify()
    assert index.position >= last
    assert len(list(index.identities())) == index.search("harbour", limit=100).total
    # What was applied last is there, unless it has been removed since.
    assert index.search(f"s{index.position}").total == 1
    again = start(folder, "apply", index.position + 1)
    assert again.stdout is not None
    step = int(again.stdout.readline())
    kill(again)
    assert index.position >= step


def test_a_kill_while_building_leaves_the_old_index(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    writer = start(folder, "apply")
    assert writer.stdout is not None
    writer.stdout.readline()
    kill(writer)
    index = SearchIndex.open(folder, "L1")
    before = index.position, sorted(index.identities())
    builder = start(folder, "build")
    workers: list[int] = []
    while not workers:
        assert index.search("harbour").total
        workers = _children(builder.pid)
    kill(builder)
    wait_for(workers)
    index = SearchIndex.open(folder, "L1")
    index.verify()
    assert index.position == 1000 or (index.position, sorted(index.identities())) == before
    index.build([], 2000)
    assert [path.name for path in folder.glob("*.seg")] == []


def test_workers_end_with_the_process_they_work_for(tmp_path: Path) -> None:
    builder = start(tmp_path / "index", "build")
    workers: list[int] = []
    while not workers:
        workers = _children(builder.pid)
    kill(builder)
    wait_for(workers)


def wait_for(workers: list[int]) -> None:
    """Return when none of them runs any more."""
    for worker in workers:
        while _is_running(worker):
            os.sched_yield()


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        pytest.skip("no /proc to see processes in")


def _is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_two_processes_write_and_a_third_reads(tmp_path: Path) -> None:
    """Writers take turns; a reader sees whole commits only."""
    folder = tmp_path / "index"
    index = SearchIndex.open(folder, "L1")
    writers = [start(folder, "apply", 1), start(folder, "apply", 500)]
    for _ in range(60):
        result = index.search("harbour ship", limit=100)
        assert result.problem == ""
        assert result.total == len({hit.id for hit in result.hits})
    for writer in writers:
        kill(writer)
    index.verify()
    assert index.position > 0
