"""How long `variorum list` takes, against a bare Python that imports SQLite.

Run: python tests/bench/startup_cli.py. Both are started in turn; the figure is
the ratio of the medians of the processor time (user and system), in milliseconds.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 15


def cost(argv: list[str], env: dict[str, str]) -> float:
    """Return the milliseconds of processor time one run takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(argv, env=env, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    samples = Path(__file__).parents[2] / "sample_articles"
    command = str(Path(sys.executable).with_name("variorum"))
    with tempfile.TemporaryDirectory() as home:
        names = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
        env = {**os.environ, **{name: f"{home}/{name}" for name in names}}
        subprocess.run([command, "add", "-q", str(samples)], env=env, check=True, stdout=subprocess.DEVNULL)
        pairs = [
            (cost([sys.executable, "-c", "import sqlite3"], env), cost([command, "list"], env))
            for _ in range(ROUNDS)
        ]
    bare, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(f"import sqlite3 {bare:.0f} ms, variorum list {ours:.0f} ms, ratio {ours / bare:.2f}\n")


if __name__ == "__main__":
    main()
