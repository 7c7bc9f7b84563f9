"""The library's list and the lines above it: where it is, how much is shown, in which order."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model.listing import ListQuery, Sort
from reader.tui.screens.library_acts import ON_ROWS
from reader.tui.screens.library_view import (
    BY_RELEVANCE,
    ORDERS,
    Articles,
    View,
    counted,
    empty_text,
    narrowed,
    why_empty,
)
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.parts_line import ColumnsLine, PartsLine, Spot

if TYPE_CHECKING:
    from reader.tui.actions import Action
    from reader.tui.screens.library import LibraryScreen


def tell(screen: LibraryScreen) -> None:
    """Bring both lines up to date."""
    view, rows = screen.view, screen.articles
    count = Spot(counted(rows.count, screen.total, bool(view.filter)))
    marked = f"{len(rows.marks)} marked" if rows.marks else ""
    said = [Spot(f"  ={view.filter}", "accent", screen.action_filter)] if view.filter else []
    if view.search:
        said.insert(0, Spot(f"  {view.search}", "accent", screen.action_saved_search))
    said += [Spot(f"  {marked}", "accent")] if marked else []
    said += [Spot(f"  ! {view.place.problem}", "bad")] if view.place.problem else []
    order = Spot(f"   {view.order}", "dim", screen.action_sort)
    name = Spot(f"{view.place.name}  ", "strong", screen.action_focus_sidebar)
    screen.query_one("#top", PartsLine).show(name, count, *said, right=(order,))
    screen.query_one(ColumnsLine).show_columns(lambda width: _columns(screen, width))


def why_not(screen: LibraryScreen, action: Action) -> str:
    """Return why an act on articles has none to act on; nothing for other acts."""
    name = action.id.removeprefix("library.")
    if name not in ON_ROWS and name != "open":
        return ""
    key = screen.variorum.keymap.key
    if screen.articles.count:
        return f"choose an article first; {key('library.next_part')} goes to them"
    return why_empty(screen.view, screen.total, key("library.add"))


def _columns(screen: LibraryScreen, width: int) -> tuple[Spot, ...]:
    view = screen.view
    order = None if view.ranked else view.sort
    heads = screen.articles.article_painter.heading(width, order, view.ascending)
    return tuple(Spot(text, "dim", _sorter(screen, sort)) for text, sort in heads)


def _sorter(screen: LibraryScreen, sort: Sort | None) -> Callable[[], None] | None:
    return None if sort is None else lambda: screen.look(screen.view.sorted_by(sort))


def ask_filter(screen: LibraryScreen) -> None:
    """Narrow the list down while typing; Enter keeps the filter, Esc takes it back."""
    bar = screen.query_one(InputBar)

    def narrow(text: str) -> None:
        if text.strip() != screen.view.filter:
            screen.look(replace(screen.view, filter=text.strip()))
        bar.remark(f"{screen.articles.count:,} of {screen.total:,}" if text.strip() else "")

    bar.begin(
        "Filter",
        screen.view.filter,
        changed=narrow,
        closed=lambda text, keep: narrow(text if keep else ""),
        placeholder="words of title, outlet, byline or tags",
        words=("keep", "clear"),
    )


def ask_order(screen: LibraryScreen) -> None:
    """Let the user choose the order of the list."""
    from reader.tui.screens.prompts import Choice, Choose

    choices: list[Choice[tuple[Sort | None, int]]] = [
        Choice((sort, ascending), names[ascending][0].upper() + names[ascending][1:])
        for sort, names in ORDERS.items()
        for ascending in ((1, 0) if sort in (Sort.TITLE, Sort.OUTLET) else (0, 1))
    ]

    view = screen.view
    if view.search:
        choices.insert(0, Choice((None, 0), BY_RELEVANCE[0].upper() + BY_RELEVANCE[1:]))

    def done(order: tuple[Sort | None, int] | None) -> None:
        if order is not None and order[0] is None:
            screen.look(replace(view, ranked=True))
        elif order is not None and order[0] is not None:
            screen.look(replace(view, sort=order[0], ascending=bool(order[1]), ranked=False))

    chosen = (None, 0) if view.ranked else (view.sort, int(view.ascending))
    screen.app.push_screen(Choose("Order of the list", choices, chosen=chosen), done)


def list_articles(screen: LibraryScreen) -> None:
    """Show the articles of the screen's view."""
    store, view = screen.variorum.library.articles, screen.view
    keys = _found_of(screen, view)
    screen.total = len(_found_of(screen, replace(view, filter=""))) if view.filter else len(keys)
    waiting = view.search and view.search != screen.found[0]
    screen.articles.empty = "Searching…" if waiting else empty_text(view, screen.total)
    screen.articles.show(Articles(store, keys))
    tell(screen)
    screen.show_hints()


def unmark_gone(screen: LibraryScreen) -> None:
    """Take the marks back of what is no longer in the library; those hidden by the filter stay."""
    if screen.articles.marks:
        there = screen.variorum.library.articles.keys(ListQuery())
        screen.articles.mark_only(screen.articles.marks.intersection(there))


def _found_of(screen: LibraryScreen, view: View) -> array[int]:
    """Return the keys of a view; none while its search has not been answered."""
    keys = screen.variorum.library.articles.keys(view.query)
    if not view.search:
        return keys
    query, found = screen.found
    return narrowed(keys, found if query == view.search else (), ranked=view.ranked)
