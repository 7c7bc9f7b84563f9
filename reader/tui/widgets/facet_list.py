"""What the results have in common, beside them: outlets, months, tags. Choosing one narrows the query."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.style import Style
from textual.events import Blur, Click, Focus
from textual.message import Message

from reader.model.search import Facet
from reader.tui.widgets.row_list import Look, Part
from reader.tui.widgets.sidebar import Place, PlaceKind, PlaceRows, Sidebar

HEADINGS = {"outlet": "Outlets", "month": "Months", "tag": "Tags"}


class FacetRows(PlaceRows):
    """Paints facets; none is the chosen one while keys go elsewhere."""

    in_use = False

    def paint(self, row: Place, line: int, width: int, look: Look) -> Sequence[Part]:
        return super().paint(row, line, width, look._replace(chosen=look.chosen and self.in_use))


class FacetList(Sidebar):
    """Facets with their counts under headings; a tick stands before those that narrow the query."""

    DEFAULT_CSS = """
    FacetList { width: 26; background: $surface; }
    """

    @dataclass
    class Picked(Message):
        """A facet is to narrow the query, or to narrow it no longer."""

        facet: Facet

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.painter = self._rows_painter = FacetRows()
        self._facets: list[Facet | None] = []

    @property
    def facet(self) -> Facet | None:
        """Return the chosen facet."""
        return self._facets[self.cursor] if self.cursor < len(self._facets) else None

    def offer_facets(self, facets: Sequence[Facet], narrows: Callable[[Facet], bool]) -> None:
        """Show other facets; `narrows` tells which are part of the query."""
        places: list[Place] = []
        self._facets = []
        for field, heading in HEADINGS.items():
            found = [facet for facet in facets if facet.field == field]
            if found:
                places.append(Place(heading, PlaceKind.HEADING))
                self._facets.append(None)
            for facet in found:
                tick = "✓ " if narrows(facet) else ""
                places.append(Place(f"{tick}{facet.value}", count=facet.count))
                self._facets.append(facet)
        self.offer(places)
        if self.facet is None:
            self.choose(1)

    def on_focus(self, event: Focus) -> None:
        self._rows_painter.in_use = True
        super().on_focus(event)

    def on_blur(self, event: Blur) -> None:
        self._rows_painter.in_use = False
        super().on_blur(event)

    def _ground(self, look: Look) -> Style:
        return super()._ground(look._replace(chosen=look.chosen and self.has_focus))

    def pick(self) -> None:
        """Let the chosen facet narrow the query."""
        if self.facet is not None:
            self.post_message(self.Picked(self.facet))

    async def _on_click(self, event: Click) -> None:
        await super()._on_click(event)
        self.pick()
