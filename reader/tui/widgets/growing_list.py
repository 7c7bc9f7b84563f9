"""A list whose rows take the lines that are free, up to what the longest of them needs."""

from __future__ import annotations

from typing import Protocol, TypeVar

from textual.events import Resize

from reader.tui.widgets.row_list import RowList, Source
from reader.tui.widgets.rows import Painter

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class Growing(Painter[T_contra], Protocol[T_contra]):
    """Draws rows of any height."""

    least: int
    """Lines of each row where there is no room to spare."""

    def lines_of(self, row: T_contra, width: int) -> int:
        """Return how many lines a row takes that is shown whole."""


class GrowingList(RowList[T]):
    """The list. All its rows are of one height."""

    def __init__(self, painter: Growing[T], *, empty: str = "", id: str | None = None) -> None:
        super().__init__(painter, empty=empty, id=id)
        self._growing = painter

    def show(self, source: Source[T], *, key: int | None = None) -> None:
        self._grow(source)
        super().show(source, key=key)

    def on_resize(self, event: Resize) -> None:
        # The base class goes on from here with rows of the new height.
        self._grow(self.source)

    def _grow(self, source: Source[T]) -> None:
        painter, width = self._growing, self.scrollable_content_region.width
        room = self.size.height // max(1, len(source.keys))
        if room <= painter.least or not len(source.keys):
            # Nothing is fetched for a list that fills the screen anyway.
            painter.height = painter.least
            return
        longest = max(painter.lines_of(row, width) for row in source.fetch(list(source.keys)).values())
        painter.height = max(painter.least, min(room, longest))
