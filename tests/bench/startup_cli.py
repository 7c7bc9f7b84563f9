"""How long `variorum list` takes, against a bare Python that imports SQLite.

Run: python -m tests.bench.startup_cli. Both are started in turn; the figure is
the ratio of the medians of the processor time (user and system), in milliseconds.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.surroundings import surroundings

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
        env = surroundings(home)
        subprocess.run([command, "add", "-q", str(samples)], env=env, check=True, stdout=subprocess.DEVNULL)
        # Once unmeasured: modules are compiled at their first import.
        cost([sys.executable, "-c", "import sqlite3"], env), cost([command, "list"], env)
        pairs = [
            (cost([sys.executable, "-c", "import sqlite3"], env), cost([command, "list"], env))
            for _ in range(ROUNDS)
        ]
    bare, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(f"import sqlite3 {bare:.0f} ms, variorum list {ours:.0f} ms, ratio {ours / bare:.2f}\n")


if __name__ == "__main__":
    main()
