"""How long until the first useful frame, against a minimal Textual app, and the memory then taken.

Run: python -m tests.bench.startup_app [COUNT…]. Program and yardstick are
started in turn in a pseudo-terminal of 120×40; the clock runs from the start of
the process until the text stands on the screen. The splash is off, because it
would show yesterday's frame at once.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.stock import stock
from tests.bench.surroundings import surroundings
from tests.e2e.terminal import Terminal

ROUNDS = 7

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("here it is", markup=False)
Minimal().run()
"""


def until(argv: list[str], env: dict[str, str], text: str) -> tuple[float, float]:
    """Return the milliseconds until a text stands on the screen, and the memory in MB."""
    began = time.perf_counter()
    with Terminal(argv, env) as terminal:
        terminal.wait(text)
        took = 1000 * (time.perf_counter() - began)
        return took, resident(terminal.pid)


def resident(pid: int) -> float:
    """Return the resident memory of a process in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main(counts: list[int]) -> None:
    variorum = str(Path(sys.executable).with_name("variorum"))
    with tempfile.TemporaryDirectory() as home:
        env = surroundings(home)
        config = Path(home, "CONFIG", "variorum")
        config.mkdir(parents=True)
        (config / "config.toml").write_text("splash = false\n")
        for count in counts:
            stock(Path(home, str(count)), count)
        for count in counts:
            argv = [variorum, "--library", f"{home}/{count}"]
            pairs = []
            # Once unmeasured: modules are compiled at their first import.
            until([sys.executable, "-c", MINIMAL], env, "here it is")
            until(argv, env, f"{count:,} articles")
            for _ in range(ROUNDS):
                yardstick, _size = until([sys.executable, "-c", MINIMAL], env, "here it is")
                took, size = until(argv, env, f"{count:,} articles")
                pairs.append((took, yardstick, size))
            took, yardstick, size = (statistics.median(side) for side in zip(*pairs, strict=True))
            sys.stdout.write(
                f"{count:>7,} articles: {took:.0f} ms against {yardstick:.0f} ms, ratio {took / yardstick:.2f}, {size:.0f} MB\n"
            )


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [20, 20_000, 100_000])
