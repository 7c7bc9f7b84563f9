"""The lines above the library's list: where it is, how much is shown, in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model.listing import Sort
from reader.tui.screens.library_view import ORDERS, counted
from reader.tui.widgets.parts_line import ColumnsLine, PartsLine, Spot

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen


def tell(screen: LibraryScreen) -> None:
    """Bring both lines up to date."""
    view, rows = screen.view, screen.articles
    count = Spot(counted(rows.count, screen.total, bool(view.filter)))
    marked = f"{len(rows.marks)} marked" if rows.marks else ""
    said = [Spot(f"  ={view.filter}", "accent", screen.action_filter)] if view.filter else []
    said += [Spot(f"  {marked}", "accent")] if marked else []
    order = Spot(f"   {view.order}", "dim", screen.action_sort)
    name = Spot(f"{view.place.name}  ", "strong", screen.action_focus_sidebar)
    screen.query_one("#top", PartsLine).show(name, count, *said, right=(order,))
    screen.query_one(ColumnsLine).show_columns(lambda width: _columns(screen, width))


def _columns(screen: LibraryScreen, width: int) -> tuple[Spot, ...]:
    heads = screen.articles.article_painter.heading(width, screen.view.sort, screen.view.ascending)
    return tuple(Spot(text, "dim", _sorter(screen, sort)) for text, sort in heads)


def _sorter(screen: LibraryScreen, sort: Sort | None) -> Callable[[], None] | None:
    return None if sort is None else lambda: screen.look(screen.view.sorted_by(sort))


def ask_order(screen: LibraryScreen) -> None:
    """Let the user choose the order of the list."""
    from reader.tui.screens.prompts import Choice, Choose

    choices = [
        Choice((sort, ascending), name[0].upper() + name[1:])
        for sort, names in ORDERS.items()
        for ascending, name in enumerate(names)
    ]

    def done(order: tuple[Sort, int] | None) -> None:
        if order is not None:
            screen.look(replace(screen.view, sort=order[0], ascending=bool(order[1])))

    chosen = (screen.view.sort, int(screen.view.ascending))
    screen.app.push_screen(Choose("Order of the list", choices, chosen=chosen), done)
