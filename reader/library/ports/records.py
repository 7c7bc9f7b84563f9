"""What the library needs to undo, and to know what changed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from reader.model.changes import Change, Step, Told


class Journal(Protocol):
    """The undo journal; it outlives the process."""

    def undo(self, told: Told = ...) -> Step | None:
        """Take back the last step that is not undone, wholly; None when there is none.

        `told` hears how much of how much is done.
        """

    def redo(self, told: Told = ...) -> Step | None: ...

    def heavy(self, *, redo: bool = False) -> bool:
        """Tell whether undo (or redo) would write so much that a screen should not wait for it."""

    def together(self, sentence: str) -> AbstractContextManager[None]:
        """Make the acts inside one step; nothing is done unless all are."""

    def recent(self, limit: int = 50) -> list[Step]: ...


class ChangeLog(Protocol):
    """Which subjects changed, in order."""

    def since(self, seq: int, limit: int = 1000) -> list[Change]:
        """Return changes after `seq`, oldest first, each subject only at its last change."""

    def last(self) -> int: ...

    def pending(self, seq: int) -> int:
        """Return how many distinct subjects changed after `seq`."""
