"""How far the change log has been followed, for work that goes on where it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.ports import Store

__all__ = ["LogPosition"]


class LogPosition:
    """A place in the change log, kept in the library under a name."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name

    @property
    def seq(self) -> int:
        """Return the last change that was followed, as the library has it now; 0 before the first."""
        return int(self._store.meta(self._name, "0"))

    @property
    def behind(self) -> bool:
        """Tell whether anything has changed since."""
        return self._store.changes.last() > self.seq

    def move(self, seq: int) -> None:
        """Remember that all up to a change has been followed."""
        self._store.set_meta(self._name, str(seq))
