"""One tree of errors, each with a sentence a user can read.

Every error says WHAT it is about and WHY it happened, so that a front end can
print `variorum: WHAT: WHY` and go on.
"""

from __future__ import annotations

__all__ = [
    "AmbiguousId",
    "ConfigError",
    "IndexFault",
    "IngestError",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryFault",
    "LibraryTooNew",
    "LibraryUnwritable",
    "NotFound",
    "QueryError",
    "SourceMissing",
    "SourceRefused",
    "UsageError",
    "VariorumError",
]


class VariorumError(Exception):
    """Anything that goes wrong in a way the user can understand."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what = what
        """The file, id or setting at fault, as the user wrote it."""
        self.why = why
        """One clause, no full stop."""


class UsageError(VariorumError):
    """The call itself is off: an unknown option value, a missing argument."""


class ConfigError(VariorumError):
    """A settings file cannot be used; `why` names the line where known."""


class NotFound(VariorumError):
    """No article, highlight or claim answers to that id."""


class AmbiguousId(NotFound):
    """A shortened id fits more than one."""


class QueryError(VariorumError):
    """A complete query that cannot be understood."""

    def __init__(self, what: str, why: str, position: int) -> None:
        super().__init__(what, why)
        self.position = position
        """Code point of the query at which it stops making sense."""


class IngestError(VariorumError):
    """A source did not become an article; the rest goes on."""


class SourceMissing(IngestError):
    """Nothing is there."""


class SourceRefused(IngestError):
    """Something is there, but it cannot be read as an article."""


class FetchFailed(IngestError):
    """An address gave nothing that can be used; what is at hand stays as it is."""

    retry_after: float | None = None
    """Seconds the server asked to wait; None when it did not say."""
    status: int | None = None
    """What the server answered; None when it did not come to that."""


class LibraryFault(VariorumError):
    """The library as a whole cannot be used."""


class LibraryBusy(LibraryFault):
    """Another process holds the library for longer than we wait."""


class LibraryDamaged(LibraryFault):
    """SQLite or our own checks found the library inconsistent."""


class LibraryTooNew(LibraryFault):
    """A newer Variorum wrote this library; opening it could lose data."""


class LibraryUnwritable(LibraryFault):
    """The folder or file does not take writes."""


class IndexFault(VariorumError):
    """The search index cannot be used; it is derived and will be rebuilt."""
