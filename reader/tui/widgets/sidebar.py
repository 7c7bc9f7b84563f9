"""The list of places in the library: all, unread, by outlet, by tag. Choosing one filters the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.events import Click
from textual.message import Message

from reader.model.listing import ListQuery
from reader.tui.fitting import cell_len, pad
from reader.tui.widgets.row_list import Listed, Look, Part, RowList

if TYPE_CHECKING:
    from reader.model.search import SavedSearch


class PlaceKind(StrEnum):
    """What a line of the sidebar is."""

    HEADING = "heading"
    ARTICLES = "articles"
    PROBLEMS = "problems"
    SEARCH = "search"
    """A saved search: the articles it finds."""
    FEED = "feed"
    FOLDER = "folder"
    """A folder of feeds: the articles of all of them."""
    STORIES = "stories"
    """Leads to the stories."""


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the sidebar."""

    name: str
    kind: PlaceKind = PlaceKind.ARTICLES
    query: ListQuery = field(default_factory=ListQuery)
    """Which articles are there; means nothing for the other kinds."""
    count: int | None = None
    title: str = ""
    """As it stands above the list, where the name alone would not say it."""
    search: SavedSearch | None = None
    """Which search; for that kind alone."""
    problem: str = ""
    """What is wrong with it; a mark tells that there is something."""
    folder: str = ""
    """The path of a folder, or of the one that a feed stands in."""
    depth: int = 0
    """How many folders it stands in."""
    folded: bool = False
    """True when what is in the folder is not shown."""


INDENT = "  "
DEEPEST = 3
"""Folders in folders are set in so far; names need the rest of the line."""


class Places(Listed[Place]):
    """The source of the sidebar."""

    def key_of(self, place: Place) -> int | None:
        """Return where a place stands now; a feed may have another name by then."""
        wanted = _identity(place)
        return next((i for i, p in enumerate(self.rows) if _identity(p) == wanted), None)

    def folder_key(self, folder: str) -> int | None:
        """Return where a folder stands."""
        found = (i for i, p in enumerate(self.rows) if p.kind is PlaceKind.FOLDER and p.folder == folder)
        return next(found, None)


def _identity(place: Place) -> tuple[PlaceKind, str, str]:
    if place.kind is PlaceKind.FOLDER:
        return place.kind, "", place.folder
    return place.kind, place.query.feed or place.name, place.folder


class PlaceRows:
    """Paints places."""

    height = 1

    def paint(self, row: Place, line: int, width: int, look: Look) -> Sequence[Part]:
        if row.kind is PlaceKind.HEADING:
            return [Part(" " + pad(row.name, width - 1), "dim strong")]
        count = "" if row.count is None else f"{row.count:,}"
        if row.kind in (PlaceKind.FEED, PlaceKind.FOLDER):
            count = f"{'!' if row.problem else ''}{count if row.count else ''}"
        bar = Part("▌" if look.chosen else " ", "link")
        mark = ("▸ " if row.folded else "▾ ") if row.kind is PlaceKind.FOLDER else ""
        indent = INDENT * min(row.depth, DEEPEST)
        name = Part(pad(f" {indent}{mark}{row.name}", max(1, width - cell_len(count) - 3)))
        style = "bad" if row.problem or (row.kind is PlaceKind.PROBLEMS and row.count) else "dim"
        return [bar, name, Part(f" {count} ", style)]


class Sidebar(RowList[Place]):
    """The places; headings are stepped over."""

    DEFAULT_CSS = """
    Sidebar { width: 24; background: $surface; }
    """

    @dataclass
    class Folded(Message):
        """The mark of a folder was clicked: it is to be folded, or unfolded."""

        place: Place

    def __init__(self, id: str | None = None) -> None:
        super().__init__(PlaceRows(), id=id)
        self.source: Places = Places()

    @property
    def place(self) -> Place | None:
        """Return the chosen place."""
        return self.row

    def offer(self, places: Sequence[Place], *, folder: str = "") -> None:
        """Show other places; the chosen one stays chosen where it is still there, else `folder` becomes it."""
        before = self.place
        source = Places(places)
        key = None if before is None else source.key_of(before)
        self.show(source, key=source.folder_key(folder) if key is None else key)

    def choose_folder(self, folder: str) -> None:
        """Choose the line of a folder."""
        index = self.source.folder_key(folder)
        if index is not None:
            self.choose(index)

    def choose(self, index: int) -> None:
        step = 1 if index >= self.cursor else -1
        index = max(0, min(self.count - 1, index))
        while 0 <= index < self.count and self._is_heading(index):
            index += step
        if 0 <= index < self.count:
            super().choose(index)

    async def _on_click(self, event: Click) -> None:
        await super()._on_click(event)
        place = self.place
        at_mark = place is not None and event.x <= 3 + len(INDENT) * min(place.depth, DEEPEST)
        if place is not None and place.kind is PlaceKind.FOLDER and at_mark and event.chain == 1:
            self.post_message(self.Folded(place))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Places are not marked: marks are for what can be acted on."""
        return action not in ("mark", "mark_all")

    def _is_heading(self, index: int) -> bool:
        row = self._row(index)
        return row is not None and row.kind is PlaceKind.HEADING
