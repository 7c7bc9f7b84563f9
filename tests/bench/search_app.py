"""Keys while the library is indexed, against the same keys when it is not; the indexer's memory; a change until it is found.

    python -m tests.bench.search_app [--documents 20000] [--words 300]

The app runs in a pseudo-terminal of 120×40 on a library of generated news. Keys
come every 80 ms, the clock runs from a key to the end of the first whole frame
after it. All times are milliseconds.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import threading
import time
from pathlib import Path

from reader.config import Locations, locate
from reader.library.service import open_library
from reader.model.draft import Draft
from reader.store.database import open_store
from tests.bench.stock import draft
from tests.bench.terminal import Terminal, percentile

PAUSE = 0.08
"""Seconds between keys: somebody who types fast."""


class Memory(threading.Thread):
    """Watches what the processes below one take together, at most, in MB."""

    def __init__(self, parent: int) -> None:
        super().__init__(daemon=True)
        self.parent = parent
        self.most = 0.0

    def run(self) -> None:
        while True:
            self.most = max(self.most, sum(proportional(pid) for pid in below(self.parent)))
            time.sleep(0.1)


def below(parent: int) -> list[int]:
    """Return the processes that a process has started, and those they have."""
    found = []
    for child in _children(parent):
        found += [child, *below(child)]
    return found


def _children(parent: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{parent}/task").iterdir())
        return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]
    except OSError:
        return []


def proportional(pid: int) -> float:
    """Return a process's memory in MB, with what it shares counted by halves and thirds."""
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def fill(folder: Path, count: int, words: int) -> None:
    store = open_store(folder)
    made: list[Draft] = []
    for start in range(0, count, 1000):
        made = [draft(number, words) for number in range(start, min(start + 1000, count))]
        with store.batch():
            for one in made:
                store.articles.add(one)
    store.close()


def rest(terminal: Terminal) -> None:
    """Wait as a typist does, reading what still comes, so that the next frame is the next key's."""
    terminal.settle(quiet=1000, limit=1000 * PAUSE)


def walk(terminal: Terminal, keys: int) -> list[float]:
    """Press j and k in turns of ten; return the time to the frame of each."""
    times = []
    for number in range(keys):
        update = terminal.press(b"j" if number // 10 % 2 == 0 else b"k", quiet=15, limit=2000)
        times.append(update.first)
        rest(terminal)
    return times


def type_query(terminal: Terminal, text: str) -> list[float]:
    """Type a query on the search screen, leave it, and return the time to the frame of each key."""
    terminal.press(b"g/", quiet=400)
    times = []
    for key in text:
        times.append(terminal.press(key.encode(), quiet=15, limit=2000).first)
        rest(terminal)
    terminal.settle(quiet=400, limit=2000)
    terminal.press(b"\x1b", quiet=200, limit=1000)
    terminal.press(b"\x1b", quiet=200, limit=1000)
    return times


def told(name: str, times: list[float]) -> None:
    three = " / ".join(f"{percentile(times, share):.0f}" for share in (0.5, 0.95, 1.0))
    sys.stdout.write(f"{name:<44}{three:>18}   ({len(times)} keys)\n")
    sys.stdout.flush()


def at_rest(parent: int) -> bool:
    """Tell whether nothing below a process has taken processor time for a second."""
    before = _ticks(parent)
    time.sleep(1)
    return _ticks(parent) - before <= 3


def _ticks(parent: int) -> int:
    fields = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in below(parent)]
    return sum(int(one[11]) + int(one[12]) for one in fields)


def pending(places: Locations) -> int:
    with open_library(places) as library:
        return library.search.pending()


def until_found(places: Locations) -> float:
    """Return the seconds from an article's commit until a search finds it."""
    with open_library(places) as library:
        word = "zyzzyva" + str(time.time_ns())
        library.sources.add_bytes(f"# News of the {word}\n\nThe {word} was seen on Tuesday.\n".encode())
        began = time.perf_counter()
        library.search.catch_up()
        assert library.search.find(word).total == 1
        return time.perf_counter() - began


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--documents", type=int, default=20_000)
    asked.add_argument("--words", type=int, default=400)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as home:
        names = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
        os.environ.update({name: f"{home}/{name}" for name in names})
        config = Path(home, "XDG_CONFIG_HOME", "variorum")
        config.mkdir(parents=True)
        (config / "config.toml").write_text("splash = false\n")
        library = Path(home, "library")
        fill(library, options.documents, options.words)
        places = locate(str(library), None)
        argv = [sys.executable, "-P", "-m", "reader", "--library", str(library)]
        sys.stdout.write(f"{options.documents:,} articles of {options.words} words; p50 / p95 / most\n")
        with Terminal(argv, columns=120, rows=40) as terminal:
            memory = Memory(terminal.pid)
            memory.start()
            began = time.perf_counter()
            while not below(terminal.pid):
                terminal.settle(quiet=100, limit=500)
            terminal.settle(quiet=100, limit=1000)
            busy, queries = walk(terminal, 40), type_query(terminal, "ministry flood repairs")
            still = pending(places)
            while pending(places):
                terminal.settle(quiet=200, limit=1000)
            took = time.perf_counter() - began
            told("list, while indexing", busy)
            told("search line, while indexing" + ("" if still else " (ended before)"), queries)
            while not at_rest(terminal.pid):
                terminal.settle(quiet=200, limit=500)
            told("list, idle", walk(terminal, 40))
            told("search line, idle", type_query(terminal, "ministry flood repairs"))
        sys.stdout.write(f"indexed after {took:.1f} s; indexer and its workers {memory.most:.0f} MB\n")
        changes = sorted(until_found(places) for _ in range(5))
        sys.stdout.write(f"a new article is found after {1000 * changes[2]:.0f} ms (median of 5)\n")


if __name__ == "__main__":
    main()
