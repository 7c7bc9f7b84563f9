"""What a list is made of: a source of rows by key, a painter of rows, parts of a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)


class Source(Protocol[T_co]):
    """Where rows come from."""

    @property
    def keys(self) -> Sequence[int]:
        """All keys in order: an array, so that 100,000 cost nothing."""

    def fetch(self, keys: Sequence[int]) -> Mapping[int, T_co]:
        """Return the rows of these keys; gone ones are left out."""


class Part(NamedTuple):
    """A stretch of a line with the name of a style: one of `row_styles.NAMES`, or several with blanks."""

    text: str
    style: str = ""


class Look(NamedTuple):
    """How a row stands in the list."""

    chosen: bool
    marked: bool


class Painter(Protocol[T_contra]):
    """Draws rows."""

    height: int
    """Lines of each row."""

    def paint(self, row: T_contra, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a row, at most `width` cells; text made safe by `fitting`."""


class Nothing:
    """The source of an empty list."""

    keys: Sequence[int] = ()

    def fetch(self, keys: Sequence[int]) -> Mapping[int, Any]:
        return {}


class Listed(Generic[T]):
    """The source of rows that are all at hand; keys are places in them."""

    def __init__(self, rows: Sequence[T] = ()) -> None:
        self.rows = rows
        self.keys: Sequence[int] = range(len(rows))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, T]:
        return {key: self.rows[key] for key in keys if key < len(self.rows)}


def index_of(keys: Sequence[int], key: int | None) -> int | None:
    """Return where a key stands; None when it is not there."""
    if key is None:
        return None
    find: Callable[[int], int] = keys.index
    try:
        return find(key)
    except ValueError:
        return None
