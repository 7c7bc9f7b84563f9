"""How long and how much a server may send, and how many are asked at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost."""

    connect: float = 5.0
    """Seconds for one connection, TLS included."""
    read: float = 10.0
    """Seconds of silence."""
    total: float = 30.0
    """Seconds from the first connection to the last byte, redirects included, waiting for a turn not."""
    body: int = 10_000_000
    """Bytes, decoded."""
    redirects: int = 5
    per_host: int = 2
    overall: int = 8


@dataclass(slots=True)
class _Lane:
    free: threading.Semaphore
    users: int = field(default=0)


class Turns:
    """Lets a few exchanges happen at once, and fewer with one host. Safe to use from several threads."""

    def __init__(self, per_host: int, overall: int) -> None:
        self._per_host = per_host
        self._overall = threading.Semaphore(overall)
        self._lanes: dict[str, _Lane] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until `host` may be asked, and count as asking it meanwhile.

        The host's place is taken first: who waits for a busy host must not hold
        a place that another host could use.
        """
        with self._lock:
            lane = self._lanes.setdefault(host, _Lane(threading.Semaphore(self._per_host)))
            lane.users += 1
        try:
            with lane.free, self._overall:
                yield
        finally:
            with self._lock:
                lane.users -= 1
                if not lane.users:
                    del self._lanes[host]
