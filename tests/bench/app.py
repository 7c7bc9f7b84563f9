"""Speed of the whole app in a real pseudo-terminal: lists of 20,000 and 100,000 articles, marks that are saved.

    python -m tests.bench.app [COUNT…]

Each figure is key written → last byte of the update read, in milliseconds, at
160×48. Saving a highlight includes the transaction that the screen confirms.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.bench.stock import stock
from tests.bench.terminal import Terminal, percentile

NAMES = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


def told(name: str, times: list[float]) -> str:
    return f"  {name:<34} p50 {percentile(times, 0.5):6.1f}   p95 {percentile(times, 0.95):6.1f}\n"


def until(terminal: Terminal, text: str, limit: float = 60) -> None:
    """Read until a text stands on the screen."""
    end = perf_counter() + limit
    while text not in "\n".join(terminal.lines):
        terminal.settle(quiet=100, limit=500)
        if perf_counter() > end:
            raise TimeoutError(text)


LIMIT = 1500
"""Milliseconds after which a key is taken to have changed nothing on the screen."""


def press(terminal: Terminal, keys: bytes) -> float:
    return terminal.press(keys, limit=LIMIT).last


def times(terminal: Terminal, keys: bytes, rounds: int) -> list[float]:
    return [press(terminal, keys) for _ in range(rounds)]


def measure(variorum: str, home: str, count: int) -> None:
    env = {name: f"{home}/{name}-{count}" for name in NAMES}
    folder = Path(home, str(count))
    stock(folder, count)
    # Indexing is measured elsewhere; here it would only take a core away.
    indexed = [variorum, "--library", str(folder), "index", "-q"]
    subprocess.run(indexed, env={**os.environ, **env}, check=True, stdout=subprocess.DEVNULL)
    with Terminal([variorum, "--library", str(folder)], env=env) as app:
        until(app, f"{count:,} articles")
        app.settle(quiet=500, limit=3000)
        sys.stdout.write(f"{count:,} articles\n")
        sys.stdout.write(told("list: j", times(app, b"j", 40)))
        sys.stdout.write(told("list: page", times(app, b" ", 20)))
        opening, first, more, clearing = [], [], [], []
        for word in (b"flood", b"merger", b"toll", b"vote", b"energy"):
            opening.append(press(app, b"="))
            first.append(press(app, word[:1]))
            more += [press(app, word[n : n + 1]) for n in range(1, len(word))]
            press(app, b"\r")
            clearing.append(press(app, b"\x1b"))
        for name, found in (
            ("open", opening),
            ("first key", first),
            ("more keys", more),
            ("clear", clearing),
        ):
            sys.stdout.write(told(f"filter: {name}", found))
        sys.stdout.write(told("open an article", [_open(app) for _ in range(5)]))
        app.press(b"\r", quiet=200, limit=LIMIT)
        sys.stdout.write(told("highlight, saved", [_mark(app) for _ in range(8)]))
        sys.stdout.write(f"  memory {app.memory:.0f} MB\n")


def _open(app: Terminal) -> float:
    took = app.press(b"\r", quiet=150, limit=LIMIT).last
    app.press(b"q", quiet=150, limit=LIMIT)
    press(app, b"j")
    return took


def _mark(app: Terminal) -> float:
    """Highlight the number or word here; each time another place."""
    press(app, b"w")
    press(app, b"vww")
    return press(app, b"H")


def main(counts: list[int]) -> None:
    variorum = str(Path(sys.executable).with_name("variorum"))
    with tempfile.TemporaryDirectory() as home:
        for count in counts:
            measure(variorum, home, count)


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [20_000, 100_000])
