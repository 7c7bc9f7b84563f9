"""Texts that are being written and are not in the library yet, on disk so that no end of the terminal loses them.

They are files in the state folder, not rows of the library: a library that is
locked, full or read-only is just when a text must be kept somewhere else, and
what is not saved yet belongs in no backup, export or undo. Each is one file,
written whole, for the user alone to read.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from reader.model.ids import new_id
from reader.text.safe import safe_line, safe_text
from reader.tui.claimed import Claim, is_claimed

T = TypeVar("T")

LIMIT = 8_000_000
"""Bytes of a file: many books' worth of notes, and still read at once."""

HEAD_LIMIT = 100_000
"""Bytes of its first line, which may name a long passage."""

TITLE_LIMIT = 200
"""Code points of what a text is called."""

PATIENCE = 2.0
"""Seconds to wait for a disk when something depends on it."""

LINES_KEPT = timedelta(days=30)
"""How long one line of a prompt waits; longer texts wait until they are saved or dropped."""

SUFFIX, NEW = ".txt", ".new"


@dataclass(frozen=True, slots=True)
class UnsavedText:
    """A text as it was when it was last kept."""

    subject: str
    """A digest of what is written about: the same note of the same passage has the same."""
    title: str
    """What it is, for people: "Note · “quote”"."""
    text: str
    written: datetime
    base: str = ""
    """A digest of the saved text it began from."""
    line: bool = False
    """True for one line of a prompt."""
    about: str = ""
    """What the subject is a digest of: says where the text belongs."""
    file: Path | None = None
    """Where it was read from."""

    @property
    def when(self) -> str:
        """Return its time for people, here: the hour for today's, else the day too."""
        here = self.written.astimezone()
        today = here.date() == datetime.now(UTC).astimezone().date()
        return f"{here:%H:%M}" if today else f"{here:%-d %b %Y %H:%M}"


def digest(*parts: str) -> str:
    """Return a short name of texts, safe in a file's name."""
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


class UnsavedTexts:
    """The texts of one library. All work with the disk is done in one thread, in order."""

    def __init__(self, folder: Path, tell: Callable[[str], None] = lambda why: None) -> None:
        self._folder = folder
        self._tell = tell
        """Told, in that thread, once, that nothing can be kept and why."""
        self._told = False
        self._owner = new_id()
        """Names this app in its files: another one that still runs keeps its own."""
        self._claim: Claim | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._adopted: dict[str, list[Path]] = {}
        """Files of apps that have ended, by subject: gone as soon as ours is there."""

    def keep(self, text: UnsavedText) -> None:
        """Keep a text soon."""
        self._do(self._try_write, text)

    def keep_now(self, text: UnsavedText) -> None:
        """Keep a text before this returns. Raises OSError when that cannot be done."""
        self._do(self._write, text).result(PATIENCE)

    def drop(self, subject: str) -> None:
        """Forget a text, because it is saved or not wanted any more."""
        self._do(self._remove, subject)

    def found(self, subject: str) -> UnsavedText | None:
        """Return the newest text on a subject that no other app is still writing."""
        return self._answer(lambda: self._find(subject), None)

    def all(self) -> list[UnsavedText]:
        """Return the longer texts that no other app is still writing, newest first, one on a subject."""
        return self._answer(self._longer, [])

    def count(self, tell: Callable[[int], object]) -> None:
        """Tell, soon and in the thread of the texts, how many `all` would return."""
        self._do(lambda: tell(len(self._longer())))

    def forget(self, text: UnsavedText) -> None:
        """Forget one text of `all`."""
        if text.file is not None:
            self._do(text.file.unlink, True)

    def close(self) -> None:
        """Finish what is to be kept."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    # In the thread.

    def _do(self, work: Callable[..., T], *arguments: object) -> Future[T]:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "unsaved")
        return self._thread.submit(work, *arguments)

    def _answer(self, ask: Callable[[], T], otherwise: T) -> T:
        try:
            return self._do(ask).result(PATIENCE)
        except OSError:
            return otherwise

    def _try_write(self, text: UnsavedText) -> None:
        try:
            self._write(text)
        except OSError as error:
            if not self._told:
                self._told = True
                self._tell(error.strerror or str(error))

    def _write(self, text: UnsavedText) -> None:
        head = {
            "title": safe_line(text.title, TITLE_LIMIT),
            "written": text.written.isoformat(),
            "base": text.base,
        }
        about = text.about if len(text.about) < HEAD_LIMIT // 12 else ""
        content = json.dumps(head | {"line": text.line, "about": about}).encode() + b"\n"
        content += text.text.encode("utf-8", "replace")
        if len(content) > LIMIT:
            raise OSError(None, f"it is longer than {LIMIT:,} bytes")
        self._make_folder()
        path = self._own(text.subject)
        new = path.with_suffix(NEW)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(new, flags, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        self._told = False
        for old in self._adopted.pop(text.subject, ()):
            old.unlink(missing_ok=True)

    def _make_folder(self) -> None:
        if self._claim is not None and self._folder.is_dir():
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep()
        self._claim = Claim(self._folder, self._owner)

    def _remove(self, subject: str) -> None:
        with suppress(OSError):
            for path in (self._own(subject), *self._adopted.pop(subject, ())):
                path.unlink(missing_ok=True)

    def _own(self, subject: str) -> Path:
        return self._folder / f"{subject}.{self._owner}{SUFFIX}"

    def _find(self, subject: str) -> UnsavedText | None:
        found = next(iter(self._those(subject)), None)
        if found is not None and found.file is not None and found.file != self._own(subject):
            self._adopted[subject] = [found.file]
        return found

    def _those(self, subject: str) -> list[UnsavedText]:
        """Return what can be read and is nobody else's now, newest first."""
        found = (_read(path) for path in self._files(subject))
        return sorted((text for text in found if text), key=lambda text: text.written, reverse=True)

    def _longer(self) -> list[UnsavedText]:
        newest: dict[str, UnsavedText] = {}
        for text in self._those("*"):
            if not text.line:
                # An older one on the same subject has its turn when this one is done with.
                newest.setdefault(text.subject, text)
        return list(newest.values())

    def _files(self, subject: str) -> Iterator[Path]:
        for path in self._folder.glob(f"{subject}.*{SUFFIX}"):
            owner = path.suffixes[0][1:] if len(path.suffixes) == 2 else ""
            if owner == self._owner or not is_claimed(self._folder, owner):
                yield path

    def _sweep(self) -> None:
        """Take away old lines, and what apps that were killed have left half written."""
        before = datetime.now(UTC) - LINES_KEPT
        for text in self._those("*"):
            if text.line and text.written < before and text.file is not None:
                text.file.unlink(missing_ok=True)
        for path in self._folder.glob("*.lock"):
            is_claimed(self._folder, path.stem)
        for path in self._folder.glob(f"*{NEW}"):
            if not is_claimed(self._folder, path.stem.rpartition(".")[2]):
                path.unlink(missing_ok=True)


def _read(path: Path) -> UnsavedText | None:
    """Return a kept text, None for what is none: the folder is the user's, who may put anything there."""
    try:
        # A pipe would be waited for, and a link may lead anywhere.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            told = os.fstat(file.fileno())
            if not stat.S_ISREG(told.st_mode) or told.st_size > LIMIT:
                return None
            head, _, text = file.read(LIMIT).partition(b"\n")
        header = json.loads(head[:HEAD_LIMIT])
        if not isinstance(header, dict):
            return None
        written = _moment(header.get("written")) or datetime.fromtimestamp(told.st_mtime, UTC)
    except (OSError, ValueError, RecursionError, OverflowError):
        return None
    return UnsavedText(
        path.name.partition(".")[0],
        safe_line(str(header.get("title") or "Text")),
        safe_text(text.decode("utf-8", "replace")).text,
        written,
        str(header.get("base") or ""),
        header.get("line") is True,
        str(header.get("about") or ""),
        path,
    )


def _moment(told: object) -> datetime | None:
    """Return a moment as we write it; a later one than now would stay on top for ever."""
    try:
        moment = datetime.fromisoformat(told) if isinstance(told, str) else None
        if moment is None or moment.tzinfo is None or moment > datetime.now(UTC):
            return None
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
