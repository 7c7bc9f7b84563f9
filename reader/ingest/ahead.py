"""Reading many files in processes of their own, ahead of who writes them down.

Each process is sent paths and sends drafts back, both over a pipe. Few files
are read in place: starting the processes takes longer than that.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from itertools import islice
from operator import attrgetter
from typing import Any, BinaryIO

from reader.errors import IngestError, SourceMissing, SourceRefused
from reader.ingest.reading import read_file
from reader.ingest.worker import end, started
from reader.model.article import Block, Document, Metadata, Provenance, StyleRun
from reader.model.draft import Draft, Origin

__all__ = ["Read", "read_ahead"]

GROUP = 40
"""Files sent at once, and given back at once."""

FEW = 160
"""Files below which reading them in place is faster."""

MOST = 4
"""Processes: more than can be kept busy by one that writes are of no use."""

NICENESS = 5
"""The keyboard comes first."""

Read = Draft | IngestError
_Answer = Draft | tuple[bool, str, str]
_Pickled = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]


def _by_values(kind: type[Any]) -> _Pickled:
    """Return how to pickle a dataclass by the arguments that make it.

    Its own way asks for the names of its fields, for each object and at both ends.
    """
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda one: (kind, values(one))


_PICKLED: dict[type, _Pickled] = {
    kind: _by_values(kind) for kind in (Draft, Origin, Metadata, Provenance, Document, Block, StyleRun)
}


def read_ahead(paths: Sequence[bytes], processes: int | None = None) -> Generator[list[Read]]:
    """Yield what was read of each file, in this order and in groups: a draft, or why there is none.

    Close the generator to end the processes early.
    """
    count = min(processes or os.cpu_count() or 1, MOST)
    groups = [list(paths[start : start + GROUP]) for start in range(0, len(paths), GROUP)]
    if len(paths) < FEW or count < 2:
        yield from ([_read(path) for path in group] for group in groups)
        return
    with ExitStack() as stack:
        readers = [stack.enter_context(_started()) for _ in range(count)]
        waiting = enumerate(groups)
        # Each has one group in work and the next one lying there.
        for number, group in islice(waiting, 2 * count):
            readers[number % count].send(group)
        for number, group in enumerate(groups):
            reader_ = readers[number % count]
            yield reader_.receive(group)
            for _, further in islice(waiting, 1):
                reader_.send(further)


def _read(path: bytes) -> Read:
    try:
        return read_file(path)
    except IngestError as error:
        return error


class _Reader:
    """The parent's end of a process that reads."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._to, self._from = process.stdin, process.stdout

    def send(self, group: list[bytes]) -> None:
        try:
            pickle.dump(group, self._to, protocol=pickle.HIGHEST_PROTOCOL)
            self._to.flush()
        except (BrokenPipeError, ValueError):
            # It died; what it was sent is read here when its turn comes.
            return

    def receive(self, group: list[bytes]) -> list[Read]:
        """Return what was read of a group that was sent; where the process died, read it here."""
        try:
            answers: list[_Answer] = pickle.load(self._from)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            return [_read(path) for path in group]
        return [_as_read(answer) for answer in answers]


def _as_read(answer: _Answer) -> Read:
    if isinstance(answer, Draft):
        return answer
    missing, what, why = answer
    return SourceMissing(what, why) if missing else SourceRefused(what, why)


@contextmanager
def _started() -> Iterator[_Reader]:
    process = started("reader.ingest.ahead")
    try:
        yield _Reader(process)
    finally:
        end(process)


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Read every group of paths that comes in, until `orders` ends."""
    while True:
        try:
            group: list[bytes] = pickle.load(orders)
        except EOFError:
            return
        pickler = pickle.Pickler(answers, protocol=pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = _PICKLED
        pickler.dump([_answer(path) for path in group])
        answers.flush()


def _answer(path: bytes) -> _Answer:
    read = _read(path)
    return read if isinstance(read, Draft) else (isinstance(read, SourceMissing), read.what, read.why)


if __name__ == "__main__":
    os.nice(NICENESS)
    # What is read lives until it is sent: looking for cycles at every turn finds nothing.
    gc.set_threshold(50_000)
    serve(sys.stdin.buffer, sys.stdout.buffer)
