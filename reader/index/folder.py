"""The folder of an index: whose it is, which state it is in, one writer at a time.

A state is a table of contents (Whoosh's, a pickle) and the position file of
the same generation, written before it: a generation that can be seen is whole.
The pickle is opened only after the marker file has shown the folder to be
ours; what is missing, damaged or of another make is emptied and begun anew.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import whoosh
import whoosh.filedb.filestore
import whoosh.index

from reader.errors import IndexFault
from reader.index.codec import Segment, schema

# Whoosh is typed in parts only.
_FileStorage: Any = whoosh.filedb.filestore.FileStorage
TOC: Any = whoosh.index.TOC

FORMAT = 2
"""Raise it whenever documents would be cut, folded, stemmed or stored differently."""

NAME = "variorum"
MARKER = "variorum.json"
LOCK = f"{NAME}_WRITELOCK"
_OURS = re.compile(rf"_?{NAME}[._]")
_GENERATION = re.compile(rf"_{NAME}_(\d+)\.toc")
RETRIES = 20
"""Times a reader looks again when a writer has just replaced what it was about to open."""
RETRY_DELAY = 0.02  # seconds
PATIENCE = 10.0
"""Seconds that opening waits for another process to finish emptying the folder."""


class _Storage(_FileStorage):  # type: ignore[misc]  # see above
    """Remembers what it opened: Whoosh leaves a table of contents open that it cannot read."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        self.opened.append(super().open_file(name, **options))
        return self.opened[-1]

    def close_all(self) -> None:
        while self.opened:
            file = self.opened.pop()
            if not file.is_closed:
                file.close()


@dataclass(frozen=True, slots=True)
class State:
    """One commit."""

    generation: int
    position: int
    segments: tuple[Segment, ...]


class Folder:
    """Where one library's index lives."""

    def __init__(self, path: Path, library_id: str) -> None:
        """Raises IndexFault when the folder cannot be made, or belongs to somebody else."""
        self.path = path
        self._marker = {
            "format": FORMAT,
            "library": library_id,
            "byteorder": sys.byteorder,
            "whoosh": [whoosh.__version__[0], whoosh.index._CURRENT_TOC_VERSION],
        }
        self._storage = _Storage(str(path))
        self._holder: int | None = None
        self._schema = schema()
        with self._explained():
            self._make()
        if not self._is_ours() and not self.begin_anew():
            raise IndexFault(str(self.path), "another process is busy making it anew")

    def _make(self) -> None:
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = self.path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise IndexFault(str(self.path), "belongs to somebody else")
        if stat.S_IMODE(found.st_mode) != 0o700:
            # Whoever else could write here could have left a pickle.
            if found.st_mode & 0o022:
                (self.path / MARKER).unlink(missing_ok=True)
            self.path.chmod(0o700)

    def _is_ours(self) -> bool:
        try:
            found = json.loads((self.path / MARKER).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return False
        return bool(found == self._marker) and self.generation() >= 0

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise IndexFault(str(self.path), error.strerror or type(error).__name__) from error

    @contextmanager
    def writing(self, wait: float) -> Iterator[bool]:
        """Hold the writer's lock; False when another process or thread kept it for `wait` seconds."""
        if self._holder == threading.get_ident():
            yield True
            return
        lock: Any = self._storage.lock(LOCK)
        with self._explained():
            if not self.path.exists():
                self._make()  # the user may clear the cache at any time
            until = time.monotonic() + wait
            while not (held := lock.acquire()) and time.monotonic() < until:
                time.sleep(0.01)
        try:
            self._holder = threading.get_ident() if held else self._holder
            with self._explained():
                yield held
        finally:
            if held:
                self._holder = None
                lock.release()

    def begin_anew(self, unless: int | None = None, wait: float = PATIENCE) -> bool:
        """Empty the folder, if nobody has meanwhile gone on from generation `unless`.

        False when another process is writing.
        """
        with self.writing(wait) as held:
            if held and (not self._is_ours() if unless is None else self.generation() == unless):
                (self.path / MARKER).unlink(missing_ok=True)
                self.commit(State(self.generation(), 0, ()), (), 0)
                _write(self.path / MARKER, json.dumps(self._marker))
            return held

    def generation(self) -> int:
        """Return the number of the latest commit, -1 when there is none."""
        try:
            names = os.listdir(self.path)
        except FileNotFoundError:
            return -1
        found = (_GENERATION.fullmatch(name) for name in names)
        return max((int(match[1]) for match in found if match), default=-1)

    def load(self, generation: int) -> State:
        """Read a commit.

        Raises IndexFault when it is damaged, FileNotFoundError when a part of it is gone.
        """
        try:
            position = int(self._position_file(generation).read_text(encoding="ascii"))
            contents = TOC.read(self._storage, NAME, gen=generation, schema=self._schema)
            if all(isinstance(segment, Segment) for segment in contents.segments):
                return State(generation, position, tuple(contents.segments))
        except FileNotFoundError:
            raise
        except Exception as error:
            # A damaged pickle can raise anything.
            raise IndexFault(
                str(self.path), f"its table of contents is damaged ({type(error).__name__})"
            ) from error
        finally:
            self._storage.close_all()
        raise IndexFault(str(self.path), "its table of contents is of another make")

    def position(self) -> int:
        """Return how far the latest commit had got in the change log, 0 when nothing is known."""
        for _ in range(RETRIES):
            try:
                return int(self._position_file(self.generation()).read_text(encoding="ascii"))
            except FileNotFoundError:
                time.sleep(RETRY_DELAY)
            except ValueError:
                break
        return 0

    def commit(self, before: State, segments: tuple[Segment, ...], position: int) -> State:
        """Make a new state the latest, and remove the files of older ones. Hold the lock."""
        after = State(before.generation + 1, position, segments)
        _write(self._position_file(after.generation), str(position))
        (self.path / TOC._filename(NAME, after.generation)).unlink(missing_ok=True)
        TOC(self._schema, list(segments), after.generation).write(self._storage, NAME)
        self._clean(after)
        return after

    def move_on(self, state: State, position: int) -> None:
        """Note that nothing up to `position` changed what the index holds. Hold the lock."""
        _write(self._position_file(state.generation), str(position))

    def segment_path(self, segment: Segment) -> Path:
        """Return the file of a segment."""
        return self.path / segment.filename

    def size(self) -> int:
        """Return the bytes of all files."""
        return sum(entry.stat().st_size for entry in os.scandir(self.path) if entry.is_file())

    def _position_file(self, generation: int) -> Path:
        return self.path / f"_{NAME}_{generation}.position"

    def _clean(self, state: State) -> None:
        keep = {
            MARKER,
            LOCK,
            self._position_file(state.generation).name,
            TOC._filename(NAME, state.generation),
        }
        keep |= {segment.filename for segment in state.segments}
        for name in os.listdir(self.path):
            if name not in keep and _OURS.match(name):
                (self.path / name).unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    """Replace a small file as a whole."""
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)
