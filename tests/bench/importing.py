"""How fast a folder comes in, and how fast one that has not changed is looked through again.

    python -m tests.bench.importing [--files 21578] [--unchanged 50000]

Uses the Reuters corpus beside the checkout when it is there, else text made
up. Prints wall time, the processor time of all processes, which is what other
work on the machine disturbs least, and memory of the largest process and of
all together.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from reader.config import Locations
from reader.library.service import open_library
from tests.bench.surroundings import surroundings

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[2] / "shared" / "corpora" / "reuters21578.jsonl.gz"
WORDS = (
    "the dam report of a ministry says that repairs cost more than engineers had thought in spring".split()
)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def texts() -> Iterator[str]:
    """Yield articles as people save them, for ever: title, blank line, paragraphs."""
    if CORPUS.exists():
        known = list(_corpus())
        # Each text once as it is; further rounds differ, or they would be copies.
        for round_ in range(10**9):
            yield from known if not round_ else (f"{text}\n\nRound {round_} of it.\n" for text in known)
    chance = random.Random(1)
    for number in range(10**9):
        paragraphs = (" ".join(chance.choices(WORDS, k=60)).capitalize() + "." for _ in range(4))
        yield f"Report {number} on the dam\n\n" + "\n\n".join(paragraphs)


def _corpus() -> Iterator[str]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            known = json.loads(line)
            yield f"{known['title']}\n\n{known['body']}\n"


def write_files(folder: Path, count: int) -> None:
    for number, text in zip(range(count), texts(), strict=False):
        below = folder / f"{number // 1000:03}"
        below.mkdir(exist_ok=True)
        (below / f"{number}.txt").write_text(text, "utf-8")


def processor_seconds() -> float:
    """Return what this process and all that have ended under it have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


class Memory(threading.Thread):
    """Looks at the memory of a process and those it started."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.most = self.largest = 0.0
        """MB of private memory together, and resident of the largest."""
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(0.2):
            family = [self.pid, *_children(self.pid)]
            self.most = max(self.most, sum(_megabytes(pid, "Pss") for pid in family))
            self.largest = max(self.largest, max(_megabytes(pid, "Rss") for pid in family))


def _children(pid: int) -> list[int]:
    try:
        return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _megabytes(pid: int, name: str) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def import_folder(folder: Path, home: Path, count: int) -> None:
    """Run `variorum add` on the folder and report."""
    environment = surroundings(home)
    before, began = processor_seconds(), time.perf_counter()
    command = [sys.executable, "-m", "reader", "--library", str(home / "library"), "add", "-q", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        memory = Memory(process.pid)
        memory.start()
        code = process.wait()
        memory.ended.set()
    took, used = time.perf_counter() - began, processor_seconds() - before
    say(
        f"add {count:,} files (exit {code}): {took:.1f} s, {count / took:,.0f} a second; processor"
        f" {used:.1f} s, {1000 * used / count:.2f} ms each, {2 * count / used:,.0f} a second on two free cores;"
        f" memory {memory.most:.0f} MB in all, largest process {memory.largest:.0f} MB"
    )


def look_again(folder: Path, home: Path, count: int) -> None:
    """Scan a folder that has not changed, as the app does at its start, and report."""
    places = Locations(*(home / name for name in ("library", "cache", "config", "state")))
    with open_library(places) as library:
        for _ in library.sources.add(folder):
            pass
        # The second time no file is younger than its reading by less than file systems can tell.
        time.sleep(2.1)
        for _ in library.sources.rescan():
            pass
        walls, cpus = [], []
        for _ in range(5):
            wall, cpu = time.perf_counter(), time.process_time()
            told = sum(1 for _ in library.sources.rescan())
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
            assert told == 0
    say(f"scan {count:,} unchanged files: best of 5 {min(walls):.2f} s, processor {min(cpus):.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=21_578)
    parser.add_argument("--unchanged", type=int, default=50_000)
    asked = parser.parse_args()
    say(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    for count, what in ((asked.files, import_folder), (asked.unchanged, look_again)):
        if not count:
            continue
        with tempfile.TemporaryDirectory(prefix="variorum-bench-") as made:
            folder = Path(made) / "articles"
            folder.mkdir()
            write_files(folder, count)
            what(folder, Path(made), count)
    say(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
