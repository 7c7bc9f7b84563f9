"""Reading a heavy page in a process of its own, with a deadline and a memory limit.

Ordinary pages are read in place: a process costs half a second. The worker's
death costs one page its structure, nothing else.
"""

from __future__ import annotations

import pickle
import subprocess
import sys

from reader.ingest.parsed import Fields, Parsed

__all__ = ["main", "needs_worker", "parse_in_worker"]

HEAVY = 1_500_000
"""Characters without embedded data; an ordinary page has a tenth of it."""

HEAVY_TAGS = 20_000
DEADLINE = 20.0
"""Seconds for one page, start of the process included."""

MEMORY = 1024**3
"""Bytes of address space: libxml2 needs about ten times the page."""


def needs_worker(text: str) -> bool:
    """Tell whether a page is so large that it could hold up or bring down the reader."""
    return len(text) > HEAVY or text.count("<") > HEAVY_TAGS


def parse_in_worker(
    text: str, name: str, known: Fields | None = None, deadline: float = DEADLINE
) -> Parsed | None:
    """Return the article, or None when the worker died or ran out of time."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reader.ingest.worker"],
            input=pickle.dumps((text, name, known)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=deadline,
            check=True,
        )
        parsed = pickle.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, pickle.UnpicklingError, EOFError):
        return None
    return parsed if isinstance(parsed, Parsed) else None


def main() -> None:
    """Read one page from standard input, write what became of it to standard output."""
    _limit()
    from reader.ingest.html import parse_html_here

    pickle.dump(parse_html_here(*pickle.load(sys.stdin.buffer)), sys.stdout.buffer)


def _limit() -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the deadline remains.
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
