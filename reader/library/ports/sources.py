"""What the library needs to know where articles come from."""

from __future__ import annotations

from typing import Protocol

from reader.model.changes import Problem


class SourceStore(Protocol):
    """Linked folders and what could not be read."""

    def link(self, folder: bytes) -> None: ...

    def unlink(self, folder: bytes) -> None: ...

    def linked(self) -> list[bytes]: ...

    def report(self, source: str, reason: str) -> None: ...

    def settle(self, source: str) -> None: ...

    def problems(self) -> list[Problem]: ...
