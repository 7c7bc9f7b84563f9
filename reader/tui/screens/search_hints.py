"""Which keys the search screen names at the bottom: those that mean something where the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.widgets.status_line import Hint

if TYPE_CHECKING:
    from reader.tui.screens.search import SearchScreen


def hints(screen: SearchScreen) -> tuple[Hint, ...] | None:
    """Return the hints of the query and of the facets; None where the keys of the screen hold."""
    results = Hint("Esc", "results", "")
    if screen.focused is screen.facets:
        return (Hint("Enter", "narrow, or not", "search.open"), results)
    if screen.focused is not screen.line:
        return None
    opened = (Hint("Enter", "open", "search.open"),) if screen.hit is not None else ()
    leave = results if screen.rows.count else Hint("Esc", "back", "search.back")
    return (*opened, Hint("Tab", "kinds", "search.kinds"), leave)
