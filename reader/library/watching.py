"""When linked folders are worth another look: on a cue from the system, and every minute.

Events are only a cue, because they get lost: what has become of the files is
found out by the same scan as at the start. Knows no library and no screen.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

log = logging.getLogger(__name__)

POLL_SECONDS = 60.0
"""Events miss files of a new folder, and there are none on some file systems."""

STEP_SECONDS = 1.0
"""How long one wait for events may take: folders linked meanwhile are seen after that."""

SETTLE_MS = 400
"""Milliseconds in which further events join a cue: a folder that is copied makes many."""

LOOK_MS = 100
"""How often the system's events are collected, and the end is asked for."""

Events = Callable[[Sequence[Path], Event], Iterator[Iterable[Path]]]
"""From folders to the paths that changed, a set at a time; an empty one when nothing did for a while.

Raises OSError when these folders cannot be watched.
"""


@dataclass(frozen=True, slots=True)
class Cue:
    """Folders to be scanned again; or why only the clock is left."""

    folders: tuple[Path, ...] = ()
    problem: str = ""
    again: bool = False
    """True for the second look, when it is quiet."""


def file_events(folders: Sequence[Path], stop: Event) -> Iterator[Iterable[Path]]:
    """Yield what the system says has changed below these folders. Raises OSError."""
    # Compiled, and 20 ms to load: only who watches needs it.
    import watchfiles

    changes = watchfiles.watch(
        *folders,
        watch_filter=None,
        debounce=SETTLE_MS,
        step=LOOK_MS,
        rust_timeout=int(STEP_SECONDS * 1000),
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=False,
        ignore_permission_denied=True,
    )
    for change in changes:
        yield [Path(path) for _, path in change]


class Watch:
    """Tells when linked folders are to be scanned again, until `stop` is set."""

    def __init__(
        self,
        linked: Callable[[], Sequence[Path]],
        stop: Event,
        events: Events = file_events,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._linked = linked
        self._stop = stop
        self._events = events
        self._now = now
        self._polled = now()
        self._deaf = False
        """True when the system has refused to tell: too many folders, or none of its kind."""

    def cues(self) -> Iterator[Cue]:
        """Yield what to do; blocks between. Ends when `stop` is set."""
        before: list[Path] | None = None
        while not self._stop.is_set():
            linked = tuple(self._linked())
            there = _there(linked)
            # What has gone or come is worth a look itself.
            moved = tuple(f for f in linked if (f in there) != (f in before)) if before is not None else ()
            if moved:
                yield Cue(moved)
            before = there
            try:
                yield from self._listen(linked, there)
            except (OSError, RuntimeError) as error:
                # One may have vanished just now: then the others go on being watched.
                if there == _there(linked):
                    self._deaf = True
                    log.warning("folders are not watched: %s", error)
                    yield Cue(problem=_reason(error))

    def _listen(self, linked: tuple[Path, ...], there: list[Path]) -> Iterator[Cue]:
        """Pass events on as cues, as long as the same folders are linked and there.

        Once it is quiet, what changed is looked at a second time: files that came
        before the system listened, at the start or in a folder just made, are in no event.
        """
        events = self._silence() if self._deaf or not there else self._events(there, self._stop)
        unsure = set(there)
        for changed in events:
            if self._stop.is_set():
                return
            if touched := _holding(there, changed):
                unsure.update(touched)
                yield Cue(touched)
            elif unsure:
                again, unsure = tuple(folder for folder in there if folder in unsure), set()
                yield Cue(again, again=True)
            yield from self._due(linked)
            if tuple(self._linked()) != linked or _there(linked) != there:
                return

    def _silence(self) -> Iterator[Iterable[Path]]:
        while not self._stop.wait(STEP_SECONDS):
            yield ()

    def _due(self, linked: tuple[Path, ...]) -> Iterator[Cue]:
        if linked and self._now() - self._polled >= POLL_SECONDS:
            self._polled = self._now()
            yield Cue(linked)


def _there(folders: Iterable[Path]) -> list[Path]:
    return [folder for folder in folders if folder.is_dir()]


def _holding(folders: Sequence[Path], changed: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that hold any of these paths; hidden files are nobody's article."""
    paths = list(changed)
    return tuple(
        folder
        for folder in folders
        if any(path == folder or (folder in path.parents and _is_shown(folder, path)) for path in paths)
    )


def _is_shown(folder: Path, path: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def _reason(error: OSError | RuntimeError) -> str:
    told = error.strerror if isinstance(error, OSError) else None
    why = (told or str(error) or type(error).__name__).lower()
    return f"folders are not watched ({why}); they are looked at every minute instead"
