"""Exit codes. Query verbs answer like grep: 0 found, 1 none."""

from __future__ import annotations

from reader.errors import (
    LibraryBusy,
    LibraryDamaged,
    NotFound,
    SourceMissing,
    VariorumError,
)

DONE = 0
NONE = 1
DIFFER = 1
USAGE = 2
NOT_FOUND = 3
BUSY = 4
DAMAGED = 5
PARTLY = 6
INTERRUPTED = 130

_CODES: tuple[tuple[type[VariorumError], int], ...] = (
    (NotFound, NOT_FOUND),
    (SourceMissing, NOT_FOUND),
    (LibraryBusy, BUSY),
    (LibraryDamaged, DAMAGED),
)


def code_of(error: VariorumError) -> int:
    """Return the exit code of an error; anything not listed is trouble, 2."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), USAGE)
