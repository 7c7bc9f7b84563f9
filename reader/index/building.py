"""Building a whole index: documents in, segments out, on several cores.

Worker processes invert what they are sent over a pipe and write one segment
for every `WORDS_PER_SEGMENT`. They end when the pipe does, so that none
outlives the process it works for.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import reader
from reader.errors import IndexFault
from reader.index.codec import Segment
from reader.index.documents import key
from reader.index.inverter import Inverter
from reader.model.search import Searchable

WORDS_PER_SEGMENT = 3_000_000
"""Keeps a worker below 200 MB."""
BATCH = 100
"""Documents sent to a worker at once."""
END: list[Searchable] = []
"""Sent after the last batch."""
FEW = 400
"""Documents below which starting workers takes longer than they save."""

Progress = Callable[[int], None]


def build(
    documents: Iterable[Searchable], folder: Path, name: str, processes: int, progress: Progress
) -> list[Segment]:
    """Write all documents as segments of index `name` and return them; the index does not know them yet.

    Raises IndexFault when a worker ends early.
    """
    batches = _batches(documents)
    first = list(islice(batches, FEW // BATCH))
    if len(first) < FEW // BATCH or processes < 2:
        return _build_here([*first], batches, folder, name, progress)
    with ExitStack() as stack:
        workers = [stack.enter_context(_worker(folder, name)) for _ in range(processes)]
        done = 0
        for number, batch in enumerate(_chained(first, batches)):
            workers[number % processes].send(batch)
            done += len(batch)
            progress(done)
        return [segment for worker in workers for segment in worker.finish()]


def _build_here(
    first: list[list[Searchable]],
    rest: Iterator[list[Searchable]],
    folder: Path,
    name: str,
    progress: Progress,
) -> list[Segment]:
    output = _Output(folder, name)
    done = 0
    for batch in _chained(first, rest):
        output.add(batch)
        done += len(batch)
        progress(done)
    return output.finish()


def _chained(first: list[list[Searchable]], rest: Iterator[list[Searchable]]) -> Iterator[list[Searchable]]:
    yield from first
    yield from rest


def _batches(documents: Iterable[Searchable]) -> Iterator[list[Searchable]]:
    seen: set[str] = set()
    batch: list[Searchable] = []
    for document in documents:
        name = key(document.kind, document.id)
        if name in seen:
            continue
        seen.add(name)
        batch.append(document)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


class _Output:
    """Collects documents and writes a segment whenever there are enough."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._inverter = Inverter()
        self._segments: list[Segment] = []

    def add(self, batch: list[Searchable]) -> None:
        for document in batch:
            self._inverter.add(document)
        if self._inverter.words >= WORDS_PER_SEGMENT:
            self._write()

    def finish(self) -> list[Segment]:
        self._write()
        return self._segments

    def _write(self) -> None:
        if len(self._inverter):
            self._segments.append(write_segment(self._inverter, self._folder, self._name))
            self._inverter = Inverter()


def write_segment(inverter: Inverter, folder: Path, name: str) -> Segment:
    """Write one segment of index `name`; a file that could not be finished is removed."""
    segment = Segment(name, Segment.new_id(), len(inverter), inverter.words)
    path = folder / segment.filename
    try:
        inverter.write(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return segment


class _Worker:
    """The parent's end of a worker process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._to: BinaryIO = process.stdin  # type: ignore[assignment]  # Popen says IO[bytes]
        self._from = process.stdout

    def send(self, batch: list[Searchable]) -> None:
        try:
            pickle.dump(batch, self._to, protocol=pickle.HIGHEST_PROTOCOL)
        except BrokenPipeError:
            raise self._ended() from None

    def finish(self) -> list[Segment]:
        try:
            pickle.dump(END, self._to)
            self._to.close()
        except BrokenPipeError:
            raise self._ended() from None
        answer = self._from.read()
        if self._process.wait() != 0 or not answer:
            raise self._ended()
        return [Segment(*described) for described in json.loads(answer)]

    def _ended(self) -> IndexFault:
        self._process.wait()
        reason = self._from.read().decode(errors="replace").strip()
        return IndexFault("index", reason or f"a worker ended early ({self._process.returncode})")


@contextmanager
def _worker(folder: Path, name: str) -> Iterator[_Worker]:
    # -P keeps a folder named `reader` in the working directory from being taken for ours.
    home = str(Path(reader.__file__).parent.parent)
    path = os.pathsep.join(p for p in (home, os.environ.get("PYTHONPATH", "")) if p)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "reader.index.building", str(folder), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    try:
        yield _Worker(process)
    finally:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
        process.wait()


def _close(pipe: object) -> None:
    try:
        pipe.close()  # type: ignore[attr-defined]  # any pipe
    except BrokenPipeError:
        # What was buffered for a process that is gone.
        return


def work(folder: Path, name: str, orders: BinaryIO) -> str:
    """Take batches until `END`; return the segments written, as JSON.

    Raises EOFError when the process it works for has gone before.
    """
    output = _Output(folder, name)
    while (batch := pickle.load(orders)) != END:
        output.add(batch)
    segments = output.finish()
    return json.dumps([[name, s.segid, s.doc_count_all(), s.words] for s in segments])


def _main() -> int:
    folder, name = sys.argv[1:]
    # A worker is short-lived and makes no cycles; looking for some took an eighth of its time.
    gc.disable()
    try:
        sys.stdout.write(work(Path(folder), name, sys.stdin.buffer))
    except OSError as error:
        sys.stdout.write(error.strerror or type(error).__name__)
        return 1
    except EOFError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
